/* customer_request.c - what a complainant asks the desk for in a word: STATUS, 撤回, "stop, please"
 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The text is taken apart into clauses, at marks, line ends and where the script changes. Each is a
 * request, padding or courtesy, or else: every word of it has to be one that the tables know, so
 * that a "not", an "if", or a matter that nobody thought of makes it words for a person.
 *
 *   all clauses known, one kind of request      made
 *   words besides, but the bare word in a       made, and a person reads the words; WITHDRAW and
 *   paragraph of its own, first or last         STOP, which do harm by mistake, and START are not
 *   a request in a clause among other words     mentioned
 */
#include "command/customer_request.h"

#include <string.h>

#include "base/text.h"
#include "customer_thanks.h"
#include "request_words.h"

enum { ENDS_BYTES = 300, MAX_BYTES = 20000, MAX_REFERENCE = 24 };

static const gchar *const names[] = {
    [REQUEST_NONE] = "none",         [REQUEST_STATUS] = "status", [REQUEST_ESCALATE] = "escalate",
    [REQUEST_WITHDRAW] = "withdraw", [REQUEST_REOPEN] = "reopen", [REQUEST_STOP] = "stop",
    [REQUEST_START] = "start",
};
G_STATIC_ASSERT(G_N_ELEMENTS(names) == REQUEST_COUNT);

const gchar *request_kind_name(RequestKind kind) {
    return names[kind];
}

/* --- one clause ----------------------------------------------------------------------------------
 */

/* What the words of a clause may mean together. */
typedef struct {
    guint cores;   /* kinds that were named */
    guint allowed; /* kinds that all padding so far may stand with */
    guint bare;    /* kinds whose bare word is all there is so far */
    guint phrases;
} Clause;

static void take(Clause *clause, const RequestWord *word) {
    if (word->class == REQUEST_PADDING)
        clause->allowed &= word->kinds;
    else
        clause->cores |= word->kinds;
    clause->bare = word->class == REQUEST_BARE && clause->phrases == 0 ? word->kinds : 0;
    clause->phrases++;
}

static gboolean is_han(gunichar c) {
    return g_unichar_get_script(c) == G_UNICODE_SCRIPT_HAN;
}

/* "am-1042": which complaint is meant is known anyway. */
static gsize reference_length(const gchar *text) {
    gsize letters = 0;
    while (g_ascii_isalpha(text[letters]))
        letters++;
    gsize length = letters + 1;
    if (letters == 0 || text[letters] != '-' || !g_ascii_isdigit(text[length]))
        return 0;
    while (g_ascii_isdigit(text[length]))
        length++;
    return length <= MAX_REFERENCE && (text[length] == ' ' || text[length] == '\0') ? length : 0;
}

/* The word of the table that `text` begins with, the longest; NULL if there is none. */
static const RequestWord *longest(const gchar *text, gboolean is_chinese) {
    gsize count = 0;
    const RequestWord *known =
        is_chinese ? request_words_chinese(&count) : request_words_english(&count);
    const RequestWord *best = NULL;
    for (gsize i = 0; i < count; i++) {
        if (known[i].text[0] != text[0])
            continue;
        gsize length = strlen(known[i].text);
        if (strncmp(text, known[i].text, length) != 0 ||
            (!is_chinese && text[length] != ' ' && text[length] != '\0'))
            continue;
        if (best == NULL || length > strlen(best->text))
            best = &known[i];
    }
    return best;
}

/* Are all its words known? */
static gboolean read_clause(const gchar *text, Clause *out_clause) {
    Clause clause = {.allowed = ~0u};
    gboolean is_chinese = is_han(g_utf8_get_char(text));
    while (*text != '\0') {
        gsize reference = reference_length(text);
        const RequestWord *word = reference == 0 ? longest(text, is_chinese) : NULL;
        if (reference == 0 && word == NULL)
            return FALSE;
        if (word != NULL)
            take(&clause, word);
        text += reference > 0 ? reference : strlen(word->text);
        text += *text == ' ';
    }
    *out_clause = clause;
    return TRUE;
}

static RequestKind kind_of(guint set) {
    for (guint kind = REQUEST_NONE + 1; kind < REQUEST_COUNT; kind++) {
        if (set == FOR(kind))
            return (RequestKind)kind;
    }
    return REQUEST_NONE;
}

/* --- words that hint at one ----------------------------------------------------------------------
 */

