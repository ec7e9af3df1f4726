/* fuzz_settings.c - any bytes as amends.yaml: told what is wrong with them, never worse */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include "config/settings.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length) {
    g_autoptr(GPtrArray) faults =
        g_ptr_array_new_with_free_func((GDestroyNotify)setting_fault_free);
    gboolean is_good = settings_check_text("amends.yaml", (const gchar *)bytes, length, faults);
    if (is_good != (faults->len == 0))
        abort();
    for (guint i = 0; i < faults->len; i++) {
        g_autofree gchar *text = setting_fault_text(faults->pdata[i]);
        /* What the checks let through must suit libcyaml too: its words have this mark. */
        if (!g_utf8_validate(text, -1, NULL) || g_strstr_len(text, -1, "Load: ") != NULL)
            abort();
    }
    return 0;
}
