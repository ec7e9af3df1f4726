/* report_fields.h - blocks of "Name: value" lines inside the parts of a report */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "model/mail.h"

/* Unfolded, trimmed; neither is NULL. */
typedef struct {
    gchar *name;
    gchar *value;
} ReportField;

/* Reads the block that begins at *at (blank lines before it are skipped) up to the next blank line,
 * and moves *at behind it. Returns an array of ReportField*, or NULL at the end of the text. A line
 * that is no field goes on with the value before it, as mailers that wrap without a blank mean it.
 * Caller frees with g_ptr_array_unref(). */
GPtrArray *report_fields_next(const gchar **at);

/* Value of the first field of that name (case does not matter), or NULL. Borrowed. */
const gchar *report_fields_value(const GPtrArray *fields, const gchar *name);

/* "<id@host>" or "id@host" with anything around it -> "id@host", or NULL. Caller frees. */
gchar *report_fields_message_id(const gchar *value);

/* Is it the type of a part that holds a returned mail or its headers? */
gboolean report_fields_is_returned_mail(const gchar *content_type);

/* Is there a report part that holds the returned mail or its headers? */
gboolean report_fields_has_returned_mail(const Mail *mail);

/* Message-ID of the mail that a report is about: of the returned mail or its headers among the
 * report parts, else of header lines in the text, else what the report itself answers to
 * (In-Reply-To), or NULL. Caller frees. */
gchar *report_fields_original_id(const Mail *mail);

/* The one address in the To of the returned mail; NULL if it has none or several. Caller frees. */
gchar *report_fields_original_recipient(const Mail *mail);
