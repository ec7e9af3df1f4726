/* quote_marks.h - the words by which mail clients announce a quote, a forward or a signature */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* A line of a text, without its line end, not NUL-terminated. */
typedef struct {
    const gchar *text;
    gsize length;
} TextLine;

/* Fields of the header block that stands over a quoted or forwarded mail, as bits. */
typedef enum {
    QUOTE_FIELD_NONE = 0,
    QUOTE_FIELD_FROM = 1 << 0,
    QUOTE_FIELD_DATE = 1 << 1,
    QUOTE_FIELD_TO = 1 << 2,
    QUOTE_FIELD_SUBJECT = 1 << 3,
    QUOTE_FIELD_OTHER = 1 << 4, /* Cc, Reply-To, ...: counts for nothing, but goes on */
} QuoteField;

/* The field a line like "From: ..." or "*发件人：* ..." gives. */
QuoteField quote_marks_field(TextLine line);

/* "-----Original Message-----", "---- 原始邮件 ----", "Begin forwarded message:". */
gboolean quote_marks_is_separator(TextLine line);

/* Nothing but four or more of one of "-_=*~" and blanks. */
gboolean quote_marks_is_rule(TextLine line);

/* Could an attribution end with this line: "... wrote:", or "2014-03-09 20:48 GMT+1 Jane <...>"?
 * A cheap question; quote_marks_is_attribution() is the real one. */
gboolean quote_marks_may_end_attribution(TextLine line);

/* Is it a whole attribution: "On Mon, 3 Nov 2025, Jane <jane@example.com> wrote:"? `text` is one to
 * five lines joined by blanks. */
gboolean quote_marks_is_attribution(const gchar *text);

/* Is there a time of day, a year or a date like 3/11/25 in it? */
gboolean quote_marks_has_date(TextLine line);

/* "-- ", "--", "—": what follows is a signature. */
gboolean quote_marks_is_signature_mark(TextLine line);

/* "---", "_____", "—————": what follows may be one, if it is short. */
gboolean quote_marks_is_weak_signature_mark(TextLine line);

/* "Sent from my phone", "发自我的iPhone": a line that a device adds. */
gboolean quote_marks_is_device_line(TextLine line);
