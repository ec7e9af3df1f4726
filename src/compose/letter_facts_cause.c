/* letter_facts_cause.c - values of a letter about what the complaint came from */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "letter_facts.h"
#include "letter_text.h"
#include "model/cause.h"

enum { MAX_LINE = 200, MAX_WHY = 500 };

Value *letter_facts_cause(gpointer data, gsize which) {
    const LetterFacts *facts = data;
    const Ticket *ticket = facts->draft->ticket;
    const gchar *title = ticket != NULL ? cause_title(facts->draft->policy->causes, ticket->cause,
                                                      facts->language->name)
                                        : NULL;
    g_autofree gchar *line = letter_text_line(title, MAX_LINE);
    return value_new_text(line);
}

Value *letter_facts_whys(gpointer data, gsize which) {
    const Ticket *ticket = ((const LetterFacts *)data)->draft->ticket;
    Value *list = value_new_list();
    if (ticket == NULL || ticket->whys == NULL)
        return list;
    g_auto(GStrv) whys = g_strsplit(ticket->whys, "\n", -1);
    for (gchar **why = whys; *why != NULL; why++) {
        g_autofree gchar *line = letter_text_line(*why, MAX_WHY);
        value_add(list, value_new_text(line));
    }
    return list;
}
