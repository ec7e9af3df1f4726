/* send_outbox.h - story 3: due letters go out, or are tried again */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "delivery/letter_sender.h"
#include "flow/office.h"
#include "model/letter.h"
#include "store/sending_journal.h"

/* A claimed letter, complete with its files, on its way through a sender thread. */
typedef struct {
    Letter *letter;
    GPtrArray *contents; /* of GBytes, of its files */
    guint attempts;      /* this one included */
    guint doubts;
    SendResult result; /* filled by the sender thread */
} SendJob;

void send_job_free(SendJob *job);

/* The letter as it goes over the wire. For the sender's thread: the desk has enough to do. Caller
 * unrefs. */
GBytes *send_job_bytes(const SendJob *job);

/* Once, before anything is claimed, by the one process that sends: puts right what a crash left, by
 * what the journal tells, and begins the journal anew. */
gboolean send_outbox_recover(Office *office, SendingJournal *journal, GError **error);

/* Claims up to `limit` due letters and commits. *out_jobs: of SendJob, empty when nothing is due.
 */
gboolean send_outbox_claim(Office *office, guint limit, GPtrArray **out_jobs, GError **error);

/* Gives back `jobs` (of SendJob) that no sender has touched, and commits: they are due again soon,
 * and the attempt does not count. */
gboolean send_outbox_put_back(Office *office, const GPtrArray *jobs, GError **error);

/* Records the results of `jobs` (of SendJob) and commits. */
gboolean send_outbox_record(Office *office, const GPtrArray *jobs, GError **error);

/* The clock of the machine was set back by `seconds`: letters that would wait for its old time are
 * due earlier, and that is committed. */
gboolean send_outbox_shift_back(Office *office, gint64 seconds, GError **error);
