/* guess_limit.c - who guesses subject tags is not believed by a tag alone */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A tag has twenty bits: one guess in a million is right, and mails are cheap. So wrong tags are
 * counted by sender and in all. Above a limit a right tag leads to a linked ticket, as a stranger's
 * does: nobody's words come into another's ticket, and nobody's complaint is lost. Reply addresses
 * and Message-IDs (eighty bits) count as ever. The operator hears of it by an alarm.
 */
#include "guess_limit.h"

#include "base/log.h"
#include "store/limit_store.h"

enum { HOUR = 3600, DAY = 24 * HOUR };

typedef struct {
    const gchar *scope;
    const gchar *key;
    gint64 period;
    guint most;
} Limit;

/* Adds the wrong ones and tells whether there are too many. */
static gboolean count(Arrival *arrival, const Limit *limit, gboolean *out_is_over, GError **error) {
    Store *store = arrival->office->store;
    guint wrong = arrival->incoming->keys->wrong_tags;
    guint sum = 0;
    for (guint i = 0; i < wrong; i++) {
        if (!limit_store_bump(store, limit->scope, limit->key, arrival->now, limit->period, &sum,
                              error))
            return FALSE;
    }
    if (wrong == 0 && !limit_store_count(store, limit->scope, limit->key, arrival->now,
                                         limit->period, &sum, error))
        return FALSE;
    *out_is_over = sum > limit->most;
    if (*out_is_over && sum - wrong <= limit->most)
        log_line(LOG_WARNING_SIGN, "subject tags are guessed: a tag alone is not believed now",
                 "sender", *limit->key != '\0' ? limit->key : NULL, NULL);
    return TRUE;
}

gboolean guess_limit_note(Arrival *arrival, gboolean *out_is_doubted, GError **error) {
    const MatchKeys *keys = arrival->incoming->keys;
    const Policy *policy = arrival->office->policy;
    const Address *author = mail_author(arrival->mail);
    gboolean is_over = FALSE;
    gboolean is_over_in_all = FALSE;
    *out_is_doubted = FALSE;
    if (arrival->identity->kind != MAIL_KIND_PERSON ||
        (keys->wrong_tags == 0 && keys->tagged_tickets->len == 0))
        return TRUE;
    const Limit of_sender = {.scope = GUESSES_OF_SENDER,
                             .key = author != NULL ? author->address : "",
                             .period = DAY,
                             .most = policy->wrong_tags_per_sender};
    const Limit in_all = {
        .scope = GUESSES, .key = "", .period = HOUR, .most = policy->wrong_tags_per_hour};
    if (!count(arrival, &of_sender, &is_over, error) ||
        !count(arrival, &in_all, &is_over_in_all, error))
        return FALSE;
    *out_is_doubted = is_over || is_over_in_all;
    return TRUE;
}
