/* compose_letter.c - a furnished letter -> its final headers and words */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Everything is derived from the draft, so that a repeated transaction makes the same letter. How
 * it is encoded for the wire is letter_bytes.c's.
 *
 * Letters that a machine wrote say so: Auto-Submitted (RFC 3834 section 5), and for Exchange, which
 * looks at that only in part, X-Auto-Response-Suppress. "Precedence: bulk" is not set: it is no
 * standard, counts against a letter in spam filters, and would keep back the out-of-office answers
 * that belong in the ticket. An agent's answer is a person's letter and carries neither.
 */
#include "compose/compose_letter.h"

#include <string.h>

#include "base/error.h"
#include "base/text.h"
#include "header_writer.h"
#include "letter_facts.h"
#include "letter_variant.h"

enum { MAX_REFERENCES = 20, MAX_SUBJECT = 180 };

typedef struct {
    const gchar *auto_submitted; /* NULL: a person's words */
    gboolean carries_files;
} KindRow;

static const KindRow kinds[] = {
    [LETTER_ACKNOWLEDGEMENT] = {"auto-replied", FALSE},
    [LETTER_ANSWER] = {NULL, TRUE},
    [LETTER_SURVEY] = {"auto-generated", FALSE},
    [LETTER_SURVEY_REMINDER] = {"auto-generated", FALSE},
    [LETTER_SURVEY_THANKS] = {"auto-replied", FALSE},
    [LETTER_SURVEY_APOLOGY] = {"auto-replied", FALSE},
    [LETTER_TOO_LARGE] = {"auto-replied", FALSE},
    [LETTER_DISMISSED] = {"auto-generated", FALSE},
    [LETTER_MERGED] = {"auto-generated", FALSE},
    [LETTER_HOLDING] = {"auto-generated", FALSE},
    [LETTER_PROGRESS] = {"auto-generated", FALSE},
    [LETTER_REMINDER] = {"auto-generated", FALSE},
    [LETTER_CLOSED_UNANSWERED] = {"auto-generated", FALSE},
    [LETTER_FINAL] = {NULL, TRUE},
    [LETTER_STATUS] = {"auto-replied", FALSE},
    [LETTER_ESCALATED] = {"auto-replied", FALSE},
    [LETTER_WITHDRAWN] = {"auto-replied", FALSE},
    [LETTER_REOPENED] = {"auto-replied", FALSE},
    [LETTER_STOPPED] = {"auto-replied", FALSE},
    [LETTER_RESUMED] = {"auto-replied", FALSE},
    [LETTER_STILL_WELL] = {"auto-generated", FALSE},
    [LETTER_WELL_THANKS] = {"auto-replied", FALSE},
    [LETTER_STATEMENT] = {"auto-generated", TRUE},
    [LETTER_NEW_TICKET] = {"auto-generated", TRUE},
    [LETTER_COMPLAINANT_WROTE] = {"auto-generated", TRUE},
    [LETTER_OPTIONS] = {NULL, FALSE},
    [LETTER_OPTIONS_REMINDER] = {"auto-generated", FALSE},
    [LETTER_OPTION_TAKEN] = {"auto-replied", FALSE},
    [LETTER_OPTION_UNCLEAR] = {"auto-replied", FALSE},
    [LETTER_OPTIONS_EXPIRED] = {"auto-generated", FALSE},
    [LETTER_RECEIPT] = {"auto-replied", FALSE},
    [LETTER_COMMANDS_REFUSED] = {"auto-replied", FALSE},
    [LETTER_HELD] = {"auto-replied", FALSE},
    [LETTER_UNDELIVERABLE] = {"auto-generated", FALSE},
    [LETTER_UNHAPPY] = {"auto-generated", FALSE},
    [LETTER_NOT_YOURS] = {"auto-replied", FALSE},
    [LETTER_QUERY_ANSWER] = {"auto-replied", FALSE},
    [LETTER_ANSWER_HELD] = {"auto-replied", FALSE},
    [LETTER_APPROVAL_WANTED] = {"auto-generated", TRUE},
    [LETTER_STAFF_UNREACHABLE] = {"auto-generated", FALSE},
    [LETTER_ANSWER_RETURNED] = {"auto-replied", FALSE},
    [LETTER_PROMISE_DUE] = {"auto-generated", FALSE},
    [LETTER_YOU_SAID] = {"auto-generated", FALSE},
    [LETTER_ACTION] = {"auto-generated", FALSE},
    [LETTER_ACTION_DUE] = {"auto-generated", FALSE},
    [LETTER_ACTION_EFFECT] = {"auto-generated", FALSE},
    [LETTER_BURST] = {"auto-generated", FALSE},
    [LETTER_DEPARTMENT_ANSWERED] = {"auto-generated", TRUE},
    [LETTER_DEPARTMENT_LATE] = {"auto-generated", FALSE},
    [LETTER_DEPARTMENT_ASKED] = {NULL, TRUE},
    [LETTER_DEPARTMENT_REMINDER] = {"auto-generated", FALSE},
    [LETTER_CLOCKS_DUE] = {"auto-generated", FALSE},
    [LETTER_DIGEST] = {"auto-generated", TRUE},
};
G_STATIC_ASSERT(G_N_ELEMENTS(kinds) == LETTER_KIND_COUNT);

