/* broadcast_rule.c - may an agent's words go to all members of a group case? */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "broadcast_rule.h"

#include <string.h>

#include "../broadcasts.h"
#include "broadcast_texts.h"
#include "model/reference.h"
#include "store/group_store.h"
#include "store/ticket_store.h"
#include "verb_causes.h"

static gchar *say(const AgentWork *work, const gchar *english, const gchar *chinese) {
    return g_strdup(agent_work_say(work, english, chinese));
}

/* --- the ticket and the words ------------------------------------------------------------------
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
    if (work->part_fault.line != NULL)
        return g_strdup_printf(agent_work_say(work, "\"%s\": %s", "“%s”：%s"),
                               work->part_fault.line, work->part_fault.reason);
    if (!work->has_words && command_reading_find(work->reading, COMMAND_OFFER) == NULL)
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

/* --- languages and options -----------------------------------------------------------------------
 */

/* Members of a case, as far as a broadcast is concerned. */
typedef struct {
    guint foreign;         /* would get words in another language */
    const gchar *language; /* of the first of them */
    guint without_options;
} Census;

static gboolean has_options(const AgentWork *work) {
    return command_reading_find(work->reading, COMMAND_OFFER) != NULL ||
           broadcast_texts_own_options(work) != NULL;
}

static gboolean count_member(const AgentWork *work, gint64 id, Census *census, GError **error) {
    Office *office = work->arrival->office;
    g_autoptr(Ticket) ticket = NULL;
    gboolean is_foreign = FALSE;
    gboolean can = TRUE;
    if (!ticket_store_load(office->store, id, &ticket, error) ||
        (ticket != NULL && has_options(work) && !broadcasts_can_offer(office, ticket, &can, error)))
        return FALSE;
    if (ticket == NULL)
        return TRUE;
    broadcast_texts_for(work, ticket, &is_foreign);
    census->without_options += can ? 0 : 1;
    census->foreign += is_foreign && can ? 1 : 0;
    if (is_foreign && can && census->language == NULL)
        census->language = policy_letter_language(office->policy, ticket->language);
    return TRUE;
}

static gboolean count_members(const AgentWork *work, gint64 master, Census *out_census,
                              GError **error) {
    g_autoptr(GArray) members = g_array_new(FALSE, FALSE, sizeof(gint64));
    *out_census = (Census){0};
    if (!group_store_members(work->arrival->office->store, master, members, error))
        return FALSE;
    for (guint i = 0; i < members->len; i++) {
        if (!count_member(work, g_array_index(members, gint64, i), out_census, error))
            return FALSE;
    }
    return TRUE;
}

static gboolean check_languages(const AgentWork *work, gint64 master, gchar **out_refusal,
                                GError **error) {
    Census census = {0};
    if (command_reading_find(work->reading, COMMAND_SEND) != NULL)
        return TRUE;
    if (!count_members(work, master, &census, error))
        return FALSE;
    if (census.foreign > 0)
        *out_refusal = g_strdup_printf(
            agent_work_say(
                work,
                "%u of them read another language: put a line [%s] above words in it, and "
                "one with its own language above this text; or #send anyway: they get it "
                "with a line that says so",
                "其中%u人用另一种语言：请另起一行写 [%s] 并附该语言正文，原正文上方也写明语言，"
                "如 [zh]；或加 #仍然发送，原文照发并附一句说明"),
            census.foreign, census.language);
    return TRUE;
}

/* The master has to be open and in reach, and what offers can't end it. */
static gboolean check_options(AgentWork *work, gchar **out_refusal, GError **error) {
    gboolean can = FALSE;
    gboolean is_end = command_reading_find(work->reading, COMMAND_SOLVED) != NULL ||
                      command_reading_find(work->reading, COMMAND_CLOSE) != NULL;
    if (!has_options(work))
        return TRUE;
    if (!broadcasts_can_offer(work->arrival->office, work->rehearsed, &can, error))
        return FALSE;
    if (is_end)
        *out_refusal =
            say(work, "who is to choose can't be closed before: leave #solved and #close",
                "要请客户选择方案，就不能同时解决或关闭");
    else if (!can)
        *out_refusal = say(work,
                           "nothing can be offered on this ticket, the master: it is done, or its "
                           "complainant can't be told by mail",
                           "群诉主件已办结，或无法通过邮件通知其客户，不能提出方案");
    return TRUE;
}

gboolean broadcast_rule_describe(const AgentWork *work, gchar **out_words, GError **error) {
    Census census = {0};
    g_autoptr(GString) words = g_string_new(NULL);
    if (!count_members(work, work->arrival->ticket->id, &census, error))
        return FALSE;
    if (has_options(work) && census.without_options > 0)
        g_string_append_printf(
            words,
            agent_work_say(work, "; %u done or out of reach by mail are offered nothing",
                           "；其中%u件已办结或无法寄达，不提出方案"),
            census.without_options);
    if (has_options(work))
        g_string_append(words, agent_work_say(work, "; newcomers are offered nothing",
                                              "；以后加入的客户不会自动收到方案"));
    if (census.foreign > 0)
        g_string_append_printf(words,
                               agent_work_say(work, "; %u get it in another language",
                                              "；其中%u人收到的是另一种语言的正文，信中附有说明"),
                               census.foreign);
    *out_words = g_string_free(g_steal_pointer(&words), FALSE);
    return TRUE;
}

gboolean broadcast_rule_check(AgentWork *work, const Command *command, gchar **out_refusal,
                              GError **error) {
    (void)command;
    GroupCase group = {0};
    g_autofree gchar *address = NULL;
    if (!group_store_of_ticket(work->arrival->office->store, work->rehearsed->id, &group, error))
        return FALSE;
    *out_refusal = why_not_here(work, &group);
    if (*out_refusal == NULL)
        *out_refusal = why_not_these_words(work);
    if (*out_refusal == NULL && !check_options(work, out_refusal, error))
        return FALSE;
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
    return check_end(work, &group, out_refusal, error) &&
           (*out_refusal != NULL || check_languages(work, group.master, out_refusal, error));
}
