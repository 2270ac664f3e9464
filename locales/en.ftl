### Every sentence that a person reads in the wizard, in English: the source of all other languages.
###
### The wizard connects somebody's Messenger account to a product. They come from that product, sign in with their Facebook
### login, confirm that it is them, and go back. They did not choose this page, may be in a hurry, and have five minutes.
###
### How it should sound: short, plain, calm, and about what the person can do. No exclamation marks, no blame, no jargon.
### Address the person as Facebook does in your language (de: du, fr: vous, es: tú, it: tu, pt-BR: você, nl: je, pl: ty
### without gendered verb forms, tr: siz, ja: です・ます). Where a verb or adjective would need the person's gender, choose
### another wording. Use the quotation marks, dashes and spaces of your language.
###
### Names stay as they are: Facebook, Messenger, Unipile, UTC. "The product" is { $brand }, any company's name: nothing may
### be attached to it that changes with the name (articles, case endings, vowel harmony, elision). Write around it where
### needed ("with the product X" rather than "X-le"), and do not begin a sentence with a particle that depends on it.
###
### Placeholders, the { $… }, are all kept, with the same names, and none is added. A message without a placeholder gets
### none. Plurals: `{ $seconds -> [one] … *[other] … }` with every form that CLDR has for your language (Polish: one, few,
### many, other; Arabic: zero, one, two, few, many, other; Japanese and Chinese: other alone). Numbers are written in the
### digits of the reader by the server.
###
### What a line begins with is its name, which stays. Comments stay in English. Where a comment says how much room there
### is, it counts characters, for Japanese and Chinese half of it.

## On every page

# The title of the browser's tab: the heading of the step, then whose page it is.
# $step: the heading, such as "Confirm that it's you". $brand: the product's name.
page-title = { $step } · { $brand }
# The same when something on the page is wrong, so that a screen reader says so first. $title: the whole page-title.
page-title-problem = Error: { $title }
# In the footer of every page, in small print. $brand: the product's name.
page-owner = This page belongs to { $brand }, not to Facebook.
# Links in the footer, to pages of the product: where it helps, and what it does with people's data. At most 20 characters.
footer-support = Support
footer-privacy = Privacy
# Names the list of languages in the footer, for screen readers. A noun.
language-picker = Language
# A message at the top of the card: a form was sent, and the browser got no answer.
unreachable = We couldn't reach the server. Check your connection and try again.

## Buttons and links on several screens. Short: at most 24 characters.

# Button: gives this sign-in up and goes back to username and password.
start-over = Start over
# Button: begins a new sign-in after the former one has come to an end.
start-again = Start again
# Button: does the same thing once more.
try-again = Try again
# Button or link: to the username and password, of somebody who has signed in before.
sign-in-again = Sign in again
# Link to facebook.com, in a new tab.
open-facebook = Open Facebook

## Sign in: username and password. The first screen.

# Heading. At most 45 characters besides the name. $brand: the product's name.
sign-in-title = Connect Messenger to { $brand }
# Below the heading: who asks, and for what. "Facebook login" is username and password together.
sign-in-lede = { $brand } wants to connect your Messenger account. Sign in with your Facebook login.
# Heading, in place of the first: the account was connected before, and is to be connected again. At most 45 characters
# besides the name. $brand: the product's name.
reconnect-title = Connect Messenger to { $brand } again
# Below that heading. "Before": when this account was connected for the first time.
reconnect-lede = { $brand } asks you to sign in to your Messenger account once more. Use the Facebook login of the same account as before.
# Label of the first field. Facebook accepts any of the three.
sign-in-username = Email, phone number or username
# Label of the second field.
sign-in-password = Password
# Button inside the password field that shows what was typed. At most 10 characters.
sign-in-show = Show
# The same button while the password is shown. At most 10 characters.
sign-in-hide = Hide
# The same button, in full, for screen readers. Must contain the word of sign-in-show.
sign-in-show-password = Show password
# The same button while the password is shown, for screen readers. Must contain the word of sign-in-hide.
sign-in-hide-password = Hide password
# A hint below the password field. "Caps Lock" is the key; use the name that keyboards have in your language.
sign-in-caps-lock = Caps Lock is on.
# The button of the form. At most 24 characters.
sign-in-button = Sign in
# Button while Facebook is being asked: stops it. At most 24 characters.
sign-in-cancel = Cancel
# Status while Facebook is being asked.
signing-in = Signing in to Facebook. This can take a minute.
# The same, when it has taken a while.
signing-in-still = Facebook is taking its time. Keep this page open.
# In small print below the form: what becomes of the password. $brand: the product's name.
sign-in-promise = Your password goes once to Unipile to sign you in. { $brand } and this page do not keep it.
# In small print below the form. "Confirm" is Facebook's two-factor authentication or another security check.
sign-in-phone-at-hand = Keep your phone at hand: if Facebook asks you to confirm, you have five minutes.

