/* test_names.c - every value has a name of its own, which leads back to it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <string.h>

#include "base/names.h"
#include "model/decision.h"
#include "model/event.h"
#include "model/identity.h"
#include "model/letter.h"
#include "model/ticket.h"

/* The functions take enums, which are unsigned ints here as everywhere. */
static const gchar *stage(gint value) {
    return stage_name((Stage)value);
}
static const gchar *waiting_on(gint value) {
    return waiting_on_name((WaitingOn)value);
}
static const gchar *outcome(gint value) {
    return outcome_name((Outcome)value);
}
static const gchar *event(gint value) {
    return event_name((EventKind)value);
}
static const gchar *mail_kind(gint value) {
    return mail_kind_name((MailKind)value);
}
static const gchar *letter_kind(gint value) {
    return letter_kind_name((LetterKind)value);
}
static const gchar *deadline(gint value) {
    return deadline_name((DeadlineKind)value);
}

static const struct {
    const gchar *(*name)(gint value);
    gint (*from_name)(const gchar *name); /* or NULL */
    gint count;
} families[] = {
    {stage, stage_from_name, STAGE_COUNT},
    {waiting_on, waiting_on_from_name, WAITING_ON_COUNT},
    {outcome, outcome_from_name, OUTCOME_COUNT},
    {event, NULL, EVENT_COUNT},
    {mail_kind, NULL, MAIL_KIND_COUNT},
    {letter_kind, letter_kind_from_name, LETTER_KIND_COUNT},
    {deadline, deadline_from_name, DEADLINE_COUNT},
};

static void every_value_has_a_name_of_its_own(void **state) {
    for (gsize i = 0; i < G_N_ELEMENTS(families); i++) {
        for (gint value = 0; value < families[i].count; value++) {
            const gchar *name = families[i].name(value);
            assert_non_null(name);
            assert_true(*name != '\0');
            for (gint other = 0; other < value; other++)
                assert_string_not_equal(name, families[i].name(other));
            if (families[i].from_name == NULL)
                continue;
            g_autofree gchar *upper = g_ascii_strup(name, -1);
            assert_int_equal(families[i].from_name(name), value);
            assert_int_equal(families[i].from_name(upper), value);
        }
    }
}

static void unknown_names_have_no_value(void **state) {
    for (gsize i = 0; i < G_N_ELEMENTS(families); i++) {
        if (families[i].from_name == NULL)
            continue;
        assert_int_equal(families[i].from_name(""), -1);
        assert_int_equal(families[i].from_name("no-such-name"), -1);
        assert_int_equal(families[i].from_name(NULL), -1);
    }
}

static void gaps_in_a_list_of_names_are_skipped(void **state) {
    static const gchar *const names[] = {NULL, "one", NULL, "three"};
    assert_int_equal(names_find(names, G_N_ELEMENTS(names), "THREE"), 3);
    assert_int_equal(names_find(names, G_N_ELEMENTS(names), "two"), -1);
    assert_int_equal(names_find(names, 1, "one"), -1);
    assert_int_equal(names_find(NULL, 0, "one"), -1);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_value_has_a_name_of_its_own),
        cmocka_unit_test(unknown_names_have_no_value),
        cmocka_unit_test(gaps_in_a_list_of_names_are_skipped),
    };
    return cmocka_run_group_tests_name("names", tests, NULL, NULL);
}
