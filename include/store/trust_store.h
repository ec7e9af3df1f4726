/* trust_store.h - keys of agents that strangers have seen, and mails that were obeyed once */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "store/store.h"

/* A mail of `person` (a name) showed the keys to `ticket` to strangers at `at` (seconds UTC). The
 * latest time counts. */
gboolean trust_store_disclose(Store *store, gint64 ticket, const gchar *person, gint64 at,
                              GError **error);

/* *out_at: when that last happened, 0 = never. */
gboolean trust_store_disclosed_at(Store *store, gint64 ticket, const gchar *person, gint64 *out_at,
                                  GError **error);

/* What a mail is known by when it comes again under another name. */
typedef struct {
    const gchar *digest; /* hex */
    gint64 mail;         /* that has it: before a call this mail, after it the first that came */
    gint64 at;           /* seconds UTC */
} SpentMail;

/* The first mail that spends a digest has it. */
gboolean trust_store_spend(Store *store, SpentMail *spent, GError **error);

/* Forgets what was spent before `before`. */
gboolean trust_store_forget(Store *store, gint64 before, GError **error);
