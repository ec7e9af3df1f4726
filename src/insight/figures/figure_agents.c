/* figure_agents.c - what each of those who own tickets has to carry */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "figure_agents.h"

#include "insight/figures/figure_times.h"

typedef struct {
    FigureAgent figures;
    GArray *times;
} Load;

struct FigureAgents {
    GHashTable *named; /* owner -> Load */
    Load *nobody;      /* or NULL */
};

static Load *load_new(const gchar *owner) {
    Load *load = g_new0(Load, 1);
    load->figures.owner = g_strdup(owner);
    load->times = figure_times_new();
    return load;
}

static void load_free(gpointer data) {
    Load *load = data;
    if (load == NULL)
        return;
    g_free(load->figures.owner);
    g_array_unref(load->times);
    g_free(load);
}

FigureAgents *figure_agents_new(void) {
    FigureAgents *agents = g_new0(FigureAgents, 1);
    agents->named = g_hash_table_new_full(g_str_hash, g_str_equal, NULL, load_free);
    return agents;
}

void figure_agents_free(FigureAgents *agents) {
    if (agents == NULL)
        return;
    g_hash_table_unref(agents->named);
    load_free(agents->nobody);
    g_free(agents);
}

static Load *load_of(FigureAgents *agents, const gchar *owner) {
    if (owner == NULL) {
        if (agents->nobody == NULL)
            agents->nobody = load_new(NULL);
        return agents->nobody;
    }
    Load *load = g_hash_table_lookup(agents->named, owner);
    if (load == NULL) {
        load = load_new(owner);
        g_hash_table_insert(agents->named, load->figures.owner, load);
    }
    return load;
}

void figure_agents_add_open(FigureAgents *agents, const gchar *owner, gboolean is_overdue) {
    Load *load = load_of(agents, owner);
    load->figures.open++;
    load->figures.overdue += is_overdue ? 1 : 0;
}

void figure_agents_add_closed(FigureAgents *agents, const gchar *owner, gboolean was_reopened) {
    Load *load = load_of(agents, owner);
    load->figures.closed++;
    load->figures.reopened += was_reopened ? 1 : 0;
}

void figure_agents_add_answered(FigureAgents *agents, const Ticket *ticket) {
    figure_times_add(load_of(agents, ticket->owner)->times, ticket->created_at,
                     ticket->first_answered_at);
}

static void append(Load *load, GPtrArray *out_agents) {
    FigureAgent *agent = g_new0(FigureAgent, 1);
    *agent = load->figures;
    agent->owner = g_strdup(load->figures.owner);
    agent->first_answer = figure_times_sum_up(load->times);
    g_ptr_array_add(out_agents, agent);
}

static gint compare_names(gconstpointer a, gconstpointer b) {
    return g_strcmp0(((const Load *)a)->figures.owner, ((const Load *)b)->figures.owner);
}

void figure_agents_sum_up(FigureAgents *agents, GPtrArray *out_agents) {
    g_autoptr(GList) loads = g_list_sort(g_hash_table_get_values(agents->named), compare_names);
    for (const GList *i = loads; i != NULL; i = i->next)
        append(i->data, out_agents);
    if (agents->nobody != NULL)
        append(agents->nobody, out_agents);
}
