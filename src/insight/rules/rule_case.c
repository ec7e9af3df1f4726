/* rule_case.c - a new complaint as a rule sees it, and whether a condition holds there */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rule_case.h"

#include <string.h>

#include "attachment_kind.h"
#include "model/address.h"

/* Does one value of a condition fit? */
typedef gboolean (*ValueFits)(const RuleCase *mail, const gchar *value);

static gboolean is_from(const RuleCase *mail, const gchar *value) {
    return mail->sender != NULL && address_is_from(mail->sender, value);
}

static gboolean is_category(const RuleCase *mail, const gchar *value) {
    return g_strcmp0(mail->category, value) == 0;
}

static gboolean is_in_queue(const RuleCase *mail, const gchar *value) {
    return mail->queue != NULL && g_ascii_strcasecmp(mail->queue, value) == 0;
}

static gboolean has_sign(const RuleCase *mail, const gchar *value) {
    gint sign = severity_sign_from_name(value);
    return sign >= 0 && mail->has_sign[sign];
}

static gboolean has_attachment(const RuleCase *mail, const gchar *value) {
    return attachment_kind_fits(mail->attachments, value);
}

static gboolean is_in_language(const RuleCase *mail, const gchar *value) {
    return g_strcmp0(mail->language != NULL ? mail->language : "unknown", value) == 0;
}

static const gchar *first_fitting(const RuleCase *mail, const GPtrArray *values, ValueFits fits) {
    for (guint i = 0; i < values->len; i++) {
        const RuleValue *value = values->pdata[i];
        if (fits(mail, value->text))
            return value->text;
    }
    return NULL;
}

/* Words were sought together with all other terms: they have left their numbers. */
static const gchar *word_that_hit(const RuleCase *mail, guint group) {
    const GArray *hits = mail->evidence->hits;
    for (guint i = 0; i < hits->len; i++) {
        const Term *term = term_index_term(mail->index, g_array_index(hits, guint16, i));
        if (term->group == group)
            return term->text;
    }
    return NULL;
}

const gchar *rule_case_fits(const RuleCase *mail, RuleCondition kind, const PlacedRule *placed) {
    static const ValueFits fits[] = {
        [RULE_FROM] = is_from,
        [RULE_CATEGORY] = is_category,
        [RULE_QUEUE] = is_in_queue,
        [RULE_SIGN] = has_sign,
        [RULE_ATTACHMENT] = has_attachment,
        [RULE_LANGUAGE] = is_in_language,
    };
    G_STATIC_ASSERT(G_N_ELEMENTS(fits) == RULE_CONDITION_COUNT);
    if (kind == RULE_WORDS)
        return word_that_hit(mail, placed->group);
    if (kind == RULE_PATTERN)
        return mail->evidence->found->pdata[placed->place];
    return first_fitting(mail, placed->rule->when[kind], fits[kind]);
}
