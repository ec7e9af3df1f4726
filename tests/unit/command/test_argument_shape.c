/* test_argument_shape.c - lengths of time, addresses and tickets, as people and programs write them
 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <string.h>

#include "../../../src/command/argument/argument_shape.h"

/* The canonical argument, or "fault". Caller frees. */
static gchar *read_as(ArgumentShape shape, const gchar *typed, gint64 *out_seconds) {
    Policy *policy = policy_new();
    Command command = {0};
    g_auto(ArgumentHint) hint = {0};
    const ArgumentQuestion question = {.typed = typed, .policy = policy};
    FaultKind fault = argument_read(shape, &question, &command, &hint);
    gchar *argument = fault == FAULT_NONE ? g_strdup(command.argument) : g_strdup("fault");
    *out_seconds = command.seconds;
    g_free(command.argument);
    g_free(command.words);
    g_free(command.date);
    g_clear_pointer(&command.addresses, g_ptr_array_unref);
    policy_free(policy);
    return argument;
}

static void addresses_are_undressed(void **state) {
    static const struct {
        const gchar *typed;
        const gchar *expected;
    } rows[] = {
        {"zhou@example.cn", "zhou@example.cn"},
        {"<zhou@example.cn>", "zhou@example.cn"},
        {"\"Zhou, Min\" <Zhou@Example.cn>", "zhou@example.cn"},
        {"zhou@example.cn <mailto:zhou@example.cn>", "zhou@example.cn"},
        {"mailto:zhou@example.cn", "zhou@example.cn"},
        {"[zhou@example.cn](mailto:zhou@example.cn)", "zhou@example.cn"},
        {"《zhou@example.cn》", "zhou@example.cn"},
        {"b@example.cn，a@example.cn", "a@example.cn, b@example.cn"},
        {"zhou", "fault"},
        {"@", "fault"},
        {"zhou@", "fault"},
        {"", "fault"},
        {"a@b.c d@e.f g@h.i j@k.l m@n.o p@q.r s@t.u v@w.x y@z.a b@c.d e@f.g", "fault"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        gint64 seconds = 0;
        g_autofree gchar *read = read_as(ARGUMENT_ADDRESSES, rows[i].typed, &seconds);
        if (strcmp(read, rows[i].expected) != 0)
            fail_msg("\"%s\": %s", rows[i].typed, read);
    }
}

static void a_promise_begins_with_when_it_is_due(void **state) {
    static const struct {
        const gchar *typed;
        gint64 hours;      /* of a length of time, or 0; below that, minus so many working days */
        const gchar *date; /* or NULL */
        const gchar *words;
        FaultKind fault;
    } rows[] = {
        {"2d call her", 48, NULL, "call her", FAULT_NONE},
        {"36h: call her", 36, NULL, "call her", FAULT_NONE},
        {"1 week - the parts", 168, NULL, "the parts", FAULT_NONE},
        {"2天内给她回电", 48, NULL, "给她回电", FAULT_NONE},
        {"２天 回电", 48, NULL, "回电", FAULT_NONE},
        {"3个小时后回电", 3, NULL, "回电", FAULT_NONE},
        {"2026-12-05 the parts", 0, "2026-12-05", "the parts", FAULT_NONE},
        {"2026/12/5: 2 parts", 0, "2026-12-05", "2 parts", FAULT_NONE},
        {"2026年12月5日前寄出", 0, "2026-12-05", "寄出", FAULT_NONE},
        {"2028-02-29 leap", 0, "2028-02-29", "leap", FAULT_NONE},
        {"2026-02-29 no leap", 0, NULL, NULL, FAULT_BAD_TERM},
        {"2026-13-01 never", 0, NULL, NULL, FAULT_BAD_TERM},
        {"", 0, NULL, NULL, FAULT_NEEDS_TERM},
        {"call her in 2d", 0, NULL, NULL, FAULT_BAD_TERM},
        {"2dinners", 0, NULL, NULL, FAULT_BAD_TERM},
        {"0d call her", 0, NULL, NULL, FAULT_BAD_TERM},
        {"-2d call her", 0, NULL, NULL, FAULT_BAD_TERM},
        {"99999999999999999999d call", 0, NULL, NULL, FAULT_BAD_TERM},
        {"3 working days: call", -3, NULL, "call", FAULT_NONE},
        {"1 business day call", -1, NULL, "call", FAULT_NONE},
        {"5wd call", -5, NULL, "call", FAULT_NONE},
        {"3个工作日内回电", -3, NULL, "回电", FAULT_NONE},
        {"０个工作日 回电", 0, NULL, NULL, FAULT_BAD_TERM},
        {"3 working dogs", 0, NULL, NULL, FAULT_BAD_TERM},
        {"2d", 0, NULL, NULL, FAULT_NEEDS_WHAT},
        {"2026-12-05:", 0, NULL, NULL, FAULT_NEEDS_WHAT},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        Command command = {0};
        g_auto(ArgumentHint) hint = {0};
        const ArgumentQuestion question = {.typed = rows[i].typed};
        FaultKind fault = argument_read(ARGUMENT_TERM, &question, &command, &hint);
        g_autofree gchar *date = command.date;
        g_autofree gchar *words = command.words;
        g_autofree gchar *argument G_GNUC_UNUSED = command.argument;
        if (fault != rows[i].fault || g_strcmp0(date, rows[i].date) != 0 ||
            g_strcmp0(words, rows[i].words) != 0 ||
            (fault == FAULT_NONE && command.seconds != MAX(rows[i].hours, 0) * 3600) ||
            (fault == FAULT_NONE && command.is_in_days != (rows[i].hours >= 48)) ||
            (fault == FAULT_NONE && command.working_days != (guint)MAX(-rows[i].hours, 0)))
            fail_msg("\"%s\": fault %d, %d hours, date %s, words %s", rows[i].typed, (int)fault,
                     (int)(command.seconds / 3600), date, words);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_promise_begins_with_when_it_is_due),
        cmocka_unit_test(addresses_are_undressed),
    };
    return cmocka_run_group_tests_name("argument_shape", tests, NULL, NULL);
}
