### Japanese.
### です・ます; requests are ～してください, buttons are nouns or dictionary forms. The person is not addressed (no あなた).
### Terms as at Facebook: 二段階認証 (two-factor), コード (code), リカバリーコード (backup code), 認証アプリ (authenticator app),
### お知らせ (notification). No spaces between Japanese and Latin letters; "connect" (the account) is 連携, 接続 is the network.

## On every page

page-title = { $step } · { $brand }
page-title-problem = エラー：{ $title }
page-owner = このページは{ $brand }のページです。Facebookのページではありません。
footer-support = サポート
footer-privacy = プライバシー
language-picker = 言語
unreachable = サーバーにつながりませんでした。インターネット接続を確認して、もう一度お試しください。

## Buttons and links on several screens. Short: at most 24 characters.

start-over = 最初からやり直す
start-again = もう一度始める
try-again = もう一度試す
sign-in-again = もう一度ログイン
open-facebook = Facebookを開く

## Sign in: username and password. The first screen.

sign-in-title = Messengerを{ $brand }と連携
sign-in-lede = { $brand }がMessengerアカウントとの連携を求めています。Facebookのログイン情報でログインしてください。
reconnect-title = Messengerを{ $brand }と再連携
reconnect-lede = { $brand }がMessengerアカウントへの再ログインを求めています。以前連携したときと同じFacebookアカウントのログイン情報を使用してください。
sign-in-username = メールアドレス、電話番号またはユーザーネーム
sign-in-password = パスワード
sign-in-show = 表示
sign-in-hide = 非表示
sign-in-show-password = パスワードを表示
sign-in-hide-password = パスワードを非表示
sign-in-caps-lock = Caps Lockがオンになっています。
sign-in-button = ログイン
sign-in-cancel = キャンセル
signing-in = Facebookにログインしています。1分ほどかかることがあります。
signing-in-still = Facebookからの応答に時間がかかっています。このページを開いたままお待ちください。
sign-in-promise = パスワードは、ログインのために一度だけUnipileに送信されます。{ $brand }にもこのページにも保存されません。
sign-in-phone-at-hand = スマートフォンをお手元にご用意ください。Facebookから確認を求められた場合、制限時間は5分です。

## Sign in: what is wrong with a field. Each stands right below it.

username-missing = メールアドレス、電話番号またはユーザーネームを入力してください。
username-too-long = 長すぎます。Facebookで使っているものを入力してください。
username-invalid = 使えない文字が含まれています。Facebookで使っているものを入力してください。
password-missing = パスワードを入力してください。
password-too-long = 長すぎます。Facebookのパスワードを入力してください。
wrong-password = このログイン情報ではログインできませんでした。両方の欄を確認し、パスワードをもう一度入力してください。

## A code is asked for. Facebook's own words: "login code" in a text message, "authentication app", "recovery codes".

one-more-step = 確認できました。Facebookでもう1つ確認が必要です。
code-title = ご本人であることの確認
code-title-sent = Facebookからのコードを入力
code-title-unknown = Facebookがコードを求めています
code-label = コード
code-hint-text-message = FacebookからSMSで届きます。リカバリーコードも使えます。
code-hint-app = 認証アプリに表示されます。リカバリーコードも使えます。
code-hint-either = FacebookからSMSで届くか、認証アプリに表示されます。リカバリーコードも使えます。
code-hint-sent = Facebookから送信されています。通常はメールかSMSで届きます。
code-hint-unknown = 何を求められているのか、このページでは判別できません。コードが届いている場合は入力してください。届いていない場合は、Facebookを開いて手続きを済ませてから、最初からやり直してください。
continue = 次へ
code-checking = コードを確認しています。1分ほどかかることがあります。

## A code: what is wrong with it. Right below the field.

code-missing = コードを入力してください。
code-not-numeric = コードは数字で入力してください。
code-too-short = コードは4桁以上です。すべての桁を入力してください。
code-too-long = コードは12桁までです。コードだけを入力してください。
code-wrong = このコードは使えませんでした。確認して、もう一度お試しください。

## Two ways to confirm, as two large choices side by side, each with a second line. At most 24 and 36 characters.

ways-question = 確認方法を選んでください
way-code = コードを入力
way-code-how = SMS、アプリ、リカバリーコード
way-device = 別のデバイスで承認
way-device-how = Facebookを利用中のデバイス
way-device-waiting = 承認を待っています

## An approval on another device: Facebook shows a notification there ("Are you trying to sign in?") with Yes and No.

device-title = お使いのデバイスでログインを承認
device-step-open = ログイン済みのスマートフォンかパソコンでFacebookを開きます。
device-step-tap = ログインしようとしているかを確認するお知らせをタップします。
device-step-confirm = ご本人であることを確認します。このページは自動的に次に進みます。
device-wait = 承認を待つ
device-waiting = 承認を待っています
device-code-instead = 代わりにコードを入力

