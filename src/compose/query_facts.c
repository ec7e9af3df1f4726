/* query_facts.c - the named values of an answer to a query: tickets, a timeline, figures */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Plain text lines up only if somebody counts: `columns` of a ticket or a moment is its row of the
 * table, ready to print. HTML uses the single values.
 */
#include "query_facts.h"

#include "date_words.h"
#include "letter_text.h"
#include "model/reference.h"
#include "model/ticket_due.h"
#include "snippet.h"
#include "text_columns.h"

enum {
    LINE_COLUMNS = 78,
    INDENT = 4, /* of the second line of a ticket */
    MAX_LINE = 200,
    MAX_LAST_WORDS = 3000, /* characters */
};

static const QueryAnswer *answer_of(const LetterFacts *facts) {
    return facts->draft->answer;
}

static gboolean is_given(const LetterFacts *facts, QueryKind kind) {
    const QueryAnswer *answer = answer_of(facts);
    return answer != NULL && answer->kind == ANSWER_GIVEN && answer->query.kind == kind;
}

static gboolean has_tickets(const LetterFacts *facts) {
    return is_given(facts, QUERY_LIST) || is_given(facts, QUERY_FIND);
}

static Value *make_line(const gchar *text) {
    return value_take_text(letter_text_line(text, MAX_LINE));
}

Value *query_facts_asked(gpointer data, gsize which) {
    const LetterFacts *facts = data;
    return make_line(answer_of(facts) != NULL ? answer_of(facts)->asked : NULL);
}

Value *query_facts_has_lost_words(gpointer data, gsize which) {
    const LetterFacts *facts = data;
    return value_new_flag(answer_of(facts) != NULL && answer_of(facts)->has_lost_words);
}

Value *query_facts_is_kind(gpointer data, gsize which) {
    const LetterFacts *facts = data;
    return value_new_flag(answer_of(facts) != NULL && answer_of(facts)->kind == (AnswerKind)which);
}

Value *query_facts_is_given(gpointer data, gsize which) {
    return value_new_flag(is_given(data, (QueryKind)which));
}

Value *query_facts_is_list_of(gpointer data, gsize which) {
    const LetterFacts *facts = data;
    return value_new_flag(is_given(facts, QUERY_LIST) &&
                          answer_of(facts)->query.list == (ListKind)which);
}

Value *query_facts_department(gpointer data, gsize which) {
    const LetterFacts *facts = data;
    const Queue *queue = answer_of(facts) != NULL ? answer_of(facts)->query.queue : NULL;
    return make_line(queue != NULL ? queue_title(queue, facts->language->name) : NULL);
}

/* "AM-1001" and how many tickets belong to it. */
Value *query_facts_group_case(gpointer data, gsize which) {
    const LetterFacts *facts = data;
    const QueryAnswer *answer = answer_of(facts);
    if (answer == NULL || answer->group_case == 0)
        return value_new_text(NULL);
    g_autofree gchar *reference =
        reference_text(facts->draft->policy->reference_prefix, answer->group_case);
    Value *value = query_facts_number_section(answer->group_size);
    Value *group = value_new_map();
    value_set_text(group, "case", reference);
    value_set(group, "size", value);
    return group;
}

Value *query_facts_searched(gpointer data, gsize which) {
    const LetterFacts *facts = data;
    return make_line(is_given(facts, QUERY_FIND) ? answer_of(facts)->query.words : NULL);
}

/* --- shared with figures_facts.c ----------------------------------------------------------------
 */

Value *query_facts_number(guint number) {
    gchar text[16];
    g_snprintf(text, sizeof text, "%u", number);
    return value_new_text(text);
}

Value *query_facts_number_section(guint number) {
    if (number == 0)
        return value_new_text(NULL);
    Value *value = value_new_map();
    value_set(value, "number", query_facts_number(number));
    value_set(value, "is_one", value_new_flag(number == 1));
    value_set(value, "is_few", value_new_flag(number < QUERY_FACTS_FEW));
    return value;
}

/* Always with its day: in a column "today" stands badly beside "Mon 9 Nov". */
gchar *query_facts_date(LetterFacts *facts, gint64 at) {
    if (at == 0 || facts->error != NULL)
        return g_strdup("");
    gchar *words = date_words_plain(at, facts->now, facts->language->vocabulary, &facts->error);
    return words != NULL ? words : g_strdup("");
}

gchar *query_facts_word(const LetterFacts *facts, const gchar *group, const gchar *key) {
    return letter_text_line(letter_facts_word(facts, group, key), MAX_LINE);
}

Value *query_facts_table(const GPtrArray *items, const TextColumns *table) {
    g_autoptr(GPtrArray) lines = text_columns_lines(table, LINE_COLUMNS);
    Value *list = value_new_list();
    for (guint i = 0; i < items->len; i++) {
        value_set_text(items->pdata[i], "columns", lines->pdata[i]);
        value_add(list, items->pdata[i]);
    }
    return list;
}

