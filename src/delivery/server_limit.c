/* server_limit.c - answers that say the server has had enough of us, whatever the letter */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Registered status codes (RFC 3463, RFC 7372): x.7.x is security and policy, which in a 4xx is a
 * rate nearly always; x.3.1 and x.3.2 are the server's disk and its closing; x.4.5 congestion;
 * x.5.3 too many recipients for now. Large providers give quotas of sending as 5xx, though they are
 * over the next day. Greylisting uses the same codes, but is about one recipient, and a mailbox
 * that is full or busy (x.2.x) is too. */
#include "server_limit.h"

#include <string.h>

static const gchar *const later_statuses[] = {"4.7.", "4.3.1", "4.3.2", "4.4.5", "4.5.3"};
static const gchar *const quota_statuses[] = {"5.4.5", "5.1.90", "5.7.233"};
static const gchar *const rate_words[] = {"too many",      "rate limit",  "ratelimit",
                                          "throttl",       "too fast",    "slow down",
                                          "sending limit", "daily limit", "hourly limit"};
static const gchar *const quota_words[] = {
    "sending limit",           "sending quota", "daily limit", "hourly limit",
    "submissionquotaexceeded", "message rate",  "ratelimit",   "rate limit"};
static const gchar *const greylist_words[] = {"greylist", "graylist", "grey-list", "gray-list"};

static gboolean has_one(const gchar *text, const gchar *const *words, gsize count) {
    for (gsize i = 0; i < count; i++) {
        if (strstr(text, words[i]) != NULL)
            return TRUE;
    }
    return FALSE;
}

/* A status that ends with "." stands for all that begin so. */
static gboolean is_one(const gchar *status, const gchar *const *list, gsize count) {
    for (gsize i = 0; status != NULL && i < count; i++) {
        gboolean is_class = g_str_has_suffix(list[i], ".");
        if (is_class ? g_str_has_prefix(status, list[i]) : strcmp(status, list[i]) == 0)
            return TRUE;
    }
    return FALSE;
}

gboolean server_limit_is_told(gint code, const gchar *status, const gchar *words) {
    g_autofree gchar *lower = g_ascii_strdown(words, -1);
    if (code == 421)
        return TRUE;
    if (has_one(lower, greylist_words, G_N_ELEMENTS(greylist_words)))
        return FALSE;
    gboolean is_mailbox =
        status != NULL && (g_str_has_prefix(status, "4.2.") || g_str_has_prefix(status, "5.2.2"));
    if (code >= 500)
        return !is_mailbox && (is_one(status, quota_statuses, G_N_ELEMENTS(quota_statuses)) ||
                               has_one(lower, quota_words, G_N_ELEMENTS(quota_words)));
    return code >= 400 && !is_mailbox &&
           (is_one(status, later_statuses, G_N_ELEMENTS(later_statuses)) ||
            has_one(lower, rate_words, G_N_ELEMENTS(rate_words)));
}
