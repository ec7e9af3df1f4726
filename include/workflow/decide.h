/* decide.h - ticket + event + policy -> Decision; total, cannot fail */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/decision.h"
#include "model/event.h"
#include "model/policy.h"
#include "model/ticket.h"

/* What decide() may know beside the ticket. */
typedef struct {
    gboolean has_open_survey;      /* a survey was sent and its window is open */
    SurveyKind survey_kind;        /* of that survey, or of the next */
    guint vote;                    /* the vote in that survey, or 0 */
    gboolean has_voted;            /* in that survey */
    gboolean was_surveyed_lately;  /* the complainant got a survey within policy->survey_pause */
    gboolean is_suppressed;        /* letters to the complainant's address bounce */
    gboolean was_told_bounce;      /* the owner was already told of this bad address */
    gboolean was_escalated_lately; /* of EVENT_ESCALATED: the manager was told within a day */
    gboolean has_stopped;          /* the complainant wants no letters that nobody asked for */
    gboolean is_new_owner_named;   /* of EVENT_ASSIGNED: the ticket names the new owner */
} DecideFacts;

/* The event's time is the only time there is. */
Decision decide(const Ticket *ticket, const Event *event, const DecideFacts *facts,
                const Policy *policy);
