/* progress_notes.h - how far mailboxes were read, until it is worth a transaction */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "flow/office.h"
#include "store/progress_store.h"

/* A message of an intake worker. */
typedef struct {
    gchar *mailbox;
    MailboxProgress progress;
} ProgressNote;

ProgressNote *progress_note_new(const gchar *mailbox, guint32 uid_validity, guint32 uid);
void progress_note_free(gpointer note);

/* The newest of each mailbox, not saved yet. For the desk's thread. */
typedef struct {
    GHashTable *notes;
    gint64 saved_at; /* monotonic microseconds */
} ProgressNotes;

void progress_notes_init(ProgressNotes *notes);
void progress_notes_clear(ProgressNotes *notes);
void progress_notes_take(ProgressNotes *notes, ProgressNote *note);

/* Saves them in a transaction of their own, seldom: that they are lost costs little. `is_last`: not
 * later. What could not be saved stays. */
gboolean progress_notes_save(ProgressNotes *notes, Office *office, gboolean is_last,
                             GError **error);
