/* test_tnef.c - winmail.dat gives its files, and a broken one gives no trouble */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "../../../src/parse/part/tnef.h"

enum {
    ATT_CODEPAGE = 0x00069007,
    ATT_BODY = 0x0002800c,
    ATT_MESSAGE_PROPERTIES = 0x00069003,
    ATT_FILE_BEGIN = 0x00069002,
    ATT_FILE_TITLE = 0x00018010,
    ATT_FILE_DATA = 0x0006800f,
    ATT_FILE_PROPERTIES = 0x00069005,
    ATT_PRIORITY = 0x0004800d,
};

static void put(GByteArray *out, guint32 number, guint size) {
    guint32 bytes = GUINT32_TO_LE(number);
    g_byte_array_append(out, (const guint8 *)&bytes, size);
}

static void put_attribute(GByteArray *out, guint32 id, const void *data, gsize size) {
    guint32 sum = 0;
    for (gsize i = 0; i < size; i++)
        sum += ((const guint8 *)data)[i];
    put(out, 1, 1);
    put(out, id, 4);
    put(out, (guint32)size, 4);
    g_byte_array_append(out, data, (guint)size);
    put(out, sum & 0xffff, 2);
}

/* One 8-bit or binary property. */
static void put_property(GByteArray *out, guint32 tag, const void *data, gsize size) {
    put(out, tag, 4);
    put(out, 1, 4);
    put(out, (guint32)size, 4);
    g_byte_array_append(out, data, (guint)size);
    put(out, 0, (4 - size % 4) % 4);
}

static GByteArray *new_stream(void) {
    GByteArray *out = g_byte_array_new();
    put(out, 0x223e9f78, 4);
    put(out, 1, 2);
    return out;
}

static GByteArray *sample(void) {
    static const guint8 rendering[14] = {0};
    static const guint8 codepage[8] = {0xa8, 0x03}; /* 936 */
    static const guint8 unicode_name[] = "a\0\x95\x62.\0t\0x\0t\0\0";
    GByteArray *out = new_stream();
    put_attribute(out, ATT_CODEPAGE, codepage, sizeof codepage);
    put_attribute(out, ATT_BODY, "\xcd\xb6\xcb\xdf", 5);
    put_attribute(out, ATT_FILE_BEGIN, rendering, sizeof rendering);
    put_attribute(out, ATT_FILE_TITLE, "SHORT~1.TXT", 12);
    put_attribute(out, ATT_FILE_DATA, "content", 7);
    g_autoptr(GByteArray) properties = g_byte_array_new();
    put(properties, 2, 4);
    put_property(properties, 0x3707001f, unicode_name, 14);
    put_property(properties, 0x370e001e, "text/plain", 11);
    put_attribute(out, ATT_FILE_PROPERTIES, properties->data, properties->len);
    put_attribute(out, ATT_FILE_BEGIN, rendering, sizeof rendering);
    put_attribute(out, ATT_FILE_TITLE, "\xcd\xb6.jpg", 7);
    put_attribute(out, ATT_FILE_DATA, "\0\1\2", 3);
    return out;
}

static void files_and_text_come_out(void **state) {
    g_autoptr(GByteArray) bytes = sample();
    g_autoptr(TnefContent) content = tnef_read(bytes->data, bytes->len);
    assert_non_null(content);
    assert_string_equal(content->text, "投诉");
    assert_false(content->is_partial);
    assert_int_equal(content->files->len, 2);
    const TnefFile *first = content->files->pdata[0];
    assert_string_equal(first->name, "a投.txt");
    assert_string_equal(first->content_type, "text/plain");
    assert_int_equal(g_bytes_get_size(first->content), 7);
    assert_memory_equal(g_bytes_get_data(first->content, NULL), "content", 7);
    const TnefFile *second = content->files->pdata[1];
    assert_string_equal(second->name, "投.jpg");
    assert_null(second->content_type);
}

static void html_is_preferred_to_the_plain_body(void **state) {
    g_autoptr(GByteArray) bytes = new_stream();
    g_autoptr(GByteArray) properties = g_byte_array_new();
    put(properties, 1, 4);
    put_property(properties, 0x10130102, "<p>hello</p>", 12);
    put_attribute(bytes, ATT_BODY, "plain", 6);
    put_attribute(bytes, ATT_MESSAGE_PROPERTIES, properties->data, properties->len);
    g_autoptr(TnefContent) content = tnef_read(bytes->data, bytes->len);
    assert_true(content->is_html);
    assert_string_equal(content->text, "<p>hello</p>");
}

