/* test_header_writer.c - folding, encoded-words, mailboxes, ids, dates and parameters to the byte
 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <gmime/gmime.h>

#include "../../../src/compose/header_writer.h"
#include "../../../src/compose/mime_writer.h"

static void assert_lines(const gchar *text) {
    g_auto(GStrv) lines = g_strsplit(text, "\r\n", -1);
    for (gsize i = 0; lines[i] != NULL; i++) {
        if (strlen(lines[i]) > 76 || strpbrk(lines[i], "\r\n") != NULL || !g_str_is_ascii(lines[i]))
            fail_msg("bad line: %s", lines[i]);
    }
}

static const struct {
    const gchar *given;
    const gchar *expected;
} texts[] = {
    {"Kettle leaks", "Subject: Kettle leaks\r\n"},
    {"", "Subject:\r\n"},
    {"水壶 [AM-1]", "Subject: =?UTF-8?B?5rC05aO2?= [AM-1]\r\n"},
    {"Re: Café [AM-1]", "Subject: Re: =?UTF-8?B?Q2Fmw6k=?= [AM-1]\r\n"},
    {"a\r\nBcc: x@evil.example", "Subject: a Bcc: x@evil.example\r\n"},
    {"fake =?utf-8?q?word?= here", "Subject: fake =?UTF-8?B?PT91dGYtOD9xP3dvcmQ/PQ==?= here\r\n"},
    {"one two three four five six seven eight nine ten eleven twelve thirteen",
     "Subject: one two three four five six seven eight nine ten eleven twelve\r\n thirteen\r\n"},
};

static void subjects_are_encoded_where_they_must_be(void **state) {
    for (gsize i = 0; i < G_N_ELEMENTS(texts); i++) {
        g_autoptr(GString) out = g_string_new(NULL);
        header_write_text(out, "Subject", texts[i].given);
        assert_string_equal(out->str, texts[i].expected);
    }
}

static const gchar *const round_trips[] = {
    "短",
    "您的投诉我们已收到：我十一月三日在你们店里买的电热水壶第二天把手处就开始漏水今天早上还烫到了手"
    " [AM-1042-K7Q2]",
    "Zażółć gęślą jaźń Zażółć gęślą jaźń Zażółć gęślą jaźń Zażółć gęślą jaźń [AM-1042-K7Q2]",
    "an_underscore =and= signs? \"quoted\" (comment) <x@y> ; : , é",
    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
    "aaaa",
    "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀",
    "mixed 中 words 文 in between and a long tail of plain words behind it all to be folded",
};

static void encoded_subjects_read_back_the_same(void **state) {
    for (gsize i = 0; i < G_N_ELEMENTS(round_trips); i++) {
        g_autoptr(GString) out = g_string_new(NULL);
        header_write_text(out, "Subject", round_trips[i]);
        assert_lines(out->str);
        g_autofree gchar *unfolded = g_mime_utils_header_unfold(out->str + strlen("Subject:"));
        g_autofree gchar *decoded = g_mime_utils_header_decode_text(NULL, unfolded);
        assert_string_equal(g_strstrip(decoded), round_trips[i]);
    }
}

static const struct {
    const gchar *name;
    const gchar *address;
    const gchar *expected;
} mailboxes[] = {
    {NULL, "a@desk.example", "To: a@desk.example\r\n"},
    {"", "a@desk.example", "To: a@desk.example\r\n"},
    {"Anna Berg", "a@desk.example", "To: Anna Berg <a@desk.example>\r\n"},
    {"Berg, \"Anna\" \\", "a@desk.example", "To: \"Berg, \\\"Anna\\\" \\\\\" <a@desk.example>\r\n"},
    {"周敏", "a@desk.example", "To: =?UTF-8?B?5ZGo5pWP?= <a@desk.example>\r\n"},
    {"x\r\nBcc: y", "a@desk.example", "To: \"x Bcc: y\" <a@desk.example>\r\n"},
    {"\xe2\x80\xaemoc", "a@desk.example", "To: moc <a@desk.example>\r\n"},
    {"=?utf-8?q?x?=", "a@b.example", "To: =?UTF-8?B?PT91dGYtOD9xP3g/PQ==?= <a@b.example>\r\n"},
    {NULL, "a@münchen.example", "To: a@xn--mnchen-3ya.example\r\n"},
    {"Anna Berg (Example Ltd, complaints desk)", "complaints-of-the-company@desk.example",
     "To: \"Anna Berg (Example Ltd, complaints desk)\"\r\n "
     "<complaints-of-the-company@desk.example>\r\n"},
};

static void mailboxes_are_quoted_or_encoded(void **state) {
    for (gsize i = 0; i < G_N_ELEMENTS(mailboxes); i++) {
        g_autoptr(GString) out = g_string_new(NULL);
        header_write_mailbox(out, "To", mailboxes[i].name, mailboxes[i].address);
        assert_string_equal(out->str, mailboxes[i].expected);
    }
}

static void a_long_name_is_shortened(void **state) {
    g_autofree gchar *name = g_strnfill(300, 'x');
    g_autoptr(GString) out = g_string_new(NULL);
    header_write_mailbox(out, "To", name, "a@desk.example");
    assert_lines(out->str);
    assert_true(out->len < 200);
}

static void of_many_ids_the_first_and_the_last_stay(void **state) {
    g_autoptr(GPtrArray) ids = g_ptr_array_new_with_free_func(g_free);
    for (guint i = 0; i < 30; i++)
        g_ptr_array_add(ids, g_strdup_printf("id%u@a.example", i));
    g_ptr_array_add(ids, g_strdup("bad id@a.example"));
    g_ptr_array_add(ids, g_strdup("x\r\nBcc: y@a.example"));
    g_ptr_array_add(ids, g_strdup("a><b@a.example"));
    g_ptr_array_add(ids, g_strdup("ü@a.example"));
    g_ptr_array_add(ids, g_strdup(""));
    g_autoptr(GString) out = g_string_new(NULL);
    header_write_ids(out, "References", ids, 4);
    assert_string_equal(out->str,
                        "References: <id0@a.example> <id27@a.example> <id28@a.example>\r\n"
                        " <id29@a.example>\r\n");
    g_string_truncate(out, 0);
    g_ptr_array_set_size(ids, 0);
    header_write_ids(out, "References", ids, 4);
    header_write_ids(out, "References", NULL, 4);
    assert_string_equal(out->str, "");
}

static const struct {
    const gchar *zone;
    const gchar *expected;
} zones[] = {
    {"Asia/Shanghai", "Date: Mon, 9 Nov 2026 09:30:00 +0800\r\n"},
    {"America/St_Johns", "Date: Sun, 8 Nov 2026 22:00:00 -0330\r\n"},
    {"UTC", "Date: Mon, 9 Nov 2026 01:30:00 +0000\r\n"},
};

static void dates_carry_the_zone(void **state) {
    for (gsize i = 0; i < G_N_ELEMENTS(zones); i++) {
        g_autoptr(GTimeZone) zone = g_time_zone_new_identifier(zones[i].zone);
        g_autoptr(GString) out = g_string_new(NULL);
        header_write_date(out, 1794187800, zone);
        assert_string_equal(out->str, zones[i].expected);
    }
}

static const struct {
    const gchar *given;
    const gchar *expected;
} parameters[] = {
    {"photo.jpg", ";\r\n filename=\"photo.jpg\""},
    {"a \"b\\.txt", ";\r\n filename=\"a \\\"b\\\\.txt\""},
    {"水壶.jpg", ";\r\n filename*=UTF-8''%E6%B0%B4%E5%A3%B6.jpg"},
    {"a\r\nBcc: x", ";\r\n filename=\"a Bcc: x\""},
    {"一二三四五六七.txt", ";\r\n "
                           "filename*0*=UTF-8''%E4%B8%80%E4%BA%8C%E4%B8%89%E5%9B%9B%E4%BA%94;"
                           "\r\n filename*1*=%E5%85%AD%E4%B8%83.txt"},
};

static void parameters_are_quoted_or_extended(void **state) {
    for (gsize i = 0; i < G_N_ELEMENTS(parameters); i++) {
        g_autoptr(GString) out = g_string_new(NULL);
        header_append_parameter(out, "filename", parameters[i].given);
        assert_string_equal(out->str, parameters[i].expected);
        assert_lines(out->str);
    }
    g_autoptr(GString) out = g_string_new(NULL);
    header_append_ascii_parameter(out, "name", "水壶 \"a\".jpg");
    assert_string_equal(out->str, ";\r\n name=\"_ _a_.jpg\"");
}

static const struct {
    const gchar *given;
    const gchar *encoding;
    const gchar *body;
} bodies[] = {
    {"plain\nlines\n", "7bit", "plain\r\nlines\r\n\r\n"},
    {"1 = 1\n", "7bit", "1 = 1\r\n\r\n"},
    {"", "7bit", "\r\n"},
    {"one caf\xc3\xa9 = two teas\n", "quoted-printable", "one caf=C3=A9 =3D two teas\r\n\r\n"},
    {"ends in blank \n", "quoted-printable", "ends in blank=20\r\n\r\n"},
    {"From me\n.\n--x\n", "quoted-printable", "=46rom me\r\n=2E\r\n=2D-x\r\n\r\n"},
    {"水壶漏水\n", "base64", "5rC05aO25ryP5rC0DQo=\r\n"},
};

static void a_body_takes_the_shortest_safe_encoding(void **state) {
    for (gsize i = 0; i < G_N_ELEMENTS(bodies); i++) {
        g_autoptr(GString) out = g_string_new(NULL);
        mime_write_text(out, "plain", bodies[i].given);
        g_autofree gchar *expected = g_strdup_printf(
            "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: %s\r\n\r\n%s",
            bodies[i].encoding, bodies[i].body);
        assert_string_equal(out->str, expected);
    }
}

static void quoted_lines_stay_below_77_bytes(void **state) {
    /* Every length around the limit, with the byte that must be encoded at each place. */
    for (gsize length = 70; length < 160; length++) {
        for (gsize place = 60; place < length; place++) {
            g_autofree gchar *text = g_strnfill(length, place % 2 == 0 ? '.' : 'x');
            text[place] = '=';
            text[0] = '\t';
            g_autofree gchar *given = g_strconcat(text, "\xc3\xa9\n", text, NULL);
            g_autoptr(GString) out = g_string_new(NULL);
            mime_write_text(out, "plain", given);
            const gchar *body = strstr(out->str, "\r\n\r\n") + 4;
            assert_lines(body);
            guchar *decoded = g_malloc0(out->len);
            int state_bits = 0;
            guint32 save = 0;
            gsize got = g_mime_encoding_quoted_decode_step((const guchar *)body, strlen(body),
                                                           decoded, &state_bits, &save);
            g_autofree gchar *whole = g_strndup((const gchar *)decoded, got);
            g_free(decoded);
            g_auto(GStrv) lines = g_strsplit(whole, "\r\n", -1);
            g_autofree gchar *joined = g_strjoinv("\n", lines);
            g_autofree gchar *expected = g_strconcat(given, "\n", NULL);
            assert_string_equal(joined, expected);
        }
    }
}