## A phone number is asked for, to which Facebook then sends a code.

phone-title = Facebookが電話番号を求めています
phone-lede = この番号にFacebookからコードが届きます。コードは次の画面で入力します。
phone-country = 国または地域
phone-country-choose = 選択してください
phone-country-option = { $country }（{ $code }）
phone-number = 電話番号
phone-sending = 番号を送信しています。1分ほどかかることがあります。
phone-country-missing = 電話番号の国を選択してください。
phone-other-country = この番号は別の国番号で始まっています。その国を選択してください。
phone-missing = 電話番号を入力してください。
phone-not-numeric = 電話番号は数字で入力してください。
phone-too-short = 短すぎます。番号をすべて入力してください。
phone-too-long = 長すぎます。番号を1つだけ入力してください。
phone-wrong = この番号はFacebookで受け付けられませんでした。番号と国を確認してください。

## The time that is left, in one line above the form: "4:32 left   until 14:32".

time-left = 残り{ $time }
time-until = { $time }まで
time-until-utc = { $time }（UTC）まで
time-two-minutes = 残り2分です。
time-one-minute = 残り1分です。
time-half-minute = 残り30秒です。
time-over = 時間切れです。

## Why the last answer did not work, or what has worked, above the form of a code, an approval or a phone number.

not-approved = Facebookによると、このログインは承認されませんでした。制限時間内であれば、もう一度試せます。
provider-slow = Facebookから時間内に応答がありませんでした。もう一度お試しください。
not-gone-through = 送信できませんでした。もう一度お試しください。
no-other-way = このログインには、Facebookの別の確認方法がありません。
not-sent-again = Facebookからの再送信はできません。前に送信されたものは引き続き使えます。
too-many-tries-minute = 短時間に何度も試されたため、今回は送信しませんでした。1分待ってから、もう一度お試しください。
too-many-tries-minutes = 短時間に何度も試されたため、今回は送信しませんでした。数分待ってから、もう一度お試しください。
sent-again = 再送信しました。
sent-just-now = 少し前に送信したところです。30秒ほど待っても届かない場合は、改めて再送信してください。
other-way = Facebookの確認方法が変わりました。

## Help, folded up below the form

help = お困りですか？
resend = 再送信
try-another-way = 別の方法を試す

## Connected: the end, where all went well

connected-title = Messengerの連携が完了しました
connected-again-title = Messengerの再連携が完了しました
connected-lede-name = { $name }さんのアカウントが{ $brand }と連携されました。
connected-lede = アカウントが{ $brand }と連携されました。
connected-next = 数分以内にメッセージが{ $brand }に表示されます。このページは閉じてもかまいません。
connected-next-setting-up = アカウントの設定が自動的に進んでいます。終わると、メッセージが{ $brand }に表示されます。このページは閉じてもかまいません。
connected-next-sign-in = ただし、Facebookがもう一度ログインを求めています。ログインするまで、メッセージは{ $brand }に表示されません。
connected-undo = 後で連携を解除するには、{ $brand }でアカウントを削除するか、Facebookの設定の「ログインの場所」でセッションを終了してください。

## The sign-in cannot go on. A heading without a full stop, why, and what to do next.

expired-title = 5分が過ぎました
expired-why = Facebookの確認の期限が切れました。アカウントは連携されていません。
expired-next = スマートフォンをお手元に用意して、もう一度始めてください。

ended-title = このログインは中止されました
ended-why = 完了する前に、FacebookまたはUnipileによって中止されました。アカウントは連携されていません。
ended-next = ご都合のよいときに、もう一度始めてください。

needs-facebook-title = 先にFacebookでの手続きが必要です
needs-facebook-why = アカウントで確認が済むまで、このログインはFacebookによって止められています。
needs-facebook-next = Facebookを開いて手続きを済ませてから、ここに戻ってもう一度お試しください。

only-at-facebook-title = このページでは表示できない確認が必要です
only-at-facebook-why = Facebookのページでのみ行える、画像パズルなどの確認です。
only-at-facebook-next = Facebookを開いてログインし、手続きを済ませてから、ここに戻ってもう一度お試しください。

already-open-title = 別のログインが進行中です
already-open-why = このアカウントの別のログインが、Unipileでまだ続いています。5分以内に自動的に終了します。
already-open-next = そちらのログインを済ませるか、数分待ってからもう一度お試しください。

already-connected-title = このアカウントは連携済みです
already-connected-why = { $brand }と正常に連携されているため、ログイン情報はFacebookに送信しませんでした。
already-connected-next = これ以上の操作は必要ありません。別のアカウントを連携する場合や、このアカウントを連携し直す場合は、もう一度ログインしてください。

