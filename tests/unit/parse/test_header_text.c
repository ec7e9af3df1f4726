/* test_header_text.c - header fields say what their writers meant, however badly they encoded it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "../../../src/parse/header/header_parameters.h"
#include "../../../src/parse/header/header_text.h"

static void encoded_words_are_decoded(void **state) {
    static const struct {
        const gchar *name;
        const gchar *given;
        const gchar *expected;
    } rows[] = {
        {"none", "Broken  kettle", "Broken kettle"},
        {"base64", "=?utf-8?B?5oqV6K+J?=", "投诉"},
        {"q", "=?iso-8859-1?q?Caf=E9_au_lait?=", "Café au lait"},
        {"between plain words", "Re: =?utf-8?B?5oqV6K+J?= again", "Re: 投诉 again"},
        {"blank between two words is none", "=?utf-8?q?a?= =?utf-8?q?b?=", "ab"},
        {"no blank around it", "a=?utf-8?q?b?=c", "abc"},
        {"a character cut in two", "=?utf-8?B?5oqV6K8=?= =?utf-8?B?iQ==?=", "投诉"},
        {"a character cut in two, q", "=?utf-8?Q?=E6=8A?= =?utf-8?Q?=95?=", "投"},
        {"one base64 text cut anywhere", "=?utf-8?B?5oqV6?= =?utf-8?B?K+J?=", "投诉"},
        {"padding left away in each word", "=?utf-8?B?aGVsbG8?= =?utf-8?B?IHlvdQ?=", "hello you"},
        {"b and q of one charset", "=?utf-8?B?5oqV?= =?UTF-8?Q?=E8=AF=89?=", "投诉"},
        {"two charsets", "=?gb2312?B?zbY=?= =?utf-8?B?6K+J?=", "投诉"},
        {"gb2312 with a GB18030 letter", "=?gb2312?Q?=95=32=82=36?=", "𠀀"},
        {"blanks in a q word", "=?utf-8?q?two words?=", "two words"},
        {"language", "=?utf-8*zh-CN?B?5oqV6K+J?=", "投诉"},
        {"closing mark lost", "=?utf-8?B?5oqV6K+J", "投诉"},
        {"closing mark lost, one more word", "=?utf-8?q?a=?utf-8?q?b?=", "ab"},
        {"unknown encoding stays", "=?utf-8?x?abc?=", "=?utf-8?x?abc?="},
        {"unknown charset", "=?x-made-up?q?abc?=", "abc"},
        {"line ends are none", "=?utf-8?q?a=0D=0ABcc:_b?=", "a Bcc: b"},
        {"bidirectional override", "=?utf-8?q?a=E2=80=AEb?=", "ab"},
        {"NUL", "=?utf-8?q?a=00b?=", "ab"},
        {"an equals sign at the end", "=?utf-8?q?a=?=", "a="},
        {"a blank in base64", "=?utf-8?B?5oqV 6K+J?=", "投诉"},
        {"quotes around the charset", "=?\"utf-8\"?B?5oqV6K+J?=", "投诉"},
        {"blanks around charset and encoding", "=? utf-8 ? B ?5oqV6K+J?=", "投诉"},
        {"a question in a q word", "=?utf-8?Q?Why?=20now?=", "Why? now"},
        {"a word right behind it", "=?utf-8?Q?a?=20b", "a20b"},
        {"a soft line break", "=?utf-8?Q?caf=C3=A9= _noir?=", "café noir"},
        {"half a closing mark", "=?utf-8?Q?caf=C3=A9?", "café"},
        {"encoded twice", "=?utf-8?B?PT91dGYtOD9RP2NhZj1DMz1BOT89?=", "café"},
        {"text that shows a word",
         "=?utf-8?Q?see_=3D=3Futf-8=3FQ=3Fa=3F=3D_there?=", "see =?utf-8?Q?a?= there"},
        {"iso-2022-jp cut between words",
         "=?ISO-2022-JP?B?GyRCNmw=?= =?ISO-2022-JP?B?PnAbKEI=?=", "苦情"},
        {"empty", "=?utf-8?q?\?=", ""},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree gchar *text = header_text_decode(rows[i].given, NULL);
        if (strcmp(text, rows[i].expected) != 0)
            fail_msg("%s: got \"%s\"", rows[i].name, text);
    }
}

static void folded_and_raw_values_become_one_valid_line(void **state) {
    g_autofree gchar *folded = header_text_unfold(" a\r\n\tb\n c ", strlen(" a\r\n\tb\n c "), NULL);
    assert_string_equal(folded, "a b c");
    g_autofree gchar *raw =
        header_text_unfold("\xcd\xb6\xcb\xdf", strlen("\xcd\xb6\xcb\xdf"), "gb2312");
    assert_string_equal(raw, "投诉");
    g_autofree gchar *jis = header_text_unfold("\033$B6l>p\033(B", 10, NULL);
    assert_string_equal(jis, "苦情");
    g_autofree gchar *hz = header_text_unfold("Re: ~{M6K_~} 7", 14, NULL);
    assert_string_equal(hz, "Re: 投诉 7");
    g_autofree gchar *tildes = header_text_unfold("~{my} kettle~", 13, NULL);
    assert_string_equal(tildes, "~{my} kettle~");
    g_autofree gchar *utf7 = header_text_decode("Fr+APY-sche", "utf-7");
    assert_string_equal(utf7, "Frösche");
    g_autofree gchar *utf8 = header_text_unfold("投诉", strlen("投诉"), "gb2312");
    assert_string_equal(utf8, "投诉");
}

static void parameters_are_read_in_every_form(void **state) {
    static const struct {
        const gchar *name;
        const gchar *given;
        const gchar *expected;
    } rows[] = {
        {"plain", "attachment; filename=bill.pdf", "bill.pdf"},
        {"quoted", "attachment; filename=\"my bill.pdf\"", "my bill.pdf"},
        {"quotes forgotten", "attachment; filename=my bill.pdf; size=3", "my bill.pdf"},
        {"escaped quote", "attachment; filename=\"a \\\"b\\\".pdf\"", "a \"b\".pdf"},
        {"windows path", "attachment; filename=\"C:\\temp\\b.pdf\"", "C:\\temp\\b.pdf"},
        {"extended", "attachment; filename*=utf-8''%E6%8A%95%E8%AF%89.pdf", "投诉.pdf"},
        {"extended, gb2312", "attachment; filename*=gb2312''%CD%B6%CB%DF.pdf", "投诉.pdf"},
        {"continued", "attachment; filename*0=\"a b\"; filename*1=\"c.pdf\"", "a bc.pdf"},
        {"continued inside of a percent", "a; filename*0*=utf-8''%E6%8; filename*1*=A%95%E8%AF%89",
         "投诉"},
        {"continued out of order", "a; filename*1=c.pdf; filename*0=ab", "abc.pdf"},
        {"continued and extended",
         "a; filename*0*=utf-8''%E6%8A; filename*1*=%95%E8%AF%89; filename*2=\".pdf\"", "投诉.pdf"},
        {"extended before plain", "a; filename=\"x.pdf\"; filename*=utf-8''y.pdf", "y.pdf"},
        {"encoded-word in quotes", "a; filename=\"=?utf-8?B?5oqV6K+JLnBkZg==?=\"", "投诉.pdf"},
        {"encoded-words, folded", "a; filename=\"=?utf-8?B?5oqV?= =?utf-8?B?6K+J?=\"", "投诉"},
        {"hidden line end", "a; filename*=utf-8''a%0D%0ABcc:%20b", "a Bcc: b"},
        {"no charset", "a; filename*=%E6%8A%95.pdf", "投.pdf"},
        {"counted from 1", "a; filename*1=ab; filename*2=c.pdf", "abc.pdf"},
        {"encoded-words in sections",
         "a; filename*0=\"=?utf-8?B?5oqV?=\"; filename*1=\" =?utf-8?B?6K+J?=\"", "投诉"},
        {"a word cut by sections", "a; filename*0=\"=?utf-8?B?5oqV6K+\"; filename*1=\"J?=\"",
         "投诉"},
        {"percent signs of a web form", "a; filename=\"%E6%8A%95.pdf\"", "投.pdf"},
        {"a percent sign", "a; filename=\"100%20.pdf\"", "100%20.pdf"},
        {"single quotes", "a; filename='x.pdf'", "x.pdf"},
        {"never closed", "a; filename=\"x.pdf", "x.pdf"},
        {"no semicolon", "attachment filename=x.pdf", "x.pdf"},
        {"a comma", "attachment, filename=\"x.pdf\"", "x.pdf"},
        {"nothing in front", "filename=x.pdf", "x.pdf"},
        {"upper case", "a; FileName=x.pdf", "x.pdf"},
        {"absent", "attachment; size=3", NULL},
        {"no parameters", "attachment", NULL},
        {"nothing but marks", ";;=;*=;*0*=", NULL},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree gchar *text = header_parameter(rows[i].given, "filename", NULL);
        if (g_strcmp0(text, rows[i].expected) != 0)
            fail_msg("%s: got \"%s\"", rows[i].name, text != NULL ? text : "NULL");
    }
}

static void a_value_full_of_half_words_is_read_in_linear_time(void **state) {
    g_autoptr(GString) value = g_string_new(NULL);
    for (guint i = 0; i < 40000; i++)
        g_string_append(value, "=?a?q?");
    g_autofree gchar *text = header_text_decode(value->str, NULL);
    assert_true(g_utf8_validate(text, -1, NULL));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(encoded_words_are_decoded),
        cmocka_unit_test(folded_and_raw_values_become_one_valid_line),
        cmocka_unit_test(parameters_are_read_in_every_form),
        cmocka_unit_test(a_value_full_of_half_words_is_read_in_linear_time),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
