/* html_sheet.c - what the style sheets of an HTML text hide */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Newsletters hide their preheader by a class. Of CSS no more is read than that takes: rules
 * outside of "@media" with simple selectors, the later counting more than the earlier. Sheets in a
 * comment are for Outlook alone, those for print or for narrow windows for nobody who sits at a
 * desk. One pass over the bytes, whatever they hold. */
#include "html_sheet.h"

#include <string.h>

#include "html_feed.h"
#include "html_style.h"

enum { MOST_SHEET = 256 * 1024, MOST_SELECTORS = 1000, LONGEST_SELECTOR = 80 };

typedef enum { RULE_NONE, RULE_HIDES, RULE_HIDES_SURELY } Rule;

struct HtmlSheet {
    GHashTable *rules; /* selector -> Rule */
};

/* "div.preheader": a name, a class or an id, or a name with one of them. */
static gboolean is_simple(const gchar *selector) {
    guint marks = 0;
    for (const gchar *at = selector; *at != '\0'; at++) {
        gboolean is_mark = *at == '.' || *at == '#';
        marks += is_mark;
        if (!is_mark && !g_ascii_isalnum(*at) && *at != '-' && *at != '_')
            return FALSE;
    }
    return *selector != '\0' && marks <= 1;
}

/* The last of what is between commas may end in a blank; names of elements are in any case. */
static void add_selector(HtmlSheet *sheet, const gchar *text, gsize length, Rule rule) {
    gchar selector[LONGEST_SELECTOR];
    while (length > 0 && g_ascii_isspace(*text)) {
        text++;
        length--;
    }
    while (length > 0 && g_ascii_isspace(text[length - 1]))
        length--;
    if (length >= sizeof selector)
        return;
    memcpy(selector, text, length);
    selector[length] = '\0';
    for (gchar *at = selector; *at != '\0' && *at != '.' && *at != '#'; at++)
        *at = g_ascii_tolower(*at);
    if (!is_simple(selector))
        return;
    if (rule == RULE_NONE)
        g_hash_table_remove(sheet->rules, selector);
    else if (g_hash_table_size(sheet->rules) < MOST_SELECTORS)
        g_hash_table_insert(sheet->rules, g_strdup(selector), GINT_TO_POINTER(rule));
}

static void add_rule(HtmlSheet *sheet, const gchar *selectors, const gchar *open,
                     const gchar *close) {
    g_autofree gchar *declarations = g_strndup(open + 1, (gsize)(close - open - 1));
    HtmlStyle style = html_style_read(declarations);
    gboolean is_hidden = style.is_hidden;
    if (!is_hidden && !style.is_shown)
        return;
    Rule rule = !is_hidden                                   ? RULE_NONE
                : strstr(declarations, "!important") != NULL ? RULE_HIDES_SURELY
                                                             : RULE_HIDES;
    for (const gchar *at = selectors; at < open;) {
        const gchar *comma = memchr(at, ',', (gsize)(open - at));
        const gchar *end = comma != NULL ? comma : open;
        add_selector(sheet, at, (gsize)(end - at), rule);
        at = end + 1;
    }
}

/* Behind the rule of an "@": its ";", or the end of its block with all that is in it. */
static const gchar *skip_at_rule(const gchar *at, const gchar *end) {
    guint depth = 0;
    for (; at < end; at++) {
        if (*at == ';' && depth == 0)
            return at + 1;
        depth += *at == '{';
        if (*at == '}' && (depth == 0 || --depth == 0))
            return at + 1;
    }
    return end;
}

/* Blanks, comments, and the "<!--" for programs that know no style sheets. */
static const gchar *skip_blanks(const gchar *at, const gchar *end) {
    while (at < end) {
        if (g_ascii_isspace(*at)) {
            at++;
        } else if (end - at > 1 && at[0] == '/' && at[1] == '*') {
            const gchar *close = g_strstr_len(at + 2, end - at - 2, "*/");
            at = close != NULL ? close + 2 : end;
        } else if (end - at > 3 && memcmp(at, "<!--", 4) == 0) {
            at += 4;
        } else if (end - at > 2 && memcmp(at, "-->", 3) == 0) {
            at += 3;
        } else {
            break;
        }
    }
    return at;
}

