/* argument_query.c - what stands behind #show, #list, #find and #stats, as an argument of a verb */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Here it is only found good or faulty; who answers reads it once more with query_argument_read().
 */
#include "argument_shape.h"
#include "command/argument/query_argument.h"

static FaultKind read_query(QueryKind kind, const ArgumentQuestion *question, Command *command,
                            ArgumentHint *hint) {
    static const FaultKind faults[] = {
        [QUERY_GOOD] = FAULT_NONE,
        [QUERY_NEEDS_WORDS] = FAULT_NEEDS_WORDS,
        [QUERY_BAD_TICKET] = FAULT_BAD_TICKET,
        [QUERY_BAD_LIST] = FAULT_UNKNOWN_LIST,
        [QUERY_BAD_QUEUE] = FAULT_UNKNOWN_QUEUE,
        [QUERY_BAD_PERIOD] = FAULT_BAD_PERIOD,
    };
    g_auto(Query) query = {0};
    QueryFault fault = query_argument_read(kind, question->typed, question->policy, &query);
    if (fault != QUERY_GOOD) {
        hint->meant = query_argument_suggest(kind, question->typed, question->policy);
        return faults[fault];
    }
    command->argument = g_strdup(question->folded);
    command->words = g_strdup(question->typed);
    return FAULT_NONE;
}

FaultKind argument_read_show(const ArgumentQuestion *question, Command *command,
                             ArgumentHint *hint) {
    return read_query(QUERY_SHOW, question, command, hint);
}

FaultKind argument_read_list(const ArgumentQuestion *question, Command *command,
                             ArgumentHint *hint) {
    return read_query(QUERY_LIST, question, command, hint);
}

FaultKind argument_read_find(const ArgumentQuestion *question, Command *command,
                             ArgumentHint *hint) {
    return read_query(QUERY_FIND, question, command, hint);
}

FaultKind argument_read_stats(const ArgumentQuestion *question, Command *command,
                              ArgumentHint *hint) {
    return read_query(QUERY_STATS, question, command, hint);
}
