/* letter_clocks.c - the named values of what has to be done by when, and of what is near or late */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "letter_facts.h"

#include "date_words.h"
#include "letter_text.h"
#include "model/reference.h"
#include "model/ticket_clock.h"

enum { MAX_LINE = 200, MAX_NOTICES = 60 };

static Value *make_line(const gchar *text) {
    return value_take_text(letter_text_line(text, MAX_LINE));
}

static Value *make_date(LetterFacts *facts, gint64 at) {
    if (at == 0 || facts->error != NULL)
        return value_new_text(NULL);
    return value_take_text(date_words(at, facts->now, facts->language->vocabulary, &facts->error));
}

/* A clock of the law is called as its profile calls it, the others as the vocabulary does. */
static Value *make_word(const LetterFacts *facts, const gchar *group, const TicketClock *clock) {
    const LegalClock *legal = clock->kind == CLOCK_LEGAL
                                  ? legal_profile_clock(facts->draft->policy->legal, clock->legal)
                                  : NULL;
    if (legal != NULL)
        return make_line(legal_clock_title(legal, facts->language->name));
    if (clock->kind == CLOCK_LEGAL)
        return make_line(clock->legal);
    return make_line(letter_facts_word(facts, group, clock_kind_name(clock->kind)));
}

/* --- the clocks of the ticket ------------------------------------------------------------------
 */

static gint compare_due(gconstpointer a, gconstpointer b) {
    const TicketClock *one = *(const TicketClock *const *)a;
    const TicketClock *other = *(const TicketClock *const *)b;
    return (one->due_at > other->due_at) - (one->due_at < other->due_at);
}

static Value *make_clock(LetterFacts *facts, const TicketClock *clock) {
    gboolean is_paused = clock->paused_at != 0;
    Value *item = value_new_map();
    value_set(item, "label", make_word(facts, "clock_label", clock));
    value_set(item, "what", make_word(facts, "clock", clock));
    value_set(item, "by", make_date(facts, clock->due_at));
    value_set(item, "since", make_date(facts, clock->paused_at));
    value_set(item, "is_paused", value_new_flag(is_paused));
    value_set(item, "is_late", value_new_flag(!is_paused && clock->due_at < facts->draft->now));
    return item;
}

Value *letter_facts_clocks(gpointer data, gsize which) {
    LetterFacts *facts = data;
    const GPtrArray *clocks = facts->draft->clocks;
    g_autoptr(GPtrArray) open = g_ptr_array_new();
    for (guint i = 0; clocks != NULL && i < clocks->len; i++) {
        if (((const TicketClock *)clocks->pdata[i])->met_at == 0)
            g_ptr_array_add(open, clocks->pdata[i]);
    }
    g_ptr_array_sort(open, compare_due);
    Value *list = value_new_list();
    for (guint i = 0; i < open->len; i++)
        value_add(list, make_clock(facts, open->pdata[i]));
    return list;
}

Value *letter_facts_has_clocks(gpointer data, gsize which) {
    const LetterFacts *facts = data;
    return value_new_flag(facts->draft->clocks != NULL);
}

/* --- what is near or late ----------------------------------------------------------------------
 */

/* `which` of the list. */
static gboolean is_in(const ClockNotice *notice, gsize which) {
    ClockUrgency urgency = notice->urgency;
    gsize list = urgency == CLOCK_IS_NEAR      ? NOTICES_NEAR
                 : urgency == CLOCK_IS_PUT_OFF ? NOTICES_PUT_OFF
                                               : NOTICES_LATE;
    return list == which;
}

/* What is done about it. A time of the law may be kept by an answer, or by the decision only. */
static Value *make_to_type(LetterFacts *facts, const TicketClock *clock) {
    const LegalClock *legal = clock->kind == CLOCK_LEGAL
                                  ? legal_profile_clock(facts->draft->policy->legal, clock->legal)
                                  : NULL;
    gboolean is_answer = legal != NULL && legal->ends_with == LEGAL_ENDS_WITH_ANSWER;
    return make_line(letter_facts_word(facts, "clock_type",
                                       is_answer ? "legal-answer" : clock_kind_name(clock->kind)));
}

static Value *make_notice(LetterFacts *facts, const ClockNotice *notice) {
    const Policy *policy = facts->draft->policy;
    const Ticket *ticket = notice->ticket;
    const TicketClock *clock = notice->clock;
    const Person *owner = policy_person(policy, ticket->owner);
    const gchar *who =
        ticket->complainant_name != NULL ? ticket->complainant_name : ticket->complainant;
    Value *item = value_new_map();
    value_set(item, "reference",
              value_take_text(reference_text(policy->reference_prefix, ticket->id)));
    value_set(item, "subject", make_line(ticket->subject));
    value_set(item, "complainant", make_line(who));
    value_set(item, "owner", make_line(owner != NULL ? owner->display : ticket->owner));
    value_set(item, "label", make_word(facts, "clock_label", clock));
    value_set(item, "by", make_date(facts, clock->due_at));
    value_set(item, "is_escalated", value_new_flag(notice->urgency == CLOCK_IS_ESCALATED));
    value_set(item, "to_type", make_to_type(facts, clock));
    return item;
}

static guint count(const LetterFacts *facts, gsize which) {
    const GPtrArray *notices = facts->draft->notices;
    guint found = 0;
    for (guint i = 0; notices != NULL && i < notices->len; i++)
        found += is_in(notices->pdata[i], which);
    return found;
}

Value *letter_facts_notices(gpointer data, gsize which) {
    LetterFacts *facts = data;
    const GPtrArray *notices = facts->draft->notices;
    Value *list = value_new_list();
    for (guint i = 0; notices != NULL && i < MIN(notices->len, MAX_NOTICES); i++) {
        if (is_in(notices->pdata[i], which))
            value_add(list, make_notice(facts, notices->pdata[i]));
    }
    return list;
}

static Value *make_count(guint number) {
    if (number == 0)
        return value_new_text(NULL);
    Value *value = value_new_map();
    value_set(value, "number", value_take_text(g_strdup_printf("%u", number)));
    value_set(value, "is_one", value_new_flag(number == 1));
    return value;
}

Value *letter_facts_notice_count(gpointer data, gsize which) {
    return make_count(count(data, which));
}

Value *letter_facts_has_notices(gpointer data, gsize which) {
    return value_new_flag(count(data, which) > 0);
}

Value *letter_facts_notices_left(gpointer data, gsize which) {
    const LetterFacts *facts = data;
    guint all = facts->draft->notices != NULL ? facts->draft->notices->len : 0;
    return make_count(all > MAX_NOTICES ? all - MAX_NOTICES : 0);
}
