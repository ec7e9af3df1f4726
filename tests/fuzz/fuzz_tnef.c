/* fuzz_tnef.c - any bytes as a winmail.dat */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stddef.h>
#include <stdint.h>

#include "../../src/parse/part/tnef.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    tnef_content_free(tnef_read(data, size));
    return 0;
}
