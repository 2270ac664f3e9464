### Turkish.
### Address: siz in sentences; buttons and links take the short imperative (Giriş yap), as is usual. connect (link the account) = bağlamak; sign in, sign-in = giriş yapmak, giriş; login (username and password) = giriş bilgileri.
### two-factor = iki faktörlü kimlik doğrulama; code = kod; backup code = kurtarma kodu; authenticator app = kimlik doğrulama uygulaması; notification = bildirim; approve = onaylamak.
### No suffix at { $brand }, { $name }, { $time } or Unipile: “{ $brand } hizmetine”, “{ $brand } hizmetinde”, “Unipile hizmetine”. Facebook’a, Messenger’ı with ’. Quotation marks “ ”.

## On every page

page-title = { $step } · { $brand }
page-title-problem = Hata: { $title }
page-owner = Bu sayfa { $brand } şirketine aittir, Facebook’a değil.
footer-support = Destek
footer-privacy = Gizlilik
language-picker = Dil
unreachable = Sunucuya ulaşılamadı. İnternet bağlantınızı kontrol edip tekrar deneyin.

## Buttons and links on several screens. Short: at most 24 characters.

start-over = Baştan başla
start-again = Yeniden başla
try-again = Tekrar dene
sign-in-again = Yeniden giriş yap
open-facebook = Facebook’u aç

## Sign in: username and password. The first screen.

sign-in-title = Messenger’ı { $brand } hizmetine bağlayın
sign-in-lede = { $brand }, Messenger hesabınızı bağlamak istiyor. Facebook giriş bilgilerinizle giriş yapın.
reconnect-title = Messenger’ı { $brand } hizmetine yeniden bağlayın
reconnect-lede = { $brand }, Messenger hesabınıza yeniden giriş yapmanızı istiyor. Daha önce bağlanan hesabın Facebook giriş bilgilerini kullanın.
sign-in-username = E-posta, telefon veya kullanıcı adı
sign-in-password = Şifre
sign-in-show = Göster
sign-in-hide = Gizle
sign-in-show-password = Şifreyi göster
sign-in-hide-password = Şifreyi gizle
sign-in-caps-lock = Caps Lock açık.
sign-in-button = Giriş yap
sign-in-cancel = İptal
signing-in = Facebook’a giriş yapılıyor. Bu işlem bir dakika sürebilir.
signing-in-still = Facebook’un yanıtı biraz gecikiyor. Bu sayfayı kapatmayın.
sign-in-promise = Şifreniz, giriş yapmanız için yalnızca bir kez Unipile hizmetine gönderilir. { $brand } ve bu sayfa şifrenizi saklamaz.
sign-in-phone-at-hand = Telefonunuzu yanınızda bulundurun: Facebook onay isterse beş dakika süreniz olur.

## Sign in: what is wrong with a field. Each stands right below it.

username-missing = E-posta adresinizi, telefon numaranızı veya kullanıcı adınızı girin.
username-too-long = Bu çok uzun. Facebook’ta kullandığınız bilgiyi girin.
username-invalid = Geçersiz karakterler var. Facebook’ta kullandığınız bilgiyi girin.
password-missing = Şifrenizi girin.
password-too-long = Bu çok uzun. Facebook şifrenizi girin.
wrong-password = Facebook bu giriş bilgilerini kabul etmedi. İki alanı da kontrol edin ve şifrenizi tekrar girin.

## A code is asked for. Facebook's own words: "login code" in a text message, "authentication app", "recovery codes".

one-more-step = Bu adım tamam. Facebook bir adım daha istiyor.
code-title = Kimliğinizi doğrulayın
code-title-sent = Facebook’tan gelen kodu girin
code-title-unknown = Facebook bir kod istiyor
code-label = Kod
code-hint-text-message = Facebook kodu SMS ile gönderdi. Kurtarma kodu da kullanabilirsiniz.
code-hint-app = Kod, kimlik doğrulama uygulamanızda görünür. Kurtarma kodu da kullanabilirsiniz.
code-hint-either = Facebook kodu SMS ile gönderdi veya kod, kimlik doğrulama uygulamanızda görünür. Kurtarma kodu da kullanabilirsiniz.
code-hint-sent = Facebook size bir kod gönderdi. Kod genellikle e-posta veya SMS ile gelir.
code-hint-unknown = Bu sayfa ne tür bir kod istendiğini bilmiyor. Size bir kod geldiyse girin. Gelmediyse Facebook’u açın, işlemi orada tamamlayın ve burada baştan başlayın.
continue = Devam
code-checking = Kod kontrol ediliyor. Bu işlem bir dakika sürebilir.

