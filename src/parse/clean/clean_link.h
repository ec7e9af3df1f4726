/* clean_link.h - where a link of an agent's HTML may lead */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* `target` as it may stand in a href before escaping: http, https, mailto or tel, without controls
 * and blanks, at most 2000 bytes; a mailto with nothing but its address. NULL if it
 * leads elsewhere. Caller frees. */
gchar *clean_link(const gchar *target);
