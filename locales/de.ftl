### German.
### Address: du, without gendered forms. connect (link the account) = verbinden; sign in, sign-in = anmelden, Anmeldung; login (username and password) = Zugangsdaten; start again = neu beginnen.
### two-factor = zweistufige Authentifizierung; code = Code; backup code = Wiederherstellungscode; authenticator app = Authentifizierungs-App; notification = Benachrichtigung; approve = bestätigen.
### No genitive -s, article or hyphen at { $brand } and { $name }: „von { $brand }“. Quotation marks „ “.

## On every page

page-title = { $step } · { $brand }
page-title-problem = Fehler: { $title }
page-owner = Diese Seite gehört zu { $brand }, nicht zu Facebook.
footer-support = Support
footer-privacy = Datenschutz
language-picker = Sprache
unreachable = Der Server ist nicht erreichbar. Prüfe deine Internetverbindung und versuch es noch einmal.

## Buttons and links on several screens. Short: at most 24 characters.

start-over = Von vorn anfangen
start-again = Neu beginnen
try-again = Erneut versuchen
sign-in-again = Erneut anmelden
open-facebook = Facebook öffnen

## Sign in: username and password. The first screen.

sign-in-title = Messenger mit { $brand } verbinden
sign-in-lede = { $brand } möchte dein Messenger-Konto verbinden. Melde dich mit deinen Facebook-Zugangsdaten an.
reconnect-title = Messenger wieder mit { $brand } verbinden
reconnect-lede = { $brand } bittet dich um eine erneute Anmeldung bei deinem Messenger-Konto. Verwende die Facebook-Zugangsdaten für dasselbe Konto wie beim letzten Mal.
sign-in-username = E-Mail, Telefonnummer oder Benutzername
sign-in-password = Passwort
sign-in-show = Anzeigen
sign-in-hide = Verbergen
sign-in-show-password = Passwort anzeigen
sign-in-hide-password = Passwort verbergen
sign-in-caps-lock = Die Feststelltaste ist aktiviert.
sign-in-button = Anmelden
sign-in-cancel = Abbrechen
signing-in = Anmeldung bei Facebook läuft. Das kann eine Minute dauern.
signing-in-still = Facebook braucht noch etwas Zeit. Lass diese Seite geöffnet.
sign-in-promise = Dein Passwort wird für die Anmeldung einmal an Unipile gesendet. { $brand } und diese Seite speichern es nicht.
sign-in-phone-at-hand = Halte dein Handy bereit: Wenn Facebook eine Bestätigung verlangt, hast du fünf Minuten Zeit.

## Sign in: what is wrong with a field. Each stands right below it.

username-missing = Gib deine E-Mail-Adresse, deine Telefonnummer oder deinen Benutzernamen ein.
username-too-long = Das ist zu lang. Gib ein, womit du dich bei Facebook anmeldest.
username-invalid = Das enthält Zeichen, die hier nicht erlaubt sind. Gib ein, womit du dich bei Facebook anmeldest.
password-missing = Gib dein Passwort ein.
password-too-long = Das ist zu lang. Gib dein Facebook-Passwort ein.
wrong-password = Facebook hat diese Zugangsdaten nicht akzeptiert. Prüfe beide Felder und gib dein Passwort noch einmal ein.

## A code is asked for. Facebook's own words: "login code" in a text message, "authentication app", "recovery codes".

one-more-step = Das hat geklappt. Facebook verlangt noch einen Schritt.
code-title = Bestätige, dass du es bist
code-title-sent = Gib den Code von Facebook ein
code-title-unknown = Facebook verlangt einen Code
code-label = Code
code-hint-text-message = Facebook hat ihn dir per SMS geschickt. Ein Wiederherstellungscode geht auch.
code-hint-app = Du findest ihn in deiner Authentifizierungs-App. Ein Wiederherstellungscode geht auch.
code-hint-either = Du findest ihn in einer SMS von Facebook oder in deiner Authentifizierungs-App. Ein Wiederherstellungscode geht auch.
code-hint-sent = Facebook hat ihn dir geschickt, meist per E-Mail oder SMS.
code-hint-unknown = Was für ein Code es ist, weiß diese Seite nicht. Wenn du einen bekommen hast, gib ihn ein. Wenn nicht, öffne Facebook, erledige, was dort verlangt wird, und fang hier von vorn an.
continue = Weiter
code-checking = Der Code wird geprüft. Das kann eine Minute dauern.

