/* mailbox_source.h - the source of mail that the settings of a mailbox mean */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "intake/mail_source.h"
#include "workplace.h"

typedef struct {
    ImapOptions imap; /* what `source` refers to, where it is an IMAP folder */
    MailSource *source;
} MailboxSource;

/* What the settings of an IMAP mailbox mean; everything in it is borrowed. */
ImapOptions mailbox_source_imap_options(const MailboxSettings *mailbox, const Logins *logins);

/* BAD_SETTING when it can't be opened. Nothing is connected yet. `cancellable` ends whatever it
 * waits for. Of `place` its office and logins are looked at. */
gboolean mailbox_source_open(MailboxSource *opened, const Workplace *place,
                             const MailboxSettings *mailbox, GCancellable *cancellable,
                             GError **error);
void mailbox_source_close(MailboxSource *opened);
