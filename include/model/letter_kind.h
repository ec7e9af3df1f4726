/* letter_kind.h - which letters there are */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

typedef enum {
    /* to the complainant */
    LETTER_ACKNOWLEDGEMENT,
    LETTER_ANSWER, /* an agent's words; it and LETTER_FINAL are not marked Auto-Submitted */
    LETTER_SURVEY,
    LETTER_SURVEY_REMINDER,
    LETTER_SURVEY_THANKS,     /* after 3, 4 or 5 */
    LETTER_SURVEY_APOLOGY,    /* after 1 or 2: sorry, one question why */
    LETTER_TOO_LARGE,         /* the mail was over the size limit; once per sender and day */
    LETTER_DISMISSED,         /* the complaint is not dealt with: why, and what can be done */
    LETTER_MERGED,            /* it is dealt with together with another of somebody else's */
    LETTER_HOLDING,           /* it takes longer: why, until when, and what can be done */
    LETTER_PROGRESS,          /* a person has taken it up, or: it is not forgotten */
    LETTER_REMINDER,          /* we wait for your answer */
    LETTER_CLOSED_UNANSWERED, /* closed, because no answer came */
    LETTER_FINAL,             /* an agent's words: the decision, and who can be asked next */
    LETTER_OPTIONS,           /* what is offered, and how to choose; an agent caused it */
    LETTER_OPTIONS_REMINDER,  /* nothing was chosen yet */
    LETTER_OPTION_TAKEN,      /* what was chosen, and what happens now */
    LETTER_OPTION_UNCLEAR,    /* which one was meant? */
    LETTER_YOU_SAID,          /* what came of complaints like it */
    LETTER_STATUS,            /* to STATUS: what was done, what happens next, and when */
    LETTER_ESCALATED,         /* to ESCALATE: who was told, and by when that person answers */
    LETTER_WITHDRAWN,         /* to WITHDRAW: it is closed, and how to come back */
    LETTER_REOPENED,          /* to REOPEN: it is open again, or who decides about that */
    LETTER_STOPPED,           /* to STOP: what comes no more, and what still does */
    LETTER_RESUMED,           /* to START: what STOP had ended comes again */
    LETTER_STILL_WELL,        /* a while after a grave complaint was closed: is all still well? */
    LETTER_WELL_THANKS,       /* and if it is */
    LETTER_STATEMENT,         /* to a newcomer of a group case: what the others were told */
    /* to agents and managers */
    LETTER_NEW_TICKET,
    LETTER_COMPLAINANT_WROTE,
    LETTER_RECEIPT,          /* what each command did */
    LETTER_COMMANDS_REFUSED, /* an unknown or malformed command stopped the mail */
    LETTER_HELD, /* a mail in the agent's name fell short of trust; answering releases it */
    LETTER_UNDELIVERABLE,       /* the complainant's address does not work; once per address */
    LETTER_UNHAPPY,             /* to the manager: a vote of 1 or 2 */
    LETTER_NOT_YOURS,           /* the ticket names the agent who wrote: nothing is done */
    LETTER_ANSWER_HELD,         /* to its author: why it waits, and what may be typed */
    LETTER_APPROVAL_WANTED,     /* to a manager: an answer waits for #approve or #deny */
    LETTER_ANSWER_RETURNED,     /* to its author: denied, or nobody decided in time */
    LETTER_QUERY_ANSWER,        /* to #show, #list, #find, #stats */
    LETTER_STAFF_UNREACHABLE,   /* to a manager: letters to a colleague come back */
    LETTER_PROMISE_DUE,         /* what an agent promised is due, and not kept yet */
    LETTER_CLOCKS_DUE,          /* what was promised is near, or has passed: all of it in one */
    LETTER_OPTIONS_EXPIRED,     /* to the agents: nothing was chosen in time */
    LETTER_ACTION,              /* to its owner: an improvement to make */
    LETTER_ACTION_DUE,          /* to its owner, later a manager too: it is not made yet */
    LETTER_ACTION_EFFECT,       /* to a manager: complaints before and after */
    LETTER_BURST,               /* to a manager: many like complaints at once */
    LETTER_DEPARTMENT_ANSWERED, /* to the agents: what was asked, and the answer */
    LETTER_DEPARTMENT_LATE,     /* to the agents: no answer came */
    LETTER_DIGEST,              /* to a manager: what waits for him, and the figures of some days */
    /* to departments, whoever works there */
    LETTER_DEPARTMENT_ASKED,    /* a question about a ticket */
    LETTER_DEPARTMENT_REMINDER, /* it is not answered yet */
    LETTER_KIND_COUNT
} LetterKind;

/* Is it about a question, to whom it was put? */
gboolean letter_kind_asks(LetterKind kind);

/* "acknowledgement", ...: also the names of the template files. */
const gchar *letter_kind_name(LetterKind kind);
/* Does nobody ask for it, and does it bring no news of the complaint? STOP ends such letters. */
gboolean letter_kind_is_unasked(LetterKind kind);
gint letter_kind_from_name(const gchar *name);

/* Is it an agent's words to the complainant? */
gboolean letter_kind_is_answer(LetterKind kind);