static void what_comes_twice_or_is_unknown_is_left_out(void **state) {
    static const guint8 rendering[14] = {0};
    g_autoptr(GByteArray) bytes = new_stream();
    put_attribute(bytes, ATT_FILE_DATA, "no file is open", 15);
    put_attribute(bytes, ATT_PRIORITY, "\1", 1);
    put_attribute(bytes, ATT_FILE_BEGIN, rendering, 0);
    put_attribute(bytes, ATT_FILE_DATA, "one", 3);
    put_attribute(bytes, ATT_FILE_DATA, "two", 3);
    put_attribute(bytes, ATT_BODY, "a", 2);
    put_attribute(bytes, ATT_BODY, "b", 2);
    g_autoptr(TnefContent) content = tnef_read(bytes->data, bytes->len);
    assert_int_equal(content->files->len, 1);
    const TnefFile *file = content->files->pdata[0];
    assert_memory_equal(g_bytes_get_data(file->content, NULL), "one", 3);
    assert_string_equal(content->text, "a");
}

static void an_unsound_property_list_costs_only_itself(void **state) {
    static const guint8 rendering[14] = {0};
    static const struct {
        const gchar *name;
        guint32 numbers[4];
    } rows[] = {
        {"too many", {0xffffffff, 0x3707001e, 1, 4}},
        {"too long", {1, 0x3707001e, 1, 0x7fffffff}},
        {"no such type", {1, 0x37070fff, 1, 4}},
        {"too many values", {1, 0x3707101e, 0xffffffff, 4}},
        {"unknown kind of name", {1, 0x8001001e, 1, 4}},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(GByteArray) bytes = new_stream();
        put_attribute(bytes, ATT_FILE_BEGIN, rendering, sizeof rendering);
        put_attribute(bytes, ATT_FILE_TITLE, "a.txt", 6);
        put_attribute(bytes, ATT_FILE_DATA, "one", 3);
        put_attribute(bytes, ATT_FILE_PROPERTIES, rows[i].numbers, sizeof rows[i].numbers);
        g_autoptr(TnefContent) content = tnef_read(bytes->data, bytes->len);
        if (content == NULL || content->files->len != 1)
            fail_msg("%s", rows[i].name);
        const TnefFile *file = content->files->pdata[0];
        assert_string_equal(file->name, "a.txt");
        assert_true(content->is_partial);
    }
}

static void a_body_or_title_that_is_too_long_is_cut_not_refused(void **state) {
    g_autoptr(GByteArray) bytes = new_stream();
    g_autofree gchar *long_text = g_strnfill(200000, 'x');
    put_attribute(bytes, ATT_BODY, long_text, strlen(long_text));
    put_attribute(bytes, ATT_FILE_BEGIN, "", 0);
    put_attribute(bytes, ATT_FILE_TITLE, long_text, 1000);
    put_attribute(bytes, ATT_FILE_DATA, "one", 3);
    g_autoptr(TnefContent) content = tnef_read(bytes->data, bytes->len);
    assert_int_equal(strlen(content->text), 100000);
    assert_int_equal(content->files->len, 1);
    assert_true(content->is_partial);
}

static void what_is_no_tnef_is_refused(void **state) {
    assert_null(tnef_read((const guint8 *)"", 0));
    assert_null(tnef_read((const guint8 *)"not at all", 10));
    assert_null(tnef_read((const guint8 *)"\x78\x9f\x3e\x22\1\0", 6));
}

static void a_stream_cut_or_changed_anywhere_does_no_harm(void **state) {
    g_autoptr(GByteArray) bytes = sample();
    for (guint length = 0; length < bytes->len; length++) {
        g_autofree guint8 *copy = g_memdup2(bytes->data, length + 1);
        tnef_content_free(tnef_read(copy, length));
    }
    for (guint i = 0; i < bytes->len; i++) {
        g_autofree guint8 *copy = g_memdup2(bytes->data, bytes->len);
        copy[i] ^= 0xff;
        tnef_content_free(tnef_read(copy, bytes->len));
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(files_and_text_come_out),
        cmocka_unit_test(html_is_preferred_to_the_plain_body),
        cmocka_unit_test(what_comes_twice_or_is_unknown_is_left_out),
        cmocka_unit_test(an_unsound_property_list_costs_only_itself),
        cmocka_unit_test(a_body_or_title_that_is_too_long_is_cut_not_refused),
        cmocka_unit_test(what_is_no_tnef_is_refused),
        cmocka_unit_test(a_stream_cut_or_changed_anywhere_does_no_harm),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
