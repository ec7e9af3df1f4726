/* connection_check.h - tries every mailbox and server of the settings, and mail to ourselves */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "config/settings.h"
#include "store/store.h"

/* One line about one server. */
typedef struct {
    const gchar *what; /* "mailbox complaints (imap.example.com:993)" */
    gboolean is_good;
    const gchar *words;  /* what was found, or what is wrong */
    const gchar *remedy; /* what to do about it, or NULL */
} ConnectionFinding;

typedef void (*ConnectionTold)(const ConnectionFinding *finding, gpointer data);

/* Tells each finding as it comes. Then two mails are sent to the desk, one of them to a plus
 * address, and waited for at most `patience` seconds (0: none are sent): both must arrive in a
 * mailbox of the settings, or be known to `store`, where a running desk has put them. They are
 * marked as the desk's own and lead to nothing. Returns the number of faults. */
guint connection_check(const Settings *settings, Store *store, guint patience, ConnectionTold told,
                       gpointer data);
