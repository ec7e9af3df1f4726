/* message_ids.h - the ids in Message-ID, In-Reply-To and References */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Appends every <id> of an unfolded header value to `ids` (of gchar*), without <>, in order,
 * leaving out what is there already. Broken ids between good ones do no harm. */
void message_ids_read(const gchar *value, GPtrArray *ids);

/* The one id of a Message-ID field, also if its <> were forgotten; NULL if there is none. Caller
 * frees. */
gchar *message_ids_single(const gchar *value);
