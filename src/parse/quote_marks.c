/* quote_marks.c - the words by which mail clients announce a quote, a forward or a signature */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables of words by language, and the small grammars around them. No regular expressions: a text
 * of a stranger is matched in time proportional to its length. Another language is a few rows more.
 */
#include "quote_marks.h"

#include <string.h>

enum {
    LONGEST_LABEL = 40,
    LONGEST_MARK = 200,
    LONGEST_ATTRIBUTION = 600,
    LONGEST_RULE = 50,
    LONGEST_DEVICE_LINE = 64
};

/* clang-format off */

/* Labels in lower case, by field; NULL ends a list. */
static const struct {
    QuoteField field;
    const gchar *labels[44];
} fields[] = {
    {QUOTE_FIELD_FROM,
     {"from", "von", "de", "da", "van", "fra", "från", "od", "от", "от кого", "发件人", "寄件者",
      "寄件人", "發件人", "差出人", "보낸 사람", NULL}},
    {QUOTE_FIELD_DATE,
     {"sent",    "date",      "sent at",    "send time", "gesendet",   "gesendet am", "datum",
      "envoyé",  "envoyé le", "message du", "enviado",   "enviado el", "enviada em",  "enviado em",
      "fecha",   "data",      "inviato",    "verzonden", "sendt",      "dato",        "skickat",
      "wysłano", "дата",      "отправлено", "发送时间",  "发送日期",   "發送時間",    "寄件日期",
      "日期",    "时间",      "傳送時間",   "已发送",    "送信日時",   "日時",        "보낸 날짜",
      "날짜",    NULL}},
    {QUOTE_FIELD_TO,
     {"to", "an", "à", "a", "para", "aan", "til", "till", "do", "кому", "收件人", "收件者", "宛先",
      "받는 사람", NULL}},
    {QUOTE_FIELD_SUBJECT,
     {"subject", "betreff", "objet", "sujet", "asunto", "assunto", "oggetto", "onderwerp", "emne",
      "ämne", "temat", "тема", "主题", "主旨", "主題", "件名", "제목", NULL}},
    {QUOTE_FIELD_OTHER,
     {"cc", "kopie", "copie à", "抄送", "抄送人", "副本", "reply-to", "importance", "attachments",
      "priority", "附件", "answers to", "bcc", NULL}},
};

/* Lower case; between dashes. */
static const gchar *const separators[] = {
    "original message", "forwarded message", "original appointment", "replied message",
    "forwarded mail", "original mail", "originalnachricht", "ursprüngliche nachricht",
    "weitergeleitete nachricht", "ursprüngliche e-mail", "message d'origine",
    "message d’origine", "message original", "message transféré", "mensaje original",
    "mensaje reenviado", "mensagem original", "mensagem encaminhada", "messaggio originale",
    "messaggio inoltrato", "oorspronkelijk bericht", "doorgestuurd bericht",
    "original meddelelse", "oprindelig meddelelse", "opprinnelig melding",
    "ursprungligt meddelande", "originalmeddelande", "wiadomość oryginalna",
    "oryginalna wiadomość", "исходное сообщение", "пересылаемое сообщение",
    "перенаправленное сообщение", "原始邮件", "原始郵件", "原邮件", "原郵件", "原始信件", "原始信息", "回复的原邮件",
    "回覆的原郵件", "转发邮件", "转发的邮件", "转发邮件信息", "轉寄郵件", "轉寄的郵件", "转发信息", "元のメッセージ", "転送メッセージ",
    "원본 메일", "원본 메시지", "전달된 메시지",
};

/* Lower case; the whole line. */
static const gchar *const announcements[] = {
    "begin forwarded message:", "anfang der weitergeleiteten nachricht:",
    "début du message transféré :", "inicio del mensaje reenviado:",
    "inizio messaggio inoltrato:", "begin doorgestuurd bericht:", "开始转发的邮件：", "开始转发邮件：",
    "下面是被转发的邮件：", "下面是转发的邮件：", "以下是轉寄的郵件：",
};

