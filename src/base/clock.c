/* clock.c - where `now` comes from: the real time, or a time that a rehearsal pretends */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/clock.h"

#include "base/error.h"

struct Clock {
    gboolean is_pretended;
    gint64 at;
};

Clock *clock_new(void) {
    return g_new0(Clock, 1);
}

Clock *clock_new_pretended(gint64 at) {
    Clock *clock = g_new0(Clock, 1);
    *clock = (Clock){.is_pretended = TRUE, .at = at};
    return clock;
}

void clock_pretend(Clock *clock, gint64 at) {
    if (clock->is_pretended)
        clock->at = at;
}

void clock_free(Clock *clock) {
    g_free(clock);
}

gint64 clock_now(const Clock *clock) {
    return clock->is_pretended ? clock->at : g_get_real_time() / G_USEC_PER_SEC;
}

enum { MAX_AMOUNT = 100000 };

static gboolean read_offset(const gchar *text, gint64 *out_seconds) {
    static const struct {
        gchar unit;
        gint64 seconds;
    } units[] = {{'d', 86400}, {'h', 3600}, {'m', 60}, {'s', 1}};
    gchar *end = NULL;
    gint64 amount = g_ascii_strtoll(text, &end, 10);
    /* Also where strtoll stops at its limits, whose ABS() has no value. */
    if (end == text || strlen(end) != 1 || amount < -MAX_AMOUNT || amount > MAX_AMOUNT)
        return FALSE;
    for (gsize i = 0; i < G_N_ELEMENTS(units); i++) {
        if (units[i].unit == *end) {
            *out_seconds = amount * units[i].seconds;
            return TRUE;
        }
    }
    return FALSE;
}

gboolean clock_read_time(const gchar *text, gint64 base, gint64 *out_at, GError **error) {
    gint64 offset = 0;
    if ((*text == '+' || *text == '-') && read_offset(text, &offset)) {
        *out_at = base + offset;
        return TRUE;
    }
    g_autoptr(GDateTime) when = g_date_time_new_from_iso8601(text, NULL);
    if (when == NULL) {
        g_set_error(error, AMENDS_ERROR, AMENDS_ERROR_BAD_SETTING,
                    "\"%s\" is no time: write 2026-11-03T09:30:00+08:00, or +3d, +5h, +90m", text);
        return FALSE;
    }
    *out_at = g_date_time_to_unix(when);
    return TRUE;
}
