/* numbers.h - statements whose parameters are numbers only: ids and times */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store.h"

/* Runs a statement that changes something, with `count` numbers. */
gboolean numbers_run(Store *store, const gchar *sql, const gint64 *numbers, gsize count,
                     GError **error);

/* The same with two ids: what belonged to `from` belongs to `to`. */
gboolean numbers_move(Store *store, const gchar *sql, gint64 from, gint64 to, GError **error);

/* Asks with one number for the soonest time; G_MAXINT64 when there is none. */
gboolean numbers_soonest(Store *store, const gchar *sql, gint64 number, gint64 *out_at,
                         GError **error);
