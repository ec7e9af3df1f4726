/* chart_pictures.c - draws the charts of a letter and puts them among its files */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart_pictures.h"

#include "model/address.h"
#include "model/letter_file.h"
#include "picture/chart_png.h"
#include "store/blob_store.h"

static gboolean draw_one(Office *office, ChartPicture *picture, GPtrArray *files, GError **error) {
    g_autoptr(GBytes) png = NULL;
    if (chart_is_empty(picture->chart))
        return TRUE;
    if (!chart_png(picture->chart, CHART_LETTER_WIDTH, &png, error))
        return FALSE;
    if (png == NULL)
        return TRUE;
    g_autofree gchar *sha256 = NULL;
    if (!blob_store_add(office->store, png, &sha256, error))
        return FALSE;
    LetterFile *file = g_new0(LetterFile, 1);
    file->filename = g_strdup_printf("chart-%d.png", picture->subject + 1);
    file->content_type = g_strdup("image/png");
    file->size = g_bytes_get_size(png);
    file->content_id =
        g_strdup_printf("chart.%.24s@%s", sha256, address_domain(office->policy->desk_address));
    file->sha256 = g_steal_pointer(&sha256);
    g_free(picture->content_id);
    picture->content_id = g_strdup(file->content_id);
    g_ptr_array_add(files, file);
    return TRUE;
}

gboolean chart_pictures_draw(Office *office, const GPtrArray *charts, GPtrArray *files,
                             GError **error) {
    for (guint i = 0; i < charts->len; i++) {
        if (!draw_one(office, charts->pdata[i], files, error))
            return FALSE;
    }
    return TRUE;
}
