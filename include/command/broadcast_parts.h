/* broadcast_parts.h - the text of a broadcast, parted by lines that name a language */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "command/read_commands.h"

/* The words for those who get letters in one language. */
typedef struct {
    const gchar *language; /* of the policy's; borrowed */
    gchar *line;           /* that named it, as typed */
    gchar *text;           /* trimmed */
    GPtrArray *options;    /* of OfferOption: an #offer at its top; or NULL */
    gchar *offer_line;     /* that #offer as typed, or NULL */
} LanguagePart;

/* What is wrong with the parts. */
typedef struct {
    gchar *line; /* as typed; NULL: nothing is wrong */
    gchar *reason;
} LanguageFault;

void language_fault_clear(LanguageFault *fault);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(LanguageFault, language_fault_clear)

/* Is that visible line one that names a language, whether there are letters in it or not: "[zh]",
 * "【中文】", "#language Chinese", "#语言 英文"? */
gboolean broadcast_parts_is_language_line(const gchar *line);

/* The parts (of LanguagePart, in order) of reading->text; NULL where no line names a language of
 * the policy, or with what is wrong in *out_fault, in `language`: words that belong to no language,
 * one that comes twice or has no words, commands but #offer, options that are not the same for all.
 * `author` as in read_commands(). Caller unrefs. */
GPtrArray *broadcast_parts_read(const CommandReading *reading, const Person *author,
                                const Policy *policy, const gchar *language,
                                LanguageFault *out_fault);
