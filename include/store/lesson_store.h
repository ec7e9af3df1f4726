/* lesson_store.h - what agents' corrections of categories have taught */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "store/store.h"

/* A complaint whose category an agent has given. */
typedef struct {
    gchar *category;
    GBytes *features; /* what the classifier sees of it; no words can be read back out of it */
} Lesson;

void lesson_free(Lesson *lesson);

/* A ticket teaches once: a later correction replaces the earlier one. `at`: seconds UTC. */
gboolean lesson_store_save(Store *store, gint64 ticket, const Lesson *lesson, gint64 at,
                           GError **error);

/* *out_lessons: of Lesson, the newest first, at most `most`. */
gboolean lesson_store_newest(Store *store, guint most, GPtrArray **out_lessons, GError **error);
