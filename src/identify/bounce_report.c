/* bounce_report.c - reports of mail systems that are only words, no RFC 3464 */
/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The report part of the text (up to where the returned mail begins) is read line by line. A line
 * begins a recipient if it has one of these shapes:
 *
 *     <kim@shop.test>: words            qmail, Postfix, Courier
 *     550 <kim@shop.test>... words      Sendmail's transcript, also behind "<<< "
 *     Recipient: kim@shop.test          a label of bounce_phrases.c
 *         kim@shop.test                 alone on its line, once the report said what happened
 *
 * and the lines behind it, up to the next recipient, are its diagnostic. Where no line does, the
 * addresses of X-Failed-Recipients count, else an address in the very sentence that says it failed.
 * What happened is said by the section above a recipient, else by the report as a whole. Not every
 * system in the world writes like this; what is not understood keeps its kind and has no rows.
 * Linear: every line is looked at once, and lines, bytes and recipients are bounded.
 */
#include "bounce_report.h"

#include <string.h>

#include "address_scan.h"
#include "base/text.h"
#include "bounce_phrases.h"
#include "delivery_report.h"
#include "report_fields.h"
#include "status_words.h"

enum {
    MAX_REPORT = 48 * 1024,
    MAX_LINE = 500,
    MAX_FAILED_RECIPIENTS = 16 * 1024,
    MAX_DETAIL = 2000,
    MAX_FOUND = 200
};

/* A recipient while its lines are being read. */
typedef struct {
    gchar *recipient;
    const gchar *action; /* of the section, or NULL */
    GString *detail;
} Found;

typedef struct {
    const Mail *mail;
    GPtrArray *found;    /* of Found */
    GHashTable *by_key;  /* address -> Found, borrowed from `found` */
    Found *open;         /* whose lines are being read, or NULL */
    const gchar *action; /* of the section, or NULL */
    gboolean is_section_empty;
    gboolean is_known_report; /* something said that it is one: an address alone on a line counts */
    gboolean says_delayed;
    const BouncePhrase *evidence; /* first phrase that says something */
    gchar *in_sentence;           /* an address in the sentence that says it, or NULL */
    GString *words;               /* the report part, for its words */
} Reading;

static void found_free(Found *found) {
    g_free(found->recipient);
    g_string_free(found->detail, TRUE);
    g_free(found);
}

static void open_recipient(Reading *reading, const gchar *address) {
    gchar *key = address_key(address);
    reading->open = g_hash_table_lookup(reading->by_key, key);
    if (reading->open == NULL && reading->found->len < MAX_FOUND) {
        Found *found = g_new0(Found, 1);
        found->recipient = g_steal_pointer(&key);
        found->action = reading->action;
        found->detail = g_string_new(NULL);
        g_ptr_array_add(reading->found, found);
        g_hash_table_insert(reading->by_key, found->recipient, found);
        reading->open = found;
    }
    g_free(key);
}

static void note_phrase(Reading *reading, const BouncePhrase *phrase, const gchar *line) {
    gboolean is_delay =
        phrase->meaning == PHRASE_DELAYED || phrase->meaning == PHRASE_DELAYED_SECTION;
    if (phrase->meaning == PHRASE_DELAYED_SECTION || phrase->meaning == PHRASE_FAILED_SECTION) {
        reading->action = is_delay ? "delayed" : "failed";
        reading->is_section_empty = TRUE;
        reading->open = NULL;
    }
    reading->is_known_report = TRUE;
    reading->says_delayed |= is_delay;
    if (reading->evidence == NULL)
        reading->evidence = phrase;
    if (reading->in_sentence == NULL && line != NULL)
        reading->in_sentence = address_scan(line, NULL, NULL, NULL);
}

/* "550 ", also behind "<<< ". */
static gboolean begins_with_reply_code(const gchar *line) {
    line += strspn(line, "< \t");
    return (*line == '4' || *line == '5') && strspn(line, "0123456789") == 3 &&
           (line[3] == ' ' || line[3] == '-');
}

