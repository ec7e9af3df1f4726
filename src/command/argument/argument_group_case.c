/* argument_group_case.c - what stands behind #group-case: new, none, or a ticket of the case */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "argument_shape.h"
#include "argument_words.h"

static const ArgumentWord words[] = {
    {"new", GROUP_CASE_NEW},   {"新建", GROUP_CASE_NEW},  {"新", GROUP_CASE_NEW},
    {"立案", GROUP_CASE_NEW},  {"none", GROUP_CASE_NONE}, {"leave", GROUP_CASE_NONE},
    {"out", GROUP_CASE_NONE},  {"无", GROUP_CASE_NONE},   {"退出", GROUP_CASE_NONE},
    {"移出", GROUP_CASE_NONE},
};

FaultKind argument_read_group_case(const ArgumentQuestion *question, Command *command,
                                   ArgumentHint *hint) {
    static const gchar *const names[] = {[GROUP_CASE_NEW] = "new", [GROUP_CASE_NONE] = "none"};
    if (*question->folded == '\0')
        return FAULT_NEEDS_GROUP_CASE;
    const ArgumentWord *word = argument_words_find(words, G_N_ELEMENTS(words), question->folded);
    if (word != NULL) {
        command->group_case = (GroupCaseOrder)word->value;
        command->argument = g_strdup(names[word->value]);
        return FAULT_NONE;
    }
    command->group_case = GROUP_CASE_JOIN;
    if (argument_read_ticket(question, command, hint) == FAULT_NONE)
        return FAULT_NONE;
    hint->meant = argument_words_nearest(words, G_N_ELEMENTS(words), question->folded);
    return FAULT_BAD_GROUP_CASE;
}
