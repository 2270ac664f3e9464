### Spanish.
### Address: tú, without gendered forms. connect = conectar (con { $brand }); sign in = iniciar sesión; a sign-in = inicio de sesión; username and password = datos de acceso.
### two-factor = autenticación en dos pasos; code = código; backup code = código de recuperación; authenticator app = app de autenticación; notification = notificación; approve = aprobar; support = soporte.
### No "y" or "o" before { $brand } (they would become e, u). Words known in Spain and Latin America alike. Past events in the preterite (envió, not ha enviado). Quotation marks are «».

## On every page

page-title = { $step } · { $brand }
page-title-problem = Error: { $title }
page-owner = Esta página pertenece a { $brand }, no a Facebook.
footer-support = Soporte
footer-privacy = Privacidad
language-picker = Idioma
unreachable = El servidor no responde. Revisa tu conexión a internet e inténtalo de nuevo.

## Buttons and links on several screens. Short: at most 24 characters.

start-over = Volver a empezar
start-again = Empezar de nuevo
try-again = Intentar de nuevo
sign-in-again = Iniciar sesión de nuevo
open-facebook = Abrir Facebook

## Sign in: username and password. The first screen.

sign-in-title = Conecta Messenger con { $brand }
sign-in-lede = { $brand } quiere conectar tu cuenta de Messenger. Usa tus datos de acceso de Facebook.
reconnect-title = Vuelve a conectar Messenger con { $brand }
reconnect-lede = { $brand } te pide que inicies sesión de nuevo en tu cuenta de Messenger. Usa los datos de acceso de Facebook de la cuenta conectada anteriormente.
sign-in-username = Correo, teléfono o nombre de usuario
sign-in-password = Contraseña
sign-in-show = Mostrar
sign-in-hide = Ocultar
sign-in-show-password = Mostrar contraseña
sign-in-hide-password = Ocultar contraseña
sign-in-caps-lock = Bloq Mayús está activado.
sign-in-button = Iniciar sesión
sign-in-cancel = Cancelar
signing-in = Iniciando sesión en Facebook. Puede tardar un minuto.
signing-in-still = Facebook está tardando un poco. Deja esta página abierta.
sign-in-promise = Tu contraseña se envía una sola vez a Unipile para iniciar sesión. Ni { $brand } ni esta página la guardan.
sign-in-phone-at-hand = Ten el teléfono a mano: si Facebook te pide una confirmación, tendrás cinco minutos.

## Sign in: what is wrong with a field. Each stands right below it.

username-missing = Escribe tu correo, número de teléfono o nombre de usuario.
username-too-long = Es demasiado largo. Escribe el dato que usas en Facebook.
username-invalid = Contiene caracteres que no se permiten aquí. Escribe el dato que usas en Facebook.
password-missing = Escribe tu contraseña.
password-too-long = Es demasiado larga. Escribe tu contraseña de Facebook.
wrong-password = Facebook no aceptó estos datos. Revisa los dos campos y vuelve a escribir la contraseña.

## A code is asked for. Facebook's own words: "login code" in a text message, "authentication app", "recovery codes".

one-more-step = Paso completado. Facebook pide uno más.
code-title = Confirma que eres tú
code-title-sent = Escribe el código de Facebook
code-title-unknown = Facebook pide un código
code-label = Código
code-hint-text-message = Facebook lo envió por SMS. También sirve un código de recuperación.
code-hint-app = Lo muestra tu app de autenticación. También sirve un código de recuperación.
code-hint-either = Facebook lo envió por SMS, o lo muestra tu app de autenticación. También sirve un código de recuperación.
code-hint-sent = Facebook te lo envió, normalmente por correo o SMS.
code-hint-unknown = Esta página no sabe de qué código se trata. Si recibiste uno, escríbelo. Si no, abre Facebook, completa allí lo que te pida y vuelve a empezar aquí.
continue = Continuar
code-checking = Verificando el código. Puede tardar un minuto.

