/* survey_store.h - surveys sent and the votes that came back */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "model/survey_kind.h"
#include "store/store.h"

typedef struct {
    gint64 ticket;
    gchar *address;
    gint64 sent_at;
    gint64 until;       /* votes count until */
    gint64 reminded_at; /* or 0 */
    gint64 voted_at;    /* or 0 */
    SurveyKind kind;
    guint score;    /* on the scale of its kind; only if voted_at is not 0 */
    gchar *comment; /* or NULL */
} Survey;

void survey_free(Survey *survey);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Survey, survey_free)

gboolean survey_store_add(Store *store, const Survey *survey, GError **error);
gboolean survey_store_save(Store *store, const Survey *survey, GError **error);

/* The newest survey of a ticket; NULL when there is none. */
gboolean survey_store_of_ticket(Store *store, gint64 ticket, Survey **out_survey, GError **error);

/* When this address got its last survey; 0 = never. */
gboolean survey_store_last_sent(Store *store, const gchar *address, gint64 *out_at, GError **error);

typedef struct {
    gint64 ticket;
    SurveyKind kind;
    gboolean has_voted;
    guint score;        /* on the scale of its kind */
    const gchar *queue; /* of the ticket; interned, as departments and people are few */
    const gchar *owner; /* or NULL */
} SurveyVote;

/* The votes that came within [from, until), seconds UTC. *out_votes: of SurveyVote by value. Caller
 * unrefs. */
gboolean survey_store_votes(Store *store, gint64 from, gint64 until, GArray **out_votes,
                            GError **error);

/* The surveys that were sent within [from, until), with the vote that came, whenever that was. As
 * above. */
gboolean survey_store_sent(Store *store, gint64 from, gint64 until, GArray **out_surveys,
                           GError **error);
