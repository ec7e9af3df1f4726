/* command.h - what every subcommand shares: options, help, opening the desk, exit codes */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "flow/office.h"
#include "model/ticket.h"

/* sysexits.h, under names that say what the operator has to do. */
typedef enum {
    EXIT_DONE = 0,
    EXIT_NOTHING_FOUND = 1,  /* the question was fine, the answer is "none" */
    EXIT_WRONG_USAGE = 64,   /* correct the command line */
    EXIT_BAD_INPUT = 65,     /* correct the mail or file */
    EXIT_BROKEN = 70,        /* the store is damaged: restore it */
    EXIT_TRY_LATER = 75,     /* nothing is wrong; try again */
    EXIT_WRONG_SETTINGS = 78 /* correct amends.yaml or a template */
} ExitCode;

/* Help of a subcommand, shown by --help. */
typedef struct {
    const gchar *arguments; /* "[OPTION…] show TICKET" */
    const gchar *summary;
    const gchar *examples;
} CommandHelp;

/* The options of a command that works on a desk. */
typedef struct {
    gchar *config; /* path; default $AMENDS_CONFIG, else SYSCONFDIR/amends/amends.yaml */
    gchar *now;    /* rehearse at this time instead of the real one, or NULL */
} DeskOptions;

void desk_options_clear(DeskOptions *options);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(DeskOptions, desk_options_clear)

/* Reads --config, --now and `own` entries (may be NULL) out of argv. FALSE after an error was
 * printed. */
gboolean command_parse(int *argc, char ***argv, const CommandHelp *help, const GOptionEntry *own,
                       DeskOptions *options);

/* Loads the settings and opens the desk. NULL after every fault was printed; *out_exit says how to
 * exit. */
Office *command_open(const DeskOptions *options, StoreMode mode, ExitCode *out_exit);

/* The same for a desk that is open: NULL with every fault (of gchar*) in `out_faults`. */
Office *command_reopen(const DeskOptions *options, GPtrArray *out_faults);

/* Loads the settings alone; prints every fault. */
Settings *command_settings(const DeskOptions *options, ExitCode *out_exit);

/* The same for who only looks: secrets and folders need not be there. */
Settings *command_settings_to_look(const DeskOptions *options);

/* The time that it is, or that --now says. FALSE after an error was printed. */
gboolean command_now(const DeskOptions *options, gint64 *out_now);

/* Prints "amends: what" and gives the exit code that fits the error. */
ExitCode command_fail(const GError *error);

/* The ticket named by "AM-1042" or "1042"; NULL after the reason was printed. */
Ticket *command_ticket(Office *office, const gchar *reference);

/* A time as a person reads it, in the desk's zone: "Tue 2026-11-10 09:30". Caller frees. */
gchar *command_time(const Office *office, gint64 at);
