/* knowledge.h - what the desk knows about complaints before anybody has corrected it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "classifier/term_index.h"
#include "insight/evidence.h"
#include "insight/naive_bayes.h"

/* Groups of terms: the categories, then the signs of severity; those of rules stand behind. */
enum { KNOWLEDGE_FIRST_SIGN = CATEGORY_COUNT, KNOWLEDGE_GROUP_COUNT = CATEGORY_COUNT + SIGN_COUNT };

typedef struct Knowledge Knowledge;

Knowledge *knowledge_new(void);
void knowledge_free(Knowledge *knowledge);

/* See sorter_add_file(). */
gboolean knowledge_add_file(Knowledge *knowledge, const gchar *language, const gchar *file,
                            const gchar *content, GError **error);

/* Reads the terms of all files into the index; more may be added to it before it is settled. */
gboolean knowledge_read_terms(Knowledge *knowledge, GError **error);

/* Reads the sorted complaints: only behind term_index_settle(). */
gboolean knowledge_read_complaints(Knowledge *knowledge, GError **error);

TermIndex *knowledge_index(const Knowledge *knowledge);

/* Settled behind knowledge_read_complaints(). Borrowed. */
const NaiveBayes *knowledge_model(const Knowledge *knowledge);

/* What terms and words a plain_text() has. */
void knowledge_read(const Knowledge *knowledge, const gchar *plain, Evidence *evidence);
