/* maildir_source.h - mail out of a Maildir */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "intake/raw_mail.h"

typedef struct MaildirSource MaildirSource;

/* All as in mail_source.h. */
MaildirSource *maildir_source_new(const gchar *folder, guint64 max_bytes, GError **error);
void maildir_source_free(MaildirSource *source);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(MaildirSource, maildir_source_free)
gboolean maildir_source_next(MaildirSource *source, RawMail **out_mail, GError **error);
gboolean maildir_source_settle(MaildirSource *source, const RawMail *mail, Verdict verdict,
                               GError **error);
void maildir_source_wait(MaildirSource *source, guint timeout_ms, GCancellable *cancellable);
