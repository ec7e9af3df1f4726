/* word_facts.h - what letters about a word of the complainant (STATUS, ESCALATE, ...) tell */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Something that was done, as the complainant may know it: a key of the vocabulary's "progress". */
typedef struct {
    gint64 at;
    const gchar *what; /* static */
} ProgressStep;

/* What letters about a word of the complainant tell. Borrowed. */
typedef struct {
    const gchar *request;   /* what is asked for, a key of the vocabulary's "request"; or NULL */
    gint64 manager_by;      /* when a manager answers, or 0 */
    const GArray *progress; /* of ProgressStep, oldest first; or NULL */
} WordFacts;