## Sign in: what is wrong with a field. Each stands right below it.

username-missing = Enter your email, phone number or username.
# "The one": the email address, phone number or username.
username-too-long = That is too long. Enter the one you use at Facebook.
# It has control characters, such as a line break.
username-invalid = That has characters that can't be in it. Enter the one you use at Facebook.
password-missing = Enter your password.
password-too-long = That is too long. Enter your Facebook password.
# Above both fields: username or password is wrong, and Facebook does not say which. The password field is empty now.
wrong-password = Facebook didn't accept this login. Check both fields, and type your password again.

## A code is asked for. Facebook's own words: "login code" in a text message, "authentication app", "recovery codes".

# Above the heading of a second checkpoint: the former one worked. One line if possible, at most 60 characters.
one-more-step = That worked. Facebook asks for one more step.
# Heading: two-factor authentication.
code-title = Confirm that it's you
# Heading: Facebook sent a code by email or text message, without two-factor authentication.
code-title-sent = Enter the code from Facebook
# Heading: Facebook asks for something that this page does not know.
code-title-unknown = Facebook asks for a code
# Label of the field. At most 20 characters.
code-label = Code
# Below the label: where the code comes from. Facebook sent a text message (SMS). A backup code is one of the ten recovery
# codes that Facebook lets people write down.
code-hint-text-message = Facebook sent it in a text message. A backup code works too.
# An authenticator app, such as Google Authenticator, makes the code.
code-hint-app = Your authenticator app shows it. A backup code works too.
# It is one of the two, and it is not known which.
code-hint-either = Facebook texted it, or your authenticator app shows it. A backup code works too.
# With code-title-sent.
code-hint-sent = Facebook sent it to you, usually by email or text message.
# With code-title-unknown. "The kind": of what Facebook asks for.
code-hint-unknown = This page does not know the kind. If you got a code, enter it; if not, open Facebook, finish there, and start over.
# The button of the form. Also of the phone number's. At most 24 characters.
continue = Continue
# Status while the code is being checked.
code-checking = Checking the code. This can take a minute.

## A code: what is wrong with it. Right below the field.

code-missing = Enter the code.
code-not-numeric = A code is made of digits. Enter those.
code-too-short = A code has at least 4 digits. Enter all of it.
code-too-long = A code has at most 12 digits. Enter the code alone.
code-wrong = That code didn't work. Check it and try again.

## Two ways to confirm, as two large choices side by side, each with a second line. At most 24 and 36 characters.

# Names the group of the two choices, for screen readers.
ways-question = How do you want to confirm?
way-code = Enter a code
way-code-how = Text message, app or backup code
way-device = Approve on a device
way-device-how = Where you already use Facebook
# Second line, once this way was chosen.
way-device-waiting = Waiting for your approval

## An approval on another device: Facebook shows a notification there ("Are you trying to sign in?") with Yes and No.

# Heading.
device-title = Approve the login on your device
# What to do, as a numbered list.
device-step-open = Open Facebook on a phone or computer where you are signed in.
device-step-tap = Tap the notification that asks if you are trying to sign in.
device-step-confirm = Confirm that it is you. This page then goes on by itself.
# Button: from now on the page waits for the approval. At most 30 characters.
device-wait = Wait for my approval
# Status, with a moving picture beside it. At most 40 characters.
device-waiting = Waiting for your approval
# Link back to the other way. At most 30 characters.
device-code-instead = Enter a code instead

## A phone number is asked for, to which Facebook then sends a code.

# Heading.
phone-title = Facebook asks for your phone number
# Below the heading. "There": to the phone number.
phone-lede = It sends a code there, which you enter next.
# Label of the list.
phone-country = Country or region
# The first line of the list, while nothing is chosen.
phone-country-choose = Choose one
# A line of the list, such as "France (+33)". $country: the name. $code: plus sign and calling code.
phone-country-option = { $country } ({ $code })
# Label of the field.
phone-number = Phone number
# Status while the number is on its way.
phone-sending = Sending the number. This can take a minute.
phone-country-missing = Choose the country of your number.
phone-other-country = The number begins with another country's code. Choose that country.
phone-missing = Enter your phone number.
phone-not-numeric = A phone number is made of digits. Enter those.
phone-too-short = That is too short. Enter all of the number.
phone-too-long = That is too long. Enter one number alone.
# Facebook says so; it may be the number or the country.
phone-wrong = Facebook didn't accept this number. Check it and the country.

## The time that is left, in one line above the form: "4:32 left   until 14:32".

