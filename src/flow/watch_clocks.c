/* watch_clocks.c - clocks that strike become one mail for each person who has to know */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How often a clock was told stands with it and is committed with the letters: a restart, a clock
 * set back or a desk that was down for a week tells nobody twice. The steps are those of
 * watch_deadlines.c.
 */
#include "watch_clocks.h"

#include "audience.h"
#include "base/log.h"
#include "model/reference.h"
#include "put_off.h"
#include "store/clock_store.h"
#include "store/conflict_store.h"
#include "store/history_store.h"
#include "store/promise_store.h"
#include "store/ticket_store.h"
#include "watch_transaction.h"
#include "workflow/clock_rules.h"
#include "workflow/decide.h"

enum { BATCH = 200, MOST_AT_ONCE = 20000 };

/* What one pass has found. */
typedef struct {
    Office *office;
    gint64 now;
    GPtrArray *persons;  /* of const Person, as they came up */
    GPtrArray *notices;  /* of GPtrArray of ClockNotice: of the person at the same place */
    GHashTable *put_off; /* of gint64: tickets whose clocks are other ones than at its beginning */
} Watch;

static void watch_clear(Watch *watch) {
    g_clear_pointer(&watch->persons, g_ptr_array_unref);
    g_clear_pointer(&watch->notices, g_ptr_array_unref);
    g_clear_pointer(&watch->put_off, g_hash_table_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Watch, watch_clear)

/* --- who is told -------------------------------------------------------------------------------
 */

static void add_once(GPtrArray *persons, const Person *person) {
    if (!g_ptr_array_find(persons, person, NULL))
        g_ptr_array_add(persons, (gpointer)person);
}

static gboolean add_audience(const Occasion *occasion, Audience audience, GPtrArray *persons,
                             GError **error) {
    g_autoptr(GPtrArray) found = NULL;
    if (!audience_persons(occasion, audience, &found, error))
        return FALSE;
    for (guint i = 0; i < found->len; i++)
        add_once(persons, found->pdata[i]);
    return TRUE;
}

static gboolean add_named(const Occasion *occasion, const ClockEscalation *level,
                          GPtrArray *persons, GError **error) {
    const Office *office = occasion->office;
    for (guint i = 0; i < level->persons->len; i++) {
        const Person *person = policy_person(office->policy, level->persons->pdata[i]);
        gboolean may_see = FALSE;
        if (person == NULL)
            continue;
        if (!conflict_store_may_see(office->store, occasion->ticket->id, person->name, &may_see,
                                    error))
            return FALSE;
        if (may_see)
            add_once(persons, person);
    }
    return TRUE;
}

static gboolean add_level(const Occasion *occasion, guint level, GPtrArray *persons,
                          GError **error) {
    const ClockEscalation *escalation = clock_rules_escalation(occasion->office->policy, level);
    if (escalation == NULL)
        return add_audience(occasion, AUDIENCE_AGENTS, persons, error);
    return (!escalation->tells_agents || add_audience(occasion, AUDIENCE_AGENTS, persons, error)) &&
           (!escalation->tells_manager ||
            add_audience(occasion, AUDIENCE_MANAGER, persons, error)) &&
           add_named(occasion, escalation, persons, error);
}

static void note(Watch *watch, const Person *person, ClockNotice *notice) {
    guint place = 0;
    if (!g_ptr_array_find(watch->persons, person, &place)) {
        place = watch->persons->len;
        g_ptr_array_add(watch->persons, (gpointer)person);
        g_ptr_array_add(watch->notices,
                        g_ptr_array_new_with_free_func((GDestroyNotify)clock_notice_free));
    }
    g_ptr_array_add(watch->notices->pdata[place], notice);
}

/* --- one clock ---------------------------------------------------------------------------------
 */

/* "solution, passed: anna, mia" */
static gchar *describe(const TicketClock *clock, ClockUrgency urgency, const GPtrArray *persons) {
    static const gchar *const words[] = {[CLOCK_IS_NEAR] = "near",
                                         [CLOCK_HAS_PASSED] = "passed",
                                         [CLOCK_IS_ESCALATED] = "escalated",
                                         [CLOCK_IS_PUT_OFF] = "put off"};
    g_autofree gchar *name = ticket_clock_name(clock);
    GString *text = g_string_new(NULL);
    g_string_append_printf(text, "%s, %s: ", name, words[urgency]);
    for (guint i = 0; i < persons->len; i++)
        g_string_append_printf(text, "%s%s", i > 0 ? ", " : "",
                               ((const Person *)persons->pdata[i])->name);
    return g_string_free(text, FALSE);
}

static gboolean write_history(Watch *watch, const Ticket *ticket, const gchar *detail,
                              GError **error) {
    Office *office = watch->office;
    const Event event = {.kind = EVENT_CLOCK_STRUCK, .at = watch->now};
    const DecideFacts facts = {0};
    const Decision decision = decide(ticket, &event, &facts, office->policy);
    const HistoryRow row = {.event = store_draw_id(office->store, SEQUENCE_EVENT),
                            .ticket = ticket->id,
                            .at = watch->now,
                            .name = (gchar *)event_name(event.kind),
                            .stage_from = (gchar *)stage_name(ticket->stage),
                            .stage_to = (gchar *)stage_name(ticket->stage),
                            .rule = (gchar *)decision.rule,
                            .detail = (gchar *)detail};
    g_autofree gchar *reference = reference_text(office->policy->reference_prefix, ticket->id);
    log_line(LOG_OUTCOME, row.name, "ticket", reference, "detail", detail, NULL);
    return history_store_add(office->store, &row, error);
}

/* A date that was put off is a promise, too, of which the agent is reminded when it is over. */
static gboolean was_reminded(const Watch *watch, const TicketClock *clock,
                             const ClockStrike *strike, gboolean *out_was, GError **error) {
    g_autoptr(GPtrArray) open = NULL;
    *out_was = FALSE;
    if (clock->kind != CLOCK_SOLUTION || strike->urgency != CLOCK_HAS_PASSED)
        return TRUE;
    if (!promise_store_open(watch->office->store, clock->ticket, &open, error))
        return FALSE;
    for (guint i = 0; i < open->len; i++) {
        const Promise *promise = open->pdata[i];
        *out_was = *out_was || (promise->kind == PROMISE_DELAY && promise->reminded_at != 0 &&
                                promise->due_at == clock->due_at);
    }
    return TRUE;
}

/* Agents are told of what is late as such, also where others are told at the same moment. */
static ClockUrgency urgency_for(const ClockStrike *strike, const Person *person,
                                const GPtrArray *agents) {
    gboolean is_agent =
        agents != NULL && g_ptr_array_find((GPtrArray *)agents, (gpointer)person, NULL);
    return is_agent ? CLOCK_HAS_PASSED : strike->urgency;
}

/* Everybody whom the levels name is told, each once. */
static gboolean tell(Watch *watch, Ticket *ticket, const TicketClock *clock,
                     const ClockStrike *strike, GError **error) {
    static const EventContext context = {0};
    const Event event = {.kind = EVENT_CLOCK_STRUCK, .at = watch->now};
    const Occasion occasion = {
        .office = watch->office, .ticket = ticket, .event = &event, .context = &context};
    g_autoptr(GPtrArray) persons = g_ptr_array_new();
    g_autoptr(GPtrArray) agents = NULL;
    gboolean is_known = FALSE;
    if (!was_reminded(watch, clock, strike, &is_known, error) || is_known)
        return is_known;
    for (guint level = strike->first; level < strike->end; level++) {
        if (!add_level(&occasion, level, persons, error))
            return FALSE;
    }
    if (strike->urgency == CLOCK_IS_ESCALATED &&
        !audience_persons(&occasion, AUDIENCE_AGENTS, &agents, error))
        return FALSE;
    for (guint i = 0; i < persons->len; i++)
        note(watch, persons->pdata[i],
             clock_notice_new(ticket, clock, urgency_for(strike, persons->pdata[i], agents)));
    g_autofree gchar *detail = describe(clock, strike->urgency, persons);
    return persons->len == 0 || write_history(watch, ticket, detail, error);
}

/* The event may write to the complainant. Where it does not, the agents are told, once, and whom
 * the escalation names first. */
static gboolean progress_due(Watch *watch, Ticket *ticket, TicketClock *clock, GError **error) {
    g_autoptr(TicketClock) before = ticket_clock_copy(clock);
    const ClockMoment moment = {
        .ticket = ticket, .policy = watch->office->policy, .now = watch->now};
    guint letters = ticket->automatic_letters;
    Event event = {.kind = EVENT_PROGRESS_DUE, .at = watch->now};
    const EventContext context = {0};
    clock_rules_restart(clock, &moment);
    if (!clock_store_save(watch->office->store, clock, error) ||
        !apply_event(watch->office, ticket, &event, &context, error))
        return FALSE;
    const ClockStrike strike = {.first = CLOCK_LEVEL_PASSED,
                                .end = CLOCK_LEVEL_ESCALATION + 1,
                                .urgency = CLOCK_HAS_PASSED};
    if (before->levels_told > 0 || ticket->automatic_letters != letters ||
        !watch->office->policy->clocks.has_notices)
        return TRUE;
    return tell(watch, ticket, before, &strike, error);
}

/* The agents hear of dates that the desk has put off, and whom the escalation names first. */
static gboolean tell_put_off(Watch *watch, Ticket *ticket, GError **error) {
    const ClockStrike strike = {.first = CLOCK_LEVEL_PASSED,
                                .end = CLOCK_LEVEL_ESCALATION + 1,
                                .urgency = CLOCK_IS_PUT_OFF};
    g_autoptr(GPtrArray) clocks = NULL;
    if (!clock_store_of_ticket(watch->office->store, ticket->id, &clocks, error))
        return FALSE;
    for (guint i = 0; i < clocks->len; i++) {
        const TicketClock *clock = clocks->pdata[i];
        gboolean is_put_off = (clock->kind == CLOCK_ANSWER || clock->kind == CLOCK_SOLUTION) &&
                              ticket_clock_runs(clock) && clock->started_at == watch->now;
        if (is_put_off && !tell(watch, ticket, clock, &strike, error))
            return FALSE;
    }
    return TRUE;
}

/* *out_is_done: the clock at hand is not that of the store any more. */
static gboolean put_off(Watch *watch, Ticket *ticket, const TicketClock *clock,
                        gboolean *out_is_done, GError **error) {
    const ClockMoment moment = {
        .ticket = ticket, .policy = watch->office->policy, .now = watch->now};
    gint64 at = clock_rules_holding_at(clock, &moment);
    *out_is_done = FALSE;
    if (at == 0 || at > watch->now)
        return TRUE;
    if (!put_off_due(watch->office, ticket, watch->now, out_is_done, error))
        return FALSE;
    if (!*out_is_done)
        return TRUE;
    gint64 *key = g_memdup2(&ticket->id, sizeof ticket->id);
    g_hash_table_add(watch->put_off, key);
    return tell_put_off(watch, ticket, error);
}

static gboolean strike(Watch *watch, TicketClock *clock, GError **error) {
    Office *office = watch->office;
    g_autoptr(Ticket) ticket = NULL;
    ClockStrike struck;
    gboolean is_done = FALSE;
    if (!ticket_store_load(office->store, clock->ticket, &ticket, error))
        return FALSE;
    if (ticket == NULL)
        return clock_store_remove(office->store, clock, error);
    const ClockMoment moment = {.ticket = ticket, .policy = office->policy, .now = watch->now};
    if (clock_rules_follow(clock, &moment) == CLOCK_GONE)
        return clock_store_remove(office->store, clock, error);
    if (!put_off(watch, ticket, clock, &is_done, error) || is_done)
        return is_done;
    if (clock->kind == CLOCK_PROGRESS && ticket_clock_runs(clock) && clock->due_at <= watch->now)
        return progress_due(watch, ticket, clock, error);
    gboolean has_struck = clock_rules_strike(clock, &moment, &struck);
    if (!clock_store_save(office->store, clock, error))
        return FALSE;
    return !has_struck || !office->policy->clocks.has_notices ||
           tell(watch, ticket, clock, &struck, error);
}

/* The clocks of a ticket that was put off in this pass are read again: few of them still strike. */
static gboolean strike_current(Watch *watch, TicketClock *clock, GError **error) {
    g_autoptr(GPtrArray) clocks = NULL;
    if (!g_hash_table_contains(watch->put_off, &clock->ticket))
        return strike(watch, clock, error);
    if (!clock_store_of_ticket(watch->office->store, clock->ticket, &clocks, error))
        return FALSE;
    for (guint i = 0; i < clocks->len; i++) {
        TicketClock *current = clocks->pdata[i];
        if (current->kind == clock->kind && g_strcmp0(current->legal, clock->legal) == 0 &&
            current->next_at != 0 && current->next_at <= watch->now)
            return strike(watch, current, error);
    }
    return TRUE;
}

/* --- one mail for each -------------------------------------------------------------------------
 */

/* What has passed comes first, and of that what was due first. */
static gint compare_notices(gconstpointer a, gconstpointer b) {
    const ClockNotice *one = *(const ClockNotice *const *)a;
    const ClockNotice *other = *(const ClockNotice *const *)b;
    gboolean is_near = one->urgency == CLOCK_IS_NEAR;
    if (is_near != (other->urgency == CLOCK_IS_NEAR))
        return is_near ? 1 : -1;
    return (one->clock->due_at > other->clock->due_at) -
           (one->clock->due_at < other->clock->due_at);
}

/* The ticket that all notices are about, or 0. */
static gint64 only_ticket(const GPtrArray *notices) {
    gint64 only = ((const ClockNotice *)notices->pdata[0])->ticket->id;
    for (guint i = 1; i < notices->len; i++) {
        if (((const ClockNotice *)notices->pdata[i])->ticket->id != only)
            return 0;
    }
    return only;
}

/* About one ticket it belongs to that: an answer goes to its complainant. */
static gboolean write_to(Watch *watch, const Person *person, GPtrArray *notices, GError **error) {
    Office *office = watch->office;
    const Address address = {.name = person->display, .address = person->addresses->pdata[0]};
    const Event event = {.kind = EVENT_CLOCK_STRUCK,
                         .id = store_draw_id(office->store, SEQUENCE_EVENT),
                         .at = watch->now};
    g_ptr_array_sort(notices, compare_notices);
    g_autoptr(Ticket) ticket = NULL;
    gint64 only = only_ticket(notices);
    if (only != 0 && !ticket_store_load(office->store, only, &ticket, error))
        return FALSE;
    const EventContext context = {.words = "", .notices = notices};
    Occasion occasion = {.office = office, .ticket = ticket, .event = &event, .context = &context};
    return queue_letter_to(&occasion, LETTER_CLOCKS_DUE, &address, person, error);
}

static gboolean strike_all(Watch *watch, guint *out_struck, GError **error) {
    guint found = BATCH;
    while (found == BATCH && *out_struck < MOST_AT_ONCE) {
        g_autoptr(GPtrArray) clocks = NULL;
        if (!clock_store_due(watch->office->store, watch->now, BATCH, &clocks, error))
            return FALSE;
        found = clocks->len;
        *out_struck += found;
        for (guint i = 0; i < found; i++) {
            if (!strike_current(watch, clocks->pdata[i], error))
                return FALSE;
        }
    }
    for (guint i = 0; i < watch->persons->len; i++) {
        if (!write_to(watch, watch->persons->pdata[i], watch->notices->pdata[i], error))
            return FALSE;
    }
    return TRUE;
}

gboolean watch_clocks(Office *office, guint *out_struck, GError **error) {
    gint64 next = 0;
    *out_struck = 0;
    if (!clock_store_next(office->store, &next, error))
        return FALSE;
    if (next > office_now(office))
        return TRUE;
    if (!watch_transaction_begin(office, error))
        return FALSE;
    g_auto(Watch)
        watch = {.office = office,
                 .now = office_now(office),
                 .persons = g_ptr_array_new(),
                 .notices = g_ptr_array_new_with_free_func((GDestroyNotify)g_ptr_array_unref),
                 .put_off = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, NULL)};
    gboolean is_done = strike_all(&watch, out_struck, error);
    return watch_transaction_end(office, is_done, error);
}
