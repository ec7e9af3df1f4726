/* group_case.c - what was told to all members of a group case, as a record */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/group_case.h"

#include "base/names.h"
#include "model/letter_file.h"
#include "model/offer.h"

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

static void part_free(BroadcastPart *part) {
    g_free(part->language);
    g_free(part->words);
    g_free(part->words_html);
    g_ptr_array_unref(part->options);
    g_free(part);
}

Broadcast *broadcast_new(void) {
    Broadcast *broadcast = g_new0(Broadcast, 1);
    broadcast->parts = g_ptr_array_new_with_free_func((GDestroyNotify)part_free);
    broadcast->files = g_ptr_array_new_with_free_func((GDestroyNotify)letter_file_free);
    return broadcast;
}

void broadcast_free(Broadcast *broadcast) {
    if (broadcast == NULL)
        return;
    g_free(broadcast->person);
    g_ptr_array_unref(broadcast->parts);
    g_free(broadcast->outcome);
    g_ptr_array_unref(broadcast->files);
    g_free(broadcast);
}

BroadcastPart *broadcast_add_part(Broadcast *broadcast, const gchar *language) {
    BroadcastPart *part = g_new0(BroadcastPart, 1);
    part->language = g_strdup(language);
    part->words = g_strdup("");
    part->options = g_ptr_array_new_with_free_func((GDestroyNotify)offer_option_free);
    g_ptr_array_add(broadcast->parts, part);
    return part;
}

const BroadcastPart *broadcast_part_for(const Broadcast *broadcast, const gchar *language,
                                        gboolean *out_is_foreign) {
    const BroadcastPart *common = NULL;
    *out_is_foreign = FALSE;
    for (guint i = 0; i < broadcast->parts->len; i++) {
        const BroadcastPart *part = broadcast->parts->pdata[i];
        if (g_strcmp0(part->language, language) == 0)
            return part;
        common = *part->language == '\0' ? part : common;
    }
    *out_is_foreign = common == NULL;
    return common != NULL ? common : broadcast->parts->pdata[0];
}

gboolean broadcast_has_options(const Broadcast *broadcast) {
    for (guint i = 0; i < broadcast->parts->len; i++) {
        if (((const BroadcastPart *)broadcast->parts->pdata[i])->options->len > 0)
            return TRUE;
    }
    return FALSE;
}
