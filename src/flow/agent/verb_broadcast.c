/* verb_broadcast.c - #broadcast: the words of the mail go to all members of a group case */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The master gets its answer as ever: held for tone or approval, waiting for the undo window. Only
 * when that went out do the others get theirs. */
#include "verb_broadcast.h"

#include <string.h>

#include "../broadcasts.h"
#include "../promises.h"
#include "model/reference.h"
#include "store/broadcast_store.h"
#include "store/group_store.h"
#include "store/ticket_store.h"
#include "store/undo_store.h"
#include "verb_causes.h"

static gchar *say(const AgentWork *work, const gchar *english, const gchar *chinese) {
    return g_strdup(agent_work_say(work, english, chinese));
}

/* --- may it be -----------------------------------------------------------------------------------
 */

static gboolean is_quoting(const gchar *text) {
    for (const gchar *line = text; line != NULL; line = strchr(line, '\n')) {
        line += strspn(line, "\n \t");
        if (*line == '>')
            return TRUE;
    }
    return FALSE;
}

/* "Zhou" and "周敏", and how a letter would call them: not "Li" in "Listen". */
static gboolean has_word(const gchar *text, const gchar *word) {
    for (const gchar *at = strstr(text, word); at != NULL; at = strstr(at + 1, word)) {
        gunichar before = at > text ? g_utf8_get_char(g_utf8_prev_char(at)) : ' ';
        gunichar after = g_utf8_get_char(at + strlen(word));
        gboolean is_ascii = g_ascii_isalpha(*word);
        if (!is_ascii || (!g_unichar_isalnum(before) && !g_unichar_isalnum(after)))
            return TRUE;
    }
    return FALSE;
}

static gboolean has_chinese_title(const gchar *text, const gchar *name) {
    static const gchar *const titles[] = {"女士", "先生", "小姐"};
    g_autofree gchar *surname = g_utf8_substring(name, 0, 1);
    for (gsize i = 0; !g_ascii_isalpha(*name) && i < G_N_ELEMENTS(titles); i++) {
        g_autofree gchar *both = g_strconcat(surname, titles[i], NULL);
        if (strstr(text, both) != NULL)
            return TRUE;
    }
    return FALSE;
}

static gboolean is_calling(const gchar *text, const gchar *name) {
    enum { SHORTEST = 2 };
    g_auto(GStrv) parts = g_strsplit_set(name != NULL ? name : "", " ,", -1);
    for (gchar **part = parts; *part != NULL; part++) {
        if (g_utf8_strlen(*part, -1) >= SHORTEST &&
            (has_word(text, *part) || has_chinese_title(text, *part)))
            return TRUE;
    }
    return FALSE;
}

/* The address of one of them is no other's business. */
static gboolean find_address(const AgentWork *work, gint64 master, gchar **out_address,
                             GError **error) {
    Store *store = work->arrival->office->store;
    g_autoptr(GArray) members = g_array_new(FALSE, FALSE, sizeof(gint64));
    g_autofree gchar *folded = g_ascii_strdown(work->reading->text, -1);
    *out_address = NULL;
    if (strchr(folded, '@') == NULL)
        return TRUE;
    if (!group_store_members(store, master, members, error))
        return FALSE;
    for (guint i = 0; i < members->len && *out_address == NULL; i++) {
        g_autoptr(Ticket) ticket = NULL;
        if (!ticket_store_load(store, g_array_index(members, gint64, i), &ticket, error))
            return FALSE;
        g_autofree gchar *key = address_key(ticket->complainant);
        if (*key != '\0' && strstr(folded, key) != NULL)
            *out_address = g_strdup(ticket->complainant);
    }
    return TRUE;
}

