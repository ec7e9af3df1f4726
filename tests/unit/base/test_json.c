/* test_json.c - what is written is JSON, whatever the texts hold */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/json.h"

static void values_stand_in_their_places(void **state) {
    JsonWriter *json = json_writer_new();
    json_begin_object(json, NULL);
    json_put_text(json, "a", "x");
    json_put_null(json, "b");
    json_put_number(json, "c", -5);
    json_put_boolean(json, "d", TRUE);
    json_begin_list(json, "e");
    json_put_number(json, NULL, 1);
    json_begin_object(json, NULL);
    json_end_object(json);
    json_end_list(json);
    json_put_texts(json, "f", NULL);
    json_end_object(json);
    g_autofree gchar *text = json_writer_finish(json);
    assert_string_equal(text, "{\"a\": \"x\", \"b\": null, \"c\": -5, \"d\": true, "
                              "\"e\": [1, {}], \"f\": []}");
}

static void texts_are_escaped(void **state) {
    JsonWriter *json = json_writer_new();
    json_put_text(json, NULL, "\"\\/\n\t\r\x01\x7f投");
    g_autofree gchar *text = json_writer_finish(json);
    assert_string_equal(text, "\"\\\"\\\\/\\n\\t\\r\\u0001\\u007f投\"");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(values_stand_in_their_places),
        cmocka_unit_test(texts_are_escaped),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
