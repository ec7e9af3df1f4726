/* card_text.h - a contact card as a person reads it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* What the cards of a vCard file (2.1, 3.0, RFC 6350) say, at most twenty: name, company, what to
 * call and where to write, note. `declared` and `fallback` are charsets as in charset_to_utf8().
 * NULL if it says nothing. Caller frees. */
gchar *card_text(const gchar *bytes, gsize size, const gchar *declared, const gchar *fallback);
