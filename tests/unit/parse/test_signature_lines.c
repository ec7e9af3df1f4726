/* test_signature_lines.c - device lines, legal footers and closings of 23 languages, and what looks
 * like them in a complaint */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "../../../src/parse/quote/device_words.h"
#include "../../../src/parse/quote/quoted_text.h"

static const gchar words[] = "The kettle leaks.";

/* clang-format off */

/* As phones and mail programs add them. */
static const gchar *const device_lines[] = {
    "Sent from my iPhone",
    "Sent from my Galaxy",
    "Get Outlook for iOS<https://aka.ms/o0ukef>",
    "Sent from Yahoo Mail on Android",
    "Sent from my Samsung Galaxy smartphone.",
    "Sent from Mail for Windows 10",
    "Sent with Proton Mail secure email.",
    "Sent from AOL on Android",
    "Sent from my Verizon, Samsung Galaxy smartphone",
    "Sent from Gmail Mobile",
    "Sent from myMail for iOS",
    "Sent from Outlook for Android",
    "Sent from Yahoo Mail for iPhone",
    "Sent from Mailspring",
    "Sent from my BlackBerry 10 smartphone on the EE network.",
    "Sent via BlackBerry by AT&T",
    "Yahoo Mail: Search, Organize, Conquer",
    "Sent from K-9 Mail",
    "Sent from Spark",
    "Sent with Spark",
    "Sent from Canary (https://canarymail.io)",
    "Sent from Zoho Mail",
    "Sent using Zoho Mail",
    "Get TypeApp for Android",
    "Sent from Nine",
    "Sent from my T-Mobile 5G Device",
    "Sent from the all-new AOL app for iOS",
    "Von meinem iPhone gesendet",
    "Gesendet von Outlook für Android<https://aka.ms/AAb9ysg>",
    "Gesendet mit der GMX Mail App",
    "Gesendet mit der WEB.DE Mail App",
    "Von meinem Samsung Galaxy Smartphone gesendet.",
    "Gesendet von Mail für Windows",
    "Diese Nachricht wurde von meinem Android Mobiltelefon mit WEB.DE Mail gesendet.",
    "Von meinem/meiner Galaxy gesendet",
    "Von Yahoo Mail auf Android gesendet",
    "Gesendet von Yahoo Mail auf Android",
    "Gesendet von meinem Huawei-Mobiltelefon",
    "Holen Sie sich Outlook für iOS",
    "Laden Sie Outlook für Android herunter",
    "Diese Nachricht wurde von meinem Android-Gerät mit K-9 Mail gesendet.",
    "Gesendet mit der mobilen Mail App",
    "Von meinem iPad gesendet",
    "Envoyé de mon iPhone",
    "Envoyé depuis mon téléphone Orange",
    "Envoyé à partir de Outlook pour Android<https://aka.ms/AAb9ysg>",
    "Télécharger Outlook pour iOS",
    "Envoyé depuis l'application Mail Orange",
    "Envoyé depuis mon smartphone Samsung Galaxy.",
    "Provenance : Courrier pour Windows",
    "Envoyé à partir de Yahoo Mail pour iPhone",
    "Envoyé depuis Yahoo Mail pour Android",
    "Obtenez Outlook pour iOS",
    "Envoyé de mon iPad",
    "Envoyé depuis mon appareil Galaxy",
    "Envoyé depuis mon appareil mobile Samsung.",
    "Envoyé avec la messagerie sécurisée Proton Mail.",
    "Envoyé depuis mon mobile",
    "Enviado desde mi iPhone",
    "Obtener Outlook para Android<https://aka.ms/AAb9ysg>",
    "Enviado desde mi Samsung Mobile de Claro",
    "Enviado desde Yahoo Mail para Android",
    "Enviado desde Correo para Windows",
    "Enviado desde Outlook para iOS",
    "Obtén Outlook para iOS",
    "Enviado desde mi Galaxy",
    "Enviado desde mi HUAWEI",
    "Enviado desde mi dispositivo Samsung",
    "Enviado do meu iPhone",
    "Obter o Outlook para Android",
    "Enviado do Yahoo Mail no Android",
    "Enviado do Email para Windows",
    "Enviado do meu Galaxy",
    "Obtenha o Outlook para iOS",
    "Enviado via iPhone",
    "Enviado a partir do meu smartphone Samsung Galaxy.",
    "Enviado do Outlook para Android",
    "Baixe o Outlook para iOS",
    "Enviado de meu iPad",
    "Enviada do meu smartphone Samsung Galaxy.",
    "Inviato da iPhone",
    "Ottieni Outlook per Android<https://aka.ms/AAb9ysg>",
    "Inviato dal mio dispositivo Galaxy",
    "Inviato da Yahoo Mail su Android",
    "Inviato da Posta per Windows",
    "Inviato dal mio smartphone Samsung Galaxy.",
    "Inviato da Libero Mail per Android",
    "Inviato da Outlook per iOS",
    "Inviato da mobile",
    "Verstuurd vanaf mijn iPhone",
    "Verzonden vanuit Outlook voor Android<https://aka.ms/AAb9ysg>",
    "Verzonden vanaf mijn Galaxy",
    "Outlook voor iOS downloaden",
    "Verzonden vanuit Mail voor Windows",
    "Verzonden vanaf mijn Samsung Galaxy-smartphone.",
    "Verzonden met Ziggo Mail",
    "Outlook downloaden voor iOS",
    "Verzonden vanuit Yahoo Mail op Android",
    "Verstuurd vanaf mijn iPad",
    "Skickat från min iPhone",
    "Skickat från Outlook för Android<https://aka.ms/AAb9ysg>",
    "Hämta Outlook för iOS",
    "Skickat från min Samsung Galaxy-smartphone.",
    "Skickat från min Galaxy",
    "Skickat från E-post för Windows",
    "Skickades från Yahoo Mail på Android",
    "Skickat från min Samsung-enhet",
    "Sendt fra min iPhone",
    "Sendt fra Outlook til Android",
    "Hent Outlook til iOS",
    "Få Outlook til Android<https://aka.ms/AAb9ysg>",
    "Sendt fra min Galaxy",
    "Sendt fra Mail til Windows",
    "Sendt fra min Samsung Galaxy-smartphone.",
    "Sendt fra Yahoo Mail på Android",
    "Sendt fra min iPhone",
    "Sendt fra Outlook for Android",
    "Skaff deg Outlook for iOS",
    "Hent Outlook for Android<https://aka.ms/AAb9ysg>",
    "Sendt fra min Galaxy",
    "Sendt fra E-post for Windows",
    "Få Outlook for iOS",
    "Lähetetty iPhonesta",
    "Lähetetty Samsung Galaxy -älypuhelimesta.",
    "Hanki Outlook for Android",
    "Lähetetty Galaxy-laitteestani",
    "Lähetetty Outlook for iOS:stä",
    "Lähetetty Windowsin Sähköpostista",
    "Lähetetty laitteesta iPad",
    "Hanki Outlook Androidille",
    "Wysłane z iPhone'a",
    "Wysłano z mojego iPhone'a",
    "Wysłano z programu Outlook dla systemu Android",
    "Pobierz aplikację Outlook dla systemu Android",
    "Wysłane z telefonu Samsung Galaxy",
    "Wysłane z aplikacji Poczta dla Windows",
    "Wysłano z Yahoo Mail na Androidzie",
    "Wysłane z aplikacji mobilnej Onet Poczta",
    "Wysłano z mojego Galaxy",
    "Uzyskaj aplikację Outlook dla systemu iOS",
    "Wysłane z mojego smartfonu Samsung Galaxy.",
    "Wysłane z aplikacji WP Poczta",
    "Odesláno z iPhonu",
    "Odesláno z mého iPhonu",
    "Získat Outlook pro Android",
    "Odesláno z aplikace Outlook pro Android",
    "Odesláno z mého chytrého telefonu Samsung Galaxy.",
    "Odesláno z Pošty pro Windows",
    "Odesláno z mobilní aplikace Email.cz",
    "Odesláno z mého zařízení Galaxy",
    "Odesláno ze Seznam Email",
    "Отправлено с iPhone",
    "Отправлено с моего iPhone",
    "Отправлено из мобильной Яндекс.Почты",
    "Отправлено из Mail.ru для Android",
    "Отправлено с устройства Galaxy",
    "Отправлено из Почты для Windows",
    "Отправлено из приложения myMail для Android",
    "Отправлено со смартфона Samsung Galaxy.",
    "Получить Outlook для Android",
    "Скачать Outlook для iOS",
    "Отправлено из Outlook для Android",
    "Отправлено с Huawei",
    "Отправлено с моего Galaxy",
    "Отправлено из Почты Mail",
    "Надіслано з iPhone",
    "Надіслано з мого iPhone",
    "Отримати Outlook для Android",
    "Надіслано з пристрою Galaxy",
    "Надіслано із Пошти для Windows",
    "Завантажити Outlook для iOS",
    "Надіслано зі смартфона Samsung Galaxy.",
    "Надіслано з Outlook для Android",
    "Відправлено з iPhone",
    "iPhone'umdan gönderildi",
    "Android için Outlook'u edinin",
    "Samsung Galaxy akıllı telefonumdan gönderildi.",
    "Galaxy cihazımdan gönderildi",
    "iOS için Outlook uygulamasını edinin",
    "Windows için Posta ile gönderildi",
    "iPad'imden gönderildi",
    "Android'deki Yahoo Postadan gönderildi",
    "Outlook for Android uygulamasından gönderildi",
    "Huawei cep telefonumdan gönderildi",
    "Đã gửi từ iPhone của tôi",
    "Được gửi từ iPhone của tôi",
    "Tải Outlook cho Android",
    "Nhận Outlook cho iOS",
    "Được gửi từ thiết bị Galaxy của tôi",
    "Đã gửi từ Outlook dành cho Android",
    "Tải xuống Outlook cho iOS",
    "Được gửi từ điện thoại Samsung Galaxy của tôi",
    "Gửi từ iPhone của tôi",
    "Đã gửi từ Yahoo Mail trên Android",
    "أرسلت من الـ iPhone",
    "تم الإرسال من iPhone الخاص بي",
    "أُرسلت من الـ iPhone",
    "الحصول على Outlook لـ Android",
    "تم الإرسال من هاتف Samsung Galaxy الذكي.",
    "مُرسل من هاتفي",
    "أرسلت من بريد Yahoo على Android",
    "تم الإرسال من هاتفي",
    "أُرسلت من جهاز Galaxy الخاص بي",
    "تم الإرسال من البريد لـ Windows",
    "נשלח מה-iPhone שלי",
    "נשלח מהאייפון שלי",
    "קבל את Outlook עבור Android",
    "נשלח מ-Outlook עבור Android",
    "נשלח מהטלפון החכם שלי מסוג Samsung Galaxy.",
    "נשלח מה-Galaxy שלי",
    "השג את Outlook עבור iOS",
    "נשלח מהמכשיר שלי",
    "נשלח מ- Yahoo Mail ב- Android",
    "הורד את Outlook עבור iOS",
    "Відправлено з мого iPhone",
    "Küldve iPhone-ból",
    "Saadetud minu iPhone'ist",
    "Nosūtīts no mana iPhone",
    "Išsiųsta iš mano iPhone",
    "发自我的iPhone",
    "从我的iPhone发送",
    "获取 Outlook for Android",
    "获取适用于 iOS 的 Outlook",
    "发自我的小米手机",
    "来自我的华为手机",
    "从 Windows 版邮件发送",
    "发自我的Galaxy",
    "来自 Outlook",
    "发自我的手机",
    "发自 网易邮箱大师",
    "签名由 网易邮箱大师 定制",
    "从我的 vivo 手机发送",
    "发自新浪邮箱客户端",
    "从 Yahoo Mail Android 版发送",
    "发送自 Samsung 设备",
    "通过 Proton Mail 安全邮箱发送",
    "发自我的 HUAWEI Mate 60",
    "從我的 iPhone 傳送",
    "取得 Android 版 Outlook",
    "從我的iPad傳送",
    "下載 Outlook for iOS",
    "從我的 Galaxy 傳送",
    "寄自我的 iPhone",
    "從 Android 上的 Yahoo 奇摩電子信箱傳送",
    "從 Windows 版郵件傳送",
    "取得適用於 iOS 的 Outlook",
    "iPhoneから送信",
    "私のiPhoneから送信",
    "Outlook for Android を入手",
    "Yahoo!メール for iPhoneから送信",
    "Galaxyから送信",
    "iPadから送信",
    "Windows 版のメールから送信",
    "Android 版 Outlook を入手",
    "スマートフォンから送信",
    "iPhone から送信",
    "私の Galaxy から送信",
    "Outlook for iOS から送信",
    "docomoのスマートフォンから送信",
    "나의 iPhone에서 보냄",
    "내 iPhone에서 보냄",
    "Android용 Outlook 다운로드",
    "Galaxy에서 보냄",
    "삼성 Galaxy 스마트폰에서 보냈습니다.",
    "내 갤럭시에서 전송했습니다.",
    "iPad에서 보냄",
    "Windows용 메일에서 보냄",
    "iOS용 Outlook 가져오기",
    "네이버 메일앱에서 보냄",
    "Android용 Outlook에서 보냄",
    "내 Galaxy 휴대전화에서 보냄",
    "나의 iPad에서 보냄",
};

