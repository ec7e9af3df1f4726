/* regulator_figures.c - making and freeing what is counted for whoever supervises the desk */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/regulator_figures.h"

static void free_open(gpointer data) {
    RegulatorOpen *open = data;
    g_free(open->queue);
    g_free(open);
}

static void free_count(gpointer data) {
    FigureCount *count = data;
    g_free(count->name);
    g_free(count);
}

static void add_times(GArray *times, const GPtrArray *clocks) {
    for (guint i = 0; i < clocks->len; i++) {
        const RegulatorTime time = {.time = clocks->pdata[i]};
        g_array_append_val(times, time);
    }
}

RegulatorFigures *regulator_figures_new(gint64 from, gint64 until, const LegalProfile *profile) {
    RegulatorFigures *figures = g_new0(RegulatorFigures, 1);
    figures->from = from;
    figures->until = until;
    figures->times = g_array_new(FALSE, FALSE, sizeof(RegulatorTime));
    figures->redress = g_ptr_array_new_with_free_func(g_free);
    figures->categories = g_ptr_array_new_with_free_func(free_count);
    figures->causes = g_ptr_array_new_with_free_func(free_count);
    figures->oldest = g_ptr_array_new_with_free_func(free_open);
    if (profile == NULL)
        return figures;
    add_times(figures->times, profile->report.times);
    add_times(figures->times, profile->clocks);
    return figures;
}

void regulator_figures_free(RegulatorFigures *figures) {
    if (figures == NULL)
        return;
    g_array_unref(figures->times);
    g_ptr_array_unref(figures->redress);
    g_ptr_array_unref(figures->categories);
    g_ptr_array_unref(figures->causes);
    g_ptr_array_unref(figures->oldest);
    g_free(figures);
}
