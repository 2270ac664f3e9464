### French.
### Address: vous, without gendered forms. connect (link the account) = connecter; sign in, sign-in, login = se connecter, connexion; username and password = identifiants.
### two-factor = authentification à deux facteurs; code = code; backup code = code de récupération; authenticator app = application d’authentification; notification = notification; approve = approuver.
### No "de", "que" or "le" before { $brand } or { $name } (elision). U+202F before : ; ? and inside « ». The apostrophe is ’.

## On every page

page-title = { $step } · { $brand }
page-title-problem = Erreur : { $title }
page-owner = Cette page appartient à { $brand }, pas à Facebook.
footer-support = Assistance
footer-privacy = Confidentialité
language-picker = Langue
unreachable = Le serveur ne répond pas. Vérifiez votre connexion Internet et réessayez.

## Buttons and links on several screens. Short: at most 24 characters.

start-over = Tout recommencer
start-again = Recommencer
try-again = Réessayer
sign-in-again = Se reconnecter
open-facebook = Ouvrir Facebook

## Sign in: username and password. The first screen.

sign-in-title = Connectez Messenger à { $brand }
sign-in-lede = { $brand } souhaite connecter votre compte Messenger. Connectez-vous avec vos identifiants Facebook.
reconnect-title = Reconnectez Messenger à { $brand }
reconnect-lede = { $brand } vous demande de vous reconnecter à votre compte Messenger. Utilisez les identifiants Facebook du même compte que la dernière fois.
sign-in-username = E-mail, téléphone ou nom d’utilisateur
sign-in-password = Mot de passe
sign-in-show = Afficher
sign-in-hide = Masquer
sign-in-show-password = Afficher le mot de passe
sign-in-hide-password = Masquer le mot de passe
sign-in-caps-lock = La touche Verr. Maj. est activée.
sign-in-button = Se connecter
sign-in-cancel = Annuler
signing-in = Connexion à Facebook en cours. Cela peut prendre une minute.
signing-in-still = Facebook met un peu de temps à répondre. Gardez cette page ouverte.
sign-in-promise = Votre mot de passe est transmis une seule fois à Unipile, pour vous connecter. Ni { $brand } ni cette page ne le conservent.
sign-in-phone-at-hand = Gardez votre téléphone à portée de main : si Facebook demande une confirmation, vous aurez cinq minutes.

## Sign in: what is wrong with a field. Each stands right below it.

username-missing = Saisissez votre adresse e-mail, votre numéro de téléphone ou votre nom d’utilisateur.
username-too-long = C’est trop long. Saisissez l’identifiant que vous utilisez sur Facebook.
username-invalid = Certains caractères ne sont pas autorisés ici. Saisissez l’identifiant que vous utilisez sur Facebook.
password-missing = Saisissez votre mot de passe.
password-too-long = C’est trop long. Saisissez votre mot de passe Facebook.
wrong-password = Facebook n’a pas accepté ces identifiants. Vérifiez les deux champs et saisissez de nouveau votre mot de passe.

## A code is asked for. Facebook's own words: "login code" in a text message, "authentication app", "recovery codes".

one-more-step = C’est bon. Facebook demande encore une étape.
code-title = Confirmez que c’est bien vous
code-title-sent = Saisissez le code envoyé par Facebook
code-title-unknown = Facebook demande un code
code-label = Code
code-hint-text-message = Facebook l’a envoyé par SMS. Un code de récupération convient aussi.
code-hint-app = Votre application d’authentification l’affiche. Un code de récupération convient aussi.
code-hint-either = Facebook l’a envoyé par SMS, ou votre application d’authentification l’affiche. Un code de récupération convient aussi.
code-hint-sent = Facebook vous l’a envoyé, en général par e-mail ou par SMS.
code-hint-unknown = Cette page ne sait pas de quel code il s’agit. Si vous en avez reçu un, saisissez-le. Sinon, ouvrez Facebook, faites-y ce qui est demandé, puis recommencez ici.
continue = Continuer
code-checking = Vérification du code. Cela peut prendre une minute.

