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
    g_clear_pointer(&command.addresses, g_ptr_array_unref);
    policy_free(policy);
    return argument;
}

static void a_length_of_time_has_a_unit(void **state) {
    static const struct {
        const gchar *typed;
        gint64 hours; /* 0: a fault */
    } rows[] = {
        {"7d", 168},
        {"7 days", 168},
        {"1 day", 24},
        {"48h", 48},
        {"2w", 336},
        {"2 weeks", 336},
        {"7天", 168},
        {"2周", 336},
        {"48小时", 48},
        {"１d", 24},
        {"7", 0},
        {"d", 0},
        {"0d", 0},
        {"-3d", 0},
        {"7m", 0},
        {"7d 3h", 0},
        {"99999999999999999999d", 0},
        {"100000w", 0},
        {"", 0},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        gint64 seconds = 0;
        g_autofree gchar *read = read_as(ARGUMENT_DURATION, rows[i].typed, &seconds);
        if ((strcmp(read, "fault") == 0) != (rows[i].hours == 0) ||
            (rows[i].hours != 0 && seconds != rows[i].hours * 3600))
            fail_msg("\"%s\": %s, %d hours", rows[i].typed, read, (int)(seconds / 3600));
    }
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

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_length_of_time_has_a_unit),
        cmocka_unit_test(addresses_are_undressed),
    };
    return cmocka_run_group_tests_name("argument_shape", tests, NULL, NULL);
}