void letter_words_clear(LetterWords *words) {
    g_clear_pointer(&words->subject, g_free);
    g_clear_pointer(&words->text, g_free);
    g_clear_pointer(&words->html, g_free);
}

/* --- words ---------------------------------------------------------------------------------------
 */

/* "Subject: ..." of the first line, and the tag once at its end. */
static gchar *read_subject(const gchar *text, const gchar *subject_tag) {
    g_autofree gchar *first = g_strndup(text, strcspn(text, "\n"));
    g_autofree gchar *line = text_one_line(first + strlen("Subject:"));
    g_autofree gchar *subject = text_shorten(line, MAX_SUBJECT);
    g_autofree gchar *valid = text_make_valid(subject_tag != NULL ? subject_tag : "", -1);
    g_autofree gchar *tag = text_one_line(valid);
    if (*tag == '\0' || strstr(subject, tag) != NULL)
        return g_steal_pointer(&subject);
    return *subject == '\0' ? g_strdup(tag) : g_strconcat(subject, " ", tag, NULL);
}

/* What follows the subject, without the empty lines between. */
static gchar *read_body(const gchar *text) {
    const gchar *body = text + strcspn(text, "\n");
    body += strspn(body, "\r\n");
    return g_strdup(body);
}

static GString *render(const Template *template, const Value *values, TemplateEscape escape,
                       const LetterLanguage *language, GError **error) {
    g_autoptr(GString) out = g_string_sized_new(escape == TEMPLATE_HTML ? 12288 : 2048);
    if (!template_render(template, values, escape, TRUE, letter_language_partial,
                         (gpointer)language, out, error))
        return NULL;
    return g_steal_pointer(&out);
}

static gboolean compose_words(const LetterDraft *draft, const LetterLanguage *language,
                              GTimeZone *zone, LetterWords *out_words, GError **error) {
    const Template *text_template = language->texts[draft->kind];
    const Template *html_template = language->htmls[draft->kind];
    const Template *text_variant = NULL;
    const Template *html_variant = NULL;
    if (draft->variant != NULL &&
        letter_variant_find(language, draft->variant, &text_variant, &html_variant)) {
        text_template = text_variant;
        html_template = html_variant;
    }
    if (text_template == NULL || html_template == NULL) {
        g_set_error(error, AMENDS_ERROR, AMENDS_ERROR_BAD_TEMPLATE,
                    "%s/%s.%s: there is no such file", language->name,
                    letter_kind_name(draft->kind), text_template == NULL ? "txt" : "html");
        return FALSE;
    }
    g_auto(LetterFacts) facts = letter_facts_start(draft, language, zone);
    g_autoptr(Value) values = letter_facts_values(&facts);
    g_autoptr(GString) text = render(text_template, values, TEMPLATE_PLAIN, language, error);
    if (text == NULL)
        return FALSE;
    g_autoptr(GString) html = render(html_template, values, TEMPLATE_HTML, language, error);
    if (html == NULL)
        return FALSE;
    if (facts.error != NULL) {
        g_propagate_error(error, g_steal_pointer(&facts.error));
        return FALSE;
    }
    out_words->subject = read_subject(text->str, draft->subject_tag);
    out_words->text = read_body(text->str);
    out_words->html = g_string_free(g_steal_pointer(&html), FALSE);
    return TRUE;
}

