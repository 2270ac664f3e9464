### Polish.
### Address: ty (Cię, Twój with a capital, as Facebook does), no past tense or participle of the person, so no gender. connect (link the account) = połączyć; sign in, sign-in = zalogować się, logowanie; login (username and password) = dane logowania.
### two-factor = uwierzytelnianie dwuskładnikowe; code = kod; backup code = kod odzyskiwania; authenticator app = aplikacja uwierzytelniająca; notification = powiadomienie; approve = zatwierdzić.
### { $brand } and { $name } are never declined and never follow z, w, od: „z usługą { $brand }”, „w usłudze { $brand }”. Facebook and Messenger are declined. Quotation marks „ ”.

## On every page

page-title = { $step } · { $brand }
page-title-problem = Błąd: { $title }
page-owner = Ta strona należy do firmy { $brand }, a nie do Facebooka.
footer-support = Pomoc
footer-privacy = Prywatność
language-picker = Język
unreachable = Nie udało się połączyć z serwerem. Sprawdź połączenie z internetem i spróbuj ponownie.

## Buttons and links on several screens. Short: at most 24 characters.

start-over = Zacznij od nowa
start-again = Zacznij jeszcze raz
try-again = Spróbuj ponownie
sign-in-again = Zaloguj się ponownie
open-facebook = Otwórz Facebooka

## Sign in: username and password. The first screen.

sign-in-title = Połącz Messengera z usługą { $brand }
sign-in-lede = { $brand } chce połączyć się z Twoim kontem Messengera. Podaj swoje dane logowania do Facebooka.
reconnect-title = Ponownie połącz Messengera z usługą { $brand }
reconnect-lede = { $brand } prosi o ponowne zalogowanie się na konto Messengera. Podaj dane logowania do tego samego konta na Facebooku co poprzednio.
sign-in-username = E-mail, telefon lub nazwa użytkownika
sign-in-password = Hasło
sign-in-show = Pokaż
sign-in-hide = Ukryj
sign-in-show-password = Pokaż hasło
sign-in-hide-password = Ukryj hasło
sign-in-caps-lock = Klawisz Caps Lock jest włączony.
sign-in-button = Zaloguj się
sign-in-cancel = Anuluj
signing-in = Trwa logowanie do Facebooka. Może to zająć minutę.
signing-in-still = Facebook potrzebuje jeszcze chwili. Nie zamykaj tej strony.
sign-in-promise = Twoje hasło trafi do Unipile tylko raz, aby Cię zalogować. { $brand } i ta strona go nie zapisują.
sign-in-phone-at-hand = Miej telefon pod ręką: jeśli Facebook poprosi o potwierdzenie, masz na to pięć minut.

## Sign in: what is wrong with a field. Each stands right below it.

username-missing = Wpisz adres e-mail, numer telefonu lub nazwę użytkownika.
username-too-long = To jest za długie. Wpisz dane, których używasz na Facebooku.
username-invalid = Są tu niedozwolone znaki. Wpisz dane, których używasz na Facebooku.
password-missing = Wpisz hasło.
password-too-long = To jest za długie. Wpisz hasło do Facebooka.
wrong-password = Facebook nie przyjął tych danych logowania. Sprawdź oba pola i wpisz hasło jeszcze raz.

## A code is asked for. Facebook's own words: "login code" in a text message, "authentication app", "recovery codes".

one-more-step = Udało się. Facebook wymaga jeszcze jednego kroku.
code-title = Potwierdź, że to Ty
code-title-sent = Wpisz kod od Facebooka
code-title-unknown = Facebook prosi o kod
code-label = Kod
code-hint-text-message = Kod jest w SMS-ie od Facebooka. Możesz też użyć kodu odzyskiwania.
code-hint-app = Kod jest w Twojej aplikacji uwierzytelniającej. Możesz też użyć kodu odzyskiwania.
code-hint-either = Kod jest w SMS-ie od Facebooka albo w Twojej aplikacji uwierzytelniającej. Możesz też użyć kodu odzyskiwania.
code-hint-sent = Facebook wysłał Ci kod, zwykle e-mailem lub SMS-em.
code-hint-unknown = Ta strona nie rozpoznaje, jaki to kod. Jeśli masz kod, wpisz go. Jeśli nie, otwórz Facebooka, dokończ logowanie tam, a tutaj zacznij od nowa.
continue = Dalej
code-checking = Trwa sprawdzanie kodu. Może to zająć minutę.

