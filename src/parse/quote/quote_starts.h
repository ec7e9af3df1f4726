/* quote_starts.h - does a quote begin at this line, by its attribution or header block? */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attribution.h"
#include "body_lines.h"

/* Does a block of header fields ("From: ... Sent: ... Subject: ...") begin with line `i`? */
gboolean quote_starts_header_block(GArray *lines, guint i);

/* Does a block with ">" in front begin with the marked line `i`, and nothing marked follow it? The
 * web mail of Orange ("> Message du 03/11/25 09:12 / > De : ...") and of Centrum.cz (below a rule)
 * mark the block but not the text, so that all below it is quoted. */
gboolean quote_starts_marked_block(GArray *lines, guint i);

/* What attribution ends with line `end`, if any; *out_start gets its first line. */
AttributionKind quote_starts_attribution(GArray *lines, guint end, guint *out_start);

/* The rules, separators and blank lines above a quote that begins with line `start` belong to it:
 * the first of them, or `start`. */
guint quote_starts_with_frame(GArray *lines, guint start);
