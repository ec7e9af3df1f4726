/* device_lines.c - the lines that phones, apps and mail services add ("Sent from my phone") */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "device_lines.h"

#include <string.h>

enum {
    LONGEST_DEVICE_LINE = 80,
    LONGEST_WITH_COMMA = 60,
    LONGEST_READ = 300,
    LONGEST_LIKELY_WIDE = 11,
    MOST_WORDS_BEHIND = 4
};

/* clang-format off */

/* How the line starts and ends, as text_line_fold() leaves it. Sure are those that speak of "my"
 * device or name a mail program; a customer may begin a line with the others. */
static const struct {
    DeviceLine kind;
    const gchar *start;
    const gchar *end;
} device_lines[] = {
    /* en */
    {DEVICE_LINE_SURE, "sent from my ", ""}, {DEVICE_LINE_SURE, "sent via my ", ""},
    {DEVICE_LINE_SURE, "sent on my ", ""},
    {DEVICE_LINE_SURE, "sent with my ", ""}, {DEVICE_LINE_SURE, "sent using my ", ""},
    {DEVICE_LINE_SURE, "get outlook for ", ""},
    {DEVICE_LINE_SURE, "sent from mail for windows", ""},
    {DEVICE_LINE_SURE, "sent from yahoo mail", ""}, {DEVICE_LINE_SURE, "sent from outlook", ""},
    {DEVICE_LINE_SURE, "sent with proton", ""}, {DEVICE_LINE_SURE, "sent from proton", ""},
    {DEVICE_LINE_SURE, "sent from samsung", ""},
    {DEVICE_LINE_SURE, "sent via the samsung", ""}, {DEVICE_LINE_SURE, "sent from the samsung", ""},
    {DEVICE_LINE_SURE, "get bluemail for ", ""},
    {DEVICE_LINE_SURE, "get typeapp for ", ""}, {DEVICE_LINE_SURE, "get the outlook app", ""},
    {DEVICE_LINE_SURE, "yahoo mail: search, organize", ""},
    {DEVICE_LINE_SURE, "typed on my ", ""}, {DEVICE_LINE_SURE, "written on my ", ""},
    {DEVICE_LINE_SURE, "(sent from my ", ""},
    {DEVICE_LINE_SURE, "sent by my ", ""}, {DEVICE_LINE_SURE, "secured with tuta", ""},
    {DEVICE_LINE_SURE, "sent from the all-new ", ""},
    {DEVICE_LINE_SURE, "sent from mailbox", ""},
    {DEVICE_LINE_SURE, "do you yahoo!?", ""}, {DEVICE_LINE_SURE, "virus-free.", ""},
    {DEVICE_LINE_SURE, "sent securely from ", ""},
    {DEVICE_LINE_SURE, "this email has been checked for viruses", ""},
    {DEVICE_LINE_SURE, "this message was sent from my ", ""},
    {DEVICE_LINE_SURE, "this email was sent from my ", ""},
    {DEVICE_LINE_SURE, "please excuse my brevity", ""},
    {DEVICE_LINE_SURE, "please excuse any typos", ""},
    {DEVICE_LINE_SURE, "please excuse brevity", ""}, {DEVICE_LINE_SURE, "please excuse typos", ""},
    {DEVICE_LINE_LIKELY, "sent from ", ""}, {DEVICE_LINE_LIKELY, "sent via ", ""},
    {DEVICE_LINE_LIKELY, "sent with ", ""},
    {DEVICE_LINE_LIKELY, "sent using ", ""}, {DEVICE_LINE_LIKELY, "composed on ", ""},
    {DEVICE_LINE_LIKELY, "sent by ", ""},
    /* de */
    {DEVICE_LINE_SURE, "von meinem ", "gesendet"}, {DEVICE_LINE_SURE, "von meinem ", "gesendet."},
    {DEVICE_LINE_SURE, "gesendet von meinem ", ""},
    {DEVICE_LINE_SURE, "von meinem ", "geschickt"}, {DEVICE_LINE_SURE, "gesendet mit der ", ""},
    {DEVICE_LINE_SURE, "gesendet von mail für windows", ""},
    {DEVICE_LINE_SURE, "von unterwegs gesendet", ""},
    {DEVICE_LINE_SURE, "diese nachricht wurde von meinem ", ""},
    {DEVICE_LINE_SURE, "gesendet von outlook", ""},
    {DEVICE_LINE_SURE, "holen sie sich outlook ", ""}, {DEVICE_LINE_SURE, "laden sie outlook ", ""},
    {DEVICE_LINE_SURE, "outlook für ", ""},
    {DEVICE_LINE_SURE, "virenfrei.", ""}, {DEVICE_LINE_SURE, "diese e-mail wurde von avast ", ""},
    {DEVICE_LINE_SURE, "gesendet von yahoo mail", ""},
    {DEVICE_LINE_SURE, "von meinem/meiner ", "gesendet"},
    {DEVICE_LINE_SURE, "von yahoo mail auf ", "gesendet"},
    {DEVICE_LINE_SURE, "beziehen sie outlook für ", ""}, {DEVICE_LINE_LIKELY, "gesendet von ", ""},
    {DEVICE_LINE_LIKELY, "gesendet mit ", ""},
    {DEVICE_LINE_LIKELY, "gesendet aus ", ""}, {DEVICE_LINE_LIKELY, "gesendet über ", ""},
    /* fr */
    {DEVICE_LINE_SURE, "envoyé de mon ", ""}, {DEVICE_LINE_SURE, "envoyé depuis mon ", ""},
    {DEVICE_LINE_SURE, "envoyé à partir d", ""},
    {DEVICE_LINE_SURE, "envoyé de ma ", ""}, {DEVICE_LINE_SURE, "envoyé avec la messagerie", ""},
    {DEVICE_LINE_SURE, "obtenir outlook ", ""},
    {DEVICE_LINE_SURE, "obtenez outlook ", ""}, {DEVICE_LINE_SURE, "télécharger outlook ", ""},
    {DEVICE_LINE_SURE, "téléchargez outlook ", ""},
    {DEVICE_LINE_SURE, "provenance : courrier pour windows", ""},
    {DEVICE_LINE_SURE, "garanti sans virus", ""}, {DEVICE_LINE_SURE, "sans virus.", ""},
    {DEVICE_LINE_SURE, "envoyé depuis l'application", ""},
    {DEVICE_LINE_SURE, "envoyé depuis yahoo", ""}, {DEVICE_LINE_SURE, "envoyé depuis outlook", ""},
    {DEVICE_LINE_LIKELY, "envoyé depuis ", ""}, {DEVICE_LINE_LIKELY, "envoyé avec ", ""},
    {DEVICE_LINE_LIKELY, "envoyé via ", ""},
    /* es, ca */
    {DEVICE_LINE_SURE, "enviado desde mi ", ""}, {DEVICE_LINE_SURE, "enviado de mi ", ""},
    {DEVICE_LINE_SURE, "enviado desde un ", ""},
    {DEVICE_LINE_SURE, "obtener outlook ", ""}, {DEVICE_LINE_SURE, "obtén outlook ", ""},
    {DEVICE_LINE_SURE, "descargar outlook ", ""},
    {DEVICE_LINE_SURE, "enviado desde correo para windows", ""},
    {DEVICE_LINE_SURE, "libre de virus", ""}, {DEVICE_LINE_SURE, "enviado desde outlook", ""},
    {DEVICE_LINE_SURE, "enviado desde yahoo", ""}, {DEVICE_LINE_SURE, "enviat des del meu ", ""},
    {DEVICE_LINE_SURE, "descarga outlook ", ""},
    {DEVICE_LINE_LIKELY, "enviado desde ", ""}, {DEVICE_LINE_LIKELY, "enviado con ", ""},
    {DEVICE_LINE_LIKELY, "enviat des de ", ""},
    /* pt */
    {DEVICE_LINE_SURE, "enviado do meu ", ""}, {DEVICE_LINE_SURE, "enviado pelo meu ", ""},
    {DEVICE_LINE_SURE, "enviado a partir do ", ""},
    {DEVICE_LINE_SURE, "enviada do meu ", ""}, {DEVICE_LINE_SURE, "obter o outlook ", ""},
    {DEVICE_LINE_SURE, "obtenha o outlook ", ""},
    {DEVICE_LINE_SURE, "baixe o outlook ", ""},
    {DEVICE_LINE_SURE, "enviado do email para windows", ""},
    {DEVICE_LINE_SURE, "livre de vírus", ""},
    {DEVICE_LINE_SURE, "enviado do yahoo", ""}, {DEVICE_LINE_SURE, "enviado do outlook", ""},
    {DEVICE_LINE_SURE, "enviado de meu ", ""},
    {DEVICE_LINE_LIKELY, "enviado via ", ""}, {DEVICE_LINE_LIKELY, "enviado do ", ""},
    {DEVICE_LINE_LIKELY, "enviado por ", ""},
    /* it */
    {DEVICE_LINE_SURE, "inviato da iphone", ""}, {DEVICE_LINE_SURE, "inviato dal mio ", ""},
    {DEVICE_LINE_SURE, "inviato da ipad", ""},
    {DEVICE_LINE_SURE, "inviato da outlook", ""},
    {DEVICE_LINE_SURE, "inviato da posta per windows", ""},
    {DEVICE_LINE_SURE, "ottieni outlook ", ""},
    {DEVICE_LINE_SURE, "scarica outlook ", ""}, {DEVICE_LINE_SURE, "inviato da yahoo", ""},
    {DEVICE_LINE_SURE, "inviato da mobile", ""},
    {DEVICE_LINE_SURE, "privo di virus", ""},
    {DEVICE_LINE_SURE, "inviato dalla mia ", ""}, {DEVICE_LINE_LIKELY, "inviato da ", ""},
    {DEVICE_LINE_LIKELY, "inviato dal ", ""}, {DEVICE_LINE_LIKELY, "inviato con ", ""},
    /* nl */
    {DEVICE_LINE_SURE, "verzonden vanaf mijn ", ""},
    {DEVICE_LINE_SURE, "verstuurd vanaf mijn ", ""}, {DEVICE_LINE_SURE, "verzonden met mijn ", ""},
    {DEVICE_LINE_SURE, "verzonden vanuit mail voor windows", ""},
    {DEVICE_LINE_SURE, "download outlook voor ", ""}, {DEVICE_LINE_SURE, "outlook voor ", ""},
    {DEVICE_LINE_SURE, "outlook downloaden voor ", ""}, {DEVICE_LINE_SURE, "virusvrij.", ""},
    {DEVICE_LINE_SURE, "verzonden vanuit outlook", ""},
    {DEVICE_LINE_LIKELY, "verzonden vanaf ", ""}, {DEVICE_LINE_LIKELY, "verstuurd vanaf ", ""},
    {DEVICE_LINE_LIKELY, "verzonden via ", ""},
    {DEVICE_LINE_LIKELY, "verzonden met ", ""}, {DEVICE_LINE_LIKELY, "verzonden vanuit ", ""},
    /* sv, da, no, fi */
    {DEVICE_LINE_SURE, "skickat från min ", ""}, {DEVICE_LINE_SURE, "skickat från mitt ", ""},
    {DEVICE_LINE_SURE, "skickat från e-post för windows", ""},
    {DEVICE_LINE_SURE, "hämta outlook ", ""}, {DEVICE_LINE_SURE, "skaffa outlook ", ""},
    {DEVICE_LINE_SURE, "skickat från outlook", ""},
    {DEVICE_LINE_SURE, "sendt fra min ", ""}, {DEVICE_LINE_SURE, "sendt fra mit ", ""},
    {DEVICE_LINE_SURE, "sendt fra mail til windows", ""},
    {DEVICE_LINE_SURE, "hent outlook ", ""}, {DEVICE_LINE_SURE, "få outlook ", ""},
    {DEVICE_LINE_SURE, "sendt fra e-post for windows", ""},
    {DEVICE_LINE_SURE, "skaff deg outlook ", ""}, {DEVICE_LINE_SURE, "last ned outlook ", ""},
    {DEVICE_LINE_SURE, "sendt fra outlook", ""},
    {DEVICE_LINE_SURE, "hanki outlook ", ""}, {DEVICE_LINE_SURE, "lähetetty iphone", ""},
    {DEVICE_LINE_SURE, "lähetetty ipad", ""},
    {DEVICE_LINE_SURE, "lähetetty laitteesta ", ""},
    {DEVICE_LINE_SURE, "lähetetty samsung", ""}, {DEVICE_LINE_SURE, "lataa outlook ", ""},
    {DEVICE_LINE_LIKELY, "skickat från ", ""},
    {DEVICE_LINE_LIKELY, "skickades från ", ""}, {DEVICE_LINE_LIKELY, "sendt fra ", ""},
    {DEVICE_LINE_LIKELY, "sendt via ", ""}, {DEVICE_LINE_LIKELY, "lähetetty ", ""},
    /* pl, cs, sk, hu, ro */
    {DEVICE_LINE_SURE, "wysłano z mojego ", ""}, {DEVICE_LINE_SURE, "wysłane z mojego ", ""},
    {DEVICE_LINE_SURE, "wysłano z iphone", ""},
    {DEVICE_LINE_SURE, "wysłane z telefonu ", ""},
    {DEVICE_LINE_SURE, "wysłano z programu outlook", ""},
    {DEVICE_LINE_SURE, "wysłane z programu outlook", ""},
    {DEVICE_LINE_SURE, "wysłane z iphone", ""}, {DEVICE_LINE_SURE, "wysłane z aplikacji ", ""},
    {DEVICE_LINE_SURE, "pobierz program outlook ", ""},
    {DEVICE_LINE_SURE, "pobierz aplikację outlook ", ""}, {DEVICE_LINE_SURE, "pobierz outlook", ""},
    {DEVICE_LINE_SURE, "uzyskaj aplikację outlook ", ""},
    {DEVICE_LINE_SURE, "odesláno z mého ", ""}, {DEVICE_LINE_SURE, "odesláno z iphon", ""},
    {DEVICE_LINE_SURE, "odesláno z mobilní aplikace ", ""},
    {DEVICE_LINE_SURE, "odesláno z aplikace ", ""},
    {DEVICE_LINE_SURE, "získat outlook pro ", ""}, {DEVICE_LINE_SURE, "získejte outlook pro ", ""},
    {DEVICE_LINE_SURE, "odesláno z pošty pro windows", ""},
    {DEVICE_LINE_SURE, "odoslané z môjho ", ""}, {DEVICE_LINE_SURE, "odoslané z iphon", ""},
    {DEVICE_LINE_SURE, "získajte outlook pre ", ""},
    {DEVICE_LINE_SURE, "elküldve ", "-omról"}, {DEVICE_LINE_SURE, "küldve iphone", ""},
    {DEVICE_LINE_SURE, "elküldve a windows posta", ""},
    {DEVICE_LINE_SURE, "az outlook ", "letöltése"},
    {DEVICE_LINE_SURE, "a(z) outlook beszerzése", ""},
    {DEVICE_LINE_SURE, "trimis de pe ", ""}, {DEVICE_LINE_SURE, "descărcați outlook ", ""},
    {DEVICE_LINE_SURE, "obțineți outlook ", ""},
    {DEVICE_LINE_SURE, "poslano s mog ", ""}, {DEVICE_LINE_SURE, "poslano z mojega ", ""},
    {DEVICE_LINE_LIKELY, "wysłano z ", ""},
    {DEVICE_LINE_LIKELY, "wysłane z ", ""}, {DEVICE_LINE_LIKELY, "odesláno z ", ""},
    {DEVICE_LINE_LIKELY, "odesláno ze ", ""},
    {DEVICE_LINE_LIKELY, "odoslané z ", ""}, {DEVICE_LINE_LIKELY, "odoslané zo ", ""},
    {DEVICE_LINE_LIKELY, "elküldve ", ""}, {DEVICE_LINE_LIKELY, "trimis din ", ""},
    /* ru, uk, bg */
    {DEVICE_LINE_SURE, "отправлено с моего ", ""}, {DEVICE_LINE_SURE, "отправлено с iphone", ""},
    {DEVICE_LINE_SURE, "отправлено с ipad", ""},
    {DEVICE_LINE_SURE, "отправлено из почты ", ""},
    {DEVICE_LINE_SURE, "отправлено из мобильной ", ""},
    {DEVICE_LINE_SURE, "отправлено с устройства ", ""},
    {DEVICE_LINE_SURE, "отправлено из мобильного приложения", ""},
    {DEVICE_LINE_SURE, "отправлено из приложения ", ""},
    {DEVICE_LINE_SURE, "отправлено из outlook", ""}, {DEVICE_LINE_SURE, "скачать outlook ", ""},
    {DEVICE_LINE_SURE, "получить outlook ", ""},
    {DEVICE_LINE_SURE, "отправлено из mail.ru", ""},
    {DEVICE_LINE_SURE, "отправлено со смартфона", ""}, {DEVICE_LINE_SURE, "без вирусов.", ""},
    {DEVICE_LINE_SURE, "надіслано з iphone", ""}, {DEVICE_LINE_SURE, "надіслано з мого ", ""},
    {DEVICE_LINE_SURE, "надіслано з ipad", ""},
    {DEVICE_LINE_SURE, "надіслано із пошти ", ""}, {DEVICE_LINE_SURE, "отримати outlook ", ""},
    {DEVICE_LINE_SURE, "завантажити outlook ", ""},
    {DEVICE_LINE_SURE, "надіслано з пристрою ", ""},
    {DEVICE_LINE_SURE, "надіслано зі смартфона", ""},
    {DEVICE_LINE_SURE, "відправлено зі смартфона", ""},
    {DEVICE_LINE_SURE, "відправлено з мого ", ""}, {DEVICE_LINE_SURE, "відправлено з iphone", ""},
    {DEVICE_LINE_SURE, "изпратено от моя ", ""}, {DEVICE_LINE_LIKELY, "отправлено с ", ""},
    {DEVICE_LINE_LIKELY, "отправлено из ", ""},
    {DEVICE_LINE_LIKELY, "отправлено со ", ""}, {DEVICE_LINE_LIKELY, "надіслано з ", ""},
    {DEVICE_LINE_LIKELY, "відправлено з ", ""},
    /* tr, el */
    {DEVICE_LINE_SURE, "iphone'umdan ", ""}, {DEVICE_LINE_SURE, "ipad'imden ", ""},
    {DEVICE_LINE_SURE, "windows için posta ile", ""},
    {DEVICE_LINE_SURE, "android'deki yahoo ", "gönderildi"},
    {DEVICE_LINE_SURE, "iphone'daki yahoo ", "gönderildi"},
    {DEVICE_LINE_SURE, "στάλθηκε από το ", ""}, {DEVICE_LINE_SURE, "εστάλη από το ", ""},
    {DEVICE_LINE_SURE, "αποστολή από ", ""},
    {DEVICE_LINE_SURE, "λήψη του outlook ", ""}, {DEVICE_LINE_SURE, "αποκτήστε το outlook ", ""},
    /* et, lv, lt */
    {DEVICE_LINE_SURE, "saadetud minu ", ""}, {DEVICE_LINE_SURE, "nosūtīts no mana ", ""},
    {DEVICE_LINE_SURE, "išsiųsta iš mano ", ""}, {DEVICE_LINE_SURE, "išsiųsta iš „iphone", ""},
    /* vi, id, ms, th */
    {DEVICE_LINE_SURE, "được gửi từ ", ""}, {DEVICE_LINE_SURE, "đã gửi từ ", ""},
    {DEVICE_LINE_SURE, "gửi từ iphone", ""},
    {DEVICE_LINE_SURE, "gửi từ ipad", ""}, {DEVICE_LINE_SURE, "tải outlook ", ""},
    {DEVICE_LINE_SURE, "nhận outlook ", ""}, {DEVICE_LINE_SURE, "tải xuống outlook ", ""},
    {DEVICE_LINE_SURE, "lấy outlook ", ""},
    {DEVICE_LINE_SURE, "dikirim dari iphone", ""}, {DEVICE_LINE_SURE, "dikirim dari ponsel", ""},
    {DEVICE_LINE_SURE, "dapatkan outlook ", ""},
    {DEVICE_LINE_SURE, "unduh outlook ", ""}, {DEVICE_LINE_SURE, "dihantar daripada iphone", ""},
    {DEVICE_LINE_SURE, "dikirim dari yahoo", ""},
    {DEVICE_LINE_SURE, "ส่งจาก", ""}, {DEVICE_LINE_SURE, "รับ outlook", ""},
    {DEVICE_LINE_SURE, "ดาวน์โหลด outlook", ""}, {DEVICE_LINE_LIKELY, "dikirim dari ", ""},
    {DEVICE_LINE_LIKELY, "terkirim dari ", ""}, {DEVICE_LINE_LIKELY, "gửi từ ", ""},
    /* ar, fa, he */
    {DEVICE_LINE_SURE, "أُرسلت من ", ""}, {DEVICE_LINE_SURE, "أرسلت من ", ""},
    {DEVICE_LINE_SURE, "مرسل من ", ""}, {DEVICE_LINE_SURE, "مُرسل من ", ""},
    {DEVICE_LINE_SURE, "تم الإرسال من ", ""},
    {DEVICE_LINE_SURE, "الحصول على outlook", ""}, {DEVICE_LINE_SURE, "נשלח מה", ""},
    {DEVICE_LINE_SURE, "נשלח מ-", ""},
    {DEVICE_LINE_SURE, "נשלח באמצעות", ""}, {DEVICE_LINE_SURE, "קבל את outlook", ""},
    {DEVICE_LINE_SURE, "קבלו את outlook", ""}, {DEVICE_LINE_SURE, "השג את outlook", ""},
    {DEVICE_LINE_SURE, "הורד את outlook", ""}, {DEVICE_LINE_SURE, "הורידו את outlook", ""},
    {DEVICE_LINE_SURE, "נשלח מתוך ", ""},
    /* zh */
    {DEVICE_LINE_SURE, "发自我", ""}, {DEVICE_LINE_SURE, "發自我", ""}, {DEVICE_LINE_LIKELY, "发自", ""},
    {DEVICE_LINE_LIKELY, "發自", ""}, {DEVICE_LINE_SURE, "来自我的", ""}, {DEVICE_LINE_SURE, "來自我的", ""},
    {DEVICE_LINE_SURE, "发送自", ""}, {DEVICE_LINE_SURE, "發送自", ""}, {DEVICE_LINE_SURE, "傳送自", ""},
    {DEVICE_LINE_SURE, "寄自我的", ""},
    {DEVICE_LINE_SURE, "从我的", "发送"}, {DEVICE_LINE_SURE, "從我的", "傳送"},
    {DEVICE_LINE_SURE, "從我的", "寄出"}, {DEVICE_LINE_SURE, "从我的", "发出"},
    {DEVICE_LINE_SURE, "获取 outlook", ""}, {DEVICE_LINE_SURE, "获取outlook", ""},
    {DEVICE_LINE_SURE, "获取适用于", "outlook"}, {DEVICE_LINE_SURE, "取得 outlook", ""},
    {DEVICE_LINE_SURE, "下载 outlook", ""}, {DEVICE_LINE_SURE, "下載 outlook", ""},
    {DEVICE_LINE_SURE, "下載適用於", "outlook"}, {DEVICE_LINE_SURE, "取得", "版 outlook"},
    {DEVICE_LINE_SURE, "使用 outlook", ""}, {DEVICE_LINE_SURE, "签名由", "定制"},
    {DEVICE_LINE_SURE, "來自 yahoo", ""}, {DEVICE_LINE_SURE, "来自 outlook", ""},
    {DEVICE_LINE_SURE, "来自qq邮箱", ""}, {DEVICE_LINE_SURE, "来自 qq邮箱", ""},
    {DEVICE_LINE_SURE, "来自网易邮箱", ""}, {DEVICE_LINE_SURE, "来自华为", "手机"},
    {DEVICE_LINE_SURE, "来自小米", "手机"}, {DEVICE_LINE_SURE, "来自手机", "邮箱"},
    {DEVICE_LINE_SURE, "从 windows 版邮件发送", ""}, {DEVICE_LINE_SURE, "從 windows 版郵件", ""},
    {DEVICE_LINE_SURE, "从 windows ", "邮件发送"}, {DEVICE_LINE_SURE, "網易郵箱大師", ""},
    {DEVICE_LINE_SURE, "从 yahoo ", "发送"}, {DEVICE_LINE_SURE, "從 android 上的 yahoo", "傳送"},
    {DEVICE_LINE_SURE, "從 iphone 上的 yahoo", "傳送"},
    {DEVICE_LINE_SURE, "取得適用於", "outlook"}, {DEVICE_LINE_SURE, "通过 proton mail", "发送"},
    {DEVICE_LINE_SURE, "由我的", "发送"}, {DEVICE_LINE_SURE, "無病毒。", ""},
    {DEVICE_LINE_SURE, "不含病毒。", ""}, {DEVICE_LINE_SURE, "无病毒。", ""},
    {DEVICE_LINE_SURE, "本邮件由", "发送"}, {DEVICE_LINE_SURE, "通过", "邮箱大师发送"},
    /* ja, ko */
    {DEVICE_LINE_SURE, "outlook for ", "を入手"},
    {DEVICE_LINE_SURE, "outlook for ", "を取得"},
    {DEVICE_LINE_SURE, "삼성 galaxy", "에서 보냈습니다."},
    {DEVICE_LINE_SURE, "내 갤럭시", "에서 전송했습니다."},
    {DEVICE_LINE_SURE, "내 galaxy", "에서 전송했습니다."},
};

