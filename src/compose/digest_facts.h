/* digest_facts.h - the named values of a digest: what waits for its reader, its news, a case */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "value.h"

/* Makers for the table in letter_fields.c: `data` is a LetterFacts. All are empty in other letters.
 */
Value *digest_facts_items(gpointer data, gsize which);
Value *digest_facts_item_count(gpointer data, gsize which); /* 1: those left out, 0: all */
Value *digest_facts_count(gpointer data, gsize which);      /* offset of a guint in Figures */
Value *digest_facts_in_time(gpointer data, gsize which);
Value *digest_facts_is_weekly(gpointer data, gsize which);
Value *digest_facts_has_workbook(gpointer data, gsize which);
Value *digest_facts_case(gpointer data, gsize which);
Value *digest_facts_case_lines(gpointer data, gsize which);
Value *digest_facts_case_category(gpointer data, gsize which);
