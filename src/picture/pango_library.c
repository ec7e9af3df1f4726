/* pango_library.c - the functions of pango and cairo, there from the first picture on */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* libpangocairo is asked for all: it brings pango and cairo with it. */
#include "pango_library.h"

#include "config.h"

static PangoFunctions functions;
static const gchar *const names[] = {PANGO_FUNCTIONS(LATE_NAME) NULL};
G_STATIC_ASSERT(sizeof functions == (G_N_ELEMENTS(names) - 1) * sizeof(gpointer));
static LateLibrary library = {PANGO_FILE, names, (gpointer *)&functions, FALSE};

gboolean pango_library_load(GError **error) {
    return late_library_load(&library, error);
}

const PangoFunctions *pango_library(void) {
    return &functions;
}
