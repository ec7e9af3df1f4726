/* query_argument.h - what stands behind #show, #list, #find and #stats -> a Query */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/query.h"

typedef enum {
    QUERY_GOOD,
    QUERY_NEEDS_WORDS, /* #find without words */
    QUERY_BAD_TICKET,  /* no reference and no number of a ticket */
    QUERY_BAD_LIST,    /* there is no such list */
    QUERY_BAD_QUEUE,   /* there is no such department */
    QUERY_BAD_PERIOD,  /* no length of time, or longer than a quarter of a year */
} QueryFault;

/* Reads what was typed behind the verb (NULL: nothing): "AM-1042", "group logistics", "我的",
 * "7d", "一周". Nothing is guessed: what is not exactly known is a fault. *out_query is written
 * only if it is QUERY_GOOD; free it with query_clear(). #list alone is "mine", #stats alone is a
 * week, #show alone the ticket that the mail belongs to. */
QueryFault query_argument_read(QueryKind kind, const gchar *typed, const Policy *policy,
                               Query *out_query);

/* What was probably meant by a faulty argument ("overdue" for "ovedue"), or NULL. Caller frees. */
gchar *query_argument_suggest(QueryKind kind, const gchar *typed, const Policy *policy);
