/* letter_sample_held.c - invented facts for letters about an answer that waits */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "letter_sample_held.h"

enum { HOUR = 3600, DAY = 24 * HOUR };

typedef struct {
    const gchar *author;
    const gchar *manager;
    const gchar *colleague;
    const gchar *tone_why;
    const gchar *denied_why;
    const gchar *commands;
} HeldStory;

static const HeldStory english = {
    .author = "Anna Berg",
    .manager = "Ruth Okafor",
    .colleague = "Li Na",
    .tone_why = "it names no date and no next step\nit blames the complainant: \"your own fault\"",
    .denied_why = "We do not refund before the lab has seen the kettle.",
    .commands = "#offer A refund 900 CNY / B a new kettle\n#priority high"};
static const HeldStory chinese = {.author = "林悦",
                                  .manager = "陈国强",
                                  .colleague = "李娜",
                                  .tone_why =
                                      "没有日期，也没有下一步\n有指责客户的话：“您自己的责任”",
                                  .denied_why = "水壶还没有送检，先不要答应退款。",
                                  .commands = "#方案 A 退款900元 / B 换一只新水壶\n#优先级 高"};

static const HeldStory *story_in(const gchar *language) {
    return language != NULL && g_str_has_prefix(language, "zh") ? &chinese : &english;
}

HeldFacts letter_sample_held(LetterKind kind, const gchar *language, gint64 now,
                             const gchar *answer) {
    const HeldStory *story = story_in(language);
    return (HeldFacts){
        .author = story->author,
        .decided_by = kind == LETTER_ANSWER_RETURNED ? story->manager : NULL,
        .first_author = story->colleague,
        .first_words = answer,
        .first_at = now - HOUR,
        .expires_at = now + 3 * DAY,
        .commands = kind != LETTER_ANSWER_HELD ? story->commands : NULL,
        .approvers = story->manager,
        .grant = {.verdict = GRANT_ABOVE, .amount = {90000, "CNY"}, .limit = {50000, "CNY"}},
        .may_send = TRUE};
}

const gchar *letter_sample_held_problem(LetterKind kind, const gchar *language) {
    const HeldStory *story = story_in(language);
    return kind == LETTER_ANSWER_HELD       ? story->tone_why
           : kind == LETTER_ANSWER_RETURNED ? story->denied_why
                                            : NULL;
}
