/* prescan.h - what a raw mail would cost, counted before anything is parsed */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "parse/parse_mail.h"

enum { MOST_PARTS_WITHOUT_BLANK = 8 };

typedef struct {
    gsize start;               /* of the header: behind an mbox "From " line and blank lines */
    gsize body;                /* of the body: behind the blank line */
    gboolean lacks_blank_line; /* the body follows its header without one */
    /* Where the texts of parts begin that follow their headers without one, in their order. */
    gsize parts_without_blank[MOST_PARTS_WITHOUT_BLANK];
    guint count_without_blank;
} MailBounds;

/* FALSE with BAD_MAIL if the mail passes a limit of bytes, header bytes or boundary lines. */
gboolean prescan_mail(const gchar *raw, gsize size, const ParseLimits *limits, MailBounds *out,
                      GError **error);
