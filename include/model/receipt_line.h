/* receipt_line.h - lines of letters to agents: what a command did, and how one is typed */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* One line of a receipt: "#assign me" - "done" - "owner is Anna". */
typedef struct {
    gchar *line, *result, *detail;
} ReceiptLine;
void receipt_line_free(ReceiptLine *line);

/* How a command is typed and what it does, in one language: "#note" - "what follows stays with the
 * agents". */
typedef struct {
    const gchar *form;
    const gchar *help;
} VerbHint;
