/* verb_people.c - #requester, #cc, #uncc, #resubscribe: who outside belongs to a ticket */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "verb_people.h"

#include "command/command_table.h"
#include "store/stop_store.h"
#include "store/ticket_store.h"

/* More would be a mailing list. */
enum { MAX_COPIED = 20 };

static Store *store_of(const AgentWork *work) {
    return work->arrival->office->store;
}

static const gchar *address_at(const Command *command, guint index) {
    return ((const Address *)command->addresses->pdata[index])->address;
}

static gboolean apply_people_event(AgentWork *work, const gchar *value, GError **error) {
    Event event = agent_work_event(work, EVENT_PEOPLE_CHANGED);
    event.value = value;
    return agent_work_apply(work, &event, error);
}

/* --- #requester --------------------------------------------------------------------------------
 */

static void set_complainant(Ticket *ticket, const Address *address) {
    g_free(ticket->complainant);
    g_free(ticket->complainant_name);
    ticket->complainant = g_strdup(address->address);
    ticket->complainant_name = g_strdup(address->name);
}

gboolean verb_requester_check(AgentWork *work, const Command *command, gchar **out_refusal,
                              GError **error) {
    (void)error;
    if (address_equal(work->rehearsed->complainant, address_at(command, 0)))
        *out_refusal =
            g_strdup(agent_work_say(work, "that is the complainant already", "客户本来就是该地址"));
    else
        set_complainant(work->rehearsed, command->addresses->pdata[0]);
    return TRUE;
}

gboolean verb_requester_perform(AgentWork *work, const Command *command, gchar **out_effect,
                                GError **error) {
    Ticket *ticket = work->arrival->ticket;
    const gchar *address = address_at(command, 0);
    g_autofree gchar *old = g_strdup(ticket->complainant);
    /* Whoever was copied so far would be there twice. */
    if (!ticket_store_remove_participant(store_of(work), ticket->id, old, error) ||
        !ticket_store_remove_participant(store_of(work), ticket->id, address, error) ||
        !ticket_store_add_participant(store_of(work), ticket->id, address, ROLE_COMPLAINANT, error))
        return FALSE;
    set_complainant(ticket, command->addresses->pdata[0]);
    g_autofree gchar *value = g_strdup_printf("requester %s -> %s", old, address);
    *out_effect = g_strdup_printf(
        agent_work_say(
            work,
            "the complainant is %s now: letters go there; %s belongs to the ticket no "
            "longer (#cc keeps the address informed)",
            "客户改为 %s，今后的信件发到该地址；%s 不再属于这件投诉（如需继续告知请用 #抄送）"),
        address, *old != '\0' ? old : "-");
    return apply_people_event(work, value, error);
}

/* --- #cc, #uncc --------------------------------------------------------------------------------
 */

static gboolean list_copied(const AgentWork *work, GPtrArray **out_copied, GError **error) {
    return ticket_store_participants_of_role(store_of(work), work->rehearsed->id, ROLE_COPIED,
                                             out_copied, error);
}

static gboolean has_address(const GPtrArray *keys, const gchar *address) {
    for (guint i = 0; i < keys->len; i++) {
        if (address_equal(keys->pdata[i], address))
            return TRUE;
    }
    return FALSE;
}

static gchar *joined(const AgentWork *work, const GPtrArray *keys) {
    g_autoptr(GString) text = g_string_new(NULL);
    for (guint i = 0; i < keys->len; i++)
        g_string_append_printf(text, "%s%s", i > 0 ? ", " : "", (const gchar *)keys->pdata[i]);
    if (keys->len == 0)
        g_string_append(text, agent_work_say(work, "nobody", "无"));
    return g_string_free(g_steal_pointer(&text), FALSE);
}

/* In all its lines of the mail: together they must fit. */
static guint count_asked(const AgentWork *work) {
    guint count = 0;
    for (guint i = 0; i < work->reading->commands->len; i++) {
        const Command *command = work->reading->commands->pdata[i];
        count += command->kind == COMMAND_CC ? command->addresses->len : 0;
    }
    return count;
}

gboolean verb_cc_check(AgentWork *work, const Command *command, gchar **out_refusal,
                       GError **error) {
    g_autoptr(GPtrArray) copied = NULL;
    if (!list_copied(work, &copied, error))
        return FALSE;
    for (guint i = 0; i < command->addresses->len; i++) {
        if (address_equal(address_at(command, i), work->rehearsed->complainant)) {
            *out_refusal = g_strdup(
                agent_work_say(work, "that is the complainant, who gets the answers anyway",
                               "该地址就是客户本人"));
            return TRUE;
        }
    }
    if (copied->len + count_asked(work) > MAX_COPIED)
        *out_refusal = g_strdup_printf(
            agent_work_say(work, "a ticket has %d copies at most", "一件投诉最多抄送 %d 人"),
            MAX_COPIED);
    return TRUE;
}

static gboolean tell_copied(AgentWork *work, const Command *command, gchar **out_effect,
                            GError **error) {
    const CommandRow *row = command_table_row(command->kind);
    g_autofree gchar *value = g_strdup_printf("%s %s", row->names[0], command->argument);
    g_autoptr(GPtrArray) copied = NULL;
    if (!list_copied(work, &copied, error))
        return FALSE;
    g_autofree gchar *names = joined(work, copied);
    *out_effect = g_strdup_printf(
        agent_work_say(work, "copies of the answers go to: %s", "答复同时抄送：%s"), names);
    return apply_people_event(work, value, error);
}

gboolean verb_cc_perform(AgentWork *work, const Command *command, gchar **out_effect,
                         GError **error) {
    gint64 ticket = work->arrival->ticket->id;
    for (guint i = 0; i < command->addresses->len; i++) {
        if (!ticket_store_add_participant(store_of(work), ticket, address_at(command, i),
                                          ROLE_COPIED, error))
            return FALSE;
    }
    return tell_copied(work, command, out_effect, error);
}

gboolean verb_uncc_check(AgentWork *work, const Command *command, gchar **out_refusal,
                         GError **error) {
    g_autoptr(GPtrArray) copied = NULL;
    if (!list_copied(work, &copied, error))
        return FALSE;
    for (guint i = 0; i < command->addresses->len && *out_refusal == NULL; i++) {
        if (has_address(copied, address_at(command, i)))
            continue;
        g_autofree gchar *names = joined(work, copied);
        *out_refusal = g_strdup_printf(
            agent_work_say(work, "%s gets no copies; these do: %s", "没有抄送 %s；现有抄送：%s"),
            address_at(command, i), names);
    }
    return TRUE;
}

gboolean verb_uncc_perform(AgentWork *work, const Command *command, gchar **out_effect,
                           GError **error) {
    gint64 ticket = work->arrival->ticket->id;
    for (guint i = 0; i < command->addresses->len; i++) {
        if (!ticket_store_remove_participant(store_of(work), ticket, address_at(command, i), error))
            return FALSE;
    }
    return tell_copied(work, command, out_effect, error);
}

/* --- #resubscribe ------------------------------------------------------------------------------
 */

gboolean verb_resubscribe_check(AgentWork *work, const Command *command, gchar **out_refusal,
                                GError **error) {
    gboolean has_stopped = FALSE;
    (void)command;
    if (!stop_store_has(store_of(work), work->rehearsed->complainant, &has_stopped, error))
        return FALSE;
    if (!has_stopped)
        *out_refusal = g_strdup(agent_work_say(work, "the complainant gets all letters already",
                                               "客户没有退订，信件照常发送"));
    return TRUE;
}
