/* held_reasons.h - what speaks against sending an answer: all that the rules ask, in one record */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "command/read_commands.h"
#include "other_answer.h"
#include "workflow/answer_rule.h"

/* An answer that is judged. Borrowed. */
typedef struct {
    Office *office;
    const Ticket *ticket;
    const Person *author;
    const Mail *mail;
    const CommandReading *reading; /* of its mail */
    const gchar *reader_language;  /* of the reasons */
    gint64 now;
    gboolean is_urged;    /* #send anyway */
    gboolean is_approved; /* by a manager */
} JudgedAnswer;

typedef struct {
    HoldReason reason; /* HOLD_NONE: it goes out */
    const gchar *rule; /* in words, static; NULL if it goes out */
    OtherAnswer other;
    Grant grant;    /* where a manager has to approve what it grants; else WITHIN */
    gchar *problem; /* what is wrong with its tone, a line each in the reader's language; or NULL */
    gchar *detail;  /* for the operator: which rules, which words; or NULL */
} HeldReasons;

void held_reasons_clear(HeldReasons *reasons);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(HeldReasons, held_reasons_clear)

/* `out_reasons` has to be empty. */
gboolean held_reasons_find(const JudgedAnswer *answer, HeldReasons *out_reasons, GError **error);