## A code: what is wrong with it. Right below the field.

code-missing = Escribe el código.
code-not-numeric = Un código se compone de dígitos. Escribe solo los dígitos.
code-too-short = Un código tiene al menos 4 dígitos. Escríbelo completo.
code-too-long = Un código tiene como máximo 12 dígitos. Escribe solo el código.
code-wrong = Ese código no funcionó. Revísalo e inténtalo de nuevo.

## Two ways to confirm, as two large choices side by side, each with a second line. At most 24 and 36 characters.

ways-question = ¿Cómo quieres confirmar?
way-code = Escribir un código
way-code-how = SMS, app o código de recuperación
way-device = Aprobar el acceso
way-device-how = Donde ya usas Facebook
way-device-waiting = Esperando tu aprobación

## An approval on another device: Facebook shows a notification there ("Are you trying to sign in?") with Yes and No.

device-title = Aprueba el inicio de sesión en tu dispositivo
device-step-open = Abre Facebook en un teléfono u otro dispositivo donde ya hayas iniciado sesión.
device-step-tap = Toca la notificación que pregunta si estás intentando iniciar sesión.
device-step-confirm = Confirma que eres tú. Después, esta página continuará sola.
device-wait = Esperar mi aprobación
device-waiting = Esperando tu aprobación
device-code-instead = Prefiero escribir un código

## A phone number is asked for, to which Facebook then sends a code.

phone-title = Facebook pide tu número de teléfono
phone-lede = Facebook enviará a ese número un código, que escribirás en el siguiente paso.
phone-country = País o región
phone-country-choose = Elige una opción
phone-country-option = { $country } ({ $code })
phone-number = Número de teléfono
phone-sending = Enviando el número. Puede tardar un minuto.
phone-country-missing = Elige el país de tu número.
phone-other-country = El número empieza con el código de otro país. Elige ese país.
phone-missing = Escribe tu número de teléfono.
phone-not-numeric = Un número de teléfono se compone de dígitos. Escribe solo los dígitos.
phone-too-short = Es demasiado corto. Escribe el número completo.
phone-too-long = Es demasiado largo. Escribe un solo número.
phone-wrong = Facebook no aceptó este número. Revisa el número y el país.

## The time that is left, in one line above the form: "4:32 left   until 14:32".

time-left = Quedan { $time }
time-until = hora límite: { $time }
time-until-utc = hora límite: { $time } UTC
time-two-minutes = Quedan dos minutos.
time-one-minute = Queda un minuto.
time-half-minute = Quedan 30 segundos.
time-over = Se acabó el tiempo.

## Why the last answer did not work, or what has worked, above the form of a code, an approval or a phone number.

not-approved = Según Facebook, este inicio de sesión no se aprobó. Puedes intentarlo de nuevo mientras quede tiempo.
provider-slow = Facebook tardó demasiado en responder. Inténtalo de nuevo.
not-gone-through = No se pudo completar el envío. Inténtalo de nuevo.
no-other-way = Facebook no ofrece otro método para este inicio de sesión.
not-sent-again = Facebook no hace otro envío. El anterior sigue siendo válido.
too-many-tries-minute = Hubo muchos intentos en poco tiempo y el último no se envió. Espera un minuto e inténtalo de nuevo.
too-many-tries-minutes = Hubo muchos intentos en poco tiempo y el último no se envió. Espera unos minutos e inténtalo de nuevo.
sent-again = Se envió de nuevo.
sent-just-now = El envío se acaba de hacer. Espera medio minuto a que llegue antes de pedir otro.
other-way = Ahora Facebook pide la confirmación con otro método.

## Help, folded up below the form

help = ¿Necesitas ayuda?
resend = Volver a enviar
try-another-way = Probar otro método

## Connected: the end, where all went well

