/* test_letter_text.c - names to greet by, first lines, links, line breaks, sizes, dates */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "../../../src/compose/date_words.h"
#include "../../../src/compose/excerpt.h"
#include "../../../src/compose/letter_text.h"
#include "../../../src/compose/value.h"
#include "shipped_templates.h"

static const struct {
    const gchar *given;
    const gchar *expected;
} greetings[] = {
    {"Emma Hall", "Emma Hall"},
    {"周敏", "周敏"},
    {"Hall, Emma", "Emma Hall"},
    {"Example Ltd, complaints desk", "Example Ltd, complaints desk"},
    {"O'Brien-Smith", "O'Brien-Smith"},
    {"  Emma\r\n Hall ", "Emma Hall"},
    {"\xe2\x80\xaellaH ammE", "llaH ammE"},
    {"emma.hall@mail.example", NULL},
    {"visit www.pills.example now", NULL},
    {"http://pills.example", NULL},
    {"Emma\xff", NULL},
    {"user1042", NULL},
    {"<script>", NULL},
    {"{{name}}", NULL},
    {"...", NULL},
    {"", NULL},
    {"Hubert Blaine Wolfeschlegelsteinhausenbergerdorff", NULL},
};

static void a_greeting_needs_a_real_name(void **state) {
    for (gsize i = 0; i < G_N_ELEMENTS(greetings); i++) {
        g_autofree gchar *name = letter_text_greeting_name(greetings[i].given);
        if (g_strcmp0(name, greetings[i].expected) != 0)
            fail_msg("\"%s\": got \"%s\"", greetings[i].given, name);
    }
    assert_null(letter_text_greeting_name(NULL));
}

static const struct {
    const gchar *given;
    const gchar *expected;
} links[] = {
    {"see http://a.example/x, please", "see [link] please"},
    {"mail me@a.example", "mail [link]"},
    {"at WWW.PILLS.EXAMPLE now", "at [link] now"},
    {"pills.example", "[link]"},
    {"请看http://a.example谢谢", "请看[link]谢谢"},
    {"leaks.It is hot. e.g. 3.5 litres", "leaks.It is hot. e.g. 3.5 litres"},
    {"", ""},
};

static void links_of_strangers_are_left_out(void **state) {
    for (gsize i = 0; i < G_N_ELEMENTS(links); i++) {
        g_autofree gchar *text = letter_text_without_links(links[i].given, "[link]");
        assert_string_equal(text, links[i].expected);
    }
}

static const struct {
    const gchar *given;
    const gchar *expected;
} excerpts[] = {
    {"Dear Sir or Madam,\n\nIt leaks.\nBadly.", "It leaks. Badly."},
    {"您好：\n\n水壶漏水。\n请退款。", "水壶漏水。请退款。"},
    {"周女士您好！\n水壶漏水。", "水壶漏水。"},
    {"Dear all,", "Dear all,"},
    {"It broke after one day, see\nphoto", "It broke after one day, see photo"},
    {"", ""},
    {"It leaks.\n\nAnna Berg\n", "It leaks."},
    {"漏水\nsee http://shop.test/x 图\xff", "漏水 see [link] 图\xef\xbf\xbd"},
    {"Dear team,\r\n\r\nlost.My word\u202e", "lost.My word"},
    {"one two three four five six seven", "one two three four…"},
    {"一二三四五六七八九十一二三", "一二三四五六七八九十…"},
};

static void an_excerpt_is_what_a_complaint_begins_with(void **state) {
    for (gsize i = 0; i < G_N_ELEMENTS(excerpts); i++) {
        g_autofree gchar *excerpt =
            excerpt_of_words(excerpts[i].given, "Anna Berg", i < 9 ? 60 : 20, "[link]");
        assert_string_equal(excerpt, excerpts[i].expected);
    }
}

static const struct {
    const gchar *given;
    const gchar *expected; /* lines joined by "/" */
} wraps[] = {
    {"one two three", "one two/three"},
    {"exactly 10", "exactly 10"},
    {"unbreakablelongword x", "unbreakablelongword/x"},
    {"一二三四五六七", "一二三四五/六七"},
    {"一二三四五，六七", "一二三四五，/六七"},
    {"ab 一二三四五", "ab 一二三/四五"},
    {"", ""},
};

static void lines_break_at_blanks_and_between_chinese_characters(void **state) {
    for (gsize i = 0; i < G_N_ELEMENTS(wraps); i++) {
        g_autoptr(Value) lines = letter_text_wrap(wraps[i].given, 10);
        g_autoptr(GString) joined = g_string_new(NULL);
        for (guint k = 0; k < lines->count; k++)
            g_string_append_printf(joined, "%s%s", k > 0 ? "/" : "", lines->items[k]->text);
        assert_string_equal(joined->str, wraps[i].expected);
    }
}

