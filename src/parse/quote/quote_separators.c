/* quote_separators.c - "-----Original Message-----" and other lines below which all is quoted */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Three kinds. Words between dashes (Outlook, phones, webmail: "-----Original Message-----"); whole
 * lines that end in a colon (Apple Mail: "Begin forwarded message:"); and lines by which help desks
 * ask to write above them. A line is only folded and compared if it has the first look of one. */
#include "quote_separators.h"

#include <string.h>

enum { LONGEST_SEPARATOR = 200, LONGEST_GLUED = 400, LEAST_RULE = 4, LONGEST_RULE = 400 };

/* clang-format off */

/* Between dashes. As text_line_fold() leaves them. */
static const gchar *const separators[] = {
    /* en: Outlook, Coremail, phones, Gmail, NetEase, QQ ("Original"), Zimbra */
    "original message", "original messages", "original", "original email", "original e-mail",
    "original mail", "original appointment",
    "original letter", "replied message", "forwarded message", "forwarded mail", "forwarded email",
    "forwarded letter", "forwarding messages",
    "forward message", "forwarded by", "reply message", "reply to message", "previous message",
    "message forwarded",
    /* de: Outlook, Thunderbird, Samsung, T-Online */
    "ursprüngliche nachricht", "originalnachricht", "original-nachricht", "original nachricht",
    "weitergeleitete nachricht",
    "ursprüngliche e-mail", "ursprüngliche mail", "ursprünglicher termin", "original-e-mail",
    "weitergeleitete mail", "weitergeleitete e-mail",
    /* fr */
    "message d'origine", "message original", "message transféré", "message initial",
    "mail original", "message transmis", "e-mail d'origine",
    "message réexpédié", "courriel original", "mail transféré", "message de départ",
    /* es, ca */
    "mensaje original", "mensaje reenviado", "correo original", "missatge original",
    "missatge reenviat", "mensaje de reenvío",
    /* pt */
    "mensagem original", "mensagem encaminhada", "mensagem reencaminhada", "e-mail original",
    /* it */
    "messaggio originale", "messaggio inoltrato", "messaggio originario", "messaggio inoltrato da",
    "messaggio inviato",
    /* nl */
    "oorspronkelijk bericht", "doorgestuurd bericht", "origineel bericht",
    "oorspronkelijke bericht", "origineel e-mailbericht",
    /* sv, da, no */
    "ursprungligt meddelande", "originalmeddelande", "vidarebefordrat meddelande",
    "vidarebefordrat brev", "original meddelelse",
    "oprindelig meddelelse", "oprindelig besked", "den oprindelige besked",
    "videresendt meddelelse", "videresendt besked", "original besked",
    "opprinnelig melding", "videresendt melding", "original melding", "originalmelding",
    "opprinnelig e-post", "opprindelig meddelelse",
    /* fi */
    "alkuperäinen viesti", "välitetty viesti", "edelleenlähetetty viesti",
    "alkuperäinen sähköposti", "lähetetty edelleen",
    /* pl */
    "wiadomość oryginalna", "oryginalna wiadomość", "treść przekazanej wiadomości",
    "wiadomość przekazana dalej", "przekazana wiadomość",
    "wiadomość przekazana", "przesłana wiadomość", "oryginalny e-mail",
    "treść oryginalnej wiadomości",
    /* cs, sk */
    "původní zpráva", "původní e-mail", "přeposlaná zpráva", "původní email", "pôvodná správa",
    "preposlaná správa", "originálna správa",
    "pôvodný e-mail", "původní mail",
    /* hu */
    "eredeti üzenet", "továbbított üzenet", "továbbított levél", "eredeti levél", "eredeti e-mail",
    /* ro, hr, sl */
    "mesaj original", "mesajul original", "mesaj redirecționat", "mesaj redirectionat",
    "mesaj înaintat", "izvorna poruka", "originalna poruka",
    "proslijeđena poruka", "izvirno sporočilo", "posredovano sporočilo",
    /* ru, uk, bg */
    "исходное сообщение", "пересылаемое сообщение", "перенаправленное сообщение",
    "пересланное сообщение", "оригинальное сообщение",
    "исходное письмо", "пересланное письмо", "конец пересылаемого сообщения",
    "первоначальное сообщение", "переадресованное сообщение",
    "пересылаемое письмо", "оригінальне повідомлення", "вихідне повідомлення",
    "переслане повідомлення", "перенаправлене повідомлення",
    "початкове повідомлення", "пересилане повідомлення", "оригинално съобщение",
    "препратено съобщение",
    /* tr */
    "orijinal mesaj", "özgün ileti", "orijinal ileti", "iletilmiş ileti", "iletilen mesaj",
    "yönlendirilen mesaj", "iletilen ileti",
    "yönlendirilmiş ileti", "özgün mesaj", "orjinal mesaj",
    /* el */
    "αρχικό μήνυμα", "προωθημένο μήνυμα", "προωθούμενο μήνυμα", "πρωτότυπο μήνυμα",
    /* vi */
    "thư gốc", "tin nhắn gốc", "thư đã chuyển tiếp", "thư được chuyển tiếp",
    "tin nhắn đã chuyển tiếp", "thông điệp gốc", "email gốc",
    /* id, ms */
    "pesan asli", "pesan terusan", "pesan yang diteruskan", "pesan diteruskan", "mesej asal",
    "mesej yang dimajukan",
    /* ar, fa, he, th */
    "الرسالة الأصلية", "رسالة أصلية", "رسالة معاد توجيهها", "رسالة مُعاد توجيهها",
    "الرسالة المعاد توجيهها", "پیام اصلی", "הודעה מקורית",
    "הודעה שהועברה", "ההודעה המקורית", "ข้อความต้นฉบับ", "ข้อความเดิม", "ข้อความที่ส่งต่อ",
    "ข้อความที่ถูกส่งต่อ", "จดหมายต้นฉบับ",
    /* zh: QQ, NetEase, Sina, Sohu, 139, Coremail, Outlook */
    "原始邮件", "原始郵件", "原邮件", "原郵件", "原始信件", "原始信息", "原始消息", "邮件原件", "邮件原文", "郵件原文", "原信件", "原始郵件訊息",
    "回复的原邮件", "回覆的原郵件", "回复的邮件", "回复邮件", "原始訊息", "原始約會", "原始约会", "來源郵件", "原始来信",
    "转发邮件", "转发的邮件", "转发邮件信息", "轉寄郵件", "轉寄的郵件", "转发信息", "转发消息", "轉寄訊息", "轉發郵件", "转寄邮件", "已转发邮件",
    "已轉寄郵件",
    "轉寄的訊息", "转发的消息", "轉寄郵件訊息", "转发信件",
    /* ja, ko */
    "元のメッセージ", "転送メッセージ", "転送されたメッセージ", "元のメール", "転送メール", "オリジナルメッセージ", "転送", "原文",
    "원본 메일", "원본 메시지", "원본메일", "원본 이메일", "전달된 메시지", "전달된 메일", "전달 메시지", "전달된 이메일", "원래 메시지",
    "전달 메일",
};

