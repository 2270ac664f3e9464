### Arabic.
### No gendered forms: requests are "يُرجى" + verbal noun, buttons and steps are verbal nouns, never imperatives or "you" verbs in the present.
### Terms as at Facebook: المصادقة الثنائية (two-factor), الرمز (code), رمز استرداد (backup code), تطبيق المصادقة (authenticator app),
### إشعار (notification), كلمة السر (password). Names stay in Latin letters; no prefix (ل، ب، و) directly before { $brand }.

## On every page

page-title = { $step } · { $brand }
page-title-problem = خطأ: { $title }
page-owner = هذه الصفحة تخص { $brand } ولا تخص Facebook.
footer-support = الدعم
footer-privacy = الخصوصية
language-picker = اللغة
unreachable = تعذّر الوصول إلى الخادم. يُرجى التحقق من اتصالك بالإنترنت وإعادة المحاولة.

## Buttons and links on several screens. Short: at most 24 characters.

start-over = العودة إلى البداية
start-again = البدء من جديد
try-again = إعادة المحاولة
sign-in-again = تسجيل الدخول مرة أخرى
open-facebook = فتح Facebook

## Sign in: username and password. The first screen.

sign-in-title = ربط Messenger مع { $brand }
sign-in-lede = هذا طلب من { $brand } لربط حسابك على Messenger. يُرجى تسجيل الدخول ببيانات حسابك على Facebook.
reconnect-title = إعادة ربط Messenger مع { $brand }
reconnect-lede = هذا طلب من { $brand } لتسجيل الدخول مرة أخرى إلى حسابك على Messenger. يُرجى استخدام بيانات حساب Facebook الذي تم ربطه من قبل.
sign-in-username = البريد الإلكتروني أو رقم الهاتف أو اسم المستخدم
sign-in-password = كلمة السر
sign-in-show = إظهار
sign-in-hide = إخفاء
sign-in-show-password = إظهار كلمة السر
sign-in-hide-password = إخفاء كلمة السر
sign-in-caps-lock = مفتاح Caps Lock مفعّل.
sign-in-button = تسجيل الدخول
sign-in-cancel = إلغاء
signing-in = جارٍ تسجيل الدخول إلى Facebook. قد يستغرق ذلك دقيقة.
signing-in-still = لم يصل رد Facebook بعد. يُرجى إبقاء هذه الصفحة مفتوحة.
sign-in-promise = تُرسَل كلمة السر مرة واحدة إلى Unipile لتسجيل دخولك، ولا يُحتفَظ بها لدى { $brand } ولا في هذه الصفحة.
sign-in-phone-at-hand = يُرجى إبقاء هاتفك في متناول يدك: إذا طلب Facebook التأكيد، فأمامك خمس دقائق.

## Sign in: what is wrong with a field. Each stands right below it.

username-missing = يُرجى إدخال البريد الإلكتروني أو رقم الهاتف أو اسم المستخدم.
username-too-long = هذا النص أطول من اللازم. يُرجى إدخال البريد أو الرقم أو الاسم المسجّل لدى Facebook.
username-invalid = يحتوي هذا النص على أحرف غير مسموح بها. يُرجى إدخال البريد أو الرقم أو الاسم المسجّل لدى Facebook.
password-missing = يُرجى إدخال كلمة السر.
password-too-long = هذا النص أطول من اللازم. يُرجى إدخال كلمة السر الخاصة بحسابك على Facebook.
wrong-password = لم يقبل Facebook هذه البيانات. يُرجى مراجعة الحقلين وكتابة كلمة السر مرة أخرى.

## A code is asked for. Facebook's own words: "login code" in a text message, "authentication app", "recovery codes".

