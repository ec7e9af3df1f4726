/* argument_choice.c - one word of a few behind a verb: an outcome, a status, a priority */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "argument_shape.h"
#include "argument_words.h"

static const ArgumentWord outcome_words[] = {
    {"upheld", OUTCOME_UPHELD},     {"uphold", OUTCOME_UPHELD},   {"justified", OUTCOME_UPHELD},
    {"支持", OUTCOME_UPHELD},       {"成立", OUTCOME_UPHELD},     {"partly", OUTCOME_PARTLY},
    {"partially", OUTCOME_PARTLY},  {"partial", OUTCOME_PARTLY},  {"partly upheld", OUTCOME_PARTLY},
    {"部分支持", OUTCOME_PARTLY},   {"部分成立", OUTCOME_PARTLY}, {"部分", OUTCOME_PARTLY},
    {"rejected", OUTCOME_REJECTED}, {"reject", OUTCOME_REJECTED}, {"not upheld", OUTCOME_REJECTED},
    {"驳回", OUTCOME_REJECTED},     {"不支持", OUTCOME_REJECTED}, {"不成立", OUTCOME_REJECTED},
};

static const ArgumentWord status_words[] = {
    {"open", COMMAND_OPEN},      {"处理中", COMMAND_OPEN},        {"pending", COMMAND_PENDING},
    {"待客户", COMMAND_PENDING}, {"待客户回复", COMMAND_PENDING}, {"hold", COMMAND_HOLD},
    {"on hold", COMMAND_HOLD},   {"on-hold", COMMAND_HOLD},       {"挂起", COMMAND_HOLD},
    {"solved", COMMAND_SOLVED},  {"resolved", COMMAND_SOLVED},    {"已解决", COMMAND_SOLVED},
    {"解决", COMMAND_SOLVED},
};

static const ArgumentWord priority_words[] = {
    {"low", PRIORITY_LOW},     {"低", PRIORITY_LOW},      {"normal", PRIORITY_NORMAL},
    {"普通", PRIORITY_NORMAL}, {"一般", PRIORITY_NORMAL}, {"正常", PRIORITY_NORMAL},
    {"high", PRIORITY_HIGH},   {"高", PRIORITY_HIGH},     {"urgent", PRIORITY_URGENT},
    {"紧急", PRIORITY_URGENT}, {"加急", PRIORITY_URGENT}, {"中", PRIORITY_NORMAL},
};

/* What is wrong when nothing, and when something else, stands there. */
typedef struct {
    const ArgumentWord *words;
    gsize count;
    FaultKind missing;
    FaultKind unknown;
} Choice;

static FaultKind choose(const Choice *choice, const ArgumentQuestion *question, gint *out_value,
                        ArgumentHint *hint) {
    const ArgumentWord *word = argument_words_find(choice->words, choice->count, question->folded);
    if (*question->folded == '\0')
        return choice->missing;
    if (word == NULL) {
        hint->meant = argument_words_nearest(choice->words, choice->count, question->folded);
        return choice->unknown;
    }
    *out_value = word->value;
    return FAULT_NONE;
}

FaultKind argument_read_outcome(const ArgumentQuestion *question, Command *command,
                                ArgumentHint *hint) {
    static const Choice outcomes = {outcome_words, G_N_ELEMENTS(outcome_words), FAULT_NEEDS_OUTCOME,
                                    FAULT_UNKNOWN_OUTCOME};
    gint value = OUTCOME_NONE;
    FaultKind fault = choose(&outcomes, question, &value, hint);
    command->outcome = (Outcome)value;
    if (fault == FAULT_NONE)
        command->argument = g_strdup(outcome_name(command->outcome));
    return fault;
}

FaultKind argument_read_status(const ArgumentQuestion *question, Command *command,
                               ArgumentHint *hint) {
    static const Choice statuses = {status_words, G_N_ELEMENTS(status_words), FAULT_NEEDS_STATUS,
                                    FAULT_UNKNOWN_STATUS};
    gint value = COMMAND_STATUS;
    FaultKind fault = choose(&statuses, question, &value, hint);
    command->kind = (CommandKind)value;
    return fault;
}

FaultKind argument_read_priority(const ArgumentQuestion *question, Command *command,
                                 ArgumentHint *hint) {
    static const Choice priorities = {priority_words, G_N_ELEMENTS(priority_words),
                                      FAULT_NEEDS_PRIORITY, FAULT_UNKNOWN_PRIORITY};
    gint value = PRIORITY_NORMAL;
    FaultKind fault = choose(&priorities, question, &value, hint);
    command->priority = (Priority)value;
    if (fault == FAULT_NONE)
        command->argument = g_strdup(priority_name(command->priority));
    return fault;
}
