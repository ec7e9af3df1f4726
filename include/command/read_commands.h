/* read_commands.h - an agent's text -> commands + the words left over, or what is wrong */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "command/command_kind.h"
#include "model/policy.h"
#include "model/ticket.h"

/* What #group-case does. */
typedef enum { GROUP_CASE_JOIN, GROUP_CASE_NEW, GROUP_CASE_NONE } GroupCaseOrder;

/* Of the shapes of arguments each command has one; what its shape does not need stays NULL or 0. */
typedef struct {
    CommandKind kind;
    gchar *line;          /* as typed, trimmed */
    gchar *argument;      /* in one spelling, however it was typed: "anna", "upheld"; or NULL */
    gchar *words;         /* a text, a reason, a query, what was logged; or NULL */
    const Person *person; /* NULL = nobody; borrowed from the policy */
    const Queue *queue;   /* borrowed from the policy */
    const Department *department; /* the same */
    Outcome outcome;
    Priority priority;
    gchar *category;      /* one of the policy's */
    GPtrArray *options;   /* of OfferOption */
    GPtrArray *tags;      /* of gchar*, lower case; those to be taken away begin with "-" */
    GPtrArray *addresses; /* of Address */
    gint64 ticket;        /* number */
    gint64 action;        /* number */
    GroupCaseOrder group_case;
    gint64 seconds;       /* of a duration */
    gboolean is_in_days;  /* it was typed in days or weeks: the time of day stays, also over DST */
    guint working_days;   /* in place of it: days of the department's calendar */
    gchar *date;          /* "2026-12-05", where a date stood in its place; or NULL */
    const gchar *channel; /* "phone", "shop", ...; static */
} Command;

/* One thing that is wrong. */
typedef struct {
    gchar *line;       /* as typed */
    gchar *reason;     /* in the agent's language */
    gchar *suggestion; /* "#assign bob", or NULL */
} CommandFault;

typedef struct {
    GPtrArray *commands;   /* of Command, in order */
    GPtrArray *faults;     /* of CommandFault; if there is any, nothing may be done */
    GPtrArray *overlooked; /* of CommandFault: whole commands below the text, which are text */
    gchar *text;           /* the words left over, trimmed; "" if none */
} CommandReading;

/* Reads the block of "#verb value" lines at the top of `text` (an agent's new words). A full-width
 * number sign counts, Chinese verbs count, case, order, leading blank lines, list bullets and NBSP
 * do not matter. "#123" and "# Heading" are text. The first line that is no command ends the block;
 * what looks like a command below it is text, but one that keeps words inside (#note) is a fault.
 * "#owner" and "#due" right below an "#action" belong to it, and are no commands of their own.
 * `author` is the agent (for "me"); `language` is of the reasons. Caller frees. */
CommandReading *read_commands(const gchar *text, const Person *author, const Policy *policy,
                              const gchar *language);
void command_reading_free(CommandReading *reading);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(CommandReading, command_reading_free)

/* The first command of that kind, or NULL. Borrowed. */
const Command *command_reading_find(const CommandReading *reading, CommandKind kind);
