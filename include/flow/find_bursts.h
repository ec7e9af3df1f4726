/* find_bursts.h - the bursts among the complaints that are stored: many like ones at once */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "flow/office.h"
#include "insight/burst.h"

/* What the complaint of a ticket says; of one whose mail is not kept: nothing. */
gboolean find_bursts_sketch(Office *office, gint64 ticket, BurstSketch *out_sketch, GError **error);

/* The same out of what is at hand while a complaint is taken in, so that its mail has not to be
 * read again when bursts are looked for. Kept in memory until then, of a few thousand. */
void find_bursts_remember(Office *office, gint64 ticket, const gchar *subject, const gchar *words);

/* The words of a complaint, or NULL. Caller frees. */
gboolean find_bursts_words(Office *office, gint64 ticket, gchar **out_words, GError **error);

/* Reads the complaints of the rule's base and window, which ends at `now`, and looks for bursts in
 * the window; those merged into another count with it. *out_bursts: of Burst, the largest first.
 * Only reads. */
gboolean find_bursts(Office *office, gint64 now, const BurstRule *rule, GPtrArray **out_bursts,
                     GError **error);
