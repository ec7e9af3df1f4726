/* forwarded_mail.c - whose mail did an agent forward to the desk? */
/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Three forms, in this order: the mail attached whole (message/rfc822); header lines below a line
 * that only a forward has ("---------- Forwarded message ---------", "Begin forwarded message:");
 * header lines below a line that answers have too ("-----Original Message-----", or no line at
 * all), which count only when the subject says that it is a forward. Header names are translated by
 * mail clients, so they are a table. Only for agents: a customer who forwards something is the
 * author.
 */
#include "forwarded_mail.h"

#include <gmime/gmime.h>
#include <string.h>

#include "base/text.h"
#include "report/address_scan.h"

/* Before the colon of a forwarded mail's subject, folded. */
static const gchar *const forward_prefixes[] = {
    "fwd", "fw", "转发", "轉寄", "轉發", "wg",   "tr",  "rv",     "enc", "doorst",
    "vb",  "vs", "pd",   "i",    "転送", "전달", "ilt", "пересл", "fs",
};
static const gchar *const answer_prefixes[] = {"re",   "aw",  "sv",  "antw", "r",   "回复", "答复",
                                               "回覆", "ref", "rép", "odp",  "res", "ynt"};

/* Folded, after dashes and blanks around are taken off. */
static const gchar *const forward_lines[] = {
    "forwarded message",
    "begin forwarded message:",
    "转发邮件信息",
    "转发的邮件",
    "轉寄的郵件",
    "转发邮件",
    "forwarded by",
    "weitergeleitete nachricht",
    "anfang der weitergeleiteten nachricht:",
    "message transféré",
    "message transmis",
    "début du message réexpédié :",
    "mensaje reenviado",
    "inicio del mensaje reenviado:",
    "messaggio inoltrato",
    "inizio messaggio inoltrato:",
    "doorgestuurd bericht",
    "begin doorgestuurd bericht:",
    "mensagem encaminhada",
    "пересылаемое сообщение",
    "начало переадресованного сообщения:",
    "転送されたメッセージ",
    "forwarded mail",
    "vidarebefordrat meddelande",
    "videresendt melding",
    "videresendt besked",
};

typedef enum { BLOCK_FROM, BLOCK_SUBJECT, BLOCK_OTHER } BlockField;

/* Header names as mail clients translate them, folded. */
static const struct {
    const gchar *name;
    BlockField field;
} block_fields[] = {
    {"from", BLOCK_FROM},         {"发件人", BLOCK_FROM},      {"寄件者", BLOCK_FROM},
    {"寄件人", BLOCK_FROM},       {"de", BLOCK_FROM},          {"von", BLOCK_FROM},
    {"da", BLOCK_FROM},           {"van", BLOCK_FROM},         {"fra", BLOCK_FROM},
    {"från", BLOCK_FROM},         {"差出人", BLOCK_FROM},      {"보낸 사람", BLOCK_FROM},
    {"от", BLOCK_FROM},           {"od", BLOCK_FROM},          {"kimden", BLOCK_FROM},
    {"lähettäjä", BLOCK_FROM},    {"subject", BLOCK_SUBJECT},  {"主题", BLOCK_SUBJECT},
    {"主旨", BLOCK_SUBJECT},      {"主題", BLOCK_SUBJECT},     {"betreff", BLOCK_SUBJECT},
    {"objet", BLOCK_SUBJECT},     {"asunto", BLOCK_SUBJECT},   {"oggetto", BLOCK_SUBJECT},
    {"onderwerp", BLOCK_SUBJECT}, {"assunto", BLOCK_SUBJECT},  {"件名", BLOCK_SUBJECT},
    {"제목", BLOCK_SUBJECT},      {"тема", BLOCK_SUBJECT},     {"temat", BLOCK_SUBJECT},
    {"emne", BLOCK_SUBJECT},      {"ämne", BLOCK_SUBJECT},     {"konu", BLOCK_SUBJECT},
    {"aihe", BLOCK_SUBJECT},      {"date", BLOCK_OTHER},       {"sent", BLOCK_OTHER},
    {"to", BLOCK_OTHER},          {"cc", BLOCK_OTHER},         {"reply-to", BLOCK_OTHER},
    {"日期", BLOCK_OTHER},        {"发送时间", BLOCK_OTHER},   {"发送日期", BLOCK_OTHER},
    {"收件人", BLOCK_OTHER},      {"抄送", BLOCK_OTHER},       {"抄送人", BLOCK_OTHER},
    {"寄件日期", BLOCK_OTHER},    {"收件者", BLOCK_OTHER},     {"副本", BLOCK_OTHER},
    {"gesendet", BLOCK_OTHER},    {"datum", BLOCK_OTHER},      {"an", BLOCK_OTHER},
    {"kopie", BLOCK_OTHER},       {"envoyé", BLOCK_OTHER},     {"à", BLOCK_OTHER},
    {"fecha", BLOCK_OTHER},       {"enviado", BLOCK_OTHER},    {"enviado el", BLOCK_OTHER},
    {"para", BLOCK_OTHER},        {"inviato", BLOCK_OTHER},    {"data", BLOCK_OTHER},
    {"a", BLOCK_OTHER},           {"verzonden", BLOCK_OTHER},  {"aan", BLOCK_OTHER},
    {"送信日時", BLOCK_OTHER},    {"宛先", BLOCK_OTHER},       {"дата", BLOCK_OTHER},
    {"кому", BLOCK_OTHER},        {"importance", BLOCK_OTHER}, {"attachments", BLOCK_OTHER},
};

