/* quoted_text.h - new words, signature and quoted words of a text told apart */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

typedef struct {
    gchar *new_text;
    gchar *signature;
    gchar *quoted_text;
} QuotedText;

/* Every line of `body` (valid UTF-8, LF) goes into exactly one of the three, in its order; blank
 * lines at their ends are left out. Caller frees the three. */
QuotedText quoted_text_split(const gchar *body);
