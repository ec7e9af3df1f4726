/* demo_outcome.c - what a person sees at the end of a demonstration */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "demo_outcome.h"

#include <stdio.h>

#include "show.h"
#include "store/mail_store.h"
#include "store/ticket_store.h"
#include "table_text.h"

static gboolean show_tickets(StoryPlayer *player, GError **error) {
    const TicketFilter all = {.stage = -1};
    g_autoptr(GPtrArray) tickets = NULL;
    if (!ticket_store_list(player->office->store, &all, &tickets, error))
        return FALSE;
    printf("\n== The tickets, with their timelines\n");
    for (guint i = tickets->len; i > 0; i--) {
        printf("\n");
        if (!show_ticket(player->office, tickets->pdata[i - 1], error))
            return FALSE;
    }
    return TRUE;
}

static gboolean add_mails(StoryPlayer *player, MailState state, TableText *table, GError **error) {
    g_autoptr(GPtrArray) rows = NULL;
    if (!mail_store_list_in_state(player->office->store, state, &rows, error))
        return FALSE;
    for (guint i = 0; i < rows->len; i++) {
        const MailRow *row = rows->pdata[i];
        g_autofree gchar *id = g_strdup_printf("mail %" G_GINT64_FORMAT, row->id);
        g_autofree gchar *why = g_strdelimit(g_strchomp(g_strdup(row->why)), "\n", ';');
        table_text_add(table, id,
                       state == MAIL_STATE_HANDLED ? mail_kind_name(row->kind)
                                                   : mail_state_name(state),
                       row->sender, row->subject, why);
    }
    return TRUE;
}

static gboolean show_set_aside(StoryPlayer *player, GError **error) {
    g_autoptr(TableText) table = table_text_new(5);
    if (!add_mails(player, MAIL_STATE_QUARANTINED, table, error) ||
        !add_mails(player, MAIL_STATE_HELD, table, error))
        return FALSE;
    printf("\n== Set aside: quarantined (could not be read) or held (not trusted), and why\n\n");
    table_text_print(table, 2);
    return TRUE;
}

/* Mails that were filed without any ticket: robots, lists, loops. */
static gboolean show_filed(StoryPlayer *player, GError **error) {
    g_autoptr(GPtrArray) rows = NULL;
    if (!mail_store_list_in_state(player->office->store, MAIL_STATE_HANDLED, &rows, error))
        return FALSE;
    g_autoptr(TableText) table = table_text_new(4);
    for (guint i = 0; i < rows->len; i++) {
        const MailRow *row = rows->pdata[i];
        if (row->ticket != 0)
            continue;
        g_autofree gchar *id = g_strdup_printf("mail %" G_GINT64_FORMAT, row->id);
        table_text_add(table, id, mail_kind_name(row->kind), row->sender, row->subject);
    }
    printf("\n== Filed without a ticket, never answered\n\n");
    table_text_print(table, 2);
    return TRUE;
}

static void show_next_steps(const StoryPlayer *player) {
    /* The program of a build tree is in no PATH. */
    g_autofree gchar *running = g_file_read_link("/proc/self/exe", NULL);
    const gchar *amends = running != NULL ? running : "amends";
    printf("\n== Where to look next\n\n"
           "  the letters, as a Maildir     mutt -f %s/letters\n"
           "  the desk's settings           %s/amends.yaml\n\n"
           "  export AMENDS_CONFIG=%s/amends.yaml\n"
           "  %s show AM-1001               one ticket\n"
           "  %s why 3                      why a mail went where it went\n"
           "  %s list --find 退款           find words, Chinese too\n"
           "  %s preview acknowledgement --language zh\n\n",
           player->folder, player->folder, player->folder, amends, amends, amends, amends);
}

gboolean demo_outcome_show(StoryPlayer *player, GError **error) {
    if (!show_tickets(player, error) || !show_set_aside(player, error) ||
        !show_filed(player, error))
        return FALSE;
    show_next_steps(player);
    return TRUE;
}
