### Simplified Chinese.
### The person is 你, as at Facebook, and left out where possible; requests begin with 请. A space stands between Chinese and Latin letters.
### Terms as at Facebook: 双重验证 (two-factor), 验证码 (code), 恢复代码 (backup code), 身份验证应用 (authenticator app),
### 通知 (notification). "Connect" is 连接, "account" is 账户; 代码 alone is only the support code.

## On every page

page-title = { $step } · { $brand }
page-title-problem = 错误：{ $title }
page-owner = 本页面属于 { $brand }，不属于 Facebook。
footer-support = 支持
footer-privacy = 隐私
language-picker = 语言
unreachable = 无法连接到服务器。请检查网络连接，然后重试。

## Buttons and links on several screens. Short: at most 24 characters.

start-over = 从头开始
start-again = 重新开始
try-again = 重试
sign-in-again = 再次登录
open-facebook = 打开 Facebook

## Sign in: username and password. The first screen.

sign-in-title = 将 Messenger 连接到 { $brand }
sign-in-lede = { $brand } 请求连接你的 Messenger 账户。请使用 Facebook 登录信息登录。
reconnect-title = 将 Messenger 重新连接到 { $brand }
reconnect-lede = { $brand } 需要你再次登录 Messenger 账户。请使用之前所连接账户的 Facebook 登录信息。
sign-in-username = 邮箱、手机号或用户名
sign-in-password = 密码
sign-in-show = 显示
sign-in-hide = 隐藏
sign-in-show-password = 显示密码
sign-in-hide-password = 隐藏密码
sign-in-caps-lock = 大写锁定（Caps Lock）已开启。
sign-in-button = 登录
sign-in-cancel = 取消
signing-in = 正在登录 Facebook，可能需要一分钟。
signing-in-still = Facebook 尚未回应，请不要关闭本页面。
sign-in-promise = 你的密码只会向 Unipile 发送一次，用于登录。{ $brand } 和本页面都不会保存密码。
sign-in-phone-at-hand = 请把手机放在手边：如果 Facebook 要求验证，你有五分钟时间。

## Sign in: what is wrong with a field. Each stands right below it.

username-missing = 请输入邮箱、手机号或用户名。
username-too-long = 内容过长。请输入你在 Facebook 使用的邮箱、手机号或用户名。
username-invalid = 含有无法使用的字符。请输入你在 Facebook 使用的邮箱、手机号或用户名。
password-missing = 请输入密码。
password-too-long = 内容过长。请输入你的 Facebook 密码。
wrong-password = Facebook 未接受此登录信息。请检查这两项，并重新输入密码。

## A code is asked for. Facebook's own words: "login code" in a text message, "authentication app", "recovery codes".

one-more-step = 验证成功。Facebook 还需要再验证一步。
code-title = 确认是你本人
code-title-sent = 输入 Facebook 发来的验证码
code-title-unknown = Facebook 要求输入验证码
code-label = 验证码
code-hint-text-message = Facebook 已通过短信发送。也可以使用恢复代码。
code-hint-app = 请在身份验证应用中查看。也可以使用恢复代码。
code-hint-either = 请查看 Facebook 发来的短信，或在身份验证应用中查看。也可以使用恢复代码。
code-hint-sent = Facebook 已将验证码发送给你，通常是通过邮件或短信。
code-hint-unknown = 本页面无法识别所要求的验证方式。如果收到了验证码，请输入；如果没有，请打开 Facebook 完成验证，然后从头开始。
continue = 继续
code-checking = 正在核对验证码，可能需要一分钟。

## A code: what is wrong with it. Right below the field.

code-missing = 请输入验证码。
code-not-numeric = 验证码由数字组成，请只输入数字。
code-too-short = 验证码至少有 4 位数字，请完整输入。
code-too-long = 验证码最多有 12 位数字，请只输入验证码。
code-wrong = 此验证码无效。请检查后重试。

## Two ways to confirm, as two large choices side by side, each with a second line. At most 24 and 36 characters.

ways-question = 你想用哪种方式验证？
way-code = 输入验证码
way-code-how = 短信、验证应用或恢复代码
way-device = 在其他设备上批准
way-device-how = 已登录 Facebook 的设备
way-device-waiting = 正在等待你批准

## An approval on another device: Facebook shows a notification there ("Are you trying to sign in?") with Yes and No.

