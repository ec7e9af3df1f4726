/* sort_complaint.h - a new complaint gets its category, queue, severity, and who is told */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "arrival.h"
#include "insight/sorting.h"

/* Sorts what arrival->ticket, which is not stored yet, is about, and changes the ticket. Caller
 * frees *out_sorting. */
gboolean sort_complaint(Arrival *arrival, const NewComplaint *complaint, Sorting **out_sorting,
                        GError **error);