## A code: what is wrong with it. Right below the field.

code-missing = Wpisz kod.
code-not-numeric = Kod składa się z cyfr. Wpisz tylko cyfry.
code-too-short = Kod ma co najmniej 4 cyfry. Wpisz go w całości.
code-too-long = Kod ma najwyżej 12 cyfr. Wpisz sam kod.
code-wrong = Ten kod nie zadziałał. Sprawdź go i spróbuj ponownie.

## Two ways to confirm, as two large choices side by side, each with a second line. At most 24 and 36 characters.

ways-question = Jak chcesz potwierdzić, że to Ty?
way-code = Wpisz kod
way-code-how = SMS, aplikacja lub kod odzyskiwania
way-device = Zatwierdź na urządzeniu
way-device-how = Tam, gdzie już używasz Facebooka
way-device-waiting = Czekamy na zatwierdzenie

## An approval on another device: Facebook shows a notification there ("Are you trying to sign in?") with Yes and No.

device-title = Zatwierdź logowanie na swoim urządzeniu
device-step-open = Otwórz Facebooka na telefonie lub komputerze, na którym już korzystasz ze swojego konta.
device-step-tap = Stuknij powiadomienie z pytaniem, czy próbujesz się zalogować.
device-step-confirm = Potwierdź, że to Ty. Ta strona sama przejdzie dalej.
device-wait = Czekaj na zatwierdzenie
device-waiting = Czekamy na zatwierdzenie
device-code-instead = Zamiast tego wpisz kod

## A phone number is asked for, to which Facebook then sends a code.

phone-title = Facebook prosi o Twój numer telefonu
phone-lede = Facebook wyśle na ten numer kod, który wpiszesz w następnym kroku.
phone-country = Kraj lub region
phone-country-choose = Wybierz z listy
phone-country-option = { $country } ({ $code })
phone-number = Numer telefonu
phone-sending = Trwa wysyłanie numeru. Może to zająć minutę.
phone-country-missing = Wybierz kraj swojego numeru.
phone-other-country = Na początku jest numer kierunkowy innego kraju. Wybierz tamten kraj.
phone-missing = Wpisz swój numer telefonu.
phone-not-numeric = Numer telefonu składa się z cyfr. Wpisz tylko cyfry.
phone-too-short = Ten numer jest za krótki. Wpisz go w całości.
phone-too-long = Ten numer jest za długi. Wpisz tylko jeden numer.
phone-wrong = Facebook nie przyjął tego numeru. Sprawdź numer i kraj.

## The time that is left, in one line above the form: "4:32 left   until 14:32".

time-left = Zostało { $time }
time-until = do godz. { $time }
time-until-utc = do godz. { $time } UTC
time-two-minutes = Zostały dwie minuty.
time-one-minute = Została jedna minuta.
time-half-minute = Zostało 30 sekund.
time-over = Czas minął.

## Why the last answer did not work, or what has worked, above the form of a code, an approval or a phone number.

not-approved = Według Facebooka to logowanie nie zostało zatwierdzone. Możesz spróbować ponownie, dopóki jest czas.
provider-slow = Facebook zbyt długo nie odpowiadał. Spróbuj ponownie.
not-gone-through = Nie udało się tego przesłać. Spróbuj ponownie.
no-other-way = Facebook nie oferuje innego sposobu potwierdzenia tego logowania.
not-sent-again = Facebook nie wyśle tego ponownie. To, co już przyszło, nadal działa.
too-many-tries-minute = W krótkim czasie było wiele prób, więc ostatnia nie została wysłana. Odczekaj minutę i spróbuj ponownie.
too-many-tries-minutes = W krótkim czasie było wiele prób, więc ostatnia nie została wysłana. Odczekaj kilka minut i spróbuj ponownie.
sent-again = Wysłano ponownie.
sent-just-now = Wysłano przed chwilą. Odczekaj pół minuty, a jeśli nic nie przyjdzie, poproś ponownie.
other-way = Facebook prosi teraz o potwierdzenie w inny sposób.

## Help, folded up below the form

help = Masz problem?
resend = Wyślij ponownie
try-another-way = Spróbuj w inny sposób

## Connected: the end, where all went well

