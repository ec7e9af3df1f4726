/* rtf_compressed.c - the compressed RTF of Outlook */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* MS-OXRTFCP section 2.1.3: 16 bytes of header (size of what follows it, size unpacked, kind,
 * checksum), then runs of a control byte and eight tokens, lowest bit first: 0 is a byte as it is,
 * 1 is two bytes, big-endian, 12 bits of place in a ring of 4096 bytes and 4 bits of length less
 * two. The ring begins with words that every RTF has. A place that is the next to be written ends
 * it. */
#include "rtf_compressed.h"

#include <string.h>

enum { HEADER_SIZE = 16, RING_SIZE = 4096, MOST_BYTES = 4 * 1024 * 1024 };

static const guint32 is_compressed = 0x75465a4c; /* "LZFu" */
static const guint32 is_plain = 0x414c454d;      /* "MELA" */

static const gchar first_words[] =
    "{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern "
    "\\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0"
    "\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx";

static guint32 number_at(const guint8 *bytes) {
    guint32 number;
    memcpy(&number, bytes, sizeof number);
    return GUINT32_FROM_LE(number);
}

typedef struct {
    guint8 bytes[RING_SIZE];
    guint next;
    GByteArray *out;
} Ring;

static void put(Ring *ring, guint8 byte) {
    ring->bytes[ring->next] = byte;
    ring->next = (ring->next + 1) % RING_SIZE;
    g_byte_array_append(ring->out, &byte, 1);
}

static void unpack(Ring *ring, const guint8 *at, const guint8 *end) {
    while (at < end) {
        guint8 control = *at++;
        for (guint bit = 0; bit < 8; bit++) {
            if ((control >> bit & 1) == 0) {
                if (at == end)
                    return;
                put(ring, *at++);
                continue;
            }
            if (end - at < 2)
                return;
            guint place = (guint)(at[0] << 4 | at[1] >> 4);
            guint length = (at[1] & 0x0fu) + 2;
            at += 2;
            if (place == ring->next || ring->out->len + length > MOST_BYTES)
                return;
            for (guint i = 0; i < length; i++)
                put(ring, ring->bytes[(place + i) % RING_SIZE]);
        }
        if (ring->out->len > MOST_BYTES)
            return;
    }
}

GBytes *rtf_compressed_read(const guint8 *bytes, gsize size) {
    if (size < HEADER_SIZE)
        return NULL;
    guint32 kind = number_at(bytes + 8);
    const guint8 *at = bytes + HEADER_SIZE;
    if (kind == is_plain)
        return g_bytes_new(at, MIN(size - HEADER_SIZE, MIN(number_at(bytes + 4), MOST_BYTES)));
    if (kind != is_compressed)
        return NULL;
    Ring ring = {.next = sizeof first_words - 1, .out = g_byte_array_new()};
    memcpy(ring.bytes, first_words, sizeof first_words - 1);
    unpack(&ring, at, bytes + size);
    return g_byte_array_free_to_bytes(ring.out);
}
