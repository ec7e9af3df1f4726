/* body_text.h - the readable text of a mail out of its text parts */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "part_reader.h"

/* Appends the text of a text part to reader->text. */
void body_text_add(PartReader *reader, GMimePart *part, gboolean is_html);

/* Appends an HTML part, as UTF-8, to reader->html, if somebody asks for it. */
void body_text_keep_html(PartReader *reader, GMimePart *part);

/* Is there nothing but blanks in a plain text part? */
gboolean body_text_is_blank(PartReader *reader, GMimePart *part);

/* Appends bytes that no part claims, read as plain text. */
void body_text_add_raw(PartReader *reader, const gchar *bytes, gsize length);

/* A text that counts only if the mail has no other (of a winmail.dat). */
void body_text_offer(PartReader *reader, const gchar *text, gboolean is_html);

/* The text of an RTF part, which counts only so, too. */
void body_text_offer_rtf(PartReader *reader, GMimePart *part);

/* What an invitation (part_type_is_calendar) or a contact card says, which counts only so, too. */
void body_text_offer_card(PartReader *reader, GMimePart *part);

/* A text part that has a file name but was not called an attachment: it is a file, and the text too
 * if the mail has no other. */
void body_text_offer_part(PartReader *reader, GMimePart *part, gboolean is_html);

/* After all parts: if there is no text so far, the first that was offered is it. */
void body_text_finish(PartReader *reader);

/* Takes `text` (valid UTF-8); returns it with LF line ends and without controls. Caller frees. */
gchar *body_text_clean(gchar *text);

/* Text of a text/plain; format=flowed part (LF) with its soft line breaks taken out and its stuffed
 * blanks removed (RFC 3676). With `deletes_space` (DelSp=yes) the blank of a soft break goes too.
 * Caller frees. */
gchar *body_text_unflow(const gchar *text, gboolean deletes_space);