## A code: what is wrong with it. Right below the field.

code-missing = Saisissez le code.
code-not-numeric = Un code se compose de chiffres. Saisissez uniquement les chiffres.
code-too-short = Un code compte au moins 4 chiffres. Saisissez-le en entier.
code-too-long = Un code compte au plus 12 chiffres. Saisissez seulement le code.
code-wrong = Ce code n’a pas fonctionné. Vérifiez-le et réessayez.

## Two ways to confirm, as two large choices side by side, each with a second line. At most 24 and 36 characters.

ways-question = Comment souhaitez-vous confirmer ?
way-code = Saisir un code
way-code-how = SMS, appli ou code de récupération
way-device = Approuver la connexion
way-device-how = Là où vous utilisez déjà Facebook
way-device-waiting = En attente de votre approbation

## An approval on another device: Facebook shows a notification there ("Are you trying to sign in?") with Yes and No.

device-title = Approuvez la connexion sur votre appareil
device-step-open = Ouvrez Facebook sur un téléphone ou un ordinateur où votre compte est déjà connecté.
device-step-tap = Touchez la notification qui demande si vous essayez de vous connecter.
device-step-confirm = Confirmez que c’est bien vous. Cette page continuera ensuite toute seule.
device-wait = Attendre mon approbation
device-waiting = En attente de votre approbation
device-code-instead = Saisir plutôt un code

## A phone number is asked for, to which Facebook then sends a code.

phone-title = Facebook demande votre numéro de téléphone
phone-lede = Facebook y enverra un code, que vous saisirez à l’étape suivante.
phone-country = Pays ou région
phone-country-choose = Choisir
phone-country-option = { $country } ({ $code })
phone-number = Numéro de téléphone
phone-sending = Envoi du numéro. Cela peut prendre une minute.
phone-country-missing = Choisissez le pays de votre numéro.
phone-other-country = Le numéro commence par l’indicatif d’un autre pays. Choisissez ce pays.
phone-missing = Saisissez votre numéro de téléphone.
phone-not-numeric = Un numéro de téléphone se compose de chiffres. Saisissez uniquement les chiffres.
phone-too-short = C’est trop court. Saisissez le numéro en entier.
phone-too-long = C’est trop long. Saisissez un seul numéro.
phone-wrong = Facebook n’a pas accepté ce numéro. Vérifiez le numéro et le pays.

## The time that is left, in one line above the form: "4:32 left   until 14:32".

time-left = Il reste { $time }
time-until = jusqu’à { $time }
time-until-utc = jusqu’à { $time } UTC
time-two-minutes = Il reste deux minutes.
time-one-minute = Il reste une minute.
time-half-minute = Il reste 30 secondes.
time-over = Le temps est écoulé.

## Why the last answer did not work, or what has worked, above the form of a code, an approval or a phone number.

not-approved = Facebook indique que cette connexion n’a pas été approuvée. Vous pouvez réessayer tant qu’il reste du temps.
provider-slow = Facebook a mis trop de temps à répondre. Réessayez.
not-gone-through = L’envoi n’a pas abouti. Réessayez.
no-other-way = Facebook ne propose pas d’autre méthode pour cette connexion.
not-sent-again = Facebook n’enverra rien de plus. Ce qui a déjà été envoyé reste valable.
too-many-tries-minute = Il y a eu beaucoup de tentatives en peu de temps : la dernière n’a pas été envoyée. Attendez une minute, puis réessayez.
too-many-tries-minutes = Il y a eu beaucoup de tentatives en peu de temps : la dernière n’a pas été envoyée. Attendez quelques minutes, puis réessayez.
sent-again = Nouvel envoi effectué.
sent-just-now = L’envoi vient d’être effectué. Patientez une trentaine de secondes avant d’en demander un autre.
other-way = Facebook propose maintenant une autre méthode.

## Help, folded up below the form

help = Un problème ?
resend = Envoyer à nouveau
try-another-way = Essayer une autre méthode

## Connected: the end, where all went well

