/* quoted_text.h - new words, signature and quoted words of a text told apart */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "text_marks.h"

/* Owned by the caller; never NULL. */
typedef struct {
    gchar *new_text;
    gchar *signature;
    gchar *quoted_text;
} QuotedText;

/* Splits `body` (LF line ends). Every line that is not blank is in exactly one of the three, in its
 * order. `marks` (of TextMark, by offset; may be NULL) is what the HTML told about the lines. */
QuotedText quoted_text_split(const gchar *body, const GArray *marks);
