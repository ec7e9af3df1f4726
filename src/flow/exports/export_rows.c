/* export_rows.c - a view for those who count, written as CSV or JSON lines */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One statement reads all: what it sees does not change while it runs. */
#include "flow/exports/export_rows.h"

#include <errno.h>

#include "base/error.h"
#include "flow/exports/export_line.h"
#include "model/reference.h"

enum { COLUMNS_MOST = 64, KEPT_BYTES = 1 << 16 };

typedef struct {
    const ExportJob *job;
    ReportColumn columns[COLUMNS_MOST]; /* the reference, then those of the view */
    const gchar *values[COLUMNS_MOST];
    guint count;        /* of columns */
    guint ticket_place; /* in the view */
    guint64 rows;
    GString *kept; /* not written yet */
} Writing;

static gboolean write_kept(Writing *writing, GError **error) {
    gsize size = writing->kept->len;
    gboolean is_good = fwrite(writing->kept->str, 1, size, writing->job->out) == size;
    g_string_truncate(writing->kept, 0);
    if (!is_good)
        g_set_error(error, AMENDS_ERROR, AMENDS_ERROR_TRY_LATER, "the export can't be written: %s",
                    g_strerror(errno));
    return is_good;
}

static gboolean write_row(const gchar *const *values, gpointer data, GError **error) {
    Writing *writing = data;
    const ExportJob *job = writing->job;
    gint64 ticket = g_ascii_strtoll(values[writing->ticket_place], NULL, 10);
    g_autofree gchar *reference = reference_text(job->prefix, ticket);
    writing->values[0] = reference;
    for (guint i = 1; i < writing->count; i++)
        writing->values[i] = values[i - 1];
    const ExportLine line = {writing->columns, writing->values, writing->count};
    if (job->format == EXPORT_CSV)
        export_line_csv(&line, writing->kept);
    else
        export_line_json(&line, writing->kept);
    writing->rows++;
    if (writing->kept->len > KEPT_BYTES && !write_kept(writing, error))
        return FALSE;
    if (job->watch == NULL || job->watch(writing->rows, ticket, job->watch_data))
        return TRUE;
    g_set_error(error, AMENDS_ERROR, AMENDS_ERROR_TRY_LATER, "the export was stopped");
    return FALSE;
}

static void begin(Writing *writing) {
    const ExportJob *job = writing->job;
    guint count = 0;
    const ReportColumn *columns = report_columns(job->view, &count);
    g_assert(count < COLUMNS_MOST);
    writing->columns[0] = (ReportColumn){"reference", REPORT_TEXT};
    for (guint i = 0; i < count; i++)
        writing->columns[i + 1] = columns[i];
    writing->count = count + 1;
    writing->ticket_place = report_column_place(job->view, "ticket");
    const ExportLine line = {writing->columns, writing->values, writing->count};
    if (job->format != EXPORT_CSV)
        return;
    if (job->has_bom)
        g_string_append(writing->kept, "\xef\xbb\xbf");
    export_line_csv_names(&line, writing->kept);
}

gboolean export_rows(Store *store, const ExportJob *job, GError **error) {
    g_autoptr(GString) kept = g_string_sized_new(KEPT_BYTES + KEPT_BYTES / 4);
    Writing writing = {.job = job, .kept = kept};
    begin(&writing);
    const ReportVisit visit = {
        .view = job->view, .range = job->range, .visitor = write_row, .data = &writing};
    return report_rows_visit(store, &visit, error) && write_kept(&writing, error);
}
