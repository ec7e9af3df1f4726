/* test_clean_html.c - an agent's HTML keeps its formatting and loses all that could do harm */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>
#include <time.h>

#include "../../../src/parse/markup/html_text.h"
#include "parse/clean_html.h"
#include "parse/parse_mail.h"

/* Lines of a text; those that begin with "#" are silent. */
static GArray *lines_of(gchar **split) {
    GArray *lines = g_array_new(FALSE, FALSE, sizeof(CleanLine));
    for (gsize i = 0; split[i] != NULL; i++) {
        const CleanLine line = {split[i], *split[i] != '#'};
        g_array_append_val(lines, line);
    }
    return lines;
}

static GArray *pictures(void) {
    static const CleanPicture rows[] = {{"a@x", "one@desk.example", PICTURE_NOT_SEEN},
                                        {"b@x", "two@desk.example", PICTURE_NOT_SEEN}};
    GArray *list = g_array_new(FALSE, FALSE, sizeof(CleanPicture));
    g_array_append_vals(list, rows, G_N_ELEMENTS(rows));
    return list;
}

static gchar *clean(const gchar *html, const gchar *words, GArray *list) {
    g_auto(GStrv) split = g_strsplit(words, "\n", -1);
    g_autoptr(GArray) lines = lines_of(split);
    return clean_html(html, lines, list);
}

typedef struct {
    const gchar *name;
    const gchar *html;
    const gchar *words;
    const gchar *wanted; /* NULL: they do not agree */
} Row;

/* Without the looks that the table gives, which are of no account here. */
static gchar *bare(const gchar *html) {
    g_autoptr(GRegex) looks = g_regex_new(" (class|style)=\"[^\"]*\"", 0, 0, NULL);
    return g_regex_replace_literal(looks, html, -1, 0, "", 0, NULL);
}

static void check(const Row *rows, gsize count, gboolean with_looks) {
    for (gsize i = 0; i < count; i++) {
        g_autoptr(GArray) list = pictures();
        g_autofree gchar *result = clean(rows[i].html, rows[i].words, list);
        g_autofree gchar *got = result == NULL || with_looks ? g_strdup(result) : bare(result);
        if (g_strcmp0(got, rows[i].wanted) != 0)
            fail_msg("%s: \"%s\"", rows[i].name, got != NULL ? got : "(NULL)");
    }
}

static void formatting_that_is_safe_stays(void **state) {
    static const Row rows[] = {
        {"bold, italic, underlined", "<p>One <b>two</b> <i>three</i> <u>four</u>.</p>",
         "One two three four.", "<p>One <b>two</b> <i>three</i> <u>four</u>.</p>"},
        {"a list", "<ul><li>one</li><li>two</li></ul>", "* one\n* two",
         "<ul><li>one</li><li>two</li></ul>"},
        {"a numbered list", "<ol start=3><li>one<li>two</ol>", "  3. one\n  4. two",
         "<ol start=\"3\"><li>one</li><li>two</li></ol>"},
        {"numbers that are typed", "<div>1. one</div><div>2. two</div>", "1. one\n2. two",
         "<div>1. one</div><div>2. two</div>"},
        {"a number in front of a number", "<ol><li>1 bottle<li>2 cups</ol>",
         "1. 1 bottle\n2. 2 cups", "<ol><li>1 bottle</li><li>2 cups</li></ol>"},
        {"a link", "See <a href='https://example.com/a?b=1&amp;c'>our page</a>.",
         "See our page <https://example.com/a?b=1&c>.",
         "See <a href=\"https://example.com/a?b=1&amp;c\">our page</a>."},
        {"a mail link", "<a href=\"mailto:a@b.example?body=x\">write</a>",
         "write <mailto:a@b.example?body=x>", "<a href=\"mailto:a@b.example\">write</a>"},
        {"a telephone", "<a href=\"tel:+4930123\">call</a>", "call <tel:+4930123>",
         "<a href=\"tel:+4930123\">call</a>"},
        {"a table", "<table><tr><td>a<td>b<tr><td>c<td></table>", "a b\nc",
         "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td></td></tr></table>"},
        {"a picture", "Here:<br><img src=\"cid:a@x\" alt=Label width=300 onload=x()>",
         "Here:\n[cid:a@x]", "Here:<img src=\"cid:one@desk.example\" alt=\"Label\" width=\"300\">"},
        {"a picture under an escaped name", "See<img src=\"cid:a%40x\">", "See",
         "See<img src=\"cid:one@desk.example\" alt=\"\">"},
        {"empty lines between", "<div>a</div><div><br></div><div>b</div>", "a\n\nb",
         "<div>a</div><div><br></div><div>b</div>"},
        {"marks of plain text", "<div>Not <b>now</b></div>", "Not *now*",
         "<div>Not <b>now</b></div>"},
        {"wrapped lines", "<div>one two three four</div>", "one two\nthree\nfour",
         "<div>one two three four</div>"},
        {"Chinese", "<div>您好，</div><div><b>已退款</b>。</div>", "您好，\n已退款。",
         "<div>您好，</div><div><b>已退款</b>。</div>"},
        {"what must be escaped", "<p>a &lt;b&gt; &amp; \"c\"</p>", "a <b> & \"c\"",
         "<p>a &lt;b&gt; &amp; &quot;c&quot;</p>"},
        {"a heading", "<h2>Refund</h2>Today.", "Refund\nToday.", "<p>Refund</p>Today."},
        {"emoji count as words", "<p>\xf0\x9f\x91\x8d</p>", "\xf0\x9f\x91\x8d",
         "<p>\xf0\x9f\x91\x8d</p>"},
        {"Outlook's own list marks",
         "<p class=MsoListParagraph><span style='mso-list:Ignore'>·<span>&nbsp; "
         "</span></span>one</p>",
         "·      one", "<p>•&nbsp;one</p>"},
    };
    check(rows, G_N_ELEMENTS(rows), FALSE);
}

