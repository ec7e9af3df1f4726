/* attachments.h - the files that came with a mail */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "part_reader.h"

/* Adds a leaf of the mail; a winmail.dat is unpacked. */
void attachments_add_part(PartReader *reader, GMimePart *part);

/* Adds a nested message, or a part that is too deep to be taken apart, as one file. Returns its
 * content, which stays the file's. */
GBytes *attachments_add_object(PartReader *reader, GMimeObject *object);

/* Adds a file unpacked from another. `name` and `content_type` may be NULL. Takes `content`. */
void attachments_add_inner(PartReader *reader, const gchar *name, const gchar *content_type,
                           const gchar *inside, GBytes *content);

/* A name that is safe to show and to save: no path, no controls, no bidirectional overrides, at
 * most 200 bytes with its extension kept; `otherwise` if nothing is left. Caller frees. */
gchar *attachments_safe_name(const gchar *name, const gchar *otherwise);