/* The recipient that `line` begins, by its shape, or NULL; *out_rest is what is said behind it. */
static gchar *recipient_of_line(const Reading *reading, const gchar *line, const gchar **out_rest) {
    const gchar *start, *end;
    const gchar *label_rest = bounce_label_rest(line);
    g_autofree gchar *address =
        address_scan(label_rest != NULL ? label_rest : line, NULL, &start, &end);
    if (address == NULL)
        return NULL;
    const gchar *first = line + strspn(line, " \t\"'(*-");
    const gchar *rest = end + strspn(end, ">\"')");
    gboolean is_bracketed = start > line && start[-1] == '<' && *end == '>';
    gboolean is_first = start == first + is_bracketed;
    gboolean is_alone = is_first && rest[strspn(rest, " \t:,;.")] == '\0';
    gboolean opens_section = reading->action != NULL && reading->is_section_empty;
    gboolean fits = (label_rest != NULL && start - label_rest < 40) ||
                    (is_bracketed && is_first && strchr(" :;.,", *rest) != NULL) ||
                    (is_alone && reading->is_known_report) ||
                    (is_first && reading->is_known_report &&
                     strchr(":([<", rest[strspn(rest, " \t")]) != NULL) ||
                    (is_first && reading->is_known_report && reading->found->len == 0) ||
                    (opens_section && (is_first || is_bracketed));
    *out_rest = rest;
    if (!fits && is_bracketed && begins_with_reply_code(line) && g_str_has_prefix(rest, "...") &&
        !address_list_has(reading->mail->to, address)) {
        *out_rest = line;
        fits = TRUE;
    }
    return fits ? g_steal_pointer(&address) : NULL;
}

static void append_detail(GString *detail, const gchar *line) {
    if (detail->len < MAX_DETAIL && !text_is_blank(line)) {
        if (detail->len > 0)
            g_string_append_c(detail, ' ');
        g_string_append(detail, line);
    }
}

/* FALSE where the returned mail begins. */
static gboolean read_line(Reading *reading, const gchar *line) {
    static const gchar *const header_starts[] = {
        "Received: ", "Return-Path: ", "DKIM-Signature: ", "X-Received: "};
    for (gsize i = 0; i < G_N_ELEMENTS(header_starts); i++) {
        if (g_str_has_prefix(line, header_starts[i]))
            return FALSE;
    }
    g_autofree gchar *folded = text_fold(line);
    const BouncePhrase *phrase = bounce_phrase_in(folded);
    if (phrase != NULL && phrase->meaning == PHRASE_RETURNED_MAIL)
        return FALSE;
    append_detail(reading->words, line);
    const gchar *rest = line;
    g_autofree gchar *address = recipient_of_line(reading, line, &rest);
    if (phrase != NULL)
        note_phrase(reading, phrase, line);
    if (address != NULL) {
        open_recipient(reading, address);
        reading->is_section_empty = FALSE;
        rest += strspn(rest, ":;., \t");
    }
    if (reading->open != NULL)
        append_detail(reading->open->detail, address != NULL ? rest : line);
    return TRUE;
}

static void read_lines(Reading *reading, const gchar *text) {
    const gchar *line = text;
    while (line != NULL && *line != '\0' && line - text < MAX_REPORT) {
        const gchar *end = strchr(line, '\n');
        gsize length = end != NULL ? (gsize)(end - line) : strlen(line);
        g_autofree gchar *cut = g_strndup(line, MIN(length, MAX_LINE));
        g_autofree gchar *valid = text_make_valid(cut, -1);
        if (!read_line(reading, valid))
            return;
        line = end != NULL ? end + 1 : NULL;
    }
}

/* Where no line names a recipient: X-Failed-Recipients, else the sentence that says it failed (but
 * not one that the report was sent to), else the returned mail, if it went to one address. */
static void find_elsewhere(Reading *reading, const Mail *mail) {
    const gchar *at = mail_header(mail, "X-Failed-Recipients");
    const gchar *header_end = at != NULL ? at + strnlen(at, MAX_FAILED_RECIPIENTS) : NULL;
    while (at != NULL && reading->found->len < MAX_FOUND) {
        g_autofree gchar *address = address_scan(at, header_end, NULL, &at);
        if (address == NULL)
            break;
        open_recipient(reading, address);
    }
    if (reading->found->len == 0 && reading->in_sentence != NULL &&
        !address_list_has(mail->to, reading->in_sentence))
        open_recipient(reading, reading->in_sentence);
    if (reading->found->len == 0) {
        g_autofree gchar *original = report_fields_original_recipient(mail);
        if (original != NULL)
            open_recipient(reading, original);
    }
}

/* By words of its own, else the report's: "550 ..." may stand far from the address. What is late
 * has not failed for good, whatever the words. */