connected-title = Messenger jest połączony
connected-again-title = Messenger jest znów połączony
connected-lede-name = Konto { $name } jest teraz połączone z usługą { $brand }.
connected-lede = Twoje konto jest teraz połączone z usługą { $brand }.
connected-next = W ciągu kilku minut Twoje wiadomości pojawią się w usłudze { $brand }. Możesz zamknąć tę stronę.
connected-next-setting-up = Konto jest jeszcze przygotowywane, dzieje się to automatycznie. Potem Twoje wiadomości pojawią się w usłudze { $brand }. Możesz zamknąć tę stronę.
connected-next-sign-in = Facebook już jednak prosi o ponowne zalogowanie. Dopóki się nie zalogujesz, wiadomości nie będą pojawiać się w usłudze { $brand }.
connected-undo = Aby później odłączyć konto, usuń je w usłudze { $brand } albo zakończ sesję w ustawieniach Facebooka, w sekcji „Miejsce logowania”.

## The sign-in cannot go on. A heading without a full stop, why, and what to do next.

expired-title = Pięć minut minęło
expired-why = Prośba Facebooka wygasła, a konto nie zostało połączone.
expired-next = Zacznij jeszcze raz i miej telefon pod ręką.

ended-title = Logowanie zakończyło się przedwcześnie
ended-why = Przerwał je Facebook lub Unipile. Konto nie zostało połączone.
ended-next = Zacznij jeszcze raz w dogodnej chwili.

needs-facebook-title = Facebook najpierw czegoś od Ciebie potrzebuje
needs-facebook-why = Facebook wstrzymał to logowanie, dopóki nie potwierdzisz czegoś na swoim koncie.
needs-facebook-next = Otwórz Facebooka, zrób to, o co prosi, a potem wróć tutaj i spróbuj ponownie.

only-at-facebook-title = Facebook prosi o coś, czego ta strona nie może pokazać
only-at-facebook-why = To zagadka lub inny test, który działa tylko na stronach Facebooka.
only-at-facebook-next = Otwórz Facebooka, zaloguj się tam i zrób to, o co prosi. Potem wróć tutaj i spróbuj ponownie.

already-open-title = Inne logowanie jest już w toku
already-open-why = W Unipile trwa jeszcze inne logowanie na to konto. Zakończy się samo w ciągu pięciu minut.
already-open-next = Dokończ tamto logowanie albo odczekaj kilka minut i spróbuj ponownie.

already-connected-title = To konto jest już połączone
already-connected-why = Połączenie z usługą { $brand } działa, więc Twoje dane logowania nie zostały wysłane do Facebooka.
already-connected-next = Nie musisz robić nic więcej. Aby połączyć inne konto lub odnowić to połączenie, zaloguj się ponownie.

other-account-title = To było inne konto
other-account-why = Tutaj chodzi o konto połączone wcześniej, a te dane logowania należą do innego konta.
other-account-next = Podaj dane logowania do konta połączonego wcześniej. Aby połączyć inne, wróć do usługi { $brand } i poproś o nowy link.

account-gone-title = Tego konta nie ma już w usłudze { $brand }
account-gone-why = Zostało stamtąd usunięte, więc nie można połączyć go ponownie przez ten link. Twojego konta na Facebooku to nie dotyczy.
account-gone-next = Wróć do usługi { $brand } i połącz je jako nowe konto.

try-later-title = Tym razem się nie udało
try-later-why = Unipile lub Facebook nie odpowiada albo jest przeciążony. Przyczyną nie są Twoje dane logowania.

too-many-sign-ins-title = Za dużo prób
too-many-sign-ins-why = W krótkim czasie było wiele logowań, więc to nie zostało wysłane do Facebooka.

wait-a-little = Spróbuj ponownie za minutę lub dwie.
wait-seconds = { $seconds ->
    [one] Spróbuj ponownie za { $seconds } sekundę.
    [few] Spróbuj ponownie za { $seconds } sekundy.
    [many] Spróbuj ponownie za { $seconds } sekund.
   *[other] Spróbuj ponownie za { $seconds } sekundy.
}
wait-minutes = { $minutes ->
    [one] Spróbuj ponownie za { $minutes } minutę.
    [few] Spróbuj ponownie za { $minutes } minuty.
    [many] Spróbuj ponownie za { $minutes } minut.
   *[other] Spróbuj ponownie za { $minutes } minuty.
}

