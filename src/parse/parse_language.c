/* parse_language.c - which language a text is in */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "parse/parse_language.h"

#include "language/language.h"

const gchar *parse_language(const gchar *text) {
    return language_of(text);
}
