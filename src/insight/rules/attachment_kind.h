/* attachment_kind.h - kinds of files that a rule may ask for */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Is one of `attachments` (of Attachment) of the kind: "image", "pdf", "document", "spreadsheet",
 * "archive", "audio", "video", "mail", "program"; "any" file; "none": there is no file. Pictures
 * that only decorate a mail count as what they are. */
gboolean attachment_kind_fits(const GPtrArray *attachments, const gchar *kind);

/* The names of the kinds, NULL behind the last. */
const gchar *attachment_kind_name(guint index);
