/* digest_workbook.c - the tickets of a week as a workbook that goes with the digest */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "digest_workbook.h"

#include <glib/gstdio.h>

#include "base/error.h"
#include "digest_sight.h"
#include "flow/exports/ticket_workbook.h"
#include "model/letter_file.h"
#include "store/blob_store.h"

static const gchar TYPE[] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/* The last day that is told of names the file. */
static gchar *name_of(const DigestMatter *matter) {
    g_autoptr(GDateTime) last = g_date_time_new_from_unix_utc(
        wall_clock_show(matter->plan->wall, matter->figures->until - 1));
    g_autofree gchar *day = g_date_time_format(last, "%Y-%m-%d");
    return g_strdup_printf("complaints-%s.xlsx", day);
}

static GBytes *write_and_read(Office *office, const TicketWorkbook *book, GError **error) {
    g_autofree gchar *content = NULL;
    gsize length = 0;
    if (!ticket_workbook_write_within(office, book, error))
        return NULL;
    g_autoptr(GError) reason = NULL;
    if (!g_file_get_contents(book->path, &content, &length, &reason)) {
        g_set_error_literal(error, AMENDS_ERROR, AMENDS_ERROR_TRY_LATER, reason->message);
        return NULL;
    }
    return g_bytes_new_take(g_steal_pointer(&content), length);
}

/* Such files are written by name, so it has one for a moment. */
static GBytes *make_bytes(Office *office, TicketWorkbook *book, GError **error) {
    g_autoptr(GError) reason = NULL;
    g_autofree gchar *folder = g_dir_make_tmp("amends-XXXXXX", &reason);
    if (folder == NULL) {
        g_set_error_literal(error, AMENDS_ERROR, AMENDS_ERROR_TRY_LATER, reason->message);
        return NULL;
    }
    g_autofree gchar *path = g_build_filename(folder, "week.xlsx", NULL);
    book->path = path;
    GBytes *bytes = write_and_read(office, book, error);
    g_unlink(path);
    g_rmdir(folder);
    return bytes;
}

gboolean digest_workbook_add(Office *office, const DigestMatter *matter, const gchar *language,
                             GPtrArray *files, GError **error) {
    g_auto(DigestSight) sight = {0};
    if (!digest_sight_open(office, matter->plan, &sight, error))
        return FALSE;
    TicketWorkbook book = {.from = matter->figures->from,
                           .until = matter->figures->until,
                           .may_show = digest_sight_may_count,
                           .sight = &sight,
                           .language = language};
    g_autoptr(GBytes) bytes = make_bytes(office, &book, error);
    g_autofree gchar *sha256 = NULL;
    if (bytes == NULL || !blob_store_add(office->store, bytes, &sha256, error))
        return FALSE;
    LetterFile *file = g_new0(LetterFile, 1);
    file->filename = name_of(matter);
    file->content_type = g_strdup(TYPE);
    file->size = g_bytes_get_size(bytes);
    file->sha256 = g_steal_pointer(&sha256);
    g_ptr_array_add(files, file);
    return TRUE;
}
