/* test_agent_list.c - people as one types them, and the short names that they get */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../../../src/cli/init/agent_list.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

/* "name|display|address; ...", or "no". */
static gchar *people(const gchar *text) {
    g_autofree gchar *fault = NULL;
    g_autoptr(GPtrArray) agents = agent_list_read(text, &fault);
    if (agents == NULL) {
        assert_non_null(fault);
        return g_strdup("no");
    }
    GString *all = g_string_new(NULL);
    for (guint i = 0; i < agents->len; i++) {
        const DraftAgent *agent = agents->pdata[i];
        g_string_append_printf(all, "%s%s|%s|%s", i > 0 ? "; " : "", agent->name, agent->display,
                               agent->address);
    }
    return g_string_free(all, FALSE);
}

static void people_are_read_as_one_types_them(void **state) {
    static const struct {
        const gchar *given;
        const gchar *expected;
    } rows[] = {
        {"anna=anna@example.com", "anna|Anna|anna@example.com"},
        {"Anna Berg <a.berg@example.com>", "anna|Anna Berg|a.berg@example.com"},
        {"\"Anna Berg\" <a.berg@example.com>", "anna|Anna Berg|a.berg@example.com"},
        {"anna.berg@example.com", "anna|Anna Berg|anna.berg@example.com"},
        {"anna+work@example.com", "anna|Anna|anna+work@example.com"},
        {"陈伟=wei@example.com", "陈伟|陈伟|wei@example.com"},
        {" anna@example.com ,, bo@example.com; ",
         "anna|Anna|anna@example.com; bo|Bo|bo@example.com"},
        {"Anna Berg=a@example.com,Anna Lund=lund@example.com",
         "anna|Anna Berg|a@example.com; lund|Anna Lund|lund@example.com"},
        {"Anna=anna@a.example,Anna=anna@b.example",
         "anna|Anna|anna@a.example; anna2|Anna|anna@b.example"},
        {"Me=me@example.com", "me2|Me|me@example.com"},
        {"None=chief@example.com", "chief|None|chief@example.com"},
        {"...=x_y@example.com", "x_y|   |x_y@example.com"},
        {"ÅSA=asa@example.com", "åsa|ÅSA|asa@example.com"},
        {"", "no"},
        {" , ", "no"},
        {"anna", "no"},
        {"anna=", "no"},
        {"Anna <>", "no"},
        {"anna@example.com, bo", "no"},
        {"\xff@example.com", "no"},
    };
    (void)state;
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree gchar *got = people(rows[i].given);
        if (strcmp(got, rows[i].expected) != 0)
            fail_msg("%s: expected %s, got %s", rows[i].given, rows[i].expected, got);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(people_are_read_as_one_types_them),
    };
    return cmocka_run_group_tests_name("agent_list", tests, NULL, NULL);
}
