/* sorting.h - where a new complaint belongs, and why: what rules and the classifier decided */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "insight/naive_bayes.h"
#include "model/severity_sign.h"

/* Texts are borrowed from the rules and from static names. */
typedef struct {
    Suggestion suggestion; /* what it looks like, and how sure that is */
    const gchar *category; /* what it counts as: a rule's, or a sure suggestion; or NULL */
    const gchar *queue;    /* of a rule; or NULL: as it came */
    const gchar *priority; /* of a rule: "low", "normal", "high", "urgent"; or NULL */
    const gchar *letter;   /* of a rule: variant of the acknowledgement, or "none"; or NULL */
    gboolean is_severe;
    gboolean has_sign[SIGN_COUNT];
    GPtrArray *tags; /* of const gchar*, each once: of rules, and the names of the signs */
    GPtrArray *tell; /* of const gchar*, each once: names of persons */
    GPtrArray *why;  /* of gchar*: sentences for "amends why" */
} Sorting;

Sorting *sorting_new(void);
void sorting_free(Sorting *sorting);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Sorting, sorting_free)

/* Adds a text to `tags` or `tell` unless it is there. */
void sorting_add(GPtrArray *list, const gchar *text);

/* Adds a sentence to `why`. */
void sorting_say(Sorting *sorting, const gchar *format, ...) G_GNUC_PRINTF(2, 3);

/* All sentences, one a line, and behind them `note`, if there is one. Caller frees. */
gchar *sorting_why(const Sorting *sorting, const gchar *note);
