/* conflict.h - a mail that names one of the staff: noted, and the ticket taken out of his hands */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "arrival.h"

/* Notes whom the complainant's words name, and takes the ticket away from an owner who is one of
 * them; the caller saves it. The ticket must be in the store. *out_note says so for the mail's
 * evidence (caller frees), NULL if nobody is named. */
gboolean conflict_note(Arrival *arrival, const gchar *subject, const gchar *words, gchar **out_note,
                       GError **error);

/* A mail of an agent whom the ticket names: kept, nothing done, and he learns nothing. */
gboolean conflict_refuse(Arrival *arrival, GError **error);
