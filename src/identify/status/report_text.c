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

void report_text_init(ReportText *text, const gchar *folded) {
    *text = (ReportText){.folded = folded};
    for (const gchar *at = folded; at[0] != '\0' && at[1] != '\0'; at++)
        text->pairs[at[0] & 63] |= G_GUINT64_CONSTANT(1) << (at[1] & 63);
}

static gboolean has_pair(const ReportText *text, const gchar *at) {
    return (text->pairs[at[0] & 63] >> (at[1] & 63) & 1) != 0;
}

gboolean report_text_has(const ReportText *text, const gchar *words) {
    if (!has_pair(text, words) ||
        (words[2] != '\0' && words[3] != '\0' && !has_pair(text, words + 2)))
        return FALSE;
    return strstr(text->folded, words) != NULL;
}