static void a_body_is_cleaned_and_cut(void **state) {
    gboolean is_cut = TRUE;
    g_autofree gchar *body =
        letter_text_body("\r\n \n  a\x01\r\nb\xff\xe2\x80\xae \n\n", 99, &is_cut);
    assert_string_equal(body, "  a\nb\xef\xbf\xbd");
    assert_false(is_cut);
    g_autofree gchar *cut = letter_text_body("水壶漏水", 2, &is_cut);
    assert_string_equal(cut, "水壶");
    assert_true(is_cut);
    g_autofree gchar *none = letter_text_body(NULL, 2, &is_cut);
    assert_string_equal(none, "");
}

static const struct {
    guint64 given;
    const gchar *expected;
} sizes[] = {{0, "0 bytes"},      {999, "999 bytes"},  {1000, "1 kB"},
             {2400000, "2.4 MB"}, {25000000, "25 MB"}, {99960, "100 kB"}};

static void sizes_are_round(void **state) {
    for (gsize i = 0; i < G_N_ELEMENTS(sizes); i++) {
        g_autofree gchar *text = letter_text_size(sizes[i].given);
        assert_string_equal(text, sizes[i].expected);
    }
}

static void a_mailto_link_is_encoded(void **state) {
    g_autofree gchar *link = letter_text_mailto("desk+t1.ab@desk.example", "5 [AM-1042-K7Q2]");
    assert_string_equal(link, "mailto:desk+t1.ab@desk.example?subject=5%20%5BAM-1042-K7Q2%5D");
    g_autofree gchar *hostile = letter_text_mailto("a&b?c@x.example", "ö&body=x");
    assert_string_equal(hostile, "mailto:a%26b%3Fc@x.example?subject=%C3%B6%26body%3Dx");
}

static const struct {
    const gchar *name;
    gint64 after; /* seconds behind Monday, 9 November 2026, 23:50 in Shanghai */
    const gchar *english;
    const gchar *chinese;
} dates[] = {
    {"the same day", -60, "today, Mon 9 Nov, 23:49", "今天（11月9日 周一）23:49"},
    {"ten minutes later is tomorrow", 600, "tomorrow, Tue 10 Nov, 00:00",
     "明天（11月10日 周二）0:00"},
    {"the day before", -86400, "yesterday, Sun 8 Nov, 23:50", "昨天（11月8日 周日）23:50"},
    {"this week", 3 * 86400, "Thu 12 Nov, 23:50", "11月12日（周四）23:50"},
    {"another year", 60 * 86400, "Fri 8 Jan 2027, 23:50", "2027年1月8日（周五）23:50"},
};

static void dates_are_said_as_people_say_them(void **state) {
    g_autoptr(GTimeZone) zone = g_time_zone_new_identifier("Asia/Shanghai");
    static const gchar *const folders[] = {"en", "zh"};
    const gint64 now = 1794239400;
    g_autoptr(GDateTime) utc = g_date_time_new_from_unix_utc(now);
    g_autoptr(GDateTime) local = g_date_time_to_timezone(utc, zone);
    for (gsize f = 0; f < G_N_ELEMENTS(folders); f++) {
        g_autofree gchar *path =
            g_build_filename(g_getenv("AMENDS_TEMPLATES"), folders[f], VOCABULARY_FILE, NULL);
        g_autofree gchar *content = NULL;
        assert_true(g_file_get_contents(path, &content, NULL, NULL));
        Vocabulary *vocabulary = vocabulary_new();
        assert_true(vocabulary_read(vocabulary, "v", content, NULL));
        for (gsize i = 0; i < G_N_ELEMENTS(dates); i++) {
            g_autofree gchar *words = date_words(now + dates[i].after, local, vocabulary, NULL);
            assert_string_equal(words, f == 0 ? dates[i].english : dates[i].chinese);
        }
        vocabulary_free(vocabulary);
    }
}

static void a_language_without_dates_gets_figures(void **state) {
    g_autoptr(GDateTime) now = g_date_time_new_from_unix_utc(0);
    Vocabulary *vocabulary = vocabulary_new();
    g_autofree gchar *words = date_words(1794239400, now, vocabulary, NULL);
    assert_string_equal(words, "2026-11-09 15:50");
    g_autofree gchar *never = date_words(G_MAXINT64, now, vocabulary, NULL);
    assert_string_equal(never, "?");
    assert_string_equal(vocabulary_text(vocabulary, "stage", "closed"), "closed");
    vocabulary_free(vocabulary);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_greeting_needs_a_real_name),
        cmocka_unit_test(links_of_strangers_are_left_out),
        cmocka_unit_test(an_excerpt_is_what_a_complaint_begins_with),
        cmocka_unit_test(lines_break_at_blanks_and_between_chinese_characters),
        cmocka_unit_test(a_body_is_cleaned_and_cut),
        cmocka_unit_test(sizes_are_round),
        cmocka_unit_test(a_mailto_link_is_encoded),
        cmocka_unit_test(dates_are_said_as_people_say_them),
        cmocka_unit_test(a_language_without_dates_gets_figures),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
