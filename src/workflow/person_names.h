/* person_names.h - does a sentence name a person: address, display name, title and surname */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "model/policy.h"

/* What a person is called in folded text; see text_fold(). */
typedef struct {
    const Person *person;
    GPtrArray *names;     /* of gchar*: "anna berg", "berg, anna", "ms berg", "李娜" */
    GPtrArray *addresses; /* of gchar* */
    GPtrArray *keys;      /* of gchar*: one of them is in every name and address */
} PersonNames;

/* One for each person of the policy. Caller unrefs. */
GPtrArray *person_names_list(const Policy *policy);

/* Is `names` in `folded` text? A longer name of somebody else in `all` (of PersonNames) that covers
 * the place is that person's: "林悦然" does not name 林悦. */
gboolean person_names_stand_in(const PersonNames *names, const GPtrArray *all, const gchar *folded);

/* Could it be? FALSE is certain, and cheap; also of text whose line ends are still to be looked at.
 */
gboolean person_names_may_stand_in(const PersonNames *names, const gchar *folded);

/* Is `folded` one of the names, as a whole? */
gboolean person_names_are(const PersonNames *names, const gchar *folded);
