/* report_queries.c - links from a report's figures to the tickets that they counted */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report_queries.h"

#include "letter_text.h"
#include "model/wall_clock.h"

/* RFC 6068. NULL: nobody answers. */
static gchar *link_to(const ReportWriter *writer, const gchar *query) {
    const DigestFacts *digest = writer->report->digest;
    if (digest == NULL || digest->query_address == NULL || query == NULL)
        return NULL;
    g_autofree gchar *link =
        letter_text_mailto(digest->query_address, report_word(writer->facts, "query"));
    g_autofree gchar *body = g_uri_escape_string(query, "/:@", FALSE);
    return g_strconcat(link, "&body=", body, NULL);
}

/* What the reader's clock showed: see wall_clock_show(). */
static gint64 shown_at(const ReportWriter *writer, gint64 at) {
    GTimeZone *zone = g_date_time_get_timezone(writer->facts->now);
    gint interval = g_time_zone_find_interval(zone, G_TIME_TYPE_UNIVERSAL, at);
    return at + g_time_zone_get_offset(zone, interval);
}

gchar *report_query_text(const ReportWriter *writer, const FigureList *list,
                         const Figures *figures) {
    const DigestFacts *digest = writer->report->digest;
    if (digest == NULL)
        return NULL;
    FigureList whole = *list;
    whole.queues = (GPtrArray *)digest->queues;
    whole.first_day = shown_at(writer, figures->from) / WALL_DAY;
    whole.last_day = shown_at(writer, figures->until - 1) / WALL_DAY;
    whole.at = shown_at(writer, figures->at);
    g_autofree gchar *text =
        figure_list_text(&whole, g_str_has_prefix(writer->facts->language->name, "zh"));
    return g_strconcat(report_word(writer->facts, "query_list"), " ", text, NULL);
}

void report_row_ask(ReportRow *row, const ReportWriter *writer, const gchar *key,
                    const gchar *argument) {
    g_autofree gchar *query =
        g_strconcat(report_word(writer->facts, key), argument != NULL ? " " : NULL, argument, NULL);
    g_free(row->link);
    row->link = link_to(writer, query);
}

void report_row_ask_each(ReportRow *row, const ReportWriter *writer, const FigureList *list) {
    guint count = row->cells != NULL ? g_strv_length(row->cells) : 0;
    row->cell_links = g_ptr_array_new_with_free_func(g_free);
    for (guint i = 0; i < count; i++) {
        gboolean is_empty = *row->cells[i] == '\0';
        g_autofree gchar *query =
            is_empty ? NULL : report_query_text(writer, list, writer->columns[i]);
        g_ptr_array_add(row->cell_links, link_to(writer, query));
    }
}

void report_row_add_part(ReportRow *row, const ReportWriter *writer, gchar *text,
                         const FigureList *list) {
    g_autofree gchar *query = report_query_text(writer, list, writer->report->figures);
    ReportPart *part = g_new0(ReportPart, 1);
    part->text = text;
    part->link = link_to(writer, query);
    g_ptr_array_add(row->parts, part);
    g_autofree gchar *before = row->detail;
    row->detail = before != NULL ? g_strconcat(before, " · ", text, NULL) : g_strdup(text);
}
