/* receipt_line.c - lines of letters to agents: freeing the record */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/receipt_line.h"

void receipt_line_free(ReceiptLine *line) {
    if (line == NULL)
        return;
    g_free(line->line);
    g_free(line->result);
    g_free(line->detail);
    g_free(line);
}
