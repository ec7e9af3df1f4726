/* signature_lines.h - which of the new lines of a text are a signature */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "body_lines.h"

/* Marks signatures in each stretch of lines between quotes. */
void signature_lines_mark(GArray *lines);
