/* daemon.h - the desk at work: mails in, time, letters out, until it is told to stop */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "flow/office.h"

typedef struct {
    gboolean is_once;       /* one pass: end when nothing is left to do now */
    gboolean keeps_letters; /* leave letters in the outbox */
} DaemonOptions;

/* Why daemon_run() came back. */
typedef enum {
    DAEMON_ENDED,
    DAEMON_ASKED_TO_RELOAD, /* SIGHUP: read the settings again and go on */
} DaemonEnd;

/* Works until SIGTERM, SIGINT or SIGHUP, or with is_once until the mailboxes are empty and no
 * letter is due. Only one process a store may do this: BAD_SETTING when another one does. TRY_LATER
 * and STORE_DAMAGED come from the store. */
gboolean daemon_run(Office *office, const DaemonOptions *options, DaemonEnd *out_end,
                    GError **error);

/* Receives one mail from a file descriptor (an MTA's pipe) under the name of a mailbox of the
 * settings (NULL: the first). TRUE once it is committed; TRY_LATER when it is not. */
gboolean daemon_deliver(Office *office, int fd, const gchar *mailbox, GError **error);
