/* raw_cut.h - takes the encoded form of attachments out of a raw mail, and puts it back */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Here the base64 form (RFC 2045 section 6.8) of a file was taken out. */
typedef struct {
    gsize position;    /* in the skeleton */
    guint file;        /* its place in the list of attachments */
    gsize line_width;  /* characters a line, a multiple of 4 */
    gboolean has_crlf; /* lines end with CRLF, else LF */
} RawCut;

/* `raw` without the encoded bodies of those `attachments` (of Attachment; may be NULL) that are
 * large and whose encoding would be made again byte for byte; `raw` itself (a reference) when there
 * is none. *out_cuts: of RawCut, by position. Where an attachment claims to be is not believed but
 * compared. */
GBytes *raw_cut(GBytes *raw, const GPtrArray *attachments, GArray **out_cuts);

/* The raw mail again. `contents` (of GBytes): one for each cut. NULL if the cuts do not fit the
 * skeleton. */
GBytes *raw_join(GBytes *skeleton, const GArray *cuts, const GPtrArray *contents);
