/* body_text.h - the readable text of a mail out of its text parts */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "part_reader.h"

/* Appends the text of a text part to reader->text. */
void body_text_add(PartReader *reader, GMimePart *part, gboolean is_html);

/* Appends bytes that no part claims (may be NULL), read as plain text. */
void body_text_add_raw(PartReader *reader, const gchar *bytes);

/* Takes `text` (valid UTF-8); returns it with LF line ends and without controls. Caller frees. */
gchar *body_text_clean(gchar *text);
