/* desk_state.h - what a running desk tells of itself, in a small file beside the store */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A file and no table: it is written every few seconds, needs no sync, and can be read when the
 * store can't. The store knows of letters, tickets and alarms; here is what only the process knows.
 */
#pragma once

#include <glib.h>

/* Times are seconds UTC, 0 = never or not now. */
typedef struct {
    gchar *name;
    gint64 connected_since;
    gint64 failing_since;
    gint64 failing_seconds;   /* by a clock that is never set */
    gint64 last_mail_at;      /* a mail was committed last */
    gint64 last_lag;          /* seconds between the arrival of that mail and its commit */
    guint waiting;            /* mails fetched and not committed yet */
    gint64 oldest_waiting_at; /* arrival of the oldest of them */
    gchar *last_error;        /* or NULL */
    gint64 last_error_at;
} MailboxState;

typedef struct {
    gint64 down_since; /* the server says nothing about letters */
    gint64 down_seconds;
    gint64 last_sent_at;
    gboolean was_tried; /* since the start */
    gchar *last_error;
    gint64 last_error_at;
} DeliveryState;

typedef struct {
    gchar *name;       /* of an entry of oauth: */
    gchar *trouble;    /* or NULL: it is good, or was not needed yet */
    gint64 since;      /* of the trouble */
    gint64 expires_at; /* of the access token in hand */
} AccountState;

typedef struct {
    gint pid;
    gint64 started_at;
    gint64 written_at;
    gint64 ended_at;       /* it ended in order */
    gint64 fault_at;       /* a reload failed, and no later one went well */
    gchar *settings_fault; /* the first of its faults, or NULL */
    gchar *stuck;          /* a thread that does not answer, or NULL */
    gint64 trouble_since;  /* the store can't be written */
    gchar *trouble;        /* or NULL */
    DeliveryState delivery;
    GPtrArray *mailboxes; /* of MailboxState */
    GPtrArray *accounts;  /* of AccountState */
} DeskState;

DeskState *desk_state_new(void);
void desk_state_free(DeskState *state);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(DeskState, desk_state_free)

/* The caller owns the record; `state` owns it from then on. */
MailboxState *desk_state_add_mailbox(DeskState *state, const gchar *name);
AccountState *desk_state_add_account(DeskState *state, const gchar *name);

/* STORE.state, put in place whole. FALSE with TRY_LATER when it can't be written. */
gboolean desk_state_save(const DeskState *state, const gchar *store_path, GError **error);

/* TRUE with NULL when no desk ever ran on this store, or the file makes no sense. */
gboolean desk_state_load(const gchar *store_path, DeskState **out_state, GError **error);

/* Does a process work on this store now? */
gboolean desk_state_is_running(const gchar *store_path);