connected-title = Messenger est connecté
connected-again-title = Messenger est de nouveau connecté
connected-lede-name = Le compte « { $name } » est maintenant connecté à { $brand }.
connected-lede = Votre compte est maintenant connecté à { $brand }.
connected-next = Vos messages apparaîtront dans { $brand } d’ici quelques minutes. Vous pouvez fermer cette page.
connected-next-setting-up = La configuration du compte est encore en cours et se terminera toute seule. Vos messages apparaîtront ensuite dans { $brand }. Vous pouvez fermer cette page.
connected-next-sign-in = Mais Facebook redemande déjà vos identifiants. D’ici là, aucun message n’apparaîtra dans { $brand }.
connected-undo = Pour déconnecter le compte plus tard, supprimez-le dans { $brand } ou mettez fin à la session dans les paramètres Facebook, sous « Lieux de connexion ».

## The sign-in cannot go on. A heading without a full stop, why, and what to do next.

expired-title = Les cinq minutes sont écoulées
expired-why = La demande de Facebook a expiré. Votre compte n’a pas été connecté.
expired-next = Recommencez, en gardant votre téléphone à portée de main.

ended-title = Cette connexion a été interrompue
ended-why = Facebook ou Unipile y a mis fin avant la dernière étape. Votre compte n’a pas été connecté.
ended-next = Recommencez quand vous le souhaitez.

needs-facebook-title = Facebook vous demande d’abord autre chose
needs-facebook-why = La connexion est suspendue tant que vous n’avez pas confirmé quelque chose dans votre compte.
needs-facebook-next = Ouvrez Facebook, faites ce qui est demandé, puis revenez ici et réessayez.

only-at-facebook-title = Facebook demande une vérification impossible ici
only-at-facebook-why = Il s’agit d’un test visuel ou d’un autre contrôle qui ne fonctionne que sur les pages de Facebook.
only-at-facebook-next = Ouvrez Facebook, connectez-vous et faites ce qui est demandé, puis revenez ici et réessayez.

already-open-title = Une connexion est déjà en cours
already-open-why = Une autre connexion à ce compte est encore ouverte chez Unipile. Elle prendra fin toute seule d’ici cinq minutes.
already-open-next = Terminez-la, ou attendez quelques minutes et réessayez.

already-connected-title = Ce compte est déjà connecté
already-connected-why = Sa connexion à { $brand } fonctionne : vos identifiants n’ont donc pas été envoyés à Facebook.
already-connected-next = Vous n’avez rien d’autre à faire. Pour connecter un autre compte ou renouveler la connexion de celui-ci, reconnectez-vous.

other-account-title = Ce n’est pas le même compte
other-account-why = Il s’agit ici du compte connecté précédemment. Ces identifiants sont ceux d’un autre compte.
other-account-next = Connectez-vous avec les identifiants du compte précédent. Pour en connecter un autre, demandez un nouveau lien à { $brand }.

account-gone-title = Ce compte n’est plus dans { $brand }
account-gone-why = Il en a été supprimé : ce lien ne peut donc pas le reconnecter. Votre compte Facebook n’est pas concerné.
account-gone-next = Revenez à { $brand } et connectez-le en tant que nouveau compte.

try-later-title = Cela n’a pas fonctionné cette fois
try-later-why = Unipile ou Facebook ne répond pas ou reçoit trop de demandes. Vos identifiants ne sont pas en cause.

too-many-sign-ins-title = Trop de tentatives
too-many-sign-ins-why = Il y a eu beaucoup de tentatives de connexion en peu de temps : celle-ci n’a pas été envoyée à Facebook.

wait-a-little = Réessayez dans une minute ou deux.
wait-seconds = { $seconds ->
    [one] Réessayez dans { $seconds } seconde.
    [many] Réessayez dans { $seconds } de secondes.
   *[other] Réessayez dans { $seconds } secondes.
}
wait-minutes = { $minutes ->
    [one] Réessayez dans { $minutes } minute.
    [many] Réessayez dans { $minutes } de minutes.
   *[other] Réessayez dans { $minutes } minutes.
}