## A code: what is wrong with it. Right below the field.

code-missing = Gib den Code ein.
code-not-numeric = Ein Code besteht aus Ziffern. Gib nur die Ziffern ein.
code-too-short = Ein Code hat mindestens 4 Ziffern. Gib ihn vollständig ein.
code-too-long = Ein Code hat höchstens 12 Ziffern. Gib nur den Code ein.
code-wrong = Dieser Code hat nicht funktioniert. Prüfe ihn und versuch es noch einmal.

## Two ways to confirm, as two large choices side by side, each with a second line. At most 24 and 36 characters.

ways-question = Wie möchtest du bestätigen, dass du es bist?
way-code = Code eingeben
way-code-how = SMS, App oder Wiederherstellungs­code
way-device = Auf Gerät bestätigen
way-device-how = Dort, wo du Facebook schon nutzt
way-device-waiting = Warten auf deine Bestätigung

## An approval on another device: Facebook shows a notification there ("Are you trying to sign in?") with Yes and No.

device-title = Bestätige die Anmeldung auf deinem Gerät
device-step-open = Öffne Facebook auf einem Handy oder Computer, auf dem du angemeldet bist.
device-step-tap = Tippe auf die Benachrichtigung mit der Frage, ob du versuchst, dich anzumelden.
device-step-confirm = Bestätige, dass du es bist. Danach geht es hier von selbst weiter.
device-wait = Auf meine Bestätigung warten
device-waiting = Warten auf deine Bestätigung
device-code-instead = Stattdessen Code eingeben

## A phone number is asked for, to which Facebook then sends a code.

phone-title = Facebook fragt nach deiner Telefonnummer
phone-lede = Dorthin schickt Facebook einen Code, den du danach eingibst.
phone-country = Land oder Region
phone-country-choose = Bitte auswählen
phone-country-option = { $country } ({ $code })
phone-number = Telefonnummer
phone-sending = Die Nummer wird gesendet. Das kann eine Minute dauern.
phone-country-missing = Wähle das Land deiner Nummer aus.
phone-other-country = Die Nummer beginnt mit der Vorwahl eines anderen Landes. Wähle dieses Land aus.
phone-missing = Gib deine Telefonnummer ein.
phone-not-numeric = Eine Telefonnummer besteht aus Ziffern. Gib nur die Ziffern ein.
phone-too-short = Das ist zu kurz. Gib die vollständige Nummer ein.
phone-too-long = Das ist zu lang. Gib nur eine Nummer ein.
phone-wrong = Facebook hat diese Nummer nicht akzeptiert. Prüfe die Nummer und das Land.

## The time that is left, in one line above the form: "4:32 left   until 14:32".

time-left = noch { $time }
time-until = bis { $time } Uhr
time-until-utc = bis { $time } Uhr UTC
time-two-minutes = Noch zwei Minuten.
time-one-minute = Noch eine Minute.
time-half-minute = Noch 30 Sekunden.
time-over = Die Zeit ist abgelaufen.

## Why the last answer did not work, or what has worked, above the form of a code, an approval or a phone number.

not-approved = Laut Facebook wurde diese Anmeldung nicht bestätigt. Du kannst es noch einmal versuchen, solange Zeit bleibt.
provider-slow = Facebook hat zu lange nicht geantwortet. Versuch es noch einmal.
not-gone-through = Das ist nicht angekommen. Versuch es noch einmal.
no-other-way = Facebook bietet für diese Anmeldung keinen anderen Weg an.
not-sent-again = Facebook sendet das nicht noch einmal. Was du schon bekommen hast, gilt weiterhin.
too-many-tries-minute = Das waren viele Versuche in kurzer Zeit, deshalb wurde der letzte nicht gesendet. Warte eine Minute und versuch es dann noch einmal.
too-many-tries-minutes = Das waren viele Versuche in kurzer Zeit, deshalb wurde der letzte nicht gesendet. Warte ein paar Minuten und versuch es dann noch einmal.
sent-again = Erneut gesendet.
sent-just-now = Das wurde gerade erst gesendet. Warte eine halbe Minute, bevor du es noch einmal anforderst.
other-way = Facebook verlangt jetzt eine andere Art der Bestätigung.

## Help, folded up below the form

help = Klappt etwas nicht?
resend = Erneut senden
try-another-way = Anderen Weg versuchen

## Connected: the end, where all went well

