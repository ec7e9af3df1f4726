/* header_fields.c - "From:", "Gesendet:", "主题：" over a quoted or forwarded mail */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One row for each language and field, as Outlook, the phones (Samsung's and Apple's mail), webmail
 * and the providers of that language label them. A label may stand in several rows: "Od" is From in
 * Polish, "Do" is To; what counts is which fields a whole block has. Another language is four rows.
 */
#include "header_fields.h"

#include <string.h>

enum { LONGEST_LABEL = 60, MOST_LABELS = 12 };

/* clang-format off */

/* As text_line_fold() leaves them, blanks between CJK letters taken out ("主　题"). */
static const struct {
    HeaderField field;
    const gchar *labels[MOST_LABELS];
} rows[] = {
    /* English; Lotus Notes, Coremail, Alibaba Mail */
    {HEADER_FIELD_FROM, {"from", "sender", "von/from", "from/von"}},
    {HEADER_FIELD_DATE, {"sent", "date", "sent at", "send time", "sent time", "sent on",
         "date sent", "date/time", "sent date"}},
    {HEADER_FIELD_TO, {"to", "recipient", "recipients", "to/an", "an/to"}},
    {HEADER_FIELD_SUBJECT, {"subject", "subj"}},
    {HEADER_FIELD_OTHER, {"cc", "bcc", "reply-to", "reply to", "importance", "attachments",
         "priority", "answers to", "message-id", "organization"}},
    {HEADER_FIELD_OTHER, {"sent by", "attachment", "sensitivity", "categories", "mailed-by",
         "signed-by", "carbon copy", "organisation", "resent-from"}},
    /* German */
    {HEADER_FIELD_FROM, {"von", "absender"}},
    {HEADER_FIELD_DATE, {"gesendet", "gesendet am", "datum", "versendet", "verschickt"}},
    {HEADER_FIELD_TO, {"an", "empfänger"}},
    {HEADER_FIELD_SUBJECT, {"betreff", "betrifft", "thema"}},
    {HEADER_FIELD_OTHER, {"kopie", "kopie (cc)", "antwort an", "wichtigkeit", "priorität",
         "anlagen", "gesendet von"}},
    /* French */
    {HEADER_FIELD_FROM, {"de", "expéditeur", "de la part de"}},
    {HEADER_FIELD_DATE, {"envoyé", "envoyé le", "message du", "envoye", "envoi", "date d'envoi"}},
    {HEADER_FIELD_TO, {"à", "a", "destinataire", "pour"}},
    {HEADER_FIELD_SUBJECT, {"objet", "sujet"}},
    {HEADER_FIELD_OTHER, {"copie à", "copie", "répondre à", "pièces jointes", "pièce jointe"}},
    /* Spanish, Catalan */
    {HEADER_FIELD_DATE, {"enviado", "enviado el", "fecha", "fecha de envío", "enviat", "data"}},
    {HEADER_FIELD_TO, {"para", "per a", "destinatario"}},
    {HEADER_FIELD_SUBJECT, {"asunto", "assumpte", "tema"}},
    {HEADER_FIELD_OTHER, {"responder a", "copia", "adjuntos", "datos adjuntos"}},
    /* Portuguese */
    {HEADER_FIELD_DATE, {"enviada em", "enviado em", "enviada", "data de envio"}},
    {HEADER_FIELD_TO, {"destinatário"}},
    {HEADER_FIELD_SUBJECT, {"assunto"}},
    {HEADER_FIELD_OTHER, {"com cópia", "cópia", "anexos", "responder para"}},
    /* Italian */
    {HEADER_FIELD_FROM, {"da", "mittente"}},
    {HEADER_FIELD_DATE, {"inviato", "data invio", "inviata", "spedito"}},
    {HEADER_FIELD_SUBJECT, {"oggetto", "ogg"}},
    {HEADER_FIELD_OTHER, {"per conoscenza", "rispondi a", "allegati"}},
    /* Dutch */
    {HEADER_FIELD_FROM, {"van", "afzender"}},
    {HEADER_FIELD_DATE, {"verzonden", "verstuurd", "verzonden op", "verzenddatum"}},
    {HEADER_FIELD_TO, {"aan", "naar"}},
    {HEADER_FIELD_SUBJECT, {"onderwerp"}},
    {HEADER_FIELD_OTHER, {"bijlagen", "beantwoorden"}},
    /* Swedish, Danish, Norwegian */
    {HEADER_FIELD_FROM, {"från", "fra", "avsändare", "avsender", "afsender"}},
    {HEADER_FIELD_DATE, {"skickat", "sendt", "dato", "skickades", "sendt den"}},
    {HEADER_FIELD_TO, {"till", "til", "mottagare", "modtager", "mottaker"}},
    {HEADER_FIELD_SUBJECT, {"ämne", "emne", "rubrik"}},
    {HEADER_FIELD_OTHER, {"kopia", "kopi", "svar til", "svara till"}},
    /* Finnish */
    {HEADER_FIELD_FROM, {"lähettäjä", "keneltä"}},
    {HEADER_FIELD_DATE, {"lähetetty", "päivämäärä", "päiväys", "pvm"}},
    {HEADER_FIELD_TO, {"vastaanottaja", "saaja", "vast.ott", "kenelle", "vastaanottajat"}},
    {HEADER_FIELD_SUBJECT, {"aihe", "otsikko"}},
    {HEADER_FIELD_OTHER, {"kopio", "vastausosoite"}},
    /* Polish */
    {HEADER_FIELD_FROM, {"od", "nadawca"}},
    {HEADER_FIELD_DATE, {"wysłano", "wysłane", "data wysłania", "wyslano"}},
    {HEADER_FIELD_TO, {"do", "adresat", "odbiorca"}},
    {HEADER_FIELD_SUBJECT, {"temat"}},
    {HEADER_FIELD_OTHER, {"dw", "udw", "do wiadomości", "kopia do"}},
    /* Czech, Slovak */
    {HEADER_FIELD_FROM, {"odesílatel", "odosielateľ"}},
    {HEADER_FIELD_DATE, {"odesláno", "odoslané", "dátum", "odeslané"}},
    {HEADER_FIELD_TO, {"komu", "pro", "příjemce", "pre"}},
    {HEADER_FIELD_SUBJECT, {"předmět", "predmet", "věc"}},
    {HEADER_FIELD_OTHER, {"kopie/cc", "kópia"}},
    /* Hungarian */
    {HEADER_FIELD_FROM, {"feladó", "küldte", "feladta"}},
    {HEADER_FIELD_DATE, {"elküldve", "küldve", "küldés dátuma", "elküldés ideje",
         "küldés időpontja"}},
    {HEADER_FIELD_TO, {"címzett", "címzettek", "kapja"}},
    {HEADER_FIELD_SUBJECT, {"tárgy"}},
    {HEADER_FIELD_OTHER, {"másolat", "másolatot kap"}},
    /* Romanian */
    {HEADER_FIELD_FROM, {"de la", "expeditor"}},
    {HEADER_FIELD_DATE, {"trimis", "trimis la", "data trimiterii"}},
    {HEADER_FIELD_TO, {"către", "catre", "pentru", "la"}},
    {HEADER_FIELD_SUBJECT, {"subiect"}},
    /* Croatian, Serbian, Slovenian */
    {HEADER_FIELD_FROM, {"šalje", "pošiljatelj"}},
    {HEADER_FIELD_DATE, {"poslano", "poslato"}},
    {HEADER_FIELD_TO, {"prima", "za"}},
    {HEADER_FIELD_SUBJECT, {"zadeva", "naslov"}},
    /* Russian, Ukrainian, Bulgarian */
    {HEADER_FIELD_FROM, {"от", "от кого", "отправитель", "від", "від кого"}},
    {HEADER_FIELD_DATE, {"дата", "отправлено", "послано", "надіслано", "відправлено", "изпратено",
         "дата отправки"}},
    {HEADER_FIELD_TO, {"кому", "до", "получатель"}},
    {HEADER_FIELD_SUBJECT, {"тема", "относно"}},
    {HEADER_FIELD_OTHER, {"копия", "копія", "вложения", "важность", "скрытая копия"}},
    /* Turkish */
    {HEADER_FIELD_FROM, {"kimden", "gönderen"}},
    {HEADER_FIELD_DATE, {"gönderildi", "tarih", "gönderme tarihi", "gönderilme",
         "gönderim tarihi"}},
    {HEADER_FIELD_TO, {"kime", "alıcı", "alici"}},
    {HEADER_FIELD_SUBJECT, {"konu"}},
    {HEADER_FIELD_OTHER, {"bilgi"}},
    /* Greek */
    {HEADER_FIELD_FROM, {"από", "αποστολέας"}},
    {HEADER_FIELD_DATE, {"στάλθηκε", "ημερομηνία", "εστάλη", "αποστολή", "ημ/νία"}},
    {HEADER_FIELD_TO, {"προς", "παραλήπτης"}},
    {HEADER_FIELD_SUBJECT, {"θέμα"}},
    {HEADER_FIELD_OTHER, {"κοιν", "κοινοποίηση"}},
    /* Vietnamese */
    {HEADER_FIELD_FROM, {"từ", "người gửi"}},
    {HEADER_FIELD_DATE, {"đã gửi", "ngày gửi", "ngày", "gửi", "gửi lúc", "thời gian"}},
    {HEADER_FIELD_TO, {"tới", "đến", "người nhận", "gửi đến"}},
    {HEADER_FIELD_SUBJECT, {"chủ đề", "tiêu đề"}},
    /* Indonesian, Malay */
    {HEADER_FIELD_FROM, {"dari", "daripada", "pengirim"}},
    {HEADER_FIELD_DATE, {"dikirim", "tanggal", "terkirim", "tarikh", "dihantar"}},
    {HEADER_FIELD_TO, {"kepada", "ke", "penerima"}},
    {HEADER_FIELD_SUBJECT, {"subjek", "perihal", "subyek", "judul"}},
    /* Arabic, Persian */
    {HEADER_FIELD_FROM, {"من", "المرسل", "از"}},
    {HEADER_FIELD_DATE, {"تاريخ الإرسال", "التاريخ", "تم الإرسال", "أُرسلت", "أرسلت", "الإرسال",
         "تاریخ", "مرسل"}},
    {HEADER_FIELD_TO, {"إلى", "الى", "المستلم", "به"}},
    {HEADER_FIELD_SUBJECT, {"الموضوع", "موضوع"}},
    {HEADER_FIELD_OTHER, {"نسخة", "نسخة إلى"}},
    /* Hebrew */
    {HEADER_FIELD_FROM, {"מאת", "השולח"}},
    {HEADER_FIELD_DATE, {"נשלח", "תאריך", "נשלח ב"}},
    {HEADER_FIELD_TO, {"אל", "נמען", "לכבוד"}},
    {HEADER_FIELD_SUBJECT, {"נושא"}},
    {HEADER_FIELD_OTHER, {"עותק", "העתק"}},
    /* Thai */
    {HEADER_FIELD_FROM, {"จาก", "ผู้ส่ง"}},
    {HEADER_FIELD_DATE, {"ส่ง", "วันที่", "ส่งเมื่อ", "วันที่ส่ง"}},
    {HEADER_FIELD_TO, {"ถึง", "ผู้รับ"}},
    {HEADER_FIELD_SUBJECT, {"เรื่อง", "หัวเรื่อง", "หัวข้อ"}},
    {HEADER_FIELD_OTHER, {"สำเนา", "สำเนาถึง"}},
    /* Chinese, simplified and traditional */
    {HEADER_FIELD_FROM, {"发件人", "寄件者", "寄件人", "發件人", "发信人", "發信人", "发送人", "发送者", "寄信人", "傳送者"}},
    {HEADER_FIELD_DATE, {"发送时间", "发送日期", "發送時間", "寄件日期", "日期", "时间", "傳送時間", "已发送", "发件时间", "發送日期",
         "時間"}},
    {HEADER_FIELD_DATE, {"已傳送", "傳送日期", "发件日期", "寄件時間", "已寄出", "傳送"}},
    {HEADER_FIELD_TO, {"收件人", "收件者", "收信人", "至", "发送给", "傳送給"}},
    {HEADER_FIELD_SUBJECT, {"主题", "主旨", "主題", "标题", "標題", "题目", "邮件主题"}},
    {HEADER_FIELD_OTHER, {"抄送", "抄送人", "副本", "附件", "密送", "密件副本", "抄送至", "重要性", "副本收件人", "答复",
         "回复"}},
    /* Japanese */
    {HEADER_FIELD_FROM, {"差出人", "送信者", "送信元"}},
    {HEADER_FIELD_DATE, {"送信日時", "日時", "日付", "送信", "送信日"}},
    {HEADER_FIELD_TO, {"宛先", "送信先", "受信者"}},
    {HEADER_FIELD_SUBJECT, {"件名"}},
    {HEADER_FIELD_OTHER, {"返信先", "添付ファイル"}},
    /* Korean */
    {HEADER_FIELD_FROM, {"보낸사람", "보낸이", "발신", "발신자", "발신인"}},
    {HEADER_FIELD_DATE, {"보낸날짜", "날짜", "보낸시간", "일시", "보낸일시", "보냄", "전송일시"}},
    {HEADER_FIELD_TO, {"받는사람", "받은사람", "수신", "수신자", "받는이", "수신인"}},
    {HEADER_FIELD_SUBJECT, {"제목"}},
    {HEADER_FIELD_OTHER, {"참조", "숨은참조", "첨부"}},
};