/* What hardly stands in a complaint that does not ask for it. */
static const struct {
    const gchar *text;
    gboolean in_capitals; /* only so: in small letters it says much else */
    RequestKind kind;
} hints[] = {
    {"STATUS", TRUE, REQUEST_STATUS},      {"进度", FALSE, REQUEST_STATUS},
    {"進度", FALSE, REQUEST_STATUS},       {"escalate", FALSE, REQUEST_ESCALATE},
    {"升级", FALSE, REQUEST_ESCALATE},     {"withdraw", FALSE, REQUEST_WITHDRAW},
    {"撤回", FALSE, REQUEST_WITHDRAW},     {"撤诉", FALSE, REQUEST_WITHDRAW},
    {"撤销投诉", FALSE, REQUEST_WITHDRAW}, {"reopen", FALSE, REQUEST_REOPEN},
    {"重开", FALSE, REQUEST_REOPEN},       {"重新打开", FALSE, REQUEST_REOPEN},
    {"STOP", TRUE, REQUEST_STOP},          {"unsubscribe", FALSE, REQUEST_STOP},
    {"退订", FALSE, REQUEST_STOP},         {"resubscribe", FALSE, REQUEST_START},
    {"重新接收", FALSE, REQUEST_START},
};

static gboolean has_hint(const gchar *line, const gchar *small, gsize which) {
    const gchar *word = hints[which].text;
    const gchar *text = hints[which].in_capitals ? line : small;
    for (const gchar *at = strstr(text, word); at != NULL; at = strstr(at + 1, word)) {
        if (!g_ascii_isalpha(*word) ||
            ((at == text || !g_ascii_isalpha(at[-1])) && !g_ascii_isalpha(at[strlen(word)])))
            return TRUE;
    }
    return FALSE;
}

static guint find_hints(const gchar *line, const gchar *small) {
    guint found = 0;
    for (gsize i = 0; i < G_N_ELEMENTS(hints); i++)
        found |= has_hint(line, small, i) ? FOR(hints[i].kind) : 0;
    return found;
}

/* --- a text --------------------------------------------------------------------------------------
 */

typedef struct {
    ThanksReading courtesy;
    guint asked;        /* kinds that clauses ask for */
    guint hinted;       /* kinds that other words hint at */
    guint alone;        /* kinds whose bare word is a paragraph, the first or the last */
    guint first_bare;   /* of the first paragraph that was not mere courtesy */
    guint strange;      /* kinds that a clause of mere padding does not go with */
    gboolean has_words; /* clauses that are neither request nor courtesy */
    /* the paragraph at hand */
    guint clauses;
    guint bare;
    gboolean paragraph_has_words;
    guint last_bare;          /* of the last paragraph that was not mere courtesy */
    gboolean is_past_opening; /* such a paragraph stood before */
} Reading;

static void take_clause(Reading *reading, GString *clause) {
    g_autofree gchar *line = text_one_line(clause->str);
    g_string_set_size(clause, 0);
    if (*line == '\0')
        return;
    g_autofree gchar *small = g_utf8_casefold(line, -1);
    Clause words;
    if (read_clause(small, &words)) {
        reading->asked |= words.cores & words.allowed;
        if (words.cores == 0 && !customer_thanks_takes(&reading->courtesy, line))
            reading->strange |= ~words.allowed;
        if (words.cores != 0) {
            reading->clauses++;
            reading->bare = words.bare;
        }
        /* A signature may follow. */
        reading->courtesy.may_be_signed = TRUE;
        if ((words.cores & ~words.allowed) != 0)
            reading->paragraph_has_words = TRUE;
    } else if (!customer_thanks_takes(&reading->courtesy, line)) {
        reading->paragraph_has_words = TRUE;
        reading->hinted |= find_hints(line, small);
        reading->clauses++;
    }
}

static void end_paragraph(Reading *reading) {
    if (reading->clauses > 0) {
        guint bare = reading->clauses == 1 && !reading->paragraph_has_words ? reading->bare : 0;
        if (!reading->is_past_opening)
            reading->first_bare = bare;
        reading->is_past_opening = TRUE;
        reading->last_bare = bare;
    }
    reading->has_words = reading->has_words || reading->paragraph_has_words;
    reading->paragraph_has_words = FALSE;
    reading->clauses = 0;
    reading->bare = 0;
}

/* A hyphen within a word does not end a clause. */
static gboolean is_mark(const gchar *at, gunichar c, gunichar before) {
    static const gchar marks[] = ".!?,;:()*\"–—…~。！？，、；：（）～“”\n";
    if (c == '-')
        return !g_unichar_isalnum(before) || !g_unichar_isalnum(g_utf8_get_char(at + 1));
    return g_utf8_strchr(marks, -1, c) != NULL;
}