one-more-step = نجحت هذه الخطوة. يطلب Facebook خطوة أخرى.
code-title = تأكيد هويتك
code-title-sent = إدخال الرمز المُرسَل من Facebook
code-title-unknown = يطلب Facebook رمزًا
code-label = الرمز
code-hint-text-message = أرسله Facebook في رسالة نصية. يمكنك أيضًا استخدام رمز استرداد.
code-hint-app = يظهر الرمز في تطبيق المصادقة. يمكنك أيضًا استخدام رمز استرداد.
code-hint-either = الرمز في رسالة نصية من Facebook أو في تطبيق المصادقة. يمكنك أيضًا استخدام رمز استرداد.
code-hint-sent = أرسله Facebook إليك، عادةً بالبريد الإلكتروني أو في رسالة نصية.
code-hint-unknown = لا تعرف هذه الصفحة نوع التأكيد المطلوب. إذا وصلك رمز، فيُرجى إدخاله؛ وإلا فيُرجى فتح Facebook وإكمال المطلوب هناك، ثم العودة إلى البداية هنا.
continue = متابعة
code-checking = جارٍ التحقق من الرمز. قد يستغرق ذلك دقيقة.

## A code: what is wrong with it. Right below the field.

code-missing = يُرجى إدخال الرمز.
code-not-numeric = يتكوّن الرمز من أرقام فقط. يُرجى إدخال الأرقام.
code-too-short = يتكوّن الرمز من أربعة أرقام على الأقل. يُرجى إدخاله كاملًا.
code-too-long = لا يزيد الرمز على اثني عشر رقمًا. يُرجى إدخال الرمز وحده.
code-wrong = لم يُقبَل هذا الرمز. يُرجى مراجعته وإعادة المحاولة.

## Two ways to confirm, as two large choices side by side, each with a second line. At most 24 and 36 characters.

ways-question = ما طريقة التأكيد المناسبة لك؟
way-code = إدخال رمز
way-code-how = رسالة نصية أو تطبيق أو رمز استرداد
way-device = الموافقة من جهاز آخر
way-device-how = حيث سجلت الدخول إلى Facebook
way-device-waiting = في انتظار موافقتك

## An approval on another device: Facebook shows a notification there ("Are you trying to sign in?") with Yes and No.

device-title = الموافقة من جهازك على تسجيل الدخول
device-step-open = فتح Facebook على هاتف أو كمبيوتر سجلت الدخول عليه.
device-step-tap = الضغط على الإشعار الذي يسأل عن محاولة تسجيل الدخول.
device-step-confirm = تأكيد أن المحاولة منك. بعد ذلك تتابع هذه الصفحة تلقائيًا.
device-wait = انتظار موافقتي
device-waiting = في انتظار موافقتك
device-code-instead = إدخال رمز بدلًا من ذلك

## A phone number is asked for, to which Facebook then sends a code.

phone-title = يطلب Facebook رقم هاتفك
phone-lede = سيصل إلى هذا الرقم رمز من Facebook لإدخاله في الخطوة التالية.
phone-country = البلد أو المنطقة
phone-country-choose = يُرجى الاختيار
phone-country-option = { $country } ({ $code })
phone-number = رقم الهاتف
phone-sending = جارٍ إرسال الرقم. قد يستغرق ذلك دقيقة.
phone-country-missing = يُرجى اختيار بلد رقم هاتفك.
phone-other-country = يبدأ الرقم برمز بلد آخر. يُرجى اختيار ذلك البلد.
phone-missing = يُرجى إدخال رقم هاتفك.
phone-not-numeric = يتكوّن رقم الهاتف من أرقام فقط. يُرجى إدخال الأرقام.
phone-too-short = هذا الرقم أقصر من اللازم. يُرجى إدخاله كاملًا.
phone-too-long = هذا الرقم أطول من اللازم. يُرجى إدخال رقم واحد فقط.
phone-wrong = لم يقبل Facebook هذا الرقم. يُرجى مراجعة الرقم والبلد.

## The time that is left, in one line above the form: "4:32 left   until 14:32".

time-left = الوقت المتبقي: { $time }
time-until = حتى الساعة { $time }
time-until-utc = حتى الساعة { $time } UTC
time-two-minutes = بقيت دقيقتان.
time-one-minute = بقيت دقيقة واحدة.
time-half-minute = بقيت ثلاثون ثانية.
time-over = انتهى الوقت.

