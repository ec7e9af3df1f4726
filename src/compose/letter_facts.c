/* letter_facts.c - makes each named value of a letter when a template asks for it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Every name of letter_fields.c has a value in every letter: a template of one letter may ask for
 * what only another has, and then it is empty, not unknown. Whatever came from a mail is cleaned
 * here; the renderer escapes it for HTML.
 */
#include "letter_facts.h"

#include <string.h>

#include "date_words.h"
#include "excerpt.h"
#include "letter_text.h"
#include "model/reference.h"

enum {
    MAX_LINE = 200, /* characters of a name, a subject, a reason */
    MAX_SHOWN_SUBJECT = 80,
    MAX_PROBLEM = 2000,
    MAX_WORDS = 100000, /* characters; the whole mail is kept with the ticket */
    EXCERPT_COLUMNS = 360,
    WRAP_COLUMNS = 66,
};

LetterFacts letter_facts_start(const LetterDraft *draft, const LetterLanguage *language,
                               GTimeZone *zone) {
    g_autoptr(GDateTime) utc = g_date_time_new_from_unix_utc(draft->now);
    GDateTime *now = utc != NULL ? g_date_time_to_timezone(utc, zone) : NULL;
    if (now == NULL)
        now = g_date_time_new_from_unix_utc(0);
    return (LetterFacts){.draft = draft, .language = language, .now = now};
}

void letter_facts_clear(LetterFacts *facts) {
    g_clear_pointer(&facts->now, g_date_time_unref);
    g_clear_pointer(&facts->body, g_free);
    g_clear_pointer(&facts->excerpt, g_free);
    g_clear_error(&facts->error);
}

/* --- kinds of values -----------------------------------------------------------------------------
 */

static Value *make_line(const gchar *text) {
    return value_take_text(letter_text_line(text, MAX_LINE));
}

/* Nothing to count: empty, so that a section over it is left out. */
static Value *make_count(guint count) {
    if (count == 0)
        return value_new_text(NULL);
    gchar number[16];
    g_snprintf(number, sizeof number, "%u", count);
    Value *value = value_new_map();
    value_set_text(value, "number", number);
    value_set(value, "is_one", value_new_flag(count == 1));
    return value;
}

static Value *make_date(LetterFacts *facts, gint64 at) {
    if (at == 0 || facts->error != NULL)
        return value_new_text(NULL);
    return value_take_text(date_words(at, facts->now, facts->language->vocabulary, &facts->error));
}

const gchar *letter_facts_word(const LetterFacts *facts, const gchar *group, const gchar *key) {
    return key != NULL ? vocabulary_text(facts->language->vocabulary, group, key) : NULL;
}

static Value *make_word(const LetterFacts *facts, const gchar *group, const gchar *key) {
    return make_line(letter_facts_word(facts, group, key));
}

static gboolean is_to_staff(const LetterFacts *facts) {
    return facts->draft->recipient_person != NULL;
}

/* A letter without a ticket has one of which nothing is known. */
static const Ticket *ticket_of(const LetterFacts *facts) {
    static const Ticket nothing;
    return facts->draft->ticket != NULL ? facts->draft->ticket : &nothing;
}

static gboolean has_ticket(const LetterFacts *facts) {
    return facts->draft->ticket != NULL;
}

Value *letter_facts_draft_line(gpointer data, gsize which) {
    const LetterFacts *facts = data;
    return make_line(G_STRUCT_MEMBER(const gchar *, facts->draft, which));
}

Value *letter_facts_draft_date(gpointer data, gsize which) {
    LetterFacts *facts = data;
    return make_date(facts, G_STRUCT_MEMBER(gint64, facts->draft, which));
}

Value *letter_facts_ticket_line(gpointer data, gsize which) {
    return make_line(G_STRUCT_MEMBER(const gchar *, ticket_of(data), which));
}

Value *letter_facts_ticket_date(gpointer data, gsize which) {
    return make_date(data, G_STRUCT_MEMBER(gint64, ticket_of(data), which));
}

Value *letter_facts_list_count(gpointer data, gsize which) {
    const LetterFacts *facts = data;
    const GPtrArray *list = G_STRUCT_MEMBER(const GPtrArray *, facts->draft, which);
    return make_count(list != NULL ? list->len : 0);
}

/* --- the desk and the reader ---------------------------------------------------------------------
 */

Value *letter_facts_desk(gpointer data, gsize which) {
    const LetterFacts *facts = data;
    const Policy *policy = facts->draft->policy;
    const gchar *desk = policy_desk_name(policy, facts->language->name);
    return make_line(desk != NULL ? desk : policy->desk_address);
}

Value *letter_facts_desk_address(gpointer data, gsize which) {
    const LetterFacts *facts = data;
    return make_line(facts->draft->policy->desk_address);
}

Value *letter_facts_language(gpointer data, gsize which) {
    const LetterFacts *facts = data;
    return make_line(facts->language->name);
}

