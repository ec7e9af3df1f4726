/* fuzz_parse.c - any bytes as a mail */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stddef.h>
#include <stdint.h>

#include "parse/parse_mail.h"

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerInitialize(int *argc, char ***argv) {
    parse_start();
    return 0;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    g_autoptr(GBytes) raw = g_bytes_new(data, size);
    ParseLimits limits = parse_default_limits();
    g_autoptr(Mail) mail = NULL;
    g_autoptr(GError) error = NULL;
    if (parse_mail(raw, &limits, &mail, &error)) {
        g_assert(g_utf8_validate(mail->body_text, -1, NULL));
        g_assert(mail->subject == NULL || g_utf8_validate(mail->subject, -1, NULL));
    }
    return 0;
}
