/* test_json_object.c - reading one JSON object from a stranger */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/json_object.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

static void members_are_read_as_text(void **state) {
    static const struct {
        const gchar *name;
        const gchar *value; /* NULL: left out */
    } expected[] = {
        {"access_token", "ya29.a0"},
        {"expires_in", "3599"},
        {"is", "true"},
        {"isnt", "false"},
        {"none", NULL},
        {"inside", NULL},
        {"list", NULL},
        {"words", "a\"\\/\b\f\n\r\té😀"},
        {"rate", "-1.5e+3"},
        {"", "empty name"},
        {"twice", "2"},
    };
    static const gchar text[] =
        " {\"access_token\":\"ya29.a0\",\r\n\t\"expires_in\": 3599 , \"is\":true,\"isnt\":false,"
        "\"none\":null,\"inside\":{\"access_token\":\"wrong\",\"x\":[{}, []]},\"list\":[1,\"two\"],"
        "\"words\":\"a\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\uD83D\\uDE00\",\"rate\":-1.5e+3,"
        "\"\":\"empty name\",\"twice\":1,\"twice\":2}\n";
    g_autoptr(GHashTable) object = json_object_read(text, strlen(text));
    assert_non_null(object);
    for (gsize i = 0; i < G_N_ELEMENTS(expected); i++) {
        const gchar *value = g_hash_table_lookup(object, expected[i].name);
        if (g_strcmp0(value, expected[i].value) != 0)
            fail_msg("%s is %s", expected[i].name, value);
    }
    assert_int_equal(json_object_number(object, "expires_in", 7), 3599);
    assert_int_equal(json_object_number(object, "rate", 7), 7);
    assert_int_equal(json_object_number(object, "missing", 7), 7);
}

static void what_is_no_object_is_refused(void **state) {
    static const gchar *const texts[] = {
        "",
        "{",
        "}",
        "[]",
        "null",
        "\"x\"",
        "{}x",
        "{\"a\"}",
        "{\"a\":}",
        "{\"a\":1,}",
        "{\"a\":1 \"b\":2}",
        "{a:1}",
        "{\"a\":01}",
        "{\"a\":-}",
        "{\"a\":1.}",
        "{\"a\":1e}",
        "{\"a\":+1}",
        "{\"a\":tru}",
        "{\"a\":\"x}",
        "{\"a\":\"\\x\"}",
        "{\"a\":\"\\u12\"}",
        "{\"a\":\"\\u0000\"}",
        "{\"a\":\"\\ud800\"}",
        "{\"a\":\"\\ud800\\u0041\"}",
        "{\"a\":\"\\udc00\"}",
        "{\"a\":\"line\nend\"}",
        "{\"a\":[1,]}",
        "{\"a\":[1}",
        "{\"a\":{]}",
        "{\"a\":\"\xff\"}",
        "<html>502 Bad Gateway</html>",
        "{\"a\":\"\\",
    };
    for (gsize i = 0; i < G_N_ELEMENTS(texts); i++) {
        g_autoptr(GHashTable) object = json_object_read(texts[i], strlen(texts[i]));
        if (object != NULL)
            fail_msg("taken: %s", texts[i]);
    }
    assert_null(json_object_read("{\"a\0\":1}", 8));
    assert_null(json_object_read(NULL, 0));
}

static gchar *nested(guint depth) {
    g_autoptr(GString) text = g_string_new("{\"a\":");
    for (guint i = 1; i < depth; i++)
        g_string_append_c(text, '[');
    for (guint i = 1; i < depth; i++)
        g_string_append_c(text, ']');
    return g_string_free(g_string_append_c(g_steal_pointer(&text), '}'), FALSE);
}

static void depth_has_a_limit(void **state) {
    static const struct {
        guint depth;
        gboolean is_taken;
    } rows[] = {
        {2, TRUE}, {JSON_OBJECT_DEPTH, TRUE}, {JSON_OBJECT_DEPTH + 1, FALSE}, {1000000, FALSE}};
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree gchar *text = nested(rows[i].depth);
        g_autoptr(GHashTable) object = json_object_read(text, strlen(text));
        assert_int_equal(object != NULL, rows[i].is_taken);
    }
}

static void every_beginning_of_an_object_is_refused(void **state) {
    static const gchar text[] = "{\"a\":\"\\u00e9\\n\",\"b\":[1.5e3,{\"c\":null}],\"d\":true}";
    for (gsize length = 0; length < strlen(text); length++) {
        g_autofree gchar *part = g_memdup2(text, length + 1);
        assert_null(json_object_read(part, length));
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(members_are_read_as_text),
        cmocka_unit_test(what_is_no_object_is_refused),
        cmocka_unit_test(depth_has_a_limit),
        cmocka_unit_test(every_beginning_of_an_object_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
