/* attribution.c - is it a line like "On Mon, 3 Nov 2025, Jane <jane@example.com> wrote:"? */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An attribution has a date, a name or address, and a verb, in an order that each language and
 * program chooses for itself; some leave the verb out (Gmail in Russian and Japanese). A customer
 * who tells what somebody wrote uses the same words. The difference: a program puts the address in
 * brackets or the time of day beside the date, and nothing but the name beside the verb. Where
 * that is missing, quoted lines must follow (ATTRIBUTION_WEAK). */
#include "attribution.h"

#include <string.h>

#include "attribution_words.h"

enum { LONGEST_ATTRIBUTION = 600, LONGEST_BARE_NAME = 60, LONGEST_PLAIN = 160 };

/* What is in the text; `line` is without dashes around it and without its colon. */
typedef struct {
    TextLine line;
    gboolean has_colon;
    gboolean is_framed; /* "---- ... wrote ----" */
    gboolean has_date;
    gboolean has_time;
    gboolean has_address;
    gboolean has_bracket;        /* "<jane@example.com>", "(jane@example.com)" */
    gboolean ends_in_bracket;    /* ... at the end */
    gboolean begins_in_address;  /* the line begins with it */
    gboolean address_is_at_verb; /* the word beside the verb is an address */
    gboolean name_is_at_verb;    /* ... or looks like a name */
    gboolean is_told;            /* ... or is "I", "she", "我": somebody tells it */
    gboolean is_complete;        /* nothing but opening, date, "you" and verb */
} Traits;

/* "2025-11-03 ", "2025/11/3 ": older Gmail begins its attributions so in most languages. */
static gboolean starts_with_year(TextLine line) {
    return line.length > 8 && g_ascii_isdigit(line.text[0]) && g_ascii_isdigit(line.text[1]) &&
           g_ascii_isdigit(line.text[2]) && g_ascii_isdigit(line.text[3]) &&
           (line.text[4] == '-' || line.text[4] == '/') && g_ascii_isdigit(line.text[5]);
}

gboolean attribution_may_end(TextLine line) {
    line = text_line_trim(line);
    if (line.length == 0)
        return FALSE;
    gchar last = line.text[line.length - 1];
    if (last == ':' || last == '*' || (guchar)last >= 0x80)
        return text_line_ends_in_colon(line);
    if (last == '-') {
        if (!text_line_ends(line, "--"))
            return FALSE;
        while (line.length > 0 &&
               (line.text[line.length - 1] == '-' || line.text[line.length - 1] == ' '))
            line.length--;
        return line.length > 0;
    }
    if (last == 'e' && text_line_ends(line, "wrote"))
        return TRUE;
    return starts_with_year(line) &&
           (memchr(line.text, '@', line.length) != NULL ||
            g_strstr_len(line.text, (gssize)MIN(line.length, LONGEST_PLAIN), " GMT") != NULL);
}

/* Digits at `i`, and what joins them to others. */
static gsize count_digits(TextLine line, gsize i) {
    gsize digits = 0;
    while (i + digits < line.length && g_ascii_isdigit(line.text[i + digits]))
        digits++;
    return digits;
}

static gboolean is_year(const gchar *digits) {
    static const gchar *const centuries[] = {"19", "20", "256", "257"}; /* Thai: 2568 */
    for (gsize i = 0; i < G_N_ELEMENTS(centuries); i++) {
        if (g_str_has_prefix(digits, centuries[i]))
            return TRUE;
    }
    return FALSE;
}

/* "9:12", "09.12", "9h12", "9時12分", not the "03.11" of "03.11.2025" */
static gboolean is_time(TextLine line, gsize i, gsize digits) {
    static const gchar *const hours[] = {"时", "時", "点", "點", "시"};
    TextLine rest = {line.text + i + digits, line.length - i - digits};
    for (gsize k = 0; k < G_N_ELEMENTS(hours); k++) {
        if (text_line_starts(rest, hours[k]))
            return TRUE;
    }
    gboolean is_joined_before = i > 0 && strchr(".-/", line.text[i - 1]) != NULL;
    if (rest.length < 3 || strchr(":.hH", rest.text[0]) == NULL || is_joined_before)
        return FALSE;
    if (count_digits(rest, 1) != 2)
        return FALSE;
    gboolean goes_on = rest.length > 4 && rest.text[0] == '.' &&
                       strchr(".-/", rest.text[3]) != NULL && g_ascii_isdigit(rest.text[4]);
    return !goes_on;
}