misconfigured-title = Vous n’y êtes pour rien
misconfigured-why = Un réglage chez { $brand } n’est pas correct : pour le moment, personne ne peut connecter de compte ici.
misconfigured-next = Prévenez l’assistance { $brand }, avec le code et la référence ci-dessous.

interrupted-title = La connexion a été coupée
interrupted-why = Notre serveur s’est arrêté pendant qu’il attendait la réponse de Facebook. Nous ne savons donc pas si la connexion a abouti.
interrupted-next = Recommencez. Si le compte a tout de même été connecté, il le sera simplement de nouveau.

unknown-title = Un problème est survenu
unknown-why = Cette page a reçu une réponse qu’elle ne connaît pas.
unknown-next = Réessayez. Si cela se reproduit, indiquez le code et la référence ci-dessous à l’assistance { $brand }.

other-browser-title = Cette connexion a commencé dans un autre navigateur
other-browser-why = Pour votre sécurité, elle ne peut continuer que là où elle a commencé.
other-browser-next = Continuez dans cet autre navigateur, ou commencez une nouvelle connexion ici.
other-browser-new = Nouvelle connexion

link-used-title = Ce lien a déjà été utilisé
link-used-why = Pour votre sécurité, il ne fonctionne que dans le navigateur où il a été utilisé pour la première fois.
link-used-next = Continuez dans cet autre navigateur, ou revenez à { $brand } et demandez un nouveau lien.

cookies-refused-title = Votre navigateur refuse notre cookie
cookies-refused-why = Cette page a besoin d’un cookie pour distinguer votre connexion de celle des autres.
cookies-refused-next = Autorisez les cookies pour ce site et réessayez, ou ouvrez la page dans son propre onglet.
cookies-refused-new-tab = Ouvrir dans un nouvel onglet

closed-title = Il vous faut un lien pour continuer
closed-why = Cette page s’ouvre uniquement avec un lien fourni par { $brand }.
closed-next = Revenez à { $brand } et demandez un nouveau lien.

link-over-title = Ce lien n’est plus valable
link-over-why = Il a expiré, a été désactivé ou est incomplet.

link-expired-title = Ce lien a expiré
link-expired-why = Il n’était valable que pour une durée limitée. Aucun compte n’a été connecté avec ce lien.
link-withdrawn-title = Ce lien a été désactivé
link-withdrawn-why = { $brand } l’a désactivé. Aucun compte n’a été connecté avec ce lien.

back-to-product = Revenir à { $brand }

support-code = Code
support-reference = Référence

## Error pages: a request that no screen of the wizard answers. A heading without a full stop, and what to do.

error-cross-origin-title = Cette demande vient d’un autre site
error-cross-origin-next = Pour votre sécurité, elle n’a pas été exécutée. Ouvrez de nouveau la page et réessayez.
error-not-found-title = Il n’y a rien à cette adresse
error-not-found-next = Vérifiez le lien, ou revenez au service d’où vous venez et demandez-en un nouveau.
error-method-not-allowed-title = Cette adresse ne peut pas être utilisée ainsi
error-timeout-title = La demande a mis trop de temps à arriver
error-timeout-next = Vérifiez votre connexion Internet, puis revenez en arrière et réessayez.
error-too-large-title = C’est trop long pour cette page
error-too-large-next = Revenez en arrière, raccourcissez ce que vous avez saisi et réessayez.
error-media-type-title = Ce type de demande n’est pas pris en charge
error-too-often-title = Il y a eu trop de demandes
error-too-often-next = Attendez une minute, puis revenez en arrière et réessayez.
error-unavailable-title = Cette page n’est pas disponible pour le moment
error-unavailable-next = Attendez un instant, puis revenez en arrière et réessayez. Rien n’est perdu.
error-bad-request-title = Cette demande n’a pas été comprise
error-internal-title = Un problème est survenu sur cette page
error-internal-next = Vous n’y êtes pour rien. Revenez en arrière et réessayez. Si le problème persiste, prévenez l’assistance.
error-back = Revenez à la page précédente et réessayez.
