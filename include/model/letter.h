/* letter.h - a letter that goes out: LetterOrder decided, LetterDraft furnished, Letter written */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "model/action.h"
#include "model/address.h"
#include "model/burst_case.h"
#include "model/chart.h"
#include "model/held_answer.h"
#include "model/inquiry.h"
#include "model/letter_file.h"
#include "model/letter_kind.h"
#include "model/letter_order.h"
#include "model/offer.h"
#include "model/policy.h"
#include "model/promise.h"
#include "model/query.h"
#include "model/receipt_line.h"
#include "model/report.h"
#include "model/ticket.h"
#include "model/ticket_clock.h"
#include "model/word_facts.h"

/* One of the staff whom letters do not reach. Borrowed. */
typedef struct {
    const Person *person;
    gboolean is_dead;    /* nobody has such a mailbox; else it is full, or fails in another way */
    gboolean is_refused; /* it took that one letter not, and no more is known */
} Unreachable;

/* Furnished: all that compose needs for one letter. Borrowed; what a kind lacks is NULL or 0. */
typedef struct {
    LetterKind kind;
    gint64 now; /* seconds UTC */
    const Policy *policy;
    const Ticket *ticket; /* after the event; NULL: TOO_LARGE, some QUERY_ANSWER */
    const Address *recipient;
    const Person *recipient_person; /* NULL: the complainant, or a department */
    const gchar *language;          /* of the letter */
    const gchar *message_id;        /* without <>; it and the next three: by the desk's key */
    const gchar *reply_to;          /* token address */
    const gchar *envelope_sender;   /* VERP */
    const gchar *subject_tag;     /* "[AM-1042-K7Q2]" for the complainant, "[AM-1042]" for staff */
    const gchar *in_reply_to;     /* id without <>, or NULL */
    const GPtrArray *references;  /* of gchar*, oldest first, or NULL */
    const gchar *words;           /* complainant's new words; the agent's answer; or NULL */
    const gchar *words_html;      /* the same as clean_html() leaves them, or NULL */
    gboolean has_signature;       /* the words end with the agent's own signature */
    gboolean is_foreign;          /* the words are not in the language of the letter */
    gboolean is_copy;             /* the recipient is not the complainant, and no agent */
    guint quoted_lines;           /* lines below `words` that are folded away */
    const Person *author;         /* the agent who answers, or NULL */
    const gchar *mail_subject;    /* of the mail that is answered or reported about, or NULL */
    gint64 mail_date;             /* of that mail, or 0 */
    const gchar *mail_origin;     /* of a held mail: its address and where it came from, or NULL */
    const GPtrArray *files;       /* of LetterFile, or NULL */
    const LetterFile *original;   /* the whole mail that `words` are of, to be attached; or NULL */
    const Address *writer;        /* who wrote `words`, if not the complainant; or NULL */
    const Person *handed_by;      /* who gave the ticket to the recipient, or NULL */
    const gchar *note;            /* what that person wrote with it, or NULL */
    const gchar *complaint_words; /* of the complaint, where `words` are an answer to it */
    gint64 complaint_at;          /* when it came, or 0 */
    const gchar *latest_words;    /* the complainant's newest words, where others are the first */
    gint64 latest_at;             /* when they came, or 0 */
    const GPtrArray *earlier;     /* of Ticket: the complainant's last five others, newest first */
    const GPtrArray *receipt;     /* of ReceiptLine, or NULL; of a held mail what it would do */
    const GArray *commands;       /* of VerbHint: what may be typed in answer, or NULL */
    const gchar *problem;         /* why a mail was held, a letter bounced, ... or NULL */
    const gchar *bounced_address; /* whose letters come back */
    const Unreachable *unreachable; /* of LETTER_STAFF_UNREACHABLE */
    const gchar *looks_like;        /* name of the category that is suggested, or NULL */
    guint certainty;                /* per cent, of that suggestion */
    const gchar *variant;           /* of the acknowledgement, that a rule chose; or NULL */
    const HeldFacts *held;          /* of letters about an answer that waits, or NULL */
    const GPtrArray *promises;      /* of Promise: open ones, or those that are due; or NULL */
    const Offer *offer;             /* the options that the letter is about, or NULL */
    const Inquiry *inquiry;         /* the question that the letter is about, or NULL */
    const GPtrArray *clocks;        /* of TicketClock: the ticket's; NULL: not to be shown */
    const GPtrArray *notices;       /* of ClockNotice, of LETTER_CLOCKS_DUE */
    gint64 close_at;                /* when a ticket closes that nobody objects to, or 0 */
    gint64 written_at;              /* of a reminder: when `words` were sent, or 0 */
    gboolean is_last_reminder;      /* no other follows */
    gboolean is_by_itself;          /* no mail caused the letter: time has passed */
    const ActionFacts *action;      /* the improvement that the letter is about, or NULL */
    const BurstFacts *burst;        /* of LETTER_BURST */
    gint64 vote_until;              /* when the survey ends, or 0 */
    guint score;                    /* of a vote */
    SurveyKind survey_kind;         /* of letters about a survey */
    WordFacts word;                 /* of letters about a complainant's STATUS, ESCALATE, ... */
    guint64 limit_bytes;            /* of LETTER_TOO_LARGE */
    const QueryAnswer *answer;      /* of LETTER_QUERY_ANSWER */
    const ReportFacts *report;      /* figures for managers, or NULL */
    const GPtrArray *charts;        /* of ChartPicture: those of the report; or NULL */
} LetterDraft;

/* Written: final headers and words; letter_bytes() encodes them, with the files, for the wire. */
typedef struct {
    gint64 id;     /* drawn by us */
    gint64 ticket; /* or 0 */
    LetterKind kind;
    gchar *recipient; /* envelope */
    gchar *envelope_sender;
    gchar *message_id; /* without <> */
    gchar *subject;    /* decoded, for people */
    gchar *headers;    /* RFC 5322 lines with CRLF, all but Content-Type and -Transfer-Encoding */
    gchar *text;       /* the alternatives: UTF-8 with LF */
    gchar *html;
    GPtrArray *files; /* of LetterFile */
    gboolean is_automatic;
} Letter;

Letter *letter_new(void);
void letter_free(Letter *letter);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Letter, letter_free)