/* clang-format on */

/* "| From | Jane |": NetEase's apps make a table of the block. */
static TextLine without_bar(TextLine line, gboolean *out_has_bar) {
    line = text_line_trim(line);
    *out_has_bar = line.length > 0 && line.text[0] == '|';
    if (*out_has_bar) {
        line.text++;
        line.length--;
    }
    return text_line_trim(line);
}

/* Bytes of the label in front of ":", "：" or the "|" of a table; 0 if the line has none. */
static gsize label_length(TextLine line, gboolean has_bar) {
    gsize most = MIN(line.length, LONGEST_LABEL);
    if (most == 0)
        return 0;
    const gchar *colon = memchr(line.text, ':', most);
    most = colon != NULL ? (gsize)(colon - line.text) : most;
    const gchar *bar = has_bar ? memchr(line.text, '|', most) : NULL;
    most = bar != NULL ? (gsize)(bar - line.text) : most;
    for (gsize at = 0; at < most; at++) {
        if (line.text[at] == '\xef' && line.length - at >= 3 &&
            memcmp(line.text + at, "：", 3) == 0)
            return at;
    }
    return colon != NULL || bar != NULL ? most : 0;
}

/* Letters of scripts that do not put blanks between words. */
static void close_wide_letters(gchar *label) {
    gchar *to = label;
    for (const gchar *at = label; *at != '\0'; at++) {
        if (*at != ' ')
            *to++ = *at;
    }
    *to = '\0';
}

static gboolean is_wide_script(const gchar *label) {
    gunichar c = g_utf8_get_char(label);
    return (c >= 0x3040 && c <= 0x9fff) || (c >= 0xac00 && c <= 0xd7a3);
}

guint header_fields_of(TextLine line) {
    gboolean has_bar = FALSE;
    line = without_bar(line, &has_bar);
    gsize length = label_length(line, has_bar);
    if (length == 0)
        return HEADER_FIELD_NONE;
    g_autofree gchar *label = text_line_fold((TextLine){line.text, length}, LONGEST_LABEL);
    if (is_wide_script(label))
        close_wide_letters(label);
    guint fields = HEADER_FIELD_NONE;
    for (gsize i = 0; *label != '\0' && i < G_N_ELEMENTS(rows); i++) {
        for (gsize k = 0; k < MOST_LABELS && rows[i].labels[k] != NULL; k++) {
            if (rows[i].labels[k][0] == label[0] && strcmp(rows[i].labels[k], label) == 0)
                fields |= rows[i].field;
        }
    }
    return fields;
}
