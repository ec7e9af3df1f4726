/* progress_notes.c - how far mailboxes were read, until it is worth a transaction */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "progress_notes.h"

enum { REST_SECONDS = 10 };

ProgressNote *progress_note_new(const gchar *mailbox, guint32 uid_validity, guint32 uid) {
    ProgressNote *note = g_new(ProgressNote, 1);
    *note = (ProgressNote){g_strdup(mailbox), {uid_validity, uid}};
    return note;
}

void progress_note_free(gpointer data) {
    ProgressNote *note = data;
    g_free(note->mailbox);
    g_free(note);
}

void progress_notes_init(ProgressNotes *notes) {
    *notes = (ProgressNotes){
        .notes = g_hash_table_new_full(g_str_hash, g_str_equal, NULL, progress_note_free)};
}

void progress_notes_clear(ProgressNotes *notes) {
    g_clear_pointer(&notes->notes, g_hash_table_unref);
}

void progress_notes_take(ProgressNotes *notes, ProgressNote *note) {
    g_hash_table_replace(notes->notes, note->mailbox, note);
}

static gboolean save_all(ProgressNotes *notes, Office *office, GError **error) {
    GHashTableIter iter;
    gpointer value = NULL;
    g_hash_table_iter_init(&iter, notes->notes);
    while (g_hash_table_iter_next(&iter, NULL, &value)) {
        const ProgressNote *note = value;
        if (!progress_store_save(office->store, note->mailbox, &note->progress, office_now(office),
                                 error))
            return FALSE;
    }
    return TRUE;
}

gboolean progress_notes_save(ProgressNotes *notes, Office *office, gboolean is_last,
                             GError **error) {
    gint64 now = g_get_monotonic_time();
    gboolean is_time = is_last || now - notes->saved_at > REST_SECONDS * G_USEC_PER_SEC;
    if (g_hash_table_size(notes->notes) == 0 || !is_time)
        return TRUE;
    if (!store_begin(office->store, error))
        return FALSE;
    if (!save_all(notes, office, error)) {
        store_rollback(office->store);
        return FALSE;
    }
    if (!store_commit(office->store, error))
        return FALSE;
    notes->saved_at = now;
    g_hash_table_remove_all(notes->notes);
    return TRUE;
}