static void styles_are_written_anew_or_not_at_all(void **state) {
    static const Row rows[] = {
        {"bold", "<span style='FONT-WEIGHT: Bold'>a</span>", "a",
         "<span style=\"font-weight:bold\">a</span>"},
        {"red", "<span style=\"color:rgb(192, 0, 0);background:url(//x.example/y)\">a</span>", "a",
         "<span style=\"color:#c00000\">a</span>"},
        {"black would be invisible in the dark", "<span style='color:black'>a</span>", "a",
         "<span>a</span>"},
        {"gray, too", "<span style='color:#222222'>a</span>", "a", "<span>a</span>"},
        {"a font", "<font color=#0000FF face=x>a</font>", "a",
         "<span style=\"color:#0000ff\">a</span>"},
        {"position", "<div style='position:fixed;top:0;z-index:9'>a</div>", "a", "<div>a</div>"},
        {"expression", "<div style='width:expression(alert(1))'>a</div>", "a", "<div>a</div>"},
        {"a comment in it", "<b style='col/**/or:red;color:r/**/ed'>a</b>", "a", "<b>a</b>"},
        {"escapes", "<b style='\\63olor:red;color:\\72 ed'>a</b>", "a", "<b>a</b>"},
        {"url in a colour", "<b style='color:url(javascript:x)'>a</b>", "a", "<b>a</b>"},
        {"behavior, -moz-binding", "<b style='behavior:url(x);-moz-binding:url(y)'>a</b>", "a",
         "<b>a</b>"},
        {"out of the quotes", "<b style='font-weight:bold\" onclick=\"x'>a</b>", "a", "<b>a</b>"},
        {"Outlook's paragraph", "<p class=MsoNormal>a</p>", "a", "<p style=\"margin:0\">a</p>"},
        {"aligned", "<div align=RIGHT>a</div>", "a", "<div style=\"text-align:right\">a</div>"},
    };
    check(rows, G_N_ELEMENTS(rows), TRUE);
}