## A code: what is wrong with it. Right below the field.

code-missing = Kodu girin.
code-not-numeric = Kod rakamlardan oluşur. Yalnızca rakamları girin.
code-too-short = Kod en az 4 rakamdan oluşur. Tamamını girin.
code-too-long = Kod en fazla 12 rakamdan oluşur. Yalnızca kodu girin.
code-wrong = Bu kod kabul edilmedi. Kontrol edip tekrar deneyin.

## Two ways to confirm, as two large choices side by side, each with a second line. At most 24 and 36 characters.

ways-question = Kimliğinizi nasıl doğrulamak istersiniz?
way-code = Kod gir
way-code-how = SMS, uygulama veya kurtarma kodu
way-device = Başka cihazda onayla
way-device-how = Facebook’u kullandığınız bir cihazda
way-device-waiting = Onayınız bekleniyor

## An approval on another device: Facebook shows a notification there ("Are you trying to sign in?") with Yes and No.

device-title = Girişi cihazınızda onaylayın
device-step-open = Giriş yapmış olduğunuz bir telefonda veya bilgisayarda Facebook’u açın.
device-step-tap = Giriş yapmaya çalışıp çalışmadığınızı soran bildirime dokunun.
device-step-confirm = Bunun siz olduğunuzu onaylayın. Bu sayfa kendiliğinden devam eder.
device-wait = Onayımı bekle
device-waiting = Onayınız bekleniyor
device-code-instead = Bunun yerine kod gir

## A phone number is asked for, to which Facebook then sends a code.

phone-title = Facebook telefon numaranızı istiyor
phone-lede = Facebook bu numaraya bir kod gönderecek. Kodu sonraki adımda gireceksiniz.
phone-country = Ülke veya bölge
phone-country-choose = Seçin
phone-country-option = { $country } ({ $code })
phone-number = Telefon numarası
phone-sending = Numara gönderiliyor. Bu işlem bir dakika sürebilir.
phone-country-missing = Numaranızın ülkesini seçin.
phone-other-country = Numara başka bir ülkenin koduyla başlıyor. O ülkeyi seçin.
phone-missing = Telefon numaranızı girin.
phone-not-numeric = Telefon numarası rakamlardan oluşur. Yalnızca rakamları girin.
phone-too-short = Bu çok kısa. Numaranın tamamını girin.
phone-too-long = Bu çok uzun. Yalnızca bir numara girin.
phone-wrong = Facebook bu numarayı kabul etmedi. Numarayı ve ülkeyi kontrol edin.

## The time that is left, in one line above the form: "4:32 left   until 14:32".

time-left = { $time } kaldı
time-until = bitiş saati { $time }
time-until-utc = bitiş saati { $time } UTC
time-two-minutes = İki dakika kaldı.
time-one-minute = Bir dakika kaldı.
time-half-minute = 30 saniye kaldı.
time-over = Süre doldu.

## Why the last answer did not work, or what has worked, above the form of a code, an approval or a phone number.

not-approved = Facebook bu girişin onaylanmadığını bildiriyor. Süre dolmadan tekrar deneyebilirsiniz.
provider-slow = Facebook’un yanıtı çok uzun sürdü. Tekrar deneyin.
not-gone-through = İşlem tamamlanamadı. Tekrar deneyin.
no-other-way = Facebook bu giriş için başka bir yol sunmuyor.
not-sent-again = Facebook bunu tekrar göndermiyor. Daha önce gönderdiği hâlâ geçerli.
too-many-tries-minute = Kısa sürede çok sayıda deneme yapıldı, bu yüzden sonuncusu gönderilmedi. Bir dakika bekleyip tekrar deneyin.
too-many-tries-minutes = Kısa sürede çok sayıda deneme yapıldı, bu yüzden sonuncusu gönderilmedi. Birkaç dakika bekleyip tekrar deneyin.
sent-again = Tekrar gönderildi.
sent-just-now = Az önce gönderildi. Ulaşması için yarım dakika bekleyin, gelmezse tekrar isteyin.
other-way = Facebook şimdi başka bir yolla onay istiyor.

## Help, folded up below the form

help = Sorun mu yaşıyorsunuz?
resend = Tekrar gönder
try-another-way = Başka bir yol dene

## Connected: the end, where all went well

