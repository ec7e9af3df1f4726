/* letter_facts_draft.c - values of a letter that stand in its draft as they are */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "letter_facts.h"
#include "letter_text.h"
#include "model/severity_sign.h"
#include "text_columns.h"

enum {
    MAX_WORDS = 100000,
    MAX_LINE = 200,
    MAX_SCORE = 5,
    MAX_LEGAL = 2000,
    FORM_COLUMNS = 20, /* a longer form pushes its help to the right */
};

static gchar *member_body(const LetterFacts *facts, gsize which) {
    gboolean is_cut = FALSE;
    return letter_text_body(G_STRUCT_MEMBER(const gchar *, facts->draft, which), MAX_WORDS,
                            &is_cut);
}

Value *letter_facts_draft_flag(gpointer data, gsize which) {
    const LetterFacts *facts = data;
    return value_new_flag(G_STRUCT_MEMBER(gboolean, facts->draft, which));
}

Value *letter_facts_legal(gpointer data, gsize which) {
    const LetterFacts *facts = data;
    const LetterDraft *draft = facts->draft;
    const gchar *text =
        draft->policy->legal != NULL
            ? legal_profile_text(draft->policy->legal, (FinalPart)which, draft->language)
            : NULL;
    g_autofree gchar *line = letter_text_line(text, MAX_LEGAL);
    return value_new_text(line != NULL ? line : "");
}

Value *letter_facts_waits_for_others(gpointer data, gsize which) {
    const LetterFacts *facts = data;
    const Ticket *ticket = facts->draft->ticket;
    return value_new_flag(ticket != NULL && ticket->waiting_on == WAITING_ON_THIRD_PARTY);
}

static gboolean has_tag(const LetterFacts *facts, const gchar *tag) {
    return facts->draft->ticket != NULL && ticket_has_tag(facts->draft->ticket, tag);
}

Value *letter_facts_is_vip(gpointer data, gsize which) {
    return value_new_flag(has_tag(data, TAG_VIP));
}

Value *letter_facts_is_repeated(gpointer data, gsize which) {
    return value_new_flag(has_tag(data, severity_sign_name(SIGN_REPEAT)));
}

Value *letter_facts_draft_there(gpointer data, gsize which) {
    const LetterFacts *facts = data;
    return value_new_flag(G_STRUCT_MEMBER(gconstpointer, facts->draft, which) != NULL);
}

Value *letter_facts_draft_body(gpointer data, gsize which) {
    g_autofree gchar *body = member_body(data, which);
    return value_new_text(body);
}

Value *letter_facts_draft_lines(gpointer data, gsize which) {
    g_autofree gchar *body = member_body(data, which);
    return letter_text_lines(body);
}

Value *letter_facts_words_html(gpointer data, gsize which) {
    const LetterFacts *facts = data;
    return value_new_text(facts->draft->words_html);
}

Value *letter_facts_handed_by(gpointer data, gsize which) {
    const LetterFacts *facts = data;
    const Person *person = facts->draft->handed_by;
    g_autofree gchar *name = letter_text_line(person != NULL ? person->display : NULL, MAX_LINE);
    return value_new_text(name);
}

Value *letter_facts_unreachable(gpointer data, gsize which) {
    const LetterFacts *facts = data;
    const Unreachable *unreachable = facts->draft->unreachable;
    g_autofree gchar *name =
        letter_text_line(unreachable != NULL ? unreachable->person->display : NULL, MAX_LINE);
    return value_new_text(name);
}

Value *letter_facts_unreachable_flag(gpointer data, gsize which) {
    const LetterFacts *facts = data;
    const Unreachable *unreachable = facts->draft->unreachable;
    return value_new_flag(unreachable != NULL && G_STRUCT_MEMBER(gboolean, unreachable, which));
}

Value *letter_facts_writer(gpointer data, gsize which) {
    const LetterFacts *facts = data;
    const Address *writer = facts->draft->writer;
    if (writer == NULL)
        return value_new_text(NULL);
    g_autofree gchar *both = writer->name != NULL
                                 ? g_strdup_printf("%s <%s>", writer->name, writer->address)
                                 : g_strdup(writer->address);
    g_autofree gchar *line = letter_text_line(both, MAX_LINE);
    return value_new_text(line);
}

/* --- the survey ----------------------------------------------------------------------------------
 */

static gboolean has_score(const LetterFacts *facts) {
    const SurveyScale *scale = survey_kind_scale(facts->draft->survey_kind);
    return facts->draft->score >= scale->least && facts->draft->score <= scale->most;
}

Value *letter_facts_score(gpointer data, gsize which) {
    const LetterFacts *facts = data;
    g_autofree gchar *number = g_strdup_printf("%u", facts->draft->score);
    return value_new_text(has_score(facts) ? number : NULL);
}

Value *letter_facts_scale(gpointer data, gsize which) {
    const LetterFacts *facts = data;
    g_autofree gchar *most =
        g_strdup_printf("%u", survey_kind_scale(facts->draft->survey_kind)->most);
    return value_new_text(most);
}

Value *letter_facts_survey_question(gpointer data, gsize which) {
    const LetterFacts *facts = data;
    const gchar *key = survey_kind_name(facts->draft->survey_kind);
    g_autofree gchar *line = letter_text_line(letter_facts_word(facts, "survey", key), MAX_LINE);
    return value_new_text(line);
}

Value *letter_facts_score_words(gpointer data, gsize which) {
    const LetterFacts *facts = data;
    gboolean has_words = has_score(facts) && facts->draft->survey_kind == SURVEY_CSAT;
    g_autofree gchar *number = g_strdup_printf("%u", facts->draft->score);
    g_autofree gchar *words =
        letter_text_line(letter_facts_word(facts, "vote", has_words ? number : NULL), MAX_LINE);
    return value_new_text(words);
}

Value *letter_facts_limit(gpointer data, gsize which) {
    const LetterFacts *facts = data;
    guint64 limit = facts->draft->limit_bytes;
    g_autofree gchar *size = limit > 0 ? letter_text_size(limit) : NULL;
    return value_new_text(size);
}

/* --- what may be typed ---------------------------------------------------------------------------
 */

Value *letter_facts_commands(gpointer data, gsize which) {
    const LetterFacts *facts = data;
    const GArray *commands = facts->draft->commands;
    Value *list = value_new_list();
    for (guint i = 0; commands != NULL && i < commands->len; i++) {
        const VerbHint *hint = &g_array_index(commands, VerbHint, i);
        guint width = text_columns_width(hint->form);
        guint gap = width < FORM_COLUMNS ? FORM_COLUMNS - width : 0;
        g_autofree gchar *columns =
            g_strdup_printf("%s%*s%s", hint->form, (gint)gap + 2, "", hint->help);
        Value *item = value_new_map();
        value_set_text(item, "form", hint->form);
        value_set_text(item, "help", hint->help);
        value_set_text(item, "columns", columns);
        value_add(list, item);
    }
    return list;
}