static const gchar *const legal_footers[] = {
    "This e-mail and any attachments are confidential and intended solely for the addressee. "
    "If you have received this message in error, please notify the sender and delete it.",
    "CONFIDENTIALITY NOTICE: The contents of this email message and any attachments are "
    "intended solely for the addressee(s) and may contain confidential and/or privileged "
    "information.",
    "Please consider the environment before printing this e-mail.",
    "The information contained in this communication is confidential and may be legally "
    "privileged. It is intended solely for the use of the individual or entity to whom it is "
    "addressed.",
    "Diese E-Mail enthält vertrauliche und/oder rechtlich geschützte Informationen. Wenn Sie "
    "nicht der richtige Adressat sind, informieren Sie bitte sofort den Absender und "
    "vernichten Sie diese Mail.",
    "Der Inhalt dieser E-Mail ist vertraulich und ausschließlich für den bezeichneten "
    "Adressaten bestimmt.",
    "Bitte denken Sie an die Umwelt, bevor Sie diese E-Mail ausdrucken.",
    "Die in dieser E-Mail enthaltenen Informationen sind vertraulich.",
    "Ce message et ses pièces jointes peuvent contenir des informations confidentielles ou "
    "privilégiées et ne doivent donc pas être diffusés, exploités ou copiés sans autorisation.",
    "Pensez à l'environnement avant d'imprimer ce message.",
    "Ce courriel est confidentiel et réservé à l'usage exclusif de son destinataire.",
    "Este mensaje y sus archivos adjuntos van dirigidos exclusivamente a su destinatario, "
    "pudiendo contener información confidencial sometida a secreto profesional.",
    "Antes de imprimir este mensaje, asegúrese de que es necesario. Proteger el medio "
    "ambiente está en nuestras manos.",
    "La información contenida en este correo electrónico es confidencial.",
    "AVISO LEGAL: Este mensaje contiene información confidencial destinada para ser leída "
    "exclusivamente por el destinatario.",
    "Esta mensagem pode conter informação confidencial e/ou privilegiada. Se você não for o "
    "destinatário, não deve usar, copiar ou divulgar as informações nela contidas.",
    "Antes de imprimir, pense no meio ambiente.",
    "Este e-mail e seus anexos são confidenciais e destinados exclusivamente ao destinatário.",
    "Le informazioni contenute in questo messaggio di posta elettronica sono riservate e "
    "confidenziali e ne è vietata la diffusione in qualunque modo eseguita.",
    "Questo messaggio, e gli eventuali allegati, è destinato esclusivamente alle persone "
    "sopra indicate e può contenere informazioni riservate.",
    "Ai sensi del Regolamento (UE) 2016/679 si precisa che le informazioni contenute in "
    "questo messaggio sono riservate.",
    "Prima di stampare, pensa all'ambiente.",
    "Dit bericht is vertrouwelijk en uitsluitend bestemd voor de geadresseerde. Indien u dit "
    "bericht ten onrechte ontvangt, wordt u verzocht de afzender te informeren.",
    "De informatie verzonden met dit e-mailbericht is vertrouwelijk.",
    "Denk aan het milieu voordat u deze e-mail print.",
    "De inhoud van dit e-mailbericht is uitsluitend bestemd voor de geadresseerde.",
    "Detta e-postmeddelande kan innehålla konfidentiell information och är endast avsett för "
    "adressaten.",
    "Tänk på miljön innan du skriver ut detta mejl.",
    "Denna e-post är avsedd endast för mottagaren och kan innehålla sekretessbelagd information.",
    "Denne e-mail kan indeholde fortrolige oplysninger. Hvis du ikke er den rette modtager, "
    "bedes du slette den.",
    "Tænk på miljøet, før du printer denne e-mail.",
    "Denne e-posten kan inneholde konfidensiell informasjon. Dersom du ikke er rett mottaker, "
    "ber vi deg slette den.",
    "Tenk på miljøet før du skriver ut denne e-posten.",
    "Tämä viesti on luottamuksellinen ja tarkoitettu vain vastaanottajalle.",
    "Tämä sähköposti ja sen liitteet on tarkoitettu ainoastaan vastaanottajalle.",
    "Ajattele ympäristöä ennen kuin tulostat tämän viestin.",
    "Ta wiadomość oraz wszelkie załączone do niej pliki są poufne i mogą być prawnie chronione.",
    "Niniejsza wiadomość jest przeznaczona wyłącznie dla adresata i może zawierać informacje "
    "poufne.",
    "Pomyśl o środowisku, zanim wydrukujesz tę wiadomość.",
    "Treść tej wiadomości jest poufna i prawnie chroniona. Odbiorcą może być jedynie jej adresat.",
    "Tento e-mail a všechny připojené soubory jsou důvěrné a jsou určeny výhradně adresátovi.",
    "Tato zpráva je určena výhradně adresátovi a může obsahovat důvěrné informace.",
    "Myslete prosím na životní prostředí, než vytisknete tento e-mail.",
    "Это сообщение и любые вложения являются конфиденциальными и предназначены только для "
    "адресата.",
    "Настоящее электронное письмо содержит конфиденциальную информацию и предназначено "
    "исключительно для адресата.",
    "Информация, содержащаяся в этом сообщении, является конфиденциальной.",
    "Подумайте об окружающей среде, прежде чем печатать это письмо.",
    "Це повідомлення є конфіденційним і призначене лише для адресата.",
    "Цей електронний лист та додатки містять конфіденційну інформацію.",
    "Bu e-posta mesajı kişiye özel olup, gizli bilgiler içeriyor olabilir.",
    "Bu mesaj ve ekleri, mesajda gönderildiği belirtilen kişiye özeldir ve gizli bilgiler "
    "içerebilir.",
    "YASAL UYARI: Bu e-posta gizli bilgi içerebilir.",
    "Bu e-postayı yazdırmadan önce lütfen çevreyi düşünün.",
    "Email này có thể chứa thông tin bảo mật và chỉ dành cho người nhận.",
    "Thông tin trong email này là bảo mật và chỉ dành cho người nhận được chỉ định.",
    "Thư điện tử này và các tệp đính kèm là tài liệu mật, chỉ dành cho người nhận.",
    "هذه الرسالة ومرفقاتها سرية ومخصصة للمرسل إليه فقط.",
    "قد تحتوي هذه الرسالة على معلومات سرية. إذا لم تكن المستلم المقصود، يرجى حذفها.",
    "إخلاء مسؤولية: هذه الرسالة سرية وموجهة للمستلم المقصود فقط.",
    "הודעה זו עשויה להכיל מידע חסוי והיא מיועדת לנמען בלבד.",
    "המידע הכלול בהודעה זו הוא סודי ומיועד לנמען בלבד.",
    "דוא\"ל זה עשוי להכיל מידע חסוי המיועד לנמען בלבד.",
    "本邮件及其附件含有保密信息，仅限于发送给上面地址中列出的个人或群组。禁止任何其他人以任何形式使用。",
    "保密声明：本邮件仅供收件人使用，可能包含机密信息。",
    "此电子邮件（包括附件）可能含有保密信息，如您误收此邮件请立即删除。",
    "【免责声明】本邮件内容为保密信息，请勿转发。",
    "本電子郵件及其附件可能含有機密資訊，僅供指定收件人使用。",
    "此郵件（含附件）可能包含機密資訊，若您並非收件人請立即刪除。",
    "本信件可能包含公司機密資訊，非指定之收件者，請勿使用或揭露本信件內容，並請銷毀此信件。",
    "このメールには機密情報が含まれている場合があります。誤って受信された場合は、削除してください。",
    "本メールは宛先に記載された方のみを対象としており、秘密情報を含む場合があります。",
    "このメールに含まれる情報は、受信者のみを対象とした機密情報です。",
    "이 메일은 지정된 수신인만을 위한 것이며, 기밀 정보를 포함할 수 있습니다.",
    "본 메일은 지정된 수신자만을 위한 것으로 비밀 정보를 포함하고 있을 수 있습니다.",
    "본 이메일에는 기밀 정보가 포함되어 있을 수 있으며 지정된 수신인만 사용할 수 있습니다.",
};