static void what_could_do_harm_is_gone(void **state) {
    static const Row rows[] = {
        {"script", "a<script>alert(1)</script>", "a", "a"},
        {"script that is not closed", "a<script>alert(1)", "a", "a"},
        {"events", "<p onclick=x() ONMOUSEOVER='y()' formaction=z>a</p>", "a", "<p>a</p>"},
        {"javascript", "<a href='javascript:alert(1)'>a</a>", "a", "<a>a</a>"},
        {"in entities", "<a href='jav&#x09;ascript:alert(1)'>a</a>", "a", "<a>a</a>"},
        {"with a line end", "<a href='java&NewLine;script&colon;alert(1)'>a</a>", "a", "<a>a</a>"},
        {"with a blank in front", "<a href=' &#1; javascript:alert(1)'>a</a>", "a", "<a>a</a>"},
        {"a link with a line end", "<a href='https://x.example/&#10;y'>a</a>", "a", "<a>a</a>"},
        {"data", "<a href='data:text/html,x'>a</a><img src='data:image/png;base64,AA'>", "a",
         "<a>a</a>"},
        {"vbscript", "<a href=vbscript:x>a</a>", "a", "<a>a</a>"},
        {"without a scheme", "<a href='//x.example'>a</a>", "a", "<a>a</a>"},
        {"a file", "<a href='file:///etc/passwd'>a</a>", "a", "<a>a</a>"},
        {"mail with headers", "<a href='mailto:a@b.example%0d%0aBcc:c@d.example'>a</a>", "a",
         "<a>a</a>"},
        {"remote pictures", "a<img src='https://x.example/p.png'><img srcset='//y 2x'>", "a", "a"},
        {"pictures of files", "a<img src='file:///p.png'>", "a", "a"},
        {"pictures that the mail has not", "a<img src='cid:c@x'>", "a", "a"},
        {"tracking pixels", "a<img src='cid:a@x' width=1 height=1>", "a", "a"},
        {"frames", "a<iframe src='//x'></iframe><frameset><frame></frameset>", "a", "a"},
        {"forms", "<form action=//x>a<input value=b><button>c</button></form>", "a",
         "<div>a</div>"},
        {"meta", "<meta http-equiv=refresh content='0;url=//x'>a", "a", "a"},
        {"base and link", "<base href=//x><link rel=stylesheet href=//x>a", "a", "a"},
        {"styles", "<style>*{background:url(//x)}</style>a", "a", "a"},
        {"objects", "a<object data=//x></object><embed src=//x><applet></applet>", "a", "a"},
        {"svg", "a<svg><a xlink:href='javascript:x'><text>b</text></a></svg>", "a", "a"},
        {"svg with a style", "a<svg><style><img src=x onerror=x()></style></svg>", "a", "a"},
        {"math",
         "a<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img "
         "src=1 onerror=x&gt;'></math>",
         "a", "a"},
        {"noscript", "a<noscript><p title='</noscript><img src=x onerror=x()>'></noscript>", "a",
         "a"},
        {"comments", "a<!--[if mso]><b>b</b><![endif]--><!-- --!><img src=x onerror=x()> -->", "a",
         "a"},
        {"classes and ids", "<p id=page class='card line'>a</p>", "a", "<p>a</p>"},
        {"unknown elements", "<o:p>a</o:p><x-y onclick=z>b</x-y>", "ab", "ab"},
        {"end tags of the letter around", "a</td></tr></table></body></html>b", "ab", "ab"},
        {"cells without a table", "<td>a</td><tr><td>b</td></tr>", "a\nb",
         "<div>a</div><div><div>b</div></div>"},
        {"items without a list", "<li>a", "a", "<div>a</div>"},
        {"a link in a link", "<a href='tel:1'>a<a href='tel:2'>b</a></a>", "ab",
         "<a href=\"tel:1\">a</a><a href=\"tel:2\">b</a>"},
        {"hidden words", "a<span style='display:none'>b</span><p hidden>c</p>", "a", "a"},
        {"controls", "a&#x8;\x7f<b>b</b>", "ab", "a<b>b</b>"},
        {"quotes in an attribute", "<a href='https://x.example/\"onclick=\"y'>a</a>", "a",
         "<a>a</a>"},
        {"the old listing elements", "a<xmp><b></xmp><plaintext>b", "a", "a"},
    };
    check(rows, G_N_ELEMENTS(rows), FALSE);
}

static void only_the_agents_new_words_are_left(void **state) {
    static const Row rows[] = {
        {"a quote below", "<p>Yes.</p><blockquote>AM-1042 owner Anna</blockquote>", "Yes.",
         "<p>Yes.</p>"},
        {"a quote above", "<blockquote>old words</blockquote><p>Yes, <i>today</i>.</p>",
         "Yes, today.", "<p>Yes, <i>today</i>.</p>"},
        {"answers between",
         "<blockquote>Who pays?</blockquote><div>We do.</div><blockquote>When?</blockquote>"
         "<div><b>Today</b></div><div>Owner: Anna</div>",
         "> Who pays?\nWe do.\n> When?\nToday",
         "<blockquote>Who pays?</blockquote><div>We do.</div><blockquote>When?</blockquote>"
         "<div><b>Today</b></div>"},
        {"answers alone",
         "<blockquote>Owner Anna</blockquote><div>We do.</div><blockquote>by noon</blockquote>"
         "<div>Today</div>",
         "We do.\nToday", "<div>We do.</div><div>Today</div>"},
        {"commands go", "<div>#solved</div><div>#assign me</div><div><b>Done</b>.</div>",
         "#solved\n#assign me\nDone.", "<div><b>Done</b>.</div>"},
        {"the rule above a signature goes", "<p>Yes!</p><p>-- <br>Anna</p>", "Yes!", "<p>Yes!</p>"},
        {"a picture of a quote goes", "<p>Yes.</p><blockquote><img src=cid:a@x>old</blockquote>",
         "Yes.", "<p>Yes.</p>"},
        {"a picture behind a quote goes", "<p>Yes.</p><p>Anna</p><img src=cid:a@x>", "Yes.",
         "<p>Yes.</p>"},
        {"a picture behind a command stays", "<p>#solved</p><img src=cid:a@x><p>Look</p>",
         "#solved\nLook", "<img src=\"cid:one@desk.example\" alt=\"\"><p>Look</p>"},
        {"the logo of a signature goes",
         "<p>Yes.</p><div class=gmail_signature><img src=cid:a@x>Anna</div>", "Yes.",
         "<p>Yes.</p>"},
        {"unless the signature stays",
         "<p>Yes.</p><div class=gmail_signature>Anna<img src=cid:a@x></div>", "Yes.\nAnna",
         "<p>Yes.</p><div>Anna<img src=\"cid:one@desk.example\" alt=\"\"></div>"},
        {"words in the middle of a quoted line are not the answer",
         "<blockquote>He said: Yes.</blockquote><p><b>Yes.</b></p>", "Yes.", "<p><b>Yes.</b></p>"},
        {"words that are not there", "<p>Yes.</p>", "No.", NULL},
        {"words in another order", "<p>one</p><p>two</p>", "two\none", NULL},
        {"a word that the HTML lacks", "<p>Pay 10</p>", "Pay 10 EUR", NULL},
        {"a word in the middle that the text lacks", "<p>Do not pay</p>", "Do pay", NULL},
        {"nothing to compare", "<p>?!</p>", "?!", NULL},
        {"no words at all", "", "Yes", NULL},
        {"only commands", "<p>#solved</p>", "#solved", NULL},
    };
    check(rows, G_N_ELEMENTS(rows), FALSE);
}