static gboolean scan_dates(TextLine line, gboolean *out_time) {
    gboolean has_date = FALSE;
    *out_time = FALSE;
    line.length = MIN(line.length, LONGEST_ATTRIBUTION);
    for (gsize i = 0; i < line.length; i++) {
        gsize digits = count_digits(line, i);
        if (digits == 0)
            continue;
        gsize next = i + digits;
        gboolean is_joined = next + 1 < line.length && line.text[next] != '\0' &&
                             strchr("/.-", line.text[next]) != NULL &&
                             g_ascii_isdigit(line.text[next + 1]);
        has_date |= (digits == 4 && is_year(line.text + i)) || (digits <= 2 && is_joined);
        *out_time |= digits <= 2 && is_time(line, i, digits);
        i = next;
    }
    return has_date;
}

gboolean attribution_has_date(TextLine line) {
    gboolean has_time = FALSE;
    return scan_dates(line, &has_time);
}

gboolean attribution_may_begin(TextLine line) {
    line = text_line_trim(line);
    while (line.length > 0 && (line.text[0] == '-' || line.text[0] == ' '))
        line = (TextLine){line.text + 1, line.length - 1};
    return attribution_words_open(line) && attribution_has_date(line);
}

static gboolean is_address_byte(gchar c) {
    return g_ascii_isalnum(c) || (c != '\0' && strchr("._+-=%&'!#/", c) != NULL);
}

static void scan_addresses(Traits *traits) {
    TextLine line = traits->line;
    const gchar *end = line.text + line.length;
    const gchar *at = memchr(line.text, '@', line.length);
    while (at != NULL) {
        const gchar *from = at;
        while (from > line.text && is_address_byte(from[-1]))
            from--;
        const gchar *to = at + 1;
        while (to < end && is_address_byte(*to))
            to++;
        if (from < at && to > at + 1) {
            traits->has_address = TRUE;
            traits->begins_in_address |= from - line.text <= 1;
            gboolean is_mailto = from > line.text && from[-1] == ':';
            gboolean is_open = from > line.text && strchr("<([", from[-1]) != NULL;
            traits->has_bracket |= is_open || is_mailto;
        }
        at = to < end ? memchr(to, '@', (gsize)(end - to)) : NULL;
    }
    /* Spanish Gmail: "Jane (<jane@example.com>) escribió:" */
    traits->ends_in_bracket =
        traits->has_bracket && line.length > 0 && strchr(">)]", line.text[line.length - 1]) != NULL;
}

/* A capital letter, a letter of a script that has none, a quotation mark, the end of a bracket. */
static gboolean looks_like_name(const gchar *word, gsize length) {
    if (length == 0 || attribution_words_is_pronoun(word, length))
        return FALSE;
    if (strchr("\"'(<[", *word) != NULL || strchr(">)\"']", word[length - 1]) != NULL)
        return TRUE;
    gunichar c = g_utf8_get_char(word);
    return g_unichar_isupper(c) || (g_unichar_isalpha(c) && !g_unichar_islower(c));
}

/* The word that ends at `end`. */
static TextLine word_before(TextLine line, gsize end) {
    while (end > 0 && (line.text[end - 1] == ' ' || line.text[end - 1] == ','))
        end--;
    gsize start = end;
    while (start > 0 && line.text[start - 1] != ' ')
        start--;
    return (TextLine){line.text + start, end - start};
}

static TextLine word_after(TextLine line, gsize start) {
    while (start < line.length && line.text[start] == ' ')
        start++;
    gsize end = start;
    while (end < line.length && line.text[end] != ' ')
        end++;
    return (TextLine){line.text + start, end - start};
}

/* "Le 03/11/2025 11:34, Georges du chemin a écrit": the name begins behind the date. "AM" and "CET"
 * do not begin one. */
