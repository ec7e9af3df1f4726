/* apply_event.h - the shared heart: decide, compose, save, queue, inside the open transaction */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "flow/office.h"
#include "insight/sorting.h"
#include "model/decision.h"
#include "model/event.h"
#include "model/held_answer.h"
#include "model/identity.h"
#include "model/letter.h"
#include "model/mail.h"

/* What letters about an event may need to know. Everything is borrowed and may be NULL. */
typedef struct {
    const Mail *mail;        /* that came in */
    const gchar *words;      /* to hand on; NULL: mail->new_text */
    const gchar *words_html; /* the same as clean_html() left them */
    gboolean is_foreign;     /* the words are not in the language of the letter */
    gboolean has_signature;  /* the words end with the agent's own */
    const gchar *note;       /* for a colleague who gets the ticket */
    guint quoted_lines;
    const GPtrArray *files;   /* of LetterFile, with the words */
    const GPtrArray *receipt; /* of ReceiptLine */
    const gchar *problem;
    const gchar *origin; /* of a held mail: the address it gives and where it came from */
    gint64 held_mail;    /* an answer to the letter is about this held mail; 0: about the ticket */
    const gchar *bounced_address;
    const Unreachable *unreachable; /* who of the staff has it */
    const Sorting *sorting;         /* of a new complaint */
    const QueryAnswer *answer;
    const HeldFacts *held;
    const GPtrArray *promises; /* of Promise, that are due */
    const Offer *offer;        /* options, made or answered */
    const ActionFacts *action; /* an improvement */
    const BurstFacts *burst;   /* many like complaints at once */
    const Inquiry *inquiry;    /* a question that is asked, answered or due */
    const GPtrArray *notices;  /* of ClockNotice */
    const ReportFacts *report; /* of a digest */
    const GPtrArray *charts;   /* of ChartPicture, that go with it */
    const gchar *request;      /* what the mail asks for in a word, a key of "request"; static */
} EventContext;

/* Applies one event to `ticket`, which is in the store: decides, changes and saves it, queues the
 * letters, sets deadlines, writes the history. Only inside a transaction. A refused event changes
 * nothing but history. `event->id` is drawn here if 0. */
gboolean apply_event(Office *office, Ticket *ticket, Event *event, const EventContext *context,
                     GError **error);
