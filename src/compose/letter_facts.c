/* letter_facts.c - furnished letter -> the named values a template may use */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Every name of letter_fields.c is set in every letter: a template of one letter may ask for what
 * only another has, and then it is empty, not unknown. Whatever came from a mail is cleaned here,
 * once; the renderer escapes it for HTML.
 */
#include "letter_facts.h"

#include <string.h>

#include "date_words.h"
#include "letter_text.h"
#include "model/reference.h"

enum {
    MAX_LINE = 200, /* characters of a name, a subject, a reason */
    MAX_SHOWN_SUBJECT = 80,
    MAX_WORDS = 300000, /* characters; the whole mail is kept with the ticket */
    EXCERPT_COLUMNS = 360,
    WRAP_COLUMNS = 66,
    MAX_SCORE = 5,
};

typedef struct {
    const LetterDraft *draft;
    const Ticket *ticket; /* or NULL */
    const LetterLanguage *language;
    GTimeZone *zone;
    Value *map;
} Facts;

static void set_line(Value *map, const gchar *name, const gchar *text) {
    g_autofree gchar *line = letter_text_line(text, MAX_LINE);
    value_set_text(map, name, line);
}

/* No items: empty, so that a section over it is left out. */
static void set_count(Value *map, const gchar *name, guint count) {
    if (count == 0) {
        value_set_text(map, name, NULL);
        return;
    }
    g_autofree gchar *number = g_strdup_printf("%u", count);
    Value *item = value_new_map();
    value_set_text(item, "number", number);
    value_set(item, "is_one", value_new_flag(count == 1));
    value_set(map, name, item);
}

static gboolean set_date(const Facts *facts, Value *map, const gchar *name, gint64 at,
                         GError **error) {
    if (at == 0) {
        value_set_text(map, name, NULL);
        return TRUE;
    }
    g_autofree gchar *words =
        date_words(at, facts->draft->now, facts->zone, facts->language->vocabulary, error);
    if (words == NULL)
        return FALSE;
    value_set_text(map, name, words);
    return TRUE;
}

static const gchar *word(const Facts *facts, const gchar *group, const gchar *key) {
    return key != NULL ? vocabulary_text(facts->language->vocabulary, group, key) : NULL;
}

static gboolean is_to_staff(const LetterDraft *draft) {
    return draft->recipient_person != NULL;
}

/* --- the desk and the reader ---------------------------------------------------------------------
 */

static void set_desk(const Facts *facts) {
    const LetterDraft *draft = facts->draft;
    const gchar *desk = policy_desk_name(draft->policy, facts->language->name);
    set_line(facts->map, "desk", desk != NULL ? desk : draft->policy->desk_address);
    set_line(facts->map, "desk_address", draft->policy->desk_address);
    set_line(facts->map, "language", facts->language->name);
    set_line(facts->map, "reply_to", draft->reply_to);
    set_line(facts->map, "tag", draft->subject_tag);
}

static void set_reader(const Facts *facts) {
    const LetterDraft *draft = facts->draft;
    if (is_to_staff(draft)) {
        set_line(facts->map, "name", draft->recipient_person->display);
        return;
    }
    const gchar *known = draft->recipient->name;
    if (known == NULL && facts->ticket != NULL)
        known = facts->ticket->complainant_name;
    g_autofree gchar *name = letter_text_greeting_name(known);
    value_set_text(facts->map, "name", name);
}

/* --- the ticket ----------------------------------------------------------------------------------
 */

/* Only a person's answer repeats a stranger's subject as it is: it has to match for mail clients
 * that thread by subject. */
static void set_subject(const Facts *facts, const gchar *name, const gchar *subject) {
    g_autofree gchar *line = letter_text_line(subject, MAX_LINE);
    if (line == NULL || is_to_staff(facts->draft) || facts->draft->kind == LETTER_ANSWER) {
        value_set_text(facts->map, name, line);
        return;
    }
    g_autofree gchar *harmless = letter_text_without_links(line, word(facts, "link", "left_out"));
    g_autofree gchar *shown = letter_text_line(harmless, MAX_SHOWN_SUBJECT);
    value_set_text(facts->map, name, shown);
}