static void pictures_tell_whether_they_were_used(void **state) {
    g_autoptr(GArray) list = pictures();
    g_autofree gchar *html = clean(
        "<p>Yes<img src=cid:a@x></p><blockquote>old<img src=cid:b@x></blockquote>", "Yes", list);
    assert_non_null(html);
    assert_int_equal(g_array_index(list, CleanPicture, 0).use, PICTURE_SHOWN);
    assert_int_equal(g_array_index(list, CleanPicture, 1).use, PICTURE_LEFT_OUT);
    g_autofree gchar *none = clean("<p>Yes<img src=cid:a@x></p>", "No", list);
    assert_null(none);
    assert_int_equal(g_array_index(list, CleanPicture, 0).use, PICTURE_NOT_SEEN);
}

/* --- bombs -------------------------------------------------------------------------------------
 */

static gchar *repeat(const gchar *piece, guint times, const gchar *end) {
    GString *text = g_string_new(NULL);
    for (guint i = 0; i < times; i++)
        g_string_append(text, piece);
    g_string_append(text, end);
    return g_string_free(text, FALSE);
}

static void bombs_are_given_up_soon(void **state) {
    static const gchar *const pieces[] = {
        "<table><tr><td>",
        "<div>",
        "<b><i>",
        "<td></td>",
        "<table><tr><td></td></tr></table>",
        "<p>a</p>",
        "<blockquote>",
        "<ul><li>",
        "<a href=tel:1>",
        "<img src=cid:a@x>",
        "a<br>",
        "<p style='color:red;color:red;color:red'>",
        "&lt;",
        "<svg>",
        "<span style='mso-list:Ignore'>",
    };
    for (gsize i = 0; i < G_N_ELEMENTS(pieces); i++) {
        g_autofree gchar *html = repeat(pieces[i], 60000, "<p>Yes</p>");
        g_autofree gchar *words = repeat("a\n", 20000, "Yes");
        g_autoptr(GArray) list = pictures();
        clock_t start = clock();
        G_GNUC_UNUSED g_autofree gchar *one = clean(html, "Yes", list);
        G_GNUC_UNUSED g_autofree gchar *other = clean(html, words, list);
        gdouble seconds = (gdouble)(clock() - start) / CLOCKS_PER_SEC;
        if (seconds > 4)
            fail_msg("%s: %f s", pieces[i], seconds);
    }
    g_autofree gchar *row = repeat("<td></td>", 60000, "</tr></table><p>Yes</p>");
    g_autofree gchar *html = g_strconcat("<table><tr>", row, NULL);
    g_autofree gchar *cells = clean(html, "Yes", NULL);
    assert_string_equal(cells, "<p style=\"margin:0 0 12px\">Yes</p>");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(formatting_that_is_safe_stays),
        cmocka_unit_test(styles_are_written_anew_or_not_at_all),
        cmocka_unit_test(what_could_do_harm_is_gone),
        cmocka_unit_test(only_the_agents_new_words_are_left),
        cmocka_unit_test(pictures_tell_whether_they_were_used),
        cmocka_unit_test(bombs_are_given_up_soon),
    };
    parse_start();
    return cmocka_run_group_tests(tests, NULL, NULL);
}
