/* event.h - something that happened to a ticket: what decide() is asked about */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "model/policy.h"
#include "model/ticket.h"

typedef enum {
    /* a mail arrived */
    EVENT_COMPLAINT_ARRIVED,   /* a new ticket's first mail */
    EVENT_COMPLAINANT_WROTE,   /* another one */
    EVENT_COMPLAINANT_THANKED, /* "thank you" and nothing else */
    EVENT_SAID_WELL,           /* all is still well, and nothing else */
    EVENT_PARTICIPANT_WROTE,   /* somebody else who belongs to the ticket */
    EVENT_AUTO_REPLY_FILED,    /* out of office and other automatic mail about a letter of ours */
    EVENT_LETTER_BOUNCED,      /* a letter can't be delivered */
    EVENT_LETTER_DELAYED,      /* a letter is late; its mail system goes on trying */
    EVENT_DEPARTMENT_ANSWERED, /* a question; `value` is the department */
    EVENT_OPTION_CHOSEN,       /* out of an offer; `value` says which */
    EVENT_OPTIONS_REFUSED,     /* none of them is wanted */
    EVENT_OPTION_UNCLEAR,      /* about the options, but which? he is asked once */
    EVENT_VOTED,               /* an answer to the survey; `score` */
    EVENT_STATUS_ASKED,        /* STATUS */
    EVENT_ESCALATED,           /* ESCALATE */
    EVENT_WITHDRAWN,           /* WITHDRAW */
    EVENT_REOPENED_BY_WORD,    /* REOPEN */
    EVENT_STOPPED,             /* STOP: no more letters that nobody asked for */
    EVENT_LETTERS_WANTED,      /* START, or #resubscribe of an agent: they come again */
    /* an agent's mail */
    EVENT_AGENT_ANSWERED,       /* words for the complainant */
    EVENT_NOTED,                /* #note */
    EVENT_ASSIGNED,             /* #assign; `value` is a person's name, NULL = nobody */
    EVENT_SOLVED,               /* #solved */
    EVENT_CLOSED_BY_AGENT,      /* #close OUTCOME; `outcome` */
    EVENT_REOPENED_BY_AGENT,    /* #reopen */
    EVENT_TAKEN_UP,             /* #open */
    EVENT_LEFT_TO_COMPLAINANT,  /* #pending */
    EVENT_LEFT_TO_THIRD_PARTY,  /* #hold */
    EVENT_DISMISSED,            /* #dismiss; `value` is the reason */
    EVENT_MARKED_SPAM,          /* #spam */
    EVENT_REGROUPED,            /* #group; `value` is the department's name */
    EVENT_CHANGED,              /* #priority, #category, #tag; `value` says what */
    EVENT_CONTACT_LOGGED,       /* #log; `value` is the channel and what was said */
    EVENT_PEOPLE_CHANGED,       /* #requester, #cc, #uncc; `value` says who */
    EVENT_LINKED,               /* #link; `value` is the other ticket's reference */
    EVENT_MERGED,               /* #merge: into `value` */
    EVENT_JOINED,               /* `value`, which is `other`, was merged into this one */
    EVENT_SPLIT,                /* #split: a mail became `value` */
    EVENT_ANSWER_HELD,          /* an answer waits; `value` says why */
    EVENT_HELD_ANSWER_SENT,     /* #send anyway, #approve: it waits no more */
    EVENT_HELD_ANSWER_DROPPED,  /* #cancel, or another answer in its place */
    EVENT_HELD_ANSWER_RETURNED, /* #deny, or nobody decided in time: back to its author */
    EVENT_ANSWER_TAKEN_BACK,    /* #cancel within the undo window */
    EVENT_PROMISED,             /* #promise; `value` says by when, and what */
    EVENT_DELAYED,              /* #delay; `value` says until when, and why */
    EVENT_ACTION_NOTED,         /* #action; `value` says which, whose and what */
    EVENT_ACTION_DONE,          /* #done by its owner; the same */
    EVENT_ACTION_FINISHED,      /* #done by a manager: it has helped */
    EVENT_ACTION_REOPENED,      /* #redo; `text` says why */
    EVENT_DEPARTMENT_ASKED,     /* #forward; `value` says whom, and until when */
    EVENT_DECIDED,              /* #final OUTCOME; `outcome` */
    EVENT_OFFERED,              /* #offer; `value` says what */
    EVENT_OPTION_TAKEN,         /* #accept; `value` says which: the complainant said so elsewhere */
    EVENT_GROUPED,   /* #group-case: it belongs to the case `value`, whose statement is `text` */
    EVENT_UNGROUPED, /* it belongs to the case `value` no more */
    /* time passed */
    EVENT_GRACE_ENDED,
    EVENT_SURVEY_DUE,
    EVENT_SURVEY_REMINDER_DUE,
    EVENT_PROMISE_DUE,     /* and not kept; `person` is reminded, NULL = all agents */
    EVENT_ACTION_DUE,      /* and not done; `needs_manager`: for long */
    EVENT_ACTION_MEASURED, /* a manager is to decide whether it has helped */
    EVENT_YOU_SAID,        /* what came of complaints like it is told; `value` is the action */
    EVENT_DEPARTMENT_DUE,  /* it has not answered in time, and is reminded; `value` is its name */
    EVENT_DEPARTMENT_LATE, /* nor after that: the agents are told */
    EVENT_HELD_ANSWER_DUE, /* whoever has to decide is reminded */
    EVENT_PROGRESS_DUE,    /* the complainant has heard nothing for the promised time */
    EVENT_CLOCK_STRUCK,    /* a promised time is near or has passed: somebody is told */
    EVENT_HOLDING_DUE,     /* no answer or solution will be there in time: a later date is told */
    EVENT_STILL_WELL_DUE,  /* a grave complaint was closed a while ago: is all still well? */
    EVENT_SILENCE_DUE,     /* the complainant, who was asked something, has not answered */
    EVENT_OFFER_REMINDER_DUE, /* no option was chosen yet */
    EVENT_OFFER_EXPIRED,      /* nor in time */
    EVENT_BURST_FOUND,        /* many like it came at once: the manager is told */
    EVENT_COUNT
} EventKind;