misconfigured-title = To nie Twoja wina
misconfigured-why = W ustawieniach usługi { $brand } jest błąd, więc nikt nie może teraz połączyć tu konta.
misconfigured-next = Skontaktuj się z pomocą techniczną usługi { $brand } i podaj kod oraz numer referencyjny widoczne poniżej.

interrupted-title = Logowanie zostało przerwane
interrupted-why = Nasz serwer zatrzymał się podczas oczekiwania na Facebooka, więc nie wiemy, jak to się skończyło.
interrupted-next = Zacznij jeszcze raz. Jeśli konto mimo to zostało połączone, po prostu połączy się ponownie.

unknown-title = Coś poszło nie tak
unknown-why = Ta strona nie rozpoznała odpowiedzi na to logowanie.
unknown-next = Spróbuj ponownie. Jeśli to się powtórzy, podaj pomocy technicznej usługi { $brand } kod i numer referencyjny widoczne poniżej.

other-browser-title = To logowanie rozpoczęto w innej przeglądarce
other-browser-why = Dla Twojego bezpieczeństwa można je kontynuować tylko tam, gdzie się zaczęło.
other-browser-next = Wróć do tamtej przeglądarki albo zacznij tutaj nowe logowanie.
other-browser-new = Zacznij nowe logowanie

link-used-title = Ten link został już użyty
link-used-why = Dla Twojego bezpieczeństwa działa tylko w przeglądarce, w której użyto go po raz pierwszy.
link-used-next = Kontynuuj w tamtej przeglądarce albo wróć do usługi { $brand } i poproś o nowy link.

cookies-refused-title = Przeglądarka odrzuca nasz plik cookie
cookies-refused-why = Ta strona potrzebuje jednego pliku cookie, aby odróżnić Twoje logowanie od innych.
cookies-refused-next = Zezwól tej witrynie na pliki cookie i spróbuj ponownie albo otwórz stronę w osobnej karcie.
cookies-refused-new-tab = Otwórz w nowej karcie

closed-title = Aby się połączyć, potrzebujesz linku
closed-why = Tę stronę można otworzyć tylko przez link z usługi { $brand }.
closed-next = Wróć do usługi { $brand } i poproś o nowy link.

link-over-title = Ten link już nie działa
link-over-why = Wygasł, został unieważniony lub jest niekompletny.

link-expired-title = Ten link wygasł
link-expired-why = Był ważny przez ograniczony czas. Nie połączono za jego pomocą żadnego konta.
link-withdrawn-title = Ten link został unieważniony
link-withdrawn-why = Unieważniła go usługa { $brand }. Nie połączono za jego pomocą żadnego konta.

back-to-product = Wróć do usługi { $brand }

support-code = Kod
support-reference = Numer referencyjny

## Error pages: a request that no screen of the wizard answers. A heading without a full stop, and what to do.

error-cross-origin-title = To żądanie przyszło z innej witryny
error-cross-origin-next = Dla Twojego bezpieczeństwa nie zostało wykonane. Otwórz stronę od nowa i spróbuj ponownie.
error-not-found-title = Pod tym adresem nic nie ma
error-not-found-next = Sprawdź link albo wróć do usługi, z której pochodzi, i poproś o nowy.
error-method-not-allowed-title = Tego adresu nie można użyć w ten sposób
error-timeout-title = Żądanie docierało zbyt długo
error-timeout-next = Sprawdź połączenie z internetem, wróć i spróbuj ponownie.
error-too-large-title = To więcej, niż ta strona może przyjąć
error-too-large-next = Wróć, skróć wpisany tekst i spróbuj ponownie.
error-media-type-title = Ta strona nie rozumie tego rodzaju żądania
error-too-often-title = Za dużo prób w krótkim czasie
error-too-often-next = Odczekaj minutę, wróć i spróbuj ponownie.
error-unavailable-title = Ta strona nie może teraz tego zrobić
error-unavailable-next = Odczekaj chwilę, wróć i spróbuj ponownie. Nic nie przepadło.
error-bad-request-title = To żądanie nie zostało zrozumiane
error-internal-title = Na tej stronie coś poszło nie tak
error-internal-next = To nie Twoja wina. Wróć i spróbuj ponownie. Jeśli nic się nie zmieni, skontaktuj się z pomocą techniczną.
error-back = Wróć na poprzednią stronę i spróbuj ponownie.
