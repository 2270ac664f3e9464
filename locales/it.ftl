### Italian.
### Address: tu, without gendered forms (write "hai effettuato l'accesso", not an adjective). connect = collegare; sign in, sign-in = accedere, accesso; username and password = dati di accesso.
### two-factor = autenticazione a due fattori; code = codice; backup code = codice di recupero; authenticator app = app di autenticazione; notification = notifica; approve = approvare.
### No article before { $brand }, and no "e", "o" where ed, od could be wanted. The apostrophe is ’, quotation marks are «».

## On every page

page-title = { $step } · { $brand }
page-title-problem = Errore: { $title }
page-owner = Questa pagina appartiene a { $brand }, non a Facebook.
footer-support = Assistenza
footer-privacy = Privacy
language-picker = Lingua
unreachable = Il server non risponde. Controlla la connessione a Internet e riprova.

## Buttons and links on several screens. Short: at most 24 characters.

start-over = Ricomincia
start-again = Inizia di nuovo
try-again = Riprova
sign-in-again = Accedi di nuovo
open-facebook = Apri Facebook

## Sign in: username and password. The first screen.

sign-in-title = Collega Messenger a { $brand }
sign-in-lede = { $brand } vuole collegare il tuo account Messenger. Usa i tuoi dati di accesso di Facebook.
reconnect-title = Ricollega Messenger a { $brand }
reconnect-lede = { $brand } ti chiede di accedere di nuovo al tuo account Messenger. Usa i dati di accesso di Facebook dell’account collegato in precedenza.
sign-in-username = E-mail, telefono o nome utente
sign-in-password = Password
sign-in-show = Mostra
sign-in-hide = Nascondi
sign-in-show-password = Mostra la password
sign-in-hide-password = Nascondi la password
sign-in-caps-lock = Bloc Maiusc è attivo.
sign-in-button = Accedi
sign-in-cancel = Annulla
signing-in = Accesso a Facebook in corso. Può volerci un minuto.
signing-in-still = Facebook ci sta mettendo un po’. Tieni aperta questa pagina.
sign-in-promise = La tua password viene inviata una sola volta a Unipile per effettuare l’accesso. Né { $brand } né questa pagina la conservano.
sign-in-phone-at-hand = Tieni il telefono a portata di mano: se Facebook chiede una conferma, avrai cinque minuti.

## Sign in: what is wrong with a field. Each stands right below it.

username-missing = Inserisci l’e-mail, il numero di telefono o il nome utente.
username-too-long = È troppo lungo. Inserisci il dato che usi su Facebook.
username-invalid = Contiene caratteri non ammessi. Inserisci il dato che usi su Facebook.
password-missing = Inserisci la password.
password-too-long = È troppo lunga. Inserisci la tua password di Facebook.
wrong-password = Facebook non ha accettato questi dati. Controlla entrambi i campi e inserisci di nuovo la password.

## A code is asked for. Facebook's own words: "login code" in a text message, "authentication app", "recovery codes".

one-more-step = Passaggio completato. Facebook ne chiede un altro.
code-title = Conferma che sei tu
code-title-sent = Inserisci il codice di Facebook
code-title-unknown = Facebook chiede un codice
code-label = Codice
code-hint-text-message = Facebook l’ha inviato per SMS. Va bene anche un codice di recupero.
code-hint-app = Lo trovi nella tua app di autenticazione. Va bene anche un codice di recupero.
code-hint-either = Facebook l’ha inviato per SMS, oppure lo trovi nella tua app di autenticazione. Va bene anche un codice di recupero.
code-hint-sent = Facebook te l’ha inviato, di solito per e-mail o SMS.
code-hint-unknown = Questa pagina non sa di quale codice si tratta. Se ne hai ricevuto uno, inseriscilo. Altrimenti apri Facebook, completa lì la richiesta e poi ricomincia qui.
continue = Continua
code-checking = Verifica del codice in corso. Può volerci un minuto.

## A code: what is wrong with it. Right below the field.

code-missing = Inserisci il codice.
code-not-numeric = Un codice è composto da cifre. Inserisci solo le cifre.
code-too-short = Un codice ha almeno 4 cifre. Inseriscilo per intero.
code-too-long = Un codice ha al massimo 12 cifre. Inserisci solo il codice.
code-wrong = Il codice non ha funzionato. Controllalo e riprova.

## Two ways to confirm, as two large choices side by side, each with a second line. At most 24 and 36 characters.

ways-question = Come vuoi confermare?
way-code = Inserisci un codice
way-code-how = SMS, app o codice di recupero
way-device = Approva l’accesso
way-device-how = Dove usi già Facebook
way-device-waiting = In attesa della tua approvazione

## An approval on another device: Facebook shows a notification there ("Are you trying to sign in?") with Yes and No.

device-title = Approva l’accesso sul tuo dispositivo
device-step-open = Apri Facebook su un telefono o un computer dove hai già effettuato l’accesso.
device-step-tap = Tocca la notifica che chiede se stai cercando di accedere.
device-step-confirm = Conferma che sei tu. Poi questa pagina andrà avanti da sola.
device-wait = Attendi la mia approvazione
device-waiting = In attesa della tua approvazione
device-code-instead = Inserisci invece un codice

