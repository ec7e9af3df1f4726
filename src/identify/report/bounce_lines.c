/* bounce_lines.c - reads the lines of a report in words: who failed, and what is said of each */
/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The report part of the text (up to where the returned mail begins) is read line by line. A line
 * begins a recipient if it has one of these shapes:
 *
 *     <kim@shop.test>: words            qmail, Postfix, Courier
 *     550 <kim@shop.test>... words      Sendmail's transcript, also behind "<<< "
 *     Recipient: kim@shop.test          a label of bounce_labels.c
 *         kim@shop.test                 alone on its line, once the report said what happened
 *     Mailbox full: kim@shop.test       words that name a trouble, once the report said so (IMail)
 *
 * and the lines behind it, up to the next recipient, are its diagnostic. What happened is said by
 * the section above a recipient, else by the report as a whole. Linear: every line is looked at
 * once, and lines, bytes and recipients are bounded.
 */
#include "bounce_lines.h"

#include <string.h>

#include "../status/report_text.h"
#include "../status/status_words.h"
#include "address_scan.h"
#include "base/text.h"
#include "bounce_labels.h"

enum { MAX_REPORT = 48 * 1024, MAX_LINE = 500, MAX_DETAIL = 2000, MAX_FOUND = 200, MAX_LABEL = 80 };

static void found_free(BounceFound *found) {
    g_free(found->recipient);
    g_string_free(found->detail, TRUE);
    g_free(found);
}

void bounce_lines_open(BounceLines *lines, const gchar *address) {
    gchar *key = address_key(address);
    lines->open = g_hash_table_lookup(lines->by_key, key);
    if (lines->open == NULL && lines->found->len < MAX_FOUND) {
        BounceFound *found = g_new0(BounceFound, 1);
        found->recipient = g_steal_pointer(&key);
        found->action = lines->action;
        found->detail = g_string_new(NULL);
        g_ptr_array_add(lines->found, found);
        g_hash_table_insert(lines->by_key, found->recipient, found);
        lines->open = found;
    }
    g_free(key);
}

static void note_phrase(BounceLines *lines, const BouncePhrase *phrase, const gchar *line) {
    gboolean is_delay =
        phrase->meaning == PHRASE_DELAYED || phrase->meaning == PHRASE_DELAYED_SECTION;
    gboolean is_success = phrase->meaning == PHRASE_DELIVERED_SECTION;
    if (phrase->meaning == PHRASE_DELAYED_SECTION || phrase->meaning == PHRASE_FAILED_SECTION ||
        is_success) {
        lines->action = is_delay ? "delayed" : is_success ? "delivered" : "failed";
        lines->is_section_empty = TRUE;
        lines->open = NULL;
    }
    lines->is_known_report = TRUE;
    lines->says_delayed |= is_delay;
    lines->says_delivered |= is_success;
    if (lines->evidence == NULL)
        lines->evidence = phrase;
    if (lines->in_sentence == NULL)
        lines->in_sentence = address_scan(line, NULL, NULL, NULL);
}

/* Behind "<<< " of Sendmail and "Out: " of Postfix, which show what the other side answered. */
static const gchar *answer_of(const gchar *line) {
    line += strspn(line, "< \t");
    if (g_str_has_prefix(line, "Out:"))
        line += strlen("Out:");
    return line + strspn(line, " \t");
}

static gboolean is_reply(const gchar *line, const gchar *classes) {
    line = answer_of(line);
    return *line != '\0' && strchr(classes, *line) != NULL && strspn(line, "0123456789") == 3 &&
           (line[3] == ' ' || line[3] == '-');
}

/* Where an address stands in its line. */
typedef struct {
    const gchar *start;
    const gchar *end;
    gboolean is_bracketed;
    gboolean is_first; /* nothing before it */
    gboolean is_alone; /* nothing else */
    gboolean is_ours;  /* the report was sent to it */
} Place;

static gboolean shape_fits(const BounceLines *lines, const Place *place, gboolean has_label,
                           const gchar *rest) {
    gchar after = rest[strspn(rest, " \t")];
    gboolean opens_section = lines->action != NULL && lines->is_section_empty;
    if (has_label || (place->is_bracketed && place->is_first && strchr(" :;.,", *rest) != NULL))
        return TRUE;
    if (opens_section && !place->is_ours && (place->is_first || place->is_bracketed))
        return TRUE;
    if (!lines->is_known_report || !place->is_first)
        return FALSE;
    return place->is_alone || strchr(":([<", after) != NULL ||
           (lines->found->len == 0 && !place->is_ours);
}

/* "Mailbox full: kim@shop.test": nothing behind the address, a known trouble before it. */
static gboolean names_trouble(const BounceLines *lines, const Place *place, const gchar *line,
                              const gchar *rest) {
    const gchar *before = place->start - place->is_bracketed;
    while (before > line && (before[-1] == ' ' || before[-1] == '\t'))
        before--;
    if (!lines->is_known_report || place->is_ours || rest[strspn(rest, " \t.")] != '\0' ||
        before == line || before[-1] != ':')
        return FALSE;
    g_autofree gchar *words = g_strndup(line, (gsize)(before - line));
    return status_from_words(words) != NULL;
}

/* An address of the report that is not the desk's, nor one to ask for help. */
static void note_mentioned(BounceLines *lines, const gchar *address) {
    static const gchar *const helpers[] = {"postmaster@", "support@", "help@",
                                           "helpdesk@",   "admin@",   "no-reply@",
                                           "hostmaster@", "abuse@",   "mailer-daemon@"};
    g_autofree gchar *key = address_key(address);
    gboolean is_helper = FALSE;
    for (gsize i = 0; i < G_N_ELEMENTS(helpers); i++)
        is_helper |= g_str_has_prefix(key, helpers[i]);
    if (is_helper)
        return;
    lines->has_others |= lines->mentioned != NULL && strcmp(lines->mentioned, key) != 0;
    if (lines->mentioned == NULL)
        lines->mentioned = g_steal_pointer(&key);
}

