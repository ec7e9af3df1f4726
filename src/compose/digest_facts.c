/* digest_facts.c - the named values of a digest: what waits for its reader, its news, a case */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "digest_facts.h"

#include "letter_text.h"
#include "model/reference.h"
#include "query_facts.h"
#include "report_words.h"

enum { MAX_LINE = 160, CASE_COLUMNS = 66 };

static const DigestFacts *digest_of(const LetterFacts *facts) {
    return facts->draft->report != NULL ? facts->draft->report->digest : NULL;
}

static Value *make_line(const gchar *text) {
    return value_take_text(letter_text_line(text, MAX_LINE));
}

/* --- what waits --------------------------------------------------------------------------------
 */

/* "#done A-12", of others as the vocabulary has it. */
static gchar *type_of(const LetterFacts *facts, const gchar *group, const DigestItem *item) {
    const gchar *form = letter_facts_word(facts, group, digest_item_name(item->kind));
    if (item->action == 0)
        return g_strdup(form);
    g_autofree gchar *number = action_reference(item->action);
    return g_strdup_printf("%s %s", form, number);
}

/* What says no to it: "#redo A-12 WHY"; NULL: there is no such thing. */
static gchar *other_of(const LetterFacts *facts, const DigestItem *item) {
    if (item->kind != DIGEST_APPROVAL && item->kind != DIGEST_EFFECT)
        return NULL;
    g_autofree gchar *type = type_of(facts, "digest_or", item);
    return g_strdup_printf("%s %s", type, letter_facts_word(facts, "digest_or", "why"));
}

/* A mail with that line, to the ticket. */
static gchar *link_of(const DigestItem *item, const gchar *reference, const gchar *type) {
    if (item->reply_to == NULL)
        return NULL;
    g_autofree gchar *link = letter_text_mailto(item->reply_to, reference);
    g_autofree gchar *body = g_uri_escape_string(type, NULL, FALSE);
    return g_strdup_printf("%s&body=%s", link, body);
}

static Value *make_item(LetterFacts *facts, const DigestItem *item) {
    const Policy *policy = facts->draft->policy;
    const Person *person = policy_person(policy, item->who);
    g_autofree gchar *reference = reference_text(policy->reference_prefix, item->ticket);
    g_autofree gchar *type = type_of(facts, "digest_type", item);
    g_autofree gchar *score =
        item->score > 0 || item->kind == DIGEST_UNHAPPY ? g_strdup_printf("%u", item->score) : NULL;
    Value *value = value_new_map();
    value_set(value, "what",
              make_line(letter_facts_word(facts, "digest_item", digest_item_name(item->kind))));
    value_set_text(value, "reference", reference);
    value_set(value, "subject", make_line(item->subject));
    value_set(value, "who",
              make_line(person != NULL && person->display != NULL ? person->display : item->who));
    value_set(value, "at",
              value_take_text(item->at != 0 ? query_facts_date(facts, item->at) : NULL));
    value_set_text(value, "score", score);
    value_set(value, "is_by_date", value_new_flag(item->kind == DIGEST_ACTION));
    value_set_text(value, "to_type", type);
    value_set(value, "or_type", value_take_text(other_of(facts, item)));
    value_set(value, "link", value_take_text(link_of(item, reference, type)));
    value_set_text(value, "to_address", item->reply_to);
    return value;
}

Value *digest_facts_items(gpointer data, gsize which) {
    LetterFacts *facts = data;
    const DigestFacts *digest = digest_of(facts);
    Value *list = value_new_list();
    (void)which;
    for (guint i = 0; digest != NULL && i < digest->items->len; i++)
        value_add(list, make_item(facts, digest->items->pdata[i]));
    return list;
}

Value *digest_facts_item_count(gpointer data, gsize which) {
    const DigestFacts *digest = digest_of(data);
    gboolean is_left = which != 0;
    if (digest == NULL)
        return value_new_text(NULL);
    return query_facts_number_section(is_left ? digest->items_left
                                              : digest->items->len + digest->items_left);
}

/* --- the news ----------------------------------------------------------------------------------
 */

Value *digest_facts_count(gpointer data, gsize which) {
    const LetterFacts *facts = data;
    const ReportFacts *report = facts->draft->report;
    return report != NULL && report->digest != NULL
               ? query_facts_number_section(G_STRUCT_MEMBER(guint, report->figures, which))
               : value_new_text(NULL);
}

Value *digest_facts_in_time(gpointer data, gsize which) {
    const LetterFacts *facts = data;
    const ReportFacts *report = facts->draft->report;
    guint kept = 0;
    guint due = 0;
    (void)which;
    if (digest_of(facts) == NULL)
        return value_new_text(NULL);
    for (guint i = 0; i < report->figures->clocks->len; i++) {
        const FigureClock *clock = report->figures->clocks->pdata[i];
        kept += clock->kept;
        due += clock->due;
    }
    return value_take_text(due > 0 ? report_share(kept, due) : NULL);
}

Value *digest_facts_is_weekly(gpointer data, gsize which) {
    const DigestFacts *digest = digest_of(data);
    (void)which;
    return value_new_flag(digest != NULL && digest->is_weekly);
}

Value *digest_facts_has_workbook(gpointer data, gsize which) {
    const DigestFacts *digest = digest_of(data);
    (void)which;
    return value_new_flag(digest != NULL && digest->has_workbook);
}

/* --- a case ------------------------------------------------------------------------------------
 */

Value *digest_facts_case(gpointer data, gsize which) {
    const DigestFacts *digest = digest_of(data);
    (void)which;
    return value_new_text(digest != NULL ? digest->case_words : NULL);
}

Value *digest_facts_case_lines(gpointer data, gsize which) {
    const DigestFacts *digest = digest_of(data);
    (void)which;
    return digest != NULL && digest->case_words != NULL
               ? letter_text_wrap(digest->case_words, CASE_COLUMNS)
               : value_new_list();
}

Value *digest_facts_case_category(gpointer data, gsize which) {
    const LetterFacts *facts = data;
    const DigestFacts *digest = digest_of(facts);
    (void)which;
    return digest != NULL && digest->case_category != NULL
               ? value_take_text(report_category(facts, digest->case_category))
               : value_new_text(NULL);
}
