/* test_settings_clocks.c - clocks in amends.yaml: what holds without them, each fault named */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <glib/gstdio.h>

#include "config/settings.h"
#include "model/ticket.h"

/* A desk without fault; clocks stand behind it, from line 15 on. */
#define DESK                                                                                       \
    "desk:\n  name: Example Ltd\n  address: desk@example.com\n  key_file: amends.key\n"            \
    "  store: amends.db\n"                                                                         \
    "people:\n  - name: anna\n    display: Anna Berg\n    addresses: [anna@example.com]\n"         \
    "delivery:\n  maildir: letters\n"                                                              \
    "queues:\n  - name: service\n    agents: [anna]\n"

static void each_fault_names_its_place_and_remedy(void **state) {
    (void)state;
    static const struct {
        const gchar *clocks, *expected;
    } rows[] = {
        {"clocks:\n  warning: 100\n", "a.yaml:16:12: clocks.warning is too large: 100"},
        {"clocks:\n  owner: soon\n", "a.yaml:16:10: clocks.owner can't be \"soon\""},
        {"clocks:\n  rules:\n    - queue: sevice\n      solution: 1d\n",
         "a.yaml:17:14: unknown queue \"sevice\". Did you mean \"service\"?"},
        {"clocks:\n  rules:\n    - priority: urgnt\n",
         "a.yaml:17:17: clocks.rules[1].priority can't be \"urgnt\". Did you mean \"urgent\"?"},
        {"clocks:\n  escalation:\n    - after: 1d\n      to: [agents, bob]\n",
         "a.yaml:18:20: unknown person \"bob\". Write one of: anna"},
        {"clocks:\n  escalation:\n    - after: 2d\n      to: [anna]\n"
         "    - after: 1d\n      to: [manager]\n",
         "a.yaml:19:14: this level comes before the one above it. Put the levels in the order of "
         "their times"},
        {"clocks:\n  escalation:\n    - after: 2d\n",
         "a.yaml:17:7: clocks.escalation[1]: \"to\" is missing"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(GPtrArray) faults =
            g_ptr_array_new_with_free_func((GDestroyNotify)setting_fault_free);
        g_autofree gchar *text = g_strconcat(DESK, rows[i].clocks, NULL);
        settings_check_text("a.yaml", text, strlen(text), faults);
        g_autofree gchar *said =
            faults->len > 0 ? setting_fault_text(faults->pdata[0]) : g_strdup("no fault");
        if (faults->len != 1 || !g_str_has_prefix(said, rows[i].expected))
            fail_msg("row %zu, %u faults: %s", i, faults->len, said);
    }
}

static Settings *load(const gchar *clocks) {
    g_autofree gchar *folder = g_dir_make_tmp("amends-clocks-XXXXXX", NULL);
    g_autofree gchar *file = g_build_filename(folder, "amends.yaml", NULL);
    g_autofree gchar *text = g_strconcat(DESK, clocks, NULL);
    g_autoptr(GPtrArray) faults =
        g_ptr_array_new_with_free_func((GDestroyNotify)setting_fault_free);
    Settings *settings = NULL;
    assert_true(g_file_set_contents(file, text, -1, NULL));
    assert_true(settings_load_to_look(file, &settings, faults));
    g_unlink(file);
    g_rmdir(folder);
    return settings;
}

static void without_a_word_the_manager_is_told_after_a_day(void **state) {
    (void)state;
    g_autoptr(Settings) settings = load("");
    const ClockPolicy *clocks = &settings->policy->clocks;
    assert_int_equal(clocks->owner, 3600);
    assert_int_equal(clocks->progress, 48 * 3600);
    assert_int_equal(clocks->warning, 75);
    assert_int_equal(clocks->gather, 900);
    assert_true(clocks->has_notices);
    assert_int_equal(clocks->rules->len, 0);
    assert_int_equal(clocks->escalation->len, 1);
    const ClockEscalation *level = clocks->escalation->pdata[0];
    assert_int_equal(level->after, 86400);
    assert_true(level->tells_manager && !level->tells_agents && !level->is_at_once);
}

static void all_that_is_written_is_read(void **state) {
    (void)state;
    g_autoptr(Settings) settings =
        load("clocks:\n  notices: no\n  owner: 0\n"
             "  rules:\n    - {priority: urgent, queue: service, solution: 1d, owner: 30m}\n"
             "    - {first_answer: 4h, progress: 1d}\n"
             "  escalation:\n    - {after: 0, to: [manager, agents, anna], at_once: yes}\n");
    const ClockPolicy *clocks = &settings->policy->clocks;
    assert_false(clocks->has_notices);
    assert_int_equal(clocks->owner, 0);
    assert_int_equal(clocks->rules->len, 2);
    const ClockRule *urgent = clocks->rules->pdata[0];
    const ClockRule *other = clocks->rules->pdata[1];
    assert_string_equal(urgent->queue, "service");
    assert_int_equal(urgent->priority, PRIORITY_URGENT);
    assert_int_equal(urgent->solution, 86400);
    assert_int_equal(urgent->owner, 1800);
    assert_int_equal(urgent->first_answer, 0);
    assert_null(other->queue);
    assert_int_equal(other->priority, -1);
    assert_int_equal(other->first_answer, 4 * 3600);
    assert_int_equal(other->progress, 86400);
    assert_int_equal(clocks->escalation->len, 1);
    const ClockEscalation *level = clocks->escalation->pdata[0];
    assert_true(level->tells_manager && level->tells_agents && level->is_at_once);
    assert_int_equal(level->persons->len, 1);
    assert_string_equal(level->persons->pdata[0], "anna");
}

static void an_empty_list_tells_nobody_else(void **state) {
    (void)state;
    g_autoptr(Settings) settings = load("clocks:\n  escalation: []\n");
    assert_int_equal(settings->policy->clocks.escalation->len, 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_fault_names_its_place_and_remedy),
        cmocka_unit_test(without_a_word_the_manager_is_told_after_a_day),
        cmocka_unit_test(all_that_is_written_is_read),
        cmocka_unit_test(an_empty_list_tells_nobody_else),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
