/* intake_worker.h - a thread per mailbox: carries raw mails in, tells the source the verdict */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "flow/receive_mail.h"
#include "intake/mail_source.h"
#include "workplace.h"

typedef struct IntakeWorker IntakeWorker;

/* A mail on the desk: handed back with intake_worker_settle() after the commit. */
typedef struct {
    IntakeWorker *worker;
    RawMail *raw;
    Incoming *incoming;
} IntakeItem;

/* Starts the thread. It reads ahead up to a few megabytes and waits for the desk then. With
 * `is_once` it ends when the mailbox has nothing more. `place` must outlive the worker. */
IntakeWorker *intake_worker_start(const Workplace *place, const MailboxSettings *mailbox,
                                  GError **error);

/* Could this mailbox be opened? BAD_SETTING otherwise. Connects to nobody. */
gboolean intake_worker_prove(const Office *office, const MailboxSettings *mailbox, GError **error);

/* Asks the thread to end. It does so once every item it handed in has been settled. */
void intake_worker_cancel(IntakeWorker *worker);

/* Cancels, waits for the thread, frees it. Every item must have been settled. */
void intake_worker_stop(IntakeWorker *worker);

/* Takes the item: its verdict goes to the source, on the worker's thread. */
void intake_worker_settle(IntakeItem *item);

/* Was all dealt with that stood in the mailbox when the worker began? Not while the mailbox can't
 * be read. */
gboolean intake_worker_is_up_to_date(IntakeWorker *worker);

/* Has a worker with is_once found its mailbox empty, and have all its mails been settled? */
gboolean intake_worker_is_finished(IntakeWorker *worker);
