/* vote_words.c - the ways to write a vote, and what may stand behind each */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 *   [Hi,] [I'd give you a]  5 [out of 5] [from me] [very well]  [- the courier was kind]
 *         introduction      vote         tail                    comment
 *
 * What may follow depends on how sure the vote is: "5" may begin "5 days late", "满意" may begin
 * "满意度调查", "well" may begin "Well, where is my money". A question, a condition ("5 if you
 * refund me"), and two numbers ("4-5") are no vote.
 */
#include "vote_words.h"

#include "vote/vote_label.h"
#include "vote/vote_number.h"
#include "vote/vote_text.h"

enum { MAX_PIECES = 8 };

/* What an introduction says of the vote behind it. */
typedef enum {
    PIECE_FILLER,
    PIECE_SAYS,   /* that a number is a vote */
    PIECE_STATES, /* how somebody is: no number follows */
} PieceKind;

/* clang-format off */
static const struct {
    const gchar *text;
    PieceKind kind;
} pieces[] = {
    {"score", PIECE_SAYS}, {"rating", PIECE_SAYS}, {"vote", PIECE_SAYS}, {"answer", PIECE_SAYS},
    {"grade", PIECE_SAYS}, {"give", PIECE_SAYS}, {"say", PIECE_SAYS}, {"rate", PIECE_SAYS},
    {"meant", PIECE_SAYS}, {"mean", PIECE_SAYS},
    {"am", PIECE_STATES}, {"i'm", PIECE_STATES}, {"are", PIECE_STATES}, {"we're", PIECE_STATES},
    {"were", PIECE_STATES}, {"handled", PIECE_STATES},
    {"hi", PIECE_FILLER}, {"hello", PIECE_FILLER}, {"sorry", PIECE_FILLER}, {"i", PIECE_FILLER},
    {"we", PIECE_FILLER}, {"i'd", PIECE_FILLER}, {"we'd", PIECE_FILLER}, {"would", PIECE_FILLER},
    {"it", PIECE_FILLER}, {"it's", PIECE_FILLER}, {"that", PIECE_FILLER}, {"that's", PIECE_FILLER},
    {"is", PIECE_FILLER}, {"was", PIECE_FILLER}, {"you", PIECE_FILLER}, {"my", PIECE_FILLER},
    {"our", PIECE_FILLER}, {"a", PIECE_FILLER}, {"an", PIECE_FILLER}, {"clear", PIECE_FILLER},
    {"solid", PIECE_FILLER}, {"definitely", PIECE_FILLER}, {"certainly", PIECE_FILLER},
    {"just", PIECE_FILLER}, {"only", PIECE_FILLER},
    {"给", PIECE_SAYS}, {"打", PIECE_SAYS}, {"评", PIECE_SAYS}, {"选", PIECE_SAYS},
    {"投", PIECE_SAYS}, {"评分", PIECE_SAYS}, {"打分", PIECE_SAYS}, {"评价", PIECE_SAYS},
    {"投票", PIECE_SAYS}, {"分数", PIECE_SAYS}, {"改成", PIECE_SAYS}, {"改为", PIECE_SAYS},
    {"您好", PIECE_FILLER}, {"你好", PIECE_FILLER}, {"我", PIECE_FILLER}, {"我们", PIECE_FILLER},
    {"我的", PIECE_FILLER}, {"你们", PIECE_FILLER}, {"您", PIECE_FILLER}, {"个", PIECE_FILLER},
    {"是", PIECE_FILLER}, {"为", PIECE_FILLER}, {"就", PIECE_FILLER}, {"那就", PIECE_FILLER},
    {"要", PIECE_FILLER}, {"必须", PIECE_FILLER}, {"只能", PIECE_FILLER}, {"最多", PIECE_FILLER},
};

/* What may stand between a vote and other words. */
static const struct {
    const gchar *text;
    guint kinds;
} joints[] = {
    {" -", BARE | COUNTED | STRONG | WEAK}, {" –", BARE | COUNTED | STRONG | WEAK},
    {"–", BARE | COUNTED | STRONG | WEAK}, {" —", BARE | COUNTED | STRONG | WEAK},
    {"—", BARE | COUNTED | STRONG | WEAK}, {",", BARE | COUNTED | STRONG | WEAK},
    {"，", BARE | COUNTED | STRONG | WEAK}, {":", BARE | COUNTED | STRONG},
    {"：", BARE | COUNTED | STRONG}, {";", BARE | COUNTED | STRONG},
    {"；", BARE | COUNTED | STRONG}, {"!", BARE | COUNTED | STRONG | WEAK},
    {"！", BARE | COUNTED | STRONG | WEAK}, {" (", BARE | COUNTED | STRONG},
    {"（", BARE | COUNTED | STRONG}, {"谢谢", BARE | COUNTED | STRONG},
    {".", COUNTED | STRONG | WEAK}, {". ", BARE}, {"。", BARE | COUNTED | STRONG | WEAK},
    {" ", COUNTED}, {" with ", STRONG}, {" thank", BARE | COUNTED | STRONG | WEAK},
    {"感谢", COUNTED | STRONG},
};
/* clang-format on */

static const gchar *const tails[] = {" from me", " from us", " please", "吧", "啦", "哦"};

/* A vote of which these come first is none yet. */
static const gchar *const conditions[] = {
    "if",      "when", "once", "after", "as soon as", "only if", "provided",
    "if only", "如果", "要是", "只要",  "假如",       "前提是",  "但要",
};

typedef struct {
    gboolean is_said, is_stated;
} Introduction;

static const gchar *skip_piece(const gchar *at, PieceKind *out_kind) {
    const gchar *behind = NULL;
    for (gsize i = 0; i < G_N_ELEMENTS(pieces); i++) {
        const gchar *end = vote_text_skip(at, pieces[i].text);
        if (end == NULL || (behind != NULL && end <= behind))
            continue;
        behind = end;
        *out_kind = pieces[i].kind;
    }
    return behind;
}

static const gchar *skip_introduction(SurveyKind survey, const gchar *at,
                                      Introduction *out_introduction) {
    static const gchar marks[] = " ,，:=：＝*\"“‘(（【";
    at = vote_text_skip_any(at, marks);
    for (guint i = 0; i < MAX_PIECES; i++) {
        PieceKind kind = PIECE_FILLER;
        const gchar *noted = vote_number_skip_best(survey, at);
        const gchar *end = noted != at ? noted : skip_piece(at, &kind);
        if (end == NULL)
            break;
        out_introduction->is_said = out_introduction->is_said || kind == PIECE_SAYS;
        out_introduction->is_stated = out_introduction->is_stated || kind == PIECE_STATES;
        at = vote_text_skip_any(end, marks);
    }
    return at;
}

/* "5 very well", "3分，一般", "满分10分": the same once more. */
static const gchar *skip_same(SurveyKind survey, const gchar *at, VoteMark *mark) {
    static const gchar marks[] = " -–—:：,，(（";
    const gchar *start = vote_text_skip_any(at, marks);
    VoteMark same = {0};
    const gchar *end = vote_label_skip(survey, start, &same);
    if (end == NULL && mark->sureness == STRONG)
        end = vote_number_skip(survey, start, TRUE, &same);
    if (end == NULL || same.score != mark->score)
        return at;
    mark->sureness = STRONG;
    return end;
}

static const gchar *skip_tail(SurveyKind survey, const gchar *at, VoteMark *mark) {
    at = skip_same(survey, at, mark);
    for (gsize i = 0; i < G_N_ELEMENTS(tails); i++) {
        const gchar *end = vote_text_skip(at, tails[i]);
        at = end != NULL ? end : at;
    }
    return at;
}

static gboolean is_condition(const gchar *comment) {
    for (gsize i = 0; i < G_N_ELEMENTS(conditions); i++) {
        if (vote_text_skip(comment, conditions[i]) != NULL)
            return TRUE;
    }
    return FALSE;
}

/* The words behind a vote, which ends at `at`; NULL if it is none after all. */
static const gchar *find_comment(const gchar *at, VoteSureness sureness, gboolean *out_is_listed) {
    static const gchar blanks[] = " -–—,，:：;；!！.。(（";
    const gchar *end = vote_text_skip_closers(at);
    if (*end == '\0')
        return end;
    for (gsize i = 0; i < G_N_ELEMENTS(joints); i++) {
        if ((joints[i].kinds & sureness) == 0 || vote_text_skip(at, joints[i].text) == NULL)
            continue;
        const gchar *comment = vote_text_skip_any(at, blanks);
        /* "5,00", "5 - 7 days", "5:30" */
        if (sureness == BARE && g_unichar_isdigit(g_utf8_get_char(comment)))
            return NULL;
        *out_is_listed = *at == '.';
        return is_condition(comment) ? NULL : comment;
    }
    return NULL;
}

gboolean vote_words_read(SurveyKind survey, const gchar *line, Vote *out_vote) {
    const SurveyScale *scale = survey_kind_scale(survey);
    Introduction introduction = {0};
    VoteMark mark = {0};
    gboolean is_listed = FALSE;
    const gchar *start = skip_introduction(survey, line, &introduction);
    const gchar *behind = vote_label_skip(survey, start, &mark);
    if (behind == NULL && !introduction.is_stated)
        behind = vote_number_skip(survey, start, introduction.is_said, &mark);
    if (behind == NULL || mark.score < scale->least || mark.score > scale->most)
        return FALSE;
    behind = skip_tail(survey, behind, &mark);
    const gchar *comment = find_comment(behind, mark.sureness, &is_listed);
    if (comment == NULL)
        return FALSE;
    *out_vote = (Vote){.score = mark.score,
                       .comment = comment,
                       .is_weak = mark.sureness == WEAK,
                       .is_listed = is_listed && mark.sureness == BARE};
    return TRUE;
}
