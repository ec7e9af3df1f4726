/* fuzz_html.c - any valid text as HTML */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stddef.h>
#include <stdint.h>

#include "../../src/parse/markup/html_text.h"
#include "parse/parse_mail.h"

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerInitialize(int *argc, char ***argv) {
    parse_start();
    return 0;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    g_autofree gchar *html = g_utf8_make_valid((const gchar *)data, (gssize)size);
    g_autofree gchar *problem = NULL;
    g_autofree gchar *text = html_text(html, 64 * 1024, &problem);
    g_assert(g_utf8_validate(text, -1, NULL));
    return 0;
}
