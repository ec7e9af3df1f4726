/* case_list.c - what happened to a ticket, in order: mails, letters, events */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "case_list.h"

#include "compose/letter_bytes.h"
#include "model/address.h"
#include "store/ticket_store.h"

static void free_paper(gpointer data) {
    CasePaper *paper = data;
    mail_row_free(paper->mail);
    g_clear_pointer(&paper->letter, outbox_row_free);
    g_clear_pointer(&paper->event, history_row_free);
    g_free(paper);
}

static void add(GPtrArray *papers, CasePaper paper) {
    g_ptr_array_add(papers, g_memdup2(&paper, sizeof paper));
}

/* --- whose side ------------------------------------------------------------------------------- */

/* Addresses of the complainant, and of those who were put on Cc. */
static gboolean read_side(Office *office, const Ticket *ticket, GPtrArray *side, GError **error) {
    static const Role roles[] = {ROLE_COMPLAINANT, ROLE_COPIED};
    for (gsize i = 0; i < G_N_ELEMENTS(roles); i++) {
        g_autoptr(GPtrArray) addresses = NULL;
        if (!ticket_store_participants_of_role(office->store, ticket->id, roles[i], &addresses,
                                               error))
            return FALSE;
        for (guint j = 0; j < addresses->len; j++)
            g_ptr_array_add(side, g_strdup(addresses->pdata[j]));
    }
    return TRUE;
}

static gboolean is_on_side(const GPtrArray *side, const gchar *address) {
    for (guint i = 0; i < side->len; i++) {
        if (address_equal(side->pdata[i], address))
            return TRUE;
    }
    return FALSE;
}

/* --- what there is ---------------------------------------------------------------------------- */

static gboolean add_mails(Office *office, const CasePapers *wanted, const GPtrArray *side,
                          GPtrArray *papers, GError **error) {
    g_autoptr(GPtrArray) rows = NULL;
    if (!mail_store_list_of_ticket(office->store, wanted->ticket->id, &rows, error))
        return FALSE;
    for (guint i = 0; i < rows->len; i++) {
        const MailRow *row = rows->pdata[i];
        gboolean is_outside = is_on_side(side, row->sender) && row->state == MAIL_STATE_HANDLED;
        if (!is_outside && !wanted->is_internal)
            continue;
        MailRow *again = NULL;
        if (!mail_store_load(office->store, row->id, &again, error))
            return FALSE;
        add(papers, (CasePaper){.at = row->received_at, .mail = again});
    }
    return TRUE;
}

static gboolean add_letters(Office *office, const CasePapers *wanted, const GPtrArray *side,
                            GPtrArray *papers, GError **error) {
    g_autoptr(GPtrArray) rows = NULL;
    if (!outbox_store_list_of_ticket(office->store, wanted->ticket->id, &rows, error))
        return FALSE;
    for (guint i = 0; i < rows->len; i++) {
        const OutboxRow *row = rows->pdata[i];
        gboolean is_gone = row->state == LETTER_STATE_SENT || row->state == LETTER_STATE_UNKNOWN;
        if (!is_gone || (!wanted->is_internal && !is_on_side(side, row->letter->recipient)))
            continue;
        OutboxRow *whole = NULL;
        if (!outbox_store_load(office->store, row->letter->id, &whole, error))
            return FALSE;
        add(papers,
            (CasePaper){.at = row->sent_at != 0 ? row->sent_at : row->created_at, .letter = whole});
    }
    return TRUE;
}

static gboolean add_events(Office *office, const CasePapers *wanted, GPtrArray *papers,
                           GError **error) {
    g_autoptr(GPtrArray) rows = NULL;
    if (!history_store_of_ticket(office->store, wanted->ticket->id, &rows, error))
        return FALSE;
    g_ptr_array_set_free_func(rows, NULL); /* they go over, one by one */
    for (guint i = 0; i < rows->len; i++) {
        HistoryRow *row = rows->pdata[i];
        gboolean is_stage = row->stage_to != NULL && g_strcmp0(row->stage_from, row->stage_to) != 0;
        if (is_stage || wanted->is_internal)
            add(papers, (CasePaper){.at = row->at, .event = row});
        else
            history_row_free(row);
    }
    return TRUE;
}

static gint by_time(gconstpointer one, gconstpointer other) {
    const CasePaper *first = *(const CasePaper *const *)one;
    const CasePaper *second = *(const CasePaper *const *)other;
    return (first->at > second->at) - (first->at < second->at);
}

gboolean case_list_read(Office *office, const CasePapers *papers, GPtrArray **out_papers,
                        GError **error) {
    g_autoptr(GPtrArray) side = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(GPtrArray) list = g_ptr_array_new_with_free_func(free_paper);
    if (!read_side(office, papers->ticket, side, error) ||
        !add_mails(office, papers, side, list, error) || !add_events(office, papers, list, error) ||
        !add_letters(office, papers, side, list, error))
        return FALSE;
    g_ptr_array_sort(list, by_time); /* those of one moment stay: mail, event, letter */
    *out_papers = g_steal_pointer(&list);
    return TRUE;
}

/* --- bytes ------------------------------------------------------------------------------------ */

static gboolean letter_whole(Office *office, const Letter *letter, GBytes **out_bytes,
                             GError **error) {
    g_autoptr(GPtrArray) contents = g_ptr_array_new_with_free_func((GDestroyNotify)g_bytes_unref);
    if (!outbox_store_contents(office->store, letter, contents, error))
        return FALSE;
    *out_bytes = letter_bytes(letter, contents);
    return TRUE;
}

gboolean case_list_bytes(Office *office, const CasePaper *paper, GBytes **out_bytes,
                         GError **error) {
    return paper->mail != NULL ? mail_store_raw(office->store, paper->mail->id, out_bytes, error)
                               : letter_whole(office, paper->letter->letter, out_bytes, error);
}
