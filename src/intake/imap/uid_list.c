/* uid_list.c - UIDs of mails, in ascending order, as a command names them */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "uid_list.h"

GArray *uid_list_new(void) {
    return g_array_new(FALSE, FALSE, sizeof(guint32));
}

static gint compare(gconstpointer a, gconstpointer b) {
    guint32 left = *(const guint32 *)a, right = *(const guint32 *)b;
    return left < right ? -1 : left > right;
}

void uid_list_sort(GArray *uids) {
    g_array_sort(uids, compare);
}

gboolean uid_list_has(GArray *sorted, guint32 uid) {
    return g_array_binary_search(sorted, &uid, compare, NULL);
}

/* The end of the range that begins at `start`. */
static guint range_end(GArray *sorted, guint start) {
    guint end = start;
    while (end + 1 < sorted->len &&
           g_array_index(sorted, guint32, end + 1) - g_array_index(sorted, guint32, end) <= 1)
        end++;
    return end;
}

gchar *uid_list_to_text(GArray *sorted) {
    g_autoptr(GString) text = g_string_new(NULL);
    for (guint start = 0, end = 0; start < sorted->len; start = end + 1) {
        end = range_end(sorted, start);
        g_string_append_printf(text, "%s%u", start > 0 ? "," : "",
                               g_array_index(sorted, guint32, start));
        if (end > start)
            g_string_append_printf(text, ":%u", g_array_index(sorted, guint32, end));
    }
    return g_string_free(g_steal_pointer(&text), FALSE);
}
