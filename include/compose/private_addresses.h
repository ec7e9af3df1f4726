/* private_addresses.h - addresses that no complainant may see: of staff, and the desk's with tokens
 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "model/policy.h"

/* `text` (valid UTF-8; plain words or HTML) with every address of an agent or manager, and every
 * address of the desk that carries a token, replaced by the desk's public address, "%40" for "@"
 * too. *out_count says how many there were. Pure. Caller frees. */
gchar *private_addresses_replace(const gchar *text, const Policy *policy, guint *out_count);

/* Would anything be replaced? */
gboolean private_addresses_has(const gchar *text, const Policy *policy);