static void set_ticket(const Facts *facts) {
    const Ticket *ticket = facts->ticket;
    const Policy *policy = facts->draft->policy;
    Value *map = facts->map;
    g_autofree gchar *reference =
        ticket != NULL ? reference_text(policy->reference_prefix, ticket->id) : NULL;
    set_line(map, "reference", reference);
    set_subject(facts, "subject", ticket != NULL ? ticket->subject : NULL);
    const Queue *queue = ticket != NULL ? policy_queue(policy, ticket->queue) : NULL;
    set_line(map, "queue",
             queue != NULL    ? queue_title(queue, facts->language->name)
             : ticket != NULL ? ticket->queue
                              : NULL);
    set_line(map, "category", ticket != NULL ? word(facts, "category", ticket->category) : NULL);
    set_line(map, "stage", ticket != NULL ? word(facts, "stage", stage_name(ticket->stage)) : NULL);
    gboolean has_outcome = ticket != NULL && ticket->outcome != OUTCOME_NONE;
    set_line(map, "outcome",
             has_outcome ? word(facts, "outcome", outcome_name(ticket->outcome)) : NULL);
    set_line(map, "waiting_on",
             ticket != NULL ? word(facts, "waiting_on", waiting_on_name(ticket->waiting_on))
                            : NULL);
    gboolean is_resolved = ticket != NULL && ticket->stage == STAGE_RESOLVED;
    gboolean is_closed = ticket != NULL && ticket->stage == STAGE_CLOSED;
    value_set(map, "is_resolved", value_new_flag(is_resolved));
    value_set(map, "is_open", value_new_flag(ticket != NULL && !is_resolved && !is_closed));
}

static void set_people(const Facts *facts) {
    const Ticket *ticket = facts->ticket;
    const LetterDraft *draft = facts->draft;
    Value *map = facts->map;
    const Person *owner = ticket != NULL ? policy_person(draft->policy, ticket->owner) : NULL;
    set_line(map, "owner", owner != NULL ? owner->display : ticket != NULL ? ticket->owner : NULL);
    value_set(map, "is_mine",
              value_new_flag(owner != NULL && is_to_staff(draft) &&
                             g_strcmp0(owner->name, draft->recipient_person->name) == 0));
    set_line(map, "complainant_name", ticket != NULL ? ticket->complainant_name : NULL);
    set_line(map, "complainant_address", ticket != NULL ? ticket->complainant : NULL);
    set_line(map, "complainant_language",
             ticket != NULL ? word(facts, "language", ticket->language) : NULL);
    set_line(map, "author", draft->author != NULL ? draft->author->display : NULL);
}

static gboolean set_dates(const Facts *facts, GError **error) {
    static const Ticket nothing;
    const LetterDraft *draft = facts->draft;
    const Ticket *ticket = facts->ticket != NULL ? facts->ticket : &nothing;
    const struct {
        const gchar *name;
        gint64 at;
    } dates[] = {
        {"created_at", ticket->created_at},   {"answer_by", ticket->answer_by},
        {"solve_by", ticket->solve_by},       {"first_answered_at", ticket->first_answered_at},
        {"resolved_at", ticket->resolved_at}, {"closed_at", ticket->closed_at},
        {"close_at", draft->close_at},        {"vote_until", draft->vote_until},
        {"mail_date", draft->mail_date},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(dates); i++) {
        if (!set_date(facts, facts->map, dates[i].name, dates[i].at, error))
            return FALSE;
    }
    return TRUE;
}

/* --- the mail ------------------------------------------------------------------------------------
 */

static void set_words(const Facts *facts) {
    const LetterDraft *draft = facts->draft;
    gboolean is_cut = FALSE;
    g_autofree gchar *body = letter_text_body(draft->words, MAX_WORDS, &is_cut);
    value_set_text(facts->map, "words", body);
    value_set(facts->map, "words_lines", letter_text_lines(body));
    value_set(facts->map, "is_cut", value_new_flag(is_cut));
    g_autofree gchar *first = letter_text_first_line(body);
    value_set(facts->map, "is_greeted", value_new_flag(letter_text_is_salutation(first)));
    g_autofree gchar *unsigned_body = letter_text_without_name(
        body, facts->ticket != NULL ? facts->ticket->complainant_name : NULL);
    g_autofree gchar *excerpt =
        letter_text_excerpt(unsigned_body, EXCERPT_COLUMNS, word(facts, "link", "left_out"));
    g_autofree gchar *quoted = *excerpt == '\0' ? g_strdup("")
                                                : g_strconcat(word(facts, "quote", "open"), excerpt,
                                                              word(facts, "quote", "close"), NULL);
    value_set_text(facts->map, "excerpt_text", quoted);
    value_set(facts->map, "excerpt", letter_text_wrap(quoted, WRAP_COLUMNS));
    set_count(facts->map, "quoted_lines", draft->quoted_lines);
    set_subject(facts, "mail_subject", draft->mail_subject);
}

static void set_files(const Facts *facts) {
    const GPtrArray *files = facts->draft->files;
    Value *list = value_new_list();
    for (guint i = 0; files != NULL && i < files->len; i++) {
        const LetterFile *file = files->pdata[i];
        g_autofree gchar *size = letter_text_size(file->size);
        Value *item = value_new_map();
        set_line(item, "name", file->filename != NULL ? file->filename : "");
        value_set_text(item, "size", size);
        value_add(list, item);
    }
    value_set(facts->map, "files", list);
    set_count(facts->map, "file_count", files != NULL ? files->len : 0);
}

