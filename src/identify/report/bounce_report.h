/* bounce_report.h - reports of mail systems that are only words, no RFC 3464 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/identity.h"
#include "model/mail.h"

/* What says that a mail system wrote the mail, the strongest first. */
typedef enum {
    SYSTEM_IS_NAMED,   /* From is a mail system: any phrase of a report will do */
    SYSTEM_HAS_PATH,   /* From is a postmaster, who has a Return-Path: the returned mail or a mail
                          server's answer must be there (a person writes of parcels) */
    SYSTEM_HAS_NO_WAY, /* Return-Path is empty: the subject must say it */
    SYSTEM_IS_ROBOT,   /* From reads no answers: the subject must say it, and the returned mail
                          or a mail server's answer be there (a courier writes of parcels) */
} SystemEvidence;

/* Is `mail`, from such a sender, a report of failed or delayed delivery? Then `kind`, `bounces` and
 * `original_message_id` of `identity` are filled, `why` says from what, and it is TRUE. */
gboolean bounce_report_read(const Mail *mail, SystemEvidence evidence, Identity *identity);

/* Rows of an RFC 3464 report that say nothing but "x.0.0" learn from the words of the report. */
void bounce_report_complete(const Mail *mail, GPtrArray *rows);