/* The whole line; most are Apple Mail's. */
static const gchar *const announcements[] = {
    "begin forwarded message:", "start of forwarded message:",
    "anfang der weitergeleiteten nachricht:", "beginn der weitergeleiteten nachricht:",
    "début du message transféré :", "début du message réexpédié :", "début de l'e-mail transféré :",
    "inicio del mensaje reenviado:",
    "comienzo del mensaje reenviado:", "inici del missatge reenviat:",
    "inizio messaggio inoltrato:", "inizio del messaggio inoltrato:",
    "begin doorgestuurd bericht:", "begin van doorgestuurd bericht:",
    "início da mensagem encaminhada:", "início da mensagem reencaminhada:",
    "vidarebefordrat brev:", "start på vidarebefordrat brev:", "vidarebefordrat mejl:",
    "start på videresendt besked:", "videresendt besked:",
    "start på videresendt melding:", "videresendt melding:", "start på videresendt e-mail:",
    "välitetty viesti alkaa:", "alkaa välitetty viesti:",
    "välitetty viesti:", "początek przekazywanej wiadomości:",
    "początek przesłanej dalej wiadomości:", "wiadomość napisana przez:",
    "začátek přeposílané zprávy:", "začátek přeposlané zprávy:", "začiatok preposlanej správy:",
    "začiatok preposielanej správy:",
    "továbbított levél kezdete:", "továbbított üzenet kezdete:", "a továbbított üzenet kezdete:",
    "început mesaj redirecționat:",
    "începutul mesajului redirecționat:", "start proslijeđene poruke:",
    "начало переадресованного сообщения:",
    "начало пересылаемого сообщения:", "начало пересланного сообщения:",
    "початок переспрямованого повідомлення:",
    "початок пересланого повідомлення:", "початок листа, що пересилається:",
    "yönlendirilmiş mesajın başlangıcı:", "iletilen ileti:",
    "yönlendirilen iletinin başlangıcı:", "iletilmiş mesajın başlangıcı:",
    "αρχή προωθημένου μηνύματος:", "αρχή προωθούμενου μηνύματος:",
    "bắt đầu thư được chuyển tiếp:", "bắt đầu thư chuyển tiếp:", "mulai pesan yang diteruskan:",
    "awal pesan yang diteruskan:",
    "بدء الرسالة المعاد توجيهها:", "بدء الرسالة المُعاد توجيهها:", "بداية الرسالة المعاد توجيهها:",
    "תחילת ההודעה שהועברה:", "תחילת הודעה שהועברה:",
    "เริ่มต้นข้อความที่ส่งต่อ:", "เริ่มข้อความที่ส่งต่อ:", "开始转发的邮件：", "开始转发邮件：", "下面是被转发的邮件：",
    "下面是转发的邮件：", "转发的邮件：", "以下是轉寄的郵件：",
    "開始轉寄郵件：", "開始轉寄的郵件：", "轉寄的郵件：", "転送されたメッセージ：", "転送されたメッセージ:", "以下、転送メッセージ：", "전달된 메시지:",
    "전달된 메시지의 시작:",
    "전달된 이메일:",
};

