/* curl_library.c - libcurl's functions, there from the first letter or token on */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "curl_library.h"

#include "base/error.h"
#include "config.h"

static CurlFunctions functions;
static const gchar *const names[] = {CURL_FUNCTIONS(LATE_NAME) NULL};
G_STATIC_ASSERT(sizeof functions == (G_N_ELEMENTS(names) - 1) * sizeof(gpointer));
static LateLibrary library = {CURL_FILE, names, (gpointer *)&functions, FALSE};

CURL *curl_library_start(GError **error) {
    static gsize is_started;
    if (!late_library_load(&library, error))
        return NULL;
    if (g_once_init_enter(&is_started)) {
        curl_global_init(CURL_GLOBAL_DEFAULT);
        g_once_init_leave(&is_started, 1);
    }
    CURL *curl = curl_easy_init();
    if (curl == NULL)
        g_set_error_literal(error, AMENDS_ERROR, AMENDS_ERROR_TRY_LATER,
                            "libcurl can't be started");
    return curl;
}

const CurlFunctions *curl_library(void) {
    return &functions;
}
