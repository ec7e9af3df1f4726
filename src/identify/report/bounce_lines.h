/* bounce_lines.h - reads the lines of a report in words: who failed, and what is said of each */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bounce_phrases.h"
#include "model/mail.h"

/* A recipient and what the lines behind it say. */
typedef struct {
    gchar *recipient;    /* lower case */
    const gchar *action; /* of the section it stands in, or NULL */
    GString *detail;
} BounceFound;

typedef struct {
    const Mail *mail;
    GPtrArray *found;    /* of BounceFound */
    GHashTable *by_key;  /* address -> BounceFound, borrowed from `found` */
    BounceFound *open;   /* whose lines are being read, or NULL */
    const gchar *action; /* of the section, or NULL */
    gboolean is_section_empty;
    gboolean is_known_report; /* something said that it is one: an address alone on a line counts */
    gboolean says_delayed;
    gboolean says_delivered;
    gboolean says_permanent;
    const BouncePhrase *evidence; /* first phrase that says something */
    gchar *in_sentence;           /* an address in the sentence that says it, or NULL */
    gchar *mentioned;             /* the first address but ours and helpers' */
    gboolean has_others;          /* ... and there are more of that kind */
    GString *words;               /* the report part, for its words */
} BounceLines;

/* Reads `subject` (may be "") and the body of `mail` up to where the returned mail begins, at most
 * 48 KiB and 200 recipients. `is_known_report`: something else said already that it is a report.
 * Clear with bounce_lines_clear(). */
BounceLines bounce_lines_read(const Mail *mail, const gchar *subject, gboolean is_known_report);
void bounce_lines_clear(BounceLines *lines);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(BounceLines, bounce_lines_clear)

/* Makes `address` a recipient, if it is none yet, and the one that is open. */
void bounce_lines_open(BounceLines *lines, const gchar *address);