static gchar *why_not_here(const AgentWork *work, const GroupCase *group) {
    const Person *person = work->arrival->identity->person;
    const gchar *owner = work->rehearsed->owner;
    if (group->master == 0)
        return say(work, "this ticket is no group case: #group-case new makes it one",
                   "这件投诉不是群诉：可先用 #群诉 新建");
    if (group->master != work->rehearsed->id) {
        g_autofree gchar *reference =
            reference_text(work->arrival->office->policy->reference_prefix, group->master);
        return g_strdup_printf(agent_work_say(work,
                                              "write it in a mail about %s, the master of the case",
                                              "请在有关群诉主件 %s 的邮件里使用"),
                               reference);
    }
    if (person->role != ROLE_MANAGER &&
        (owner == NULL || g_ascii_strcasecmp(owner, person->name) != 0))
        return say(work,
                   "only the owner of this ticket or a manager may; #assign me makes it yours",
                   "只有本件负责人或主管可以群发；可先用 #转交 我");
    return NULL;
}

static gchar *why_not_these_words(const AgentWork *work) {
    const gchar *text = work->reading->text;
    if (!work->has_words)
        return say(work, "the text for the complainants is missing: write it below the commands",
                   "缺少给客户的正文：请写在命令下面");
    if (is_quoting(text))
        return say(work, "a quoted line would go to all of them: take it out",
                   "正文里有引用的内容，会发给所有人，请删去");
    if (is_calling(text, work->rehearsed->complainant_name))
        return say(work,
                   "the text calls this complainant by name, and goes to all: each letter begins "
                   "with the right name by itself",
                   "正文写了本件客户的称呼，却会发给所有人；每封信会自动带上各自的称呼");
    return NULL;
}

/* What ends the complaints needs a cause, if one of them is severe. */
static gboolean check_end(AgentWork *work, const GroupCase *group, gchar **out_refusal,
                          GError **error) {
    guint uncaused = 0;
    if (command_reading_find(work->reading, COMMAND_SOLVED) == NULL &&
        command_reading_find(work->reading, COMMAND_CLOSE) == NULL)
        return TRUE;
    g_autofree gchar *missing = verb_causes_missing(work);
    if (missing == NULL)
        return TRUE;
    if (!group_store_count_uncaused(work->arrival->office->store, group->master, &uncaused, error))
        return FALSE;
    if (uncaused > 0)
        *out_refusal = g_strconcat(
            agent_work_say(work, "complaints of high severity are among them: add above the text:",
                           "其中有严重程度为高的投诉，请在正文上方加上："),
            missing, NULL);
    return TRUE;
}

gboolean verb_broadcast_check(AgentWork *work, const Command *command, gchar **out_refusal,
                              GError **error) {
    (void)command;
    GroupCase group = {0};
    g_autofree gchar *address = NULL;
    if (!group_store_of_ticket(work->arrival->office->store, work->rehearsed->id, &group, error))
        return FALSE;
    *out_refusal = why_not_here(work, &group);
    if (*out_refusal == NULL)
        *out_refusal = why_not_these_words(work);
    if (*out_refusal != NULL)
        return TRUE;
    if (!find_address(work, group.master, &address, error))
        return FALSE;
    if (address != NULL) {
        *out_refusal = g_strdup_printf(
            agent_work_say(work, "the text has the address %s, and goes to all: take it out",
                           "正文里有客户地址 %s，却会发给所有人，请删去"),
            address);
        return TRUE;
    }
    return check_end(work, &group, out_refusal, error);
}

/* --- doing ---------------------------------------------------------------------------------------
 */

gboolean verb_broadcast(AgentWork *work, const Command *command, gchar **out_effect,
                        GError **error) {
    (void)command;
    const Arrival *arrival = work->arrival;
    GroupCase group = {0};
    if (!group_store_of_ticket(arrival->office->store, arrival->ticket->id, &group, error))
        return FALSE;
    g_autofree gchar *reference =
        reference_text(arrival->office->policy->reference_prefix, group.master);
    *out_effect = g_strdup_printf(
        agent_work_say(work, "a letter of its own for each of the %u tickets of the group case %s",
                       "群诉 %2$s 的%1$u件投诉，一人一信"),
        group.members, reference);
    return TRUE;
}

static void set_end(const AgentWork *work, Broadcast *broadcast) {
    const Command *close = command_reading_find(work->reading, COMMAND_CLOSE);
    if (close != NULL) {
        broadcast->end = BROADCAST_CLOSES;
        broadcast->outcome = g_strdup(outcome_name(close->outcome));
    } else if (command_reading_find(work->reading, COMMAND_SOLVED) != NULL) {
        broadcast->end = BROADCAST_SOLVES;
    }
}

