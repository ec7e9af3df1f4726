/* sorter.h - FRONT: the words of a new complaint -> where it belongs */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * In three steps, so that most of the work may be done before it is the mail's turn:
 *     sorter_read()     what is in the words; any thread
 *     naive_bayes_...   what they look like, by all that was learned until now
 *     sorter_sort()     what the rules make of it, and where the complaint goes
 */
#pragma once

#include <glib.h>

#include "insight/evidence.h"
#include "insight/sorting.h"
#include "model/rule.h"

/* Does not change behind sorter_settle(). */
typedef struct Sorter Sorter;

Sorter *sorter_new(void);
void sorter_free(Sorter *sorter);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Sorter, sorter_free)

/* Takes a file of what is known about complaints: categories.txt and severity.txt (terms),
 * complaints.txt (sorted complaints) of a language. A later file of the same language and name
 * replaces an earlier one: a site's own the shipped. BAD_SETTING for another name. */
gboolean sorter_add_file(Sorter *sorter, const gchar *language, const gchar *file,
                         const gchar *content, GError **error);

/* Reads all files and compiles `rules` (of Rule, borrowed as long as the sorter lives).
 * BAD_SETTING, with file and line, for a file that is wrong; faults of rules (of RuleFault) are
 * appended to `out_faults`, and those rules do not fit anything. Once, before any of the functions
 * below. */
gboolean sorter_settle(Sorter *sorter, const GPtrArray *rules, GPtrArray *out_faults,
                       GError **error);

/* Tries each rule on its own examples; appends a fault for each that it gets wrong. */
void sorter_try_examples(const Sorter *sorter, GPtrArray *out_faults);

/* The classifier that knows the sorted complaints of the files, settled. A copy of it takes more.
 * Borrowed. */
const NaiveBayes *sorter_model(const Sorter *sorter);

/* What is in a mail. `subject` and `words` may be NULL. Caller frees. */
Evidence *sorter_read(const Sorter *sorter, const gchar *subject, const gchar *words);

/* What is to be sorted; all is borrowed. */
typedef struct {
    const Evidence *evidence;
    Suggestion suggestion;
    guint act_above;              /* per cent: a suggestion that is less sure only shows */
    const gchar *queue;           /* that its mailbox feeds */
    const gchar *sender;          /* address, or NULL */
    const gchar *language;        /* of the words, or NULL */
    const GPtrArray *attachments; /* of Attachment, or NULL */
    gboolean is_repeated;         /* its complainant has complained before, and often enough */
    gboolean stops_at_first;      /* behind the first rule that fits none is asked */
} SortingCase;

/* Total: always gives a sorting. Caller frees. */
Sorting *sorter_sort(const Sorter *sorter, const SortingCase *mail);
