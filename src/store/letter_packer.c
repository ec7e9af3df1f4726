/* letter_packer.c - a letter as few bytes, and back; knows zstd, alone */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A letter is a page of HTML of which all but a few lines stand in every other one, and its words
 * twice. Against a dictionary that holds those lines a sixth of it is left, which costs less than
 * writing the whole to the log and from there to the database.
 *
 * Before packing: headers NUL text NUL html NUL. None of them can hold a NUL. Each frame carries
 * its size and a checksum (RFC 8878 section 3.1.1).
 */
#include "letter_packer.h"

#include <string.h>
#include <zstd.h>

#include "base/error.h"

enum { LEVEL = -3, LARGEST_LETTER = 256 * 1024 * 1024, PARTS = 3 };

struct LetterPacker {
    ZSTD_CCtx *packing;
    ZSTD_DCtx *unpacking; /* made when it is needed first */
    ZSTD_CDict *dictionary;
    gint64 dictionary_id;
    GHashTable *known; /* id (gint64*) -> ZSTD_DDict */
    GString *plain;    /* the letter at hand */
};

static void free_known(gpointer dictionary) {
    ZSTD_freeDDict(dictionary);
}

LetterPacker *letter_packer_new(void) {
    LetterPacker *packer = g_new0(LetterPacker, 1);
    packer->packing = ZSTD_createCCtx();
    g_assert(packer->packing != NULL);
    ZSTD_CCtx_setParameter(packer->packing, ZSTD_c_compressionLevel, LEVEL);
    ZSTD_CCtx_setParameter(packer->packing, ZSTD_c_checksumFlag, 1);
    packer->known = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, free_known);
    packer->plain = g_string_new(NULL);
    return packer;
}

void letter_packer_free(LetterPacker *packer) {
    if (packer == NULL)
        return;
    ZSTD_freeCCtx(packer->packing);
    ZSTD_freeDCtx(packer->unpacking);
    ZSTD_freeCDict(packer->dictionary);
    g_hash_table_unref(packer->known);
    g_string_free(packer->plain, TRUE);
    g_free(packer);
}

void letter_packer_learn(LetterPacker *packer, gint64 id, GBytes *dictionary, gboolean is_to_pack) {
    gsize length = 0;
    gconstpointer bytes = g_bytes_get_data(dictionary, &length);
    if (!letter_packer_knows(packer, id))
        g_hash_table_insert(packer->known, g_memdup2(&id, sizeof id),
                            ZSTD_createDDict(bytes, length));
    if (!is_to_pack)
        return;
    ZSTD_freeCDict(packer->dictionary);
    packer->dictionary = ZSTD_createCDict(bytes, length, LEVEL);
    packer->dictionary_id = packer->dictionary != NULL ? id : 0;
    ZSTD_CCtx_refCDict(packer->packing, packer->dictionary);
}

gboolean letter_packer_knows(const LetterPacker *packer, gint64 id) {
    return id == 0 || g_hash_table_contains(packer->known, &id);
}

GBytes *letter_packer_pack(LetterPacker *packer, const Letter *letter, gint64 *out_dictionary) {
    const gchar *const parts[PARTS] = {letter->headers, letter->text, letter->html};
    g_string_truncate(packer->plain, 0);
    for (guint i = 0; i < PARTS; i++)
        g_string_append_len(packer->plain, parts[i], (gssize)strlen(parts[i]) + 1);
    gsize room = ZSTD_compressBound(packer->plain->len);
    gpointer packed = g_malloc(room);
    gsize length =
        ZSTD_compress2(packer->packing, packed, room, packer->plain->str, packer->plain->len);
    /* There is room for whatever it makes: only memory can be short. */
    g_assert(!ZSTD_isError(length));
    *out_dictionary = packer->dictionary_id;
    return g_bytes_new_take(g_realloc(packed, length), length);
}

static gboolean fail(const gchar *why, GError **error) {
    g_set_error(error, AMENDS_ERROR, AMENDS_ERROR_STORE_DAMAGED,
                "the words of a letter can't be read: %s", why);
    return FALSE;
}

static gboolean take_parts(const gchar *plain, gsize length, Letter *letter, GError **error) {
    gchar **const parts[PARTS] = {&letter->headers, &letter->text, &letter->html};
    gsize starts[PARTS + 1] = {0};
    for (guint i = 0; i < PARTS; i++) {
        const gchar *end = memchr(plain + starts[i], '\0', length - starts[i]);
        if (end == NULL)
            return fail("a part is missing", error);
        starts[i + 1] = (gsize)(end - plain) + 1;
    }
    for (guint i = 0; i < PARTS; i++) {
        g_free(*parts[i]);
        *parts[i] = g_strdup(plain + starts[i]);
    }
    return TRUE;
}

gboolean letter_packer_unpack(LetterPacker *packer, gint64 dictionary, GBytes *packed,
                              Letter *letter, GError **error) {
    gsize size = 0;
    gconstpointer bytes = g_bytes_get_data(packed, &size);
    if (!letter_packer_knows(packer, dictionary))
        return fail("its dictionary is missing", error);
    unsigned long long length = ZSTD_getFrameContentSize(bytes, size);
    if (length > LARGEST_LETTER) /* so are the values that say "unknown" and "no frame" */
        return fail("its size is missing", error);
    if (packer->unpacking == NULL)
        packer->unpacking = ZSTD_createDCtx();
    g_autofree gchar *plain = g_malloc(length + 1);
    gsize got = ZSTD_decompress_usingDDict(packer->unpacking, plain, length, bytes, size,
                                           g_hash_table_lookup(packer->known, &dictionary));
    if (ZSTD_isError(got))
        return fail(ZSTD_getErrorName(got), error);
    return take_parts(plain, got, letter, error);
}