## Why the last answer did not work, or what has worked, above the form of a code, an approval or a phone number.

not-approved = أفاد Facebook بأنه لم تتم الموافقة على تسجيل الدخول هذا. يمكنك إعادة المحاولة ما دام الوقت لم ينتهِ.
provider-slow = تأخر رد Facebook أكثر من اللازم. يُرجى إعادة المحاولة.
not-gone-through = تعذّر إتمام ذلك. يُرجى إعادة المحاولة.
no-other-way = لا يوفر Facebook طريقة أخرى لتسجيل الدخول هذا.
not-sent-again = لا يتيح Facebook إعادة الإرسال، لكن ما أُرسِل من قبل لا يزال صالحًا.
too-many-tries-minute = جرت محاولات كثيرة في وقت قصير، لذلك لم تُرسَل هذه المحاولة. يُرجى الانتظار دقيقة ثم إعادة المحاولة.
too-many-tries-minutes = جرت محاولات كثيرة في وقت قصير، لذلك لم تُرسَل هذه المحاولة. يُرجى الانتظار بضع دقائق ثم إعادة المحاولة.
sent-again = تمت إعادة الإرسال.
sent-just-now = تم الإرسال قبل لحظات، وقد يستغرق الوصول نصف دقيقة. بعد ذلك يمكنك طلب الإرسال مرة أخرى.
other-way = يطلب Facebook الآن التأكيد بطريقة أخرى.

## Help, folded up below the form

help = هل هناك مشكلة؟
resend = إعادة الإرسال
try-another-way = تجربة طريقة أخرى

## Connected: the end, where all went well

connected-title = تم ربط Messenger
connected-again-title = تمت إعادة ربط Messenger
connected-lede-name = حساب { $name } مرتبط الآن مع { $brand }.
connected-lede = حسابك مرتبط الآن مع { $brand }.
connected-next = ستظهر رسائلك في { $brand } خلال بضع دقائق. يمكنك إغلاق هذه الصفحة.
connected-next-setting-up = لا يزال إعداد الحساب جاريًا، وسيكتمل تلقائيًا. بعد ذلك ستظهر رسائلك في { $brand }. يمكنك إغلاق هذه الصفحة.
connected-next-sign-in = لكن Facebook يطلب تسجيل الدخول مرة أخرى. وإلى أن يتم ذلك، لن تظهر أي رسائل في { $brand }.
connected-undo = لإلغاء الربط لاحقًا، يمكنك إزالة الحساب في { $brand } أو إنهاء الجلسة من إعدادات Facebook ضمن «الأماكن التي سجلت الدخول منها».

## The sign-in cannot go on. A heading without a full stop, why, and what to do next.

expired-title = انتهت الدقائق الخمس
expired-why = انتهت صلاحية طلب Facebook، ولم يتم ربط أي حساب.
expired-next = يُرجى البدء من جديد وإبقاء هاتفك في متناول يدك.

ended-title = توقف تسجيل الدخول هذا
ended-why = أوقفه Facebook أو Unipile قبل اكتماله. لم يتم ربط أي حساب.
ended-next = يمكنك البدء من جديد متى كان ذلك مناسبًا لك.

needs-facebook-title = يطلب Facebook إجراءً منك أولًا
needs-facebook-why = أوقف Facebook تسجيل الدخول هذا إلى حين تأكيد أمر ما في حسابك.
needs-facebook-next = يُرجى فتح Facebook وإكمال المطلوب، ثم العودة إلى هنا وإعادة المحاولة.

only-at-facebook-title = يطلب Facebook شيئًا لا يمكن عرضه هنا
only-at-facebook-why = المطلوب اختبار بالصور أو تحقق من نوع آخر لا يتم إلا في صفحات Facebook نفسها.
only-at-facebook-next = يُرجى فتح Facebook وتسجيل الدخول هناك وإكمال المطلوب، ثم العودة إلى هنا وإعادة المحاولة.

