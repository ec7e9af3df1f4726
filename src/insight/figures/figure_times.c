/* figure_times.c - waiting times, and how long half and nine of ten of them were at most */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "insight/figures/figure_times.h"

GArray *figure_times_new(void) {
    return g_array_new(FALSE, FALSE, sizeof(gint64));
}

void figure_times_add(GArray *times, gint64 from, gint64 until) {
    gint64 seconds = MAX(0, until - from);
    g_array_append_val(times, seconds);
}

static gint compare_times(gconstpointer a, gconstpointer b) {
    gint64 one = *(const gint64 *)a;
    gint64 other = *(const gint64 *)b;
    return (one > other) - (one < other);
}

/* `times` in order. */
static gint64 time_of_share(const GArray *times, guint percent) {
    if (times->len == 0)
        return 0;
    guint rank = (times->len * percent + 99) / 100;
    return g_array_index(times, gint64, MAX(rank, 1) - 1);
}

FigureTimes figure_times_sum_up(GArray *times) {
    g_array_sort(times, compare_times);
    return (FigureTimes){
        .count = times->len, .median = time_of_share(times, 50), .slow = time_of_share(times, 90)};
}
