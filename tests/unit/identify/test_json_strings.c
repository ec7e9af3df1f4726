/* test_json_strings.c - strings out of JSON, with the keys above them */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../../../src/identify/report/json_strings.h"

#include "build_mail.h"

/* "above/key=value|..." Caller frees. */
static gchar *all_of(const gchar *text) {
    GString *all = g_string_new(NULL);
    g_auto(JsonStrings) strings;
    json_strings_init(&strings, text);
    while (json_strings_next(&strings))
        g_string_append_printf(all, "%s%s/%s=%s", all->len > 0 ? "|" : "",
                               json_strings_above(&strings, 0),
                               strings.key != NULL ? strings.key : "", strings.value);
    return g_string_free(all, FALSE);
}

static const struct {
    const gchar *text;
    const gchar *expected;
} rows[] = {
    {"{\"a\":\"1\",\"b\":{\"c\":\"2\"},\"d\":\"3\"}", "/a=1|b/c=2|/d=3"},
    {"{\"a\":[\"1\",\"2\"]}", "a/=1|a/=2"},
    {"{\"a\":[{\"b\":\"1\"},{\"b\":\"2\"}]}", "/b=1|/b=2"},
    {" { \"a\" : 5 , \"b\" : true, \"c\" : \"x\" }", "/c=x"},
    {"{\"a\":\"q\\\"\\\\\\u4e2d\\n\"}", "/a=q\"\\中\n"},
    {"{\"a\":\"\\ud83d\\ude00\\ud83d\"}", "/a=😀\xef\xbf\xbd"},
    {"{\"a\":\"broken\n line\"}", "/a=broken line"},
    {"{\"a\":\"1\"} {\"b\":\"2\"}", "/a=1"},
    {"{\"a\":\"never ends", ""},
    {"{\"a\":\"\\", ""},
    {"{\"a\":\"\\u12", ""},
    {"]", ""},
    {"", ""},
};

static void each_string_has_its_key_and_what_is_above(void **state) {
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree gchar *got = all_of(rows[i].text);
        if (strcmp(got, rows[i].expected) != 0)
            fail_msg("%s: got %s", rows[i].text, got);
    }
}

static void too_deep_ends_it(void **state) {
    g_autofree gchar *deep = build_megabyte("[{\"a\":");
    g_autofree gchar *got = all_of(deep);
    assert_string_equal(got, "");
}

static void a_megabyte_is_read_quickly(void **state) {
    static const gchar *const pieces[] = {"{\"a\":\"b\"}", "\"", "\\\"", "[", "{\"a\":", "\"a\" "};
    for (gsize i = 0; i < G_N_ELEMENTS(pieces); i++) {
        g_autofree gchar *piece = build_megabyte(pieces[i]);
        g_autofree gchar *text = g_strconcat("{\"k\":[", piece, NULL);
        g_auto(JsonStrings) strings;
        json_strings_init(&strings, text);
        clock_t started = clock();
        while (json_strings_next(&strings))
            continue;
        assert_quick(started);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_string_has_its_key_and_what_is_above),
        cmocka_unit_test(too_deep_ends_it),
        cmocka_unit_test(a_megabyte_is_read_quickly),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
