/* test_html_text.c - HTML becomes the text a reader would see, whatever is thrown at it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>
#include <time.h>

#include "../../../src/parse/markup/html_text.h"

enum { ROOM = 1024 * 1024 };

static void elements_become_lines(void **state) {
    static const struct {
        const gchar *name;
        const gchar *given;
        const gchar *expected;
    } rows[] = {
        {"plain", "hello", "hello"},
        {"entities", "a &lt; b &amp; c&nbsp;d &#25237;&#x8BC9;", "a < b & c d 投诉"},
        {"paragraphs", "<p>one</p><p>two</p>", "one\n\ntwo"},
        {"divisions", "<div>one</div><div>two</div>", "one\ntwo"},
        {"breaks", "one<br>two<br/><br>three", "one\ntwo\n\nthree"},
        {"empty paragraphs", "<p>one</p><p>&nbsp;</p><p>two</p>", "one\n\ntwo"},
        {"many breaks", "one<br><br><br><br><br><br>two", "one\n\n\n\ntwo"},
        {"blanks", "  one \n\t two  ", "one two"},
        {"inline", "<b>o</b>ne <i>two</i>", "one two"},
        {"list", "<ul><li>one<li>two</ul>", "* one\n* two"},
        {"numbered", "<ol><li>one</li><li>two</li></ol>", "1. one\n2. two"},
        {"table", "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a b\nc"},
        {"heading", "<h1>Title</h1>text", "Title\n\ntext"},
        {"preformatted", "<pre>a  b\n c</pre>", "a  b\n c"},
        {"quote", "one<blockquote>two<br>three</blockquote>four", "one\n> two\n> three\nfour"},
        {"nested quote", "<blockquote>a<blockquote>b</blockquote></blockquote>", "> a\n>> b"},
        {"indentation is no quote", "<blockquote style=\"margin:0 0 0 40px; border: none\">a", "a"},
        {"list from 3", "<ol start=3><li>one<li value=7>two<li>three</ol>",
         "3. one\n7. two\n8. three"},
        {"list in a list", "<ul><li>a<ol><li>b</ol><li>c</ul>", "* a\n  1. b\n* c"},
        {"quoted paragraphs", "<p>a</p><blockquote><p>b</p><p>c</p></blockquote><p>d</p>",
         "a\n\n> b\n>\n> c\n\nd"},
        {"Word's table",
         "<table><tr><td><p>a</p></td><td><p>b</p></td></tr><tr><td><p>c</p></td></tr></table>d",
         "a b\n\nc\n\nd"},
        {"two columns", "<table><tr><td><p>a</p><p>b</p></td><td><p>c</p></td></tr></table>",
         "a\n\nb\n\nc"},
        {"paragraphs in a list", "<ul><li><p>a</p></li><li><p>b</p></li></ul>c", "* a\n\n* b\n\nc"},
        {"soft hyphen", "com&shy;plaint", "complaint"},
        {"joiner inside a word", "a\u200cb", "a\u200cb"},
        {"rule", "a<hr>b", "a\n________________________________\nb"},
        {"a height that what is in it may leave", "<div style=\"height:0\">seen</div>", "seen"},
        {"a picture of one point's height is a line that may have words",
         "<img style=\"height:1px\" alt=\"a line\">", "[a line]"},
        {"picture", "<img src=x alt=\"a photo\"><img src=y>", "[a photo]"},
        {"link", "<a href=\"https://shop.example/1\">order</a>", "order <https://shop.example/1>"},
        {"link that shows itself", "<a href=\"https://shop.example/\">shop.example</a>",
         "shop.example"},
        {"link that is no web page", "<a href=\"javascript:x()\">a</a> <a href=mailto:b@c>d</a>",
         "a d"},
        {"never closed", "<p>one<b>two", "onetwo"},
        {"end without start", "one</div></b></p>two", "onetwo"},
        {"word's own elements", "<o:p>one</o:p>", "one"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree gchar *text = html_text(rows[i].given, ROOM, NULL);
        if (strcmp(text, rows[i].expected) != 0)
            fail_msg("%s: got \"%s\"", rows[i].name, text);
    }
}

static void what_a_reader_can_not_see_is_left_out(void **state) {
    static const gchar *const hidden[] = {
        "<head><title>x</title></head>",
        "<style>p{x:1}</style>",
        "<script>x()</script>",
        "<!-- x -->",
        "<!--[if mso]><p>x</p><![endif]-->",
        "<div style=\"display:none\">x</div>",
        "<div style=\"color:red; DISPLAY : none !important\">x<p>x</p></div>",
        "<span style='font-size:0px'>x</span>",
        "<p hidden>x</p>",
        "<div style=\"max-height:0.0em;overflow:hidden\">x</div>",
        "<i style=\"opacity:0\">x</i>",
        "<p style='position:absolute;left:-9999px'>x</p>",
        "<span style='clip: rect(0 0 0 0)'>x</span>",
        "<style>.pre{display:none}</style><p class=\"a pre\">x</p>",
        "<STYLE type='text/css'><!-- /* } */ #p, P.q { color:red; Display : none } --></STYLE>"
        "<p id=p>x</p><p class=q>x</p>",
        "<style>@media print{.a{color:red}.b{color:red}} .pre{max-height:0}</style>"
        "<p class=pre>x</p>",
        "<style>.p{display:none!important}</style><p class=p style='display:block'>x</p>",
        "<img src=t.gif width=1 height=1 alt=\"x\">",
        "<img src=t.gif style=\"width:1px;height:1px\" alt=\"x\">",
        "<div style=\"height:0;overflow:hidden\">x</div>",
        "<p>\u200c&nbsp;\u034f&nbsp;&zwnj;</p>",
        "<?xml version=\"1.0\"?>",
        "<!DOCTYPE html>",
    };
    for (gsize i = 0; i < G_N_ELEMENTS(hidden); i++) {
        g_autofree gchar *html = g_strconcat(hidden[i], "seen", NULL);
        g_autofree gchar *text = html_text(html, ROOM, NULL);
        if (strcmp(text, "seen") != 0)
            fail_msg("%s: got \"%s\"", hidden[i], text);
    }
}

