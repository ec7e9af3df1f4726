/* tone_check.h - what an answer lacks, or should not say, by rules that a site may edit */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The rules of a language are one text file; what stands in it is told in its first lines. Pure:
 * the same words get the same judgement, and nothing is sent or changed here.
 */
#pragma once

#include <glib.h>

/* The rules of all languages; does not change once they are read. */
typedef struct ToneRules ToneRules;

ToneRules *tone_rules_new(void);
void tone_rules_free(ToneRules *rules);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(ToneRules, tone_rules_free)

/* Adds the rules of a language from a file's content; they take the place of those that the
 * language had. `name` is the file's, for faults. Each fault is appended to `out_faults` (of
 * gchar*: "tone/en.txt:12: ..."); FALSE if there is one, and nothing is added then. */
gboolean tone_rules_add(ToneRules *rules, const gchar *language, const gchar *name,
                        const gchar *content, GPtrArray *out_faults);

/* Are there rules for a language ("zh", "zh-CN")? */
gboolean tone_rules_have(const ToneRules *rules, const gchar *language);

typedef struct {
    gchar *rule;   /* its name in the file: "blame" */
    gchar *reason; /* in the reader's language: "it blames the complainant" */
    gchar *words;  /* what was found, as written; NULL where something is missing */
} ToneFault;

void tone_fault_free(ToneFault *fault);

/* Borrowed. */
typedef struct {
    const gchar *language;        /* of the words */
    const gchar *reader_language; /* of the reasons */
    const gchar *words;
    gboolean is_first; /* what an answer must have is asked of the first only */
} ToneQuestion;

/* What is wrong with the words: of ToneFault, in the order of the file; empty when nothing is, or
 * when there are no rules for the language. Caller unrefs. */
GPtrArray *tone_check(const ToneRules *rules, const ToneQuestion *question);
