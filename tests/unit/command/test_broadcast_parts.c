/* test_broadcast_parts.c - a broadcast in several languages, as managers would write it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "command/broadcast_parts.h"

static Policy *desk_policy(void) {
    Policy *policy = policy_new();
    g_ptr_array_add(policy->languages, g_strdup("en"));
    g_ptr_array_add(policy->languages, g_strdup("zh"));
    return policy;
}

/* "en: words | zh A: words": each part with how many options it has; or "fault: line" */
static gchar *read(const gchar *text) {
    g_autoptr(Policy) policy = desk_policy();
    g_autoptr(CommandReading) reading = read_commands(text, NULL, policy, "en");
    g_auto(LanguageFault) fault = {0};
    g_autoptr(GPtrArray) parts = broadcast_parts_read(reading, NULL, policy, "en", &fault);
    GString *shown = g_string_new(NULL);
    if (reading->faults->len > 0)
        g_string_append(shown, "not read");
    if (reading->overlooked->len > 0)
        g_string_append(shown, "overlooked ");
    if (fault.line != NULL)
        g_string_append_printf(shown, "fault: %s", fault.line);
    for (guint i = 0; parts != NULL && i < parts->len; i++) {
        const LanguagePart *part = parts->pdata[i];
        g_string_append_printf(shown, "%s%s%s: %s", i > 0 ? " | " : "", part->language,
                               part->options != NULL && part->options->len == 2 ? " A B" : "",
                               part->text);
    }
    return g_string_free(shown, FALSE);
}

static void parts_are_read_however_their_language_is_named(void **state) {
    static const gchar *const rows[][2] = {
        {"#broadcast\nOne text.", ""},
        {"#broadcast\n[en]\nHello.\n[zh]\n您好。", "en: Hello. | zh: 您好。"},
        {"#broadcast\n[English]\nHello.\n【中文】\n您好。", "en: Hello. | zh: 您好。"},
        {"#broadcast\n#language en\nHello.\n#language zh\n您好。", "en: Hello. | zh: 您好。"},
        {"#群发\n＃语言：英文\nHello.\n#语言 中文\n您好。", "en: Hello. | zh: 您好。"},
        {"#broadcast\n#solved\n\n  [ zh-CN ]  \n您好。\n", "zh: 您好。"},
        {"#broadcast\n[en]\nSee [1] and [page two].\n[sic]", "en: See [1] and [page two].\n[sic]"},
        {"#broadcast\n[fr]\nBonjour.", ""},
        {"#broadcast\n[en]\n#offer A refund 30 CNY / B replacement\nChoose.\n[zh]\n#方案 A "
         "退款30元 / B 换货\n请选。",
         "en A B: Choose. | zh A B: 请选。"},
        {"#broadcast\n#offer A refund 30 CNY / B replacement\n[en]\nChoose.\n[zh]\n请选。",
         "en: Choose. | zh: 请选。"},
        {"#broadcast\n[en]\n#offer A refund 30 CNY / B a new inner pot\nChoose.\n[zh]\n#方案 A "
         "退款30元 / B 换新内胆\n请选。",
         "en A B: Choose. | zh A B: 请选。"},
        {"[en]\nNo broadcast.\n#language zh\n您好", "en: No broadcast. | zh: 您好"},
    };
    (void)state;
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree gchar *shown = read(rows[i][0]);
        assert_string_equal(shown, rows[i][1]);
    }
}

static void what_would_go_to_the_wrong_people_stops_it(void **state) {
    static const gchar *const rows[][2] = {
        {"#broadcast\nDear all,\n[en]\nHello.", "fault: Dear all,"},
        {"#broadcast\n[en]\nHello.\n[fr]\nBonjour.", "fault: [fr]"},
        {"#broadcast\n[en]\nHello.\n[English]\nAgain.", "fault: [English]"},
        {"#broadcast\n[en]\nHello.\n[zh]\n", "fault: [zh]"},
        {"#broadcast\n[en]\n#close upheld\nHello.", "fault: #close upheld"},
        {"#broadcast\n[en]\n#offr A refund 30 CNY\nHello.", "fault: #offr A refund 30 CNY"},
        {"#broadcast\n[en]\n#offer A refund 30 CNY / B repair\nHi.\n[zh]\n您好。", "fault: [zh]"},
        {"#broadcast\n[en]\n#offer A refund 30 CNY / B repair\n[zh]\n#方案 A 退款40元 / B 维修",
         "fault: [zh]"},
        {"#broadcast\n[en]\n#offer A refund 30 CNY / B repair\n[zh]\n#方案 A 维修 / B 退款30元",
         "fault: [zh]"},
        {"#broadcast\n#offer A refund 30 CNY / B repair\n[en]\n#offer A refund 30 CNY / B repair",
         "fault: [en]"},
    };
    (void)state;
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree gchar *shown = read(rows[i][0]);
        assert_string_equal(shown, rows[i][1]);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(parts_are_read_however_their_language_is_named),
        cmocka_unit_test(what_would_go_to_the_wrong_people_stops_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
