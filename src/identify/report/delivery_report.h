/* delivery_report.h - delivery status notifications of RFC 3464 and read receipts of RFC 8098 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/identity.h"
#include "model/mail.h"

/* Is `mail` a report by machine-readable parts? Then `kind`, `bounces` and `original_message_id` of
 * `identity` are filled, `why` says from what, and it is TRUE. Unless `is_from_system` only a
 * whole multipart/report counts, so that a customer who attaches a bounce stays a person. */
gboolean delivery_report_read(const Mail *mail, gboolean is_from_system, Identity *identity);

/* Per-recipient rows of one message/delivery-status text, appended to `rows` (of BounceRow), at
 * most DELIVERY_REPORT_MAX_ROWS in all. */
void delivery_report_read_rows(const gchar *text, GPtrArray *rows);

/* The same of a report that stands inside a returned mail, as where a filter sends a report on.
 * FALSE if there is none. */
gboolean delivery_report_read_returned(const Mail *mail, GPtrArray *rows);

enum { DELIVERY_REPORT_MAX_ROWS = 500 };

/* The gravest of the rows decides: failed, then delayed, then delivered. Rows may not be empty. */
MailKind delivery_report_kind(const GPtrArray *rows);

/* Completes a row: lower-case recipient, most exact status, permanence by action and class (RFC
 * 3463 section 3.1). What is NULL is not known; a status that nothing says becomes "5.0.0", "4.0.0"
 * or "2.0.0". */
BounceRow *delivery_report_row(const gchar *recipient, const gchar *action, const gchar *status,
                               const gchar *diagnostic);
