### Portuguese of Brazil.
### Address: você, without gendered forms. connect = conectar; sign in = entrar; a sign-in = login; username and password = dados de login.
### two-factor = autenticação de dois fatores; code = código; backup code = código de recuperação; authenticator app = app de autenticação; notification = notificação; approve = aprovar.
### No article before or contracted with { $brand } (a, em, de alone; never ao, no, do, à, na, da). Quotation marks are “”.

## On every page

page-title = { $step } · { $brand }
page-title-problem = Erro: { $title }
page-owner = Esta página pertence a { $brand }, não ao Facebook.
footer-support = Suporte
footer-privacy = Privacidade
language-picker = Idioma
unreachable = O servidor não está respondendo. Verifique sua conexão com a internet e tente novamente.

## Buttons and links on several screens. Short: at most 24 characters.

start-over = Recomeçar
start-again = Começar de novo
try-again = Tentar novamente
sign-in-again = Entrar novamente
open-facebook = Abrir o Facebook

## Sign in: username and password. The first screen.

sign-in-title = Conecte o Messenger a { $brand }
sign-in-lede = { $brand } quer conectar sua conta do Messenger. Entre com seus dados de login do Facebook.
reconnect-title = Reconecte o Messenger a { $brand }
reconnect-lede = { $brand } pede que você entre novamente na sua conta do Messenger. Use os dados de login do Facebook da conta conectada anteriormente.
sign-in-username = Email, telefone ou nome de usuário
sign-in-password = Senha
sign-in-show = Mostrar
sign-in-hide = Ocultar
sign-in-show-password = Mostrar senha
sign-in-hide-password = Ocultar senha
sign-in-caps-lock = A tecla Caps Lock está ativada.
sign-in-button = Entrar
sign-in-cancel = Cancelar
signing-in = Entrando no Facebook. Isso pode levar um minuto.
signing-in-still = O Facebook está demorando um pouco. Deixe esta página aberta.
sign-in-promise = Sua senha é enviada uma única vez à Unipile para fazer o login. Nem { $brand } nem esta página guardam a senha.
sign-in-phone-at-hand = Deixe seu celular por perto: se o Facebook pedir uma confirmação, você terá cinco minutos.

## Sign in: what is wrong with a field. Each stands right below it.

username-missing = Digite seu email, número de telefone ou nome de usuário.
username-too-long = O texto é longo demais. Digite o que você usa no Facebook.
username-invalid = Há caracteres que não são aceitos aqui. Digite o que você usa no Facebook.
password-missing = Digite sua senha.
password-too-long = A senha é longa demais. Digite sua senha do Facebook.
wrong-password = O Facebook não aceitou esses dados. Confira os dois campos e digite a senha novamente.

## A code is asked for. Facebook's own words: "login code" in a text message, "authentication app", "recovery codes".

one-more-step = Deu certo. O Facebook pede mais uma etapa.
code-title = Confirme que é você
code-title-sent = Digite o código do Facebook
code-title-unknown = O Facebook está pedindo um código
code-label = Código
code-hint-text-message = O Facebook enviou o código por SMS. Um código de recuperação também serve.
code-hint-app = O código aparece no seu app de autenticação. Um código de recuperação também serve.
code-hint-either = O Facebook enviou o código por SMS, ou ele aparece no seu app de autenticação. Um código de recuperação também serve.
code-hint-sent = O Facebook enviou o código para você, normalmente por email ou SMS.
code-hint-unknown = Esta página não sabe qual é o tipo de código. Se você recebeu um, digite-o. Se não, abra o Facebook, conclua o que ele pede e recomece aqui.
continue = Continuar
code-checking = Verificando o código. Isso pode levar um minuto.

## A code: what is wrong with it. Right below the field.

code-missing = Digite o código.
code-not-numeric = O código é formado por dígitos. Digite somente os dígitos.
code-too-short = O código tem pelo menos 4 dígitos. Digite o código completo.
code-too-long = O código tem no máximo 12 dígitos. Digite somente o código.
code-wrong = O código não funcionou. Confira e tente novamente.

## Two ways to confirm, as two large choices side by side, each with a second line. At most 24 and 36 characters.

ways-question = Como você quer confirmar?
way-code = Digitar um código
way-code-how = SMS, app ou código de recuperação
way-device = Aprovar no dispositivo
way-device-how = Onde você já usa o Facebook
way-device-waiting = Aguardando sua aprovação

## An approval on another device: Facebook shows a notification there ("Are you trying to sign in?") with Yes and No.

device-title = Aprove o login no seu dispositivo
device-step-open = Abra o Facebook em um celular ou computador em que você já fez login.
device-step-tap = Toque na notificação que pergunta se você está tentando entrar.
device-step-confirm = Confirme que é você. Depois, esta página continua automaticamente.
device-wait = Aguardar minha aprovação
device-waiting = Aguardando sua aprovação
device-code-instead = Prefiro digitar um código

