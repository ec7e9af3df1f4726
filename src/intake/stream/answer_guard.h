/* answer_guard.h - looks at the bytes of a server's answer before the parser does */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Follows lines and literals (RFC 9051, section 4.3), and of a line only how deep its parentheses
 * are nested and how it begins and ends. */
typedef struct {
    gchar start[8]; /* of the line */
    gchar end[24];  /* its last bytes, for "{123}" */
    guint64 length; /* of the line so far */
    guint end_length;
    guint depth;
    guint64 literal;       /* bytes of a literal that are still to come */
    gboolean is_continued; /* a literal stood in this line before */
} AnswerGuard;

/* `budget`: bytes that may still come. NULL, or what is wrong with the answer: static words. */
const gchar *answer_guard_look(AnswerGuard *guard, const gchar *bytes, gsize size, guint64 budget);
