/* letter_fields.h - the table of names a template may use, for the manual and for proofs */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Name and meaning of a value, in the order of the manual: "reference", or "earlier.subject" for
 * what is named inside {{#earlier}}. NULL behind the last. Static. */
const gchar *letter_fields_help(guint index, const gchar **out_help);

/* The names that templates may use: those of the table, and what stands behind their dot
 * ("subject", "is_one"). A set of static texts; caller unrefs. */
GHashTable *letter_fields_names(void);
