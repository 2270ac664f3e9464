### Dutch.
### Address: je, jouw only for stress. connect (link the account) = koppelen; sign in, sign-in = aanmelden, aanmelding (as Facebook does); login (username and password) = aanmeldgegevens; start again = opnieuw beginnen.
### two-factor = tweestapsverificatie; code = code; backup code = herstelcode; authenticator app = verificatie-app; notification = melding; approve = goedkeuren.
### Nothing attached to { $brand } and { $name }: ‘van { $brand }’, no -s. Quotation marks ‘ ’.

## On every page

page-title = { $step } · { $brand }
page-title-problem = Fout: { $title }
page-owner = Deze pagina is van { $brand }, niet van Facebook.
footer-support = Klantenservice
footer-privacy = Privacy
language-picker = Taal
unreachable = De server is niet bereikbaar. Controleer je internetverbinding en probeer het opnieuw.

## Buttons and links on several screens. Short: at most 24 characters.

start-over = Terug naar het begin
start-again = Opnieuw beginnen
try-again = Opnieuw proberen
sign-in-again = Opnieuw aanmelden
open-facebook = Facebook openen

## Sign in: username and password. The first screen.

sign-in-title = Messenger koppelen aan { $brand }
sign-in-lede = { $brand } wil je Messenger-account koppelen. Meld je aan met je gegevens van Facebook.
reconnect-title = Messenger opnieuw koppelen aan { $brand }
reconnect-lede = { $brand } vraagt je om je opnieuw aan te melden bij je Messenger-account. Gebruik de Facebook-gegevens van hetzelfde account als de vorige keer.
sign-in-username = E-mail, telefoon of gebruikersnaam
sign-in-password = Wachtwoord
sign-in-show = Tonen
sign-in-hide = Verbergen
sign-in-show-password = Wachtwoord tonen
sign-in-hide-password = Wachtwoord verbergen
sign-in-caps-lock = Caps Lock staat aan.
sign-in-button = Aanmelden
sign-in-cancel = Annuleren
signing-in = Je wordt aangemeld bij Facebook. Dit kan een minuut duren.
signing-in-still = Facebook heeft wat meer tijd nodig. Houd deze pagina open.
sign-in-promise = Je wachtwoord wordt één keer naar Unipile gestuurd om je aan te melden. { $brand } en deze pagina bewaren het niet.
sign-in-phone-at-hand = Houd je telefoon bij de hand: als Facebook om een bevestiging vraagt, heb je vijf minuten.

## Sign in: what is wrong with a field. Each stands right below it.

username-missing = Vul je e-mailadres, telefoonnummer of gebruikersnaam in.
username-too-long = Dit is te lang. Vul in wat je bij Facebook gebruikt.
username-invalid = Hier staan tekens in die niet zijn toegestaan. Vul in wat je bij Facebook gebruikt.
password-missing = Vul je wachtwoord in.
password-too-long = Dit is te lang. Vul je Facebook-wachtwoord in.
wrong-password = Facebook accepteert deze aanmeldgegevens niet. Controleer beide velden en vul je wachtwoord opnieuw in.

## A code is asked for. Facebook's own words: "login code" in a text message, "authentication app", "recovery codes".

one-more-step = Dat is gelukt. Facebook vraagt om nog één stap.
code-title = Bevestig dat jij het bent
code-title-sent = Vul de code van Facebook in
code-title-unknown = Facebook vraagt om een code
code-label = Code
code-hint-text-message = Facebook heeft de code in een sms gestuurd. Een herstelcode kan ook.
code-hint-app = Je vindt de code in je verificatie-app. Een herstelcode kan ook.
code-hint-either = Je vindt de code in een sms van Facebook of in je verificatie-app. Een herstelcode kan ook.
code-hint-sent = Facebook heeft je de code gestuurd, meestal per e-mail of sms.
code-hint-unknown = Deze pagina weet niet om wat voor code het gaat. Heb je er een gekregen, vul die dan in. Zo niet, open dan Facebook, doe wat daar wordt gevraagd en ga hier terug naar het begin.
continue = Doorgaan
code-checking = De code wordt gecontroleerd. Dit kan een minuut duren.