connected-title = Messenger está conectado
connected-again-title = Messenger está conectado de nuevo
connected-lede-name = La cuenta de { $name } ya está conectada con { $brand }.
connected-lede = Tu cuenta ya está conectada con { $brand }.
connected-next = Tus mensajes aparecerán en { $brand } en unos minutos. Puedes cerrar esta página.
connected-next-setting-up = La configuración se está completando sola. Después, tus mensajes aparecerán en { $brand }. Puedes cerrar esta página.
connected-next-sign-in = Pero Facebook ya pide que inicies sesión otra vez. Hasta que lo hagas, no aparecerá ningún mensaje en { $brand }.
connected-undo = Para desconectar la cuenta más adelante, elimínala en { $brand } o cierra la sesión en la configuración de Facebook, en «Dónde iniciaste sesión».

## The sign-in cannot go on. A heading without a full stop, why, and what to do next.

expired-title = Se acabaron los cinco minutos
expired-why = La solicitud de Facebook caducó. Tu cuenta no se conectó.
expired-next = Empieza de nuevo, con el teléfono a mano.

ended-title = Este inicio de sesión se detuvo
ended-why = Facebook o Unipile lo detuvo antes de que se completara. Tu cuenta no se conectó.
ended-next = Empieza de nuevo cuando quieras.

needs-facebook-title = Facebook te pide algo antes de continuar
needs-facebook-why = Facebook detuvo el inicio de sesión hasta que confirmes algo en tu cuenta.
needs-facebook-next = Abre Facebook, completa lo que te pida, vuelve aquí e inténtalo de nuevo.

only-at-facebook-title = Facebook pide algo que esta página no puede mostrar
only-at-facebook-why = Es una prueba con imágenes u otra verificación que solo funciona en las páginas de Facebook.
only-at-facebook-next = Abre Facebook, inicia sesión, completa lo que te pida, vuelve aquí e inténtalo de nuevo.

already-open-title = Ya hay un inicio de sesión abierto
already-open-why = Otro inicio de sesión de esta cuenta sigue abierto en Unipile. Terminará solo en menos de cinco minutos.
already-open-next = Completa ese inicio de sesión, o espera unos minutos e inténtalo de nuevo.

already-connected-title = Esta cuenta ya está conectada
already-connected-why = La conexión con { $brand } funciona, así que tus datos de acceso no se enviaron a Facebook.
already-connected-next = No tienes que hacer nada más. Para conectar otra cuenta o volver a conectar esta, inicia sesión de nuevo.

other-account-title = No es la misma cuenta
other-account-why = Se espera la cuenta conectada anteriormente, pero estos datos de acceso son de otra cuenta.
other-account-next = Inicia sesión con los datos de acceso de la cuenta anterior. Para conectar otra, pide a { $brand } un enlace nuevo.

account-gone-title = Esta cuenta ya no está en { $brand }
account-gone-why = Se eliminó allí, así que este enlace no puede volver a conectarla. Tu cuenta de Facebook no se ve afectada.
account-gone-next = Vuelve a { $brand } y conéctala como cuenta nueva.

try-later-title = Esta vez no funcionó
try-later-why = Unipile o Facebook no responde, o tiene demasiadas solicitudes. No se debe a tus datos de acceso.

too-many-sign-ins-title = Demasiados intentos
too-many-sign-ins-why = Hubo muchos inicios de sesión en poco tiempo y este no se envió a Facebook.

wait-a-little = Inténtalo de nuevo en uno o dos minutos.
wait-seconds = { $seconds ->
    [one] Inténtalo de nuevo en { $seconds } segundo.
    [many] Inténtalo de nuevo en { $seconds } de segundos.
   *[other] Inténtalo de nuevo en { $seconds } segundos.
}
wait-minutes = { $minutes ->
    [one] Inténtalo de nuevo en { $minutes } minuto.
    [many] Inténtalo de nuevo en { $minutes } de minutos.
   *[other] Inténtalo de nuevo en { $minutes } minutos.
}