## A phone number is asked for, to which Facebook then sends a code.

phone-title = O Facebook está pedindo seu número de telefone
phone-lede = Um código será enviado para esse número, e você vai digitá-lo na próxima etapa.
phone-country = País ou região
phone-country-choose = Escolha uma opção
phone-country-option = { $country } ({ $code })
phone-number = Número de telefone
phone-sending = Enviando o número. Isso pode levar um minuto.
phone-country-missing = Escolha o país do seu número.
phone-other-country = O número começa com o código de outro país. Escolha esse país.
phone-missing = Digite seu número de telefone.
phone-not-numeric = Um número de telefone é formado por dígitos. Digite somente os dígitos.
phone-too-short = O número é curto demais. Digite o número completo.
phone-too-long = O número é longo demais. Digite apenas um número.
phone-wrong = O Facebook não aceitou esse número. Confira o número e o país.

## The time that is left, in one line above the form: "4:32 left   until 14:32".

time-left = Tempo restante: { $time }
time-until = até { $time }
time-until-utc = até { $time } UTC
time-two-minutes = Faltam dois minutos.
time-one-minute = Falta um minuto.
time-half-minute = Faltam 30 segundos.
time-over = O tempo acabou.

## Why the last answer did not work, or what has worked, above the form of a code, an approval or a phone number.

not-approved = Segundo o Facebook, este login não foi aprovado. Você pode tentar novamente enquanto houver tempo.
provider-slow = O Facebook demorou demais para responder. Tente novamente.
not-gone-through = O envio não foi concluído. Tente novamente.
no-other-way = O Facebook não oferece outra opção para este login.
not-sent-again = O Facebook não faz um novo envio. O anterior ainda é válido.
too-many-tries-minute = Houve muitas tentativas em pouco tempo, e a última não foi enviada. Aguarde um minuto e tente novamente.
too-many-tries-minutes = Houve muitas tentativas em pouco tempo, e a última não foi enviada. Aguarde alguns minutos e tente novamente.
sent-again = Um novo envio foi feito.
sent-just-now = O envio acabou de ser feito. Aguarde meio minuto antes de pedir outro.
other-way = Agora o Facebook pede a confirmação de outra forma.

## Help, folded up below the form

help = Precisa de ajuda?
resend = Enviar novamente
try-another-way = Tentar de outra forma

## Connected: the end, where all went well

connected-title = O Messenger está conectado
connected-again-title = O Messenger está conectado novamente
connected-lede-name = A conta de { $name } agora está conectada a { $brand }.
connected-lede = Sua conta agora está conectada a { $brand }.
connected-next = Suas mensagens vão aparecer em { $brand } dentro de alguns minutos. Você pode fechar esta página.
connected-next-setting-up = A configuração ainda está em andamento e termina automaticamente. Depois, suas mensagens vão aparecer em { $brand }. Você pode fechar esta página.
connected-next-sign-in = Mas o Facebook já está pedindo um novo login. Até você entrar, nenhuma mensagem vai aparecer em { $brand }.
connected-undo = Para desconectar a conta mais tarde, remova-a em { $brand } ou encerre a sessão nas configurações do Facebook, em “Onde você fez login”.

## The sign-in cannot go on. A heading without a full stop, why, and what to do next.

expired-title = Os cinco minutos acabaram
expired-why = A solicitação do Facebook expirou. Sua conta não foi conectada.
expired-next = Comece de novo, com o celular por perto.

ended-title = Este login foi encerrado
ended-why = O Facebook ou a Unipile encerrou o login antes do fim. Sua conta não foi conectada.
ended-next = Comece de novo quando quiser.

needs-facebook-title = O Facebook pede algo antes de continuar
needs-facebook-why = O Facebook suspendeu o login até que você confirme algo na sua conta.
needs-facebook-next = Abra o Facebook, conclua o que ele pede, volte aqui e tente novamente.

only-at-facebook-title = O Facebook pede algo que esta página não pode mostrar
only-at-facebook-why = É um teste com imagens ou outra verificação que só funciona nas páginas do Facebook.
only-at-facebook-next = Abra o Facebook, entre na sua conta e conclua o que ele pede. Depois, volte aqui e tente novamente.

already-open-title = Já existe um login em andamento
already-open-why = Outro login desta conta ainda está aberto na Unipile. Ele termina automaticamente em até cinco minutos.
already-open-next = Conclua esse login, ou aguarde alguns minutos e tente novamente.

already-connected-title = Esta conta já está conectada
already-connected-why = A conexão com { $brand } está funcionando, por isso seus dados de login não foram enviados ao Facebook.
already-connected-next = Você não precisa fazer mais nada. Para conectar outra conta ou reconectar esta, entre novamente.

