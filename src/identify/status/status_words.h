/* status_words.h - enhanced status codes (RFC 3463) from codes and words of a diagnostic */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* The first enhanced status code in `text` ("5.1.1"), or NULL. Addresses of hosts (192.0.2.1) and
 * version numbers (Exim 4.96.2) are none. Caller frees. */
gchar *status_code_in(const gchar *text);

/* The first SMTP reply code of failure in `text` (421, 550, ...), or 0. */
guint status_reply_code_in(const gchar *text);

/* What the words of a diagnostic say, in a dozen languages: "mailbox full" -> "5.2.2". Static,
 * class 5 unless the trouble passes by itself; NULL if they say nothing known. */
const gchar *status_from_words(const gchar *text);

/* The most exact status that can be said, in this order: `stated` if it is more than "x.0.0"; a
 * code inside `diagnostic`, of the same class if there is one stated; `stated`; only then the words
 * of `diagnostic` with the class of its reply code; the reply code alone; NULL. `stated` may be
 * NULL or rubbish, `diagnostic` may be NULL. Caller frees. */
gchar *status_most_exact(const gchar *stated, const gchar *diagnostic);