## A phone number is asked for, to which Facebook then sends a code.

phone-title = Facebook chiede il tuo numero di telefono
phone-lede = Facebook invierà un codice a questo numero: lo inserirai nel prossimo passaggio.
phone-country = Paese o area geografica
phone-country-choose = Scegli
phone-country-option = { $country } ({ $code })
phone-number = Numero di telefono
phone-sending = Invio del numero in corso. Può volerci un minuto.
phone-country-missing = Scegli il Paese del tuo numero.
phone-other-country = Il numero inizia con il prefisso di un altro Paese. Scegli quel Paese.
phone-missing = Inserisci il tuo numero di telefono.
phone-not-numeric = Un numero di telefono è composto da cifre. Inserisci solo le cifre.
phone-too-short = È troppo corto. Inserisci il numero completo.
phone-too-long = È troppo lungo. Inserisci un solo numero.
phone-wrong = Facebook non ha accettato questo numero. Controlla il numero e il Paese.

## The time that is left, in one line above the form: "4:32 left   until 14:32".

time-left = Tempo rimasto: { $time }
time-until = scadenza: { $time }
time-until-utc = scadenza: { $time } UTC
time-two-minutes = Restano due minuti.
time-one-minute = Resta un minuto.
time-half-minute = Restano 30 secondi.
time-over = Il tempo è scaduto.

## Why the last answer did not work, or what has worked, above the form of a code, an approval or a phone number.

not-approved = Facebook segnala che questo accesso non è stato approvato. Puoi riprovare finché c’è tempo.
provider-slow = Facebook ha impiegato troppo tempo a rispondere. Riprova.
not-gone-through = L’invio non è riuscito. Riprova.
no-other-way = Facebook non offre un altro metodo per questo accesso.
not-sent-again = Facebook non effettua un nuovo invio. Il precedente è ancora valido.
too-many-tries-minute = Ci sono stati molti tentativi in poco tempo e l’ultimo non è stato inviato. Attendi un minuto e riprova.
too-many-tries-minutes = Ci sono stati molti tentativi in poco tempo e l’ultimo non è stato inviato. Attendi qualche minuto e riprova.
sent-again = Nuovo invio effettuato.
sent-just-now = L’ultimo invio è di poco fa. Attendi mezzo minuto prima di richiederne un altro.
other-way = Ora Facebook chiede la conferma con un altro metodo.

## Help, folded up below the form

help = Serve aiuto?
resend = Invia di nuovo
try-another-way = Prova un altro metodo

## Connected: the end, where all went well

connected-title = Messenger è collegato
connected-again-title = Messenger è di nuovo collegato
connected-lede-name = L’account di { $name } ora è collegato a { $brand }.
connected-lede = Il tuo account ora è collegato a { $brand }.
connected-next = I tuoi messaggi appariranno in { $brand } entro qualche minuto. Puoi chiudere questa pagina.
connected-next-setting-up = La configurazione è ancora in corso e si completa da sola. Poi i tuoi messaggi appariranno in { $brand }. Puoi chiudere questa pagina.
connected-next-sign-in = Ma Facebook chiede già di accedere di nuovo. Finché non lo fai, nessun messaggio apparirà in { $brand }.
connected-undo = Per scollegare l’account in seguito, rimuovilo in { $brand } oppure termina la sessione nelle impostazioni di Facebook, in «Dove hai effettuato l’accesso».

## The sign-in cannot go on. A heading without a full stop, why, and what to do next.

expired-title = I cinque minuti sono scaduti
expired-why = La richiesta di Facebook è scaduta. Il tuo account non è stato collegato.
expired-next = Inizia di nuovo, con il telefono a portata di mano.

ended-title = Questo accesso è stato interrotto
ended-why = Facebook o Unipile l’ha interrotto prima della fine. Il tuo account non è stato collegato.
ended-next = Inizia di nuovo quando vuoi.

needs-facebook-title = Facebook chiede qualcosa prima di continuare
needs-facebook-why = Facebook ha sospeso l’accesso finché non confermi qualcosa nel tuo account.
needs-facebook-next = Apri Facebook, completa la richiesta, poi torna qui e riprova.

only-at-facebook-title = Facebook chiede qualcosa che questa pagina non può mostrare
only-at-facebook-why = È un test con immagini o un altro controllo che funziona solo sulle pagine di Facebook.
only-at-facebook-next = Apri Facebook, accedi e completa la richiesta, poi torna qui e riprova.

already-open-title = Un accesso è già in corso
already-open-why = Un altro accesso a questo account è ancora aperto presso Unipile. Terminerà da solo entro cinque minuti.
already-open-next = Completa quell’accesso, oppure attendi qualche minuto e riprova.

already-connected-title = Questo account è già collegato
already-connected-why = Il collegamento a { $brand } funziona, quindi i tuoi dati di accesso non sono stati inviati a Facebook.
already-connected-next = Non devi fare altro. Per collegare un altro account o ricollegare questo, accedi di nuovo.

