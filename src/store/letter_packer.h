/* letter_packer.h - a letter as few bytes, and back */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/letter.h"

/* Packs against a dictionary: bytes that letters are likely to share. What was packed against one
 * is unpacked only by the same one, so a dictionary has to be kept as long as its letters. Used by
 * one thread at a time. */
typedef struct LetterPacker LetterPacker;

LetterPacker *letter_packer_new(void);
void letter_packer_free(LetterPacker *packer);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(LetterPacker, letter_packer_free)

/* Gives the packer a dictionary under its id (not 0). With is_to_pack, letters are packed against
 * it from now on; else it only serves to unpack. */
void letter_packer_learn(LetterPacker *packer, gint64 id, GBytes *dictionary, gboolean is_to_pack);

/* Has it the dictionary of that id? 0, which stands for none, it always has. */
gboolean letter_packer_knows(const LetterPacker *packer, gint64 id);

/* Caller unrefs. *out_dictionary: the id that unpacking needs, or 0. */
GBytes *letter_packer_pack(LetterPacker *packer, const Letter *letter, gint64 *out_dictionary);

/* Fills headers, text and html of `letter`. STORE_DAMAGED if `packed` is not what was made, or the
 * dictionary is not known. */
gboolean letter_packer_unpack(LetterPacker *packer, gint64 dictionary, GBytes *packed,
                              Letter *letter, GError **error);