other-account-title = 以前とは別のアカウントです
other-account-why = 再連携の対象は以前連携したアカウントですが、このログイン情報は別のアカウントのものです。
other-account-next = 以前連携したアカウントのログイン情報でログインしてください。別のアカウントを連携するには、{ $brand }に戻り、新しいリンクを入手してください。

account-gone-title = このアカウントは{ $brand }にはもうありません
account-gone-why = すでに削除されているため、このリンクでは再連携できません。Facebookアカウントへの影響はありません。
account-gone-next = { $brand }に戻り、新しいアカウントとして連携してください。

try-later-title = 処理を完了できませんでした
try-later-why = UnipileまたはFacebookにつながらないか、混み合っています。ログイン情報の問題ではありません。

too-many-sign-ins-title = 試行回数が多すぎます
too-many-sign-ins-why = 短時間に何度もログインが行われたため、今回はFacebookに送信しませんでした。

wait-a-little = 1、2分後にもう一度お試しください。
wait-seconds = { $seconds ->
   *[other] { $seconds }秒後にもう一度お試しください。
}
wait-minutes = { $minutes ->
   *[other] { $minutes }分後にもう一度お試しください。
}

misconfigured-title = お客様側の問題ではありません
misconfigured-why = { $brand }の設定に誤りがあるため、現在ここではどなたも連携できません。
misconfigured-next = 下のコードと照会番号を添えて、{ $brand }のサポートにご連絡ください。

interrupted-title = ログインが中断されました
interrupted-why = Facebookからの応答を待つ間に当方のサーバーが停止したため、結果を確認できません。
interrupted-next = もう一度始めてください。すでに連携されていた場合は、改めて連携されます。

unknown-title = 問題が発生しました
unknown-why = このログインに対して、このページでは判別できない応答がありました。
unknown-next = もう一度お試しください。同じことが続く場合は、下のコードと照会番号を添えて、{ $brand }のサポートにご連絡ください。

other-browser-title = 別のブラウザで始めたログインです
other-browser-why = 安全のため、始めたブラウザでのみ続けられます。
other-browser-next = そのブラウザで続けるか、ここで新しく始めてください。
other-browser-new = 新しくログインを始める

link-used-title = このリンクは使用済みです
link-used-why = 安全のため、最初に使用されたブラウザでのみ使えます。
link-used-next = そのブラウザで続けるか、{ $brand }に戻って新しいリンクを入手してください。

cookies-refused-title = ブラウザがCookieを拒否しています
cookies-refused-why = このページでは、ほかの人のログインと区別するために、Cookieが1つ必要です。
cookies-refused-next = このサイトのCookieを許可してもう一度試すか、このページを単独のタブで開いてください。
cookies-refused-new-tab = 新しいタブで開く

closed-title = 連携にはリンクが必要です
closed-why = このページは、{ $brand }からのリンクでのみ開けます。
closed-next = { $brand }に戻り、新しいリンクを入手してください。

link-over-title = このリンクは使えません
link-over-why = 有効期限が切れているか、取り消されているか、リンクの一部が欠けています。

link-expired-title = このリンクの有効期限が切れました
link-expired-why = リンクを使える期間は限られています。このリンクで連携されたアカウントはありません。
link-withdrawn-title = このリンクは取り消されました
link-withdrawn-why = { $brand }によって取り消されました。このリンクで連携されたアカウントはありません。

back-to-product = { $brand }に戻る

support-code = コード
support-reference = 照会番号

## Error pages: a request that no screen of the wizard answers. A heading without a full stop, and what to do.

error-cross-origin-title = このリクエストは別のサイトから送られました
error-cross-origin-next = 安全のため、実行しませんでした。ページを開き直して、もう一度お試しください。
error-not-found-title = このアドレスにページはありません
error-not-found-next = リンクを確認するか、元のサービスに戻って新しいリンクを入手してください。
error-method-not-allowed-title = このアドレスはそのようには使えません
error-timeout-title = リクエストが届くまでに時間がかかりすぎました
error-timeout-next = インターネット接続を確認してから、前のページに戻ってもう一度お試しください。
error-too-large-title = 入力内容が長すぎて受け付けられません
error-too-large-next = 前のページに戻り、入力内容を短くしてもう一度お試しください。
error-media-type-title = このリクエストの形式には対応していません
error-too-often-title = 操作の回数が多すぎます
error-too-often-next = 1分待ってから、前のページに戻ってもう一度お試しください。
error-unavailable-title = 現在このページではその操作ができません
error-unavailable-next = 少し待ってから、前のページに戻ってもう一度お試しください。何も失われていません。
error-bad-request-title = このリクエストを処理できませんでした
error-internal-title = このページで問題が発生しました
error-internal-next = お客様側の問題ではありません。前のページに戻ってもう一度お試しください。解決しない場合は、サポートにご連絡ください。
error-back = 前のページに戻って、もう一度お試しください。
