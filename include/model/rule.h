/* rule.h - a site's rule for new complaints: what must hold, and what is done then */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* All of the kinds that a rule names must hold, each with one of its values. */
typedef enum {
    RULE_WORDS,    /* a word or phrase as in the files of terms: "leak*", "漏水" */
    RULE_PATTERN,  /* a PCRE2 pattern */
    RULE_FROM,     /* the author's address, or its domain */
    RULE_CATEGORY, /* as it stands when the rule's turn comes; so the next two */
    RULE_QUEUE,
    RULE_SIGN,       /* a sign of severity */
    RULE_ATTACHMENT, /* a kind of file: "image", "any", "none" */
    RULE_LANGUAGE,   /* of the words: "zh", or "unknown" */
    RULE_CONDITION_COUNT
} RuleCondition;

typedef enum {
    RULE_SET_CATEGORY,
    RULE_SET_QUEUE,
    RULE_SET_PRIORITY,
    RULE_SET_SEVERITY,
    RULE_ADD_TAGS,
    RULE_CHOOSE_LETTER, /* the acknowledgement: a variant, or "none" */
    RULE_TELL,          /* these people get the new ticket, too */
    RULE_EFFECT_COUNT
} RuleEffect;

/* "words", "pattern", ...; "category", "queue", ...: the keys below "when" and "then". */
const gchar *rule_condition_name(RuleCondition kind);
const gchar *rule_effect_name(RuleEffect kind);

/* A word of a rule, and where in the settings it stands. */
typedef struct {
    gchar *text;
    guint line; /* 1 first; 0: nowhere */
    guint column;
} RuleValue;

typedef struct {
    gchar *name;
    guint line;
    guint column;
    GPtrArray *when[RULE_CONDITION_COUNT]; /* of RuleValue; an empty list asks for nothing */
    GPtrArray *then[RULE_EFFECT_COUNT];    /* of RuleValue */
    GPtrArray *examples;                   /* of RuleValue: mails it must fit */
    GPtrArray *counter_examples;           /* of RuleValue: mails it must not fit */
} Rule;

Rule *rule_new(const gchar *name);
void rule_free(Rule *rule);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Rule, rule_free)

/* Appends a value to one of the lists above. */
void rule_add(GPtrArray *list, const gchar *text, guint line, guint column);

/* How new complaints are sorted. */
typedef struct {
    GPtrArray *rules; /* of Rule */
    gboolean stops_at_first;
    guint sure_from; /* per cent: suggested categories below are only shown */
    gchar *folder;   /* the site's own terms and sorted complaints, or NULL */
    guint repeat_complaints;
    gint64 repeat_within; /* seconds */
    GPtrArray *vip;       /* of gchar*: addresses and domains whose complaints are tagged so */
} SortingPolicy;

/* What is wrong with a rule, and where. */
typedef struct {
    guint line;
    guint column;
    gchar *what;
    gchar *remedy; /* or NULL */
} RuleFault;

void rule_fault_free(RuleFault *fault);
