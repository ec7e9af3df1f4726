/* signed_content.c - what an S/MIME signature is wrapped around */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Outlook sends signed mails "opaque": the whole mail is inside the signature. RFC 5652:
 *   ContentInfo { signedData, [0] SignedData { version, digests,
 *                                              { data, [0] OCTET STRING }, ... } }
 * Big ones come as BER, with lengths left open and the octet string in pieces. Only the way to that
 * string is walked; nothing is allocated by what a length says. */
#include "signed_content.h"

#include <string.h>

enum {
    TAG_OID = 0x06,
    TAG_OCTETS = 0x04,
    TAG_OCTETS_IN_PIECES = 0x24,
    TAG_SEQUENCE = 0x30,
    TAG_CONTEXT_0 = 0xa0,
};

typedef struct {
    const guint8 *at;
    const guint8 *end;
} DerBytes;

/* 1.2.840.113549.1.7.1 and .2 */
static const guint8 oid_data[] = {0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x01};
static const guint8 oid_signed[] = {0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x02};

/* Takes the head of the next value. What is of open length goes on to the end of what it is in: the
 * caller stops where it has what it wants. */
static gboolean take_head(DerBytes *bytes, guint8 *tag, DerBytes *inside) {
    if (bytes->end - bytes->at < 2)
        return FALSE;
    *tag = bytes->at[0];
    guint8 first = bytes->at[1];
    bytes->at += 2;
    gsize left = (gsize)(bytes->end - bytes->at);
    gsize length = first;
    if (first == 0x80) {
        length = left;
    } else if (first > 0x80) {
        gsize count = first & 0x7f;
        if (count > 4 || count > left)
            return FALSE;
        length = 0;
        for (gsize i = 0; i < count; i++)
            length = length << 8 | *bytes->at++;
        left -= count;
    }
    *inside = (DerBytes){bytes->at, bytes->at + MIN(length, left)};
    return TRUE;
}

static gboolean enter(DerBytes *bytes, guint8 wanted) {
    guint8 tag = 0;
    return take_head(bytes, &tag, bytes) && tag == wanted;
}

static gboolean skip_value(DerBytes *bytes) {
    guint8 tag = 0;
    DerBytes inside;
    if (!take_head(bytes, &tag, &inside))
        return FALSE;
    bytes->at = inside.end;
    return TRUE;
}

static gboolean take_oid(DerBytes *bytes, const guint8 *oid, gsize length) {
    guint8 tag = 0;
    DerBytes inside;
    if (!take_head(bytes, &tag, &inside) || tag != TAG_OID ||
        (gsize)(inside.end - inside.at) != length || memcmp(inside.at, oid, length) != 0)
        return FALSE;
    bytes->at = inside.end;
    return TRUE;
}

/* One string, or pieces up to the end of contents (two NUL). */
static GBytes *take_octets(DerBytes bytes, GBytes *sealed) {
    guint8 tag = 0;
    DerBytes inside;
    if (!take_head(&bytes, &tag, &inside))
        return NULL;
    if (tag == TAG_OCTETS)
        return g_bytes_new_from_bytes(
            sealed, (gsize)(inside.at - (const guint8 *)g_bytes_get_data(sealed, NULL)),
            (gsize)(inside.end - inside.at));
    if (tag != TAG_OCTETS_IN_PIECES)
        return NULL;
    g_autoptr(GByteArray) joined = g_byte_array_new();
    DerBytes piece;
    while (take_head(&inside, &tag, &piece) && tag == TAG_OCTETS) {
        g_byte_array_append(joined, piece.at, (guint)(piece.end - piece.at));
        inside.at = piece.end;
    }
    return g_byte_array_free_to_bytes(g_steal_pointer(&joined));
}

GBytes *signed_content_read(GBytes *sealed) {
    gsize size = 0;
    const guint8 *bytes = g_bytes_get_data(sealed, &size);
    DerBytes at = {bytes, bytes + size};
    gboolean is_signed_data = size > 0 && enter(&at, TAG_SEQUENCE) &&
                              take_oid(&at, oid_signed, sizeof oid_signed) &&
                              enter(&at, TAG_CONTEXT_0) && enter(&at, TAG_SEQUENCE) &&
                              skip_value(&at) && skip_value(&at) && enter(&at, TAG_SEQUENCE) &&
                              take_oid(&at, oid_data, sizeof oid_data) && enter(&at, TAG_CONTEXT_0);
    return is_signed_data ? take_octets(at, sealed) : NULL;
}
