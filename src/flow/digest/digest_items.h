/* digest_items.h - what waits for a manager, and the address to answer to */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "digest_sight.h"
#include "model/digest_facts.h"
#include "model/figures.h"

typedef struct {
    DigestSight *sight;
    const Figures *figures; /* of the digest: its actions; votes count from its beginning on */
    gint64 now;
} DigestItemQuestion;

/* *out_items: of DigestItem, in the order of their kinds. */
gboolean digest_items_collect(Office *office, const DigestItemQuestion *question,
                              GPtrArray **out_items, GError **error);

/* The address at which mails of this person about that ticket are obeyed. Caller frees. */
gchar *digest_items_address(const Office *office, const Person *person, gint64 ticket, gint64 now);
