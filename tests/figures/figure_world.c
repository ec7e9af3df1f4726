/* figure_world.c - a desk's past made up at random: the rows */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "figure_world.h"

enum { HOUR = 3600, DAY = 86400, FIRST_TICKET = 1001 };

const gchar *const world_queues[] = {"quality", "logistics", "billing", NULL};
static const gchar *const owners[] = {"anna", "bob", "lina", "tom", NULL};
static const gchar *const categories[] = {"product-quality", "logistics", "billing", "safety",
                                          NULL};
static const gchar *const causes[] = {"logistics/late", "quality/broken", "service/rude", NULL};
static const gchar *const clock_names[] = {"first-answer", "solution", "progress", "owner",
                                           "legal/final-response"};

static gboolean happens(GRand *dice, guint percent) {
    return g_rand_int_range(dice, 0, 100) < (gint32)percent;
}

static gint64 within(GRand *dice, gint64 least, gint64 most) {
    return least + (gint64)(g_rand_double(dice) * (gdouble)(most - least));
}

/* One of `count`, or NULL. */
static const gchar *one_of(GRand *dice, const gchar *const *names, guint count) {
    return names[g_rand_int_range(dice, 0, (gint32)count)];
}

/* When it ends, if it has by now; else 0. */
static gint64 by_now(const World *world, gint64 at) {
    return at <= world->now ? at : 0;
}

static void finish(World *world, GRand *dice, WorldTicket *ticket) {
    gint64 begin = ticket->answered != 0 ? ticket->answered : ticket->created;
    gint64 done = by_now(world, within(dice, begin, begin + 12 * DAY));
    if (done == 0 || happens(dice, 3))
        return;
    gboolean is_at_once = happens(dice, 20);
    ticket->resolved = is_at_once ? 0 : done;
    ticket->closed = is_at_once ? done : by_now(world, done + 3 * DAY);
    ticket->stage = ticket->closed != 0 ? STAGE_CLOSED : STAGE_RESOLVED;
    ticket->waiting_on = WAITING_ON_NOBODY;
    ticket->outcome = (Outcome)g_rand_int_range(dice, OUTCOME_UPHELD, OUTCOME_COUNT);
    ticket->reopened = happens(dice, 6) ? 1 : 0;
    if (ticket->closed != 0 && happens(dice, 60))
        ticket->cause = one_of(dice, causes, 3);
    /* Opened again, and not done since. */
    if (happens(dice, 2)) {
        ticket->stage = STAGE_INVESTIGATING;
        ticket->waiting_on = WAITING_ON_AGENT;
        ticket->resolved = ticket->closed = 0;
        ticket->reopened = 2;
    }
}

static void add_ticket(World *world, GRand *dice, guint index, guint count) {
    WorldTicket ticket = {.id = FIRST_TICKET + index,
                          .queue = one_of(dice, world_queues, 4),
                          .owner = one_of(dice, owners, 5),
                          .category = one_of(dice, categories, 5),
                          .complainant = (guint)g_rand_int_range(dice, 0, (gint32)count),
                          .stage = STAGE_ACKNOWLEDGED,
                          .waiting_on =
                              happens(dice, 20) ? WAITING_ON_COMPLAINANT : WAITING_ON_AGENT,
                          .created = world->from + (world->now - world->from) * index / count};
    if (happens(dice, 1)) /* a clock was set back */
        ticket.created -= MIN(HOUR, ticket.created - world->from);
    if (happens(dice, 30))
        ticket.complainant /= 20;
    ticket.answer_by = ticket.created + within(dice, HOUR, 2 * DAY);
    ticket.solve_by = ticket.answer_by + within(dice, HOUR, 5 * DAY);
    if (happens(dice, 90))
        ticket.answered = by_now(world, within(dice, ticket.created, ticket.created + 2 * DAY));
    finish(world, dice, &ticket);
    if (index > 0 && happens(dice, 2))
        ticket.merged_into = ticket.id - 1;
    ticket.is_spam = happens(dice, 2);
    g_array_append_val(world->tickets, ticket);
}

static void add_clocks(World *world, GRand *dice, guint index) {
    const WorldTicket *ticket = &g_array_index(world->tickets, WorldTicket, index);
    gint64 done = ticket->resolved != 0 ? ticket->resolved : ticket->closed;
    for (gsize i = 0; i < G_N_ELEMENTS(clock_names); i++) {
        WorldClock clock = {.ticket = index, .name = clock_names[i], .met = done};
        clock.due = ticket->created + within(dice, HOUR, 9 * DAY);
        if (i == 0 && ticket->answered != 0)
            clock.met = ticket->answered;
        if (clock.met == 0 && ticket->waiting_on == WAITING_ON_COMPLAINANT)
            clock.paused = within(dice, ticket->created, world->now + 1);
        g_array_append_val(world->clocks, clock);
    }
}