/* "complaint_arrived", ... as in the history. */
const gchar *event_name(EventKind kind);

/* All pointers are borrowed: an event lives as long as the story that tells it. */
typedef struct {
    EventKind kind;
    gint64 id;              /* drawn by us; every id a letter carries is derived from it */
    gint64 at;              /* seconds UTC: the one `now` of this event */
    gint64 mail;            /* id of the mail that caused it, or 0 */
    const gchar *actor;     /* address or person's name, or NULL: the desk itself */
    const Person *person;   /* the agent or manager who did it, or NULL */
    const gchar *text;      /* the words: new text, note, answer; or NULL */
    const gchar *value;     /* argument: a person's name, a bounced recipient, ... or NULL */
    Outcome outcome;        /* of EVENT_CLOSED_BY_AGENT */
    guint score;            /* of EVENT_VOTED, on the scale of the survey's kind */
    SurveyKind survey_kind; /* of events about a survey; apply_event() knows it */
    gboolean is_answerable; /* may the author of the mail get an automatic letter */
    gboolean is_permanent;  /* of EVENT_LETTER_BOUNCED */
    gboolean has_text;      /* an agent's mail: do words for the complainant go with the commands */
    gboolean keeps_waiting; /* of EVENT_AGENT_ANSWERED: the mail says itself whom it waits for */
    gboolean is_final;      /* of EVENT_AGENT_ANSWERED: the last letter, with the decision */
    gboolean has_next_owner; /* of EVENT_REGROUPED: the mail names the owner, too */
    const Ticket *other;     /* of EVENT_JOINED */
    gboolean needs_manager;  /* of EVENT_ANSWER_HELD, _HELD_ANSWER_DUE: a manager decides; of
                                EVENT_ACTION_DUE: a manager is told */
} Event;
