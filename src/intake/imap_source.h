/* imap_source.h - mail out of an IMAP folder */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "intake/imap_options.h"
#include "intake/raw_mail.h"

typedef struct ImapSource ImapSource;

/* As in mail_source.h. */
ImapSource *imap_source_new(const ImapOptions *options, guint64 max_bytes,
                            const MailProgress *progress);
void imap_source_free(ImapSource *source);
gboolean imap_source_next(ImapSource *source, RawMail **out_mail, GError **error);
gboolean imap_source_settle(ImapSource *source, const RawMail *mail, Verdict verdict,
                            GError **error);
gboolean imap_source_flush(ImapSource *source, GError **error);
void imap_source_wait(ImapSource *source);
guint imap_source_rest_ms(const ImapSource *source);
gboolean imap_source_progress(ImapSource *source, MailProgress *out_progress);