static void add_promise(World *world, GRand *dice, guint index) {
    static const gchar *const states[] = {"open", "kept", "dropped"};
    const WorldTicket *ticket = &g_array_index(world->tickets, WorldTicket, index);
    WorldPromise promise = {.ticket = index,
                            .event = ticket->id * 10,
                            .state = states[g_rand_int_range(dice, 0, 3)],
                            .due = within(dice, ticket->created, ticket->created + 9 * DAY)};
    if (promise.state != states[0])
        promise.ended = by_now(world, within(dice, ticket->created, ticket->created + 9 * DAY));
    if (promise.ended == 0)
        promise.state = states[0];
    g_array_append_val(world->promises, promise);
}

static void add_offer(World *world, GRand *dice, guint index) {
    static const gchar *const currencies[] = {"EUR", "CNY", "JPY", NULL};
    const WorldTicket *ticket = &g_array_index(world->tickets, WorldTicket, index);
    WorldOffer offer = {
        .ticket = index,
        .event = ticket->id * 10 + 1,
        .ended = by_now(world, within(dice, ticket->created, ticket->created + 9 * DAY))};
    offer.is_accepted = offer.ended != 0 && happens(dice, 70);
    offer.chosen = happens(dice, 50) ? 1 : 0;
    for (guint i = 0; i < G_N_ELEMENTS(offer.remedies); i++) {
        offer.remedies[i] = (Remedy)g_rand_int_range(dice, 0, REMEDY_COUNT);
        offer.currencies[i] = one_of(dice, currencies, 4);
        offer.minor[i] = offer.currencies[i] != NULL ? within(dice, 100, 90000) : 0;
    }
    g_array_append_val(world->offers, offer);
}

static void add_survey(World *world, GRand *dice, guint index) {
    const WorldTicket *ticket = &g_array_index(world->tickets, WorldTicket, index);
    WorldSurvey survey = {.ticket = index, .sent = by_now(world, ticket->closed + DAY)};
    if (survey.sent == 0)
        return;
    survey.kind = happens(dice, 10) ? SURVEY_NPS : SURVEY_CSAT;
    if (happens(dice, 40))
        survey.voted = by_now(world, within(dice, survey.sent, survey.sent + 9 * DAY));
    if (survey.voted != 0)
        survey.vote = (guint)g_rand_int_range(dice, 1, 6);
    g_array_append_val(world->surveys, survey);
}

static void add_action(World *world, GRand *dice, guint index) {
    const WorldTicket *ticket = &g_array_index(world->tickets, WorldTicket, index);
    const WorldAction action = {.ticket = index,
                                .number = world->actions->len + 1,
                                .is_open = happens(dice, 70),
                                .due = ticket->created + within(dice, DAY, 60 * DAY)};
    g_array_append_val(world->actions, action);
}

World *world_new(guint32 seed, guint count, gint64 from, gint64 now) {
    World *world = g_new0(World, 1);
    GRand *dice = g_rand_new_with_seed(seed);
    world->from = from;
    world->now = now;
    world->tickets = g_array_new(FALSE, FALSE, sizeof(WorldTicket));
    world->clocks = g_array_new(FALSE, FALSE, sizeof(WorldClock));
    world->promises = g_array_new(FALSE, FALSE, sizeof(WorldPromise));
    world->offers = g_array_new(FALSE, FALSE, sizeof(WorldOffer));
    world->surveys = g_array_new(FALSE, FALSE, sizeof(WorldSurvey));
    world->actions = g_array_new(FALSE, FALSE, sizeof(WorldAction));
    for (guint i = 0; i < count; i++) {
        add_ticket(world, dice, i, count);
        add_clocks(world, dice, i);
        if (happens(dice, 10))
            add_promise(world, dice, i);
        if (happens(dice, 10))
            add_offer(world, dice, i);
        if (g_array_index(world->tickets, WorldTicket, i).closed != 0 && happens(dice, 80))
            add_survey(world, dice, i);
        if (g_rand_int_range(dice, 0, 1000) < 5)
            add_action(world, dice, i);
    }
    g_rand_free(dice);
    return world;
}

void world_free(World *world) {
    g_array_unref(world->tickets);
    g_array_unref(world->clocks);
    g_array_unref(world->promises);
    g_array_unref(world->offers);
    g_array_unref(world->surveys);
    g_array_unref(world->actions);
    g_free(world);
}

gchar *world_address(guint complainant) {
    return g_strdup_printf("person%u@example.com", complainant);
}
