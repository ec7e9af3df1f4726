/* stand_in.h - words in place of a plain text that its sender did not write */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Is a plain text nothing but such words ("please use an HTML compatible email viewer"), and
 * perhaps an address where the mail can be seen? */
gboolean stand_in_is_all(const gchar *text);