static const gchar *const closings[] = {
    "Kind regards,\n\nJane Doe\nHead of Sales\nAcme Ltd\nTel: +44 20 7946 0000\nwww.example.com",
    "Mit freundlichen Grüßen\n\nJohanna Muster\nMuster GmbH\nTel.: +49 30 1234567\nwww.example.com",
    "Bien cordialement,\n\nJeanne Dupont\nResponsable achats\nTél. : 01 23 45 67 89",
    "Un saludo,\n\nJuana Pérez\nTel.: 912 345 678\nwww.example.com",
    "Atenciosamente,\n\nJoana Silva\nTel.: (11) 91234-5678\nwww.example.com",
    "Cordiali saluti\n\nGiovanna Rossi\nTel. 02 1234567\nCell. 333 1234567",
    "Met vriendelijke groet,\n\nJanneke de Vries\nTel: 020-1234567\nwww.example.com",
    "Med vänliga hälsningar\n\nJohanna Svensson\nTel: 08-123 45 67\nwww.example.com",
    "Med venlig hilsen\n\nJohanne Jensen\nTlf. 12 34 56 78\nwww.example.com",
    "Med vennlig hilsen\n\nJohanne Hansen\nTlf: 22 33 44 55\nwww.example.com",
    "Ystävällisin terveisin\n\nJohanna Virtanen\nPuh. 040 123 4567\nwww.example.com",
    "Z poważaniem\nJoanna Kowalska\ntel. 601 234 567\nwww.example.com",
    "S pozdravem\n\nJana Nováková\nTel.: +420 601 234 567\nwww.example.com",
    "С уважением,\nЖанна Иванова\nтел. +7 495 123-45-67\nwww.example.com",
    "З повагою,\nЖанна Шевченко\nтел.: +380 44 123 45 67",
    "Saygılarımla,\n\nCan Yılmaz\nTel: +90 212 123 45 67\nwww.example.com",
    "Trân trọng,\n\nNguyễn Thị An\nĐT: 0901 234 567\nEmail: an@example.com",
    "مع أطيب التحيات،\n\nجنى أحمد\nهاتف: ‎+966 11 123 4567\nwww.example.com",
    "בברכה,\n\nיעל כהן\nטל: 03-1234567\nwww.example.com",
    "此致\n敬礼\n\n王小明\n电话：13812345678\n邮箱：wang@example.cn",
    "敬祝 商祺\n\n王小明 敬上\n電話：02-1234-5678\nE-mail：wang@example.com",
    "よろしくお願いいたします。\n\n山田太郎\n株式会社サンプル\nTEL：03-1234-5678\nE-mail：yamada@example.com",
    "감사합니다.\n\n홍길동 드림\n전화: 02-123-4567\n이메일: hong@example.com",
    "Thank you very much\nBest regards\n\nJane Doe\nTel: 020 7946 0000",
};

