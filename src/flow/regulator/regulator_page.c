/* regulator_page.c - the report to a supervisor as a page for the screen and for paper */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* It forbids itself to load anything, and looks like the page of amends report. */
#include "regulator_head.h"

#include <string.h>

#include "model/money.h"

static const gchar STYLE[] =
    ":root{color-scheme:light dark;--ground:#edf1f1;--card:#fff;--ink:#1f2a2e;--soft:#5c6b71;"
    "--line:#e1e8e7;--mark:#1b7462}"
    "@media screen and (prefers-color-scheme:dark){:root{--ground:#14191c;--card:#1e2529;"
    "--ink:#e6ebed;--soft:#a9b5bb;--line:#343e44;--mark:#6fcab3}}"
    "*{box-sizing:border-box}"
    "body{margin:0;background:var(--ground);color:var(--ink);font:15px/1.5 system-ui,'Segoe UI',"
    "Roboto,Helvetica,Arial,'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',"
    "'WenQuanYi Micro Hei',sans-serif;overflow-wrap:anywhere}"
    "main{max-width:760px;margin:0 auto;padding:32px 16px 48px}header{padding:0 4px 8px}"
    "header p{margin:0;color:var(--soft)}header .desk{color:var(--mark);font-weight:600}"
    "h1{margin:4px 0;font-size:28px;line-height:1.25}"
    "section{background:var(--card);border:1px solid var(--line);border-radius:12px;"
    "padding:18px 24px 14px;margin:16px 0}h2{margin:0 0 8px;font-size:18px;line-height:1.3}"
    "table{width:100%;border-collapse:collapse;margin:0 0 8px}tr{break-inside:avoid}"
    "th,td{padding:6px 0 6px 14px;border-top:1px solid var(--line);text-align:right;"
    "vertical-align:top;white-space:nowrap;font-variant-numeric:tabular-nums}"
    "th{padding-left:0;text-align:left;white-space:normal;font-weight:400}"
    "th{width:48%}td{width:18%}td:nth-child(2){width:13%}li{break-inside:avoid}"
    "tr:first-child th,tr:first-child td{border-top:0}td:nth-child(2){font-weight:600}"
    "ul{margin:10px 0 0;padding:8px 0 0;border-top:1px solid var(--line);color:var(--soft);"
    "font-size:12.5px;line-height:1.5;list-style:none}li{margin:0 0 4px}"
    "cite{display:block;font-style:normal;opacity:.85}"
    "@media(max-width:480px){section{padding:14px 14px 10px}th,td{padding-left:8px}"
    "body{font-size:14px}}"
    "@media print{@page{size:A4;margin:16mm 14mm}body{background:none;font-size:10.5pt}"
    "main{max-width:none;padding:0}h2{break-after:avoid}"
    "section{border:0;border-top:1px solid #9aa5a9;border-radius:0;padding:10px 0 4px;"
    "margin:10px 0}th,td{padding-top:3px;padding-bottom:3px}}";

static void put(GString *out, const gchar *text) {
    g_autofree gchar *escaped = g_markup_escape_text(text, -1);
    g_string_append(out, escaped);
}

static void put_element(GString *out, const gchar *name, const gchar *text) {
    g_string_append_printf(out, "<%s>", name);
    put(out, text);
    g_string_append_printf(out, "</%.*s>\n", (gint)strcspn(name, " "), name);
}

static void put_line(const RegulatorHead *head, const RegulatorLine *line, GString *out) {
    g_autofree gchar *share = regulator_head_share(line);
    g_autofree gchar *of = NULL;
    g_autofree gchar *behind = NULL;
    if (line->of != REGULATOR_NO_BASE)
        of = g_strdup_printf(head->is_chinese ? "/ %" G_GINT64_FORMAT : "of %" G_GINT64_FORMAT,
                             line->of);
    if (line->currency[0] != '\0') {
        Money money = {.minor = line->minor};
        g_strlcpy(money.currency, line->currency, sizeof money.currency);
        behind = money_text(&money, FALSE);
    } else if (line->since != 0) {
        behind = regulator_head_day(head, line->since);
    }
    g_string_append(out, "<tr><th scope=\"row\">");
    put(out, line->title);
    g_string_append_printf(out, "</th><td>%" G_GINT64_FORMAT "%s</td><td>%s</td><td>%s</td></tr>\n",
                           line->number,
                           line->since != 0 ? (head->is_chinese    ? " 天"
                                               : line->number == 1 ? " day"
                                                                   : " days")
                                            : "",
                           of != NULL ? of : "", behind != NULL ? behind : share);
}

static void put_meaning(const RegulatorHead *head, const RegulatorLine *line, GString *out) {
    g_string_append(out, "<li>");
    put(out, regulator_head_subject(line, head->wish->language));
    g_string_append(out, head->is_chinese ? "：" : ": ");
    put(out, line->definition);
    g_string_append(out, "<cite>");
    if (line->source != NULL) {
        put(out, line->source);
        g_string_append(out, " · ");
    }
    put(out, line->data);
    g_string_append(out, "</cite></li>\n");
}

static const RegulatorLine *line_at(const RegulatorHead *head, guint place) {
    return place < head->lines->len ? head->lines->pdata[place] : NULL;
}

/* Where the next section begins. */
static guint put_section(const RegulatorHead *head, guint first, GString *out) {
    RegulatorSection section = line_at(head, first)->section;
    guint end = first;
    g_string_append(out, "<section>\n");
    put_element(out, "h2", regulator_section_title(section, head->wish->language));
    g_string_append(out, "<table>\n");
    for (; line_at(head, end) != NULL && line_at(head, end)->section == section; end++)
        put_line(head, line_at(head, end), out);
    g_string_append(out, "</table>\n<ul>\n");
    for (guint i = first; i < end; i++) {
        if (regulator_head_is_new(head, i))
            put_meaning(head, line_at(head, i), out);
    }
    g_string_append(out, "</ul>\n</section>\n");
    return end;
}

void regulator_page_append(const RegulatorHead *head, GString *out) {
    g_autofree gchar *title = regulator_head_title(head);
    g_autofree gchar *days = regulator_head_days(head);
    const gchar *check = regulator_head_check(head);
    g_string_append_printf(
        out,
        "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\" />\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\" />\n"
        "<meta name=\"color-scheme\" content=\"light dark\" />\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
        "style-src 'unsafe-inline'\" />\n",
        head->is_chinese ? "zh" : "en");
    put_element(out, "title", title);
    g_string_append_printf(out, "<style>%s</style>\n</head>\n<body>\n<main>\n<header>\n", STYLE);
    put_element(out, "p class=\"desk\"",
                policy_desk_name(head->office->policy, head->wish->language));
    put_element(out, "h1", title);
    put_element(out, "p", days);
    put_element(out, "p", regulator_head_queue(head));
    g_string_append(out, "</header>\n");
    for (guint i = 0; i < head->lines->len;)
        i = put_section(head, i, out);
    if (check != NULL) {
        g_string_append(out, "<section>\n");
        put_element(out, "h2", head->is_chinese ? "请自行核对" : "For you to check");
        put_element(out, "p", check);
        g_string_append(out, "</section>\n");
    }
    g_string_append(out, "</main>\n</body>\n</html>\n");
}
