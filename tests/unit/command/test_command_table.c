/* test_command_table.c - the table of verbs agrees with itself and with the manual */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * doc/amends-commands.7 has a section that is written from the table: after a wanted change of it
 * REWRITE_MANUAL=1 make check TESTS=tests/unit/command/test_command_table
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <string.h>

#include "base/text.h"
#include "command/command_table.h"

#define BEGIN_MARK ".\\\" --- written by tests/unit/command/test_command_table: REWRITE_MANUAL=1\n"
#define END_MARK ".\\\" --- end\n"

static void rows_stand_where_their_kinds_say(void **state) {
    gsize count = 0;
    const CommandRow *rows = command_table(&count);
    assert_int_equal(count, COMMAND_KIND_COUNT);
    for (gsize i = 0; i < count; i++) {
        assert_int_equal(rows[i].kind, i);
        assert_ptr_equal(command_table_row((CommandKind)i), &rows[i]);
        assert_true(g_ascii_isalpha(*rows[i].names[0]));
        assert_true(*rows[i].en.form == '#' && *rows[i].zh.form == '#');
        assert_true(strlen(rows[i].en.help) > 8 && strlen(rows[i].zh.help) > 8);
        assert_null(rows[i].names[G_N_ELEMENTS(rows[i].names) - 1]);
    }
}

static void each_name_is_folded_and_of_one_verb(void **state) {
    gsize count = 0;
    const CommandRow *rows = command_table(&count);
    for (gsize i = 0; i < count; i++) {
        for (const gchar *const *name = rows[i].names; *name != NULL; name++) {
            g_autofree gchar *folded = text_fold(*name);
            gboolean took_argument = FALSE;
            assert_string_equal(folded, *name);
            if (command_table_find(*name, "", &took_argument) != &rows[i])
                fail_msg("\"%s\" is two verbs'", *name);
        }
    }
}

/* "#关闭支持" must not be read as a shorter verb. */
static void each_chinese_name_is_found_with_its_argument_joined(void **state) {
    gsize count = 0;
    const CommandRow *rows = command_table(&count);
    for (gsize i = 0; i < count; i++) {
        for (const gchar *const *name = rows[i].names; *name != NULL; name++) {
            if (g_ascii_isalpha(**name))
                continue;
            const gchar *rest = NULL;
            g_autofree gchar *joined = g_strconcat(*name, "支持", NULL);
            assert_ptr_equal(command_table_find_joined(joined, &rest), &rows[i]);
            assert_string_equal(rest, "支持");
        }
    }
}

static void what_excludes_each_other_does_so_both_ways(void **state) {
    guint conflicts = 0;
    for (guint one = 0; one < COMMAND_KIND_COUNT; one++) {
        assert_false(command_kinds_conflict(one, one));
        for (guint other = 0; other < COMMAND_KIND_COUNT; other++) {
            assert_int_equal(command_kinds_conflict(one, other),
                             command_kinds_conflict(other, one));
            conflicts += command_kinds_conflict(one, other);
        }
    }
    assert_true(conflicts > 40);
    assert_true(command_kinds_conflict(COMMAND_MERGE, COMMAND_SPLIT));
    assert_true(command_kinds_conflict(COMMAND_BROADCAST, COMMAND_DISMISS));
    assert_false(command_kinds_conflict(COMMAND_BROADCAST, COMMAND_CLOSE));
    assert_false(command_kinds_conflict(COMMAND_MERGE, COMMAND_SOLVED));
    assert_false(command_kinds_conflict(COMMAND_REOPEN, COMMAND_PENDING));
}

static void managers_may_all_and_agents_what_is_theirs(void **state) {
    const CommandRow of_agents = {.least_role = ROLE_AGENT};
    const CommandRow of_managers = {.least_role = ROLE_MANAGER};
    assert_true(command_row_allows(&of_agents, ROLE_AGENT));
    assert_true(command_row_allows(&of_agents, ROLE_MANAGER));
    assert_false(command_row_allows(&of_agents, ROLE_COMPLAINANT));
    assert_false(command_row_allows(&of_agents, ROLE_COPIED));
    assert_false(command_row_allows(&of_managers, ROLE_AGENT));
    assert_true(command_row_allows(&of_managers, ROLE_MANAGER));
}

static gboolean names(const GArray *hints, const gchar *form) {
    for (guint i = 0; i < hints->len; i++) {
        if (strcmp(g_array_index(hints, VerbHint, i).form, form) == 0)
            return TRUE;
    }
    return FALSE;
}