device-title = 在你的设备上批准登录
device-step-open = 在已登录的手机或电脑上打开 Facebook。
device-step-tap = 点按询问“是否正在尝试登录”的通知。
device-step-confirm = 确认是你本人。之后本页面会自动继续。
device-wait = 等待我批准
device-waiting = 正在等待你批准
device-code-instead = 改为输入验证码

## A phone number is asked for, to which Facebook then sends a code.

phone-title = Facebook 要求提供你的手机号
phone-lede = Facebook 会向该号码发送验证码，请在下一步输入。
phone-country = 国家或地区
phone-country-choose = 请选择
phone-country-option = { $country }（{ $code }）
phone-number = 手机号
phone-sending = 正在提交手机号，可能需要一分钟。
phone-country-missing = 请选择手机号所属的国家或地区。
phone-other-country = 该号码以另一个国家或地区的区号开头，请选择相应的国家或地区。
phone-missing = 请输入手机号。
phone-not-numeric = 手机号由数字组成，请只输入数字。
phone-too-short = 号码过短，请完整输入。
phone-too-long = 号码过长，请只输入一个号码。
phone-wrong = Facebook 未接受此号码。请检查号码以及国家或地区。

## The time that is left, in one line above the form: "4:32 left   until 14:32".

time-left = 剩余 { $time }
time-until = { $time } 截止
time-until-utc = { $time }（UTC）截止
time-two-minutes = 还剩两分钟。
time-one-minute = 还剩一分钟。
time-half-minute = 还剩 30 秒。
time-over = 时间到了。

## Why the last answer did not work, or what has worked, above the form of a code, an approval or a phone number.

not-approved = Facebook 表示此次登录未获批准。在剩余时间内可以重试。
provider-slow = Facebook 响应时间过长。请重试。
not-gone-through = 提交未成功。请重试。
no-other-way = Facebook 没有为此次登录提供其他方式。
not-sent-again = Facebook 不会再次发送。之前发送的仍然有效。
too-many-tries-minute = 短时间内尝试次数过多，因此这次没有提交。请等一分钟后重试。
too-many-tries-minutes = 短时间内尝试次数过多，因此这次没有提交。请等几分钟后重试。
sent-again = 已重新发送。
sent-just-now = 刚刚才发送过。请先等半分钟，如果仍未收到，再重新发送。
other-way = Facebook 现在改用另一种方式验证。

## Help, folded up below the form

help = 遇到问题？
resend = 重新发送
try-another-way = 试试其他方式

## Connected: the end, where all went well

connected-title = Messenger 已连接
connected-again-title = Messenger 已重新连接
connected-lede-name = { $name } 的账户现已连接到 { $brand }。
connected-lede = 你的账户现已连接到 { $brand }。
connected-next = 你的消息会在几分钟内显示在 { $brand } 中。现在可以关闭本页面。
connected-next-setting-up = 账户仍在设置中，会自动完成。之后你的消息会显示在 { $brand } 中。现在可以关闭本页面。
connected-next-sign-in = 但 Facebook 已再次要求登录。重新登录之前，{ $brand } 中不会显示消息。
connected-undo = 如果以后想断开连接，请在 { $brand } 中移除此账户，或在 Facebook 设置的“登录位置”中结束会话。

## The sign-in cannot go on. A heading without a full stop, why, and what to do next.

expired-title = 五分钟时间已到
expired-why = Facebook 的验证请求已过期，没有连接任何账户。
expired-next = 请重新开始，并把手机放在手边。

ended-title = 此次登录已中止
ended-why = 登录完成之前，Facebook 或 Unipile 中止了登录。没有连接任何账户。
ended-next = 准备好后，请重新开始。

needs-facebook-title = 需要先在 Facebook 完成一项操作
needs-facebook-why = Facebook 暂停了此次登录，需要你先在账户中确认一些事项。
needs-facebook-next = 请打开 Facebook 完成所需操作，然后回到这里重试。

only-at-facebook-title = Facebook 要求的操作无法在本页面显示
only-at-facebook-why = 这是一道图片验证题或其他验证，只能在 Facebook 自己的页面上完成。
only-at-facebook-next = 请打开 Facebook，登录并完成所需操作，然后回到这里重试。

already-open-title = 已有登录正在进行
already-open-why = 此账户在 Unipile 还有另一次登录尚未结束。它会在五分钟内自动结束。
already-open-next = 请完成那次登录，或等几分钟后重试。

already-connected-title = 此账户已连接
already-connected-why = 此账户与 { $brand } 的连接正常，因此你的登录信息没有提交给 Facebook。
already-connected-next = 无需再进行其他操作。如果想连接其他账户，或重新连接此账户，请再次登录。

