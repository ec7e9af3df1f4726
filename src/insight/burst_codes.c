/* burst_codes.c - the site's own patterns of batches, models, orders, by which complaints are alike
 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "insight/burst_codes.h"

#include <string.h>

#include "rules/pattern.h"

struct BurstCodes {
    GPtrArray *patterns; /* of Pattern */
};

BurstCodes *burst_codes_new(const GPtrArray *patterns, gchar **out_fault) {
    g_autoptr(BurstCodes) codes = g_new0(BurstCodes, 1);
    codes->patterns = g_ptr_array_new_with_free_func((GDestroyNotify)pattern_free);
    for (guint i = 0; i < patterns->len; i++) {
        g_autofree gchar *what = NULL;
        gsize at = 0;
        Pattern *pattern = pattern_new(patterns->pdata[i], &what, &at);
        if (pattern == NULL) {
            *out_fault = g_strdup_printf("\"%s\" is no pattern: %s, at its byte %" G_GSIZE_FORMAT,
                                         (const gchar *)patterns->pdata[i], what, at);
            return NULL;
        }
        g_ptr_array_add(codes->patterns, pattern);
    }
    return g_steal_pointer(&codes);
}

void burst_codes_free(BurstCodes *codes) {
    if (codes == NULL)
        return;
    g_ptr_array_unref(codes->patterns);
    g_free(codes);
}

void burst_codes_note(const BurstCodes *codes, const gchar *text, BurstSketch *sketch) {
    gboolean has_some = FALSE;
    for (guint i = 0; i < codes->patterns->len; i++) {
        g_autofree gchar *found = NULL;
        if (pattern_find(codes->patterns->pdata[i], text, &found) != PATTERN_FOUND)
            continue;
        /* The site knows its codes better than the guess does. */
        if (!has_some)
            memset(sketch->codes, 0, sizeof sketch->codes);
        has_some = TRUE;
        if (!burst_sketch_add_code(sketch, i, found))
            return;
    }
}
