/* verbs.h - what each command does: one table from its kind to what checks and performs it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A command is checked on a rehearsed ticket while nothing is written, and performed only if every
 * command of the mail can be. A new verb is a row of command_table.c, which says how it is typed,
 * who may, and whether it needs a ticket, and a row here.
 */
#pragma once

#include "agent_work.h"

enum { NO_EVENT = -1 };

/* Only reads the store. *out_refusal gets the reason, in the agent's language, why it can't be done
 * (caller frees). What it would change is changed in work->rehearsed. */
typedef gboolean (*VerbCheck)(AgentWork *work, const Command *command, gchar **out_refusal,
                              GError **error);

/* *out_effect gets what was done, in the agent's language (caller frees); left alone, the words of
 * receipt_of_command() are shown. */
typedef gboolean (*VerbPerform)(AgentWork *work, const Command *command, gchar **out_effect,
                                GError **error);

/* What the command changes in the ticket before its event is applied; rehearsed, too. */
typedef void (*VerbChange)(const AgentWork *work, const Command *command, Ticket *ticket);

/* What else follows when the event was applied. */
typedef gboolean (*VerbFollow)(AgentWork *work, const Command *command, GError **error);

typedef struct {
    gint event;           /* EventKind that is decided and applied, or NO_EVENT */
    gboolean comes_first; /* decides which ticket the others are about: done before them */
    VerbCheck check;      /* NULL: nothing is asked but the table of transitions */
    VerbChange change;    /* NULL: the event alone changes it */
    VerbPerform perform;  /* NULL: the change is made, and the event applied */
    VerbFollow follow;    /* NULL: nothing */
    gboolean answers; /* is answered in a letter of its own: a mail of nothing else gets no receipt,
                         and belongs to no ticket */
} Verb;

const Verb *verb_of(CommandKind kind);