static void base64_reads_back_at_every_length(void **state) {
    guchar bytes[200];
    for (gsize i = 0; i < sizeof bytes; i++)
        bytes[i] = (guchar)(i * 37 + 11);
    for (gsize length = 0; length <= sizeof bytes; length++) {
        g_autoptr(GString) out = g_string_new(NULL);
        mime_write_base64(out, (const gchar *)bytes, length);
        assert_lines(out->str);
        gsize got = 0;
        g_autofree guchar *decoded = g_base64_decode(out->str, &got);
        assert_int_equal(got, length);
        assert_memory_equal(length > 0 ? decoded : bytes, bytes, length);
    }
}

static int start_gmime(void **state) {
    g_mime_init();
    return 0;
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(subjects_are_encoded_where_they_must_be),
        cmocka_unit_test(encoded_subjects_read_back_the_same),
        cmocka_unit_test(mailboxes_are_quoted_or_encoded),
        cmocka_unit_test(a_long_name_is_shortened),
        cmocka_unit_test(of_many_ids_the_first_and_the_last_stay),
        cmocka_unit_test(dates_carry_the_zone),
        cmocka_unit_test(parameters_are_quoted_or_extended),
        cmocka_unit_test(a_body_takes_the_shortest_safe_encoding),
        cmocka_unit_test(quoted_lines_stay_below_77_bytes),
        cmocka_unit_test(base64_reads_back_at_every_length),
    };
    return cmocka_run_group_tests(tests, start_gmime, NULL);
}
