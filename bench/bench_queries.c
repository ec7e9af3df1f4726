/* bench_queries.c - how long the desk is busy with an agent's query, with many tickets in the store
 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * bench_queries DATABASE [TICKETS [OPEN_PERCENT]]
 *
 * Fills the database, if it is new, with made-up tickets of a year, a mail each, of which
 * OPEN_PERCENT are open; then asks each query three times and prints the least and the most time on
 * the processor.
 */
#include <glib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "flow/queries/answer_query.h"
#include "store/history_store.h"
#include "store/mail_store.h"
#include "store/search_store.h"
#include "store/search_words.h"
#include "store/survey_store.h"
#include "store/ticket_store.h"

enum { DAY = 86400, YEAR = 365 * DAY, NOW = 1800000000, BATCH = 1000 };

/* `call` takes &error. */
#define MUST(call)                                                                                 \
    do {                                                                                           \
        GError *error = NULL;                                                                      \
        if (!(call)) {                                                                             \
            fprintf(stderr, "bench_queries: %s\n", error != NULL ? error->message : "failed");     \
            exit(1);                                                                               \
        }                                                                                          \
    } while (0)

static const gchar *const words[] = {
    "the kettle arrived broken and nobody answers", "水壶收到时已经破损，要求退款",
    "courier left the parcel in the rain, refund please", "客服没有回复，订单号码 77123",
    "charged twice for one order, invoice is wrong"};

/* Microseconds of this thread: what others do on the machine does not count. */
static gint64 cpu_time(void) {
    struct timespec time;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return (gint64)time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}

static Policy *make_policy(void) {
    static const gchar *const queues[] = {"quality", "logistics", "billing", "service"};
    static const gchar *const agents[] = {"anna", "bob", "lina", "tom", "mia"};
    Policy *policy = policy_new();
    for (gsize i = 0; i < G_N_ELEMENTS(agents); i++)
        g_ptr_array_add(policy->persons,
                        person_new(agents[i], agents[i], i == 4 ? ROLE_MANAGER : ROLE_AGENT));
    for (gsize i = 0; i < G_N_ELEMENTS(queues); i++) {
        Queue *queue = queue_new(queues[i]);
        g_ptr_array_add(queue->agents, g_strdup(agents[i]));
        queue->manager = g_strdup("mia");
        g_ptr_array_add(policy->queues, queue);
    }
    return policy;
}

static void add_ticket(Store *store, const Policy *policy, guint number, gboolean is_open,
                       gint64 created_at) {
    const Queue *queue = policy->queues->pdata[number % 4];
    g_autoptr(Ticket) ticket = ticket_new();
    ticket->id = store_draw_id(store, SEQUENCE_TICKET);
    g_free(ticket->subject);
    ticket->subject = g_strdup(words[number % 5]);
    ticket->complainant = g_strdup_printf("customer%u@mail.test", number * 48271u % 50009u);
    ticket->complainant_name = g_strdup("Emma Hall");
    ticket->queue = g_strdup(queue->name);
    ticket->owner = number % 3 == 0 ? NULL : g_strdup(queue->agents->pdata[0]);
    ticket->stage = is_open ? STAGE_INVESTIGATING : STAGE_CLOSED;
    ticket->waiting_on = WAITING_ON_AGENT;
    ticket->outcome = is_open ? OUTCOME_NONE : OUTCOME_UPHELD;
    ticket->created_at = created_at;
    ticket->answer_by = created_at + DAY;
    ticket->solve_by = created_at + 3 * DAY;
    ticket->first_answered_at = created_at + 3600 + number % 7 * 3600;
    ticket->closed_at = is_open ? 0 : created_at + 5 * DAY;
    MUST(ticket_store_add(store, ticket, &error));
    g_autofree gchar *text = g_strdup_printf(
        "Message-ID: <%u@mail.test>\nFrom: %s\nSubject: complaint\n\n%s number %u\n%s\n", number,
        ticket->complainant, words[number % 5], number, words[number % 3]);
    g_autoptr(GBytes) raw = g_bytes_new(text, strlen(text));
    g_autoptr(MailBytes) bytes = mail_bytes_new(raw, NULL);
    g_autofree gchar *id = g_strdup_printf("%u@mail.test", number);
    const MailRow row = {.id = store_draw_id(store, SEQUENCE_MAIL),
                         .ticket = ticket->id,
                         .message_id = id,
                         .sender = ticket->complainant,
                         .subject = (gchar *)"complaint",
                         .why = (gchar *)"",
                         .received_at = created_at};
    MUST(mail_store_add(store, &row, bytes, &error));
    g_autofree gchar *index = search_words_to_index(text, strlen(text));
    MUST(search_store_add(store, row.id, ticket->id, index, &error));
    const HistoryRow event = {.event = store_draw_id(store, SEQUENCE_EVENT),
                              .ticket = ticket->id,
                              .at = created_at,
                              .name = (gchar *)"complaint_arrived",
                              .actor = ticket->complainant,
                              .mail = row.id};
    MUST(history_store_add(store, &event, &error));
    const Survey survey = {.ticket = ticket->id,
                           .address = ticket->complainant,
                           .sent_at = created_at + 6 * DAY,
                           .voted_at = number % 5 == 0 ? created_at + 7 * DAY : 0,
                           .score = number % 5 == 0 ? 1 + number % 5 : 0};
    if (!is_open)
        MUST(survey_store_add(store, &survey, &error));
}

