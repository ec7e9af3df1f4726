/* health.h - how each mailbox and the way out fare: the threads report, the desk reads */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "daemon/desk_state.h"
#include "delivery/letter_sender.h"

/* Any thread may use it. It outlives a reload of the settings, so that what failed before still
 * does. */
typedef struct Health Health;

/* One mailbox; freed with its Health. */
typedef struct MailboxHealth MailboxHealth;

Health *health_new(void);
void health_free(Health *health);

/* That of the mailbox of this name, a new one if need be; not connected at first. */
MailboxHealth *health_of_mailbox(Health *health, const gchar *name);

/* Forgets mailboxes that are not among `names` (of gchar*). None of them may be in use. */
void health_keep_mailboxes(Health *health, const GPtrArray *names);

/* The mailbox answered. TRUE when it had failed before. */
gboolean mailbox_health_works(MailboxHealth *mailbox);
void mailbox_health_fails(MailboxHealth *mailbox, const gchar *reason);

/* A mail was handed to the desk; it was settled, committed or not. `arrived_at`: seconds UTC. */
void mailbox_health_took(MailboxHealth *mailbox, gint64 arrived_at);
void mailbox_health_settled(MailboxHealth *mailbox, gint64 arrived_at, gboolean is_committed);

/* A letter came back from its sender. */
void health_letter_done(Health *health, const SendResult *result);

/* Adds the mailboxes (in the order of their first use) and the way out to `state`. */
void health_describe(Health *health, DeskState *state);