/* The last paragraph of a complaint. */
static const gchar *const complaints[] = {
    "Sent from your warehouse on Monday, said the driver.",
    "Sent from your warehouse on Monday",
    "Gesendet von der Filiale in Hamburg",
    "发自您仓库的包裹一直没有收到",
    "Inviato dal vostro magazzino",
    "Von meinem Konto wurde zweimal abgebucht",
    "Von Yahoo Mail auf Ihre Seite zu kommen ist nicht möglich",
    "Envoyé par erreur chez mon voisin",
    "Надіслано зі складу дві посилки замість однієї.",
    "제가 3일에 앱에서 전송했습니다.",
    "取得適用於水壺的零件要多久？",
    "从 Yahoo 商城买的水壶是坏的",
    "iOS için Outlook çalışmıyor, bana telefonla ulaşın.",
    "This message is my third.",
    "This e-mail is about order 5.",
    "このメールに書いた宛先へ送ってください。",
    "قد تحتوي هذه العلبة على قطع مكسورة.",
    "Tänk på miljön och skicka inte så mycket plast.",
    "Denk aan het milieu en gebruik minder plastic.",
    "Myslete na životní prostředí a neposílejte tolik obalů.",
    "Antes de comprar pensé que era de acero.",
    "Myslete na to, že čekám už týden.",
    "Denk aan mijn vorige brief over deze ketel.",
    "本信是我的第三封投诉信，请处理。",
    "Thank you\nBest regards",
};

