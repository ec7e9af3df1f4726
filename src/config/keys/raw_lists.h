/* raw_lists.h - lists of amends.yaml as they are written */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* NULL = not given. */
typedef struct {
    gchar **items;
    guint count;
} RawWords;

typedef struct {
    gpointer items;
    guint count;
} RawGroups;