/* The recipient that `line` begins, by its shape, or NULL; *out_rest is what is said behind it. */
static gchar *recipient_of_line(BounceLines *lines, const gchar *line, const gchar *folded,
                                const gchar **out_rest) {
    Place place = {.start = NULL};
    g_autofree gchar *address = address_scan(line, NULL, &place.start, &place.end);
    if (address == NULL)
        return NULL;
    const gchar *first = line + strspn(line, " \t\"'(*->");
    const gchar *rest = place.end + strspn(place.end, ">\"')");
    place.is_bracketed = place.start > line && place.start[-1] == '<' && *place.end == '>';
    place.is_first = place.start == first + place.is_bracketed;
    place.is_alone = place.is_first && rest[strspn(rest, " \t:,;.")] == '\0';
    place.is_ours = address_list_has(lines->mail->to, address);
    if (!place.is_ours)
        note_mentioned(lines, address);
    gboolean has_label = place.start - line < MAX_LABEL && bounce_label_begins(folded);
    if (shape_fits(lines, &place, has_label, rest)) {
        *out_rest = rest;
        return g_steal_pointer(&address);
    }
    gboolean is_answered = !place.is_ours && is_reply(line, "45") &&
                           g_str_has_prefix(rest, "...") &&
                           (place.is_bracketed || place.start == answer_of(line) + 4);
    if (is_answered || names_trouble(lines, &place, line, rest)) {
        *out_rest = line;
        return g_steal_pointer(&address);
    }
    return NULL;
}

/* An answer that all is well says nothing about what went wrong. */
static void append_detail(GString *detail, const gchar *line) {
    if (detail->len >= MAX_DETAIL || text_is_blank(line) || is_reply(line, "23"))
        return;
    if (detail->len > 0)
        g_string_append_c(detail, ' ');
    g_string_append(detail, line);
}

static gboolean begins_returned_mail(const gchar *line) {
    static const gchar *const header_starts[] = {
        "Received: ", "Return-Path: ", "DKIM-Signature: ", "X-Received: "};
    for (gsize i = 0; i < G_N_ELEMENTS(header_starts); i++) {
        if (g_str_has_prefix(line, header_starts[i]))
            return TRUE;
    }
    return FALSE;
}

/* FALSE where the returned mail begins. */
static gboolean read_line(BounceLines *lines, const gchar *line) {
    if (*line == '\0')
        return TRUE;
    if (begins_returned_mail(line))
        return FALSE;
    g_autofree gchar *folded = report_text_fold(line, MAX_LINE);
    const BouncePhrase *phrase = bounce_phrase_in(folded);
    /* "... a report, as well as the headers of the original message" (PowerMTA): not here. */
    gboolean tells_of_files = strstr(folded, "as well as ") != NULL;
    if (phrase != NULL && phrase->meaning == PHRASE_RETURNED_MAIL && tells_of_files)
        phrase = NULL;
    if (phrase != NULL && phrase->meaning == PHRASE_RETURNED_MAIL)
        return FALSE;
    append_detail(lines->words, line);
    lines->says_permanent |= strstr(folded, "permanent") != NULL;
    const gchar *rest = line;
    g_autofree gchar *address = recipient_of_line(lines, line, folded, &rest);
    if (phrase != NULL)
        note_phrase(lines, phrase, line);
    if (address != NULL) {
        bounce_lines_open(lines, address);
        lines->is_section_empty = FALSE;
        rest += strspn(rest, ":;., \t");
    }
    if (lines->open != NULL)
        append_detail(lines->open->detail, address != NULL ? rest : line);
    return TRUE;
}

BounceLines bounce_lines_read(const Mail *mail, const gchar *subject, gboolean is_known_report) {
    BounceLines lines = {
        .mail = mail,
        .found = g_ptr_array_new_with_free_func((GDestroyNotify)found_free),
        .by_key = g_hash_table_new(g_str_hash, g_str_equal),
        .words = g_string_new(NULL),
        .is_known_report = is_known_report,
    };
    append_detail(lines.words, subject);
    g_autofree gchar *folded_subject = report_text_fold(subject, MAX_LINE);
    const BouncePhrase *phrase = bounce_phrase_in(folded_subject);
    if (phrase != NULL && phrase->meaning != PHRASE_RETURNED_MAIL)
        note_phrase(&lines, phrase, "");
    lines.action = NULL; /* a subject opens no section */
    for (const gchar *line = mail->body_text;
         line != NULL && *line != '\0' && line - mail->body_text < MAX_REPORT;) {
        const gchar *end = strchr(line, '\n');
        gsize length = end != NULL ? (gsize)(end - line) : strlen(line);
        g_autofree gchar *cut = g_strndup(line, MIN(length, MAX_LINE));
        g_autofree gchar *valid = text_make_valid(cut, -1);
        if (!read_line(&lines, valid))
            break;
        line = end != NULL ? end + 1 : NULL;
    }
    lines.open = NULL;
    return lines;
}

void bounce_lines_clear(BounceLines *lines) {
    g_ptr_array_unref(lines->found);
    g_hash_table_unref(lines->by_key);
    g_string_free(lines->words, TRUE);
    g_free(lines->in_sentence);
    g_free(lines->mentioned);
}
