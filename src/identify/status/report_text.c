/* report_text.c - the text of a report, made ready for comparing with tables of words */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report_text.h"

#include <string.h>

#include "base/text.h"

gchar *report_text_fold(const gchar *text, gsize max_bytes) {
    static const gchar curly[] = "\xe2\x80\x99";
    g_autofree gchar *valid = text_make_valid(text, (gssize)strnlen(text, max_bytes));
    gchar *folded = text_fold(valid);
    gchar *to = folded;
    for (const gchar *from = folded; *from != '\0';) {
        gboolean is_curly = strncmp(from, curly, sizeof curly - 1) == 0;
        *to++ = is_curly ? '\'' : *from;
        from += is_curly ? sizeof curly - 1 : 1;
    }
    *to = '\0';
    return folded;
}
