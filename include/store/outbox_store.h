/* outbox_store.h - letters on their way out: queued, sending, sent, failed, unknown, held */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "model/letter.h"
#include "store/store.h"

typedef enum {
    LETTER_STATE_QUEUED,
    LETTER_STATE_SENDING, /* claimed; how far its sender came stands in the journal */
    LETTER_STATE_SENT,
    LETTER_STATE_FAILED,    /* refused for good, or tried too often */
    LETTER_STATE_UNKNOWN,   /* nobody can say whether it arrived */
    LETTER_STATE_HELD,      /* the fuse has blown, or the address is suppressed */
    LETTER_STATE_CANCELLED, /* its author took it back before it was sent */
    LETTER_STATE_COUNT
} LetterState;

const gchar *letter_state_name(LetterState state);
gint letter_state_from_name(const gchar *name);

typedef struct {
    Letter *letter; /* without headers, words and files in listings */
    LetterState state;
    gint64 due_at;
    gint64 created_at;
    gint64 sent_at;    /* or 0 */
    guint attempts;    /* how often it was claimed, this time included */
    guint doubts;      /* how often it became unknown */
    gchar *last_reply; /* "250 2.0.0 Ok", "450 4.2.1 mailbox busy", or NULL */
} OutboxRow;

void outbox_row_free(OutboxRow *row);

/* Queued letters are due at `now`, others never. A second letter with the same Message-ID is
 * refused. */
gboolean outbox_store_add(Store *store, const Letter *letter, LetterState state, gint64 now,
                          GError **error);

/* Up to `limit` queued (or unknown and due again) letters with due_at <= now, oldest first, with
 * headers, words and files; they become `sending`. *out_rows: of OutboxRow. */
gboolean outbox_store_claim_due(Store *store, gint64 now, guint limit, GPtrArray **out_rows,
                                GError **error);

/* Seconds UTC of the next letter due, or G_MAXINT64. */
gboolean outbox_store_next_due(Store *store, gint64 *out_at, GError **error);

/* Records what became of a letter: state, when it is due again (0 = never), the server's words. */
gboolean outbox_store_record(Store *store, gint64 letter, LetterState state, gint64 due_at,
                             const gchar *reply, gint64 now, GError **error);

/* Back to `queued` and due at `due_at`, as if it had not been claimed: the attempt does not count.
 * `reply`: why, or NULL to keep what was said last. */
gboolean outbox_store_put_back(Store *store, gint64 letter, gint64 due_at, const gchar *reply,
                               GError **error);

/* The clock was set back by `seconds` to `now`: letters that wait for a time of the old clock wait
 * no longer than they would have. *out_count is of letters that were late. */
gboolean outbox_store_shift_back(Store *store, gint64 now, gint64 seconds, guint *out_count,
                                 GError **error);

/* Held letters become queued and due at `now`, but those to suppressed addresses. For when the fuse
 * is reset. */
gboolean outbox_store_release_held(Store *store, gint64 now, guint *out_count, GError **error);

/* NULL when there is none. */
gboolean outbox_store_load(Store *store, gint64 letter, OutboxRow **out_row, GError **error);
gboolean outbox_store_find_message_id(Store *store, const gchar *message_id, gint64 *out_letter,
                                      GError **error);

/* *out_rows: of OutboxRow, oldest first. */
gboolean outbox_store_list_of_ticket(Store *store, gint64 ticket, GPtrArray **out_rows,
                                     GError **error);
gboolean outbox_store_list_in_state(Store *store, LetterState state, GPtrArray **out_rows,
                                    GError **error);

/* The id of the newest letter; 0 when there is none. */
gboolean outbox_store_newest(Store *store, gint64 *out_letter, GError **error);

/* The newest letter of a ticket to a recipient, for In-Reply-To; NULL when there is none. Caller
 * frees. */
gboolean outbox_store_last_id_to(Store *store, gint64 ticket, const gchar *recipient,
                                 gchar **out_message_id, GError **error);

/* Appends to `contents` (of GBytes, which it owns) what is in each file of the letter, in their
 * order; nothing in one whose content is gone. */
gboolean outbox_store_contents(Store *store, const Letter *letter, GPtrArray *contents,
                               GError **error);