/* How it ends in languages that put the verb last. All are sure. */
#define END(words) {words, sizeof(words) - 1}
static const TextLine device_ends[] = {
    END("iphone-omról küldve"), END("készülékemről küldve"), END("cihazımdan gönderildi"),
    END("telefonumdan gönderildi"), END("telefonumdan gönderildi."),
    END("için outlook uygulamasını edinin"), END("için outlook uygulamasını indirin"),
    END("için outlook'u edinin"), END("için outlook'u indirin"),
    END("uygulamasından gönderildi"), END("iphone'umdan gönderildi"), END("から送信"),
    END("から送信されました"), END("から送信。"), END("版の outlook を入手"), END("版 outlook を入手"), END("版 メールから送信"),
    END("から送られました"),
    END("에서 보냄"), END("에서 보냄."), END("에서 보낸 메일입니다."), END("에서 보낸 메일입니다"), END("용 outlook 다운로드"),
    END("용 outlook 받기"), END("용 outlook 가져오기"), END("에서 전송됨"),
};
#undef END

/* clang-format on */

/* "[Sent from my phone]", "* Sent from my phone *" */
static const gchar frame_before[] = "[(~-*•. ";
static const gchar frame_behind[] = "])~-* ";

static TextLine without_frame_behind(TextLine line) {
    while (line.length > 0 && strchr(frame_behind, line.text[line.length - 1]) != NULL)
        line.length--;
    return line;
}

