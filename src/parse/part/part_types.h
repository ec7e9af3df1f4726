/* part_types.h - what a part is: text, HTML, a file, a report, something sealed */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gmime/gmime.h>

/* "*" stands for any. */
gboolean part_type_is(GMimeObject *part, const gchar *major, const gchar *minor);

/* Type of a part in lower case, "text/plain". Caller frees. */
gchar *part_type_name(GMimeObject *part);

/* The undecoded value of a header field of a part, or NULL. Borrowed. */
const gchar *part_type_header(GMimeObject *part, const gchar *name);

/* Text that a person would read in the window of the mail, if nothing says it is a file. */
gboolean part_type_is_readable(GMimeObject *part);
gboolean part_type_is_html(GMimeObject *part);

/* An invitation (RFC 5545); a contact card (RFC 6350). */
gboolean part_type_is_calendar(GMimeObject *part);
gboolean part_type_is_card(GMimeObject *part);

/* "Content-Disposition: attachment" */
gboolean part_type_is_called_attachment(GMimeObject *part);

/* What programs write to programs about mails (RFC 3464, 5965, 8098, ...). */
gboolean part_type_is_report(GMimeObject *part);

/* How the content is encoded, under names that GMime does not know too ("quoted_printable"). */
GMimeContentEncoding part_type_encoding(GMimeObject *part);
