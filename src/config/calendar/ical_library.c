/* ical_library.c - libical's functions, there from the first event on */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ical_library.h"

#include "config.h"

static IcalFunctions functions;
static const gchar *const names[] = {ICAL_FUNCTIONS(LATE_NAME) NULL};
G_STATIC_ASSERT(sizeof functions == (G_N_ELEMENTS(names) - 1) * sizeof(gpointer));
static LateLibrary library = {ICAL_FILE, names, (gpointer *)&functions, FALSE};

gboolean ical_library_load(GError **error) {
    return late_library_load(&library, error);
}

const IcalFunctions *ical_library(void) {
    return &functions;
}