static const LetterLanguage *choose_language(const LetterDraft *draft,
                                             const LetterTemplates *templates, GError **error) {
    const LetterLanguage *language =
        letter_templates_of(templates, draft->language, draft->policy->default_language);
    if (language == NULL)
        g_set_error(error, AMENDS_ERROR, AMENDS_ERROR_BAD_TEMPLATE, "there are no templates");
    return language;
}

/* That of the complainant's clock if it is not the desk's, else NULL. Caller unrefs. */
static GTimeZone *complainant_zone(const LetterDraft *draft) {
    const Ticket *ticket = draft->ticket;
    if (ticket == NULL || ticket->zone_minutes == 0 || draft->recipient == NULL ||
        !address_equal(draft->recipient->address, ticket->complainant))
        return NULL;
    gint minutes = ticket->zone_minutes;
    g_autofree gchar *offset = g_strdup_printf("%c%02d:%02d", minutes < 0 ? '-' : '+',
                                               ABS(minutes) / 60, ABS(minutes) % 60);
    return g_time_zone_new_identifier(offset);
}

/* NULL: the reader has none but the desk's. */
static const gchar *own_zone(const LetterDraft *draft) {
    if (draft->report != NULL && draft->report->zone != NULL)
        return draft->report->zone;
    if (draft->recipient_person != NULL)
        return draft->recipient_person->time_zone;
    const Department *asked = letter_kind_asks(draft->kind) && draft->inquiry != NULL
                                  ? policy_department(draft->policy, draft->inquiry->department)
                                  : NULL;
    return asked != NULL ? asked->time_zone : NULL;
}

/* The reader's. Caller unrefs. */
static GTimeZone *zone_of(const LetterDraft *draft, const LetterTemplates *templates) {
    GTimeZone *theirs = complainant_zone(draft);
    if (theirs != NULL)
        return theirs;
    const gchar *own = own_zone(draft);
    return letter_templates_zone(templates, own != NULL ? own : draft->policy->time_zone);
}

gboolean compose_letter_words(const LetterDraft *draft, const LetterTemplates *templates,
                              LetterWords *out_words, GError **error) {
    const LetterLanguage *language = choose_language(draft, templates, error);
    if (language == NULL)
        return FALSE;
    g_autoptr(GTimeZone) zone = zone_of(draft, templates);
    return compose_words(draft, language, zone, out_words, error);
}

/* --- headers -------------------------------------------------------------------------------------
 */

/* An answer comes from a person at the desk: "Anna Berg (Example Ltd, complaints desk)". */
static void write_from(GString *out, const LetterDraft *draft, const LetterLanguage *language) {
    const gchar *desk = policy_desk_name(draft->policy, language->name);
    const Person *author = letter_kind_is_answer(draft->kind) ? draft->author : NULL;
    g_autofree gchar *display = author == NULL || author->display == NULL ? g_strdup(desk)
                                : desk == NULL ? g_strdup(author->display)
                                               : g_strdup_printf("%s (%s)", author->display, desk);
    header_write_mailbox(out, "From", display, draft->policy->desk_address);
}

static void write_thread(GString *out, const LetterDraft *draft) {
    g_autoptr(GPtrArray) parent = g_ptr_array_new();
    g_autoptr(GPtrArray) line = g_ptr_array_new();
    gboolean is_listed = draft->in_reply_to == NULL;
    for (guint i = 0; draft->references != NULL && i < draft->references->len; i++) {
        g_ptr_array_add(line, draft->references->pdata[i]);
        is_listed = is_listed || g_strcmp0(line->pdata[i], draft->in_reply_to) == 0;
    }
    if (!is_listed)
        g_ptr_array_add(line, (gpointer)draft->in_reply_to);
    if (draft->in_reply_to != NULL)
        g_ptr_array_add(parent, (gpointer)draft->in_reply_to);
    header_write_ids(out, "In-Reply-To", parent, 1);
    header_write_ids(out, "References", line, MAX_REFERENCES);
}

