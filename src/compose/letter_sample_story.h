/* letter_sample_story.h - the people and words of the invented complaint that samples tell */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

typedef struct {
    const gchar *language;
    gint64 now; /* Monday, 9 November 2026, 09:30 in the zone */
    const gchar *desk;
    const gchar *zone;
    const gchar *queue_title;
    const gchar *complainant;
    const gchar *complainant_name;
    const gchar *agent;
    const gchar *manager;
    const gchar *subject;
    const gchar *words;
    const gchar *more_words;
    const gchar *answer;
    const gchar *answer_html; /* the same words */
    const gchar *earlier_subject;
    const gchar *photo;
    const gchar *done;
    const gchar *done_detail;
    const gchar *not_understood;
    const gchar *not_understood_detail;
    const gchar *refused_words;
    const gchar *held_why;
    const gchar *held_deed;
    const gchar *unhappy_words;
    const gchar *dismissal;
} SampleStory;

/* The story in a language; the English one where there is none. Static. */
const SampleStory *letter_sample_story(const gchar *language);
