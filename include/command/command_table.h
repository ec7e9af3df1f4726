/* command_table.h - every verb, its names, its argument, who may, its help: one row each */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "command/read_commands.h"
#include "model/letter.h"

/* What may stand behind a verb; each has its reader in src/command/argument/. */
typedef enum {
    ARGUMENT_NONE,
    ARGUMENT_TEXT,       /* anything or nothing */
    ARGUMENT_REASON,     /* a text that must be there */
    ARGUMENT_CONTACT,    /* a channel, then a text or nothing */
    ARGUMENT_PERSON,     /* of the staff; me, none */
    ARGUMENT_OUTCOME,    /* upheld, partly, rejected */
    ARGUMENT_STATUS,     /* open, pending, hold, solved: the command becomes that one */
    ARGUMENT_PRIORITY,   /* low, normal, high, urgent */
    ARGUMENT_CAUSE,      /* one of the policy's */
    ARGUMENT_CATEGORY,   /* one of the policy's */
    ARGUMENT_QUEUE,      /* by name or title */
    ARGUMENT_DEPARTMENT, /* the same, or a department outside the desk */
    ARGUMENT_OFFER,      /* A refund 300 CNY / B replacement */
    ARGUMENT_OPTION,     /* B */
    ARGUMENT_TAGS,       /* one or more; "-late" takes one away */
    ARGUMENT_ADDRESS,    /* one address of an outsider */
    ARGUMENT_ADDRESSES,  /* one or more of them */
    ARGUMENT_TICKET,     /* AM-1042, 1042 */
    ARGUMENT_TERM,       /* 2d or 2026-12-05, then a text */
    ARGUMENT_WHAT,       /* a text that must be there: what is to be done */
    ARGUMENT_DUE,        /* 2d or 2026-12-05, and nothing else */
    ARGUMENT_ACTION,     /* A-12, 12; then a text or nothing */
    ARGUMENT_SHOW,       /* a ticket, or nothing */
    ARGUMENT_GROUP_CASE, /* new, none, or a ticket of the case */
    ARGUMENT_LIST,       /* mine, overdue, unassigned, group NAME, group-case N, all; or
                            nothing */
    ARGUMENT_FIND,       /* words, "phrases" */
    ARGUMENT_STATS,      /* 7d, 24h; or nothing */
    ARGUMENT_SHAPE_COUNT
} ArgumentShape;

/* When a verb is named in the letters to agents, which have room for the likeliest few: #help sends
 * all. Flags. */
typedef enum {
    NAMED_NEVER = 0,
    NAMED_FRESH = 1, /* nobody has answered yet */
    NAMED_OPEN = 2,  /* it is being worked on */
    NAMED_DONE = 4,  /* it is resolved or closed */
} CommandNaming;

/* Names are compared case folded; the first is the verb's own and English. A name of two words
 * takes its first argument along: "status solved". */
typedef struct {
    CommandKind kind;
    ArgumentShape shape;
    const gchar *names[12]; /* ends with NULL */
    VerbHint en;
    VerbHint zh;
    Role least_role;       /* ROLE_AGENT or ROLE_MANAGER: who may type it */
    gboolean needs_ticket; /* it is about the ticket that the mail belongs to */
    gboolean is_internal;  /* the words behind it and below it are for colleagues */
    gboolean may_repeat;   /* several of them, with different arguments, are no contradiction */
    guint named;           /* CommandNaming: when letters to agents name it */
} CommandRow;

/* In the order of the help. Static: borrowed. */
const CommandRow *command_table(gsize *out_count);
const CommandRow *command_table_row(CommandKind kind);

/* What a letter about `ticket` (NULL: about none yet) names to a person of that role, in Chinese or
 * English; the last is #help. Of VerbHint; caller unrefs. */
GArray *command_table_named(const Ticket *ticket, Role role, gboolean is_chinese);

/* May a person of that role type it? */
gboolean command_row_allows(const CommandRow *row, Role role);

/* The row of a verb as typed, case folded; NULL if there is none. `argument` (case folded) is
 * looked at for names of two words; then *out_took_argument. */
const CommandRow *command_table_find(const gchar *verb, const gchar *argument,
                                     gboolean *out_took_argument);

/* A Chinese verb at the start of `word`, to which its argument is joined ("关闭支持"): its row, and
 * *out_rest behind it. */
const CommandRow *command_table_find_joined(const gchar *word, const gchar **out_rest);

/* The name that was probably meant by `typed` (case folded: a verb, or a verb, a blank and its
 * argument); NULL if none is near. */
const gchar *command_table_nearest(const gchar *typed);

/* Do the two exclude each other in one mail? */
gboolean command_kinds_conflict(CommandKind one, CommandKind other);