/* A block that is longer is none; one that is further down, or behind so many that are none, is not
 * found. */
enum { MAX_LINES = 4000, MAX_LINE = 400, MAX_BLOCK_LINES = 40, MAX_BLOCKS = 20 };
enum { MAX_INNER_PARTS = 200 };

/* What is found, before it is known to be good. */
typedef struct {
    gchar *name;
    gchar *address;
    gchar *subject;
    gchar *text;
} Forwarded;

static void forwarded_clear(Forwarded *found) {
    g_clear_pointer(&found->name, g_free);
    g_clear_pointer(&found->address, g_free);
    g_clear_pointer(&found->subject, g_free);
    g_clear_pointer(&found->text, g_free);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Forwarded, forwarded_clear)

static gboolean begins_with_prefix(const gchar *folded, const gchar *const *prefixes, gsize count) {
    for (gsize i = 0; i < count; i++) {
        if (!g_str_has_prefix(folded, prefixes[i]))
            continue;
        const gchar *rest = folded + strlen(prefixes[i]);
        rest += strspn(rest, " \t[]()0123456789");
        if (*rest == ':')
            return TRUE;
    }
    return FALSE;
}

/* The subject's first prefix; tags like "[AM-1042]" before it are stepped over. */
static gboolean subject_begins(const gchar *subject, const gchar *const *prefixes, gsize count) {
    g_autofree gchar *head = text_shorten(subject != NULL ? subject : "", 120);
    g_autofree gchar *folded = text_fold(head);
    const gchar *at = folded + strspn(folded, " \t");
    while (*at == '[' && strchr(at, ']') != NULL)
        at = strchr(at, ']') + 1 + strspn(strchr(at, ']') + 1, " \t");
    return begins_with_prefix(at, prefixes, count);
}

/* One line of at most MAX_LINE bytes, quote marks, blanks and asterisks around it taken off; *next
 * is the line behind it, or NULL. Caller frees. */
static gchar *next_line(const gchar *line, const gchar **next) {
    const gchar *end = strchr(line, '\n');
    gsize length = end != NULL ? (gsize)(end - line) : strlen(line);
    *next = end != NULL ? end + 1 : NULL;
    g_autofree gchar *cut = g_strndup(line, MIN(length, MAX_LINE));
    g_autofree gchar *valid = text_make_valid(cut, -1);
    return g_strdup(g_strstrip(valid + strspn(valid, "> \t*|")));
}

/* "From", "发件人" ... before a colon; *out_rest is what is behind it. */
static gint block_field_of(const gchar *line, const gchar **out_rest) {
    static const gchar wide_colon[] = "：";
    const gchar *colon = strchr(line, ':');
    const gchar *wide = strstr(line, wide_colon);
    gsize width = 1;
    if (wide != NULL && (colon == NULL || wide < colon)) {
        colon = wide;
        width = strlen(wide_colon);
    }
    if (colon == NULL || colon - line > 60)
        return -1;
    g_autofree gchar *name = g_strndup(line, (gsize)(colon - line));
    g_autofree gchar *folded = text_fold(name);
    g_strdelimit(folded, "*", ' ');
    g_strstrip(folded);
    for (gsize i = 0; i < G_N_ELEMENTS(block_fields); i++) {
        if (strcmp(folded, block_fields[i].name) == 0) {
            *out_rest = colon + width + strspn(colon + width, " \t*");
            return (gint)block_fields[i].field;
        }
    }
    return -1;
}

