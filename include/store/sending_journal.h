/* sending_journal.h - letters whose end is going out, as their senders note it: outlives them all
 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The moment between the end of a message and the server's answer can't be known afterwards (RFC
 * 1047), so it is noted on the disk before. This can't wait for the desk, which may be in the
 * middle of a long transaction: each sender's thread notes its own letters, here. The store hears
 * of the results later, many in one commit; a restart asks the journal about those that it had not
 * heard of.
 */
#pragma once

#include <glib.h>

typedef struct SendingJournal SendingJournal;

/* What is known of one attempt to send a letter. */
typedef enum {
    SENDING_NOT_ENDED,    /* nothing was noted: the server has no whole message */
    SENDING_ENDING,       /* its end went out, or was about to: nobody can say */
    SENDING_ACCEPTED,     /* the server took it */
    SENDING_NOT_ACCEPTED, /* the server did not take it, and said so */
} SendingFate;

/* Opens the journal that belongs to the store at `store_path`, or makes it (mode 0600). One process
 * at a time: whoever holds the desk. TRY_LATER when there is no room, BAD_SETTING when the file
 * can't be used. */
gboolean sending_journal_open(const gchar *store_path, SendingJournal **out_journal,
                              GError **error);
void sending_journal_close(SendingJournal *journal);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(SendingJournal, sending_journal_close)

/* What the last process noted of the attempt (1 = first) of a letter, until
 * sending_journal_begin(). */
SendingFate sending_journal_fate(const SendingJournal *journal, gint64 letter, guint attempt);

/* The store knows all that the last process noted: forgets it, on the disk too. */
gboolean sending_journal_begin(SendingJournal *journal, GError **error);

/* Any thread: the end of this letter goes out now. It is on the disk when this returns TRUE. */
gboolean sending_journal_note_end(SendingJournal *journal, gint64 letter, guint attempt,
                                  GError **error);

/* Any thread: what the server answered (nothing for SENDING_ENDING). It outlives the process; at a
 * power loss it may be missing. That it can't be written only leaves the letter in doubt. */
void sending_journal_note_fate(SendingJournal *journal, gint64 letter, guint attempt,
                               SendingFate fate);

/* How many letters can still be noted; there is room for all again after sending_journal_rewind().
 */
guint sending_journal_room(SendingJournal *journal);

/* No letter is under way and the store has all results: notes are written from the start again. */
void sending_journal_rewind(SendingJournal *journal);
