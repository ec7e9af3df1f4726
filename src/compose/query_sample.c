/* query_sample.c - invented answers to queries, for previews and for proving templates */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "query_sample.h"

#include <string.h>

enum { HOUR = 3600, DAY = 24 * HOUR };

/* One invented ticket; hours are from now. */
typedef struct {
    gint64 id;
    const gchar *subject;
    const gchar *complainant;
    const gchar *owner;
    const gchar *text; /* that a search found */
    Stage stage;
    gint due;
} SampleTicket;

static const SampleTicket english[] = {
    {1029, "Charged twice for one order", "Tom Reed", "anna",
     "My card shows two payments for order 7731. I want a refund of one of them.",
     STAGE_INVESTIGATING, -26},
    {1038, "Courier left the parcel in the rain", "Ines Duarte", NULL,
     "Everything in it was wet. Please send a new one or refund me.", STAGE_ACKNOWLEDGED, -2},
    {1042, "Kettle leaks at the handle", "Emma Hall", "anna",
     "Hot water ran over my hand this morning. I took it back to the shop in Mill Street and they "
     "sent me away: \"no refund on opened boxes\".",
     STAGE_ACKNOWLEDGED, 24},
    {1044, "Warranty card was missing", "Jonas Weber", "anna", "I asked for a refund in August.",
     STAGE_OFFERED, 70},
};

static const SampleTicket chinese[] = {
    {1029, "一个订单扣了两次款", "王磊", "anna", "订单7731扣了两次，请把多扣的一笔退款给我。",
     STAGE_INVESTIGATING, -26},
    {1038, "快递放在雨里", "孙晓燕", NULL, "里面的东西全湿了，请补发或者退款。", STAGE_ACKNOWLEDGED,
     -2},
    {1042, "电热水壶把手漏水", "周敏", "anna",
     "今天早上还烫到了手。拿回门店，店员说拆封了不能退款，让我自己想办法。", STAGE_ACKNOWLEDGED,
     24},
    {1044, "没有保修卡", "李明", "anna", "八月份就申请过退款，一直没有下文。", STAGE_OFFERED, 70},
};

typedef struct {
    const SampleTicket *tickets;
    const gchar *asked[QUERY_KIND_COUNT];
    const gchar *searched;
    const gchar *complainant;
    const gchar *agent;
    const gchar *note;
    const gchar *words;
    const gchar *options[2];
} SampleWords;

static const SampleWords in_english = {
    english,
    {"#show 1042", "#list mine", "#find refund", "#stats 7d"},
    "refund",
    "Emma Hall",
    "Anna Berg",
    "Anna Berg",
    "I have found the receipt. It says two years' warranty.\n\nWhen will somebody call me?",
    {"refund 300 CNY", "a new kettle"}};
static const SampleWords in_chinese = {
    chinese,
    {"#查看 1042", "#列表 我的", "#查找 退款", "#统计 7天"},
    "退款",
    "周敏",
    "林悦",
    "林悦",
    "购物小票找到了，上面写着保修两年。\n\n请问什么时候会有人联系我？",
    {"退款300元", "换一只新水壶"}};

static void add_tickets(QueryAnswer *answer, const SampleWords *words, gint64 now) {
    G_STATIC_ASSERT(G_N_ELEMENTS(english) == G_N_ELEMENTS(chinese));
    gboolean is_search = answer->query.kind == QUERY_FIND;
    for (gsize i = 0; i < G_N_ELEMENTS(english); i++) {
        const SampleTicket *row = &words->tickets[i];
        Ticket *ticket = ticket_new();
        ticket->id = row->id;
        g_free(ticket->subject);
        ticket->subject = g_strdup(row->subject);
        ticket->complainant_name = g_strdup(row->complainant);
        ticket->owner = g_strdup(row->owner);
        ticket->stage = row->stage;
        ticket->first_answered_at = row->stage > STAGE_ACKNOWLEDGED ? now - 40 * HOUR : 0;
        ticket->answer_by = now + row->due * HOUR;
        ticket->solve_by = now + row->due * HOUR;
        query_answer_add_ticket(answer, ticket, is_search ? g_strdup(row->text) : NULL,
                                is_search ? now - (gint64)(i + 1) * 20 * HOUR : 0);
    }
    answer->total = 38;
    answer->overdue = 2;
}