connected-title = Messenger ist verbunden
connected-again-title = Messenger ist wieder verbunden
connected-lede-name = Das Konto von { $name } ist jetzt mit { $brand } verbunden.
connected-lede = Dein Konto ist jetzt mit { $brand } verbunden.
connected-next = In ein paar Minuten erscheinen deine Nachrichten in { $brand }. Du kannst diese Seite schließen.
connected-next-setting-up = Dein Konto wird noch eingerichtet, das geht von selbst. Danach erscheinen deine Nachrichten in { $brand }. Du kannst diese Seite schließen.
connected-next-sign-in = Facebook verlangt aber bereits eine neue Anmeldung. Bis dahin erscheinen keine Nachrichten in { $brand }.
connected-undo = Um die Verbindung später zu trennen, entferne das Konto in { $brand } oder beende die Sitzung in den Facebook-Einstellungen unter „Wo du derzeit angemeldet bist“.

## The sign-in cannot go on. A heading without a full stop, why, and what to do next.

expired-title = Die fünf Minuten sind um
expired-why = Die Anfrage von Facebook ist abgelaufen. Es wurde nichts verbunden.
expired-next = Beginne neu und halte dein Handy bereit.

ended-title = Diese Anmeldung wurde beendet
ended-why = Facebook oder Unipile hat sie vorzeitig beendet. Es wurde nichts verbunden.
ended-next = Beginne neu, wenn du so weit bist.

needs-facebook-title = Facebook braucht vorher etwas von dir
needs-facebook-why = Facebook hat diese Anmeldung angehalten, bis du etwas in deinem Konto bestätigst.
needs-facebook-next = Öffne Facebook, erledige, was dort verlangt wird, und versuch es dann hier noch einmal.

only-at-facebook-title = Facebook verlangt etwas, das diese Seite nicht anzeigen kann
only-at-facebook-why = Es ist ein Bilderrätsel oder eine andere Prüfung, die nur auf den Seiten von Facebook funktioniert.
only-at-facebook-next = Öffne Facebook, melde dich dort an, erledige, was verlangt wird, und versuch es dann hier noch einmal.

already-open-title = Es läuft schon eine Anmeldung
already-open-why = Bei Unipile ist noch eine andere Anmeldung für dieses Konto offen. Sie endet innerhalb von fünf Minuten von selbst.
already-open-next = Schließe sie ab oder warte ein paar Minuten und versuch es dann noch einmal.

already-connected-title = Dieses Konto ist schon verbunden
already-connected-why = Die Verbindung mit { $brand } funktioniert, deshalb wurden deine Zugangsdaten nicht an Facebook gesendet.
already-connected-next = Du musst nichts weiter tun. Um ein anderes Konto zu verbinden oder diese Verbindung zu erneuern, melde dich erneut an.

other-account-title = Das war ein anderes Konto
other-account-why = Hier geht es um das Konto, das bisher verbunden war. Diese Zugangsdaten gehören zu einem anderen.
other-account-next = Melde dich mit den Zugangsdaten des bisherigen Kontos an. Um ein anderes zu verbinden, fordere bei { $brand } einen neuen Link an.

account-gone-title = Dieses Konto gibt es in { $brand } nicht mehr
account-gone-why = Es wurde dort entfernt, deshalb lässt es sich über diesen Link nicht erneut verbinden. Dein Facebook-Konto ist davon nicht betroffen.
account-gone-next = Geh zurück zu { $brand } und verbinde es als neues Konto.

try-later-title = Das hat gerade nicht geklappt
try-later-why = Unipile oder Facebook ist nicht erreichbar oder überlastet. An deinen Zugangsdaten liegt es nicht.

too-many-sign-ins-title = Zu viele Versuche
too-many-sign-ins-why = Es gab viele Anmeldeversuche in kurzer Zeit, deshalb wurde dieser nicht an Facebook gesendet.

wait-a-little = Versuch es in ein bis zwei Minuten noch einmal.
wait-seconds = { $seconds ->
    [one] Versuch es in { $seconds } Sekunde noch einmal.
   *[other] Versuch es in { $seconds } Sekunden noch einmal.
}
wait-minutes = { $minutes ->
    [one] Versuch es in { $minutes } Minute noch einmal.
   *[other] Versuch es in { $minutes } Minuten noch einmal.
}

