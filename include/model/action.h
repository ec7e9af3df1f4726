/* action.h - an improvement: what is changed because of complaints, by whom, and whether it helped
 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

typedef enum {
    ACTION_OPEN,     /* its owner works on it */
    ACTION_DONE,     /* the owner says so; what came of it is counted in a while */
    ACTION_MEASURED, /* a manager decides whether it has helped */
    ACTION_FINISHED, /* and has said so */
    ACTION_STATE_COUNT
} ActionState;

/* "open", "done", "measured", "finished" */
const gchar *action_state_name(ActionState state);
gint action_state_from_name(const gchar *name);

/* All times are seconds UTC, 0 = not yet. */
typedef struct {
    gint64 number; /* of A-12 */
    gint64 ticket; /* it was noted on */
    ActionState state;
    gchar *cause;  /* that it is to take away: name in the tree of causes */
    gchar *words;  /* what is to be done */
    gchar *told;   /* what complainants are told was done; NULL: the same */
    gchar *owner;  /* name of a person */
    gchar *person; /* name of who noted it */
    gint64 made_at;
    gint64 due_at;
    gint64 next_at; /* when somebody is to hear of it again; 0 = nobody */
    gint64 done_at;
    gint64 decided_at;
    gint64 told_ticket; /* complainants up to this ticket know */
    guint before;       /* complaints of the cause in the window before it was done */
    guint after;        /* and after */
} Action;

void action_free(Action *action);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Action, action_free)

/* "A-12". Caller frees. */
gchar *action_reference(gint64 number);

/* The number in "A-12", "a12" or "12"; 0 if it is none. *out_rest is behind it. */
gint64 action_reference_read(const gchar *text, const gchar **out_rest);

/* How many times as often after as before: the ratio of two rates, with its interval. */
typedef struct {
    gboolean has_ratio; /* FALSE: there were none before */
    gdouble ratio;
    gdouble low; /* of an interval that holds the true ratio 19 times in 20 */
    gdouble high;
} ActionEffect;

/* What a letter about an action tells. Borrowed. */
typedef struct {
    const Action *action;
    ActionEffect effect; /* once it was measured */
    guint days;          /* of the 30 before, those in which there were complaints of any kind */
    guint led;           /* people whose complaints led to it */
} ActionFacts;
