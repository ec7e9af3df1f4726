/* show_digest.c - the digest of a person as it would be read now; nothing is sent */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "flow/digest/show_digest.h"

#include "digest_letter.h"
#include "workflow/digest_schedule.h"

gboolean show_digest(Office *office, const DigestWish *wish, LetterWords *out_words,
                     GError **error) {
    g_autoptr(DigestMatter) matter = NULL;
    const DigestQuestion question = {.plan = wish->plan,
                                     .turn =
                                         digest_schedule_at(wish->plan, wish->now, wish->is_weekly),
                                     .now = wish->now};
    return digest_matter_collect(office, &question, &matter, error) &&
           digest_letter_words(office, matter, wish->now, out_words, error);
}