Value *letter_facts_name(gpointer data, gsize which) {
    const LetterFacts *facts = data;
    if (is_to_staff(facts))
        return make_line(facts->draft->recipient_person->display);
    const gchar *known = facts->draft->recipient->name;
    if (known == NULL)
        known = ticket_of(facts)->complainant_name;
    return value_take_text(letter_text_greeting_name(known));
}

/* --- the ticket ----------------------------------------------------------------------------------
 */

Value *letter_facts_reference(gpointer data, gsize which) {
    const LetterFacts *facts = data;
    if (!has_ticket(facts))
        return value_new_text(NULL);
    return value_take_text(
        reference_text(facts->draft->policy->reference_prefix, ticket_of(facts)->id));
}

/* Only a person's answer repeats a stranger's subject as it is: it has to match for mail clients
 * that thread by subject. */
static Value *make_subject(const LetterFacts *facts, const gchar *subject) {
    if (subject == NULL || is_to_staff(facts) || letter_kind_is_answer(facts->draft->kind))
        return make_line(subject);
    g_autofree gchar *line = letter_text_line(subject, MAX_LINE);
    g_autofree gchar *harmless =
        letter_text_without_links(line, letter_facts_word(facts, "link", "left_out"));
    return value_take_text(letter_text_line(harmless, MAX_SHOWN_SUBJECT));
}

Value *letter_facts_subject(gpointer data, gsize which) {
    return make_subject(data, ticket_of(data)->subject);
}

Value *letter_facts_mail_subject(gpointer data, gsize which) {
    const LetterFacts *facts = data;
    return make_subject(facts, facts->draft->mail_subject);
}

Value *letter_facts_queue(gpointer data, gsize which) {
    const LetterFacts *facts = data;
    const gchar *name = ticket_of(facts)->queue;
    const Queue *queue = policy_queue(facts->draft->policy, name);
    return make_line(queue != NULL ? queue_title(queue, facts->language->name) : name);
}

/* A site's own has its title in the settings, a shipped one in the vocabulary. */
static Value *make_category(const LetterFacts *facts, const gchar *name) {
    const gchar *own = policy_category_title(facts->draft->policy, name, facts->language->name);
    return own != NULL ? make_line(own) : make_word(facts, "category", name);
}

Value *letter_facts_category(gpointer data, gsize which) {
    return make_category(data, ticket_of(data)->category);
}

Value *letter_facts_looks_like(gpointer data, gsize which) {
    const LetterFacts *facts = data;
    return make_category(facts, facts->draft->looks_like);
}

Value *letter_facts_certainty(gpointer data, gsize which) {
    const LetterDraft *draft = ((const LetterFacts *)data)->draft;
    return value_take_text(draft->looks_like != NULL ? g_strdup_printf("%u", draft->certainty)
                                                     : NULL);
}

Value *letter_facts_is_severe(gpointer data, gsize which) {
    return value_new_flag(has_ticket(data) && ticket_of(data)->severity == SEVERITY_HIGH);
}

Value *letter_facts_stage(gpointer data, gsize which) {
    return make_word(data, "stage", has_ticket(data) ? stage_name(ticket_of(data)->stage) : NULL);
}

Value *letter_facts_outcome(gpointer data, gsize which) {
    Outcome outcome = ticket_of(data)->outcome;
    return make_word(data, "outcome", outcome != OUTCOME_NONE ? outcome_name(outcome) : NULL);
}

Value *letter_facts_waiting_on(gpointer data, gsize which) {
    WaitingOn waiting_on = ticket_of(data)->waiting_on;
    return make_word(data, "waiting_on", has_ticket(data) ? waiting_on_name(waiting_on) : NULL);
}

Value *letter_facts_is_open(gpointer data, gsize which) {
    Stage stage = ticket_of(data)->stage;
    return value_new_flag(has_ticket(data) && stage != STAGE_RESOLVED && stage != STAGE_CLOSED);
}

Value *letter_facts_is_resolved(gpointer data, gsize which) {
    return value_new_flag(ticket_of(data)->stage == STAGE_RESOLVED);
}

Value *letter_facts_owner(gpointer data, gsize which) {
    const LetterFacts *facts = data;
    const gchar *name = ticket_of(facts)->owner;
    const Person *owner = policy_person(facts->draft->policy, name);
    return make_line(owner != NULL ? owner->display : name);
}

Value *letter_facts_is_mine(gpointer data, gsize which) {
    const LetterFacts *facts = data;
    const gchar *owner = ticket_of(facts)->owner;
    return value_new_flag(owner != NULL && is_to_staff(facts) &&
                          g_ascii_strcasecmp(owner, facts->draft->recipient_person->name) == 0);
}

Value *letter_facts_complainant_language(gpointer data, gsize which) {
    return make_word(data, "language", ticket_of(data)->language);
}

Value *letter_facts_author(gpointer data, gsize which) {
    const LetterFacts *facts = data;
    return make_line(facts->draft->author != NULL ? facts->draft->author->display : NULL);
}

/* --- the mail ------------------------------------------------------------------------------------
 */