already-open-title = هناك تسجيل دخول جارٍ بالفعل
already-open-why = لا يزال تسجيل دخول آخر لهذا الحساب مفتوحًا لدى Unipile. سينتهي تلقائيًا خلال خمس دقائق.
already-open-next = يُرجى إكمال تسجيل الدخول الآخر، أو الانتظار بضع دقائق ثم إعادة المحاولة.

already-connected-title = هذا الحساب مرتبط بالفعل
already-connected-why = الحساب مرتبط مع { $brand } ويعمل كما ينبغي، لذلك لم تُرسَل بيانات تسجيل دخولك إلى Facebook.
already-connected-next = لا يلزم أي إجراء آخر. لربط حساب آخر أو إعادة ربط هذا الحساب، يُرجى تسجيل الدخول مرة أخرى.

other-account-title = هذا حساب مختلف
other-account-why = المطلوب هنا هو الحساب الذي تم ربطه من قبل، أما بيانات تسجيل الدخول هذه فتخص حسابًا آخر.
other-account-next = يُرجى تسجيل الدخول ببيانات الحساب السابق. لربط حساب آخر، يُرجى طلب رابط جديد من { $brand }.

account-gone-title = لم يعد هذا الحساب موجودًا في { $brand }
account-gone-why = تمت إزالته من هناك، لذلك لا يمكن إعادة ربطه من خلال هذا الرابط. لا يتأثر حسابك على Facebook بذلك.
account-gone-next = يُرجى العودة إلى { $brand } وربط الحساب كحساب جديد.

try-later-title = تعذّر إتمام ذلك الآن
try-later-why = يتعذّر الوصول إلى Unipile أو Facebook، أو أن الضغط عليهما كبير حاليًا. بيانات تسجيل دخولك ليست السبب.

too-many-sign-ins-title = محاولات كثيرة
too-many-sign-ins-why = جرت محاولات تسجيل دخول كثيرة في وقت قصير، لذلك لم تُرسَل هذه المحاولة إلى Facebook.

wait-a-little = يُرجى إعادة المحاولة بعد دقيقة أو دقيقتين.
wait-seconds = { $seconds ->
    [zero] يُرجى إعادة المحاولة بعد { $seconds } ثانية.
    [one] يُرجى إعادة المحاولة بعد ثانية واحدة.
    [two] يُرجى إعادة المحاولة بعد ثانيتين.
    [few] يُرجى إعادة المحاولة بعد { $seconds } ثوانٍ.
    [many] يُرجى إعادة المحاولة بعد { $seconds } ثانية.
   *[other] يُرجى إعادة المحاولة بعد { $seconds } ثانية.
}
wait-minutes = { $minutes ->
    [zero] يُرجى إعادة المحاولة بعد { $minutes } دقيقة.
    [one] يُرجى إعادة المحاولة بعد دقيقة واحدة.
    [two] يُرجى إعادة المحاولة بعد دقيقتين.
    [few] يُرجى إعادة المحاولة بعد { $minutes } دقائق.
    [many] يُرجى إعادة المحاولة بعد { $minutes } دقيقة.
   *[other] يُرجى إعادة المحاولة بعد { $minutes } دقيقة.
}

misconfigured-title = المشكلة ليست من جهتك
misconfigured-why = هناك خطأ في إعدادات { $brand }، لذلك لا يمكن لأحد إجراء الربط هنا حاليًا.
misconfigured-next = يُرجى إبلاغ فريق دعم { $brand } مع ذكر الرمز والرقم المرجعي أدناه.

interrupted-title = انقطع تسجيل الدخول
interrupted-why = توقف خادمنا أثناء انتظار Facebook، لذلك لا نعرف كيف انتهى الأمر.
interrupted-next = يُرجى البدء من جديد. إذا كان الحساب قد رُبط بالفعل، فسيُعاد ربطه.

unknown-title = حدث خطأ ما
unknown-why = لم تتعرف هذه الصفحة على الرد الوارد بشأن تسجيل الدخول هذا.
unknown-next = يُرجى إعادة المحاولة. إذا تكرر ذلك، فيُرجى إبلاغ فريق دعم { $brand } مع ذكر الرمز والرقم المرجعي أدناه.

