/* test_html_quotes.c - quotes and signatures that only the HTML of a mail marks are found */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of the heads are of no language, so that nothing but the markup can tell. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "../../../src/parse/markup/html_quotes.h"
#include "../../../src/parse/markup/html_text.h"
#include "../../../src/parse/quote/quoted_text.h"

typedef struct {
    const gchar *name;
    const gchar *given;
    const gchar *new_text;
    const gchar *signature;
} Row;

static void check(const Row *rows, gsize count) {
    for (gsize i = 0; i < count; i++) {
        g_autoptr(GArray) marks = g_array_new(FALSE, FALSE, sizeof(TextMark));
        g_autofree gchar *body = html_text_with_marks(rows[i].given, 100000, marks, NULL);
        QuotedText text = quoted_text_split(body, marks);
        if (strcmp(g_strchomp(text.new_text), rows[i].new_text) != 0)
            fail_msg("%s: new \"%s\"", rows[i].name, text.new_text);
        if (strcmp(g_strchomp(text.signature), rows[i].signature) != 0)
            fail_msg("%s: signature \"%s\"", rows[i].name, text.signature);
        g_free(text.new_text);
        g_free(text.signature);
        g_free(text.quoted_text);
    }
}

static void the_containers_of_each_program_are_quotes(void **state) {
    static const Row rows[] = {
        {"gmail",
         "<div dir=ltr>No.</div><br><div class=\"gmail_quote gmail_quote_container\"><div dir=ltr "
         "class=gmail_attr>zub zub:<br></div><blockquote class=gmail_quote>It "
         "came</blockquote></div>",
         "No.", ""},
        {"spark",
         "<div name=messageBodySection>No.</div><div name=messageSignatureSection>Kim</div>"
         "<div name=messageReplySection>zub zub:<br>It came</div>",
         "No.", "Kim"},
        {"gmail, answers between",
         "<div class=gmail_quote><div class=gmail_attr>zub zub:</div><blockquote>It "
         "came?</blockquote></div><div>No.</div>",
         "No.", ""},
        {"gmail forward",
         "<div>See.</div><div class=gmail_quote><div class=gmail_attr>- zub -<br></div>It "
         "came</div>",
         "See.", ""},
        {"outlook for windows",
         "<p class=MsoNormal>No.</p><div style='border:none;border-top:solid #E1E1E1 "
         "1.0pt;padding:3.0pt 0cm 0cm 0cm'><p><b>Zub:</b> x</p></div><p>It came</p>",
         "No.", ""},
        {"outlook for windows, older",
         "<p>No.</p><div style=\"border:none;border-top:solid #B5C4DF 1.0pt\"><p>Zub: "
         "x</p></div><p>It came</p>",
         "No.", ""},
        {"outlook on the web",
         "<div>No.</div><div id=\"appendonsend\"></div><hr><div id=\"divRplyFwdMsg\">Zub: "
         "x</div><div>It came</div>",
         "No.", ""},
        {"outlook for mac", "<div>No.</div><span id=\"OLK_SRC_BODY_SECTION\"><div>Zub</div></span>",
         "No.", ""},
        {"hotmail", "<div>No.</div><hr id=\"stopSpelling\">Zub: x<br>It came", "No.", ""},
        {"apple", "<div>No.<br><blockquote type=\"cite\"><div>It came</div></blockquote></div>",
         "No.", ""},
        {"thunderbird",
         "No.<br><div class=\"moz-cite-prefix\">zub zub:<br></div><blockquote type=cite>It "
         "came</blockquote>",
         "No.", ""},
        {"yahoo",
         "<div>No.</div><div class=\"ydp1a2byahoo_quoted\" id=\"yahoo_quoted_88\">zub</div>", "No.",
         ""},
        {"yahoo, by id", "<div>No.</div><div id=\"yahoo_quoted_8812\">zub<br>It came</div>", "No.",
         ""},
        {"netease", "<div>没有</div><div id=\"isReplyContent\">zub</div>", "没有", ""},
        {"zoho", "<div>No.</div><div class=\"zmail_extra\">zub<br>It came</div>", "No.", ""},
        {"proton", "<div>No.</div><div class=\"protonmail_quote\">zub<br>It came</div>", "No.", ""},
        {"tuta", "<div>No.</div><div class=\"tutanota_quote_container\">zub</div>", "No.", ""},
        {"lark", "<div>No.</div><div class=\"history-quote-wrapper\">zub</div>", "No.", ""},
        {"zoho, with its signature",
         "<div>No.</div><div id=\"Zm-_Id_-Sgn\">Jane</div><div class=\"zmail_extra_hr\"></div>"
         "<div class=\"zmail_extra\">zub<br>It came</div>",
         "No.", "Jane"},
        {"lark, numbered", "<div>No.</div><div id=\"lark-mail-quote-17\">zub</div>", "No.", ""},
        {"qq", "<div>没有</div><div class=\"xm_compose_origin_mail_container\">zub</div>", "没有",
         ""},
        {"netease master",
         "<div>没有</div><div id=\"ntes-pcmac-signature\">王小明</div><div "
         "class=\"J-reply\">zub</div>",
         "没有", "王小明"},
        {"the answer typed inside", "<div class=\"yahoo_quoted\">It leaks.</div>", "It leaks.", ""},
    };
    check(rows, G_N_ELEMENTS(rows));
}

static void the_containers_of_signatures_are_signatures(void **state) {
    static const Row rows[] = {
        {"gmail", "<div>No.</div><div class=\"gmail_signature\">Jane<br>Shop</div>", "No.",
         "Jane\nShop"},
        {"outlook on the web, quote below",
         "<div>No.</div><div id=\"Signature\"><p>Jane</p></div><div id=\"appendonsend\"></div>Zub",
         "No.", "Jane"},
        {"outlook on phones", "<div>No.</div><div class=\"ms-outlook-mobile-signature\">Zub</div>",
         "No.", "Zub"},
        {"words behind it",
         "<div>No.</div><div class=\"moz-signature\">Jane</div><div>Not yet.</div>",
         "No.\nNot yet.", "Jane"},
        {"nothing in it", "<div>No.</div><div class=\"gmail_signature\"></div><div>Not yet.</div>",
         "No.\nNot yet.", ""},
        {"nothing but a signature", "<div class=\"gmail_signature\">It leaks.</div>", "It leaks.",
         ""},
        {"another class", "<div class=\"signature-hotel\">The towels were wet.</div>",
         "The towels were wet.", ""},
    };
    check(rows, G_N_ELEMENTS(rows));
}

static void names_are_compared_whole(void **state) {
    static const gchar *const similar[] = {"class", "gmail_quoted_price x_gmail_quote signatures",
                                           NULL};
    static const gchar *const second[] = {"id", "x", "class", "a gmail_quote b", NULL};
    assert_int_equal(html_quotes_container("div", similar), HTML_CONTAINER_NONE);
    assert_int_equal(html_quotes_container("div", second), HTML_CONTAINER_QUOTE);
    assert_int_equal(html_quotes_container("li", second), HTML_CONTAINER_NONE);
    assert_int_equal(html_quotes_container("div", NULL), HTML_CONTAINER_NONE);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_containers_of_each_program_are_quotes),
        cmocka_unit_test(the_containers_of_signatures_are_signatures),
        cmocka_unit_test(names_are_compared_whole),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
