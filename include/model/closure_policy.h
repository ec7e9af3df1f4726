/* closure_policy.h - what the operator decided about complaints that are closed, or end in silence
 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* All times are seconds. */
typedef struct {
    gint64 reminder;        /* a ticket left to the complainant: the first, 3 d; 0 = nothing */
    gint64 second_reminder; /* after the first, 4 d */
    gint64 silence;         /* after the second it is closed, 7 d */
    gint64 still_well; /* a grave complaint is closed -> its complainant is asked how it is, 7 d */
} ClosurePolicy;

/* The defaults. */
ClosurePolicy closure_policy_usual(void);
