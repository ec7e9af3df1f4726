/* receipt.h - the answer to a mail with commands: each line with what came of it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "command/read_commands.h"
#include "model/letter.h"
#include "model/policy.h"
#include "model/ticket.h"

/* What a receipt is written from. */
typedef struct {
    const Ticket *before;
    const Ticket *after; /* the same as `before` if nothing changed; both NULL without a ticket */
    const Policy *policy;
    const gchar *language;   /* of the agent; "zh..." is Chinese, all else English */
    const gchar *recipients; /* of the answer; NULL: the complainant */
    const gchar *send_time;  /* until when it may be taken back, written out; NULL: it may not */
} ReceiptFacts;

/* All return ReceiptLines that the caller frees with receipt_line_free(). */

/* A command that was done; `effect` says what it did, NULL: what the facts show. */
ReceiptLine *receipt_of_command(const Command *command, const gchar *effect,
                                const ReceiptFacts *facts);

/* A command that can't be done: `reason`, or NULL: what the stage of `before` has against it. */
ReceiptLine *receipt_of_refusal(const Command *command, const gchar *reason,
                                const ReceiptFacts *facts);

/* Something that the agent's words lack: "the reasons: say why you decide so". */
ReceiptLine *receipt_of_lack(const gchar *what, const gchar *language);

/* The agent's words that went to the complainant; `hindrance` is why they did not, or NULL. */
ReceiptLine *receipt_of_answer(const gchar *words, const gchar *hindrance,
                               const ReceiptFacts *facts);

/* A manager let the agent's answer go. */
ReceiptLine *receipt_of_approval(const gchar *approver, const gchar *language);

/* Another letter that was written because of the commands, and to whom. */
ReceiptLine *receipt_of_letter(LetterKind kind, const gchar *recipients, const ReceiptFacts *facts);

/* A forwarded mail: whom the ticket was opened for. */
ReceiptLine *receipt_of_forward(const ReceiptFacts *facts);

/* A line that stopped the mail. */
ReceiptLine *receipt_of_fault(const CommandFault *fault, const gchar *language);

/* A line that looked like a command, and was text. */
ReceiptLine *receipt_of_overlooked(const CommandFault *fault, const gchar *language);

/* The list of all verbs, for #help. Caller unrefs (of ReceiptLine). */
GPtrArray *receipt_of_help(const gchar *language);
