/* figures.c - what the tickets of some queues come to in a period: the record */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/figures.h"

#include "model/action.h"

static const guint age_days[] = {1, 3, 7, 14, 28, 0};
G_STATIC_ASSERT(G_N_ELEMENTS(age_days) == FIGURE_AGES);

guint figure_age_days(guint age) {
    return age_days[age];
}

guint figure_age_of(gint64 seconds) {
    enum { DAY = 86400 };
    guint age = 0;
    while (age < FIGURE_AGES - 1 && seconds >= (gint64)age_days[age] * DAY)
        age++;
    return age;
}

static void count_free(gpointer data) {
    FigureCount *count = data;
    g_free(count->name);
    g_free(count);
}

static void clock_free(gpointer data) {
    FigureClock *clock = data;
    g_free(clock->clock);
    g_free(clock);
}

static void complainant_free(gpointer data) {
    FigureComplainant *complainant = data;
    g_free(complainant->address);
    g_free(complainant->name);
    g_free(complainant);
}

static void agent_free(gpointer data) {
    FigureAgent *agent = data;
    g_free(agent->owner);
    g_free(agent);
}

Figures *figures_new(gint64 from, gint64 until, gint64 at) {
    Figures *figures = g_new0(Figures, 1);
    figures->from = from;
    figures->until = until;
    figures->at = at;
    figures->due = g_ptr_array_new_with_free_func((GDestroyNotify)ticket_free);
    figures->oldest = g_ptr_array_new_with_free_func((GDestroyNotify)ticket_free);
    figures->clocks = g_ptr_array_new_with_free_func(clock_free);
    figures->remedies = g_ptr_array_new_with_free_func(g_free);
    figures->categories = g_ptr_array_new_with_free_func(count_free);
    figures->causes = g_ptr_array_new_with_free_func(count_free);
    figures->complainants = g_ptr_array_new_with_free_func(complainant_free);
    figures->actions = g_ptr_array_new_with_free_func((GDestroyNotify)action_free);
    figures->agents = g_ptr_array_new_with_free_func(agent_free);
    figures->days = g_array_new(FALSE, FALSE, sizeof(FigureDay));
    return figures;
}

void figures_free(Figures *figures) {
    if (figures == NULL)
        return;
    g_ptr_array_unref(figures->due);
    g_ptr_array_unref(figures->oldest);
    g_ptr_array_unref(figures->clocks);
    g_ptr_array_unref(figures->remedies);
    g_ptr_array_unref(figures->categories);
    g_ptr_array_unref(figures->causes);
    g_ptr_array_unref(figures->complainants);
    g_ptr_array_unref(figures->actions);
    g_ptr_array_unref(figures->agents);
    g_array_unref(figures->days);
    g_free(figures);
}

void figures_count(GPtrArray *counts, const gchar *name) {
    for (guint i = 0; i < counts->len; i++) {
        FigureCount *count = counts->pdata[i];
        if (g_strcmp0(count->name, name) == 0) {
            count->count++;
            return;
        }
    }
    FigureCount *count = g_new0(FigureCount, 1);
    count->name = g_strdup(name);
    count->count = 1;
    g_ptr_array_add(counts, count);
}
