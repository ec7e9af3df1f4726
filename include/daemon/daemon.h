/* daemon.h - the desk at work: mails in, time, letters out, until it is told to stop */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "flow/office.h"

/* SIGHUP: reads settings and templates anew and opens the office with them. NULL when they are
 * faulty: each fault is then appended to `out_faults` (of gchar*, a line each). */
typedef Office *(*ReopenOffice)(gpointer data, GPtrArray *out_faults);

typedef struct {
    gboolean is_once;       /* one pass: end when nothing is left to do now */
    gboolean keeps_letters; /* leave letters in the outbox */
    ReopenOffice reopen;    /* NULL: SIGHUP is ignored */
    gpointer data;          /* for reopen */
} DaemonOptions;

/* How daemon_run() came back. */
typedef enum {
    DAEMON_ENDED,
    DAEMON_ENDED_IN_HASTE, /* threads still wait for a silent server: the process has to end now,
                              with _exit(), and may touch nothing that they use */
} DaemonEnd;

/* Works until SIGTERM or SIGINT, or with is_once until the mailboxes are empty and no letter is
 * due. SIGHUP takes other settings: *office is closed and replaced; faulty ones change nothing.
 * Only one process a store may do this: BAD_SETTING when another one does. TRY_LATER and
 * STORE_DAMAGED come from the store. *out_end is always set. */
gboolean daemon_run(Office **office, const DaemonOptions *options, DaemonEnd *out_end,
                    GError **error);

/* The store of these settings could not be opened because it is damaged: calls for help by the
 * routes of the settings, a minute at most. */
void daemon_tell_damage(Settings *settings);

/* Receives one mail from a file descriptor (an MTA's pipe) under the name of a mailbox of the
 * settings (NULL: the first). TRUE once it is committed; TRY_LATER when it is not. */
gboolean daemon_deliver(Office *office, int fd, const gchar *mailbox, GError **error);
