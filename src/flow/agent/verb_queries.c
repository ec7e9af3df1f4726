/* verb_queries.c - #show, #list, #find, #stats: each is answered in a letter of its own */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A query only reads. The answer to #show belongs to the ticket that it shows, so that a reply to
 * it goes to that complainant; every other answer belongs to the ticket of the mail, or to none.
 */
#include "verb_queries.h"

#include "command/argument/query_argument.h"
#include "flow/queries/answer_query.h"
#include "flow/queue_letter.h"
#include "store/limit_store.h"
#include "workflow/ticket_sight.h"

enum { HOUR = 3600, QUERIES_AN_HOUR = 60 };

static QueryKind kind_of(const Command *command) {
    switch (command->kind) {
    case COMMAND_SHOW:
        return QUERY_SHOW;
    case COMMAND_LIST:
        return QUERY_LIST;
    case COMMAND_FIND:
        return QUERY_FIND;
    default:
        return QUERY_STATS;
    }
}

/* The argument was found good when the mail was read. */
static void read_query(const AgentWork *work, const Command *command, Query *out_query) {
    const Arrival *arrival = work->arrival;
    query_argument_read(kind_of(command), command->words, arrival->office->policy, out_query);
    if (out_query->kind == QUERY_SHOW && out_query->ticket == 0 && arrival->ticket != NULL)
        out_query->ticket = arrival->ticket->id;
}

gboolean verb_query_check(AgentWork *work, const Command *command, gchar **out_refusal,
                          GError **error) {
    (void)error;
    g_auto(Query) query = {0};
    gboolean is_chinese = agent_work_is_chinese(work);
    read_query(work, command, &query);
    if (query.kind == QUERY_SHOW && query.ticket == 0)
        *out_refusal = g_strdup(is_chinese ? "缺少编号：请写投诉编号"
                                           : "which ticket? its number has to follow");
    if (query.queue != NULL &&
        !ticket_sight_belongs_to(work->arrival->identity->person, query.queue))
        *out_refusal =
            g_strdup(is_chinese ? "您不属于这个部门" : "you do not belong to that department");
    return TRUE;
}

static gboolean send_answer(AgentWork *work, const QueryAnswer *answer, GError **error) {
    Arrival *arrival = work->arrival;
    const Person *person = arrival->identity->person;
    Event event = arrival_event(arrival, EVENT_NOTED);
    event.id = store_draw_id(arrival->office->store, SEQUENCE_EVENT);
    const EventContext context = {.mail = arrival->mail, .words = "", .answer = answer};
    const Address address = {.name = person->display, .address = person->addresses->pdata[0]};
    Occasion occasion = {.office = arrival->office,
                         .ticket = answer->ticket != NULL ? answer->ticket : arrival->ticket,
                         .event = &event,
                         .context = &context};
    return queue_letter_to(&occasion, LETTER_QUERY_ANSWER, &address, person, error);
}

static gboolean answer(AgentWork *work, const Command *command, GError **error) {
    const Arrival *arrival = work->arrival;
    g_auto(Query) query = {0};
    g_autoptr(QueryAnswer) answer = NULL;
    const Asking asking = {.office = arrival->office,
                           .asker = arrival->identity->person,
                           .now = arrival->now,
                           .mail = arrival->mail_id,
                           .ticket = arrival->ticket != NULL ? arrival->ticket->id : 0};
    read_query(work, command, &query);
    if (!answer_query(&asking, &query, command->line, &answer, error))
        return FALSE;
    answer->has_lost_words = arrival->ticket == NULL && work->has_words;
    return send_answer(work, answer, error);
}

static gboolean answer_too_many(AgentWork *work, const Command *command, GError **error) {
    g_autoptr(QueryAnswer) answer = query_answer_new();
    answer->kind = ANSWER_TOO_MANY;
    answer->asked = g_strdup(command->line);
    return send_answer(work, answer, error);
}

gboolean verb_query(AgentWork *work, const Command *command, gchar **out_effect, GError **error) {
    const Arrival *arrival = work->arrival;
    guint count = 0;
    gboolean is_chinese = agent_work_is_chinese(work);
    if (!limit_store_bump(arrival->office->store, "query", arrival->identity->person->name,
                          arrival->now, HOUR, &count, error))
        return FALSE;
    if (count > QUERIES_AN_HOUR) {
        *out_effect = g_strdup(is_chinese ? "一小时内查询过多，未回复"
                                          : "not answered: too many queries within an hour");
        return count > QUERIES_AN_HOUR + 1 || answer_too_many(work, command, error);
    }
    *out_effect = g_strdup(is_chinese ? "结果见另一封邮件" : "answered in a mail of its own");
    return answer(work, command, error);
}
