/* figure_first.c - the first few of many tickets, by a time */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A sorted array of a few: of very many tickets most are behind its end, and cost one comparison.
 */
#include "figure_first.h"

typedef struct {
    gint64 at;
    gint64 ticket;
} Place;

struct FigureFirst {
    guint most;
    GArray *places; /* of Place, in order */
    GArray *tickets;
};

FigureFirst *figure_first_new(guint most) {
    FigureFirst *first = g_new0(FigureFirst, 1);
    first->most = most;
    first->places = g_array_new(FALSE, FALSE, sizeof(Place));
    first->tickets = g_array_new(FALSE, FALSE, sizeof(gint64));
    return first;
}

void figure_first_free(FigureFirst *first) {
    if (first == NULL)
        return;
    g_array_unref(first->places);
    g_array_unref(first->tickets);
    g_free(first);
}

static gboolean is_before(const Place *one, const Place *other) {
    return one->at != other->at ? one->at < other->at : one->ticket < other->ticket;
}

void figure_first_add(FigureFirst *first, gint64 at, gint64 ticket) {
    const Place place = {at, ticket};
    GArray *places = first->places;
    guint position = places->len;
    while (position > 0 && is_before(&place, &g_array_index(places, Place, position - 1)))
        position--;
    if (position >= first->most)
        return;
    g_array_insert_val(places, position, place);
    if (places->len > first->most)
        g_array_set_size(places, first->most);
}

const GArray *figure_first_tickets(FigureFirst *first) {
    g_array_set_size(first->tickets, 0);
    for (guint i = 0; i < first->places->len; i++)
        g_array_append_val(first->tickets, g_array_index(first->places, Place, i).ticket);
    return first->tickets;
}
