/* send_outbox.h - story 3: due letters go out, or are tried again */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "delivery/letter_sender.h"
#include "flow/office.h"

/* A claimed letter, complete with its files, on its way through a sender thread. */
typedef struct {
    gint64 letter;
    gint64 ticket;
    gchar *envelope_sender;
    gchar *recipient;
    gchar *message_id;
    GBytes *bytes;
    guint attempts; /* before this one */
    guint doubts;
    SendResult result; /* filled by the sender thread */
} SendJob;

void send_job_free(SendJob *job);

/* Once, before anything is claimed, by the one process that sends: puts right what a crash left. */
gboolean send_outbox_recover(Office *office, GError **error);

/* Claims up to `limit` due letters and commits. *out_jobs: of SendJob, empty when nothing is due.
 */
gboolean send_outbox_claim(Office *office, guint limit, GPtrArray **out_jobs, GError **error);

/* Notes and commits that the end of these letters (of gint64) is about to be sent. */
gboolean send_outbox_mark_in_doubt(Office *office, const GArray *letters, GError **error);

/* Records the results of `jobs` (of SendJob) and commits. */
gboolean send_outbox_record(Office *office, const GPtrArray *jobs, GError **error);
