/* mailbox_name.c - names of IMAP folders as they go over the wire: modified UTF-7 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mailbox_name.h"

#include "base/error.h"

/* As base64, but "," for "/", and without padding (RFC 3501, 5.1.3). */
static const gchar DIGITS[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+,";

/* Bits that do not yet fill a digit. */
typedef struct {
    GString *wire;
    guint32 bits;
    guint count;
    gboolean is_shifted;
} Writer;

static void write_unit(Writer *writer, guint unit) {
    if (!writer->is_shifted)
        g_string_append_c(writer->wire, '&');
    writer->is_shifted = TRUE;
    writer->bits = writer->bits << 16 | unit;
    writer->count += 16;
    for (; writer->count >= 6; writer->count -= 6)
        g_string_append_c(writer->wire, DIGITS[writer->bits >> (writer->count - 6) & 63]);
    writer->bits &= (1u << writer->count) - 1;
}

static void end_shift(Writer *writer) {
    if (!writer->is_shifted)
        return;
    if (writer->count > 0)
        g_string_append_c(writer->wire, DIGITS[writer->bits << (6 - writer->count) & 63]);
    g_string_append_c(writer->wire, '-');
    *writer = (Writer){.wire = writer->wire};
}

static void write_character(Writer *writer, gunichar character) {
    if (character >= 0x10000) {
        write_unit(writer, 0xD800 + ((character - 0x10000) >> 10));
        write_unit(writer, 0xDC00 + ((character - 0x10000) & 0x3FF));
    } else if (character >= 0x80) {
        write_unit(writer, character);
    } else {
        end_shift(writer);
        g_string_append_c(writer->wire, (gchar)character);
        if (character == '&')
            g_string_append_c(writer->wire, '-');
    }
}

gchar *mailbox_name_to_wire(const gchar *name, gchar delimiter, GError **error) {
    gboolean is_good = *name != '\0' && g_utf8_validate(name, -1, NULL);
    Writer writer = {.wire = g_string_new(NULL)};
    for (const gchar *at = name; is_good && *at != '\0'; at = g_utf8_next_char(at)) {
        gunichar character = g_utf8_get_char(at);
        is_good = !g_unichar_iscntrl(character);
        write_character(&writer,
                        character == '/' && delimiter != '\0' ? (gunichar)delimiter : character);
    }
    end_shift(&writer);
    if (is_good)
        return g_string_free(writer.wire, FALSE);
    g_string_free(writer.wire, TRUE);
    g_set_error(error, AMENDS_ERROR, AMENDS_ERROR_BAD_SETTING,
                "a folder's name must be UTF-8 text of one line");
    return NULL;
}
