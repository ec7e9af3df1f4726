/* mail_source.h - next raw mail; then done, later or quarantine */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "intake/raw_mail.h"

/* A place that mail comes from. Used by one thread at a time. */
typedef struct MailSource MailSource;

/* A Maildir: new/ is read oldest first; after VERDICT_DONE a mail moves to cur/ with flag S. The
 * folder must exist (BAD_SETTING names it). Mail over `max_bytes` comes without bytes. */
MailSource *mail_source_new_maildir(const gchar *folder, guint64 max_bytes, GError **error);

/* One mail on a file descriptor (stdin of an MTA pipe). */
MailSource *mail_source_new_stream(int fd, guint64 max_bytes);

void mail_source_free(MailSource *source);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(MailSource, mail_source_free)

/* TRUE with *out_mail NULL when nothing waits now. A mail that was handed out is not handed out
 * again until it is settled. */
gboolean mail_source_next(MailSource *source, RawMail **out_mail, GError **error);

/* Tells the source what became of a mail. Repeating is harmless. */
gboolean mail_source_settle(MailSource *source, const RawMail *mail, Verdict verdict,
                            GError **error);

/* Blocks until mail may be there (inotify), `timeout_ms` passed, or `cancellable` fired. */
void mail_source_wait(MailSource *source, guint timeout_ms, GCancellable *cancellable);