/* clang-format on */

static guint failures_of(const gchar *tail, gboolean is_signature) {
    g_autofree gchar *body = g_strconcat(words, "\n\n", tail, "\n", NULL);
    QuotedText text = quoted_text_split(body, NULL);
    const gchar *left = is_signature ? words : g_strchomp(body);
    gboolean is_right = strcmp(g_strchomp(text.new_text), left) == 0 &&
                        strcmp(g_strchomp(text.signature), is_signature ? tail : "") == 0;
    if (!is_right)
        print_message("# %s: new \"%s\"\n", tail, text.new_text);
    g_free(text.new_text);
    g_free(text.signature);
    g_free(text.quoted_text);
    return is_right ? 0 : 1;
}

static void check(const gchar *const *tails, gsize count, gboolean is_signature) {
    guint failures = 0;
    for (gsize i = 0; i < count; i++)
        failures += failures_of(tails[i], is_signature);
    assert_int_equal(failures, 0);
}

static void lines_of_devices_are_a_signature(void **state) {
    check(device_lines, G_N_ELEMENTS(device_lines), TRUE);
}

static void the_letters_that_device_lines_begin_with_are_listed(void **state) {
    for (gsize i = 0; i < device_words_line_count; i++) {
        const gchar *start = device_words_lines[i].start;
        if (!g_ascii_islower(start[0]) || !g_ascii_islower(start[1]))
            continue;
        const gchar *seconds = device_words_seconds[start[0] - 'a'];
        if (seconds == NULL || strchr(seconds, start[1]) == NULL)
            fail_msg("\"%s\": %c is not listed behind %c", start, start[1], start[0]);
    }
}

static void legal_footers_are_a_signature(void **state) {
    check(legal_footers, G_N_ELEMENTS(legal_footers), TRUE);
}

static void closing_words_with_contact_data_are_a_signature(void **state) {
    check(closings, G_N_ELEMENTS(closings), TRUE);
}

static void what_looks_like_them_in_a_complaint_stays_text(void **state) {
    check(complaints, G_N_ELEMENTS(complaints), FALSE);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lines_of_devices_are_a_signature),
        cmocka_unit_test(the_letters_that_device_lines_begin_with_are_listed),
        cmocka_unit_test(legal_footers_are_a_signature),
        cmocka_unit_test(closing_words_with_contact_data_are_a_signature),
        cmocka_unit_test(what_looks_like_them_in_a_complaint_stays_text),
    };
    cmocka_set_message_output(CM_OUTPUT_TAP);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