other-account-title = 这是另一个账户
other-account-why = 这里要重新连接的是之前的账户，而此登录信息属于另一个账户。
other-account-next = 请使用之前那个账户的登录信息登录。如果想连接其他账户，请返回 { $brand } 获取新链接。

account-gone-title = 此账户已不在 { $brand } 中
account-gone-why = 此账户已被移除，因此无法通过此链接重新连接。你的 Facebook 账户不受影响。
account-gone-next = 请返回 { $brand }，将此账户作为新账户连接。

try-later-title = 刚才没有成功
try-later-why = 目前无法连接 Unipile 或 Facebook，或者它们过于繁忙。与你的登录信息无关。

too-many-sign-ins-title = 尝试次数过多
too-many-sign-ins-why = 短时间内登录次数过多，因此这次没有提交给 Facebook。

wait-a-little = 请过一两分钟再试。
wait-seconds = { $seconds ->
   *[other] 请在 { $seconds } 秒后重试。
}
wait-minutes = { $minutes ->
   *[other] 请在 { $minutes } 分钟后重试。
}

misconfigured-title = 这不是你的问题
misconfigured-why = { $brand } 的设置有误，因此目前所有人都无法在这里连接。
misconfigured-next = 请联系 { $brand } 的支持团队，并提供下方的代码和参考编号。

interrupted-title = 登录中断了
interrupted-why = 我们的服务器在等待 Facebook 时停止了运行，因此无法得知结果。
interrupted-next = 请重新开始。如果账户其实已经连接，将会重新连接。

unknown-title = 出了点问题
unknown-why = 此次登录收到了本页面无法识别的回应。
unknown-next = 请重试。如果再次出现，请联系 { $brand } 的支持团队，并提供下方的代码和参考编号。

other-browser-title = 此次登录是在另一个浏览器中开始的
other-browser-why = 为了你的安全，只能在开始登录的浏览器中继续。
other-browser-next = 请在那个浏览器中继续，或在这里开始新的登录。
other-browser-new = 开始新的登录

link-used-title = 此链接已被使用
link-used-why = 为了你的安全，此链接只能在最初使用它的浏览器中继续使用。
link-used-next = 请在那个浏览器中继续，或返回 { $brand } 获取新链接。

cookies-refused-title = 你的浏览器拒绝了 Cookie
cookies-refused-why = 本页面需要一个 Cookie，以便将你的登录与其他人的区分开。
cookies-refused-next = 请允许本网站使用 Cookie 后重试，或在单独的标签页中打开本页面。
cookies-refused-new-tab = 在新标签页中打开

closed-title = 需要链接才能连接
closed-why = 本页面只能通过 { $brand } 提供的链接打开。
closed-next = 请返回 { $brand } 获取新链接。

link-over-title = 此链接已无法使用
link-over-why = 链接可能已过期、被撤销或不完整。

link-expired-title = 此链接已过期
link-expired-why = 此链接仅在限定时间内有效。没有通过它连接任何账户。
link-withdrawn-title = 此链接已被撤销
link-withdrawn-why = { $brand } 已撤销此链接。没有通过它连接任何账户。

back-to-product = 返回 { $brand }

support-code = 代码
support-reference = 参考编号

## Error pages: a request that no screen of the wizard answers. A heading without a full stop, and what to do.

error-cross-origin-title = 此请求来自其他网站
error-cross-origin-next = 为了你的安全，该请求没有执行。请重新打开页面，然后重试。
error-not-found-title = 此网址没有内容
error-not-found-next = 请检查链接，或返回之前使用的产品，获取新链接。
error-method-not-allowed-title = 不能以这种方式使用此网址
error-timeout-title = 请求送达时间过长
error-timeout-next = 请检查网络连接，然后返回重试。
error-too-large-title = 内容超出了本页面的限制
error-too-large-next = 请返回，缩短输入的内容，然后重试。
error-media-type-title = 无法识别此类请求
error-too-often-title = 操作过于频繁
error-too-often-next = 请等一分钟，然后返回重试。
error-unavailable-title = 本页面现在无法执行此操作
error-unavailable-next = 请稍等片刻，然后返回重试。没有任何内容丢失。
error-bad-request-title = 无法识别此请求
error-internal-title = 本页面出了点问题
error-internal-next = 这不是你的问题。请返回重试；如果问题仍然存在，请联系支持团队。
error-back = 请返回之前的页面，然后重试。
