/* mail_store.h - every mail that came in: the raw bytes, what was seen in them, which ticket */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "model/identity.h"
#include "model/mail.h"
#include "store/mail_bytes.h"
#include "store/store.h"

typedef enum {
    MAIL_STATE_HANDLED,     /* led to what `why` says */
    MAIL_STATE_HELD,        /* waits for its agent to release it */
    MAIL_STATE_QUARANTINED, /* could not be read; `why` is the cause */
    MAIL_STATE_DROPPED,     /* an operator threw it out of quarantine; the bytes stay */
    MAIL_STATE_COUNT
} MailState;

const gchar *mail_state_name(MailState state);

typedef struct {
    gint64 id;     /* drawn by us */
    gint64 ticket; /* or 0 */
    MailState state;
    MailKind kind;
    gchar *message_id; /* or NULL */
    gchar *content_key;
    gchar *mailbox;  /* name of the mailbox it came from */
    gchar *sender;   /* address, or "" */
    gchar *subject;  /* one line, or "" */
    gchar *held_for; /* name of a person, or NULL */
    gchar *why;      /* lines of evidence and decision */
    gint64 received_at;
    guint64 size;
} MailRow;

void mail_row_free(MailRow *row);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(MailRow, mail_row_free)

/* Same Message-ID, or without one the same content key. *out_id is 0 when it is new. */
gboolean mail_store_find_same(Store *store, const gchar *message_id, const gchar *content_key,
                              gint64 *out_id, GError **error);

/* Stores row, raw bytes and attachments. Each attachment's content is stored once per SHA-256.
 * mail_store_raw() gives the same bytes back. */
gboolean mail_store_add(Store *store, const MailRow *row, const MailBytes *bytes, GError **error);

/* Adds the files (of Attachment) of a mail that could not be read when it was stored. */
gboolean mail_store_add_files(Store *store, gint64 mail, const GPtrArray *attachments,
                              GError **error);

/* State, kind, ticket, held_for, why, and what only a reader knows (message_id, sender, subject),
 * after a release, a retry or a drop. */
gboolean mail_store_update(Store *store, const MailRow *row, GError **error);

/* *out_row is NULL when there is none. */
gboolean mail_store_load(Store *store, gint64 id, MailRow **out_row, GError **error);
gboolean mail_store_load_by_message_id(Store *store, const gchar *message_id, MailRow **out_row,
                                       GError **error);
gboolean mail_store_raw(Store *store, gint64 id, GBytes **out_raw, GError **error);

/* *out_rows: of MailRow, oldest first. */
gboolean mail_store_list_of_ticket(Store *store, gint64 ticket, GPtrArray **out_rows,
                                   GError **error);
gboolean mail_store_list_in_state(Store *store, MailState state, GPtrArray **out_rows,
                                  GError **error);

/* *out_files: of LetterFile, in the order of the mail. */
gboolean mail_store_files(Store *store, gint64 mail, GPtrArray **out_files, GError **error);

/* Content of an attachment. TRUE with NULL when there is none. */
gboolean mail_store_blob(Store *store, const gchar *sha256, GBytes **out_content, GError **error);

/* Every Message-ID of a mail, or seen in its References and In-Reply-To, foreign ones too, leads to
 * its tickets; that of a letter does so by itself. Repeating is harmless. */
gboolean mail_store_index_id(Store *store, const gchar *message_id, gint64 ticket, GError **error);

/* Appends gint64 ticket ids, newest first, at most 8. */
gboolean mail_store_tickets_of_id(Store *store, const gchar *message_id, GArray *out_tickets,
                                  GError **error);
