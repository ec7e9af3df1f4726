/* xlsx_library.c - the functions of libxlsxwriter, there from the first workbook on */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "xlsx_library.h"

#include "config.h"

static XlsxFunctions functions;
static const gchar *const names[] = {XLSX_FUNCTIONS(LATE_NAME) NULL};
G_STATIC_ASSERT(sizeof functions == (G_N_ELEMENTS(names) - 1) * sizeof(gpointer));
static LateLibrary library = {XLSX_FILE, names, (gpointer *)&functions, FALSE};

gboolean xlsx_library_load(GError **error) {
    return late_library_load(&library, error);
}

const XlsxFunctions *xlsx_library(void) {
    return &functions;
}