other-account-title = Não é a mesma conta
other-account-why = Aqui você precisa usar a conta conectada anteriormente, mas esses dados de login são de outra conta.
other-account-next = Entre com os dados de login da conta anterior. Para conectar outra, peça um novo link a { $brand }.

account-gone-title = Esta conta não está mais em { $brand }
account-gone-why = Ela foi removida de lá, por isso este link não pode reconectá-la. Sua conta do Facebook não foi afetada.
account-gone-next = Volte para { $brand } e conecte-a como uma conta nova.

try-later-title = Não funcionou desta vez
try-later-why = A Unipile ou o Facebook não responde ou está com excesso de solicitações. O problema não está nos seus dados de login.

too-many-sign-ins-title = Muitas tentativas
too-many-sign-ins-why = Houve muitos logins em pouco tempo, e este não foi enviado ao Facebook.

wait-a-little = Tente novamente em um ou dois minutos.
wait-seconds = { $seconds ->
    [one] Tente novamente em { $seconds } segundo.
    [many] Tente novamente em { $seconds } de segundos.
   *[other] Tente novamente em { $seconds } segundos.
}
wait-minutes = { $minutes ->
    [one] Tente novamente em { $minutes } minuto.
    [many] Tente novamente em { $minutes } de minutos.
   *[other] Tente novamente em { $minutes } minutos.
}

misconfigured-title = Não é culpa sua
misconfigured-why = Há um erro na configuração de { $brand }. No momento, ninguém consegue conectar uma conta aqui.
misconfigured-next = Avise o suporte de { $brand } e informe o código e a referência abaixo.

interrupted-title = O login foi interrompido
interrupted-why = Nosso servidor parou enquanto aguardava o Facebook. Por isso, não sabemos como o login terminou.
interrupted-next = Comece de novo. Se a conta já tiver sido conectada, ela apenas será conectada outra vez.

unknown-title = Algo deu errado
unknown-why = Esta página recebeu uma resposta que não reconhece.
unknown-next = Tente novamente. Se acontecer outra vez, informe ao suporte de { $brand } o código e a referência abaixo.

other-browser-title = Este login começou em outro navegador
other-browser-why = Para sua segurança, ele só pode continuar onde começou.
other-browser-next = Continue naquele navegador ou comece um novo login aqui.
other-browser-new = Começar um novo login

link-used-title = Este link já foi usado
link-used-why = Para sua segurança, ele só funciona no navegador em que foi usado pela primeira vez.
link-used-next = Continue naquele navegador, ou volte para { $brand } e peça um novo link.

cookies-refused-title = Seu navegador recusa nosso cookie
cookies-refused-why = Esta página precisa de um cookie para diferenciar seu login dos demais.
cookies-refused-next = Permita cookies para este site e tente novamente, ou abra a página em uma aba separada.
cookies-refused-new-tab = Abrir em uma nova aba

closed-title = Você precisa de um link para continuar
closed-why = Esta página só abre com um link de { $brand }.
closed-next = Volte para { $brand } e peça um novo link.

link-over-title = Este link não é mais válido
link-over-why = Ele expirou, foi cancelado ou está incompleto.

link-expired-title = Este link expirou
link-expired-why = Ele era válido por tempo limitado. Nenhuma conta foi conectada com ele.
link-withdrawn-title = Este link foi cancelado
link-withdrawn-why = { $brand } cancelou o link. Nenhuma conta foi conectada com ele.

back-to-product = Voltar para { $brand }

support-code = Código
support-reference = Referência

## Error pages: a request that no screen of the wizard answers. A heading without a full stop, and what to do.

error-cross-origin-title = Esta solicitação veio de outro site
error-cross-origin-next = Para sua segurança, ela não foi realizada. Abra a página outra vez e tente novamente.
error-not-found-title = Não há nada neste endereço
error-not-found-next = Confira o link, ou volte ao serviço de onde você veio e peça um novo.
error-method-not-allowed-title = Este endereço não pode ser usado assim
error-timeout-title = A solicitação demorou demais para chegar
error-timeout-next = Verifique sua conexão com a internet, volte e tente novamente.
error-too-large-title = O texto é longo demais para esta página
error-too-large-next = Volte, encurte o que você digitou e tente novamente.
error-media-type-title = Este tipo de solicitação não é aceito
error-too-often-title = Houve solicitações demais
error-too-often-next = Aguarde um minuto, volte e tente novamente.
error-unavailable-title = Esta página não está disponível agora
error-unavailable-next = Aguarde um momento, volte e tente novamente. Nada se perdeu.
error-bad-request-title = Esta solicitação não foi compreendida
error-internal-title = Algo deu errado nesta página
error-internal-next = Não é culpa sua. Volte e tente novamente. Se o problema continuar, avise o suporte.
error-back = Volte à página anterior e tente novamente.
