/* mailbox_answer.h - "imap", "imap:HOST", "maildir:PATH" or "pipe" -> where the desk's mail is */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "draft.h"

/* Puts the answer into the draft: "imap" is the provider of the draft's address, or a guess;
 * "imap:WORD" a provider by its key or a server as HOST[:PORT]; "maildir:PATH"; "pipe". Returns
 * what is wrong with it, and nothing is changed then, or NULL. Caller frees. */
gchar *mailbox_answer_take(Draft *draft, const gchar *answer);

/* The server that takes letters, as HOST[:PORT]; as above. */
gchar *mailbox_answer_take_smtp(Draft *draft, const gchar *answer);

/* Where "imap" would lead, for people: "imap.gmail.com (Google Mail or Workspace)". NULL when there
 * is no IMAP at that provider, with *out_hint why. Caller frees. */
gchar *mailbox_answer_guess(const Draft *draft, const gchar **out_hint);
