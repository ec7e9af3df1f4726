/* addresses.h - address lists of From, To, Cc and Reply-To */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Appends the Addresses of an unfolded header value to `list`. Names are decoded, domains are in
 * their ASCII form (xn--), group names are dropped. `fallback` is a charset or NULL. */
void addresses_read(const gchar *value, const gchar *fallback, GPtrArray *list);