/* Verbs at the end of an attribution ... */
static const gchar *const end_verbs[] = {
    "wrote", "writes", "geschrieben", "a écrit", "écrit", "escribió", "escribio", "ha escrito",
    "ha scritto", "scrive", "escreveu", "geschreven", "skriver", "pisze", "napisał",
    "napisał(a)", "napisała", "napsal", "napsal(a)", "написал", "написала", "написал(а)",
    "написав", "пише", "пишет", "写道", "寫道", "写到", "のメッセージ", "のメール", "書きました", "작성", "님이 작성",
    "viết", "yazdı", "ha escrit",
};

/* ... and those that may stand anywhere in it, for the name follows. */
static const gchar *const middle_verbs[] = {"schrieb", "schreef", "skrev", "kirjoitti"};

/* A short line that starts and ends so. */
static const gchar *const device_lines[][2] = {
    {"Sent from ", ""}, {"Sent via ", ""}, {"Sent with ", ""}, {"Sent using ", ""},
    {"Get Outlook for ", ""}, {"Von meinem ", ""}, {"Gesendet von ", ""},
    {"Gesendet mit ", ""}, {"Envoyé de mon ", ""}, {"Envoyé depuis ", ""},
    {"Envoyé à partir ", ""}, {"Enviado desde ", ""}, {"Enviado do meu ", ""},
    {"Enviado de mi ", ""}, {"Inviato da ", ""}, {"Verzonden vanaf ", ""},
    {"Verstuurd vanaf ", ""}, {"Sendt fra ", ""}, {"Skickat från ", ""}, {"Lähetetty ", ""},
    {"Wysłano z ", ""}, {"Отправлено с ", ""}, {"Отправлено из ", ""}, {"发自我的", ""},
    {"發自我的", ""}, {"发自我", ""}, {"来自我的", ""}, {"發送自", ""}, {"发送自", ""}, {"发自", ""},
    {"获取 Outlook for ", ""}, {"使用 Outlook for ", ""}, {"Được gửi từ ", ""}, {"从我的", "发送"},
    {"從我的", "傳送"}, {"", "から送信"}, {"", "에서 보냄"},
};

/* clang-format on */

static gboolean is_blank_byte(gchar c) {
    return c == ' ' || c == '\t' || c == '\r';
}

/* Length of the blank at the start of the line: a byte, or NBSP, U+3000, U+200B. */
static gsize blank_at_start(TextLine line) {
    if (line.length == 0)
        return 0;
    if ((guchar)line.text[0] < 0x80)
        return is_blank_byte(line.text[0]) ? 1 : 0;
    if (line.length >= 2 && memcmp(line.text, "\xc2\xa0", 2) == 0)
        return 2;
    gboolean is_wide = line.length >= 3 && (memcmp(line.text, "\xe3\x80\x80", 3) == 0 ||
                                            memcmp(line.text, "\xe2\x80\x8b", 3) == 0);
    return is_wide ? 3 : 0;
}

static gsize blank_at_end(TextLine line) {
    for (gsize size = 1; size <= 3 && size <= line.length; size++) {
        TextLine tail = {line.text + line.length - size, size};
        if (blank_at_start(tail) == size)
            return size;
    }
    return 0;
}

static TextLine trim(TextLine line) {
    for (gsize step = blank_at_start(line); step > 0; step = blank_at_start(line)) {
        line.text += step;
        line.length -= step;
    }
    for (gsize step = blank_at_end(line); step > 0; step = blank_at_end(line))
        line.length -= step;
    return line;
}

static gboolean starts(TextLine line, const gchar *text) {
    if (line.length == 0 || (line.text[0] != text[0] && text[0] != '\0'))
        return FALSE;
    gsize length = strlen(text);
    return line.length >= length && memcmp(line.text, text, length) == 0;
}

static gboolean ends(TextLine line, const gchar *text) {
    gsize length = strlen(text);
    return line.length >= length && memcmp(line.text + line.length - length, text, length) == 0;
}

