/* delivery_worker.h - threads that carry letters out */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "flow/send_outbox.h"
#include "workplace.h"

typedef struct DeliveryWorkers DeliveryWorkers;

/* Starts as many threads as the settings say, each with its own connection. BAD_SETTING when the
 * way out can't be used at all. */
DeliveryWorkers *delivery_workers_start(const Workplace *place, GError **error);

/* How many letters may be handed out now: what the provider's rate, and a server that is down, let
 * through; never so many that they wait long for a thread. */
guint delivery_workers_room(DeliveryWorkers *workers, guint under_way);

/* Milliseconds until there may be room for one. */
guint delivery_workers_wait(DeliveryWorkers *workers);

/* Takes the job; it comes back as MESSAGE_DONE. */
void delivery_workers_send(DeliveryWorkers *workers, SendJob *job);

/* What came of a letter. When it says that the server is down, letters that no thread has begun are
 * taken back and added to `taken_back` (of SendJob). */
void delivery_workers_learn(DeliveryWorkers *workers, const SendResult *result,
                            GPtrArray *taken_back);

/* Could these settings be used? BAD_SETTING otherwise. Connects to nobody. */
gboolean delivery_workers_prove(const Office *office, GError **error);

/* Asks each thread to end when it has done the jobs that wait. It says goodbye to its server, which
 * may be silent. Once. */
void delivery_workers_call_in(DeliveryWorkers *workers);
gboolean delivery_workers_are_finished(DeliveryWorkers *workers);

/* Frees the workers; they must be finished. */
void delivery_workers_stop(DeliveryWorkers *workers);