/* In a line by which a help desk (Zendesk, Freshdesk, Jira, ours, ...) asks to write above it. */
static const gchar *const write_above[] = {
    "reply above this line", "reply above the line", "reply above this text",
    "respond above this line", "answer above this line", "reply abovethis line",
    "write above this line", "type above this line", "do not write below this line",
    "don't write below this line",
    "reply below this line is ignored", "your reply above this", "enter your reply above",
    "oberhalb dieser zeile", "über dieser zeile",
    "über diese zeile", "au-dessus de cette ligne", "encima de esta línea",
    "por encima de esta linea", "acima desta linha",
    "sopra questa riga", "sopra questa linea", "boven deze regel", "boven deze lijn",
    "ovanför denna rad", "ovanför den här raden",
    "over denne linje", "over denne linjen", "tämän rivin yläpuolelle", "powyżej tej linii",
    "nad tímto řádkem", "nad tuto čáru", "выше этой строки",
    "выше этой линии", "вище цього рядка", "bu satırın üstüne", "bu çizginin üzerine", "在此线以上回复",
    "在此线上方回复", "在此行以上回复", "在此行上方回复",
    "在这条线以上回复", "在这条线上方回复", "在这一行上方回复", "在本行上方回复", "在本行以上回复", "此线以上回复", "此行以上回复", "在此行之上回复",
    "在此线之上回复", "在此線上方回覆",
    "在此行上方回覆", "在此行以上回覆", "在此線以上回覆", "この行より上に", "この線より上に", "이 줄 위에", "이 선 위에",
};

/* clang-format on */

gboolean quote_separators_is_rule(TextLine line) {
    line = text_line_trim(line);
    gsize size = text_line_rule_character(line);
    if (size == 0 || line.length < LEAST_RULE || line.length > LONGEST_RULE)
        return FALSE;
    gsize count = 0;
    for (gsize at = 0; at < line.length;) {
        if (line.text[at] == ' ') {
            at++;
            continue;
        }
        if (line.length - at < size || memcmp(line.text + at, line.text, size) != 0)
            return FALSE;
        at += size;
        count++;
    }
    return count >= LEAST_RULE;
}

/* Bytes of rule characters and blanks at the start; *out_count gets how many of the former. */
static gsize leading_rule(TextLine line, guint *out_count) {
    gsize at = 0;
    *out_count = 0;
    while (at < line.length) {
        TextLine rest = {line.text + at, line.length - at};
        gsize size = text_line_rule_character(rest);
        *out_count += size > 0;
        if (size == 0 && *rest.text != ' ' && *rest.text != '>')
            break;
        at += MAX(size, 1);
    }
    return at;
}

static gboolean is_only_rule(TextLine line) {
    guint count = 0;
    while (line.length > 0 && (text_line_ends(line, ":") || text_line_ends(line, "<")))
        line.length--;
    return leading_rule(line, &count) == line.length;
}

/* "--------From: Jane <jane@example.com> Date: ...": Samsung's header block, whose line ends a
 * gateway lost when it made a plain text of it. */
