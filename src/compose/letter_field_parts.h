/* letter_field_parts.h - names that are known inside a list or a map only */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "value.h"

/* "earlier.subject"; made together with what they are in, so without makers. */
extern const ValueRow letter_field_parts[];
extern const gsize letter_field_parts_count;
