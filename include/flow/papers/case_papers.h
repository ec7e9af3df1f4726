/* case_papers.h - one ticket for somebody outside: its mails and letters as an mbox, its story as a
 * page */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <stdio.h>

#include "flow/office.h"
#include "model/ticket.h"

/* All borrowed. */
typedef struct {
    const Ticket *ticket;
    gboolean is_internal;  /* with what only staff may know: agents' mails, notes, letters to staff,
                              who did what */
    const gchar *language; /* of the page */
    FILE *out;
} CasePapers;

/* The mails that came from the complainant's side and the letters that went out to it, oldest
 * first, as they travelled, in one mbox. Of its dialects it is "mboxrd": a line that begins with
 * "From ", with any number of ">" before it, gets one ">" more, and loses it when it is read; all
 * other bytes stay, line ends too. A mail without a line end at its end gets one. Errors:
 * TRY_LATER, and those of the store. */
gboolean case_papers_write_mbox(Office *office, const CasePapers *papers, GError **error);

/* The same as one HTML page that needs nothing else and links to nothing: what the ticket is, what
 * happened when, the words of each mail and letter, the files that came with them by name, size
 * and SHA-256. No address of staff and no key to the ticket is in it. */
gboolean case_papers_write_page(Office *office, const CasePapers *papers, GError **error);