/* Lower case without "*" (bold) and without any blank between Chinese letters ("主　题"). */
static gchar *fold_label(const gchar *text, gsize length) {
    g_autofree gchar *lower = g_utf8_strdown(text, (gssize)length);
    g_autoptr(GString) label = g_string_new(NULL);
    for (const gchar *at = lower; *at != '\0'; at = g_utf8_next_char(at)) {
        gunichar c = g_utf8_get_char(at);
        if (c != '*' && c != 0x3000 && c != 0xa0)
            g_string_append_unichar(label, c);
    }
    g_strstrip(label->str);
    return g_strdup(label->str);
}

QuoteField quote_marks_field(TextLine line) {
    line = trim(line);
    gsize most = MIN(line.length, LONGEST_LABEL);
    gsize at = 0;
    for (; at < most && line.text[at] != ':'; at++) {
        if (line.text[at] == '\xef' && line.length - at >= 3 &&
            memcmp(line.text + at, "：", 3) == 0)
            break;
    }
    if (at == 0 || at == most)
        return QUOTE_FIELD_NONE;
    g_autofree gchar *label = fold_label(line.text, at);
    for (gsize i = 0; i < G_N_ELEMENTS(fields); i++) {
        if (g_strv_contains(fields[i].labels, label))
            return fields[i].field;
    }
    return QUOTE_FIELD_NONE;
}

static gboolean is_rule_byte(gchar c) {
    return c == '-' || c == '_' || c == '=' || c == '*' || c == '~';
}

gboolean quote_marks_is_rule(TextLine line) {
    line = trim(line);
    if (line.length < 4 || !is_rule_byte(line.text[0]))
        return FALSE;
    for (gsize i = 1; i < line.length; i++) {
        if (line.text[i] != line.text[0] && line.text[i] != ' ')
            return FALSE;
    }
    return TRUE;
}

gboolean quote_marks_is_separator(TextLine line) {
    line = trim(line);
    if (line.length == 0 || line.length > LONGEST_MARK)
        return FALSE;
    gsize dashes = 0;
    while (dashes < line.length && (is_rule_byte(line.text[dashes]) || line.text[dashes] == ' '))
        dashes++;
    gboolean may_announce = ends(line, ":") || ends(line, "：");
    if (dashes < 2 && !may_announce)
        return FALSE;
    g_autofree gchar *lower = g_utf8_strdown(line.text, (gssize)line.length);
    for (gsize i = 0; may_announce && i < G_N_ELEMENTS(announcements); i++) {
        if (strcmp(lower, announcements[i]) == 0)
            return TRUE;
    }
    for (gsize i = 0; dashes >= 2 && i < G_N_ELEMENTS(separators); i++) {
        gsize length = strlen(separators[i]);
        const gchar *rest = lower + dashes + length;
        if (strncmp(lower + dashes, separators[i], length) == 0 &&
            strspn(rest, "-_=*~: \t") == strlen(rest))
            return TRUE;
    }
    return FALSE;
}

/* "2014-03-09 ", "2013/7/20 ": older Gmail begins its attributions so in most languages. */
static gboolean starts_with_year(TextLine line) {
    gsize at = 0;
    while (at < line.length && g_ascii_isdigit(line.text[at]))
        at++;
    return at == 4 && line.length > 8 && (line.text[4] == '-' || line.text[4] == '/') &&
           g_ascii_isdigit(line.text[5]);
}

gboolean quote_marks_may_end_attribution(TextLine line) {
    line = trim(line);
    return ends(line, ":") || ends(line, "：") || ends(line, "wrote") || ends(line, "--") ||
           starts_with_year(line);
}

gboolean quote_marks_has_date(TextLine line) {
    gsize most = MIN(line.length, LONGEST_ATTRIBUTION);
    for (gsize i = 0; i < most; i++) {
        gsize digits = 0;
        while (i + digits < most && g_ascii_isdigit(line.text[i + digits]))
            digits++;
        if (digits == 0)
            continue;
        gboolean is_year = digits == 4 && (memcmp(line.text + i, "19", 2) == 0 ||
                                           memcmp(line.text + i, "20", 2) == 0);
        gsize next = i + digits;
        gboolean is_joined = next + 1 < most && strchr(":/.-", line.text[next]) != NULL &&
                             g_ascii_isdigit(line.text[next + 1]);
        if (is_year || (digits <= 2 && is_joined))
            return TRUE;
        i = next;
    }
    return FALSE;
}

