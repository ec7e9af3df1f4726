/* broken_parts.h - parts that nobody finds, because what says where they are is missing or wrong */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* The lines of a body that are no boundary and no field of a part: what is left to read of parts
 * that lack the blank line behind their header. Caller owns it. */
GBytes *broken_parts_words(const gchar *body, gsize length);

/* A body whose lines show that it has parts, as an entity that says so: a Content-Type with the
 * boundary that is really there, a blank line, the body. `declared` is the Content-Type it came
 * with, or NULL: if that speaks of parts, less is asked for as proof. NULL if it looks like plain
 * text. Caller owns it. */
GBytes *broken_parts_repair(const gchar *body, gsize length, const gchar *declared);
