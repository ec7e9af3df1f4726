/* test_report_page.c - the page of a report: well-formed, from nowhere else, right in its figures
 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* PAGES=FOLDER writes the pages there, to be looked at in a browser. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <libxml/parser.h>

#include <cmocka.h>

#include "compose/compose_page.h"
#include "compose/report_charts.h"
#include "report_sample.h"
#include "shipped_templates.h"

static Policy *make_policy(void) {
    Policy *policy = policy_new();
    policy->desk_name = g_strdup("Example <b>Ltd</b>");
    policy->desk_address = g_strdup("complaints@desk.example");
    g_free(policy->time_zone);
    policy->time_zone = g_strdup("Asia/Shanghai");
    Person *agent = person_new("anna", "Anna Berg", ROLE_AGENT);
    g_ptr_array_add(policy->persons, agent);
    return policy;
}

/* The sections as a letter shows them, without pictures. */
static const gchar letter_page[] =
    "{{>layout_head.html}}{{>layout_body.html}}{{>report_sections.html}}{{>layout_foot.html}}";

static gchar *make(const gchar *language, gboolean is_scarce, const gchar *file) {
    const gint64 now = 1762704000; /* 2025-11-10 00:00 in Shanghai */
    g_autoptr(Policy) policy = make_policy();
    g_autoptr(LetterTemplates) templates = shipped_templates_read();
    g_autoptr(ReportSample) sample = report_sample_new(language, now, is_scarce);
    g_autoptr(GError) error = NULL;
    letter_templates_add(templates, language, "letter_page.html", letter_page, NULL);
    LetterDraft draft = {
        .now = now, .policy = policy, .language = language, .report = &sample->facts};
    g_autoptr(GPtrArray) charts = report_charts(&draft, templates, FALSE);
    gchar *html = NULL;
    draft.charts = charts;
    if (!compose_page(&draft, templates, file, &html, &error))
        fail_msg("%s", error->message);
    return html;
}

static gchar *make_page(const gchar *language, gboolean is_scarce) {
    return make(language, is_scarce, "report.html");
}

/* --- tests -------------------------------------------------------------------------------------
 */

static const gchar *const languages[] = {"en", "zh"};

static xmlDoc *read_page(const gchar *html) {
    return xmlReadMemory(html, (int)strlen(html), NULL, "UTF-8",
                         XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
}

static guint count_elements(const xmlNode *node, const gchar *name) {
    guint count = 0;
    for (; node != NULL; node = node->next) {
        count += node->type == XML_ELEMENT_NODE && strcmp((const gchar *)node->name, name) == 0;
        count += count_elements(node->children, name);
    }
    return count;
}

static void every_page_is_well_formed(void **state) {
    for (gsize i = 0; i < 2 * G_N_ELEMENTS(languages); i++) {
        g_autofree gchar *html = make_page(languages[i / 2], i % 2 == 1);
        xmlDoc *page = read_page(html);
        if (page == NULL)
            fail_msg("the page %s, %d is not well-formed", languages[i / 2], (int)(i % 2));
        xmlFreeDoc(page);
    }
}

static void nothing_comes_from_elsewhere_and_nothing_runs(void **state) {
    static const gchar *const forbidden[] = {"script", "link", "img", "iframe", "object", "embed",
                                             "form",   "base", "a",   "use",    "image"};
    static const gchar *const words[] = {"src=", "href=", "url(", "@import", "javascript:", NULL};
    for (gsize i = 0; i < G_N_ELEMENTS(languages); i++) {
        g_autofree gchar *html = make_page(languages[i], FALSE);
        xmlDoc *page = read_page(html);
        for (gsize k = 0; k < G_N_ELEMENTS(forbidden); k++)
            assert_int_equal(count_elements(xmlDocGetRootElement(page), forbidden[k]), 0);
        for (gsize k = 0; words[k] != NULL; k++)
            assert_null(strstr(html, words[k]));
        /* The name of the SVG elements is the one address, and nobody fetches it. */
        const gchar *rest = html;
        while ((rest = strstr(rest, "://")) != NULL) {
            assert_true(g_str_has_prefix(rest, "://www.w3.org/2000/svg\""));
            rest++;
        }
        xmlFreeDoc(page);
    }
}

static void every_section_has_its_rows_and_charts(void **state) {
    for (gsize i = 0; i < G_N_ELEMENTS(languages); i++) {
        g_autofree gchar *html = make_page(languages[i], FALSE);
        xmlDoc *page = read_page(html);
        const xmlNode *root = xmlDocGetRootElement(page);
        assert_int_equal(count_elements(root, "section"), 16);
        assert_int_equal(count_elements(root, "svg"), CHART_SUBJECT_COUNT);
        assert_true(count_elements(root, "tr") > 50);
        xmlFreeDoc(page);
    }
}

static void every_figure_says_what_it_means(void **state) {
    static const struct {
        const gchar *language;
        const gchar *words;
    } rows[] = {
        {"en", "<td>41</td><td>32</td><td>28</td>"},
        {"en", "Received: opened within the period"},
        {"en", "3 Nov 2025 to 9 Nov 2025"},
        {"en", "9 · 842.50 EUR"},
        {"en", "3 h 20 min"},
        {"en", "85 %"},
        {"en", "Said nothing"},
        {"en", "Example &lt;b&gt;Ltd&lt;/b&gt;"},
        {"en", "n = 38"},
        {"zh", "收到：本期内新建的投诉"},
        {"zh", "2025年11月3日至2025年11月9日"},
        {"zh", "3小时20分钟"},
        {"zh", "9 · 842.50 元"},
        {"zh", "不是排名"},
    };
    g_autofree gchar *english = make_page("en", FALSE);
    g_autofree gchar *chinese = make_page("zh", FALSE);
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        const gchar *page = strcmp(rows[i].language, "en") == 0 ? english : chinese;
        if (strstr(page, rows[i].words) == NULL)
            fail_msg("the page in %s lacks \"%s\"", rows[i].language, rows[i].words);
    }
}

