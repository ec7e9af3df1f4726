/* letter_status.c - the named values of how a complaint stands: what was done, what comes next */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "letter_facts.h"

#include <string.h>

#include "date_words.h"
#include "letter_text.h"

enum { MAX_LINE = 400 };

static gchar *date_of(LetterFacts *facts, gint64 at) {
    return facts->error == NULL && at != 0
               ? date_words(at, facts->now, facts->language->vocabulary, &facts->error)
               : NULL;
}

Value *letter_facts_progress(gpointer data, gsize which) {
    LetterFacts *facts = data;
    const GArray *steps = facts->draft->word.progress;
    Value *list = value_new_list();
    for (guint i = 0; steps != NULL && i < steps->len; i++) {
        const ProgressStep *step = &g_array_index(steps, ProgressStep, i);
        g_autofree gchar *at = date_of(facts, step->at);
        Value *item = value_new_map();
        value_set_text(item, "at", at);
        value_set_text(item, "what", letter_facts_word(facts, "progress", step->what));
        value_add(list, item);
    }
    return list;
}

static gboolean is_open(const LetterFacts *facts) {
    return facts->draft->ticket != NULL && facts->draft->ticket->stage < STAGE_RESOLVED;
}

/* `which`: the answer of a person, or else the solution; 0 once it was given. */
static gint64 promised_at(const LetterFacts *facts, gboolean which) {
    const Ticket *ticket = facts->draft->ticket;
    if (!is_open(facts))
        return 0;
    return which ? (ticket->first_answered_at == 0 ? ticket->answer_by : 0) : ticket->solve_by;
}

Value *letter_facts_next_date(gpointer data, gsize which) {
    LetterFacts *facts = data;
    gint64 at = promised_at(facts, which != 0);
    g_autofree gchar *words = at > facts->draft->now ? date_of(facts, at) : NULL;
    return value_new_text(words);
}

Value *letter_facts_is_late(gpointer data, gsize which) {
    const LetterFacts *facts = data;
    gint64 now = facts->draft->now;
    gint64 answer = promised_at(facts, TRUE);
    gint64 solution = promised_at(facts, FALSE);
    return value_new_flag((answer != 0 && answer <= now) || (solution != 0 && solution <= now));
}

Value *letter_facts_waits_for_complainant(gpointer data, gsize which) {
    const LetterFacts *facts = data;
    return value_new_flag(is_open(facts) &&
                          facts->draft->ticket->waiting_on == WAITING_ON_COMPLAINANT);
}

Value *letter_facts_request(gpointer data, gsize which) {
    const LetterFacts *facts = data;
    const gchar *key = facts->draft->word.request;
    g_autofree gchar *line = letter_text_line(letter_facts_word(facts, "request", key), MAX_LINE);
    return value_new_text(line);
}

Value *letter_facts_wants_manager(gpointer data, gsize which) {
    const LetterFacts *facts = data;
    return value_new_flag(g_strcmp0(facts->draft->word.request, "made_escalate") == 0);
}
