/* signature_marks.c - the lines by which programs and people set off a signature */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "signature_marks.h"

#include <string.h>

enum { LONGEST_RULE = 60 };

static gboolean is_all(TextLine line, const gchar *character) {
    gsize size = strlen(character);
    for (gsize at = 0; at < line.length; at += size) {
        if (line.length - at < size || memcmp(line.text + at, character, size) != 0)
            return FALSE;
    }
    return TRUE;
}

SignatureMark signature_marks_of(TextLine line) {
    if (line.length == 3 && memcmp(line.text, "-- ", 3) == 0)
        return SIGNATURE_MARK_EXACT;
    line = text_line_trim(line);
    gsize size = text_line_rule_character(line);
    if (size == 0 || line.length > LONGEST_RULE * size)
        return SIGNATURE_MARK_NONE;
    gchar character[8] = {0};
    memcpy(character, line.text, size);
    if (!is_all(line, character))
        return SIGNATURE_MARK_NONE;
    gsize count = line.length / size;
    gboolean is_dash = strcmp(character, "-") == 0;
    gboolean is_long_dash = strcmp(character, "—") == 0 || strcmp(character, "–") == 0;
    if ((is_dash && count == 2) || (is_long_dash && count == 1))
        return SIGNATURE_MARK_LOOSE;
    gboolean is_line = strcmp(character, "_") == 0;
    if ((is_dash && count >= 3) || (is_long_dash && count >= 2) || (is_line && count >= 2))
        return SIGNATURE_MARK_DASHES;
    return count >= 5 ? SIGNATURE_MARK_RULE : SIGNATURE_MARK_NONE;
}