## A code: what is wrong with it. Right below the field.

code-missing = Vul de code in.
code-not-numeric = Een code bestaat uit cijfers. Vul alleen de cijfers in.
code-too-short = Een code heeft minstens 4 cijfers. Vul de hele code in.
code-too-long = Een code heeft hoogstens 12 cijfers. Vul alleen de code in.
code-wrong = Die code werkte niet. Controleer de code en probeer het opnieuw.

## Two ways to confirm, as two large choices side by side, each with a second line. At most 24 and 36 characters.

ways-question = Hoe wil je bevestigen dat jij het bent?
way-code = Code invullen
way-code-how = Met sms, app of herstelcode
way-device = Op apparaat goedkeuren
way-device-how = Waar je Facebook al gebruikt
way-device-waiting = Wachten op je goedkeuring

## An approval on another device: Facebook shows a notification there ("Are you trying to sign in?") with Yes and No.

device-title = Keur de aanmelding goed op je apparaat
device-step-open = Open Facebook op een telefoon of computer waarop je bent aangemeld.
device-step-tap = Tik op de melding met de vraag of je je probeert aan te melden.
device-step-confirm = Bevestig dat jij het bent. Deze pagina gaat dan vanzelf verder.
device-wait = Wachten op mijn goedkeuring
device-waiting = Wachten op je goedkeuring
device-code-instead = Liever een code invullen

## A phone number is asked for, to which Facebook then sends a code.

phone-title = Facebook vraagt om je telefoonnummer
phone-lede = Facebook stuurt een code naar dat nummer. Die vul je daarna in.
phone-country = Land of regio
phone-country-choose = Maak een keuze
phone-country-option = { $country } ({ $code })
phone-number = Telefoonnummer
phone-sending = Het nummer wordt verzonden. Dit kan een minuut duren.
phone-country-missing = Kies het land van je nummer.
phone-other-country = Het nummer begint met de landcode van een ander land. Kies dat land.
phone-missing = Vul je telefoonnummer in.
phone-not-numeric = Een telefoonnummer bestaat uit cijfers. Vul alleen de cijfers in.
phone-too-short = Dit is te kort. Vul het hele nummer in.
phone-too-long = Dit is te lang. Vul maar één nummer in.
phone-wrong = Facebook accepteert dit nummer niet. Controleer het nummer en het land.

## The time that is left, in one line above the form: "4:32 left   until 14:32".

time-left = nog { $time }
time-until = tot { $time } uur
time-until-utc = tot { $time } uur UTC
time-two-minutes = Nog twee minuten.
time-one-minute = Nog één minuut.
time-half-minute = Nog 30 seconden.
time-over = De tijd is om.

## Why the last answer did not work, or what has worked, above the form of a code, an approval or a phone number.

not-approved = Volgens Facebook is deze aanmelding niet goedgekeurd. Je kunt het opnieuw proberen zolang er tijd is.
provider-slow = Het duurde te lang voordat Facebook antwoordde. Probeer het opnieuw.
not-gone-through = Dat is niet aangekomen. Probeer het opnieuw.
no-other-way = Facebook biedt voor deze aanmelding geen andere mogelijkheid.
not-sent-again = Facebook stuurt het niet nog een keer. Wat je al hebt ontvangen, werkt nog.
too-many-tries-minute = Dit waren veel pogingen in korte tijd, daarom is de laatste niet verzonden. Wacht een minuut en probeer het dan opnieuw.
too-many-tries-minutes = Dit waren veel pogingen in korte tijd, daarom is de laatste niet verzonden. Wacht een paar minuten en probeer het dan opnieuw.
sent-again = Opnieuw verzonden.
sent-just-now = Het is net verzonden. Wacht een halve minuut voordat je het opnieuw aanvraagt.
other-way = Facebook vraagt nu op een andere manier om bevestiging.

## Help, folded up below the form

help = Lukt het niet?
resend = Opnieuw verzenden
try-another-way = Andere manier proberen

## Connected: the end, where all went well

