/* status_line.c - how the desk fares, in one line for people */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "daemon/status_line.h"

#include "base/text.h"

enum { LONGEST_REASON = 120 };

static void add_trouble(GString *line, const gchar *what, const gchar *reason) {
    if (reason == NULL)
        return;
    g_autofree gchar *valid = text_make_valid(reason, -1);
    g_autofree gchar *clean = text_one_line(valid);
    g_autofree gchar *brief = text_shorten(clean, LONGEST_REASON);
    g_string_append_printf(line, "%s: %s; ", what, brief);
}

static void add_age(GString *line, gint64 seconds) {
    if (seconds < 120)
        g_string_append_printf(line, "%" G_GINT64_FORMAT " s", MAX(0, seconds));
    else if (seconds < 2 * 3600)
        g_string_append_printf(line, "%" G_GINT64_FORMAT " min", seconds / 60);
    else
        g_string_append_printf(line, "%" G_GINT64_FORMAT " h", seconds / 3600);
}

static guint count_connected(const DeskState *state) {
    guint connected = 0;
    for (guint i = 0; i < state->mailboxes->len; i++)
        connected += ((const MailboxState *)state->mailboxes->pdata[i])->connected_since != 0;
    return connected;
}

gchar *status_line(const DeskState *state, const DeskFigures *figures, gint64 now) {
    GString *line = g_string_new(NULL);
    add_trouble(line, "settings are faulty, the old ones are in use", state->settings_fault);
    add_trouble(line, "the store can't be used", state->trouble);
    add_trouble(line, "a thread does not answer", state->stuck);
    if (figures != NULL && figures->is_fuse_blown)
        g_string_append(line, "the fuse has blown; ");
    if (figures != NULL)
        g_string_append_printf(line, "%u tickets today, ", figures->tickets_today);
    g_string_append_printf(line, "mailboxes connected %u of %u", count_connected(state),
                           state->mailboxes->len);
    if (figures != NULL) {
        g_string_append_printf(line, ", letters queued %u", figures->letters_queued);
        if (figures->oldest_queued_at > 0) {
            g_string_append(line, ", oldest ");
            add_age(line, now - figures->oldest_queued_at);
        }
    }
    return g_string_free(line, FALSE);
}

gint64 status_line_midnight(const gchar *time_zone, gint64 now) {
    g_autoptr(GTimeZone) zone = g_time_zone_new_identifier(time_zone);
    if (zone == NULL)
        zone = g_time_zone_new_utc();
    g_autoptr(GDateTime) utc = g_date_time_new_from_unix_utc(now);
    g_autoptr(GDateTime) local = g_date_time_to_timezone(utc, zone);
    g_autoptr(GDateTime) midnight =
        g_date_time_new(zone, g_date_time_get_year(local), g_date_time_get_month(local),
                        g_date_time_get_day_of_month(local), 0, 0, 0);
    return g_date_time_to_unix(midnight);
}
