/* parse_language.h - which language a text is in */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* ISO 639-1 code of the language of `text` (valid UTF-8), judged by its first characters, or NULL
 * if that is not sure. Static. */
const gchar *parse_language(const gchar *text);
