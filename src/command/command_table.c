/* command_table.c - every verb, its Chinese names, its argument, its help: one table */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A new verb is a row here, its value in CommandKind, and what the flow does with it. The help mail
 * and the proposals for misspelt verbs are made from the same rows.
 */
#include "command_table.h"

#include <string.h>

#include "nearest_word.h"

static const CommandRow rows[] = {
    [COMMAND_NOTE] = {COMMAND_NOTE,
                      ARGUMENT_TEXT,
                      {"note", "internal", "备注", "内部", "笔记"},
                      {"#note", "what follows stays with the agents"},
                      {"#备注", "后面的文字只给内部人员看"}},
    [COMMAND_ASSIGN] = {COMMAND_ASSIGN,
                        ARGUMENT_PERSON,
                        {"assign", "assignee", "owner", "转交", "分配", "指派"},
                        {"#assign NAME|me|none", "sets the owner"},
                        {"#转交 姓名|我|无", "指定负责人"}},
    [COMMAND_SOLVED] = {COMMAND_SOLVED,
                        ARGUMENT_NONE,
                        {"solved", "solve", "resolved", "status solved", "已解决", "解决",
                         "状态 已解决"},
                        {"#solved", "resolved; it closes by itself if nobody objects"},
                        {"#已解决", "标为已解决；无人反对即自动关闭"}},
    [COMMAND_CLOSE] = {COMMAND_CLOSE,
                       ARGUMENT_OUTCOME,
                       {"close", "closed", "关闭", "结案"},
                       {"#close upheld|partly|rejected", "closes with its outcome"},
                       {"#关闭 支持|部分支持|驳回", "关闭并写明处理结果"}},
    [COMMAND_REOPEN] = {COMMAND_REOPEN,
                        ARGUMENT_NONE,
                        {"reopen", "重开", "重新打开", "重启"},
                        {"#reopen", "takes a resolved or closed ticket up again"},
                        {"#重开", "重新受理已解决或已关闭的投诉"}},
    [COMMAND_HELP] = {COMMAND_HELP,
                      ARGUMENT_TEXT,
                      {"help", "commands", "帮助"},
                      {"#help", "sends this list"},
                      {"#帮助", "发送本说明"}},
};
G_STATIC_ASSERT(G_N_ELEMENTS(rows) == COMMAND_KIND_COUNT);

static const ArgumentWord outcome_words[] = {
    {"upheld", OUTCOME_UPHELD},     {"uphold", OUTCOME_UPHELD},   {"justified", OUTCOME_UPHELD},
    {"支持", OUTCOME_UPHELD},       {"成立", OUTCOME_UPHELD},     {"partly", OUTCOME_PARTLY},
    {"partially", OUTCOME_PARTLY},  {"partial", OUTCOME_PARTLY},  {"partly upheld", OUTCOME_PARTLY},
    {"部分支持", OUTCOME_PARTLY},   {"部分成立", OUTCOME_PARTLY}, {"部分", OUTCOME_PARTLY},
    {"rejected", OUTCOME_REJECTED}, {"reject", OUTCOME_REJECTED}, {"not upheld", OUTCOME_REJECTED},
    {"驳回", OUTCOME_REJECTED},     {"不支持", OUTCOME_REJECTED}, {"不成立", OUTCOME_REJECTED},
};

static const ArgumentWord person_words[] = {
    {"me", PERSON_SELF},       {"myself", PERSON_SELF},   {"我", PERSON_SELF},
    {"自己", PERSON_SELF},     {"我自己", PERSON_SELF},   {"none", PERSON_NOBODY},
    {"nobody", PERSON_NOBODY}, {"no one", PERSON_NOBODY}, {"无", PERSON_NOBODY},
    {"无人", PERSON_NOBODY},   {"没有", PERSON_NOBODY},
};

static const CommandKind conflicts[][2] = {
    {COMMAND_SOLVED, COMMAND_REOPEN},
    {COMMAND_CLOSE, COMMAND_REOPEN},
    {COMMAND_SOLVED, COMMAND_CLOSE},
};

const CommandRow *command_table(gsize *out_count) {
    *out_count = G_N_ELEMENTS(rows);
    return rows;
}

const ArgumentWord *command_outcome_words(gsize *out_count) {
    *out_count = G_N_ELEMENTS(outcome_words);
    return outcome_words;
}

const ArgumentWord *command_person_words(gsize *out_count) {
    *out_count = G_N_ELEMENTS(person_words);
    return person_words;
}

static const CommandRow *find_name(const gchar *name) {
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        for (const gchar *const *known = rows[i].names; *known != NULL; known++) {
            if (strcmp(*known, name) == 0)
                return &rows[i];
        }
    }
    return NULL;
}

const CommandRow *command_table_find(const gchar *verb, const gchar *argument,
                                     gboolean *out_took_argument) {
    g_autofree gchar *both = g_strconcat(verb, " ", argument, NULL);
    const CommandRow *row = *argument != '\0' ? find_name(both) : NULL;
    *out_took_argument = row != NULL;
    return row != NULL ? row : find_name(verb);
}

const CommandRow *command_table_find_joined(const gchar *word, const gchar **out_rest) {
    const CommandRow *found = NULL;
    gsize longest = 0;
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        for (const gchar *const *name = rows[i].names; *name != NULL; name++) {
            gsize length = strlen(*name);
            if (g_ascii_isalpha(**name) || length <= longest || !g_str_has_prefix(word, *name))
                continue;
            found = &rows[i];
            longest = length;
        }
    }
    *out_rest = word + longest;
    return found;
}

const gchar *command_table_nearest(const gchar *typed) {
    const gchar *nearest = NULL;
    guint least = G_MAXUINT;
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        for (const gchar *const *name = rows[i].names; *name != NULL; name++) {
            guint distance = nearest_word_distance(typed, *name);
            if (distance >= least || !nearest_word_is_slip(distance, *name))
                continue;
            nearest = *name;
            least = distance;
        }
    }
    return nearest;
}

gboolean command_kinds_conflict(CommandKind one, CommandKind other) {
    for (gsize i = 0; i < G_N_ELEMENTS(conflicts); i++) {
        if ((conflicts[i][0] == one && conflicts[i][1] == other) ||
            (conflicts[i][1] == one && conflicts[i][0] == other))
            return TRUE;
    }
    return FALSE;
}
