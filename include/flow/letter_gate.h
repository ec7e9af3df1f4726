/* letter_gate.h - may this letter go out: caps per address and ticket, suppression, the fuse */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "flow/office.h"
#include "model/letter.h"

typedef enum {
    GATE_OPEN,      /* queue it */
    GATE_HOLD,      /* keep it in the outbox until somebody releases it */
    GATE_LEAVE_OUT, /* do not write it */
} Gate;

/* All borrowed. */
typedef struct {
    Office *office;
    LetterKind kind;
    const Ticket *ticket; /* or NULL */
    const gchar *recipient;
    const Person *person; /* the recipient, NULL for outsiders */
    gint64 now;
} GateQuestion;

/* Asks, and counts the letter if it may go. *out_note says in words why it may not go (caller
 * frees), NULL for GATE_OPEN. */
gboolean letter_gate_ask(const GateQuestion *question, Gate *out_gate, gchar **out_note,
                         GError **error);

/* Would the caps leave it out now? Counts nothing. */
gboolean letter_gate_has_room(const GateQuestion *question, gboolean *out_has_room, GError **error);

/* How many automatic letters the fuse has counted within the last hour (up to two at the most). */
gboolean letter_gate_fuse_count(Office *office, gint64 now, guint *out_count, GError **error);
