/* grant_rule.c - does an answer, or an option of an offer, grant more than an agent may alone */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workflow/grant_rule.h"

#include <string.h>

#include "base/text.h"

/* Folded. */
static const gchar *const granting[] = {
    "refund",       "reimburse", "money back", "compensat", "pay you",  "we pay", "will pay",
    "we'll pay",    "pay back",  "credit you", "credited",  "voucher",  "coupon", "gift card",
    "store credit", "goodwill",  "退",         "返还",      "赔",       "补偿",   "补给",
    "代金券",       "优惠券",    "购物卡",     "礼品卡",    "支付给您", "打款",   "转给您",
};

/* Right before such a word: it is not granted. */
static const gchar *const denying[] = {
    "not ", "n't ", "n’t ", "no ",  "unable to ", "not able to ", "refuse to ",
    "不",   "不能", "无法", "不予", "不会",       "没有",         "不再",
};

enum { IDEOGRAPHIC_STOP = 0x3002 };

/* --- one amount --------------------------------------------------------------------------------
 */

static Grant judge(const GArray *limits, const Money *amount) {
    for (guint i = 0; i < limits->len; i++) {
        const Money *limit = &g_array_index(limits, Money, i);
        if (strcmp(limit->currency, amount->currency) != 0)
            continue;
        gboolean is_above = amount->minor > limit->minor;
        return (Grant){is_above ? GRANT_ABOVE : GRANT_WITHIN, *amount, *limit};
    }
    return (Grant){.verdict = GRANT_WITHOUT_LIMIT, .amount = *amount};
}

/* --- options -----------------------------------------------------------------------------------
 */

/* Adds to the amounts in the same currency. */
static void add(GArray *sums, const Money *amount) {
    for (guint i = 0; i < sums->len; i++) {
        Money *sum = &g_array_index(sums, Money, i);
        if (strcmp(sum->currency, amount->currency) == 0) {
            sum->minor = MIN(sum->minor, G_MAXINT64 - amount->minor) + amount->minor;
            return;
        }
    }
    g_array_append_val(sums, *amount);
}

static Grant judge_option(const GArray *limits, const OfferOption *option) {
    g_autoptr(GArray) amounts = money_find_all(option->words, limits);
    g_autoptr(GArray) sums = g_array_new(FALSE, FALSE, sizeof(Money));
    Grant worst = {0};
    for (guint i = 0; i < amounts->len; i++)
        add(sums, &g_array_index(amounts, Money, i));
    for (guint i = 0; i < sums->len; i++) {
        const Grant grant = judge(limits, &g_array_index(sums, Money, i));
        worst = grant_worse(&worst, &grant);
    }
    gboolean is_paid = option->remedy == REMEDY_REFUND || option->remedy == REMEDY_VOUCHER;
    if (sums->len == 0 && is_paid)
        worst.verdict = GRANT_WITHOUT_AMOUNT;
    return worst;
}

Grant grant_rule_of_options(const GArray *limits, const GPtrArray *options) {
    Grant worst = {0};
    for (guint i = 0; limits != NULL && limits->len > 0 && i < options->len; i++) {
        const Grant grant = judge_option(limits, options->pdata[i]);
        worst = grant_worse(&worst, &grant);
    }
    return worst;
}

/* --- words -------------------------------------------------------------------------------------
 */

static gboolean is_denied(const gchar *sentence, const gchar *at) {
    for (gsize i = 0; i < G_N_ELEMENTS(denying); i++) {
        gsize length = strlen(denying[i]);
        if ((gsize)(at - sentence) >= length && strncmp(at - length, denying[i], length) == 0)
            return TRUE;
    }
    return FALSE;
}

static gboolean grants(const gchar *sentence) {
    for (gsize i = 0; i < G_N_ELEMENTS(granting); i++) {
        for (const gchar *at = strstr(sentence, granting[i]); at != NULL;
             at = strstr(at + 1, granting[i])) {
            if (!is_denied(sentence, at))
                return TRUE;
        }
    }
    return FALSE;
}

/* Behind the sentence that begins at `at`. A line may end within one, a paragraph does not, nor do
 * the points of "1.50" and "e.g. 5 EUR". */
static const gchar *sentence_end(const gchar *at) {
    for (; *at != '\0'; at = g_utf8_next_char(at)) {
        gunichar c = g_utf8_get_char(at);
        const gchar *next = g_utf8_next_char(at);
        gboolean is_followed = *next == ' ' || *next == '\n' || *next == '\0';
        if (c == IDEOGRAPHIC_STOP || c == ';' || c == '!' || c == '?' ||
            (c == '.' && is_followed) || (c == '\n' && *next == '\n'))
            return next;
    }
    return at;
}

static Grant judge_sentence(const GArray *limits, const gchar *sentence) {
    Grant worst = {0};
    if (!grants(sentence))
        return worst;
    g_autoptr(GArray) amounts = money_find_all(sentence, limits);
    for (guint i = 0; i < amounts->len; i++) {
        const Grant grant = judge(limits, &g_array_index(amounts, Money, i));
        worst = grant_worse(&worst, &grant);
    }
    return worst;
}

Grant grant_rule_of_words(const GArray *limits, const gchar *words) {
    Grant worst = {0};
    if (limits == NULL || limits->len == 0 || words == NULL)
        return worst;
    g_autofree gchar *folded = text_fold(words);
    for (const gchar *at = folded; *at != '\0';) {
        const gchar *end = sentence_end(at);
        g_autofree gchar *sentence = g_strndup(at, (gsize)(end - at));
        const Grant grant = judge_sentence(limits, sentence);
        worst = grant_worse(&worst, &grant);
        at = end;
    }
    return worst;
}