static const gchar *body_of(LetterFacts *facts) {
    if (facts->body == NULL)
        facts->body = letter_text_body(facts->draft->words, MAX_WORDS, &facts->is_cut);
    return facts->body;
}

/* With its quotation marks; "" without words. */
static const gchar *excerpt_of(LetterFacts *facts) {
    if (facts->excerpt != NULL)
        return facts->excerpt;
    g_autofree gchar *bare =
        excerpt_of_words(facts->draft->words, ticket_of(facts)->complainant_name, EXCERPT_COLUMNS,
                         letter_facts_word(facts, "link", "left_out"));
    facts->excerpt = *bare == '\0' ? g_strdup("")
                                   : g_strconcat(letter_facts_word(facts, "quote", "open"), bare,
                                                 letter_facts_word(facts, "quote", "close"), NULL);
    return facts->excerpt;
}

Value *letter_facts_words(gpointer data, gsize which) {
    return value_new_text(body_of(data));
}

Value *letter_facts_words_lines(gpointer data, gsize which) {
    return letter_text_lines(body_of(data));
}

/* A salutation of its own line, or at the start of one. In another language it greets nobody. */
Value *letter_facts_is_greeted(gpointer data, gsize which) {
    gboolean is_foreign = ((const LetterFacts *)data)->draft->is_foreign;
    static const gchar *const starts[] = {"Dear ", "Hello", "Hi ", "您好", "你好", "尊敬的"};
    g_autofree gchar *first = letter_text_first_line(body_of(data));
    gboolean is_greeted = excerpt_is_salutation(first);
    for (gsize i = 0; i < G_N_ELEMENTS(starts); i++)
        is_greeted = is_greeted || g_str_has_prefix(first, starts[i]);
    return value_new_flag(is_greeted && !is_foreign);
}

Value *letter_facts_is_cut(gpointer data, gsize which) {
    LetterFacts *facts = data;
    body_of(facts);
    return value_new_flag(facts->is_cut);
}

Value *letter_facts_excerpt(gpointer data, gsize which) {
    return letter_text_wrap(excerpt_of(data), WRAP_COLUMNS);
}

Value *letter_facts_excerpt_text(gpointer data, gsize which) {
    return value_new_text(excerpt_of(data));
}

Value *letter_facts_quoted_lines(gpointer data, gsize which) {
    const LetterFacts *facts = data;
    return make_count(facts->draft->quoted_lines);
}

Value *letter_facts_files(gpointer data, gsize which) {
    const LetterFacts *facts = data;
    const GPtrArray *files = facts->draft->files;
    Value *list = value_new_list();
    for (guint i = 0; files != NULL && i < files->len; i++) {
        const LetterFile *file = files->pdata[i];
        Value *item = value_new_map();
        value_set(item, "name", make_line(file->filename));
        value_set(item, "size", value_take_text(letter_text_size(file->size)));
        value_add(list, item);
    }
    return list;
}

/* --- what agents are told ------------------------------------------------------------------------
 */

static Value *make_earlier(LetterFacts *facts, const Ticket *ticket) {
    const gchar *prefix = facts->draft->policy->reference_prefix;
    gboolean has_outcome = ticket->outcome != OUTCOME_NONE;
    Value *item = value_new_map();
    value_set(item, "reference", value_take_text(reference_text(prefix, ticket->id)));
    value_set(item, "subject", make_line(ticket->subject));
    value_set(item, "state",
              has_outcome ? make_word(facts, "outcome", outcome_name(ticket->outcome))
                          : make_word(facts, "stage", stage_name(ticket->stage)));
    value_set(item, "created_at", make_date(facts, ticket->created_at));
    return item;
}

Value *letter_facts_earlier(gpointer data, gsize which) {
    LetterFacts *facts = data;
    const GPtrArray *earlier = facts->draft->earlier;
    Value *list = value_new_list();
    for (guint i = 0; earlier != NULL && i < earlier->len; i++)
        value_add(list, make_earlier(facts, earlier->pdata[i]));
    return list;
}

Value *letter_facts_receipt(gpointer data, gsize which) {
    const LetterFacts *facts = data;
    const GPtrArray *receipt = facts->draft->receipt;
    Value *list = value_new_list();
    for (guint i = 0; receipt != NULL && i < receipt->len; i++) {
        const ReceiptLine *line = receipt->pdata[i];
        Value *item = value_new_map();
        value_set(item, "line", make_line(line->line));
        value_set(item, "result", make_line(line->result));
        value_set(item, "detail", make_line(line->detail));
        value_add(list, item);
    }
    return list;
}

Value *letter_facts_problem(gpointer data, gsize which) {
    const LetterFacts *facts = data;
    gboolean is_cut = FALSE;
    return value_take_text(letter_text_body(facts->draft->problem, MAX_PROBLEM, &is_cut));
}

Value *letter_facts_problem_lines(gpointer data, gsize which) {
    const LetterFacts *facts = data;
    gboolean is_cut = FALSE;
    g_autofree gchar *problem = letter_text_body(facts->draft->problem, MAX_PROBLEM, &is_cut);
    return letter_text_lines(problem);
}
