/* rule_case.h - a new complaint as a rule sees it, and whether a condition holds there */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "../classifier/term_index.h"
#include "insight/evidence.h"
#include "model/rule.h"

/* Everything is borrowed. */
typedef struct {
    const Evidence *evidence;
    const TermIndex *index;
    const gchar *sender;          /* address, or NULL */
    const gchar *language;        /* or NULL */
    const GPtrArray *attachments; /* of Attachment */
    gboolean has_sign[SIGN_COUNT];
    const gchar *category; /* so far, or NULL */
    const gchar *queue;
} RuleCase;

/* What in the case makes the condition of `rule`, which stands at `place` among the rules and whose
 * words have the group `group`, hold: borrowed words; NULL if it does not. A rule that asks for
 * nothing of this kind must not be asked. */
typedef struct {
    const Rule *rule;
    guint place;
    guint group;
} PlacedRule;
const gchar *rule_case_fits(const RuleCase *mail, RuleCondition kind, const PlacedRule *placed);
