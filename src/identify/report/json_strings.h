/* json_strings.h - the strings of a JSON text, each with the keys it stands under */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

enum { JSON_STRINGS_DEPTH = 16 };

/* Where a reader stands. All texts are borrowed until the next call. */
typedef struct {
    const gchar *at;
    const gchar *end;
    guint depth;                      /* of objects and arrays around the string */
    gchar *keys[JSON_STRINGS_DEPTH];  /* key of each container, NULL if it has none */
    guint starts[JSON_STRINGS_DEPTH]; /* which container it is, counted from the text's beginning */
    gchar kinds[JSON_STRINGS_DEPTH];  /* '{' or '[' */
    guint containers;
    gchar *key; /* of the string, NULL in an array */
    gchar *value;
} JsonStrings;

/* Begins to read `text`, which must stay. Clear with json_strings_clear(). */
void json_strings_init(JsonStrings *strings, const gchar *text);
void json_strings_clear(JsonStrings *strings);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(JsonStrings, json_strings_clear)

/* Goes on to the next string value; FALSE at the end, at what is no JSON and where containers are
 * nested too deep. Numbers and the like are passed over. Escapes are resolved; line ends inside a
 * string, which mail systems put where a line is too long, are taken out. Linear. */
gboolean json_strings_next(JsonStrings *strings);

/* The key of the container `up` levels above the string (0: the innermost), or "". */
const gchar *json_strings_above(const JsonStrings *strings, guint up);

/* The number of the innermost container: the same for strings of one object. */
guint json_strings_container(const JsonStrings *strings);
