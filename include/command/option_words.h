/* option_words.h - which of the options offered a complainant chooses, in his own words */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

typedef enum {
    CHOICE_NOT_ABOUT_IT, /* he writes of something else */
    CHOICE_MADE,         /* one option, without an if or a but */
    CHOICE_OF_NONE,      /* he wants none of them */
    CHOICE_UNCLEAR,      /* about the options, but two of them, or on a condition */
} Choice;

/* Reads "B", "option b please", "the second one", "我选B", "方案二", "none of them", "都不接受" out
 * of the subject that a link makes ("B [AM-1042-K7Q2]") or the first line of the new words, below a
 * greeting at most. `count` options were offered; *out_option: 0 is A. What is unsure is UNCLEAR or
 * not about it: then a person reads it. Pure. */
Choice option_words_read(const gchar *subject, const gchar *new_text, guint count,
                         guint *out_option);
