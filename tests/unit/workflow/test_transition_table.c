/* test_transition_table.c - the table is total, and no row of it is dead */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <string.h>

#include "../../../src/workflow/transition_table.h"

static gboolean is_about(const Transition *row, guint stage, guint event) {
    return (row->stages & AT(stage)) != 0 && (row->event == ANY_EVENT || row->event == (gint)event);
}

/* As one array. Caller frees. */
static Transition *all_rows(gsize *out_count) {
    g_autoptr(GArray) rows = g_array_new(FALSE, FALSE, sizeof(Transition));
    const Transition *row = NULL;
    while ((row = transition_table_row(rows->len)) != NULL)
        g_array_append_val(rows, *row);
    return (Transition *)g_array_steal(rows, out_count);
}

static void every_pair_of_stage_and_event_ends_in_a_row_without_a_guard(void **state) {
    gsize count = 0;
    g_autofree Transition *rows = all_rows(&count);
    for (guint stage = 0; stage < STAGE_COUNT; stage++) {
        for (guint event = 0; event < EVENT_COUNT; event++) {
            gboolean has_ended = FALSE;
            for (gsize i = 0; i < count && !has_ended; i++)
                has_ended = is_about(&rows[i], stage, event) && rows[i].guard == NULL;
            if (!has_ended)
                fail_msg("%s at %s has no row", event_name(event), stage_name(stage));
        }
    }
}

/* A row is dead if every pair it is about is decided by a row above it. */
static void no_row_is_dead(void **state) {
    gsize count = 0;
    g_autofree Transition *rows = all_rows(&count);
    for (gsize i = 0; i < count; i++) {
        gboolean is_alive = FALSE;
        for (guint stage = 0; stage < STAGE_COUNT; stage++) {
            for (guint event = 0; event < EVENT_COUNT; event++) {
                gboolean is_decided = FALSE;
                for (gsize above = 0; above < i; above++)
                    is_decided =
                        is_decided ||
                        (is_about(&rows[above], stage, event) &&
                         (rows[above].guard == NULL || rows[above].guard == rows[i].guard));
                is_alive = is_alive || (is_about(&rows[i], stage, event) && !is_decided);
            }
        }
        if (!is_alive)
            fail_msg("row %d never decides: %s", (int)i, rows[i].rule);
    }
}

static void every_row_says_its_rule(void **state) {
    gsize count = 0;
    g_autofree Transition *rows = all_rows(&count);
    for (gsize i = 0; i < count; i++) {
        assert_non_null(rows[i].rule);
        assert_true(strlen(rows[i].rule) > 8);
        assert_true(rows[i].stage >= SAME && rows[i].stage < STAGE_COUNT);
        assert_true(rows[i].waiting_on >= SAME && rows[i].waiting_on < WAITING_ON_COUNT);
        /* A forgotten field would be 0: no transition leads to STAGE_NONE. */
        assert_int_not_equal(rows[i].stage, STAGE_NONE);
    }
}

static void a_refusal_does_nothing_else(void **state) {
    gsize count = 0;
    g_autofree Transition *rows = all_rows(&count);
    for (gsize i = 0; i < count; i++) {
        if ((rows[i].flags & IS_REFUSAL) == 0)
            continue;
        assert_int_equal(rows[i].stage, SAME);
        assert_int_equal(rows[i].waiting_on, SAME);
        assert_int_equal(rows[i].outcome, OUTCOME_KEPT);
        assert_int_equal(rows[i].flags, IS_REFUSAL);
        assert_int_equal(rows[i].letter_count, 0);
        assert_int_equal(rows[i].deadline_count, 0);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_pair_of_stage_and_event_ends_in_a_row_without_a_guard),
        cmocka_unit_test(no_row_is_dead),
        cmocka_unit_test(every_row_says_its_rule),
        cmocka_unit_test(a_refusal_does_nothing_else),
    };
    return cmocka_run_group_tests_name("transition_table", tests, NULL, NULL);
}
