/* letter_field_parts.h - the two tables of names: known everywhere, and inside a list or a map */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "value.h"

/* "earlier.subject"; made together with what they are in, so without makers. */
extern const ValueRow letter_field_parts[];
extern const gsize letter_field_parts_count;

/* "reference"; with their makers (letter_fields.c). */
extern const ValueRow letter_fields_rows[];
extern const gsize letter_fields_count;