misconfigured-title = Das liegt nicht an dir
misconfigured-why = Bei { $brand } ist etwas falsch eingestellt, deshalb kann hier im Moment niemand ein Konto verbinden.
misconfigured-next = Melde dich beim Support von { $brand } und nenne den Code und die Referenz, die unten stehen.

interrupted-title = Die Anmeldung wurde unterbrochen
interrupted-why = Unser Server wurde angehalten, während er auf Facebook wartete. Deshalb wissen wir nicht, wie die Anmeldung ausgegangen ist.
interrupted-next = Beginne neu. Falls das Konto doch schon verbunden wurde, wird es einfach neu verbunden.

unknown-title = Etwas ist schiefgegangen
unknown-why = Diese Seite hat eine Antwort erhalten, die sie nicht kennt.
unknown-next = Versuch es noch einmal. Wenn es wieder passiert, nenne dem Support von { $brand } den Code und die Referenz, die unten stehen.

other-browser-title = Diese Anmeldung gehört zu einem anderen Browser
other-browser-why = Zu deiner Sicherheit geht sie nur dort weiter, wo sie begonnen wurde.
other-browser-next = Mach dort weiter oder beginne hier eine neue Anmeldung.
other-browser-new = Neue Anmeldung beginnen

link-used-title = Dieser Link wurde schon verwendet
link-used-why = Zu deiner Sicherheit funktioniert er nur in dem Browser, in dem er zuerst verwendet wurde.
link-used-next = Mach dort weiter oder geh zurück zu { $brand } und fordere einen neuen Link an.

cookies-refused-title = Dein Browser lehnt unser Cookie ab
cookies-refused-why = Diese Seite braucht ein einziges Cookie, um deine Anmeldung von allen anderen zu unterscheiden.
cookies-refused-next = Erlaube Cookies für diese Website und versuch es noch einmal, oder öffne die Seite in einem eigenen Tab.
cookies-refused-new-tab = In neuem Tab öffnen

closed-title = Zum Verbinden brauchst du einen Link
closed-why = Diese Seite lässt sich nur über einen Link von { $brand } öffnen.
closed-next = Geh zurück zu { $brand } und fordere einen neuen Link an.

link-over-title = Dieser Link ist nicht mehr gültig
link-over-why = Er ist abgelaufen, wurde zurückgezogen oder ist unvollständig.

link-expired-title = Dieser Link ist abgelaufen
link-expired-why = Er war nur für begrenzte Zeit gültig. Damit wurde nichts verbunden.
link-withdrawn-title = Dieser Link wurde zurückgezogen
link-withdrawn-why = { $brand } hat ihn zurückgezogen. Damit wurde nichts verbunden.

back-to-product = Zurück zu { $brand }

support-code = Code
support-reference = Referenz

## Error pages: a request that no screen of the wizard answers. A heading without a full stop, and what to do.

error-cross-origin-title = Diese Anfrage kam von einer anderen Website
error-cross-origin-next = Zu deiner Sicherheit wurde sie nicht ausgeführt. Öffne die Seite neu und versuch es noch einmal.
error-not-found-title = Unter dieser Adresse gibt es nichts
error-not-found-next = Prüfe den Link oder geh zurück zu dem Produkt, über das du gekommen bist, und fordere dort einen neuen an.
error-method-not-allowed-title = Diese Adresse lässt sich so nicht verwenden
error-timeout-title = Die Anfrage hat zu lange gedauert
error-timeout-next = Prüfe deine Internetverbindung, geh zurück und versuch es noch einmal.
error-too-large-title = Das war mehr, als diese Seite annehmen kann
error-too-large-next = Geh zurück, kürze deine Eingabe und versuch es noch einmal.
error-media-type-title = Diese Art von Anfrage wird nicht verstanden
error-too-often-title = Das waren zu viele Anfragen
error-too-often-next = Warte eine Minute, geh dann zurück und versuch es noch einmal.
error-unavailable-title = Das ist auf dieser Seite gerade nicht möglich
error-unavailable-next = Warte einen Moment, geh dann zurück und versuch es noch einmal. Es ist nichts verloren gegangen.
error-bad-request-title = Diese Anfrage wurde nicht verstanden
error-internal-title = Auf dieser Seite ist etwas schiefgegangen
error-internal-next = Das liegt nicht an dir. Geh zurück und versuch es noch einmal. Wenn das Problem bleibt, melde dich beim Support.
error-back = Geh zurück auf die vorherige Seite und versuch es noch einmal.
