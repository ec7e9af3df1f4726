/* pgp_armor.h - the frame that PGP puts around a plain text */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* `text` (LF) without the frame of its clear-signed texts (RFC 9580 section 7): what was signed
 * stays, the signature goes. NULL if there is none. Caller frees. */
gchar *pgp_armor_open(const gchar *text);

/* Does the text consist of an encrypted message? */
gboolean pgp_armor_is_sealed(const gchar *text);
