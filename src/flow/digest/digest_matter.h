/* digest_matter.h - all that one digest tells, out of the store */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "digest_case.h"
#include "model/digest_facts.h"
#include "model/report.h"

/* Whose digest, of which days, as things stand at `now`. Borrowed. */
typedef struct {
    const DigestPlan *plan;
    DigestTurn turn;
    gint64 now;
} DigestQuestion;

typedef struct {
    const DigestPlan *plan; /* borrowed, as the next is */
    const Person *person;
    Figures *figures;
    Figures *before;   /* or NULL */
    Figures *year;     /* or NULL */
    GPtrArray *items;  /* of DigestItem */
    DigestCase chosen; /* the case of the week */
    gchar *query_address;
    DigestFacts digest; /* borrows from the rest, as the next does */
    ReportFacts report;
} DigestMatter;

void digest_matter_free(DigestMatter *matter);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(DigestMatter, digest_matter_free)

/* Only reads. *out_matter is NULL when the plan's person is gone from the settings. */
gboolean digest_matter_collect(Office *office, const DigestQuestion *question,
                               DigestMatter **out_matter, GError **error);
