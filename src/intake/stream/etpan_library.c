/* etpan_library.c - libetpan's functions, there from the first connection on */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "etpan_library.h"

#include "config.h"

static EtpanFunctions functions;
static const gchar *const names[] = {ETPAN_FUNCTIONS(LATE_NAME) NULL};
G_STATIC_ASSERT(sizeof functions == (G_N_ELEMENTS(names) - 1) * sizeof(gpointer));
static LateLibrary library = {ETPAN_FILE, names, (gpointer *)&functions, FALSE};

gboolean etpan_library_load(GError **error) {
    return late_library_load(&library, error);
}

const EtpanFunctions *etpan_library(void) {
    return &functions;
}
