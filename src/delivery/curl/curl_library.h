/* curl_library.h - libcurl's functions, there from the first letter or token on */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <curl/curl.h>

#include "base/late_library.h"

/* What checks types can't stand before a pointer. */
#undef curl_easy_getinfo
#undef curl_easy_setopt

/* clang-format off */
#define CURL_FUNCTIONS(F) \
    F(curl_easy_cleanup) F(curl_easy_getinfo) F(curl_easy_init) F(curl_easy_perform) \
    F(curl_easy_setopt) F(curl_easy_strerror) F(curl_global_init) F(curl_slist_append) \
    F(curl_slist_free_all)
/* clang-format on */

typedef struct {
    CURL_FUNCTIONS(LATE_MEMBER)
} CurlFunctions;

/* A new handle; all else of libcurl comes after it. Any thread may call it. BAD_SETTING when
 * libcurl is missing. The caller cleans it up. */
CURL *curl_library_start(GError **error);

/* After it was loaded. */
const CurlFunctions *curl_library(void);

#define curl_easy_cleanup curl_library()->curl_easy_cleanup
#define curl_easy_getinfo curl_library()->curl_easy_getinfo
#define curl_easy_init curl_library()->curl_easy_init
#define curl_easy_perform curl_library()->curl_easy_perform
#define curl_easy_setopt curl_library()->curl_easy_setopt
#define curl_easy_strerror curl_library()->curl_easy_strerror
#define curl_global_init curl_library()->curl_global_init
#define curl_slist_append curl_library()->curl_slist_append
#define curl_slist_free_all curl_library()->curl_slist_free_all
