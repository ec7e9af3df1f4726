/* report_parts.h - parts by which programs talk about another mail */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "part_reader.h"

/* Is it a leaf that programs write to programs? */
gboolean report_parts_is_one(GMimeObject *part);

/* Adds it, a nested message too, to the mail's report parts. */
void report_parts_add(PartReader *reader, GMimeObject *part);