static void read_sheet(HtmlSheet *sheet, const gchar *at, const gchar *end) {
    while ((at = skip_blanks(at, end)) < end) {
        if (*at == '@') {
            at = skip_at_rule(at, end);
            continue;
        }
        const gchar *open = memchr(at, '{', (gsize)(end - at));
        const gchar *close = open != NULL ? memchr(open, '}', (gsize)(end - open)) : NULL;
        if (close == NULL)
            return;
        add_rule(sheet, at, open, close);
        at = close + 1;
    }
}

/* <style media="print">, <style media="(max-width: 600px)"> */
static gboolean is_for_others(const gchar *tag, gsize length) {
    return g_strstr_len(tag, (gssize)length, "print") != NULL ||
           g_strstr_len(tag, (gssize)length, "max-") != NULL;
}

static gboolean begins_style(const gchar *tag) {
    return g_ascii_strncasecmp(tag, "<style", strlen("<style")) == 0 &&
           (tag[6] == '>' || g_ascii_isspace(tag[6]));
}

/* The "</style" behind `at`, or the end. */
static const gchar *find_sheet_end(const gchar *at) {
    const gchar *tag = at;
    while ((tag = strchr(tag, '<')) != NULL && g_ascii_strncasecmp(tag, "</style", 7) != 0)
        tag++;
    return tag != NULL ? tag : at + strlen(at);
}

HtmlSheet *html_sheet_read(const gchar *html) {
    HtmlSheet *sheet = NULL;
    gsize room = MOST_SHEET;
    const gchar *at = html;
    while (at != NULL && room > 0 && (at = strchr(at, '<')) != NULL) {
        if (g_str_has_prefix(at, "<!--"))
            at = strstr(at, "-->");
        else if (!begins_style(at))
            at++;
        else {
            const gchar *start = strchr(at, '>');
            const gchar *end = start != NULL ? find_sheet_end(start) : NULL;
            gsize size = end != NULL ? MIN((gsize)(end - start - 1), room) : 0;
            if (sheet == NULL) {
                sheet = g_new0(HtmlSheet, 1);
                sheet->rules = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
            }
            if (size > 0 && !is_for_others(at, (gsize)(start - at)))
                read_sheet(sheet, start + 1, start + 1 + size);
            room -= size;
            at = end;
        }
    }
    if (sheet != NULL && g_hash_table_size(sheet->rules) == 0)
        g_clear_pointer(&sheet, html_sheet_free);
    return sheet;
}

void html_sheet_free(HtmlSheet *sheet) {
    if (sheet == NULL)
        return;
    g_hash_table_unref(sheet->rules);
    g_free(sheet);
}

static Rule find_rule(const HtmlSheet *sheet, const gchar *name, gchar mark, const gchar *word,
                      gsize length) {
    gchar selector[LONGEST_SELECTOR];
    gsize name_length = strlen(name);
    if (name_length + 1 + length >= sizeof selector)
        return RULE_NONE;
    memcpy(selector, name, name_length);
    selector[name_length] = mark;
    memcpy(selector + name_length + 1, word, length);
    selector[name_length + 1 + length] = '\0';
    gpointer bare = g_hash_table_lookup(sheet->rules, selector + name_length);
    gpointer named = g_hash_table_lookup(sheet->rules, selector);
    return (Rule)MAX(GPOINTER_TO_INT(bare), GPOINTER_TO_INT(named));
}

gboolean html_sheet_hides(const HtmlSheet *sheet, const gchar *name, const xmlChar **attributes,
                          gboolean is_shown) {
    Rule rule = (Rule)GPOINTER_TO_INT(g_hash_table_lookup(sheet->rules, name));
    const gchar *id = html_feed_attribute(attributes, "id");
    const gchar *class = html_feed_attribute(attributes, "class");
    if (id != NULL)
        rule = MAX(rule, find_rule(sheet, name, '#', id, strlen(id)));
    while (class != NULL && *class != '\0') {
        class += strspn(class, " \t\r\n");
        gsize length = strcspn(class, " \t\r\n");
        if (length > 0)
            rule = MAX(rule, find_rule(sheet, name, '.', class, length));
        class += length;
    }
    return rule == RULE_HIDES_SURELY || (rule == RULE_HIDES && !is_shown);
}
