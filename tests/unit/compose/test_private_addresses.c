/* test_private_addresses.c - no address of staff and no token goes out in an agent's words */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "compose/private_addresses.h"

static Policy *make_policy(void) {
    Policy *policy = policy_new();
    policy->desk_address = g_strdup("complaints@desk.example");
    g_ptr_array_add(policy->own_addresses, g_strdup("complaints@desk.example"));
    g_ptr_array_add(policy->own_addresses, g_strdup("hello@desk.example"));
    Person *anna = person_new("anna", "Anna Berg", ROLE_AGENT);
    g_ptr_array_add(anna->addresses, g_strdup("anna@staff.example"));
    g_ptr_array_add(anna->addresses, g_strdup("a.berg@staff.example"));
    g_ptr_array_add(policy->persons, anna);
    return policy;
}

static void private_addresses_become_the_desks(void **state) {
    static const struct {
        const gchar *name;
        const gchar *given;
        const gchar *wanted;
        guint count;
    } rows[] = {
        {"none", "Write to us. 5 @ 3, a%4", "Write to us. 5 @ 3, a%4", 0},
        {"one", "Mail: anna@staff.example.", "Mail: complaints@desk.example.", 1},
        {"any case", "<ANNA@Staff.Example>", "<complaints@desk.example>", 1},
        {"another of hers", "a.berg@staff.example, anna@staff.example",
         "complaints@desk.example, complaints@desk.example", 2},
        {"with a detail", "anna+desk@staff.example", "complaints@desk.example", 1},
        {"a link", "<a href=\"mailto:anna@staff.example\">anna@staff.example</a>",
         "<a href=\"mailto:complaints@desk.example\">complaints@desk.example</a>", 2},
        {"escaped", "https://x.example/?to=anna%40staff.example&y",
         "https://x.example/?to=complaints%40desk.example&y", 1},
        {"a token", "complaints+r1.9x@desk.example", "complaints@desk.example", 1},
        {"the public addresses", "complaints@desk.example hello@desk.example",
         "complaints@desk.example hello@desk.example", 0},
        {"others", "joanna@staff.example anna@staff.example.org anna@other.example",
         "joanna@staff.example anna@staff.example.org anna@other.example", 0},
        {"two signs", "a@anna@staff.example@b", "a@complaints@desk.example@b", 1},
        {"Chinese around it", "请联系anna@staff.example。", "请联系complaints@desk.example。", 1},
        {"at the ends", "@", "@", 0},
        {"nothing", "", "", 0},
    };
    g_autoptr(Policy) policy = make_policy();
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        guint count = 99;
        g_autofree gchar *got = private_addresses_replace(rows[i].given, policy, &count);
        if (strcmp(got, rows[i].wanted) != 0 || count != rows[i].count)
            fail_msg("%s: \"%s\", %u", rows[i].name, got, count);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(private_addresses_become_the_desks),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