static void fill(Store *store, const Policy *policy, guint tickets, guint open_percent) {
    for (guint i = 0; i < tickets; i++) {
        gboolean is_open = i >= tickets - tickets / 100 * open_percent;
        if (i % BATCH == 0)
            MUST(store_begin(store, &error));
        add_ticket(store, policy, i, is_open, NOW - YEAR + (gint64)i * YEAR / tickets);
        if (i % BATCH == BATCH - 1 || i == tickets - 1)
            MUST(store_commit(store, &error));
    }
}

static void ask(const Asking *asking, const gchar *name, const Query *query) {
    gint64 best = G_MAXINT64;
    gint64 worst = 0;
    guint total = 0;
    for (guint i = 0; i < 3; i++) {
        g_autoptr(QueryAnswer) answer = NULL;
        gint64 start = cpu_time();
        MUST(answer_query(asking, query, name, &answer, &error));
        gint64 took = cpu_time() - start;
        best = MIN(best, took);
        worst = MAX(worst, took);
        total = query->kind == QUERY_STATS ? answer->figures->received : answer->total;
    }
    printf("%-6s %-28s %8.1f ms %8.1f ms  %u\n", asking->asker->name, name, (gdouble)best / 1000,
           (gdouble)worst / 1000, total);
}

int main(int argc, char **argv) {
    guint tickets = argc > 2 ? (guint)atoi(argv[2]) : 100000;
    guint open_percent = argc > 3 ? (guint)atoi(argv[3]) : 5;
    if (argc < 2) {
        fprintf(stderr, "usage: bench_queries DATABASE [TICKETS [OPEN_PERCENT]]\n");
        return 2;
    }
    parse_start();
    Office office = {.limits = parse_default_limits()};
    g_autoptr(Policy) policy = make_policy();
    office.policy = policy;
    gboolean is_new = !g_file_test(argv[1], G_FILE_TEST_EXISTS);
    MUST(store_open(argv[1], STORE_READ_WRITE, &office.store, &error));
    if (is_new)
        fill(office.store, policy, tickets, open_percent);
    const struct {
        const gchar *name;
        Query query;
    } rows[] = {
        {"#list mine", {.kind = QUERY_LIST, .list = LIST_MINE}},
        {"#list overdue", {.kind = QUERY_LIST, .list = LIST_OVERDUE}},
        {"#list unassigned", {.kind = QUERY_LIST, .list = LIST_UNASSIGNED}},
        {"#list group billing",
         {.kind = QUERY_LIST, .list = LIST_QUEUE, .queue = policy_queue(policy, "billing")}},
        {"#list all", {.kind = QUERY_LIST, .list = LIST_ALL}},
        {"#find a rare word", {.kind = QUERY_FIND, .words = (gchar *)"77"}},
        {"#find refund", {.kind = QUERY_FIND, .words = (gchar *)"refund"}},
        {"#find a Chinese word", {.kind = QUERY_FIND, .words = (gchar *)"退款"}},
        {"#find \"a phrase\"", {.kind = QUERY_FIND, .words = (gchar *)"\"in the rain\""}},
        {"#find nothing", {.kind = QUERY_FIND, .words = (gchar *)"refund 没有回复"}},
        {"#find an address", {.kind = QUERY_FIND, .words = (gchar *)"customer7@mail.test"}},
        {"#show", {.kind = QUERY_SHOW, .ticket = 1500}},
        {"#stats 7d", {.kind = QUERY_STATS, .seconds = 7 * DAY}},
        {"#stats 30d", {.kind = QUERY_STATS, .seconds = 30 * DAY}},
        {"#stats 92d", {.kind = QUERY_STATS, .seconds = 92 * DAY}},
        {"#stats 1 year", {.kind = QUERY_STATS, .seconds = YEAR}},
    };
    static const gchar *const askers[] = {"mia", "anna"};
    for (gsize a = 0; a < G_N_ELEMENTS(askers); a++) {
        const Asking asking = {
            .office = &office, .asker = policy_person(policy, askers[a]), .now = NOW};
        for (gsize i = 0; i < G_N_ELEMENTS(rows); i++)
            ask(&asking, rows[i].name, &rows[i].query);
    }
    store_close(office.store);
    return 0;
}
