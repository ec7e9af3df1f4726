/* raw_cut.c - takes the encoded form of attachments out of a raw mail, and puts it back */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Promise: raw_join(raw_cut(x)) is x, byte for byte. A body is cut only after it was encoded anew
 * and compared with what stands in the mail; line ends behind its last character stay in the
 * skeleton. What other programs encode in other ways (odd line lengths, blanks, quoted-printable)
 * stays where it is. Pure; memory beside the result is a few kilobytes.
 */
#include "raw_cut.h"

#include <string.h>

#include "model/mail.h"

enum {
    MIN_CUT_BYTES = 4096, /* less is not worth a row */
    PIECE_CHARACTERS = 1024,
};

static const gchar ALPHABET[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/* Two characters for each 12 bits: half the look-ups of ALPHABET. */
typedef struct {
    gchar pairs[4096][2];
} PairTable;

/* Encodes a file piece by piece. */
typedef struct {
    const PairTable *table;
    const guint8 *data;
    gsize size;
    gsize at;
    gsize line_width;
    gsize column;
    gboolean has_crlf;
} Encoder;

static void pair_table_fill(PairTable *table) {
    for (guint bits = 0; bits < G_N_ELEMENTS(table->pairs); bits++) {
        table->pairs[bits][0] = ALPHABET[bits >> 6];
        table->pairs[bits][1] = ALPHABET[bits & 63];
    }
}

/* Bytes behind the last three are padded with "=". */
static gsize encode(const PairTable *table, const guint8 *in, gsize size, guint8 *out) {
    guint8 *to = out;
    for (; size >= sizeof(guint64); size -= 6, in += 6, to += 8) {
        guint64 bits;
        memcpy(&bits, in, sizeof bits);
        bits = GUINT64_FROM_BE(bits);
        memcpy(to, table->pairs[bits >> 52], 2);
        memcpy(to + 2, table->pairs[bits >> 40 & 4095], 2);
        memcpy(to + 4, table->pairs[bits >> 28 & 4095], 2);
        memcpy(to + 6, table->pairs[bits >> 16 & 4095], 2);
    }
    for (; size >= 3; size -= 3, in += 3, to += 4) {
        guint32 bits = (guint32)in[0] << 16 | (guint32)in[1] << 8 | in[2];
        memcpy(to, table->pairs[bits >> 12], 2);
        memcpy(to + 2, table->pairs[bits & 4095], 2);
    }
    if (size > 0) {
        guint32 bits = (guint32)in[0] << 16 | (size == 2 ? (guint32)in[1] << 8 : 0);
        memcpy(to, table->pairs[bits >> 12], 2);
        to[2] = size == 2 ? (guint8)ALPHABET[bits >> 6 & 63] : '=';
        to[3] = '=';
        to += 4;
    }
    return (gsize)(to - out);
}

/* Writes the next piece, with the line end before it if one is due, into `out` (PIECE_CHARACTERS +
 * 2 bytes); 0 at the end. */
static gsize encoder_next(Encoder *encoder, guint8 *out) {
    if (encoder->at == encoder->size)
        return 0;
    gsize length = 0;
    if (encoder->column == encoder->line_width) {
        if (encoder->has_crlf)
            out[length++] = '\r';
        out[length++] = '\n';
        encoder->column = 0;
    }
    gsize room = MIN(encoder->line_width - encoder->column, PIECE_CHARACTERS);
    gsize bytes = MIN(room / 4 * 3, encoder->size - encoder->at);
    gsize written = encode(encoder->table, encoder->data + encoder->at, bytes, out + length);
    encoder->at += bytes;
    encoder->column += written;
    return length + written;
}

static gsize encoded_length(gsize size, gsize line_width, gboolean has_crlf) {
    gsize characters = (size + 2) / 3 * 4;
    gsize breaks = characters > 0 ? (characters - 1) / line_width : 0;
    return characters + breaks * (has_crlf ? 2 : 1);
}

/* How the first line of an encoded body says that it is broken; FALSE when it is no base64 of ours.
 */
static gboolean guess_lines(const guint8 *body, gsize length, gsize size, RawCut *out_cut) {
    const guint8 *newline = memchr(body, '\n', length);
    gsize characters = (size + 2) / 3 * 4;
    gsize width = newline != NULL ? (gsize)(newline - body) : length;
    gboolean has_crlf = newline != NULL && width > 0 && newline[-1] == '\r';
    width -= has_crlf ? 1 : 0;
    /* On one line: what stands behind it is none of its business. */
    width = MIN(width, characters);
    *out_cut = (RawCut){.line_width = width, .has_crlf = has_crlf};
    return width > 0 && width % 4 == 0;
}

/* The length of the encoded form that stands at `body` byte for byte, or 0. */
static gsize match_encoding(const guint8 *body, gsize length, GBytes *content, RawCut *out_cut) {
    PairTable table;
    gsize size = 0;
    const guint8 *data = g_bytes_get_data(content, &size);
    RawCut cut;
    if (!guess_lines(body, length, size, &cut))
        return 0;
    gsize expected = encoded_length(size, cut.line_width, cut.has_crlf);
    if (expected > length || expected < MIN_CUT_BYTES)
        return 0;
    pair_table_fill(&table);
    Encoder encoder = {.table = &table,
                       .data = data,
                       .size = size,
                       .line_width = cut.line_width,
                       .has_crlf = cut.has_crlf};
    guint8 piece[PIECE_CHARACTERS + 2];
    gsize at = 0;
    for (gsize written; (written = encoder_next(&encoder, piece)) > 0; at += written) {
        if (memcmp(body + at, piece, written) != 0)
            return 0;
    }
    *out_cut = cut;
    return expected;
}

static gint compare_starts(gconstpointer one, gconstpointer other, gpointer data) {
    const GPtrArray *attachments = data;
    const Attachment *first = attachments->pdata[*(const guint *)one];
    const Attachment *second = attachments->pdata[*(const guint *)other];
    return (first->raw_start > second->raw_start) - (first->raw_start < second->raw_start);
}

/* Places of the attachments in the order in which they stand in the mail. */
static GArray *order_by_start(const GPtrArray *attachments) {
    GArray *order = g_array_new(FALSE, FALSE, sizeof(guint));
    for (guint i = 0; attachments != NULL && i < attachments->len; i++)
        g_array_append_val(order, i);
    g_array_sort_with_data(order, compare_starts, (gpointer)attachments);
    return order;
}

GBytes *raw_cut(GBytes *raw, const GPtrArray *attachments, GArray **out_cuts) {
    gsize size = 0;
    const guint8 *bytes = g_bytes_get_data(raw, &size);
    g_autoptr(GArray) order = order_by_start(attachments);
    GArray *cuts = g_array_new(FALSE, FALSE, sizeof(RawCut));
    g_autoptr(GByteArray) skeleton = NULL;
    gsize copied = 0;
    for (guint i = 0; i < order->len; i++) {
        guint place = g_array_index(order, guint, i);
        const Attachment *file = attachments->pdata[place];
        if (file->content == NULL || file->raw_start < copied || file->raw_end > size ||
            file->raw_start >= file->raw_end)
            continue;
        RawCut cut;
        gsize length = match_encoding(bytes + file->raw_start, file->raw_end - file->raw_start,
                                      file->content, &cut);
        if (length == 0)
            continue;
        if (skeleton == NULL)
            skeleton = g_byte_array_new();
        g_byte_array_append(skeleton, bytes + copied, (guint)(file->raw_start - copied));
        copied = file->raw_start + length;
        cut.file = place;
        cut.position = skeleton->len;
        g_array_append_val(cuts, cut);
    }
    *out_cuts = cuts;
    if (skeleton == NULL)
        return g_bytes_ref(raw);
    g_byte_array_append(skeleton, bytes + copied, (guint)(size - copied));
    return g_byte_array_free_to_bytes(g_steal_pointer(&skeleton));
}

static gboolean do_cuts_fit(gsize skeleton_size, const GArray *cuts, const GPtrArray *contents) {
    gsize least = 0;
    for (guint i = 0; i < cuts->len; i++) {
        const RawCut *cut = &g_array_index(cuts, RawCut, i);
        if (cut->position < least || cut->position > skeleton_size || cut->line_width == 0 ||
            cut->line_width % 4 != 0)
            return FALSE;
        least = cut->position;
    }
    return contents->len == cuts->len;
}

GBytes *raw_join(GBytes *skeleton, const GArray *cuts, const GPtrArray *contents) {
    gsize size = 0;
    const guint8 *bytes = g_bytes_get_data(skeleton, &size);
    if (!do_cuts_fit(size, cuts, contents))
        return NULL;
    gsize total = size;
    for (guint i = 0; i < cuts->len; i++) {
        const RawCut *cut = &g_array_index(cuts, RawCut, i);
        total +=
            encoded_length(g_bytes_get_size(contents->pdata[i]), cut->line_width, cut->has_crlf);
    }
    PairTable table;
    pair_table_fill(&table);
    guint8 *raw = g_malloc(total + PIECE_CHARACTERS + 2);
    gsize at = 0;
    gsize copied = 0;
    for (guint i = 0; i < cuts->len; i++) {
        const RawCut *cut = &g_array_index(cuts, RawCut, i);
        if (cut->position > copied)
            memcpy(raw + at, bytes + copied, cut->position - copied);
        at += cut->position - copied;
        copied = cut->position;
        Encoder encoder = {
            .table = &table, .line_width = cut->line_width, .has_crlf = cut->has_crlf};
        encoder.data = g_bytes_get_data(contents->pdata[i], &encoder.size);
        for (gsize written; (written = encoder_next(&encoder, raw + at)) > 0;)
            at += written;
    }
    if (size > copied)
        memcpy(raw + at, bytes + copied, size - copied);
    return g_bytes_new_take(raw, total);
}