static gboolean is_rule_with_field(TextLine line) {
    enum { LEAST_DASHES = 4, LONGEST_LABEL = 24 };
    guint count = 0;
    gsize dashes = leading_rule(line, &count);
    gsize left = line.length - dashes;
    return count >= LEAST_DASHES && left > 0 && line.text[dashes] != ' ' &&
           memchr(line.text + dashes, ':', MIN(left, LONGEST_LABEL)) != NULL;
}

/* `folded` begins with the words of a separator, and what is behind them is dashes or nothing. */
static gboolean has_separator_words(const gchar *folded) {
    for (gsize i = 0; i < G_N_ELEMENTS(separators); i++) {
        if (separators[i][0] != folded[0])
            continue;
        gsize length = strlen(separators[i]);
        if (strncmp(folded, separators[i], length) != 0)
            continue;
        TextLine rest = {folded + length, strlen(folded + length)};
        /* "---- Forwarded by Jane on 3/11/25 ----" is Lotus Notes'. */
        if (is_only_rule(rest) || is_rule_with_field(rest) ||
            strcmp(separators[i], "forwarded by") == 0)
            return TRUE;
    }
    return FALSE;
}

static gboolean is_between_dashes(TextLine line) {
    guint count = 0;
    gsize dashes = leading_rule(line, &count);
    if (count < 2 || dashes == line.length)
        return FALSE;
    g_autofree gchar *folded =
        text_line_fold((TextLine){line.text + dashes, line.length - dashes}, LONGEST_SEPARATOR);
    if (strchr(folded, '&') == NULL)
        return has_separator_words(folded);
    /* QQ Mail has it in its plain text too. */
    g_autoptr(GString) plain = g_string_new(folded);
    g_string_replace(plain, "&nbsp;", " ", 0);
    return has_separator_words(g_strstrip(plain->str));
}

static gboolean is_announcement(TextLine line) {
    if (!text_line_ends_in_colon(line))
        return FALSE;
    g_autofree gchar *folded = text_line_fold(line, LONGEST_SEPARATOR);
    for (gsize i = 0; i < G_N_ELEMENTS(announcements); i++) {
        if (announcements[i][0] == folded[0] && strcmp(folded, announcements[i]) == 0)
            return TRUE;
    }
    return FALSE;
}

/* Framed by rule characters, or it begins with "Reply", "Please", "请", ...: a customer who writes
 * about such a line does not begin with it. */
static gboolean asks_to_write_above(TextLine line) {
    static const gchar *const beginnings[] = {"Reply",    "Please",   "REPLY",  "PLEASE", "(Reply",
                                              "请",       "請",       "回复时", "回覆時", "Bitte",
                                              "Veuillez", "Répondre", "この",   "이 "};
    gboolean may_be = text_line_rule_character(line) > 0;
    for (gsize i = 0; !may_be && i < G_N_ELEMENTS(beginnings); i++)
        may_be = text_line_starts(line, beginnings[i]);
    if (!may_be || line.length < 8)
        return FALSE;
    g_autofree gchar *folded = text_line_fold(line, LONGEST_SEPARATOR);
    for (gsize i = 0; i < G_N_ELEMENTS(write_above); i++) {
        if (strstr(folded, write_above[i]) != NULL)
            return TRUE;
    }
    return FALSE;
}

/* GroupWise: ">>> Jane Doe <jane@example.com> 11/3/2025 9:12 AM >>>", and no marks below. */
static gboolean is_between_arrows(TextLine line) {
    return text_line_starts(line, ">>> ") && text_line_ends(line, ">>>") && line.length > 12;
}

gboolean quote_separators_is_one(TextLine line) {
    line = text_line_trim(line);
    if (line.length < 4 || line.length > LONGEST_GLUED)
        return FALSE;
    if (text_line_rule_character(line) > 0 && is_between_dashes(line))
        return TRUE;
    if (line.length > LONGEST_SEPARATOR)
        return FALSE;
    return is_announcement(line) || is_between_arrows(line) || asks_to_write_above(line);
}

gboolean quote_separators_is_bare(TextLine line) {
    line = text_line_trim(line);
    if (line.length < 4 || line.length > LONGEST_SEPARATOR / 2)
        return FALSE;
    g_autofree gchar *folded = text_line_fold(line, LONGEST_SEPARATOR);
    return has_separator_words(folded);
}
