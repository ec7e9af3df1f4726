/* other_answer.h - the newest answer of somebody else on a ticket, and whether it was seen */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "../arrival.h"

typedef struct {
    gint64 at;    /* 0: there is none */
    gchar *actor; /* name of the person, or NULL */
    gchar *words; /* the letter's text, or NULL */
    gboolean was_seen;
} OtherAnswer;

void other_answer_clear(OtherAnswer *other);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(OtherAnswer, other_answer_clear)

/* Borrowed. */
typedef struct {
    Store *store;
    gint64 ticket;
    const gchar *author; /* name of the person whose own answers are no others */
    const Mail *mail;    /* of that person, or NULL: what was seen is unknown */
} OtherQuestion;

/* Looks for the newest answer to the complainant that is not by the author and was not taken back.
 * It was seen if the mail answers a letter of ours that is newer: its In-Reply-To and References
 * tell what lay before its author. */
gboolean other_answer_find(const OtherQuestion *question, OtherAnswer *out_other, GError **error);