connected-title = Messenger is gekoppeld
connected-again-title = Messenger is weer gekoppeld
connected-lede-name = Het account van { $name } is nu gekoppeld aan { $brand }.
connected-lede = Je account is nu gekoppeld aan { $brand }.
connected-next = Binnen een paar minuten zie je je berichten in { $brand }. Je kunt deze pagina sluiten.
connected-next-setting-up = Je account wordt nog ingesteld. Dat gaat vanzelf. Daarna zie je je berichten in { $brand }. Je kunt deze pagina sluiten.
connected-next-sign-in = Maar Facebook vraagt je nu al om je opnieuw aan te melden. Tot die tijd verschijnen er geen berichten in { $brand }.
connected-undo = Wil je later ontkoppelen? Verwijder dan het account in { $brand }, of beëindig de sessie in de instellingen van Facebook onder ‘Waar je bent aangemeld’.

## The sign-in cannot go on. A heading without a full stop, why, and what to do next.

expired-title = De vijf minuten zijn om
expired-why = Het verzoek van Facebook is verlopen. Er is niets gekoppeld.
expired-next = Begin opnieuw en houd je telefoon bij de hand.

ended-title = Deze aanmelding is beëindigd
ended-why = Facebook of Unipile heeft de aanmelding gestopt voordat die was afgerond. Er is niets gekoppeld.
ended-next = Begin opnieuw wanneer het je uitkomt.

needs-facebook-title = Facebook wil dat je eerst iets doet
needs-facebook-why = Facebook houdt deze aanmelding tegen tot je iets in je account bevestigt.
needs-facebook-next = Open Facebook, doe wat daar wordt gevraagd, kom dan terug en probeer het opnieuw.

only-at-facebook-title = Facebook vraagt om iets wat deze pagina niet kan tonen
only-at-facebook-why = Het is een puzzel of een andere controle die alleen op de pagina’s van Facebook zelf werkt.
only-at-facebook-next = Open Facebook, meld je daar aan en doe wat er wordt gevraagd. Kom dan terug en probeer het opnieuw.

already-open-title = Er loopt al een aanmelding
already-open-why = Bij Unipile staat nog een andere aanmelding voor dit account open. Die stopt vanzelf binnen vijf minuten.
already-open-next = Rond die aanmelding af, of wacht een paar minuten en probeer het dan opnieuw.

already-connected-title = Dit account is al gekoppeld
already-connected-why = De koppeling met { $brand } werkt, daarom zijn je aanmeldgegevens niet naar Facebook verzonden.
already-connected-next = Je hoeft niets meer te doen. Wil je een ander account koppelen, of dit account nog eens? Meld je dan opnieuw aan.

other-account-title = Dat was een ander account
other-account-why = Hier gaat het om het account dat eerder was gekoppeld. Deze aanmeldgegevens horen bij een ander account.
other-account-next = Meld je aan met de gegevens van het eerder gekoppelde account. Wil je een ander account koppelen, vraag dan bij { $brand } een nieuwe link aan.

account-gone-title = Dit account staat niet meer in { $brand }
account-gone-why = Het is daar verwijderd, dus deze link kan het niet opnieuw koppelen. Je Facebook-account blijft zoals het is.
account-gone-next = Ga terug naar { $brand } en koppel het als nieuw account.

try-later-title = Dat lukte nu even niet
try-later-why = Unipile of Facebook is niet bereikbaar of heeft het te druk. Het ligt niet aan je aanmeldgegevens.

too-many-sign-ins-title = Te veel pogingen
too-many-sign-ins-why = Er waren veel aanmeldingen in korte tijd, daarom is deze niet naar Facebook verzonden.

wait-a-little = Probeer het over een minuut of twee opnieuw.
wait-seconds = { $seconds ->
    [one] Probeer het over { $seconds } seconde opnieuw.
   *[other] Probeer het over { $seconds } seconden opnieuw.
}
wait-minutes = { $minutes ->
    [one] Probeer het over { $minutes } minuut opnieuw.
   *[other] Probeer het over { $minutes } minuten opnieuw.
}