/* --- what agents are told ------------------------------------------------------------------------
 */

static gboolean set_earlier(const Facts *facts, GError **error) {
    const GPtrArray *earlier = facts->draft->earlier;
    Value *list = value_new_list();
    value_set(facts->map, "earlier", list);
    for (guint i = 0; earlier != NULL && i < earlier->len; i++) {
        const Ticket *ticket = earlier->pdata[i];
        g_autofree gchar *reference =
            reference_text(facts->draft->policy->reference_prefix, ticket->id);
        Value *item = value_new_map();
        value_add(list, item);
        set_line(item, "reference", reference);
        set_line(item, "subject", ticket->subject);
        set_line(item, "state",
                 ticket->outcome != OUTCOME_NONE
                     ? word(facts, "outcome", outcome_name(ticket->outcome))
                     : word(facts, "stage", stage_name(ticket->stage)));
        if (!set_date(facts, item, "created_at", ticket->created_at, error))
            return FALSE;
    }
    set_count(facts->map, "earlier_count", earlier != NULL ? earlier->len : 0);
    return TRUE;
}

static void set_receipt(const Facts *facts) {
    const GPtrArray *receipt = facts->draft->receipt;
    Value *list = value_new_list();
    for (guint i = 0; receipt != NULL && i < receipt->len; i++) {
        const ReceiptLine *line = receipt->pdata[i];
        Value *item = value_new_map();
        set_line(item, "line", line->line);
        set_line(item, "result", line->result);
        set_line(item, "detail", line->detail);
        value_add(list, item);
    }
    value_set(facts->map, "receipt", list);
    g_autofree gchar *take = NULL;
    if (facts->ticket != NULL && facts->draft->reply_to != NULL) {
        g_autofree gchar *tag = letter_text_line(facts->draft->subject_tag, MAX_LINE);
        g_autofree gchar *link = letter_text_mailto(facts->draft->reply_to, tag != NULL ? tag : "");
        take = g_strconcat(link, "&body=%23assign%20me", NULL);
    }
    value_set_text(facts->map, "take_link", take);
}

static void set_problem(const Facts *facts) {
    gboolean is_cut = FALSE;
    g_autofree gchar *problem = letter_text_body(facts->draft->problem, MAX_LINE * 10, &is_cut);
    value_set_text(facts->map, "problem", problem);
    value_set(facts->map, "problem_lines", letter_text_lines(problem));
    set_line(facts->map, "bounced_address", facts->draft->bounced_address);
}

/* --- the survey ----------------------------------------------------------------------------------
 */

static void set_survey(const Facts *facts) {
    const LetterDraft *draft = facts->draft;
    Value *list = value_new_list();
    g_autofree gchar *tag = letter_text_line(draft->subject_tag, MAX_LINE);
    for (guint score = 1; score <= MAX_SCORE; score++) {
        gchar digit[2] = {(gchar)('0' + score), '\0'};
        g_autofree gchar *subject = g_strdup_printf("%s %s", digit, tag != NULL ? tag : "");
        g_autofree gchar *link =
            draft->reply_to != NULL ? letter_text_mailto(draft->reply_to, subject) : NULL;
        Value *item = value_new_map();
        value_set_text(item, "score", digit);
        value_set_text(item, "label", word(facts, "vote", digit));
        value_set_text(item, "link", link);
        value_add(list, item);
    }
    value_set(facts->map, "vote_links", list);
    gboolean has_score = draft->score >= 1 && draft->score <= MAX_SCORE;
    gchar digit[2] = {(gchar)('0' + (has_score ? draft->score : 0)), '\0'};
    value_set_text(facts->map, "score", has_score ? digit : NULL);
    value_set_text(facts->map, "score_words", has_score ? word(facts, "vote", digit) : NULL);
    g_autofree gchar *limit = draft->limit_bytes > 0 ? letter_text_size(draft->limit_bytes) : NULL;
    value_set_text(facts->map, "limit", limit);
}

Value *letter_facts_make(const LetterDraft *draft, const LetterLanguage *language, GTimeZone *zone,
                         GError **error) {
    g_autoptr(Value) map = value_new_map();
    Facts facts = {draft, draft->ticket, language, zone, map};
    set_desk(&facts);
    set_reader(&facts);
    set_ticket(&facts);
    set_people(&facts);
    set_words(&facts);
    set_files(&facts);
    set_receipt(&facts);
    set_problem(&facts);
    set_survey(&facts);
    if (!set_dates(&facts, error) || !set_earlier(&facts, error))
        return NULL;
    return g_steal_pointer(&map);
}