/* --- tickets -------------------------------------------------------------------------------------
 */

/* One ticket in the words of the letter; each text is owned. */
typedef struct {
    gchar *reference;
    gchar *promise; /* "answer by", or "" */
    gchar *due;
    gchar *late;
    gchar *state;
    gchar *owner;
    gchar *date; /* of a search: of the mail that was found */
} TicketWords;

static void ticket_words_clear(TicketWords *words) {
    gchar *texts[] = {words->reference, words->promise, words->due, words->late,
                      words->state,     words->owner,   words->date};
    for (gsize i = 0; i < G_N_ELEMENTS(texts); i++)
        g_free(texts[i]);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(TicketWords, ticket_words_clear)

static gchar *state_words(const LetterFacts *facts, const Ticket *ticket) {
    if (ticket->outcome != OUTCOME_NONE)
        return query_facts_word(facts, "outcome", outcome_name(ticket->outcome));
    return query_facts_word(facts, "stage", stage_name(ticket->stage));
}

static gchar *owner_words(const LetterFacts *facts, const Ticket *ticket) {
    const Person *owner = policy_person(facts->draft->policy, ticket->owner);
    const gchar *name = owner != NULL && owner->display != NULL ? owner->display : ticket->owner;
    return name != NULL ? letter_text_line(name, MAX_LINE)
                        : query_facts_word(facts, "owner", "nobody");
}

static TicketWords ticket_words(LetterFacts *facts, const FoundTicket *found) {
    static const gchar *const promises[] = {
        [DUE_NOTHING] = NULL, [DUE_ANSWER] = "answer", [DUE_SOLUTION] = "solution"};
    const Ticket *ticket = found->ticket;
    gint64 due_at = 0;
    DueKind due = ticket_due(ticket, &due_at);
    gboolean rests = ticket_rests(ticket);
    gboolean is_late = ticket_is_overdue(ticket, facts->draft->now);
    return (TicketWords){
        .reference = reference_text(facts->draft->policy->reference_prefix, ticket->id),
        .promise = promises[due] != NULL
                       ? query_facts_word(facts, "due", rests ? "rests" : promises[due])
                       : g_strdup(""),
        .due = query_facts_date(facts, rests ? 0 : due_at),
        .late = is_late ? query_facts_word(facts, "due", "late") : g_strdup(""),
        .state = state_words(facts, ticket),
        .owner = owner_words(facts, ticket),
        .date = query_facts_date(facts, found->text_at)};
}

static void add_columns(TextColumns *table, const LetterFacts *facts, const TicketWords *words) {
    g_autofree gchar *due = g_strstrip(g_strconcat(words->promise, " ", words->due, NULL));
    gboolean is_search = is_given(facts, QUERY_FIND);
    const gchar *const cells[] = {words->reference, is_search ? words->date : words->late,
                                  is_search ? words->late : due, words->state, words->owner};
    text_columns_add(table, cells);
}

static const gchar *colon_of(const LetterFacts *facts) {
    return g_str_has_prefix(facts->language->name, "zh") ? "：" : ": ";
}

/* "Emma Hall: Kettle leaks at the handle", no wider than the text. */
static Value *make_matter(const LetterFacts *facts, const Ticket *ticket) {
    const gchar *name =
        ticket->complainant_name != NULL ? ticket->complainant_name : ticket->complainant;
    g_autofree gchar *who = letter_text_line(name != NULL ? name : "", MAX_LINE);
    g_autofree gchar *subject = letter_text_line(ticket->subject, MAX_LINE);
    g_autofree gchar *matter = *who == '\0' ? g_strdup(subject)
                               : *subject == '\0'
                                   ? g_strdup(who)
                                   : g_strconcat(who, colon_of(facts), subject, NULL);
    return value_take_text(text_columns_fit(matter, LINE_COLUMNS - INDENT));
}

static void add_snippet(Value *item, const LetterFacts *facts, const FoundTicket *found) {
    g_auto(Snippet) snippet = {NULL, NULL, NULL};
    if (found->text != NULL)
        snippet_cut(found->text, answer_of(facts)->query.words, LINE_COLUMNS - INDENT, &snippet);
    value_set(item, "has_snippet", value_new_flag(found->text != NULL));
    value_set_text(item, "before", snippet.before);
    value_set_text(item, "found", snippet.found);
    value_set_text(item, "after", snippet.after);
}

static Value *make_ticket(const LetterFacts *facts, const FoundTicket *found,
                          const TicketWords *words) {
    const Ticket *ticket = found->ticket;
    Value *item = value_new_map();
    value_set_text(item, "reference", words->reference);
    value_set(item, "subject", make_line(ticket->subject));
    value_set(item, "complainant",
              make_line(ticket->complainant_name != NULL ? ticket->complainant_name
                                                         : ticket->complainant));
    value_set(item, "matter", make_matter(facts, ticket));
    value_set_text(item, "state", words->state);
    value_set_text(item, "owner", words->owner);
    value_set_text(item, "promise", words->promise);
    value_set_text(item, "due", *words->due != '\0' ? words->due : NULL);
    value_set_text(item, "late", *words->late != '\0' ? words->late : NULL);
    value_set_text(item, "found_at", *words->date != '\0' ? words->date : NULL);
    add_snippet(item, facts, found);
    return item;
}

Value *query_facts_tickets(gpointer data, gsize which) {
    LetterFacts *facts = data;
    const GPtrArray *tickets = has_tickets(facts) ? answer_of(facts)->tickets : NULL;
    g_autoptr(TextColumns) table = text_columns_new(5);
    g_autoptr(GPtrArray) items = g_ptr_array_new();
    for (guint i = 0; tickets != NULL && i < tickets->len; i++) {
        g_auto(TicketWords) words = ticket_words(facts, tickets->pdata[i]);
        add_columns(table, facts, &words);
        g_ptr_array_add(items, make_ticket(facts, tickets->pdata[i], &words));
    }
    return query_facts_table(items, table);
}

Value *query_facts_count(gpointer data, gsize which) {
    const LetterFacts *facts = data;
    const QueryAnswer *answer = answer_of(facts);
    return query_facts_number_section(answer != NULL ? G_STRUCT_MEMBER(guint, answer, which) : 0);
}

Value *query_facts_more(gpointer data, gsize which) {
    const LetterFacts *facts = data;
    const QueryAnswer *answer = answer_of(facts);
    return query_facts_number_section(has_tickets(facts) ? answer->total - answer->tickets->len
                                                         : 0);
}

Value *query_facts_is_total_open(gpointer data, gsize which) {
    const LetterFacts *facts = data;
    return value_new_flag(has_tickets(facts) && answer_of(facts)->is_total_open);
}

/* --- a ticket's timeline -------------------------------------------------------------------------
 */

static Value *make_moment(LetterFacts *facts, const TimelineMoment *moment, TextColumns *table) {
    g_autofree gchar *at = query_facts_date(facts, moment->at);
    g_autofree gchar *who = moment->who != NULL ? letter_text_line(moment->who, MAX_LINE)
                                                : query_facts_word(facts, "owner", "desk");
    g_autofree gchar *what = query_facts_word(facts, moment->group, moment->what);
    g_autofree gchar *detail = moment->detail == NULL ? NULL
                               : moment->detail_group != NULL
                                   ? query_facts_word(facts, moment->detail_group, moment->detail)
                                   : letter_text_line(moment->detail, MAX_LINE);
    g_autofree gchar *both = detail != NULL && *detail != '\0'
                                 ? g_strconcat(what, colon_of(facts), detail, NULL)
                                 : g_strdup(what);
    const gchar *const cells[] = {at, who, both};
    Value *item = value_new_map();
    value_set_text(item, "at", at);
    value_set_text(item, "who", who);
    value_set_text(item, "what", what);
    value_set_text(item, "detail", detail);
    text_columns_add(table, cells);
    return item;
}

Value *query_facts_moments(gpointer data, gsize which) {
    LetterFacts *facts = data;
    const GPtrArray *moments = is_given(facts, QUERY_SHOW) ? answer_of(facts)->moments : NULL;
    g_autoptr(TextColumns) table = text_columns_new(3);
    g_autoptr(GPtrArray) items = g_ptr_array_new();
    for (guint i = 0; moments != NULL && i < moments->len; i++)
        g_ptr_array_add(items, make_moment(facts, moments->pdata[i], table));
    return query_facts_table(items, table);
}

Value *query_facts_last_words(gpointer data, gsize which) {
    const LetterFacts *facts = data;
    gboolean is_cut = FALSE;
    if (!is_given(facts, QUERY_SHOW))
        return value_new_text(NULL);
    g_autofree gchar *words = letter_text_body(answer_of(facts)->words, MAX_LAST_WORDS, &is_cut);
    if (*words == '\0')
        return value_new_text(NULL);
    Value *value = value_new_map();
    value_set(value, "lines", letter_text_lines(words));
    value_set(value, "is_cut", value_new_flag(is_cut));
    return value;
}

Value *query_facts_last_words_by(gpointer data, gsize which) {
    const LetterFacts *facts = data;
    return make_line(is_given(facts, QUERY_SHOW) ? answer_of(facts)->words_by : NULL);
}

Value *query_facts_last_words_at(gpointer data, gsize which) {
    LetterFacts *facts = data;
    return value_take_text(
        query_facts_date(facts, is_given(facts, QUERY_SHOW) ? answer_of(facts)->words_at : 0));
}
