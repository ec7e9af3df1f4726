/* staff_mailbox_store.h - mailboxes of agents and managers that letters do not reach */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "store/store.h"

typedef enum {
    STAFF_MAILBOX_FULL,  /* letters wait; one of them is the trial */
    STAFF_MAILBOX_DEAD,  /* nothing is written to it */
    STAFF_MAILBOX_TRIED, /* the trial got through: whether the others do is being seen */
    STAFF_MAILBOX_STATE_COUNT
} StaffMailboxState;

typedef struct {
    gchar *address; /* as addresses are compared */
    StaffMailboxState state;
    gchar *entry;      /* of the person in the settings, as a digest, when it was found dead */
    gint64 trial;      /* letter that is tried again, or 0 */
    guint trials;      /* how often it was */
    gint64 changed_at; /* seconds UTC */
} StaffMailbox;

void staff_mailbox_free(StaffMailbox *mailbox);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(StaffMailbox, staff_mailbox_free)

/* *out_mailbox is NULL for one that works, as far as is known; caller frees. */
gboolean staff_mailbox_store_load(Store *store, const gchar *address, StaffMailbox **out_mailbox,
                                  GError **error);

/* All that letters do not reach now. *out_mailboxes: of StaffMailbox; caller unrefs. */
gboolean staff_mailbox_store_list(Store *store, GPtrArray **out_mailboxes, GError **error);

/* `mailbox->address` is not looked at. */
gboolean staff_mailbox_store_save(Store *store, const gchar *address, const StaffMailbox *mailbox,
                                  GError **error);
gboolean staff_mailbox_store_forget(Store *store, const gchar *address, GError **error);

/* Its letters that have not gone out wait until they are released, all but `trial`. */
gboolean staff_mailbox_store_hold_letters(Store *store, const gchar *address, gint64 trial,
                                          GError **error);

/* Its letters that wait, and the trial, are due at `due_at`, or are when they were if that is
 * sooner. */
gboolean staff_mailbox_store_release_letters(Store *store, const gchar *address, gint64 due_at,
                                             GError **error);