static gboolean is_forward_line(const gchar *line) {
    const gchar *start = line + strspn(line, "-_= \t");
    gboolean has_dashes = start > line;
    g_autofree gchar *folded = text_fold(start);
    for (gsize i = 0; i < G_N_ELEMENTS(forward_lines); i++) {
        gsize length = strlen(forward_lines[i]);
        /* The words end the line but for dashes and blanks; without dashes before they need their
         * colon. */
        if (strncmp(folded, forward_lines[i], length) == 0 &&
            folded[length + strspn(folded + length, "-_= \t:")] == '\0' &&
            (has_dashes || strchr(folded, ':') != NULL))
            return TRUE;
    }
    return FALSE;
}

/* "Kim Lee <kim@shop.test>", "Kim Lee [mailto:kim@shop.test]", "kim@shop.test". */
static void read_author(const gchar *value, Forwarded *found) {
    const gchar *start = NULL;
    found->address = address_scan(value, NULL, &start, NULL);
    if (found->address == NULL)
        return;
    g_autofree gchar *before = g_strndup(value, (gsize)(start - value));
    gchar *mailto = strstr(before, "mailto:");
    if (mailto != NULL)
        *mailto = '\0';
    g_strdelimit(before, "<[(\"*", ' ');
    g_autofree gchar *name = text_one_line(before);
    if (*name != '\0')
        found->name = g_steal_pointer(&name);
}

/* `text` trimmed; one quote mark at the beginning of each line is taken off. */
static gchar *without_quote_marks(const gchar *text) {
    GString *bare = g_string_sized_new(strlen(text));
    for (const gchar *line = text; *line != '\0';) {
        if (*line == '>')
            line += line[1] == ' ' ? 2 : 1;
        const gchar *end = strchr(line, '\n');
        end = end != NULL ? end + 1 : line + strlen(line);
        g_string_append_len(bare, line, end - line);
        line = end;
    }
    return g_strstrip(g_string_free(bare, FALSE));
}

/* Reads header lines from `line` on. TRUE if there is a From line among them, with an address or a
 * Subject line beside it; text is what is below. */
static gboolean read_block(const gchar *line, Forwarded *found) {
    gboolean has_from = FALSE;
    gboolean is_quoted = FALSE;
    forwarded_clear(found);
    for (guint n = 0; line != NULL && n < MAX_BLOCK_LINES; n++) {
        const gchar *next = NULL;
        g_autofree gchar *content = next_line(line, &next);
        if (*content == '\0' && has_from)
            break;
        const gchar *rest = NULL;
        gint field = *content != '\0' ? block_field_of(content, &rest) : BLOCK_OTHER;
        if (field < 0 && !has_from)
            return FALSE;
        if (field == BLOCK_FROM && !has_from) {
            has_from = TRUE;
            is_quoted = *line == '>';
            read_author(rest, found);
        } else if (field == BLOCK_SUBJECT && found->subject == NULL) {
            found->subject = text_one_line(rest);
        }
        line = next;
    }
    if (!has_from || (found->address == NULL && found->subject == NULL))
        return FALSE;
    if (line != NULL)
        found->text = is_quoted ? without_quote_marks(line) : g_strstrip(g_strdup(line));
    return TRUE;
}

/* May a forward line or a From line begin so? Spares most lines the closer look. */
static gboolean is_candidate(const gchar *line, gboolean may_be_bare) {
    return may_be_bare || (guchar)*line >= 0x80 || strchr("-_= \tBb", *line) != NULL;
}

/* Finds the block in the text; `may_be_bare` lets one stand without a line that only a forward has.
 */
static gboolean read_text(const gchar *text, gboolean may_be_bare, Forwarded *found) {
    const gchar *line = text;
    guint blocks = 0;
    for (guint n = 0; line != NULL && n < MAX_LINES && blocks < MAX_BLOCKS; n++) {
        const gchar *end = strchr(line, '\n');
        const gchar *next = end != NULL ? end + 1 : NULL;
        if (is_candidate(line, may_be_bare)) {
            const gchar *rest = NULL;
            g_autofree gchar *content = next_line(line, &next);
            gboolean is_line = *line != '>' && next != NULL && is_forward_line(content);
            gboolean is_bare = may_be_bare && block_field_of(content, &rest) == BLOCK_FROM;
            blocks += is_line || is_bare;
            if ((is_line && read_block(next, found)) || (is_bare && read_block(line, found)))
                return TRUE;
        }
        line = next;
    }
    return FALSE;
}

