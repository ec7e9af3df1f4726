/* watch_bursts.c - the desk looks for bursts by itself: the manager hears of each once */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Nothing is done for this when a complaint comes in. A look sketches those that came since the
 * last one, some in each pass, and compares them by what is kept. A burst is known by its
 * complaints and by the one in its middle: what is like that, within four weeks, belongs to it and
 * brings no other letter. Dying at any time is harmless: sketches, bursts and letters are committed
 * together.
 */
#include "watch_bursts.h"

#include "audience.h"
#include "base/log.h"
#include "burst_groups.h"
#include "flow/find_bursts.h"
#include "model/reference.h"
#include "store/burst_store.h"
#include "store/conflict_store.h"
#include "store/group_store.h"
#include "store/ticket_store.h"
#include "watch_transaction.h"

enum { HOUR = 3600, STEP = 50, MOST_COMPARED = 1000, SAMPLES = 3 };
G_STATIC_ASSERT((guint)PACKED_SKETCH == (guint)SKETCH_BYTES);

/* One look. */
typedef struct {
    Office *office;
    BurstRule rule;
    gint64 now;
    GArray *fresh; /* of StoredSketch: those that were not looked at before */
    GArray *known; /* of BurstCase */
} Look;

static void look_clear(Look *look) {
    g_clear_pointer(&look->fresh, g_array_unref);
    g_clear_pointer(&look->known, g_array_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Look, look_clear)

/* --- what is known already ---------------------------------------------------------------------
 */

static const BurstCase *find_like(const Look *look, const BurstSketch *sketch) {
    for (guint i = 0; i < look->known->len; i++) {
        const BurstCase *burst = &g_array_index(look->known, BurstCase, i);
        BurstSketch middle;
        burst_sketch_unpack(burst->bytes, &middle);
        if (burst_sketch_is_like(&middle, sketch))
            return burst;
    }
    return NULL;
}

static gboolean add_to(const Look *look, const BurstCase *burst, gint64 ticket, GError **error) {
    gboolean has_joined = FALSE;
    return burst_store_add_ticket(look->office->store, burst->id, ticket, error) &&
           (burst->state != BURST_GROUPED ||
            burst_groups_join(look->office, burst->master, ticket, &has_joined, error));
}

static gboolean add_latecomers(const Look *look, GError **error) {
    for (guint i = 0; i < look->fresh->len; i++) {
        const StoredSketch *stored = &g_array_index(look->fresh, StoredSketch, i);
        BurstSketch sketch;
        burst_sketch_unpack(stored->bytes, &sketch);
        const BurstCase *burst = find_like(look, &sketch);
        if (burst != NULL && !add_to(look, burst, stored->ticket, error))
            return FALSE;
    }
    return TRUE;
}

/* By one of its complaints, or by what is in its middle; id 0: it is new. */
static gboolean find_known(const Look *look, const Burst *burst, BurstCase *out_known,
                           GError **error) {
    *out_known = (BurstCase){.id = 0};
    for (guint i = 0; i < burst->tickets->len && out_known->id == 0; i++) {
        if (!burst_store_of_ticket(look->office->store, g_array_index(burst->tickets, gint64, i),
                                   out_known, error))
            return FALSE;
    }
    const BurstCase *like = out_known->id == 0 ? find_like(look, &burst->sketch) : NULL;
    if (like != NULL)
        *out_known = *like;
    return TRUE;
}

static gboolean add_all(const Look *look, const BurstCase *known, const Burst *burst,
                        GError **error) {
    for (guint i = 0; i < burst->tickets->len; i++) {
        if (!add_to(look, known, g_array_index(burst->tickets, gint64, i), error))
            return FALSE;
    }
    return TRUE;
}

/* --- a new one ---------------------------------------------------------------------------------
 */

/* The oldest that is open, and how many belong to a group case already. */
static gboolean find_head(const Look *look, const Burst *burst, Ticket **out_head,
                          guint *out_grouped, GError **error) {
    *out_grouped = 0;
    for (guint i = 0; i < burst->tickets->len; i++) {
        g_autoptr(Ticket) ticket = NULL;
        GroupCase group = {0};
        gint64 id = g_array_index(burst->tickets, gint64, i);
        if (!ticket_store_load(look->office->store, id, &ticket, error) ||
            !group_store_of_ticket(look->office->store, id, &group, error))
            return FALSE;
        *out_grouped += group.master != 0 ? 1 : 0;
        if (*out_head == NULL && ticket != NULL && group.master == 0 && !ticket->is_spam &&
            ticket->merged_into == 0 && ticket->stage < STAGE_RESOLVED)
            *out_head = g_steal_pointer(&ticket);
    }
    return TRUE;
}

static gboolean add_sample(const Look *look, const Person *manager, gint64 id, BurstFacts *facts,
                           GError **error) {
    g_autoptr(Ticket) ticket = NULL;
    gboolean may_see = FALSE;
    if (!conflict_store_may_see(look->office->store, id, manager->name, &may_see, error) ||
        !ticket_store_load(look->office->store, id, &ticket, error))
        return FALSE;
    if (!may_see || ticket == NULL)
        return TRUE;
    BurstSample *sample = burst_facts_add_sample(facts);
    *sample = (BurstSample){.ticket = id,
                            .at = ticket->created_at,
                            .complainant =
                                g_strdup(ticket->complainant_name != NULL ? ticket->complainant_name
                                                                          : ticket->complainant),
                            .subject = g_strdup(ticket->subject)};
    return find_bursts_words(look->office, id, &sample->words, error);
}

/* From the first to the last, evenly. */
static gboolean fill_facts(const Look *look, const Burst *burst, const Person *manager,
                           BurstFacts *facts, GError **error) {
    guint count = burst->tickets->len;
    facts->hours = (guint)(look->rule.window / HOUR);
    facts->usual = burst->usual;
    facts->probability = burst->probability;
    g_array_append_vals(facts->tickets, burst->tickets->data, count);
    for (guint i = 0; i < count && facts->samples->len < SAMPLES; i++) {
        guint left = SAMPLES - 1 - facts->samples->len;
        gboolean is_its_turn =
            i >= (count - 1) * facts->samples->len / (SAMPLES - 1) || count - i <= left + 1;
        if (is_its_turn &&
            !add_sample(look, manager, g_array_index(burst->tickets, gint64, i), facts, error))
            return FALSE;
    }
    return TRUE;
}

static gboolean tell(const Look *look, const Burst *burst, Ticket *head, const Person *manager,
                     GError **error) {
    g_autoptr(BurstFacts) facts = burst_facts_new();
    g_autofree gchar *value =
        g_strdup_printf("%u in %u h", burst->tickets->len, (guint)(look->rule.window / HOUR));
    Event event = {.kind = EVENT_BURST_FOUND, .at = look->now, .value = value};
    const EventContext context = {.words = "", .burst = facts};
    return fill_facts(look, burst, manager, facts, error) &&
           apply_event(look->office, head, &event, &context, error);
}

static void log_burst(const Look *look, const Burst *burst, const gchar *what) {
    g_autofree gchar *count = g_strdup_printf("%u", burst->tickets->len);
    g_autofree gchar *usual = g_strdup_printf("%u", burst->usual);
    g_autofree gchar *first = reference_text(look->office->policy->reference_prefix,
                                             g_array_index(burst->tickets, gint64, 0));
    log_line(LOG_OUTCOME, "many like complaints", "first", first, "count", count, "usual", usual,
             "told", what, NULL);
}

/* Nobody is told where agents have made a group case of it themselves, or there is no manager. */
static gboolean begin(Look *look, const Burst *burst, GError **error) {
    g_autoptr(Ticket) head = NULL;
    const Person *manager = NULL;
    guint grouped = 0;
    if (!find_head(look, burst, &head, &grouped, error) ||
        (head != NULL && !audience_manager(look->office, head, &manager, error)))
        return FALSE;
    gboolean is_told = manager != NULL && 2 * grouped < burst->tickets->len;
    BurstCase added = {.found_at = look->now, .state = is_told ? BURST_TOLD : BURST_IGNORED};
    burst_sketch_pack(&burst->sketch, added.bytes);
    if (!burst_store_add(look->office->store, &added, error) ||
        !add_all(look, &added, burst, error) ||
        (is_told && !tell(look, burst, head, manager, error)))
        return FALSE;
    g_array_append_val(look->known, added);
    log_burst(look, burst, is_told ? manager->name : "nobody");
    return TRUE;
}

/* --- a look ------------------------------------------------------------------------------------
 */

/* In a flood only the newest of the window are compared: that costs their square. */
static GArray *items_of(const Look *look, const GArray *sketches) {
    GArray *items = g_array_sized_new(FALSE, FALSE, sizeof(BurstItem), sketches->len);
    for (guint i = 0; i < sketches->len; i++) {
        const StoredSketch *stored = &g_array_index(sketches, StoredSketch, i);
        gboolean is_in_window = stored->at > look->now - look->rule.window;
        if (stored->at > look->now || (is_in_window && sketches->len - i > MOST_COMPARED))
            continue;
        BurstItem item = {.ticket = stored->ticket, .at = stored->at};
        burst_sketch_unpack(stored->bytes, &item.sketch);
        g_array_append_val(items, item);
    }
    return items;
}

static gboolean compare(Look *look, GError **error) {
    Store *store = look->office->store;
    g_autoptr(GArray) sketches = g_array_new(FALSE, TRUE, sizeof(StoredSketch));
    if (!burst_store_sketches(store, look->now - look->rule.window - look->rule.base, sketches,
                              error))
        return FALSE;
    g_autoptr(GArray) items = items_of(look, sketches);
    g_autoptr(GPtrArray) bursts = burst_find(items, look->now, &look->rule);
    for (guint i = 0; i < bursts->len; i++) {
        const Burst *burst = bursts->pdata[i];
        BurstCase known = {0};
        if (!find_known(look, burst, &known, error) ||
            !(known.id != 0 ? add_all(look, &known, burst, error) : begin(look, burst, error)))
            return FALSE;
    }
    return TRUE;
}

static gboolean sketch_all(const Look *look, GError **error) {
    for (guint i = 0; i < look->fresh->len; i++) {
        StoredSketch *stored = &g_array_index(look->fresh, StoredSketch, i);
        BurstSketch sketch;
        if (!find_bursts_sketch(look->office, stored->ticket, &sketch, error))
            return FALSE;
        burst_sketch_pack(&sketch, stored->bytes);
        if (!burst_store_add_sketch(look->office->store, stored, error))
            return FALSE;
    }
    return TRUE;
}

/* All that are new are sketched before the first comparison. */
static gboolean look_at_fresh(Look *look, gboolean is_last, GError **error) {
    Office *office = look->office;
    if (!watch_transaction_begin(office, error))
        return FALSE;
    gboolean is_done =
        sketch_all(look, error) &&
        burst_store_since(office->store, look->now - look->rule.base, look->known, error) &&
        add_latecomers(look, error) && (!is_last || compare(look, error));
    return watch_transaction_end(office, is_done, error);
}

static gboolean is_time(const Office *office, gint64 now) {
    gint64 every = office->settings->bursts.every;
    /* A time behind the next look is of a clock that was set back. */
    return every != 0 && (now >= office->bursts_at || office->bursts_at > now + every);
}

gboolean watch_bursts(Office *office, GError **error) {
    const BurstSettings *settings = &office->settings->bursts;
    g_auto(Look) look = {.office = office, .rule = burst_rule_usual(), .now = office_now(office)};
    if (!is_time(office, look.now))
        return TRUE;
    look.rule.window = (gint64)settings->hours * HOUR;
    look.rule.least = settings->least;
    look.fresh = g_array_new(FALSE, TRUE, sizeof(StoredSketch));
    look.known = g_array_new(FALSE, TRUE, sizeof(BurstCase));
    if (!burst_store_unsketched(office->store, look.now - look.rule.window - look.rule.base, STEP,
                                look.fresh, error))
        return FALSE;
    gboolean is_last = look.fresh->len < STEP;
    if ((look.fresh->len > 0 || office->has_sketched) && !look_at_fresh(&look, is_last, error))
        return FALSE;
    office->has_sketched = !is_last;
    office->bursts_at = is_last ? look.now + settings->every : look.now;
    return TRUE;
}