# $time: minutes and seconds, such as 4:32, in bold; it counts down every second. At most 20 characters besides it.
time-left = { $time } left
# $time: when the five minutes end, as a clock shows it where the person is, such as 14:32 or 2:32 PM. Add what your
# language says with a time ("bis 14:32 Uhr"). At most 20 characters besides it.
time-until = until { $time }
# The same where it is not known in which time zone the person is. UTC is world time.
time-until-utc = until { $time } UTC
# Spoken by screen readers at these moments.
time-two-minutes = Two minutes left.
time-one-minute = One minute left.
time-half-minute = 30 seconds left.
time-over = The time is over.

## Why the last answer did not work, or what has worked, above the form of a code, an approval or a phone number.

# On the other device somebody tapped No. "Sign-in" is this attempt to connect the account.
not-approved = Facebook says that this sign-in was not approved. You can try again while there is time.
provider-slow = Facebook took too long to answer. Try again.
# What was sent, a code or an approval, got lost.
not-gone-through = That didn't go through. Try again.
no-other-way = Facebook offers no other way for this sign-in.
# "It": the code or the notification, as in resend.
not-sent-again = Facebook doesn't send it again. What it sent before still works.
# "This one": the last try.
too-many-tries-minute = Those were many tries in a short time, so this one was not sent. Wait a minute, then try again.
too-many-tries-minutes = Those were many tries in a short time, so this one was not sent. Wait a few minutes, then try again.
sent-again = It was sent again.
sent-just-now = It was sent a moment ago. Give it half a minute to arrive, then ask again.
other-way = Facebook now asks in another way.

## Help, folded up below the form

# Unfolds the two buttons. At most 30 characters.
help = Having trouble?
# Button. "It": the code or the notification. At most 30 characters.
resend = Send it again
# Button: Facebook is asked for another way to confirm. At most 30 characters.
try-another-way = Try another way

## Connected: the end, where all went well

# Heading.
connected-title = Messenger is connected
# Heading: the account had been connected before, and is again.
connected-again-title = Messenger is connected again
# Whose account it is. $name: the person's name at Facebook, such as Maria Rossi; it may be in any script.
connected-lede-name = { $name }'s account is now connected to { $brand }.
# The same where no name is known.
connected-lede = Your account is now connected to { $brand }.
# What happens next.
connected-next = Your messages appear in { $brand } within a few minutes. You can close this page.
# "It": the account.
connected-next-setting-up = It is still being set up, which goes on by itself. Your messages then appear in { $brand }. You can close this page.
# It was connected, and right after that Facebook signed it out.
connected-next-sign-in = But Facebook asks for the login again already. Until then no messages appear in { $brand }.
# In small print: how to undo it. What is in quotation marks is the name of a place in Facebook's settings: use Facebook's
# own words in your language.
connected-undo = To disconnect later, remove the account in { $brand }, or end the session in Facebook's settings under "Where you're logged in".

## The sign-in cannot go on. A heading without a full stop, why, and what to do next.

expired-title = The five minutes are over
expired-why = Facebook's request has expired, and nothing was connected.
expired-next = Start again, and keep your phone at hand.

# Facebook or Unipile ended it, for a reason that is not known.
ended-title = This sign-in was ended
ended-why = Facebook or Unipile ended it before it was complete. Nothing was connected.
ended-next = Start again when you are ready.

# Facebook wants the person to confirm something on its own pages, such as new terms or that the account is theirs.
needs-facebook-title = Facebook wants you to do something first
needs-facebook-why = It stopped this sign-in until you confirm something in your account.
needs-facebook-next = Open Facebook, finish what it asks for, then come back and try again.

# Most often a captcha: a picture puzzle that tells people from programs.
only-at-facebook-title = Facebook asks for something this page can't show
only-at-facebook-why = It is a puzzle or another check that only works on Facebook's own pages.
only-at-facebook-next = Open Facebook, sign in there and finish what it asks for, then come back and try again.

# Somebody, perhaps the same person in another window, is signing in to this account at this moment.
already-open-title = A sign-in is already open
already-open-why = Another sign-in for this account is still open at Unipile. It ends by itself within five minutes.
already-open-next = Finish that one, or wait a few minutes and try again.

# The product has this account already, through an earlier link for the same person.
already-connected-title = This account is already connected
# "It": the account.
already-connected-why = It is connected to { $brand } and works, so your login was not sent to Facebook.
# With the button sign-in-again. "This one anew": it then stays one account.
already-connected-next = There is nothing left to do. To connect another account, or this one anew, sign in again.

# The account that was connected before is to be connected again, and somebody signed in with another one.
other-account-title = That was a different account
other-account-why = This is for the account that was connected before, and the login belongs to another one.
other-account-next = Sign in with the login of the earlier account. To connect another one, ask { $brand } for a new link.

