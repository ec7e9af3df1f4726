/* vote_label.c - words that are a vote: "very satisfied", "很满意", "very easy" */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The labels of the questions and their neighbours. What a person may mean in two ways is left out:
 * an agent reads it. */
#include "vote_label.h"

#include "vote_text.h"

enum { FULL_MARKS = 255 };

typedef struct {
    const gchar *text;
    guint score; /* FULL_MARKS: the best of the scale */
    VoteSureness sureness;
} Label;

/* clang-format off */
static const Label satisfied[] = {
    {"very satisfied", 5, STRONG}, {"extremely satisfied", 5, STRONG},
    {"completely satisfied", 5, STRONG}, {"fully satisfied", 5, STRONG},
    {"totally satisfied", 5, STRONG}, {"very happy", 5, STRONG}, {"very well", 5, WEAK},
    {"very good", 5, WEAK}, {"excellent", 5, WEAK}, {"perfect", 5, WEAK}, {"outstanding", 5, WEAK},
    {"satisfied", 4, STRONG}, {"quite satisfied", 4, STRONG}, {"rather satisfied", 4, STRONG},
    {"well", 4, WEAK}, {"good", 4, WEAK},
    {"neither satisfied nor dissatisfied", 3, STRONG}, {"neutral", 3, WEAK}, {"average", 3, WEAK},
    {"fair", 3, WEAK}, {"so-so", 3, WEAK}, {"so so", 3, WEAK},
    {"dissatisfied", 2, STRONG}, {"unsatisfied", 2, STRONG}, {"not satisfied", 2, STRONG},
    {"unhappy", 2, STRONG}, {"not happy", 2, STRONG}, {"not very satisfied", 2, STRONG},
    {"not good", 2, WEAK}, {"bad", 2, WEAK}, {"badly", 2, WEAK}, {"poor", 2, WEAK},
    {"very dissatisfied", 1, STRONG}, {"very unsatisfied", 1, STRONG},
    {"extremely dissatisfied", 1, STRONG}, {"not satisfied at all", 1, STRONG},
    {"not at all satisfied", 1, STRONG}, {"very unhappy", 1, STRONG}, {"very badly", 1, STRONG},
    {"very bad", 1, WEAK}, {"very poor", 1, WEAK}, {"terrible", 1, WEAK}, {"awful", 1, WEAK},
    {"horrible", 1, WEAK},
    {"非常满意", 5, STRONG}, {"很满意", 5, STRONG}, {"十分满意", 5, STRONG},
    {"特别满意", 5, STRONG}, {"完全满意", 5, STRONG}, {"非常滿意", 5, STRONG},
    {"很滿意", 5, STRONG}, {"非常好", 5, WEAK}, {"很好", 5, WEAK},
    {"满意", 4, STRONG}, {"比较满意", 4, STRONG}, {"基本满意", 4, STRONG}, {"滿意", 4, STRONG},
    {"还算满意", 4, STRONG}, {"不错", 4, WEAK}, {"较好", 4, WEAK},
    {"一般", 3, STRONG}, {"一般般", 3, STRONG}, {"还行", 3, WEAK}, {"还可以", 3, WEAK},
    {"普通", 3, WEAK},
    {"不满意", 2, STRONG}, {"不太满意", 2, STRONG}, {"不怎么满意", 2, STRONG},
    {"不滿意", 2, STRONG}, {"不好", 2, WEAK}, {"较差", 2, WEAK}, {"差", 2, WEAK},
    {"非常不满意", 1, STRONG}, {"很不满意", 1, STRONG}, {"十分不满意", 1, STRONG},
    {"极不满意", 1, STRONG}, {"特别不满意", 1, STRONG}, {"非常不滿意", 1, STRONG},
    {"很不滿意", 1, STRONG}, {"非常差", 1, WEAK}, {"很差", 1, WEAK}, {"极差", 1, WEAK},
    {"差评", 1, WEAK}, {"满分", FULL_MARKS, STRONG}, {"滿分", FULL_MARKS, STRONG},
};

static const Label likely[] = {
    {"extremely likely", 10, STRONG}, {"not at all likely", 0, STRONG},
    {"not likely at all", 0, STRONG}, {"extremely unlikely", 0, STRONG},
    {"非常可能", 10, STRONG}, {"极有可能", 10, STRONG}, {"完全不可能", 0, STRONG},
    {"绝对不可能", 0, STRONG}, {"满分", FULL_MARKS, STRONG}, {"滿分", FULL_MARKS, STRONG},
};

static const Label easy[] = {
    {"very easy", 7, STRONG}, {"extremely easy", 7, STRONG}, {"easy", 6, STRONG},
    {"quite easy", 5, STRONG}, {"fairly easy", 5, STRONG}, {"rather easy", 5, STRONG},
    {"neither easy nor hard", 4, STRONG}, {"neither easy nor difficult", 4, STRONG},
    {"quite hard", 3, STRONG}, {"quite difficult", 3, STRONG}, {"rather hard", 3, STRONG},
    {"rather difficult", 3, STRONG}, {"hard", 2, STRONG}, {"difficult", 2, STRONG},
    {"not easy", 2, STRONG}, {"very hard", 1, STRONG}, {"very difficult", 1, STRONG},
    {"extremely hard", 1, STRONG}, {"extremely difficult", 1, STRONG},
    {"非常容易", 7, STRONG}, {"很容易", 7, STRONG}, {"十分容易", 7, STRONG},
    {"特别容易", 7, STRONG}, {"容易", 6, STRONG}, {"挺容易", 6, STRONG}, {"挺容易的", 6, STRONG},
    {"比较容易", 5, STRONG}, {"还算容易", 5, STRONG}, {"一般", 4, STRONG}, {"一般般", 4, STRONG},
    {"比较难", 3, STRONG}, {"难", 2, WEAK}, {"有点难", 3, STRONG}, {"不容易", 2, STRONG},
    {"不太容易", 2, STRONG}, {"很难", 1, STRONG}, {"非常难", 1, STRONG}, {"太难了", 1, STRONG},
    {"十分难", 1, STRONG}, {"特别难", 1, STRONG}, {"非常困难", 1, STRONG},
    {"满分", FULL_MARKS, STRONG}, {"滿分", FULL_MARKS, STRONG},
};
/* clang-format on */

static const struct {
    const Label *labels;
    gsize count;
} questions[] = {
    [SURVEY_CSAT] = {satisfied, G_N_ELEMENTS(satisfied)},
    [SURVEY_NPS] = {likely, G_N_ELEMENTS(likely)},
    [SURVEY_CES] = {easy, G_N_ELEMENTS(easy)},
};
G_STATIC_ASSERT(G_N_ELEMENTS(questions) == SURVEY_KIND_COUNT);

const gchar *vote_label_skip(SurveyKind survey, const gchar *at, VoteMark *out_mark) {
    const gchar *behind = NULL;
    for (gsize i = 0; i < questions[survey].count; i++) {
        const Label *label = &questions[survey].labels[i];
        const gchar *end = vote_text_skip(at, label->text);
        if (end == NULL || (behind != NULL && end <= behind))
            continue;
        behind = end;
        *out_mark = (VoteMark){.score = label->score == FULL_MARKS ? survey_kind_scale(survey)->most
                                                                   : label->score,
                               .sureness = label->sureness};
    }
    return behind;
}
