/* customer_thanks.h - is it only a thank-you, clause by clause */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* What was understood of a text so far; {0} at first. */
typedef struct {
    gboolean has_meaning;   /* thanks, or that all is well */
    gboolean may_be_signed; /* thanks or a closing stood before: a clause may be a name */
} ThanksReading;

/* Is the clause (one script, no marks, one kind of apostrophe) made of courtesy alone? */
gboolean customer_thanks_takes(ThanksReading *reading, const gchar *clause);
