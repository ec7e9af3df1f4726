/* bounce_report.h - reports of mail systems that are only words, no RFC 3464 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/identity.h"
#include "model/mail.h"

/* Is `mail` such a report? Then kind, bounces and original_message_id of `identity` are filled,
 * `why` says by which words, and it is TRUE. Asked only of a mail whose sender is a mail system: by
 * name
 * (`is_named`), or by its empty Return-Path and then only if the subject says it too. */
gboolean bounce_report_read(const Mail *mail, gboolean is_named, Identity *identity);

/* Rows of a machine-readable report that say only "x.0.0" and give no diagnostic get the words that
 * the report's text has for their address (OpenSMTPD and others write them only there). */
void bounce_report_complete(const Mail *mail, GPtrArray *rows);