other-account-title = Non è lo stesso account
other-account-why = Qui serve l’account collegato in precedenza, mentre questi dati di accesso sono di un altro account.
other-account-next = Accedi con i dati dell’account collegato in precedenza. Per collegarne un altro, chiedi un nuovo link a { $brand }.

account-gone-title = Questo account non è più in { $brand }
account-gone-why = È stato rimosso da lì, quindi questo link non può ricollegarlo. Il tuo account Facebook resta com’è.
account-gone-next = Torna a { $brand } e collegalo come nuovo account.

try-later-title = Questa volta non è andata a buon fine
try-later-why = Unipile o Facebook non risponde o riceve troppe richieste. Non dipende dai tuoi dati di accesso.

too-many-sign-ins-title = Troppi tentativi
too-many-sign-ins-why = Ci sono stati molti accessi in poco tempo e questo non è stato inviato a Facebook.

wait-a-little = Riprova tra un minuto o due.
wait-seconds = { $seconds ->
    [one] Riprova tra { $seconds } secondo.
    [many] Riprova tra { $seconds } di secondi.
   *[other] Riprova tra { $seconds } secondi.
}
wait-minutes = { $minutes ->
    [one] Riprova tra { $minutes } minuto.
    [many] Riprova tra { $minutes } di minuti.
   *[other] Riprova tra { $minutes } minuti.
}

misconfigured-title = Non è colpa tua
misconfigured-why = C’è un errore nella configurazione di { $brand }: per ora nessuno può collegare un account qui.
misconfigured-next = Avvisa l’assistenza di { $brand }, indicando il codice e il riferimento qui sotto.

interrupted-title = L’accesso si è interrotto
interrupted-why = Il nostro server si è fermato mentre attendeva Facebook, quindi non sappiamo com’è andata.
interrupted-next = Inizia di nuovo. Se l’account era già stato collegato, verrà semplicemente ricollegato.

unknown-title = Qualcosa è andato storto
unknown-why = Questa pagina ha ricevuto una risposta che non riconosce.
unknown-next = Riprova. Se succede di nuovo, comunica all’assistenza di { $brand } il codice e il riferimento qui sotto.

other-browser-title = Questo accesso è iniziato in un altro browser
other-browser-why = Per la tua sicurezza può continuare solo dove è iniziato.
other-browser-next = Continua in quel browser, oppure inizia qui un nuovo accesso.
other-browser-new = Inizia un nuovo accesso

link-used-title = Questo link è già stato usato
link-used-why = Per la tua sicurezza funziona solo nel browser in cui è stato usato la prima volta.
link-used-next = Continua in quel browser, oppure torna a { $brand } e chiedi un nuovo link.

cookies-refused-title = Il tuo browser rifiuta il nostro cookie
cookies-refused-why = Questa pagina ha bisogno di un cookie per distinguere il tuo accesso da quello degli altri.
cookies-refused-next = Consenti i cookie per questo sito e riprova, oppure apri la pagina in una scheda a parte.
cookies-refused-new-tab = Apri in una nuova scheda

closed-title = Serve un link per continuare
closed-why = Questa pagina si apre solo con un link di { $brand }.
closed-next = Torna a { $brand } e chiedi un nuovo link.

link-over-title = Questo link non è più valido
link-over-why = È scaduto, è stato annullato oppure è incompleto.

link-expired-title = Questo link è scaduto
link-expired-why = Era valido per un tempo limitato. Nessun account è stato collegato con questo link.
link-withdrawn-title = Questo link è stato annullato
link-withdrawn-why = { $brand } l’ha annullato. Nessun account è stato collegato con questo link.

back-to-product = Torna a { $brand }

support-code = Codice
support-reference = Riferimento

## Error pages: a request that no screen of the wizard answers. A heading without a full stop, and what to do.

error-cross-origin-title = Questa richiesta proviene da un altro sito
error-cross-origin-next = Per la tua sicurezza non è stata eseguita. Apri di nuovo la pagina e riprova.
error-not-found-title = A questo indirizzo non c’è nulla
error-not-found-next = Controlla il link, oppure torna al servizio da cui arrivi e chiedine uno nuovo.
error-method-not-allowed-title = Questo indirizzo non si può usare così
error-timeout-title = La richiesta ha impiegato troppo tempo ad arrivare
error-timeout-next = Controlla la connessione a Internet, poi torna indietro e riprova.
error-too-large-title = È troppo per questa pagina
error-too-large-next = Torna indietro, accorcia il testo inserito e riprova.
error-media-type-title = Questo tipo di richiesta non è supportato
error-too-often-title = Ci sono state troppe richieste
error-too-often-next = Attendi un minuto, poi torna indietro e riprova.
error-unavailable-title = Questa pagina ora non è disponibile
error-unavailable-next = Attendi un momento, poi torna indietro e riprova. Non è andato perso nulla.
error-bad-request-title = Questa richiesta non è stata compresa
error-internal-title = Qualcosa è andato storto in questa pagina
error-internal-next = Non è colpa tua. Torna indietro e riprova. Se il problema continua, avvisa l’assistenza.
error-back = Torna alla pagina precedente e riprova.