/* Worth folding as a whole? By how the line begins or, in languages that put the verb last, by its
 * last bytes, which have no capital form. Nearly no line is. */
static gboolean may_be_device_line(TextLine words) {
    enum { HEAD_BYTES = 16, CUT_BYTES = 3, TAIL_BYTES = 2 };
    words = without_frame_behind(words);
    if (words.length <= TAIL_BYTES)
        return FALSE;
    const gchar *tail = words.text + words.length - TAIL_BYTES;
    for (gsize i = 0; i < G_N_ELEMENTS(device_ends); i++) {
        const TextLine *end = &device_ends[i];
        if (memcmp(end->text + end->length - TAIL_BYTES, tail, TAIL_BYTES) == 0)
            return TRUE;
    }
    TextLine head = {words.text, MIN(words.length, HEAD_BYTES)};
    g_autofree gchar *folded = text_line_fold(head, HEAD_BYTES);
    const gchar *start = folded + strspn(folded, frame_before);
    gsize length = strlen(start) > CUT_BYTES ? strlen(start) - CUT_BYTES : 1;
    for (gsize i = 0; *start != '\0' && i < G_N_ELEMENTS(device_lines); i++) {
        const gchar *wanted = device_lines[i].start;
        if (*wanted == *start && strncmp(wanted, start, MIN(strlen(wanted), length)) == 0)
            return TRUE;
    }
    return FALSE;
}