static gchar *write_headers(const LetterDraft *draft, const LetterLanguage *language,
                            GTimeZone *zone, const gchar *subject) {
    GString *out = g_string_sized_new(1024);
    const gchar *auto_submitted = kinds[draft->kind].auto_submitted;
    write_from(out, draft, language);
    header_write_mailbox(out, "To", draft->recipient->name, draft->recipient->address);
    if (draft->reply_to != NULL)
        header_write_mailbox(out, "Reply-To", NULL, draft->reply_to);
    header_write_text(out, "Subject", subject);
    header_write_date(out, draft->now, zone);
    g_autofree gchar *id = g_strdup_printf("<%s>", draft->message_id);
    header_write_word(out, "Message-ID", id);
    write_thread(out, draft);
    if (auto_submitted != NULL) {
        header_write_word(out, "Auto-Submitted", auto_submitted);
        header_write_word(out, "X-Auto-Response-Suppress", "All");
    }
    header_write_mailbox(out, "X-Amends-Desk", NULL, draft->policy->desk_address);
    header_write_word(out, "Content-Language", language->name);
    header_write_word(out, "MIME-Version", "1.0");
    return g_string_free(out, FALSE);
}

/* --- the letter
 * ---------------------------------------------------------------------------------------
 */

static gboolean check_draft(const LetterDraft *draft, GError **error) {
    const gchar *bad = NULL;
    if (!address_is_valid(draft->policy->desk_address)) {
        g_set_error(error, AMENDS_ERROR, AMENDS_ERROR_BAD_SETTING, "\"%s\" is no address of a desk",
                    draft->policy->desk_address != NULL ? draft->policy->desk_address : "");
        return FALSE;
    }
    if (draft->recipient == NULL || !address_is_valid(draft->recipient->address))
        bad = "the recipient's address";
    else if (draft->reply_to != NULL && !address_is_valid(draft->reply_to))
        bad = "the reply address";
    else if (!header_is_id(draft->message_id))
        bad = "the Message-ID";
    if (bad != NULL)
        g_set_error(error, AMENDS_ERROR, AMENDS_ERROR_BAD_MAIL,
                    "a letter can't be written: %s is not valid", bad);
    return bad == NULL;
}

static void copy_files(Letter *letter, const GPtrArray *files) {
    for (guint i = 0; i < files->len; i++)
        g_ptr_array_add(letter->files, letter_file_copy(files->pdata[i]));
}

gboolean compose_letter(const LetterDraft *draft, const LetterTemplates *templates,
                        Letter **out_letter, GError **error) {
    if (!check_draft(draft, error))
        return FALSE;
    const LetterLanguage *language = choose_language(draft, templates, error);
    if (language == NULL)
        return FALSE;
    g_autoptr(GTimeZone) zone = zone_of(draft, templates);
    g_auto(LetterWords) words = {NULL, NULL, NULL};
    if (!compose_words(draft, language, zone, &words, error))
        return FALSE;
    g_autoptr(Letter) letter = letter_new();
    letter->ticket = draft->ticket != NULL ? draft->ticket->id : 0;
    letter->kind = draft->kind;
    letter->recipient = g_strdup(draft->recipient->address);
    letter->envelope_sender = g_strdup(draft->envelope_sender);
    letter->message_id = g_strdup(draft->message_id);
    letter->is_automatic = kinds[draft->kind].auto_submitted != NULL;
    letter->headers = write_headers(draft, language, zone, words.subject);
    letter->subject = g_steal_pointer(&words.subject);
    letter->text = g_steal_pointer(&words.text);
    letter->html = g_steal_pointer(&words.html);
    if (kinds[draft->kind].carries_files && draft->files != NULL)
        copy_files(letter, draft->files);
    if (kinds[draft->kind].carries_files && draft->original != NULL)
        g_ptr_array_add(letter->files, letter_file_copy(draft->original));
    *out_letter = g_steal_pointer(&letter);
    return TRUE;
}