other-browser-title = بدأ تسجيل الدخول هذا في متصفح آخر
other-browser-why = حفاظًا على أمانك، لا يمكن متابعته إلا حيث بدأ.
other-browser-next = يُرجى المتابعة في ذلك المتصفح، أو بدء تسجيل دخول جديد هنا.
other-browser-new = بدء تسجيل دخول جديد

link-used-title = سبق استخدام هذا الرابط
link-used-why = حفاظًا على أمانك، لا يعمل الرابط إلا في المتصفح الذي استُخدم فيه أول مرة.
link-used-next = يُرجى المتابعة في ذلك المتصفح، أو العودة إلى { $brand } وطلب رابط جديد.

cookies-refused-title = يرفض متصفحك ملف تعريف الارتباط
cookies-refused-why = تحتاج هذه الصفحة إلى ملف تعريف ارتباط واحد لتمييز تسجيل دخولك عن غيره.
cookies-refused-next = يُرجى السماح بملفات تعريف الارتباط لهذا الموقع وإعادة المحاولة، أو فتح الصفحة في علامة تبويب مستقلة.
cookies-refused-new-tab = فتح في علامة تبويب جديدة

closed-title = يلزم رابط للمتابعة
closed-why = لا تُفتح هذه الصفحة إلا من خلال رابط من { $brand }.
closed-next = يُرجى العودة إلى { $brand } وطلب رابط جديد.

link-over-title = لم يعد هذا الرابط صالحًا
link-over-why = انتهت صلاحيته أو أُلغي، أو أن جزءًا منه مفقود.

link-expired-title = انتهت صلاحية هذا الرابط
link-expired-why = كان الرابط صالحًا لمدة محدودة، ولم يتم ربط أي حساب من خلاله.
link-withdrawn-title = تم إلغاء هذا الرابط
link-withdrawn-why = تم إلغاؤه من جانب { $brand }، ولم يتم ربط أي حساب من خلاله.

back-to-product = العودة إلى { $brand }

support-code = الرمز
support-reference = الرقم المرجعي

## Error pages: a request that no screen of the wizard answers. A heading without a full stop, and what to do.

error-cross-origin-title = جاء هذا الطلب من موقع آخر
error-cross-origin-next = حفاظًا على أمانك، لم يُنفَّذ الطلب. يُرجى فتح الصفحة من جديد وإعادة المحاولة.
error-not-found-title = لا يوجد شيء في هذا العنوان
error-not-found-next = يُرجى التحقق من الرابط، أو العودة إلى المنتج الذي جئت منه وطلب رابط جديد.
error-method-not-allowed-title = لا يمكن استخدام هذا العنوان بهذه الطريقة
error-timeout-title = استغرق وصول الطلب وقتًا أطول من اللازم
error-timeout-next = يُرجى التحقق من اتصالك بالإنترنت، ثم الرجوع وإعادة المحاولة.
error-too-large-title = هذا أكثر مما يمكن لهذه الصفحة قبوله
error-too-large-next = يُرجى الرجوع واختصار النص المكتوب، ثم إعادة المحاولة.
error-media-type-title = نوع هذا الطلب غير مفهوم
error-too-often-title = طلبات كثيرة في وقت قصير
error-too-often-next = يُرجى الانتظار دقيقة، ثم الرجوع وإعادة المحاولة.
error-unavailable-title = يتعذّر على هذه الصفحة تنفيذ ذلك الآن
error-unavailable-next = يُرجى الانتظار لحظة، ثم الرجوع وإعادة المحاولة. لم يُفقَد شيء.
error-bad-request-title = تعذّر فهم هذا الطلب
error-internal-title = حدث خطأ في هذه الصفحة
error-internal-next = المشكلة ليست من جهتك. يُرجى الرجوع وإعادة المحاولة؛ وإذا استمر ذلك، فيُرجى إبلاغ فريق الدعم.
error-back = يُرجى الرجوع إلى الصفحة السابقة وإعادة المحاولة.
