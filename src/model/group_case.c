/* group_case.c - what was told to all members of a group case, as a record */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/group_case.h"

#include "base/names.h"
#include "model/letter_file.h"

static const gchar *const end_names[] = {
    [BROADCAST_TELLS] = "tells",
    [BROADCAST_SOLVES] = "solves",
    [BROADCAST_CLOSES] = "closes",
};
G_STATIC_ASSERT(G_N_ELEMENTS(end_names) == BROADCAST_END_COUNT);

const gchar *broadcast_end_name(BroadcastEnd end) {
    return end_names[end];
}

gint broadcast_end_from_name(const gchar *name) {
    return names_find(end_names, BROADCAST_END_COUNT, name);
}

Broadcast *broadcast_new(void) {
    Broadcast *broadcast = g_new0(Broadcast, 1);
    broadcast->files = g_ptr_array_new_with_free_func((GDestroyNotify)letter_file_free);
    return broadcast;
}

void broadcast_free(Broadcast *broadcast) {
    if (broadcast == NULL)
        return;
    g_free(broadcast->person);
    g_free(broadcast->words);
    g_free(broadcast->words_html);
    g_free(broadcast->outcome);
    g_ptr_array_unref(broadcast->files);
    g_free(broadcast);
}