gboolean verb_broadcast_spread(AgentWork *work, const AgentAnswer *answer, GError **error) {
    const Arrival *arrival = work->arrival;
    Store *store = arrival->office->store;
    if (command_reading_find(work->reading, COMMAND_BROADCAST) == NULL)
        return TRUE;
    g_autoptr(Broadcast) broadcast = broadcast_new();
    broadcast->event = store_draw_id(store, SEQUENCE_EVENT);
    broadcast->master = arrival->ticket->id;
    broadcast->mail = arrival->mail_id;
    broadcast->person = g_strdup(arrival->identity->person->name);
    broadcast->at = arrival->now;
    broadcast->words = g_strdup(answer->words);
    broadcast->words_html = g_strdup(answer->html);
    broadcast->has_signature = answer->has_signature;
    for (guint i = 0; i < answer->files->len; i++)
        g_ptr_array_add(broadcast->files, letter_file_copy(answer->files->pdata[i]));
    set_end(work, broadcast);
    return broadcasts_begin(arrival->office, broadcast, arrival->ticket, error);
}

/* --- taking back ---------------------------------------------------------------------------------
 */

static gboolean note_take_back(AgentWork *work, gint64 id, const UndoRow *letter, GError **error) {
    Office *office = work->arrival->office;
    g_autoptr(Ticket) ticket = NULL;
    if (!ticket_store_load(office->store, id, &ticket, error))
        return FALSE;
    if (ticket->first_answered_at == letter->created_at)
        ticket->first_answered_at = 0;
    g_autofree gchar *value = g_strdup_printf("mail %" G_GINT64_FORMAT, letter->mail);
    Event event = agent_work_event(work, EVENT_ANSWER_TAKEN_BACK);
    event.value = value;
    const EventContext context = {.words = ""};
    return promises_take_back(office, id, letter->mail, error) &&
           apply_event(office, ticket, &event, &context, error);
}

static gboolean take_back_one(AgentWork *work, gint64 ticket, gint64 mail, guint *count,
                              GError **error) {
    Store *store = work->arrival->office->store;
    g_autoptr(GPtrArray) letters = NULL;
    guint cancelled = 0;
    if (!undo_store_newest(store, ticket, work->arrival->identity->person->name, &letters, error))
        return FALSE;
    if (letters->len == 0 || ((const UndoRow *)letters->pdata[0])->mail != mail)
        return TRUE;
    for (guint i = 0; i < letters->len; i++) {
        gboolean is_cancelled = FALSE;
        if (!undo_store_cancel(store, ((const UndoRow *)letters->pdata[i])->letter, &is_cancelled,
                               error))
            return FALSE;
        cancelled += is_cancelled ? 1 : 0;
    }
    if (cancelled < letters->len)
        return TRUE;
    (*count)++;
    return note_take_back(work, ticket, letters->pdata[0], error);
}

gboolean verb_broadcast_take_back(AgentWork *work, gint64 mail, guint *out_count, GError **error) {
    Store *store = work->arrival->office->store;
    gint64 master = work->arrival->ticket->id;
    g_autoptr(Broadcast) broadcast = NULL;
    g_autoptr(GArray) told = g_array_new(FALSE, FALSE, sizeof(gint64));
    gint64 newest = 0;
    *out_count = 0;
    if (!broadcast_store_of_mail(store, master, mail, &broadcast, error))
        return FALSE;
    if (broadcast == NULL)
        return TRUE;
    if (!broadcast_store_told(store, broadcast->event, told, error) ||
        !broadcast_store_stop(store, broadcast->event, error) ||
        !broadcast_store_newest(store, master, broadcast->event, &newest, error) ||
        !group_store_set_statement(store, master, newest, error))
        return FALSE;
    for (guint i = 0; i < told->len; i++) {
        gint64 ticket = g_array_index(told, gint64, i);
        if (ticket != master && !take_back_one(work, ticket, mail, out_count, error))
            return FALSE;
    }
    return TRUE;
}
