/* command_fault.h - what can be wrong with a line of commands, in words for the agent */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "command/read_commands.h"

typedef enum {
    FAULT_NONE,
    FAULT_UNKNOWN_VERB,
    FAULT_BLANK_BEHIND_SIGN,
    FAULT_TAKES_NOTHING,
    FAULT_SEVERAL_ON_A_LINE,
    FAULT_NEEDS_PERSON,
    FAULT_UNKNOWN_PERSON,
    FAULT_UNKNOWN_SELF,
    FAULT_NEEDS_OUTCOME,
    FAULT_UNKNOWN_OUTCOME,
    FAULT_CONTRADICTION,
    FAULT_TOO_MANY,
    FAULT_BELOW_TEXT,
    FAULT_COUNT
} FaultKind;

/* `line` as typed; `suggestion` may be NULL. Both are copied. `language` as in read_commands(). */
CommandFault *command_fault_new(FaultKind kind, const gchar *line, const gchar *suggestion,
                                const gchar *language);
void command_fault_free(CommandFault *fault);
