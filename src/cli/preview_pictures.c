/* preview_pictures.c - the charts of a letter that is only looked at, drawn */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preview_pictures.h"

#include <string.h>

#include "compose/report_charts.h"
#include "picture/chart_png.h"

void preview_pictures_free(PreviewPictures *pictures) {
    if (pictures == NULL)
        return;
    g_clear_pointer(&pictures->charts, g_ptr_array_unref);
    g_ptr_array_unref(pictures->files);
    g_ptr_array_unref(pictures->contents);
    g_free(pictures);
}

static void add_chart(PreviewPictures *pictures, ChartPicture *picture) {
    g_autoptr(GBytes) png = NULL;
    if (!chart_png(picture->chart, CHART_LETTER_WIDTH, &png, NULL) || png == NULL)
        return;
    LetterFile *file = g_new0(LetterFile, 1);
    file->filename = g_strdup_printf("chart-%d.png", picture->subject + 1);
    file->content_type = g_strdup("image/png");
    file->size = g_bytes_get_size(png);
    file->content_id = g_strdup_printf("chart.%d@desk.example", picture->subject + 1);
    picture->content_id = g_strdup(file->content_id);
    g_ptr_array_add(pictures->files, file);
    g_ptr_array_add(pictures->contents, g_steal_pointer(&png));
}

PreviewPictures *preview_pictures_new(LetterDraft *draft, const LetterTemplates *templates,
                                      const gchar *stand_in) {
    PreviewPictures *pictures = g_new0(PreviewPictures, 1);
    pictures->files = g_ptr_array_new_with_free_func((GDestroyNotify)letter_file_free);
    pictures->contents = g_ptr_array_new_with_free_func((GDestroyNotify)g_bytes_unref);
    /* Nobody sends files with figures. */
    for (guint i = 0; draft->report == NULL && draft->files != NULL && i < draft->files->len; i++) {
        g_ptr_array_add(pictures->files, letter_file_copy(draft->files->pdata[i]));
        g_ptr_array_add(pictures->contents, g_bytes_new(stand_in, strlen(stand_in)));
    }
    if (draft->report == NULL)
        return pictures;
    pictures->charts = report_charts(draft, templates, TRUE);
    for (guint i = 0; i < pictures->charts->len; i++)
        add_chart(pictures, pictures->charts->pdata[i]);
    draft->charts = pictures->charts;
    draft->files = pictures->files;
    return pictures;
}

gchar *preview_pictures_embed(const PreviewPictures *pictures, const gchar *html) {
    g_autoptr(GString) page = g_string_new(html);
    for (guint i = 0; i < pictures->files->len; i++) {
        const LetterFile *file = pictures->files->pdata[i];
        if (file->content_id == NULL)
            continue;
        gsize length = 0;
        const guchar *bytes = g_bytes_get_data(pictures->contents->pdata[i], &length);
        g_autofree gchar *name = g_strconcat("\"cid:", file->content_id, "\"", NULL);
        g_autofree gchar *encoded = g_base64_encode(bytes, length);
        g_autofree gchar *address =
            g_strconcat("\"data:", file->content_type, ";base64,", encoded, "\"", NULL);
        g_string_replace(page, name, address, 0);
    }
    return g_strdup(page->str);
}