misconfigured-title = Dit ligt niet aan jou
misconfigured-why = Bij { $brand } is iets verkeerd ingesteld. Daardoor kan hier nu niemand een account koppelen.
misconfigured-next = Neem contact op met de klantenservice van { $brand } en geef de code en de referentie hieronder door.

interrupted-title = De aanmelding is onderbroken
interrupted-why = Onze server stopte terwijl die op Facebook wachtte. Daarom weten we niet hoe het is afgelopen.
interrupted-next = Begin opnieuw. Was het account toch al gekoppeld, dan wordt het gewoon nog eens gekoppeld.

unknown-title = Er is iets misgegaan
unknown-why = Deze pagina kreeg een antwoord dat niet wordt herkend.
unknown-next = Probeer het opnieuw. Gebeurt het nog een keer, geef de code en de referentie hieronder dan door aan de klantenservice van { $brand }.

other-browser-title = Deze aanmelding hoort bij een andere browser
other-browser-why = Voor je veiligheid kan de aanmelding alleen verdergaan waar die is begonnen.
other-browser-next = Ga daar verder, of begin hier een nieuwe aanmelding.
other-browser-new = Nieuwe aanmelding beginnen

link-used-title = Deze link is al gebruikt
link-used-why = Voor je veiligheid werkt de link alleen in de browser waarin die voor het eerst is gebruikt.
link-used-next = Ga daar verder, of ga terug naar { $brand } en vraag een nieuwe link aan.

cookies-refused-title = Je browser weigert onze cookie
cookies-refused-why = Deze pagina heeft één cookie nodig, om jouw aanmelding van die van anderen te onderscheiden.
cookies-refused-next = Sta cookies toe voor deze site en probeer het opnieuw, of open de pagina in een apart tabblad.
cookies-refused-new-tab = Openen in nieuw tabblad

closed-title = Je hebt een link nodig om te koppelen
closed-why = Deze pagina opent alleen via een link van { $brand }.
closed-next = Ga terug naar { $brand } en vraag een nieuwe link aan.

link-over-title = Deze link werkt niet meer
link-over-why = De link is verlopen, ingetrokken of onvolledig.

link-expired-title = Deze link is verlopen
link-expired-why = De link was maar een beperkte tijd geldig. Er is niets mee gekoppeld.
link-withdrawn-title = Deze link is ingetrokken
link-withdrawn-why = { $brand } heeft de link ingetrokken. Er is niets mee gekoppeld.

back-to-product = Terug naar { $brand }

support-code = Code
support-reference = Referentie

## Error pages: a request that no screen of the wizard answers. A heading without a full stop, and what to do.

error-cross-origin-title = Dit verzoek kwam van een andere site
error-cross-origin-next = Voor je veiligheid is het niet uitgevoerd. Open de pagina opnieuw en probeer het nog een keer.
error-not-found-title = Op dit adres is niets te vinden
error-not-found-next = Controleer de link, of ga terug naar het product waar je vandaan kwam en vraag daar een nieuwe aan.
error-method-not-allowed-title = Dit adres kan zo niet worden gebruikt
error-timeout-title = Het verzoek deed er te lang over
error-timeout-next = Controleer je internetverbinding, ga dan terug en probeer het opnieuw.
error-too-large-title = Dat was meer dan deze pagina aankan
error-too-large-next = Ga terug, kort je tekst in en probeer het opnieuw.
error-media-type-title = Dit soort verzoek wordt niet ondersteund
error-too-often-title = Dat waren te veel verzoeken
error-too-often-next = Wacht een minuut, ga dan terug en probeer het opnieuw.
error-unavailable-title = Dat kan deze pagina nu even niet
error-unavailable-next = Wacht even, ga dan terug en probeer het opnieuw. Er is niets verloren gegaan.
error-bad-request-title = Dit verzoek werd niet begrepen
error-internal-title = Er is iets misgegaan op deze pagina
error-internal-next = Dit ligt niet aan jou. Ga terug en probeer het opnieuw. Blijft het zo, neem dan contact op met de klantenservice.
error-back = Ga terug naar de vorige pagina en probeer het opnieuw.
