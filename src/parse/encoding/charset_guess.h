/* charset_guess.h - what charset bytes are in that do not say so, or say it wrongly */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

gsize charset_count_high_bytes(const gchar *bytes, gsize length);

/* The name of what the bytes look like, for charset_named(), or NULL. They are not UTF-8 and have
 * no NUL. Caller frees. */
gchar *charset_guess(const gchar *bytes, gsize length);

/* Is it a text in letters above 0x7f, where a Latin one has them only here and there? Tags of HTML
 * do not count. */
gboolean charset_is_mostly_high(const gchar *bytes, gsize length);

/* `text` (valid UTF-8) with the letters of CP1252 for the controls U+0080 to U+009F, which are what
 * becomes of them in a program that takes CP1252 for Latin-1; NULL if it has none. Caller frees. */
gchar *charset_letters_of_controls(const gchar *text);

/* The letter that is meant by a control from U+0080 to U+009F, or 0. */
gunichar charset_letter_of_control(gunichar control);

/* The bytes that a relay took for CP1252 when it made `text` (valid UTF-8) of them, ending in NUL;
 * NULL if a letter of it is none of CP1252's, or if it may be right in Latin letters: accents one
 * by one. Caller frees. */
gchar *charset_bytes_behind(const gchar *text);

/* The text behind `text` (valid UTF-8), if it was taken for CP1252 on its way and turned into UTF-8
 * once more; NULL if that is not certain. Caller frees. */
gchar *charset_undo_double_utf8(const gchar *text);
