/* stop_store.h - addresses that want no letters that nobody asked for */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "store/store.h"

/* The person behind `address` wrote STOP at `at` (seconds UTC). Repeating keeps the first time. */
gboolean stop_store_add(Store *store, const gchar *address, gint64 at, GError **error);

/* They are wanted again. Nothing happens if they were. */
gboolean stop_store_remove(Store *store, const gchar *address, GError **error);

gboolean stop_store_has(Store *store, const gchar *address, gboolean *out_has, GError **error);
