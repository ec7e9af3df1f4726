/* mailbox_works.h - somebody wrote whose letters came back: what waited for that address goes out
 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "flow/office.h"

/* Whoever writes has a mailbox that works again: letters go there as before, and what was held for
 * it goes out, unless the fuse holds everything. */
gboolean mailbox_works(Office *office, const gchar *address, GError **error);
