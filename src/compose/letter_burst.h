/* letter_burst.h - the named values of a letter about many like complaints at once */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "value.h"

/* In Chinese numbers go by 万 (10^4) and, from there, by 亿 (10^8). */
typedef enum { BURST_ODDS_IN_MILLIONS, BURST_ODDS_IN_WAN, BURST_ODDS_IN_YI } BurstOdds;

/* Makers for the table in letter_fields.c: `data` is a LetterFacts. All are empty in other letters.
 */
Value *letter_facts_burst_number(gpointer data, gsize which); /* offset of a guint in BurstFacts */
Value *letter_facts_burst_count(gpointer data, gsize which);
Value *letter_facts_burst_is_new(gpointer data, gsize which);
Value *letter_facts_burst_odds(gpointer data, gsize which); /* a BurstOdds */
Value *letter_facts_burst_is_beyond(gpointer data, gsize which);
Value *letter_facts_burst_tickets(gpointer data, gsize which);
Value *letter_facts_burst_samples(gpointer data, gsize which);
