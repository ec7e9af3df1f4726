/* limit_store.h - how much was sent to whom lately: caps, the fuse, suppressed addresses */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "store/store.h"

/* Scopes that more than one file asks about. */
#define GUESSES "guess"                  /* of subject tags, in all; the key is "" */
#define GUESSES_OF_SENDER "guess sender" /* the key is the address */

/* Adds one to the counter (scope, key) of the period that `now` falls into and tells the sum of
 * this and the previous period, so that a limit holds over any window of that length. Old periods
 * are forgotten. `scope` is "address", "fuse", "oversize", ... */
gboolean limit_store_bump(Store *store, const gchar *scope, const gchar *key, gint64 now,
                          gint64 period, guint *out_count, GError **error);

/* The same sum without adding. Case and blanks around `key` do not matter in both. */
gboolean limit_store_count(Store *store, const gchar *scope, const gchar *key, gint64 now,
                           gint64 period, guint *out_count, GError **error);

/* A delivery to `address` failed. Permanent: suppressed at once; else after `soft_limit` of them.
 */
gboolean limit_store_add_bounce(Store *store, const gchar *address, gboolean is_permanent,
                                guint soft_limit, gint64 now, gboolean *out_is_suppressed,
                                GError **error);
gboolean limit_store_is_suppressed(Store *store, const gchar *address, gboolean *out_is_suppressed,
                                   GError **error);

/* Marks that the owner was told of this bad address; *out_was_told says whether that was known. */
gboolean limit_store_tell_bounce(Store *store, const gchar *address, gboolean *out_was_told,
                                 GError **error);

/* A person wrote from there: it works again. */
gboolean limit_store_forgive(Store *store, const gchar *address, GError **error);

/* The fuse: once blown, automatic letters are held until an operator resets it. */
gboolean limit_store_is_fuse_blown(Store *store, gboolean *out_is_blown, GError **error);
gboolean limit_store_set_fuse(Store *store, gboolean is_blown, gint64 now, GError **error);