/* "GMT+01:00" or an address behind the date; a date alone is just a date in a text. */
static gboolean is_dated_name(TextLine line) {
    if (!starts_with_year(line))
        return FALSE;
    gboolean has_zone = g_strstr_len(line.text, (gssize)line.length, " GMT") != NULL;
    const gchar *address = g_strstr_len(line.text, (gssize)line.length, "@");
    return has_zone || (address != NULL && (ends(line, ">") || ends(line, ">:")));
}

static TextLine strip_dashes(TextLine line) {
    while (line.length > 0 && (line.text[0] == '-' || is_blank_byte(line.text[0]))) {
        line.text++;
        line.length--;
    }
    while (line.length > 0 &&
           (line.text[line.length - 1] == '-' || is_blank_byte(line.text[line.length - 1])))
        line.length--;
    return line;
}

static gboolean has_verb(TextLine line) {
    for (gsize i = 0; i < G_N_ELEMENTS(end_verbs); i++) {
        if (ends(line, end_verbs[i]))
            return TRUE;
    }
    for (gsize i = 0; i < G_N_ELEMENTS(middle_verbs); i++) {
        if (g_strstr_len(line.text, (gssize)line.length, middle_verbs[i]) != NULL)
            return TRUE;
    }
    return FALSE;
}

gboolean quote_marks_is_attribution(const gchar *text) {
    TextLine line = strip_dashes((TextLine){text, strlen(text)});
    if (line.length == 0 || line.length > LONGEST_ATTRIBUTION)
        return FALSE;
    if (is_dated_name(line))
        return TRUE;
    gboolean has_colon = ends(line, ":") || ends(line, "：");
    if (has_colon)
        line.length -= ends(line, ":") ? 1 : 3;
    line = trim(line);
    gboolean has_evidence =
        memchr(line.text, '@', line.length) != NULL || quote_marks_has_date(line);
    gboolean is_framed = !has_colon && *text == '-';
    return has_evidence && (has_colon || is_framed || ends(line, "wrote")) && has_verb(line);
}

gboolean quote_marks_is_signature_mark(TextLine line) {
    while (line.length > 0 && is_blank_byte(line.text[line.length - 1]))
        line.length--;
    return (line.length == 2 && memcmp(line.text, "--", 2) == 0) ||
           (line.length == 3 && memcmp(line.text, "—", 3) == 0);
}

gboolean quote_marks_is_weak_signature_mark(TextLine line) {
    line = trim(line);
    if (line.length < 3 || line.length > LONGEST_RULE)
        return FALSE;
    if (starts(line, "—")) {
        for (gsize i = 0; i + 2 < line.length; i += 3) {
            if (memcmp(line.text + i, "—", 3) != 0)
                return FALSE;
        }
        return line.length % 3 == 0;
    }
    for (gsize i = 0; i < line.length; i++) {
        if (line.text[i] != line.text[0] || (line.text[0] != '-' && line.text[0] != '_'))
            return FALSE;
    }
    return TRUE;
}

gboolean quote_marks_is_device_line(TextLine line) {
    line = trim(line);
    if (line.length == 0 || line.length > LONGEST_MARK)
        return FALSE;
    /* "Sent from Outlook<https://...>": the words are what must be short. */
    const gchar *link = memchr(line.text, '<', line.length);
    gsize words = link != NULL ? (gsize)(link - line.text) : line.length;
    if (words > LONGEST_DEVICE_LINE)
        return FALSE;
    if (ends(line, ":") || ends(line, "：") || ends(line, ","))
        return FALSE;
    for (gsize i = 0; i < G_N_ELEMENTS(device_lines); i++) {
        if (starts(line, device_lines[i][0]) && ends(line, device_lines[i][1]))
            return TRUE;
    }
    return FALSE;
}
