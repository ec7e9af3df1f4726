/* ticket.h - one complaint: its stage, whom it waits for, what came of it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* ISO 10002 clause 8: how far the complaint has come. */
typedef enum {
    STAGE_NONE, /* there is no ticket yet */
    STAGE_RECEIVED,
    STAGE_ACKNOWLEDGED,
    STAGE_INVESTIGATING,
    STAGE_OFFERED,
    STAGE_RESOLVED,
    STAGE_CLOSED,
    STAGE_COUNT
} Stage;

typedef enum {
    WAITING_ON_AGENT,
    WAITING_ON_COMPLAINANT,
    WAITING_ON_THIRD_PARTY,
    WAITING_ON_NOBODY, /* resolved or closed */
    WAITING_ON_COUNT
} WaitingOn;

typedef enum {
    OUTCOME_NONE,
    OUTCOME_UPHELD,
    OUTCOME_PARTLY,
    OUTCOME_REJECTED,
    OUTCOME_WITHDRAWN,
    OUTCOME_DISMISSED,
    OUTCOME_COUNT
} Outcome;

/* How soon it is to be dealt with: what agents set. */
typedef enum {
    PRIORITY_LOW,
    PRIORITY_NORMAL,
    PRIORITY_HIGH,
    PRIORITY_URGENT,
    PRIORITY_COUNT
} Priority;

/* What is at stake: what rules find in the words. */
typedef enum { SEVERITY_NORMAL, SEVERITY_HIGH, SEVERITY_COUNT } Severity;

/* What the desk has said by itself, so that it says it once; flags. All but the last two are
 * forgotten
 * when a person speaks. */
typedef enum {
    MARK_PROGRESS = 1, /* the complainant was told that it is not forgotten */
    MARK_HOLDING = 2,  /* the complainant was told a later date */
    MARK_STAFF = 4,    /* staff was told that nobody has spoken to the complainant */
    MARK_CHECKED = 8,  /* the complainant was asked whether it is settled for good */
    MARK_WELL = 16,    /* and said that all is well */
} TicketMark;

/* Of complainants who are cared for in particular; see severity_sign.h for the others. */
#define TAG_VIP "vip"

typedef struct {
    gint64 id;               /* number in its reference, drawn by us */
    gchar *subject;          /* one line, without Re: and tags; never NULL */
    gchar *complainant;      /* address */
    gchar *complainant_name; /* or NULL */
    gchar *language;         /* of the complainant's letters */
    gint zone_minutes;       /* of the dates in them, east of UTC; 0: the desk's zone */
    gchar *queue;            /* name */
    gchar *owner;            /* name of a person, or NULL */
    gchar *category;         /* set or suggested, or NULL */
    gchar *cause;            /* name in the tree of causes, or NULL */
    gchar *whys;             /* what led to it, a line each, at most five; NULL: none */
    gchar *tags;             /* lower case, sorted, one blank between them; NULL: none */
    Priority priority;       /* ticket_new() makes it normal */
    Severity severity;
    gboolean is_spam; /* no complaint: whatever else comes is filed in silence */
    Stage stage;
    WaitingOn waiting_on;
    Outcome outcome;
    gint64 created_at; /* all times: seconds UTC, 0 = not yet */
    gint64 updated_at;
    gint64 answer_by; /* promised in the acknowledgement */
    gint64 solve_by;
    gint64 first_answered_at;
    gint64 resolved_at;
    gint64 closed_at;
    gint64 merged_into; /* id of the survivor, or 0 */
    gint64 linked_to;   /* id of the ticket it came out of, or 0 */
    guint reopened_count;
    guint automatic_letters; /* sent to the complainant so far */
    guint asked; /* since an agent left it to the complainant: 1 + reminders; 0: it is not */
    guint marks; /* TicketMark: what the desk has said by itself */
} Ticket;

Ticket *ticket_new(void);
Ticket *ticket_copy(const Ticket *ticket);
void ticket_free(Ticket *ticket);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Ticket, ticket_free)

/* Lower-case names as they stand in the store and in `amends list`. */
const gchar *stage_name(Stage stage);
const gchar *waiting_on_name(WaitingOn waiting_on);
const gchar *outcome_name(Outcome outcome);
const gchar *priority_name(Priority priority);
const gchar *severity_name(Severity severity);

/* The value of a name, or -1. */
gint stage_from_name(const gchar *name);
gint waiting_on_from_name(const gchar *name);
gint outcome_from_name(const gchar *name);
gint priority_from_name(const gchar *name);
gint severity_from_name(const gchar *name);

/* Is the tag (lower case) among the ticket's? */
gboolean ticket_has_tag(const Ticket *ticket, const gchar *tag);

/* Puts the tag among them, or takes it away. TRUE if that changed something. */
gboolean ticket_change_tag(Ticket *ticket, const gchar *tag, gboolean is_wanted);