static void what_only_others_do_not_see_stays(void **state) {
    static const gchar *const shown[] = {
        "<td style=\"font-size:0px\"><div style=\"font-size:13px\">seen</div></td>",
        "<a style=\"mso-hide:all\">seen</a>",
        "<style>@media print{.p{display:none}}</style><p class=p>seen</p>",
        "<style media=\"(max-width: 600px)\">.p{display:none}</style><p class=p>seen</p>",
        "<!--[if mso]><style>.p{display:none}</style><![endif]--><p class=p>seen</p>",
        "<style>.p{display:none} .p{display:block}</style><p class=p>seen</p>",
        "<style>.p{display:none}</style><p class=p style='display:block'>seen</p>",
        "<style>div.p, .p .q, .p:hover, .p>a {display:none}</style><p class=p>seen</p>",
        "<style>.pp{display:none}</style><p class=p>seen</p>",
        "<style>.p{display:none",
    };
    for (gsize i = 0; i < G_N_ELEMENTS(shown); i++) {
        gboolean is_open = strstr(shown[i], "seen") == NULL;
        g_autofree gchar *html = g_strconcat(shown[i], is_open ? "</style>seen" : "", NULL);
        g_autofree gchar *text = html_text(html, ROOM, NULL);
        if (strcmp(text, "seen") != 0)
            fail_msg("%s: got \"%s\"", shown[i], text);
    }
}

static void a_charset_in_the_text_does_not_spoil_it(void **state) {
    g_autofree gchar *text =
        html_text("<html><head><meta charset=gb2312><meta http-equiv=\"Content-Type\" "
                  "content=\"text/html; charset=big5\"></head><body>我要投诉</body></html>",
                  ROOM, NULL);
    assert_string_equal(text, "我要投诉");
}

static void a_picture_inside_its_own_tag_is_passed_over(void **state) {
    g_autofree gchar *data = g_strnfill(300000, 'A');
    g_autofree gchar *html =
        g_strconcat("before <img src=\"data:image/png;base64,", data, "\"> after", NULL);
    g_autofree gchar *text = html_text(html, ROOM, NULL);
    assert_string_equal(text, "before after");
}

static void a_bracket_that_nothing_closes_swallows_nothing(void **state) {
    g_autofree gchar *text = html_text("it costs <3 and a <b of it", ROOM, NULL);
    assert_non_null(strstr(text, "it costs"));
    assert_non_null(strstr(text, "of it"));
}

static gchar *repeat(const gchar *piece, gsize count) {
    GString *text = g_string_new(NULL);
    for (gsize i = 0; i < count; i++)
        g_string_append(text, piece);
    return g_string_free(text, FALSE);
}

static gdouble cpu_seconds(const gchar *piece, gsize count) {
    g_autofree gchar *html = repeat(piece, count);
    clock_t start = clock();
    g_autofree gchar *text = html_text(html, ROOM, NULL);
    assert_true(g_utf8_validate(text, -1, NULL));
    return (gdouble)(clock() - start) / CLOCKS_PER_SEC;
}

/* Eight times the input: eight times the time, or 64 times if it were quadratic. What takes no time
 * that can be measured is left out. */
static void bombs_cost_no_more_than_their_size(void **state) {
    static const gchar *const pieces[] = {"<div>",
                                          "<b><i>",
                                          "<table><tr><td>",
                                          "<a a=1 ",
                                          "<blockquote>",
                                          "<",
                                          "</p>",
                                          "<!--",
                                          "<font><p>",
                                          "&",
                                          "<ul><li>",
                                          "\n",
                                          "<ol start=9><li>a",
                                          "\u00ad",
                                          "a\u200c",
                                          "<style>",
                                          "<style>a{",
                                          "<style>.a,.b{display:none}</style><p class=\"a b\">",
                                          "<style>/*",
                                          "<style>@a{",
                                          "<style ",
                                          "<p class=\"a b c d e f g h i j k\">"};
    for (gsize i = 0; i < G_N_ELEMENTS(pieces); i++) {
        gdouble few = cpu_seconds(pieces[i], 10000);
        gdouble many = cpu_seconds(pieces[i], 80000);
        if (many > 1 && many > few * 40)
            fail_msg("%s: %f s, then %f s", pieces[i], few, many);
    }
}

static void a_text_over_the_limit_is_cut_and_that_is_said(void **state) {
    g_autofree gchar *html = repeat("<p>word", 10000);
    g_autofree gchar *problem = NULL;
    g_autofree gchar *text = html_text(html, 1000, &problem);
    assert_true(strlen(text) <= 1100);
    assert_non_null(problem);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(elements_become_lines),
        cmocka_unit_test(what_a_reader_can_not_see_is_left_out),
        cmocka_unit_test(what_only_others_do_not_see_stays),
        cmocka_unit_test(a_charset_in_the_text_does_not_spoil_it),
        cmocka_unit_test(a_picture_inside_its_own_tag_is_passed_over),
        cmocka_unit_test(a_bracket_that_nothing_closes_swallows_nothing),
        cmocka_unit_test(bombs_cost_no_more_than_their_size),
        cmocka_unit_test(a_text_over_the_limit_is_cut_and_that_is_said),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
