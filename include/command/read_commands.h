/* read_commands.h - an agent's text -> commands + the words left over, or what is wrong */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "model/policy.h"
#include "model/ticket.h"

typedef enum {
    COMMAND_NOTE,
    COMMAND_ASSIGN,
    COMMAND_SOLVED,
    COMMAND_CLOSE,
    COMMAND_REOPEN,
    COMMAND_HELP,
    COMMAND_KIND_COUNT
} CommandKind;

typedef struct {
    CommandKind kind;
    gchar *line;          /* as typed, trimmed */
    gchar *argument;      /* "anna", "upheld", or NULL */
    const Person *person; /* of COMMAND_ASSIGN; NULL = nobody; borrowed from the policy */
    Outcome outcome;      /* of COMMAND_CLOSE */
} Command;

/* One thing that is wrong. */
typedef struct {
    gchar *line;       /* as typed */
    gchar *reason;     /* in the agent's language */
    gchar *suggestion; /* "#assign bob", or NULL */
} CommandFault;

typedef struct {
    GPtrArray *commands; /* of Command, in order */
    GPtrArray *faults;   /* of CommandFault; if there is any, nothing may be done */
    gchar *text;         /* the words left over, trimmed; "" if none */
} CommandReading;

/* Reads the block of "#verb value" lines at the top of `text` (an agent's new words). A full-width
 * number sign counts, Chinese verbs count, case, order, leading blank lines, list bullets and NBSP
 * do not matter. "#123" and "# Heading" are text. The first line that is no command ends the block.
 * `author` is the agent (for "me"); `language` is of the reasons. Caller frees. */
CommandReading *read_commands(const gchar *text, const Person *author, const Policy *policy,
                              const gchar *language);
void command_reading_free(CommandReading *reading);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(CommandReading, command_reading_free)