/* A letter is read on a phone: no list may grow with each verb that is added. */
static void letters_name_the_likeliest_few(void **state) {
    enum { FEW = 10 };
    static const struct {
        Stage stage;
        gint64 first_answered_at;
        const gchar *named;
        const gchar *left_out;
    } rows[] = {
        {STAGE_ACKNOWLEDGED, 0, "#spam", "#reopen"},
        {STAGE_INVESTIGATING, 1, "#pending", "#spam"},
        {STAGE_RESOLVED, 1, "#reopen", "#pending"},
        {STAGE_CLOSED, 1, "#reopen", "#solved"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        const Ticket ticket = {.stage = rows[i].stage,
                               .first_answered_at = rows[i].first_answered_at};
        g_autoptr(GArray) english = command_table_named(&ticket, ROLE_AGENT, FALSE);
        g_autoptr(GArray) chinese = command_table_named(&ticket, ROLE_MANAGER, TRUE);
        assert_in_range(english->len, 4, FEW);
        assert_in_range(chinese->len, english->len, FEW);
        assert_true(names(english, rows[i].named));
        assert_false(names(english, rows[i].left_out));
        assert_string_equal(g_array_index(english, VerbHint, english->len - 1).form, "#help");
        assert_string_equal(g_array_index(chinese, VerbHint, chinese->len - 1).form, "#帮助");
    }
    g_autoptr(GArray) without = command_table_named(NULL, ROLE_AGENT, FALSE);
    assert_true(names(without, "#pending") && names(without, "#help"));
}

/* --- the manual --------------------------------------------------------------------------------
 */

static void append_row(GString *manual, const CommandRow *row) {
    g_autoptr(GString) form = g_string_new(row->en.form);
    g_autoptr(GString) chinese = g_string_new(row->zh.form);
    g_autoptr(GString) others = g_string_new(NULL);
    g_string_replace(form, "-", "\\-", 0);
    g_string_replace(chinese, "-", "\\-", 0);
    for (const gchar *const *name = row->names + 1; *name != NULL; name++)
        g_string_append_printf(others, "%s%s", others->len > 0 ? ", " : "", *name);
    g_string_append_printf(manual, ".It Li \"%s\"\n%s%s.\n", form->str, row->en.help,
                           row->least_role == ROLE_MANAGER ? " (managers only)" : "");
    if (!row->needs_ticket)
        g_string_append(manual, "Needs no ticket.\n");
    g_string_append_printf(manual, ".br\n.Li \"%s\" ;\nalso %s.\n", chinese->str, others->str);
}

static void the_manual_is_written_from_the_table(void **state) {
    g_autofree gchar *path =
        g_build_filename(g_getenv("top_srcdir"), "doc", "amends-commands.7", NULL);
    g_autofree gchar *manual = NULL;
    g_autoptr(GString) wanted = g_string_new(NULL);
    gsize count = 0;
    const CommandRow *rows = command_table(&count);
    assert_true(g_file_get_contents(path, &manual, NULL, NULL));
    const gchar *begin = strstr(manual, BEGIN_MARK);
    const gchar *end = strstr(manual, END_MARK);
    assert_true(begin != NULL && end != NULL && end > begin);
    begin += strlen(BEGIN_MARK);
    g_string_append_len(wanted, manual, begin - manual);
    for (gsize i = 0; i < count; i++)
        append_row(wanted, &rows[i]);
    g_string_append(wanted, end);
    if (g_getenv("REWRITE_MANUAL") != NULL)
        assert_true(g_file_set_contents(path, wanted->str, -1, NULL));
    else if (strcmp(manual, wanted->str) != 0)
        fail_msg("doc/amends-commands.7 is not what the table says; see the head of this test");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(rows_stand_where_their_kinds_say),
        cmocka_unit_test(each_name_is_folded_and_of_one_verb),
        cmocka_unit_test(each_chinese_name_is_found_with_its_argument_joined),
        cmocka_unit_test(what_excludes_each_other_does_so_both_ways),
        cmocka_unit_test(managers_may_all_and_agents_what_is_theirs),
        cmocka_unit_test(letters_name_the_likeliest_few),
        cmocka_unit_test(the_manual_is_written_from_the_table),
    };
    return cmocka_run_group_tests_name("command_table", tests, NULL, NULL);
}