static void no_word_of_one_language_is_missing_in_a_page(void **state) {
    /* An unknown key of the vocabulary is shown as itself. */
    for (gsize i = 0; i < 2 * G_N_ELEMENTS(languages); i++) {
        g_autofree gchar *html = make_page(languages[i / 2], i % 2 == 1);
        const gchar *body = strstr(html, "<body>");
        for (const gchar *at = body; (at = strchr(at, '_')) != NULL; at++)
            fail_msg("an unknown word in %s: %.30s", languages[i / 2], at - 10);
    }
}

static void a_quiet_period_is_a_page_as_well(void **state) {
    g_autofree gchar *html = make_page("en", TRUE);
    xmlDoc *page = read_page(html);
    assert_int_equal(count_elements(xmlDocGetRootElement(page), "svg"), 0);
    assert_int_equal(count_elements(xmlDocGetRootElement(page), "section"), 2);
    assert_null(strstr(html, "nan"));
    xmlFreeDoc(page);
}

static void write_pages(const gchar *folder) {
    for (gsize i = 0; i < 2 * G_N_ELEMENTS(languages); i++) {
        g_autofree gchar *html = make_page(languages[i / 2], i % 2 == 1);
        g_autofree gchar *file = g_strdup_printf("%s/report-%s%s.html", folder, languages[i / 2],
                                                 i % 2 == 1 ? "-quiet" : "");
        assert_true(g_file_set_contents(file, html, -1, NULL));
        g_autofree gchar *letter = make(languages[i / 2], i % 2 == 1, "letter_page.html");
        g_autofree gchar *letter_file = g_strdup_printf(
            "%s/letter-%s%s.html", folder, languages[i / 2], i % 2 == 1 ? "-quiet" : "");
        assert_true(g_file_set_contents(letter_file, letter, -1, NULL));
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_page_is_well_formed),
        cmocka_unit_test(nothing_comes_from_elsewhere_and_nothing_runs),
        cmocka_unit_test(every_section_has_its_rows_and_charts),
        cmocka_unit_test(every_figure_says_what_it_means),
        cmocka_unit_test(no_word_of_one_language_is_missing_in_a_page),
        cmocka_unit_test(a_quiet_period_is_a_page_as_well),
    };
    if (g_getenv("PAGES") != NULL)
        write_pages(g_getenv("PAGES"));
    return cmocka_run_group_tests(tests, NULL, NULL);
}
