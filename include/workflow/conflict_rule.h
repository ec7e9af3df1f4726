/* conflict_rule.h - whom of the staff a complaint names: they neither own it nor see it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Nobody deals with a complaint about himself. Named is who stands in the words with an address, a
 * whole display name, or a title and a surname that only one person has; a first name alone is
 * nobody. Who is greeted, and whoever has the complainant's own name, is not named. Pure.
 */
#pragma once

#include <glib.h>

#include "model/policy.h"

/* What everybody of the staff is called: made once for all questions, borrows from the policy.
 * Caller unrefs. */
GPtrArray *conflict_rule_staff(const Policy *policy);

/* Borrowed. */
typedef struct {
    const GPtrArray *staff;        /* of conflict_rule_staff() */
    const gchar *subject;          /* or NULL */
    const gchar *words;            /* new words of the mail, or NULL */
    const gchar *complainant_name; /* or NULL */
    const GPtrArray *dealing;      /* of gchar*: persons who have written to the complainant on this
                                      ticket or own it. They are named as a matter of course, and
                                      only count where the same sentence complains; NULL: none */
} ConflictQuestion;

/* The persons (of const Person*, borrowed from the policy) that a mail names, each once. Caller
 * unrefs. */
GPtrArray *conflict_rule_named(const ConflictQuestion *question);

/* May `person` own and see a ticket that names `named` (of gchar*: names of persons)? */
gboolean conflict_rule_may_see(const GPtrArray *named, const Person *person);