misconfigured-title = No es culpa tuya
misconfigured-why = Hay un error en la configuración de { $brand } y, por ahora, nadie puede conectar su cuenta aquí.
misconfigured-next = Avisa al equipo de soporte de { $brand }, con el código y la referencia de abajo.

interrupted-title = El inicio de sesión se interrumpió
interrupted-why = Nuestro servidor se detuvo mientras esperaba a Facebook, así que no sabemos cómo terminó.
interrupted-next = Empieza de nuevo. Si la cuenta llegó a conectarse, simplemente se conectará otra vez.

unknown-title = Algo salió mal
unknown-why = Esta página recibió una respuesta que no reconoce.
unknown-next = Inténtalo de nuevo. Si vuelve a pasar, indica al equipo de soporte de { $brand } el código y la referencia de abajo.

other-browser-title = Este inicio de sesión empezó en otro navegador
other-browser-why = Por tu seguridad, solo puede continuar donde empezó.
other-browser-next = Continúa en ese navegador, o empieza aquí un nuevo inicio de sesión.
other-browser-new = Nuevo inicio de sesión

link-used-title = Este enlace ya se usó
link-used-why = Por tu seguridad, solo funciona en el navegador donde se usó por primera vez.
link-used-next = Continúa en ese navegador, o vuelve a { $brand } y pide un enlace nuevo.

cookies-refused-title = Tu navegador rechaza nuestra cookie
cookies-refused-why = Esta página necesita una cookie para distinguir tu inicio de sesión de los demás.
cookies-refused-next = Permite las cookies para este sitio e inténtalo de nuevo, o abre la página en una pestaña aparte.
cookies-refused-new-tab = Abrir en una pestaña nueva

closed-title = Necesitas un enlace para continuar
closed-why = Esta página solo se abre con un enlace de { $brand }.
closed-next = Vuelve a { $brand } y pide un enlace nuevo.

link-over-title = Este enlace ya no es válido
link-over-why = Caducó, se anuló o está incompleto.

link-expired-title = Este enlace caducó
link-expired-why = Era válido por un tiempo limitado. No se conectó ninguna cuenta con él.
link-withdrawn-title = Este enlace se anuló
link-withdrawn-why = { $brand } lo anuló. No se conectó ninguna cuenta con él.

back-to-product = Volver a { $brand }

support-code = Código
support-reference = Referencia

## Error pages: a request that no screen of the wizard answers. A heading without a full stop, and what to do.

error-cross-origin-title = Esta solicitud viene de otro sitio
error-cross-origin-next = Por tu seguridad, no se realizó. Abre la página otra vez e inténtalo de nuevo.
error-not-found-title = No hay nada en esta dirección
error-not-found-next = Revisa el enlace, o vuelve al servicio del que vienes y pide uno nuevo.
error-method-not-allowed-title = Esta dirección no se puede usar así
error-timeout-title = La solicitud tardó demasiado en llegar
error-timeout-next = Revisa tu conexión a internet, vuelve atrás e inténtalo de nuevo.
error-too-large-title = Es demasiado para esta página
error-too-large-next = Vuelve atrás, acorta lo que escribiste e inténtalo de nuevo.
error-media-type-title = Este tipo de solicitud no se admite
error-too-often-title = Hubo demasiadas solicitudes
error-too-often-next = Espera un minuto, vuelve atrás e inténtalo de nuevo.
error-unavailable-title = Esta página no está disponible ahora
error-unavailable-next = Espera un momento, vuelve atrás e inténtalo de nuevo. No se perdió nada.
error-bad-request-title = No se entendió esta solicitud
error-internal-title = Algo salió mal en esta página
error-internal-next = No es culpa tuya. Vuelve atrás e inténtalo de nuevo. Si sigue igual, avisa al equipo de soporte.
error-back = Vuelve a la página anterior e inténtalo de nuevo.