static Reading read_text(const gchar *text) {
    Reading reading = {0};
    g_autoptr(GString) clause = g_string_new(NULL);
    gunichar before = '\n';
    guint line_ends = 0;
    for (const gchar *at = text; *at != '\0'; at = g_utf8_next_char(at)) {
        gunichar c = g_utf8_get_char(at);
        if (c == '\r' || g_unichar_type(c) == G_UNICODE_FORMAT)
            continue;
        line_ends = c == '\n' ? line_ends + 1 : g_unichar_isspace(c) ? line_ends : 0;
        gboolean is_end = is_mark(at, c, before);
        gboolean is_turn = !g_unichar_isspace(c) && clause->len > 0 && is_han(c) != is_han(before);
        if (is_end || is_turn)
            take_clause(&reading, clause);
        if (line_ends == 2)
            end_paragraph(&reading);
        if (c == 0x2019 || c == 0x2018)
            g_string_append_c(clause, '\'');
        else if (!is_end)
            g_string_append_unichar(clause, c);
        before = g_unichar_isspace(c) && c != '\n' ? before : c;
    }
    take_clause(&reading, clause);
    end_paragraph(&reading);
    reading.alone = reading.first_bare | reading.last_bare;
    return reading;
}

/* The paragraphs within the first ENDS_BYTES, without one that reaches beyond; NULL: there is none.
 */
static gchar *first_paragraphs(const gchar *text) {
    g_autofree gchar *head = g_strndup(text, ENDS_BYTES);
    gchar *end = g_strrstr(head, "\n\n");
    return end != NULL ? g_strndup(head, (gsize)(end - head)) : NULL;
}

static const gchar *last_paragraphs(const gchar *text) {
    const gchar *end = strstr(text + strlen(text) - ENDS_BYTES, "\n\n");
    return end != NULL ? end : "";
}

/* A long text says more than a request: where its word would stand alone is read, of the rest only
 * hints are asked for. */
static Reading read_long_text(const gchar *text) {
    g_autofree gchar *small = g_ascii_strdown(text, -1);
    g_autofree gchar *head = first_paragraphs(text);
    Reading first = head != NULL ? read_text(head) : (Reading){0};
    Reading last = read_text(last_paragraphs(text));
    Reading reading = {.has_words = TRUE, .hinted = find_hints(text, small)};
    reading.alone = first.first_bare | last.last_bare;
    reading.asked = first.asked | last.asked;
    return reading;
}

static gboolean may_stand_with_words(RequestKind kind) {
    return kind == REQUEST_STATUS || kind == REQUEST_ESCALATE || kind == REQUEST_REOPEN;
}

static gboolean is_readable(const gchar *text) {
    return text != NULL && strlen(text) <= MAX_BYTES && g_utf8_validate(text, -1, NULL);
}

static Reading read_any_text(const gchar *text) {
    if (!is_readable(text))
        return (Reading){.has_words = TRUE};
    return request_words_is_long(text) ? read_long_text(text) : read_text(text);
}

CustomerRequest customer_request_read(const gchar *subject, const gchar *new_text) {
    gboolean may_ask = (subject != NULL && request_words_may_stand_in(subject)) ||
                       (new_text != NULL && request_words_may_stand_in(new_text));
    if (!may_ask)
        return (CustomerRequest){.kind = REQUEST_NONE, .has_words = TRUE};
    Reading title = is_readable(subject) ? read_text(subject) : (Reading){0};
    Reading text = read_any_text(new_text);
    RequestKind by_title = title.has_words ? REQUEST_NONE : kind_of(title.asked);
    guint title_set = by_title != REQUEST_NONE ? FOR(by_title) : 0;
    RequestKind asked = kind_of(text.asked | title_set);
    RequestKind alone = by_title != REQUEST_NONE ? by_title : kind_of(text.alone);
    /* "I need it now. May I talk to a manager?" says more than the question. */
    text.has_words = text.has_words || (text.strange & FOR(asked)) != 0;
    if (asked != REQUEST_NONE && !text.has_words)
        return (CustomerRequest){.kind = asked, .is_made = TRUE};
    if (alone != REQUEST_NONE && alone == asked && may_stand_with_words(alone))
        return (CustomerRequest){.kind = alone, .is_made = TRUE, .has_words = TRUE};
    guint mentioned = text.asked | text.hinted | title_set;
    for (guint kind = REQUEST_NONE + 1; kind < REQUEST_COUNT; kind++) {
        if ((mentioned & FOR(kind)) != 0)
            return (CustomerRequest){.kind = (RequestKind)kind, .has_words = TRUE};
    }
    return (CustomerRequest){.kind = REQUEST_NONE, .has_words = text.has_words};
}