# The account that is to be connected again was removed from the product meanwhile. "There": in the product.
account-gone-title = This account is no longer in { $brand }
account-gone-why = It was removed there, so this link can't connect it again. Your Facebook account is not affected.
account-gone-next = Go back to { $brand } and connect it as a new account.

# Something is out of order, or too busy. What to do is one of the wait-… below.
try-later-title = That didn't work just now
try-later-why = Unipile or Facebook can't be reached, or is too busy. Your login is not the reason.

# Our own limit. What to do is one of the wait-… below.
too-many-sign-ins-title = Too many tries
too-many-sign-ins-why = There were many sign-ins in a short time, so this one was not sent to Facebook.

# When it can be tried again: it is not known exactly.
wait-a-little = Try again in a minute or two.
# $seconds: 1 to 90.
wait-seconds = { $seconds ->
    [one] Try again in { $seconds } second.
   *[other] Try again in { $seconds } seconds.
}
# $minutes: 2 or more.
wait-minutes = { $minutes ->
    [one] Try again in { $minutes } minute.
   *[other] Try again in { $minutes } minutes.
}

# The product's own settings are wrong. "The code and the reference" stand below: support-code, support-reference.
misconfigured-title = This is not your fault
misconfigured-why = { $brand } has set something up wrong, so nobody can connect here at the moment.
misconfigured-next = Tell { $brand }'s support, with the code and the reference below.

# The server was stopped in the middle of it.
interrupted-title = The sign-in was interrupted
interrupted-why = Our server stopped while it waited for Facebook, so we can't tell how it ended.
interrupted-next = Start again. If the account was connected after all, this connects it anew.

unknown-title = Something went wrong
unknown-why = The answer to this sign-in was not one that this page knows.
unknown-next = Try again. If it happens twice, tell { $brand }'s support the code and the reference below.

# The address of somebody else's sign-in, or of one's own in another browser.
other-browser-title = This sign-in belongs to another browser
other-browser-why = For your safety it can only go on where it was started.
other-browser-next = Go on in that browser, or start a new one here.
# Button. At most 30 characters.
other-browser-new = Start a new sign-in

# The same, of a link from the product: somebody has already signed in through it, in another browser.
link-used-title = This link has already been used
link-used-why = For your safety it only works in the browser where it was first used.
link-used-next = Go on in that browser, or go back to { $brand } and ask for a new link.

# The browser is set to accept no cookies, or the page is inside of another one.
cookies-refused-title = Your browser refuses our cookie
cookies-refused-why = This page needs one cookie, to tell your sign-in from everybody else's.
cookies-refused-next = Allow cookies for this site and try again, or open the page in a tab of its own.
# Button. At most 30 characters.
cookies-refused-new-tab = Open in a new tab

closed-title = You need a link to connect
closed-why = This page only opens through a link from { $brand }.
closed-next = Go back to { $brand } and ask for a new one.

# The address of a link from the product. Which of the three it is, is not told to strangers.
link-over-title = This link can't be used any more
link-over-why = It has expired or was withdrawn, or part of it is missing.

# The same, for the person who had begun with this link.
link-expired-title = This link has expired
link-expired-why = It was good for a limited time, and nothing was connected with it.
# The product itself has made the link useless.
link-withdrawn-title = This link was withdrawn
link-withdrawn-why = { $brand } has withdrawn it, and nothing was connected with it.

# Link to the product's own page, where the person came from. At most 20 characters beside the name.
back-to-product = Back to { $brand }

# In small print below a notice, before a code such as MC-408, which the support team asks for. At most 12 characters.
support-code = Code
# In small print below a notice, before a number such as 7F3A-19C2. At most 20 characters.
support-reference = Reference

## Error pages: a request that no screen of the wizard answers. A heading without a full stop, and what to do.

error-cross-origin-title = This request came from another site
error-cross-origin-next = For your safety it was not carried out. Open the page anew and try again.
error-not-found-title = There is nothing at this address
error-not-found-next = Check the link, or go back to the product that sent you here and ask for a new one.
# The address is right, but not for this kind of request. Ordinary people never see it.
error-method-not-allowed-title = This address cannot be used like that
error-timeout-title = The request took too long to arrive
error-timeout-next = Check your connection, then go back and try again.
error-too-large-title = That was more than this page can take
error-too-large-next = Go back, make what you typed shorter, and try again.
error-media-type-title = This request is of a kind that is not understood
error-too-often-title = That was too often
error-too-often-next = Wait a minute, then go back and try again.
error-unavailable-title = This page cannot do that now
error-unavailable-next = Wait a moment, then go back and try again. Nothing is lost.
error-bad-request-title = This request was not understood
error-internal-title = Something went wrong on this page
error-internal-next = This is not your fault. Go back and try again; if it stays like this, tell the support team.
# What to do, for several of them.
error-back = Go back to the page you came from and try again.
