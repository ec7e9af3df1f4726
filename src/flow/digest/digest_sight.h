/* digest_sight.h - which tickets the reader of a digest may see, and wants counted */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "flow/office.h"
#include "model/ticket.h"

typedef struct {
    const Policy *policy;
    const Person *person;
    const DigestPlan *plan;
    GHashTable *hidden; /* of gint64: tickets that name him */
} DigestSight;

gboolean digest_sight_open(Office *office, const DigestPlan *plan, DigestSight *out_sight,
                           GError **error);
void digest_sight_clear(DigestSight *sight);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(DigestSight, digest_sight_clear)

/* A FigureFilter; `data` is a DigestSight. */
gboolean digest_sight_may_count(const Ticket *ticket, gpointer data);