static gboolean has_name_behind_date(TextLine line, gsize verb) {
    gsize at = verb;
    while (at > 0 && !g_ascii_isdigit(line.text[at - 1]))
        at--;
    while (at > 0 && at < verb) {
        TextLine word = word_after(line, at + strspn(line.text + at, ",;. "));
        if (word.text >= line.text + verb)
            return FALSE;
        gboolean is_zone = word.length <= 5;
        for (gsize i = 0; i < word.length; i++)
            is_zone &= !g_ascii_islower(word.text[i]) && (guchar)word.text[i] < 0x80;
        if (!is_zone)
            return looks_like_name(word.text, word.length);
        at = (gsize)(word.text - line.text) + word.length;
    }
    return FALSE;
}

/* The Bat!: "On 3 November 2025, 9:12:45, you wrote:", not "..., as you wrote:" */
static gboolean is_date_you_wrote(TextLine line, gsize verb) {
    TextLine you = word_before(line, verb);
    TextLine before = word_before(line, (gsize)(you.text - line.text));
    return you.length == 3 && memcmp(you.text, "you", 3) == 0 && before.length > 0 &&
           g_ascii_isdigit(before.text[before.length - 1]);
}

/* "我在2025年11月3日给客服写道": no blank tells the word beside the verb. */
static gboolean speaks_of_itself(TextLine line, gsize verb) {
    static const gchar *const own[] = {"我", "私"};
    for (gsize i = 0; i < G_N_ELEMENTS(own); i++) {
        if (g_strstr_len(line.text, (gssize)verb, own[i]) != NULL)
            return TRUE;
    }
    return FALSE;
}

static void judge_neighbour(Traits *traits, TextLine word) {
    traits->address_is_at_verb |= memchr(word.text, '@', word.length) != NULL;
    traits->name_is_at_verb |= looks_like_name(word.text, word.length);
}

/* Finds the verb and looks at the words beside it; FALSE if there is none. */
static gboolean find_verb(Traits *traits) {
    TextLine line = traits->line;
    gsize start = 0;
    gsize end = 0;
    gsize leading = attribution_words_leading_verb(line);
    if (leading > 0) {
        judge_neighbour(traits, word_after(line, leading));
        return TRUE;
    }
    if (attribution_words_end_verb(line, &start)) {
        if (start > 0)
            judge_neighbour(traits, word_before(line, start));
        TextLine beside = word_before(line, start);
        TextLine first = word_after(line, 0);
        traits->is_told = attribution_words_is_pronoun(beside.text, beside.length) ||
                          speaks_of_itself(line, start);
        /* "投訴台 於 2025/11/3 上午 09:12 寫道": the name comes first. */
        gboolean is_date_beside = beside.length > 0 && g_ascii_isdigit(*beside.text);
        traits->name_is_at_verb |=
            !traits->is_told && (has_name_behind_date(line, start) ||
                                 (is_date_beside && looks_like_name(first.text, first.length)));
        traits->is_complete = is_date_you_wrote(line, start) && attribution_words_open(line);
        traits->name_is_at_verb &= !speaks_of_itself(line, start);
        return TRUE;
    }
    if (!traits->has_colon && !traits->is_framed)
        return FALSE;
    if (!attribution_words_middle_verb(line.text, &start, &end))
        return FALSE;
    TextLine before = word_before(line, start);
    TextLine behind = word_after(line, end);
    judge_neighbour(traits, behind);
    /* "Jane kirjoitti 3.11.2025 klo 9.12", "Jane <jane@example.com> schrieb am Mo., 3. Nov.": the
     * name stands in front. */
    gboolean has_date_behind =
        behind.length > 0 && (g_ascii_isdigit(*behind.text) || *behind.text == '(');
    if (before.length > 0 && (has_date_behind || before.text[before.length - 1] == '>' ||
                              before.text[before.length - 1] == ')'))
        judge_neighbour(traits, before);
    return TRUE;
}

/* Tutanota: "3 Nov 2025, 09:12 by jane@example.com:" */
static gboolean is_by_address(const Traits *traits) {
    static const gchar *const by[] = {" by ",   " von ",   " par ", " por ", " da ",
                                      " door ", " от ",    " від ", " av ",  " af ",
                                      " od ",   " przez ", " från "};
    TextLine last = word_before(traits->line, traits->line.length);
    if (memchr(last.text, '@', last.length) == NULL)
        return FALSE;
    gsize before = (gsize)(last.text - traits->line.text);
    for (gsize i = 0; i < G_N_ELEMENTS(by); i++) {
        if (text_line_ends((TextLine){traits->line.text, before}, by[i]))
            return TRUE;
    }
    return FALSE;
}