/* Behind the words of `start`: the name of a program or device, "Nine", "iPhone", and little more.
 * "Sent from your warehouse on Monday" has none. */
static gboolean names_program(TextLine words, const gchar *start) {
    gsize at = 0;
    for (const gchar *c = start; *c != '\0'; c++) {
        for (; *c == ' ' && at < words.length && words.text[at] != ' '; at++)
            ;
        at += *c == ' ' && at < words.length;
    }
    gsize end = at;
    while (end < words.length && words.text[end] != ' ')
        end++;
    gboolean has_capital = FALSE;
    for (gsize i = at; i < end; i += g_utf8_skip[(guchar)words.text[i]])
        has_capital |= g_unichar_isupper(g_utf8_get_char(words.text + i));
    guint blanks = 0;
    for (gsize i = end; i < words.length; i++)
        blanks += words.text[i] == ' ';
    return has_capital && blanks <= MOST_WORDS_BEHIND && !text_line_ends(words, ".");
}

static gboolean is_likely(TextLine words, const gchar *start) {
    gboolean has_no_blanks = start[strlen(start) - 1] != ' ';
    return has_no_blanks ? !text_line_is_longer(words, LONGEST_LIKELY_WIDE)
                         : names_program(words, start);
}

/* Of a line as text_line_fold() leaves it; `words` as it was written. */
static DeviceLine find_device_line(TextLine line, TextLine words) {
    DeviceLine found = DEVICE_LINE_NONE;
    for (gsize i = 0; i < G_N_ELEMENTS(device_ends); i++) {
        if (text_line_ends(line, device_ends[i].text))
            return DEVICE_LINE_SURE;
    }
    for (gsize i = 0; i < G_N_ELEMENTS(device_lines) && found != DEVICE_LINE_SURE; i++) {
        const gchar *wanted = device_lines[i].start;
        if (*wanted == *line.text && text_line_starts(line, wanted) &&
            text_line_ends(line, device_lines[i].end) &&
            (device_lines[i].kind == DEVICE_LINE_SURE || is_likely(words, wanted)))
            found = MAX(found, device_lines[i].kind);
    }
    return found;
}

DeviceLine device_lines_kind(TextLine line) {
    line = text_line_trim(line);
    if (line.length < 6)
        return DEVICE_LINE_NONE;
    /* "Sent from Outlook<https://...>": the words are what must be short. */
    const gchar *link = memchr(line.text, '<', line.length);
    TextLine words = {line.text, link != NULL ? (gsize)(link - line.text) : line.length};
    if (words.length == 0 || words.length > LONGEST_READ)
        return DEVICE_LINE_NONE;
    gboolean has_comma = memchr(words.text, ',', words.length) != NULL;
    if (text_line_ends_in_colon(words) || text_line_ends(words, ",") ||
        (has_comma && words.length > LONGEST_WITH_COMMA) ||
        text_line_is_longer(words, LONGEST_DEVICE_LINE) || !may_be_device_line(words))
        return DEVICE_LINE_NONE;
    g_autofree gchar *folded = text_line_fold(words, LONGEST_READ);
    const gchar *start = folded + strspn(folded, frame_before);
    while (words.length > 0 && strchr(frame_before, words.text[0]) != NULL)
        words = (TextLine){words.text + 1, words.length - 1};
    return find_device_line(without_frame_behind((TextLine){start, strlen(start)}),
                            without_frame_behind(words));
}
