/* letter_sample_clocks.h - invented clocks for letters that show them */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/letter.h"

/* Of TicketClock; NULL in a letter that shows none. Caller unrefs. */
GPtrArray *letter_sample_clocks(LetterKind kind, const Ticket *ticket, gint64 now);

/* Of ClockNotice, for LETTER_CLOCKS_DUE; else NULL. Caller unrefs. */
GPtrArray *letter_sample_notices(LetterKind kind, const Ticket *ticket, gint64 now);