static AttributionKind judge_without_verb(const Traits *traits) {
    if (starts_with_year(traits->line) &&
        (traits->ends_in_bracket ||
         g_strstr_len(traits->line.text, (gssize)traits->line.length, " GMT") != NULL))
        return ATTRIBUTION_SURE;
    if (!traits->has_colon)
        return ATTRIBUTION_NONE;
    gboolean opens = attribution_words_open(traits->line);
    /* mutt: "* Jane <jane@example.com> [2025-11-03 09:12:45 +0100]:" */
    gboolean ends_in_date = traits->has_bracket && text_line_ends(traits->line, "]") &&
                            traits->line.length <= LONGEST_PLAIN;
    if ((opens || ends_in_date) && traits->has_date && traits->has_time &&
        (traits->ends_in_bracket || is_by_address(traits)))
        return ATTRIBUTION_SURE;
    return traits->ends_in_bracket && traits->line.length <= LONGEST_PLAIN ? ATTRIBUTION_WEAK
                                                                           : ATTRIBUTION_NONE;
}

static AttributionKind judge_with_verb(const Traits *traits) {
    gboolean ends = traits->has_colon || traits->is_framed;
    gboolean opens = attribution_words_open(traits->line);
    gboolean is_beside = traits->address_is_at_verb || traits->name_is_at_verb ||
                         (traits->has_time && !traits->is_told);
    if (traits->has_bracket && is_beside &&
        (traits->has_date || (ends && traits->line.length <= LONGEST_PLAIN)))
        return ATTRIBUTION_SURE;
    if (traits->has_address && traits->address_is_at_verb &&
        (traits->has_date || traits->begins_in_address || traits->is_framed))
        return ATTRIBUTION_SURE;
    if (traits->has_date && traits->has_time && traits->name_is_at_verb &&
        (opens || traits->line.length <= LONGEST_PLAIN))
        return ATTRIBUTION_SURE;
    if (!ends)
        return ATTRIBUTION_NONE;
    if (traits->is_complete)
        return ATTRIBUTION_SURE;
    if (traits->is_framed && traits->has_date)
        return ATTRIBUTION_SURE;
    if (traits->has_address || (traits->has_date && opens))
        return ATTRIBUTION_WEAK;
    return traits->name_is_at_verb && traits->line.length <= LONGEST_BARE_NAME ? ATTRIBUTION_WEAK
                                                                               : ATTRIBUTION_NONE;
}

static TextLine strip_frame(TextLine line) {
    while (line.length > 0 && (strchr("-* ", line.text[0]) != NULL))
        line = (TextLine){line.text + 1, line.length - 1};
    while (line.length > 0 && strchr("-* ", line.text[line.length - 1]) != NULL)
        line.length--;
    return line;
}

AttributionKind attribution_kind(const gchar *text) {
    gsize length = strlen(text);
    if (length > LONGEST_ATTRIBUTION)
        return ATTRIBUTION_NONE;
    g_autofree gchar *smooth = text_line_smooth((TextLine){text, length}, LONGEST_ATTRIBUTION);
    Traits traits = {.line = strip_frame((TextLine){smooth, strlen(smooth)})};
    traits.is_framed = g_str_has_prefix(smooth, "--") && g_str_has_suffix(smooth, "--");
    traits.has_colon = text_line_ends_in_colon(traits.line);
    if (traits.has_colon)
        traits.line.length -= text_line_ends(traits.line, ":") ? 1 : strlen("：");
    traits.line = text_line_trim(traits.line);
    if (traits.line.length == 0)
        return ATTRIBUTION_NONE;
    smooth[traits.line.text + traits.line.length - smooth] = '\0';
    traits.has_date = scan_dates(traits.line, &traits.has_time);
    traits.has_date |= traits.has_time;
    scan_addresses(&traits);
    return find_verb(&traits) ? judge_with_verb(&traits) : judge_without_verb(&traits);
}
