/* query.h - what an agent asks the desk by mail, and the answer before it is put into words */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "model/action.h"
#include "model/figure_list.h"
#include "model/figures.h"
#include "model/offer.h"
#include "model/policy.h"
#include "model/ticket.h"

typedef enum { QUERY_SHOW, QUERY_LIST, QUERY_FIND, QUERY_STATS, QUERY_KIND_COUNT } QueryKind;

typedef enum {
    LIST_MINE,       /* owned by the asker */
    LIST_OVERDUE,    /* a promised time has passed */
    LIST_UNASSIGNED, /* nobody owns it */
    LIST_QUEUE,      /* of one department */
    LIST_ALL,        /* all that are open */
    LIST_ACTIONS,    /* no tickets: improvements that are not finished */
    LIST_GROUP_CASE, /* the tickets of one problem, open or not */
    LIST_FIGURE,     /* those that a figure counted */
    LIST_KIND_COUNT
} ListKind;

/* "#list group logistics" understood. */
typedef struct {
    QueryKind kind;
    gint64 ticket;      /* of QUERY_SHOW, 0: that of the asking mail; of LIST_GROUP_CASE */
    ListKind list;      /* of QUERY_LIST */
    const Queue *queue; /* of LIST_QUEUE; borrowed from the policy */
    FigureList *figure; /* of LIST_FIGURE; owned */
    gchar *words;       /* of QUERY_FIND, as typed */
    gint64 seconds;     /* of QUERY_STATS: how far back */
} Query;

void query_clear(Query *query);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Query, query_clear)

/* What accepted options of one currency cost together; without a currency: options without an
 * amount, which are only counted. */
typedef struct {
    Money total;
    guint count;
} RemedySum;

/* One ticket of a list or a search. */
typedef struct {
    Ticket *ticket;
    gchar *text;    /* of a search: of the newest mail that has the words; or NULL */
    gint64 text_at; /* when it came, or 0 */
} FoundTicket;

/* One line of a ticket's timeline. */
typedef struct {
    gint64 at;
    gchar *who;                /* as people call them; NULL: the desk */
    const gchar *group;        /* of the vocabulary: "event", "letter", "held"; static */
    gchar *what;               /* its key: "noted" */
    gchar *detail;             /* or NULL */
    const gchar *detail_group; /* of the vocabulary, in which detail is a key; NULL: as it is */
} TimelineMoment;

typedef enum {
    ANSWER_GIVEN,
    ANSWER_NO_SUCH_TICKET, /* there is none, or none that the asker may see: the same words */
    ANSWER_TOO_MANY,       /* the asker has asked too often within an hour */
} AnswerKind;

typedef struct {
    AnswerKind kind;
    Query query;
    gchar *asked;            /* the line as typed */
    gboolean has_lost_words; /* words stood below it that go to nobody */
    /* of QUERY_LIST and QUERY_FIND */
    GPtrArray *tickets;     /* of FoundTicket, those shown */
    GPtrArray *actions;     /* of Action, those shown */
    guint total;            /* how many there are */
    guint overdue;          /* how many of those are late */
    gboolean is_total_open; /* there are more than `total`: they were not counted to the end */
    /* of QUERY_SHOW */
    Ticket *ticket;
    GPtrArray *moments;   /* of TimelineMoment, oldest first */
    guint moments_before; /* older ones that are left out */
    gint64 group_case;    /* of QUERY_SHOW and LIST_GROUP_CASE: the case's master, or 0 */
    guint group_size;     /* how many tickets the case has */
    gchar *words;         /* the newest that somebody wrote, or NULL */
    gchar *words_by;      /* who */
    gint64 words_at;
    GPtrArray *offers; /* of Offer, oldest first */
    /* of QUERY_STATS */
    Figures *figures; /* NULL: nothing was counted */
    GArray *remedies; /* of RemedySum, in order of currency; those without an amount last */
} QueryAnswer;

QueryAnswer *query_answer_new(void);
void query_answer_free(QueryAnswer *answer);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(QueryAnswer, query_answer_free)

/* Both take what they are given. `text` may be NULL. */
void query_answer_add_ticket(QueryAnswer *answer, Ticket *ticket, gchar *text, gint64 text_at);
void query_answer_add_moment(QueryAnswer *answer, TimelineMoment moment);
