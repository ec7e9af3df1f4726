/* json_object.h - reading one JSON object (RFC 8259) of words and numbers, from a stranger */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

enum { JSON_OBJECT_DEPTH = 32 };

/* The members of the object that `text` is, name -> value as text: strings without their escapes,
 * numbers, "true" and "false" as they are written. null, objects and lists are checked and left
 * out; of a name that comes twice the last counts. NULL unless the whole of `text` is one
 * well-formed object in UTF-8 without NUL, nested at most JSON_OBJECT_DEPTH deep. Linear. Caller
 * unrefs. */
GHashTable *json_object_read(const gchar *text, gsize length);

/* The member as a whole number; `otherwise` if it is missing or none. */
gint64 json_object_number(GHashTable *object, const gchar *name, gint64 otherwise);
