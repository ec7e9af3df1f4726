/* answer_guard.c - looks at the bytes of a server's answer before the parser does */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * libetpan calls itself for each parenthesis and makes room for a literal as soon as its length is
 * told. A server, or who speaks in its place, could so use up the stack, or the address space, by
 * a few bytes. Both are seen here first. What stands in literals (mails) is nobody's business.
 */
#include "answer_guard.h"

#include <string.h>

enum { MOST_DEPTH = 64 };

/* "* OK ...", "a7 NO ...", "+ ...": words for people up to the end of the line, no literal. */
static gboolean is_text(const AnswerGuard *guard) {
    static const gchar *const conditions[] = {"* OK", "* NO", "* BAD", "* BYE", "* PREA"};
    if (guard->is_continued)
        return FALSE;
    if (!g_str_has_prefix(guard->start, "* "))
        return TRUE;
    for (gsize i = 0; i < G_N_ELEMENTS(conditions); i++) {
        if (g_ascii_strncasecmp(guard->start, conditions[i], strlen(conditions[i])) == 0)
            return TRUE;
    }
    return FALSE;
}

/* The line is over. Does a literal follow ("{123}" at its end)? */
static guint64 literal_behind(const AnswerGuard *guard) {
    if (guard->end_length < 3 || is_text(guard))
        return 0;
    g_autofree gchar *end = g_strndup(guard->end, guard->end_length);
    gchar *brace = strrchr(end, '{'), *stop = NULL;
    if (brace == NULL)
        return 0;
    guint64 size = g_ascii_strtoull(brace + 1, &stop, 10);
    if (*stop == '+')
        stop++;
    return stop > brace + 1 && g_strcmp0(stop, "}") == 0 ? size : 0;
}

static void end_line(AnswerGuard *guard) {
    guint64 literal = literal_behind(guard);
    guint depth = literal > 0 ? guard->depth : 0;
    *guard = (AnswerGuard){.literal = literal, .depth = depth, .is_continued = literal > 0};
}

static void take_byte(AnswerGuard *guard, gchar byte) {
    if (guard->length < sizeof guard->start - 1)
        guard->start[guard->length] = byte;
    guard->length++;
    if (byte == '\r')
        return;
    if (guard->end_length == sizeof guard->end) {
        memmove(guard->end, guard->end + 1, sizeof guard->end - 1);
        guard->end_length--;
    }
    guard->end[guard->end_length++] = byte;
    if (byte == '(')
        guard->depth++;
    else if (byte == ')' && guard->depth > 0)
        guard->depth--;
}

const gchar *answer_guard_look(AnswerGuard *guard, const gchar *bytes, gsize size, guint64 budget) {
    for (gsize i = 0; i < size;) {
        if (guard->literal > 0) {
            gsize part = (gsize)MIN(guard->literal, size - i);
            guard->literal -= part;
            i += part;
            continue;
        }
        gchar byte = bytes[i++];
        if (byte != '\n') {
            take_byte(guard, byte);
            if (guard->depth > MOST_DEPTH)
                return "the server's answer is nested too deeply";
            continue;
        }
        end_line(guard);
        if (guard->literal > 0 && guard->literal > budget + (size - i))
            return "the server's answer is larger than it may be";
    }
    return NULL;
}
