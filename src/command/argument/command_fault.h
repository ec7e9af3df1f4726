/* command_fault.h - what can be wrong with a line of commands, in words for the agent */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "command/read_commands.h"

typedef enum {
    FAULT_NONE,
    /* about the line */
    FAULT_UNKNOWN_VERB,
    FAULT_BLANK_BEHIND_SIGN,
    FAULT_TAKES_NOTHING,
    FAULT_SEVERAL_ON_A_LINE,
    FAULT_CONTRADICTION,
    FAULT_TOO_MANY,
    FAULT_BELOW_TEXT,
    FAULT_INTERNAL_BELOW_TEXT,
    FAULT_MANAGERS_ONLY,
    /* about its argument */
    FAULT_NEEDS_REASON,
    FAULT_NEEDS_CHANNEL,
    FAULT_UNKNOWN_CHANNEL,
    FAULT_NEEDS_PERSON,
    FAULT_UNKNOWN_PERSON,
    FAULT_UNKNOWN_SELF,
    FAULT_NEEDS_OUTCOME,
    FAULT_UNKNOWN_OUTCOME,
    FAULT_NEEDS_STATUS,
    FAULT_UNKNOWN_STATUS,
    FAULT_NEEDS_PRIORITY,
    FAULT_UNKNOWN_PRIORITY,
    FAULT_NEEDS_CATEGORY,
    FAULT_UNKNOWN_CATEGORY,
    FAULT_NEEDS_CAUSE,
    FAULT_UNKNOWN_CAUSE,
    FAULT_NEEDS_QUEUE,
    FAULT_UNKNOWN_QUEUE,
    FAULT_NEEDS_TAG,
    FAULT_BAD_TAG,
    FAULT_TOO_MANY_TAGS,
    FAULT_NEEDS_ADDRESS,
    FAULT_BAD_ADDRESS,
    FAULT_SEVERAL_ADDRESSES,
    FAULT_TOO_MANY_ADDRESSES,
    FAULT_OWN_ADDRESS,
    FAULT_STAFF_ADDRESS,
    FAULT_NO_REPLY_ADDRESS,
    FAULT_NEEDS_TICKET,
    FAULT_BAD_TICKET,
    FAULT_NEEDS_GROUP_CASE,
    FAULT_BAD_GROUP_CASE,
    FAULT_NEEDS_DEED,
    FAULT_NEEDS_ACTION,
    FAULT_BAD_ACTION,
    FAULT_NOT_BELOW_ACTION,
    FAULT_NEEDS_TERM,
    FAULT_BAD_TERM,
    FAULT_NEEDS_WHAT,
    FAULT_NEEDS_OPTIONS,
    FAULT_BAD_OPTIONS,
    FAULT_EMPTY_OPTION,
    FAULT_LONG_OPTION,
    FAULT_TOO_MANY_OPTIONS,
    FAULT_UNCLEAR_MONEY,
    FAULT_BAD_MONEY,
    FAULT_NEEDS_OPTION,
    FAULT_BAD_OPTION,
    FAULT_NEEDS_WORDS,
    FAULT_UNKNOWN_LIST,
    FAULT_BAD_PERIOD,
    FAULT_COUNT
} FaultKind;

/* What the agent is told of it. All may be NULL, and are copied. */
typedef struct {
    const gchar *line;       /* as typed */
    const gchar *suggestion; /* the line that was probably meant */
    const gchar *choices;    /* what could have stood there: "quality, logistics" */
} FaultFacts;

/* `language` as in read_commands(). */
CommandFault *command_fault_new(FaultKind kind, const FaultFacts *facts, const gchar *language);
void command_fault_free(CommandFault *fault);
