/* regulator_text.c - the report to a supervisor as plain text */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "regulator_head.h"

#include "base/text.h"
#include "model/money.h"

enum { WIDTH = 78, TITLE = 46, NUMBER = 6, BASE = 10, INDENT = 2 };

static guint width_of(const gchar *text) {
    guint width = 0;
    for (const gchar *at = text; *at != '\0'; at = g_utf8_next_char(at))
        width += text_column_width(g_utf8_get_char(at));
    return width;
}

static void put_blanks(GString *out, guint count) {
    for (guint i = 0; i < count; i++)
        g_string_append_c(out, ' ');
}

/* Filled up with blanks, before it or behind it. */
static void put_field(GString *out, const gchar *text, guint width, gboolean is_right) {
    guint wide = width_of(text);
    guint missing = wide < width ? width - wide : 0;
    if (is_right)
        put_blanks(out, missing);
    g_string_append(out, text);
    if (!is_right)
        put_blanks(out, missing);
}

/* Without blanks at its end. */
static void end_line(GString *out) {
    while (out->len > 0 && out->str[out->len - 1] == ' ')
        g_string_truncate(out, out->len - 1);
    g_string_append_c(out, '\n');
}

/* --- words over several lines ------------------------------------------------------------------
 */

static gboolean may_break_before(const gchar *at) {
    static const gchar *const closing[] = {"，", "。", "、", "；", "：", "）", "》", "”"};
    for (gsize i = 0; i < G_N_ELEMENTS(closing); i++) {
        if (g_str_has_prefix(at, closing[i]))
            return FALSE;
    }
    return text_column_width(g_utf8_get_char(at)) == 2;
}

/* Where the piece ends that can't be broken; a blank belongs to the piece before it. */
static const gchar *end_of_piece(const gchar *from) {
    const gchar *at = g_utf8_next_char(from);
    while (*at != '\0' && at[-1] != ' ' && !may_break_before(at))
        at = g_utf8_next_char(at);
    return at;
}

static void put_wrapped(GString *out, const gchar *text, guint indent) {
    guint used = indent;
    put_blanks(out, indent);
    for (const gchar *at = text; *at != '\0';) {
        const gchar *end = end_of_piece(at);
        g_autofree gchar *piece = g_strndup(at, (gsize)(end - at));
        guint width = width_of(piece);
        if (used > indent && used + width > WIDTH + (g_str_has_suffix(piece, " ") ? 1 : 0)) {
            end_line(out);
            put_blanks(out, indent);
            used = indent;
        }
        g_string_append(out, piece);
        used += width;
        at = end;
    }
    end_line(out);
}

/* --- lines -------------------------------------------------------------------------------------
 */

/* What stands behind the number: of how many, how much of them; a sum; since when. */
static gchar *behind(const RegulatorHead *head, const RegulatorLine *line) {
    if (line->currency[0] != '\0') {
        Money money = {.minor = line->minor};
        g_strlcpy(money.currency, line->currency, sizeof money.currency);
        return money_text(&money, FALSE);
    }
    if (line->since != 0) {
        g_autofree gchar *day = regulator_head_day(head, line->since);
        return g_strdup_printf("%s %s", regulator_head_since(head, line), day);
    }
    if (line->of == REGULATOR_NO_BASE)
        return g_strdup("");
    g_autofree gchar *share = regulator_head_share(line);
    g_autofree gchar *of = g_strdup_printf(
        head->is_chinese ? "/ %" G_GINT64_FORMAT : "of %" G_GINT64_FORMAT, line->of);
    return g_strdup_printf("%-*s%8s", BASE, of, share);
}

static void put_line(const RegulatorHead *head, const RegulatorLine *line, GString *out) {
    g_autofree gchar *number = g_strdup_printf("%" G_GINT64_FORMAT, line->number);
    g_autofree gchar *more = behind(head, line);
    put_blanks(out, INDENT);
    if (width_of(line->title) > TITLE) { /* the figures stand below a long title */
        g_string_append(out, line->title);
        g_string_append_c(out, '\n');
        put_blanks(out, INDENT + TITLE);
    } else {
        put_field(out, line->title, TITLE, FALSE);
    }
    put_field(out, number, NUMBER, TRUE);
    if (*more != '\0')
        g_string_append_printf(out, "  %s", more);
    end_line(out);
}

static const RegulatorLine *line_at(const RegulatorHead *head, guint place) {
    return place < head->lines->len ? head->lines->pdata[place] : NULL;
}

static void put_heading(GString *out, const gchar *heading) {
    g_string_append_printf(out, "\n%s\n", heading);
}

static void put_figures(const RegulatorHead *head, GString *out) {
    for (guint i = 0; i < head->lines->len; i++) {
        const RegulatorLine *line = line_at(head, i);
        if (i == 0 || line_at(head, i - 1)->section != line->section)
            put_heading(out, regulator_section_title(line->section, head->wish->language));
        put_line(head, line, out);
    }
}

/* --- what they mean, and who asks for them -----------------------------------------------------
 */

/* Its place among the sources, from 1; new ones go behind the others. */
static guint number_of(GPtrArray *sources, const gchar *source) {
    for (guint i = 0; i < sources->len; i++) {
        if (g_str_equal(sources->pdata[i], source))
            return i + 1;
    }
    g_ptr_array_add(sources, (gchar *)source);
    return sources->len;
}

static void put_meaning(const RegulatorHead *head, const RegulatorLine *line, GPtrArray *sources,
                        GString *out) {
    const gchar *title = regulator_head_subject(line, head->wish->language);
    g_autofree gchar *source = line->source != NULL
                                   ? g_strdup_printf(" [%u]", number_of(sources, line->source))
                                   : g_strdup("");
    g_autofree gchar *meaning =
        g_strdup_printf("%s%s%s (%s)%s", title, head->is_chinese ? "：" : ": ", line->definition,
                        line->data, source);
    put_wrapped(out, meaning, INDENT);
}

static void put_meanings(const RegulatorHead *head, GString *out) {
    g_autoptr(GPtrArray) sources = g_ptr_array_new();
    put_heading(out, head->is_chinese ? "各项含义" : "What the lines mean");
    for (guint i = 0; i < head->lines->len; i++) {
        if (regulator_head_is_new(head, i))
            put_meaning(head, line_at(head, i), sources, out);
    }
    if (sources->len > 0)
        put_heading(out, head->is_chinese ? "依据" : "Who asks for them");
    for (guint i = 0; i < sources->len; i++) {
        g_autofree gchar *source = g_strdup_printf("[%u] %s", i + 1, (gchar *)sources->pdata[i]);
        put_wrapped(out, source, INDENT);
    }
}

void regulator_text_append(const RegulatorHead *head, GString *out) {
    g_autofree gchar *title = regulator_head_title(head);
    g_autofree gchar *days = regulator_head_days(head);
    g_string_append_printf(out, "%s\n%s\n%s\n%s\n", title,
                           policy_desk_name(head->office->policy, head->wish->language), days,
                           regulator_head_queue(head));
    put_figures(head, out);
    put_meanings(head, out);
    if (regulator_head_check(head) == NULL)
        return;
    put_heading(out, head->is_chinese ? "请自行核对" : "For you to check");
    put_wrapped(out, regulator_head_check(head), INDENT);
}