connected-title = Messenger bağlandı
connected-again-title = Messenger yeniden bağlandı
connected-lede-name = { $name } hesabı artık { $brand } hizmetine bağlı.
connected-lede = Hesabınız artık { $brand } hizmetine bağlı.
connected-next = Mesajlarınız birkaç dakika içinde { $brand } hizmetinde görünecek. Bu sayfayı kapatabilirsiniz.
connected-next-setting-up = Hesap hâlâ hazırlanıyor, bu işlem kendiliğinden tamamlanacak. Ardından mesajlarınız { $brand } hizmetinde görünecek. Bu sayfayı kapatabilirsiniz.
connected-next-sign-in = Ancak Facebook şimdiden yeniden giriş yapmanızı istiyor. Giriş yapana kadar mesajlarınız { $brand } hizmetinde görünmez.
connected-undo = Bağlantıyı daha sonra kesmek için hesabı { $brand } hizmetinden kaldırın veya Facebook ayarlarında “Giriş Yaptığın Yerler” bölümünden oturumu kapatın.

## The sign-in cannot go on. A heading without a full stop, why, and what to do next.

expired-title = Beş dakikalık süre doldu
expired-why = Facebook’un isteğinin süresi doldu ve hiçbir hesap bağlanmadı.
expired-next = Yeniden başlayın ve telefonunuzu yanınızda bulundurun.

ended-title = Bu giriş sonlandırıldı
ended-why = Facebook veya Unipile, girişi tamamlanmadan sonlandırdı. Hiçbir hesap bağlanmadı.
ended-next = Hazır olduğunuzda yeniden başlayın.

needs-facebook-title = Facebook önce bir şey yapmanızı istiyor
needs-facebook-why = Siz hesabınızda bir şeyi onaylayana kadar Facebook bu girişi durdurdu.
needs-facebook-next = Facebook’u açın, isteneni tamamlayın, sonra buraya dönüp tekrar deneyin.

only-at-facebook-title = Facebook bu sayfanın gösteremediği bir şey istiyor
only-at-facebook-why = Bu, yalnızca Facebook’un kendi sayfalarında çalışan bir bulmaca veya başka bir kontrol.
only-at-facebook-next = Facebook’u açın, orada giriş yapıp isteneni tamamlayın, sonra buraya dönüp tekrar deneyin.

already-open-title = Zaten açık bir giriş var
already-open-why = Bu hesap için Unipile hizmetinde başka bir giriş hâlâ açık. Beş dakika içinde kendiliğinden sona erer.
already-open-next = O girişi tamamlayın veya birkaç dakika bekleyip tekrar deneyin.

already-connected-title = Bu hesap zaten bağlı
already-connected-why = Hesap, { $brand } hizmetine bağlı ve sorunsuz çalışıyor, bu yüzden giriş bilgileriniz Facebook’a gönderilmedi.
already-connected-next = Yapmanız gereken başka bir şey yok. Farklı bir hesap bağlamak ya da bu hesabı tekrar bağlamak için yeniden giriş yapın.

other-account-title = Bu, farklı bir hesap
other-account-why = Burada daha önce bağlanan hesabın kullanılması gerekiyor, bu giriş bilgileri ise başka bir hesaba ait.
other-account-next = Önceki hesabın giriş bilgilerini kullanın. Başka bir hesap bağlamak için { $brand } hizmetinden yeni bir bağlantı isteyin.

account-gone-title = Bu hesap artık { $brand } hizmetinde yok
account-gone-why = Oradan kaldırıldığı için bu bağlantıyla yeniden bağlanamaz. Facebook hesabınız bundan etkilenmez.
account-gone-next = { $brand } hizmetine dönüp bu hesabı yeni hesap olarak bağlayın.

try-later-title = İşlem şu anda yapılamadı
try-later-why = Unipile veya Facebook şu anda yanıt vermiyor ya da çok yoğun. Sorun giriş bilgilerinizde değil.

too-many-sign-ins-title = Çok fazla deneme
too-many-sign-ins-why = Kısa sürede çok sayıda giriş denendi, bu yüzden bu giriş Facebook’a gönderilmedi.

wait-a-little = Bir iki dakika sonra tekrar deneyin.
wait-seconds = { $seconds ->
    [one] { $seconds } saniye sonra tekrar deneyin.
   *[other] { $seconds } saniye sonra tekrar deneyin.
}
wait-minutes = { $minutes ->
    [one] { $minutes } dakika sonra tekrar deneyin.
   *[other] { $minutes } dakika sonra tekrar deneyin.
}