/* First text/plain part, in the order of the mail; walks, not recurses, and gives up in time. */
static gchar *first_plain_text(GMimeMessage *message) {
    GMimePartIter *iter = g_mime_part_iter_new(GMIME_OBJECT(message));
    gchar *text = NULL;
    for (guint n = 0; text == NULL && n < MAX_INNER_PARTS && g_mime_part_iter_is_valid(iter); n++) {
        GMimeObject *part = g_mime_part_iter_get_current(iter);
        if (GMIME_IS_TEXT_PART(part) &&
            g_mime_content_type_is_type(g_mime_object_get_content_type(part), "text", "plain")) {
            g_autofree gchar *raw = g_mime_text_part_get_text(GMIME_TEXT_PART(part));
            g_autofree gchar *valid = text_make_valid(raw != NULL ? raw : "", -1);
            text = g_strstrip(text_clean_body(valid));
        }
        if (!g_mime_part_iter_next(iter))
            break;
    }
    g_mime_part_iter_free(iter);
    return text;
}

/* A mail of thousands of boundary lines is a bomb for GMime: it is not opened. */
static gboolean is_tame(const gchar *text) {
    guint boundary_lines = 0;
    for (const gchar *at = text; (at = strstr(at, "\n--")) != NULL; at += 3) {
        if (++boundary_lines > MAX_INNER_PARTS)
            return FALSE;
    }
    return TRUE;
}

static gboolean read_attached(const Mail *mail, Forwarded *found) {
    const ReportPart *part = NULL;
    for (guint i = 0; part == NULL && i < mail->report_parts->len; i++) {
        const ReportPart *one = mail->report_parts->pdata[i];
        if (strcmp(one->content_type, "message/rfc822") == 0 && is_tame(one->text))
            part = one;
    }
    if (part == NULL)
        return FALSE;
    GMimeStream *stream = g_mime_stream_mem_new_with_buffer(part->text, strlen(part->text));
    GMimeParser *parser = g_mime_parser_new_with_stream(stream);
    GMimeMessage *message = g_mime_parser_construct_message(parser, NULL);
    g_object_unref(parser);
    g_object_unref(stream);
    if (message == NULL)
        return FALSE;
    InternetAddressList *from = g_mime_message_get_from(message);
    InternetAddress *first =
        internet_address_list_length(from) > 0 ? internet_address_list_get_address(from, 0) : NULL;
    if (first != NULL && INTERNET_ADDRESS_IS_MAILBOX(first)) {
        const gchar *name = internet_address_get_name(first);
        const gchar *address = internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(first));
        g_autofree gchar *valid_name = text_make_valid(name != NULL ? name : "", -1);
        g_autofree gchar *valid_address = text_make_valid(address != NULL ? address : "", -1);
        found->name = text_one_line(valid_name);
        found->address = text_one_line(valid_address);
    }
    const gchar *subject = g_mime_message_get_subject(message);
    if (subject != NULL) {
        g_autofree gchar *valid = text_make_valid(subject, -1);
        found->subject = text_one_line(valid);
    }
    found->text = first_plain_text(message);
    g_object_unref(message);
    return TRUE;
}

static gboolean find_forwarded(const Mail *mail, Forwarded *found) {
    gboolean says_forward =
        subject_begins(mail->subject, forward_prefixes, G_N_ELEMENTS(forward_prefixes));
    gboolean says_answer =
        subject_begins(mail->subject, answer_prefixes, G_N_ELEMENTS(answer_prefixes));
    /* An agent's answer to the desk may quote or attach anything. */
    if (!says_forward && (says_answer || mail->in_reply_to->len > 0))
        return FALSE;
    return read_attached(mail, found) || read_text(mail->body_text, says_forward, found);
}

void forwarded_mail_read(const Mail *mail, const Policy *policy, Identity *identity) {
    if (policy == NULL || identity->role == ROLE_COMPLAINANT)
        return;
    g_auto(Forwarded) found = {NULL};
    if (!find_forwarded(mail, &found))
        return;
    if (found.address == NULL || !address_is_valid(found.address)) {
        identity_say(identity, "forwards a mail, but its author's address can't be found");
        return;
    }
    if (policy_is_own_address(policy, found.address)) {
        identity_say(identity, "forwards a mail of our own");
        return;
    }
    gboolean has_name = !text_is_blank(found.name);
    identity->forwarded_author = address_new(has_name ? found.name : NULL, found.address);
    identity->forwarded_subject = g_steal_pointer(&found.subject);
    identity->forwarded_text = g_steal_pointer(&found.text);
    identity_say(identity, "forwards a mail of %s", found.address);
}
