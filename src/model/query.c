/* query.c - what an agent asks the desk by mail, and the answer before it is put into words */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/query.h"

void query_clear(Query *query) {
    g_clear_pointer(&query->words, g_free);
    g_clear_pointer(&query->figure, figure_list_free);
}

static void found_ticket_free(gpointer data) {
    FoundTicket *found = data;
    ticket_free(found->ticket);
    g_free(found->text);
    g_free(found);
}

static void moment_free(gpointer data) {
    TimelineMoment *moment = data;
    g_free(moment->who);
    g_free(moment->what);
    g_free(moment->detail);
    g_free(moment);
}

QueryAnswer *query_answer_new(void) {
    QueryAnswer *answer = g_new0(QueryAnswer, 1);
    answer->tickets = g_ptr_array_new_with_free_func(found_ticket_free);
    answer->actions = g_ptr_array_new_with_free_func((GDestroyNotify)action_free);
    answer->offers = g_ptr_array_new_with_free_func((GDestroyNotify)offer_free);
    answer->remedies = g_array_new(FALSE, FALSE, sizeof(RemedySum));
    answer->moments = g_ptr_array_new_with_free_func(moment_free);
    return answer;
}

void query_answer_free(QueryAnswer *answer) {
    if (answer == NULL)
        return;
    query_clear(&answer->query);
    g_free(answer->asked);
    g_ptr_array_unref(answer->tickets);
    g_ptr_array_unref(answer->actions);
    ticket_free(answer->ticket);
    g_ptr_array_unref(answer->moments);
    g_ptr_array_unref(answer->offers);
    g_array_unref(answer->remedies);
    figures_free(answer->figures);
    g_free(answer->words);
    g_free(answer->words_by);
    g_free(answer);
}

void query_answer_add_ticket(QueryAnswer *answer, Ticket *ticket, gchar *text, gint64 text_at) {
    FoundTicket *found = g_new0(FoundTicket, 1);
    *found = (FoundTicket){.ticket = ticket, .text = text, .text_at = text_at};
    g_ptr_array_add(answer->tickets, found);
}

void query_answer_add_moment(QueryAnswer *answer, TimelineMoment moment) {
    g_ptr_array_add(answer->moments, g_memdup2(&moment, sizeof moment));
}
