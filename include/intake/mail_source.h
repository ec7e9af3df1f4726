/* mail_source.h - next raw mail; then done, later or quarantine */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "intake/imap_options.h"
#include "intake/raw_mail.h"

/* A place that mail comes from. Used by one thread at a time. */
typedef struct MailSource MailSource;

/* A Maildir: new/ is read oldest first; after VERDICT_DONE a mail moves to cur/ with flag S. The
 * folder must exist (BAD_SETTING names it). Mail over `max_bytes` comes without bytes. */
MailSource *mail_source_new_maildir(const gchar *folder, guint64 max_bytes, GError **error);

/* One mail on a file descriptor (stdin of an MTA pipe). */
MailSource *mail_source_new_stream(int fd, guint64 max_bytes);

/* A folder of an IMAP server, oldest first by UID. After VERDICT_DONE a mail moves to
 * `options->processed`, or gets a keyword where it can't; \Seen is never looked at nor set. Nothing
 * is connected yet. `progress` is what mail_source_progress() told last, or {0}. Of mail over
 * `max_bytes` only the head is fetched. */
MailSource *mail_source_new_imap(const ImapOptions *options, guint64 max_bytes,
                                 const MailProgress *progress);

void mail_source_free(MailSource *source);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(MailSource, mail_source_free)

/* May connect to a server. TRUE with *out_mail NULL when nothing waits now. A mail that was handed
 * out is not handed out again until it is settled. */
gboolean mail_source_next(MailSource *source, RawMail **out_mail, GError **error);

/* Tells the source what became of a mail; it may put off what it does about it until
 * mail_source_flush(). Repeating is harmless. */
gboolean mail_source_settle(MailSource *source, const RawMail *mail, Verdict verdict,
                            GError **error);

/* Does now what settle() put off. To be called before waiting and before freeing. */
gboolean mail_source_flush(MailSource *source, GError **error);

/* Blocks until mail may be there (inotify, IDLE), `timeout_ms` passed, or `cancellable` fired. A
 * source that a server tells of mail goes by its own times, and by the cancellable of its options.
 */
void mail_source_wait(MailSource *source, guint timeout_ms, GCancellable *cancellable);

/* How long to rest after an error before trying again; 0: try the next mail at once. */
guint mail_source_rest_ms(MailSource *source);

/* How far the mailbox was read, to be kept and given to the next mail_source_new_imap(). FALSE when
 * nothing changed since the last call, or the kind has no such thing. */
gboolean mail_source_progress(MailSource *source, MailProgress *out_progress);
