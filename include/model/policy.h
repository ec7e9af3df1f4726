/* policy.h - what the operator decided: people, queues, promises, limits; read by every pure stage
 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "model/answer_policy.h"
#include "model/clock_policy.h"
#include "model/closure_policy.h"
#include "model/department.h"
#include "model/digest_plan.h"
#include "model/legal_profile.h"
#include "model/person.h"
#include "model/queue.h"
#include "model/survey_kind.h"
#include "model/working_calendar.h"

typedef struct {
    gchar *desk_name;         /* "Example Ltd, complaints desk" */
    GHashTable *desk_names;   /* language -> name, where it differs from desk_name */
    gchar *desk_address;      /* public address that letters come from; tokens hang on it */
    GPtrArray *own_addresses; /* of gchar*: every address that is ours, desk_address included */
    gchar *reference_prefix;  /* "AM" */
    gchar *default_language;  /* "en" */
    GPtrArray *languages;     /* of gchar*: those with templates */
    gchar *time_zone;         /* IANA name */
    gchar *authserv_id;       /* trusted Authentication-Results (RFC 8601), or NULL */
    GPtrArray *persons;       /* of Person */
    GPtrArray *queues;        /* of Queue; the first takes what no mailbox names a queue for */
    GPtrArray *departments;   /* of Department: asked by mail, outside the desk */
    GPtrArray *calendars;     /* of WorkingCalendar */
    GPtrArray *digests;       /* of DigestPlan */
    GPtrArray *categories;    /* of gchar*: what a ticket may be about; the shipped ones at first */
    GPtrArray *causes;        /* of Cause: what complaints come from; the shipped at first */
    GHashTable *category_titles; /* of a site's own: name -> (language -> title) */
    gboolean signs_as_agent; /* answers end with the agent's own signature, where there is one */
    guint64 original_bytes;  /* agents get the whole mail attached up to this size; 0 = never */

    /* promises and waiting times, seconds */
    gint64 first_answer;    /* a person answers within, 24 h */
    gint64 solution;        /* a solution is proposed within, 3 d */
    gint64 grace;           /* resolved -> closed, 3 d */
    gint64 survey_delay;    /* closed -> survey, 1 d */
    gint64 survey_reminder; /* survey -> its one reminder, 4 d; 0 = none */
    gint64 survey_window;   /* votes count until, 28 d */
    gint64 survey_pause;    /* at most one survey per person in, 30 d */
    SurveyKind survey_kind; /* what is asked: SURVEY_CSAT */
    gint64 manager_answer;  /* a manager answers after ESCALATE within, 24 h */
    gint64 reopen_window;   /* REOPEN works so long after the end, 90 d; 0 = never */

    ClockPolicy clocks;
    gint64 offer_reminder; /* an offer -> its one reminder, 3 d; 0 = none */
    gint64 offer_expiry;   /* an offer that nobody answers goes back to the agents, 10 d */

    LegalProfile *legal; /* whose rules bind the desk; NULL: nobody's */

    AnswerPolicy answers;
    ClosurePolicy closure;

    /* limits of automatic letters */
    guint letters_per_address_day; /* to one address within 24 h */
    guint letters_per_ticket;      /* automatic letters to complainants in a ticket's life */
    guint fuse_letters_per_hour;   /* the global fuse blows above */
    guint soft_bounces;            /* so many 4.x.x bounces suppress an address */

    guint wrong_tags_per_sender; /* within a day; above, tags of the sender are not believed, 5 */
    guint wrong_tags_per_hour;   /* of all senders; above, nobody's tags are, 50 */
    guint questions_per_day;     /* to one agent, about mails that are held */
    gint64 signature_life;       /* seconds that a signed mail may be under way, 7 d */
    gint64 token_life; /* seconds that an agent's reply address gives powers, 90 d; 0 = for ever */
} Policy;

/* Empty lists and the default promises and limits named above. */
Policy *policy_new(void);
void policy_free(Policy *policy);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Policy, policy_free)

/* All of these: NULL if there is none. Borrowed. */
const Person *policy_person(const Policy *policy, const gchar *name);
const Person *policy_person_by_address(const Policy *policy, const gchar *address);
const Queue *policy_queue(const Policy *policy, const gchar *name);
const Department *policy_department(const Policy *policy, const gchar *name);
const Department *policy_department_by_address(const Policy *policy, const gchar *address);
const WorkingCalendar *policy_calendar(const Policy *policy, const gchar *name);

const gchar *policy_desk_name(const Policy *policy, const gchar *language);

/* Adds a category of the site's own. `titles` (language -> title, all gchar*, owned by the table)
 * is taken. */
void policy_take_category(Policy *policy, const gchar *name, GHashTable *titles);

/* What a category of the site's own is called in a language, its name if it has no title there;
 * NULL for a shipped or unknown one. Borrowed. */
const gchar *policy_category_title(const Policy *policy, const gchar *name, const gchar *language);

/* Is it one of our own addresses, with or without a detail? */
gboolean policy_is_own_address(const Policy *policy, const gchar *address);

/* `language` if there are templates for it, else the default. Borrowed. */
const gchar *policy_letter_language(const Policy *policy, const gchar *language);
