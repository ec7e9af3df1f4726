/* story_secrets.h - does a letter to an outsider tell what only staff may know? */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/letter.h"
#include "model/policy.h"

/* Adds the lines of a staff's mail that are for colleagues alone, those of #note and #log, to
 * `inside` (of gchar*). Short ones may be anybody's and are left out. */
void story_secrets_note(GPtrArray *inside, const gchar *body);

/* What is in a letter (headers, text or HTML) that must not leave: an address of staff, an address
 * of the desk with another token than that of this letter's reader, a line of `inside`, anything
 * that is fetched from elsewhere or runs. NULL if there is nothing, or it goes to staff. Caller
 * frees. */
gchar *story_secrets_find(const Policy *policy, const Letter *letter, const GPtrArray *inside);

/* The same of the content of a file that goes with it. */
gchar *story_secrets_find_in_file(const Policy *policy, const Letter *letter, GBytes *content);