static void add_timeline(QueryAnswer *answer, const SampleWords *words, gint64 now) {
    const struct {
        gint hours_ago;
        const gchar *who;
        const gchar *group;
        const gchar *what;
        const gchar *detail;
    } rows[] = {
        {50, words->complainant, "event", "complaint_arrived", NULL},
        {50, NULL, "letter", "acknowledgement", NULL},
        {49, words->agent, "event", "assigned", words->note},
        {48, words->agent, "event", "noted", NULL},
        {26, words->agent, "event", "agent_answered", NULL},
        {1, words->complainant, "event", "complainant_wrote", NULL},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++)
        query_answer_add_moment(answer,
                                (TimelineMoment){now - rows[i].hours_ago * HOUR,
                                                 g_strdup(rows[i].who), rows[i].group,
                                                 g_strdup(rows[i].what), g_strdup(rows[i].detail)});
    answer->group_case = 1031;
    answer->group_size = 12;
    answer->words = g_strdup(words->words);
    answer->words_by = g_strdup(words->complainant);
    answer->words_at = now - HOUR;
}

static void add_offer(QueryAnswer *answer, const SampleWords *words, gint64 now) {
    const Money money = {30000, "CNY"};
    const Money none = {0};
    Offer *offer = offer_new();
    offer->person = g_strdup("anna");
    offer->state = OFFER_ACCEPTED;
    offer->made_at = now - 26 * HOUR;
    offer->ended_at = now - HOUR;
    offer->ended_by = 17;
    g_ptr_array_add(offer->options, offer_option_new(REMEDY_REFUND, words->options[0], &money));
    g_ptr_array_add(offer->options, offer_option_new(REMEDY_REPLACEMENT, words->options[1], &none));
    g_ptr_array_add(answer->offers, offer);
}

static void add_remedies(QueryAnswer *answer) {
    static const RemedySum sums[] = {{{186050, "CNY"}, 6}, {{4500, "EUR"}, 1}, {{0, ""}, 3}};
    g_array_append_vals(answer->remedies, sums, G_N_ELEMENTS(sums));
}

static void add_figures(QueryAnswer *answer) {
    static const guint scores[] = {0, 1, 0, 1, 2, 3};
    Figures *figures = answer->figures;
    figures->received = 41;
    figures->first_answer =
        (FigureTimes){.count = 38, .median = 3 * HOUR + 20 * 60, .slow = DAY + 2 * HOUR};
    figures->closed = 29;
    figures->asked = 18;
    figures->silent = 11;
    figures->votes = 7;
    memcpy(figures->scores, scores, sizeof scores);
    figures->outcomes[OUTCOME_UPHELD] = 12;
    figures->outcomes[OUTCOME_PARTLY] = 5;
    figures->outcomes[OUTCOME_REJECTED] = 8;
    figures->outcomes[OUTCOME_WITHDRAWN] = 4;
}

QueryAnswer *query_sample_new(QueryKind kind, const gchar *language, const Ticket *ticket,
                              gint64 now, gboolean is_scarce) {
    const SampleWords *words = g_strcmp0(language, "zh") == 0 ? &in_chinese : &in_english;
    QueryAnswer *answer = query_answer_new();
    answer->query = (Query){.kind = kind, .list = LIST_MINE, .words = g_strdup(words->searched)};
    answer->asked = g_strdup(words->asked[kind]);
    if (kind == QUERY_STATS)
        answer->figures = figures_new(now - 7 * DAY, now, 0);
    if (kind == QUERY_SHOW)
        answer->ticket = ticket_copy(ticket);
    if (is_scarce)
        return answer;
    if (kind == QUERY_LIST || kind == QUERY_FIND) {
        add_tickets(answer, words, now);
    } else if (kind == QUERY_SHOW) {
        add_timeline(answer, words, now);
        add_offer(answer, words, now);
    } else {
        add_figures(answer);
        add_remedies(answer);
    }
    return answer;
}