static gchar *status_of(const Reading *reading, const Found *found, const gchar *action) {
    gchar *status = status_most_exact(NULL, found->detail->str);
    if (status == NULL)
        status = status_most_exact(NULL, reading->words->str);
    if (status != NULL && *status == '5' && strcmp(action, "delayed") == 0)
        *status = '4';
    return status;
}

static void write_rows(const Reading *reading, GPtrArray *rows) {
    const gchar *general = reading->says_delayed ? "delayed" : "failed";
    for (guint i = 0; i < reading->found->len; i++) {
        const Found *found = reading->found->pdata[i];
        const gchar *action = found->action != NULL ? found->action : general;
        g_autofree gchar *status = status_of(reading, found, action);
        const gchar *detail = found->detail->len > 0 ? found->detail->str : NULL;
        g_ptr_array_add(rows, delivery_report_row(found->recipient, action, status, detail));
    }
}

static void reading_clear(Reading *reading) {
    g_ptr_array_unref(reading->found);
    g_hash_table_unref(reading->by_key);
    g_string_free(reading->words, TRUE);
    g_free(reading->in_sentence);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Reading, reading_clear)

/* `phrase` is that of the subject, or NULL. */
static Reading read_report(const Mail *mail, const gchar *subject, const BouncePhrase *phrase,
                           gboolean is_known_report) {
    Reading reading = {
        .mail = mail,
        .found = g_ptr_array_new_with_free_func((GDestroyNotify)found_free),
        .by_key = g_hash_table_new(g_str_hash, g_str_equal),
        .words = g_string_new(NULL),
        .is_known_report = is_known_report,
    };
    append_detail(reading.words, subject);
    if (phrase != NULL && phrase->meaning != PHRASE_RETURNED_MAIL)
        note_phrase(&reading, phrase, NULL);
    reading.action = NULL; /* a subject opens no section */
    read_lines(&reading, mail->body_text);
    reading.open = NULL;
    return reading;
}

gboolean bounce_report_read(const Mail *mail, gboolean is_named, Identity *identity) {
    const gchar *whole = mail->subject != NULL ? mail->subject : "";
    g_autofree gchar *head = text_make_valid(whole, (gssize)strnlen(whole, MAX_LINE));
    g_autofree gchar *subject = text_fold(head);
    const BouncePhrase *phrase = bounce_phrase_in(subject);
    if (phrase == NULL && !is_named)
        return FALSE;
    g_auto(Reading) reading = read_report(mail, subject, phrase, FALSE);
    g_autofree gchar *status = status_most_exact(NULL, reading.words->str);
    const gchar *words = reading.evidence != NULL ? reading.evidence->words
                         : mail_header(mail, "X-Failed-Recipients") != NULL ? "X-Failed-Recipients"
                         : reading.found->len > 0                           ? status
                                                                            : NULL;
    if (words == NULL)
        return FALSE;
    if (reading.found->len == 0)
        find_elsewhere(&reading, mail);
    write_rows(&reading, identity->bounces);
    if (identity->bounces->len > 0)
        identity->kind = delivery_report_kind(identity->bounces);
    else
        identity->kind = reading.says_delayed ? MAIL_KIND_DELAY_NOTICE : MAIL_KIND_BOUNCE;
    identity->original_message_id = report_fields_original_id(mail);
    identity_say(identity, "report of a mail system in words: \"%s\"%s%s%s", words,
                 reading.evidence != NULL ? " (" : "",
                 reading.evidence != NULL ? reading.evidence->writer : "",
                 reading.evidence != NULL ? ")" : "");
    return TRUE;
}

void bounce_report_complete(const Mail *mail, GPtrArray *rows) {
    gboolean is_vague = FALSE;
    for (guint i = 0; i < rows->len; i++) {
        const BounceRow *row = rows->pdata[i];
        is_vague |= row->diagnostic == NULL && g_str_has_suffix(row->status, ".0.0");
    }
    if (!is_vague)
        return;
    g_auto(Reading) reading = read_report(mail, "", NULL, TRUE);
    for (guint i = 0; i < rows->len; i++) {
        BounceRow *row = rows->pdata[i];
        const Found *found = g_hash_table_lookup(reading.by_key, row->recipient);
        if (found == NULL || found->detail->len == 0 || row->diagnostic != NULL)
            continue;
        BounceRow *better =
            delivery_report_row(row->recipient, row->action, row->status, found->detail->str);
        bounce_row_free(row);
        rows->pdata[i] = better;
    }
}
