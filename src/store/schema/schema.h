/* schema.h - the tables, as numbered migrations */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

typedef struct {
    gint number; /* 1, 2, 3, ... */
    const gchar *why;
    const gchar *sql;
} Migration;

/* In the order in which they are applied; static. */
const Migration *schema_migrations(guint *out_count);