misconfigured-title = Bu sizden kaynaklanmıyor
misconfigured-why = { $brand } tarafında yanlış bir ayar var, bu yüzden şu anda buradan kimse bağlanamıyor.
misconfigured-next = Aşağıdaki kodu ve referans numarasını { $brand } destek ekibine iletin.

interrupted-title = Giriş yarıda kesildi
interrupted-why = Sunucumuz Facebook’u beklerken durdu, bu yüzden girişin nasıl sonuçlandığını bilmiyoruz.
interrupted-next = Yeniden başlayın. Hesap aslında bağlandıysa bu işlem onu yeniden bağlar.

unknown-title = Bir şeyler ters gitti
unknown-why = Bu giriş için sayfanın tanımadığı bir yanıt geldi.
unknown-next = Tekrar deneyin. Yine olursa aşağıdaki kodu ve referans numarasını { $brand } destek ekibine iletin.

other-browser-title = Bu giriş başka bir tarayıcıya ait
other-browser-why = Güvenliğiniz için bu girişe yalnızca başlatıldığı yerde devam edilebilir.
other-browser-next = O tarayıcıda devam edin veya burada yeni bir giriş başlatın.
other-browser-new = Yeni giriş başlat

link-used-title = Bu bağlantı daha önce kullanıldı
link-used-why = Güvenliğiniz için yalnızca ilk kullanıldığı tarayıcıda çalışır.
link-used-next = O tarayıcıda devam edin veya { $brand } hizmetine dönüp yeni bir bağlantı isteyin.

cookies-refused-title = Tarayıcınız çerezimizi reddediyor
cookies-refused-why = Bu sayfanın, girişinizi diğerlerinden ayırmak için tek bir çereze ihtiyacı var.
cookies-refused-next = Bu site için çerezlere izin verip tekrar deneyin veya sayfayı ayrı bir sekmede açın.
cookies-refused-new-tab = Yeni sekmede aç

closed-title = Bu sayfa için bir bağlantı gerekiyor
closed-why = Bu sayfa yalnızca { $brand } tarafından verilen bir bağlantıyla açılır.
closed-next = { $brand } hizmetine dönüp yeni bir bağlantı isteyin.

link-over-title = Bu bağlantı artık geçerli değil
link-over-why = Süresi dolmuş, iptal edilmiş veya bir kısmı eksik olabilir.

link-expired-title = Bu bağlantının süresi doldu
link-expired-why = Yalnızca belirli bir süre için geçerliydi. Bu bağlantıyla hiçbir hesap bağlanmadı.
link-withdrawn-title = Bu bağlantı iptal edildi
link-withdrawn-why = { $brand } tarafından iptal edildi. Bu bağlantıyla hiçbir hesap bağlanmadı.

back-to-product = { $brand } hizmetine dön

support-code = Kod
support-reference = Referans numarası

## Error pages: a request that no screen of the wizard answers. A heading without a full stop, and what to do.

error-cross-origin-title = Bu istek başka bir siteden geldi
error-cross-origin-next = Güvenliğiniz için işleme alınmadı. Sayfayı yeniden açıp tekrar deneyin.
error-not-found-title = Bu adreste bir şey yok
error-not-found-next = Bağlantıyı kontrol edin veya sizi buraya gönderen hizmete dönüp yeni bir bağlantı isteyin.
error-method-not-allowed-title = Bu adres bu şekilde kullanılamaz
error-timeout-title = İsteğin ulaşması çok uzun sürdü
error-timeout-next = İnternet bağlantınızı kontrol edin, sonra geri dönüp tekrar deneyin.
error-too-large-title = Bu sayfa için çok fazla veri gönderildi
error-too-large-next = Geri dönün, yazdığınızı kısaltın ve tekrar deneyin.
error-media-type-title = Bu tür bir istek anlaşılamıyor
error-too-often-title = Çok sık denendi
error-too-often-next = Bir dakika bekleyin, sonra geri dönüp tekrar deneyin.
error-unavailable-title = Bu sayfa bunu şu anda yapamıyor
error-unavailable-next = Biraz bekleyin, sonra geri dönüp tekrar deneyin. Hiçbir şey kaybolmadı.
error-bad-request-title = Bu istek anlaşılamadı
error-internal-title = Bu sayfada bir şeyler ters gitti
error-internal-next = Bu sizden kaynaklanmıyor. Geri dönüp tekrar deneyin. Sorun sürerse destek ekibine yazın.
error-back = Geldiğiniz sayfaya dönüp tekrar deneyin.
