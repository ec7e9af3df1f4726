/* delivery_worker.h - threads that carry letters out */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "flow/send_outbox.h"
#include "workplace.h"

typedef struct DeliveryWorkers DeliveryWorkers;

/* A sender is about to end the message of this letter and waits for the desk's commit. */
typedef struct {
    gint64 letter;
    GAsyncQueue *answer; /* gets DOUBT_COMMITTED or DOUBT_REFUSED */
} DoubtRequest;

#define DOUBT_COMMITTED GINT_TO_POINTER(1)
#define DOUBT_REFUSED GINT_TO_POINTER(2)

/* Starts as many threads as the settings say, each with its own connection. BAD_SETTING when the
 * way out can't be used at all. */
DeliveryWorkers *delivery_workers_start(const Workplace *place, GError **error);

/* Takes the job; it comes back as MESSAGE_DONE. */
void delivery_workers_send(DeliveryWorkers *workers, SendJob *job);

/* Could these settings be used? BAD_SETTING otherwise. Connects to nobody. */
gboolean delivery_workers_prove(const Office *office, GError **error);

/* Asks each thread to end when it has done the jobs that wait. It says goodbye to its server, which
 * may be silent. Once. */
void delivery_workers_call_in(DeliveryWorkers *workers);
gboolean delivery_workers_are_finished(DeliveryWorkers *workers);

/* Frees the workers; they must be finished. */
void delivery_workers_stop(DeliveryWorkers *workers);
