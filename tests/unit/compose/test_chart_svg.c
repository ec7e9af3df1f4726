/* test_chart_svg.c - the same marks as elements of SVG; no word becomes markup */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <libxml/parser.h>

#include <cmocka.h>

#include "compose/chart_svg.h"
#include "model/chart_layout.h"

static Chart *make_chart(ChartKind kind, const gchar *word) {
    Chart *chart = chart_new(kind, word, "zh");
    chart_set_note(chart, word);
    for (guint k = 0; k < 3; k++) {
        ChartSeries *series = chart_add_series(chart, word);
        series->is_base = k == 2;
        for (guint i = 0; i < 4; i++) {
            if (k == 0)
                chart_add_category(chart, word);
            chart_series_add(series, 10 * i + k);
        }
    }
    return chart;
}

static xmlDoc *read_svg(const gchar *text) {
    return xmlReadMemory(text, (int)strlen(text), NULL, "UTF-8",
                         XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
}

static void every_mark_is_an_element(void **state) {
    for (ChartKind kind = 0; kind < CHART_KIND_COUNT; kind++) {
        g_autoptr(Chart) chart = make_chart(kind, "投诉");
        g_autoptr(ChartLayout) layout = chart_layout_new(chart, 640);
        g_autofree gchar *text = chart_svg(chart, 640);
        xmlDoc *svg = read_svg(text);
        assert_non_null(svg);
        assert_int_equal(xmlChildElementCount(xmlDocGetRootElement(svg)), layout->marks->len);
        xmlFreeDoc(svg);
    }
}

static void no_word_becomes_markup(void **state) {
    static const gchar *const words[] = {
        "<script>alert(1)</script>",
        "\"><image href=\"http://example.com/\"/>",
        "a & b ]]>",
        "'\" onload='x'",
        "\x01\x02\x1b[0m",
        "\xff\xfe",
        "&#x26;",
        "\u202eevil\u2066",
    };
    for (gsize i = 0; i < G_N_ELEMENTS(words); i++) {
        for (ChartKind kind = 0; kind < CHART_KIND_COUNT; kind++) {
            g_autoptr(Chart) chart = make_chart(kind, words[i]);
            g_autofree gchar *text = chart_svg(chart, 640);
            xmlDoc *svg = read_svg(text);
            assert_non_null(svg);
            for (xmlNode *node = xmlFirstElementChild(xmlDocGetRootElement(svg)); node != NULL;
                 node = xmlNextElementSibling(node)) {
                const gchar *name = (const gchar *)node->name;
                assert_true(strcmp(name, "rect") == 0 || strcmp(name, "line") == 0 ||
                            strcmp(name, "circle") == 0 || strcmp(name, "text") == 0);
                assert_int_equal(xmlChildElementCount(node), 0);
            }
            xmlFreeDoc(svg);
        }
    }
}

static void a_dark_ground_has_a_rule_for_each_colour(void **state) {
    g_autofree gchar *style = chart_svg_dark_style();
    for (guint i = 0; i < CHART_COLOUR_COUNT; i++) {
        const ChartPaint *paint = chart_paint((ChartColour)i);
        g_autofree gchar *rule = g_strdup_printf(".fill-%s{fill:#%06x}", paint->name, paint->dark);
        assert_non_null(strstr(style, rule));
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_mark_is_an_element),
        cmocka_unit_test(no_word_becomes_markup),
        cmocka_unit_test(a_dark_ground_has_a_rule_for_each_colour),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
