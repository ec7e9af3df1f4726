/* receive_mail.h - story 1: raw mails, from bytes to committed consequences */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "flow/incoming.h"

/* Stores all mails (of Incoming, read before) and what they lead to in one transaction, and
 * commits. Where one of them fails, each has a transaction of its own; what fails by itself gets
 * the verdict LATER. FALSE (TRY_LATER, STORE_DAMAGED) when it is the store that fails: the verdicts
 * tell which mails it did take. */
gboolean receive_batch(Office *office, GPtrArray *batch, GError **error);

/* Handles a stored mail again, in its own transaction: a held one that was released (with its
 * agent's powers), or a quarantined one. FALSE with BAD_MAIL when it still can't be read. */
gboolean receive_again(Office *office, gint64 mail_id, GError **error);
