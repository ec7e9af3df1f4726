/* test_alarm_step.c - one alarm and one all-clear for each trouble, whatever comes and goes */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "workflow/alarm_step.h"

enum { PATIENCE = 900, START = 1700000000 };

typedef struct {
    GPtrArray *alarms;
    guint alarms_told;
    guint clears_told;
    guint messages;
} World;

static World world_new(guint count) {
    World world = {.alarms = g_ptr_array_new_with_free_func((GDestroyNotify)alarm_free)};
    for (guint i = 0; i < count; i++) {
        g_autofree gchar *subject = g_strdup_printf("mailbox%u", i);
        g_ptr_array_add(world.alarms, alarm_new(ALARM_MAILBOX_SILENT, subject));
    }
    return world;
}

/* One look at `now`, and telling what is due. */
static void look(World *world, guint which, ConditionState state, gint64 now) {
    Condition condition = {.kind = ALARM_MAILBOX_SILENT,
                           .state = state,
                           .subject = (gchar *)"",
                           .detail = (gchar *)"refused"};
    alarm_step(world->alarms->pdata[which], &condition, now, PATIENCE);
    if (alarm_tell_at(world->alarms, ALARM_BY_MAIL, now, PATIENCE) > now)
        return;
    world->messages++;
    for (guint i = 0; i < world->alarms->len; i++) {
        Alarm *alarm = world->alarms->pdata[i];
        if (!alarm_waits_to_be_told(alarm, ALARM_BY_MAIL))
            continue;
        if (alarm_is_up(alarm)) {
            alarm->ways[ALARM_BY_MAIL].told_at = now;
            world->alarms_told++;
        } else {
            alarm->ways[ALARM_BY_MAIL].clear_told_at = now;
            world->clears_told++;
        }
    }
}

static void look_on(World *world, ConditionState state, gint64 from, gint64 seconds) {
    for (gint64 at = from; at < from + seconds; at += 5)
        look(world, 0, state, at);
}

static void a_trouble_is_told_once_and_its_end_once(void **state) {
    World world = world_new(1);
    look_on(&world, CONDITION_ABSENT, START, 100);
    assert_int_equal(world.messages, 0);
    look_on(&world, CONDITION_PRESENT, START + 100, 10);
    assert_int_equal(world.alarms_told, 1); /* soon, not after minutes */
    look_on(&world, CONDITION_PRESENT, START + 110, 86400);
    look_on(&world, CONDITION_ABSENT, START + 86510, 86400);
    assert_int_equal(world.alarms_told, 1);
    assert_int_equal(world.clears_told, 1);
    g_ptr_array_unref(world.alarms);
}

static void the_end_is_told_after_a_third_of_the_patience(void **state) {
    World world = world_new(1);
    look_on(&world, CONDITION_PRESENT, START, 1000);
    look_on(&world, CONDITION_ABSENT, START + 1000, 300);
    assert_int_equal(world.clears_told, 0);
    look_on(&world, CONDITION_ABSENT, START + 1300, 15);
    assert_int_equal(world.clears_told, 1);
    g_ptr_array_unref(world.alarms);
}

static void what_comes_back_at_once_is_the_same_alarm(void **state) {
    World world = world_new(1);
    look_on(&world, CONDITION_PRESENT, START, 100);
    for (gint64 round = 0; round < 100; round++) {
        look_on(&world, CONDITION_ABSENT, START + 100 + round * 200, 100);
        look_on(&world, CONDITION_PRESENT, START + 200 + round * 200, 100);
    }
    assert_int_equal(world.messages, 1);
    g_ptr_array_unref(world.alarms);
}

static void what_flaps_for_a_day_is_told_less_and_less(void **state) {
    World world = world_new(1);
    for (gint64 round = 0; round < 48; round++) {
        look_on(&world, CONDITION_PRESENT, START + round * 1800, 900);
        look_on(&world, CONDITION_ABSENT, START + round * 1800 + 900, 900);
    }
    /* Ten minutes of calm are soon not enough, and then half an hour neither. */
    assert_in_range(world.alarms_told, 2, 4);
    assert_in_range(world.clears_told, 1, 4);
    g_ptr_array_unref(world.alarms);
}

static void what_nobody_knows_changes_nothing(void **state) {
    World world = world_new(1);
    look_on(&world, CONDITION_UNKNOWN, START, 5000);
    assert_int_equal(world.messages, 0);
    look_on(&world, CONDITION_PRESENT, START + 5000, 100);
    look_on(&world, CONDITION_UNKNOWN, START + 5100, 50000);
    assert_int_equal(world.messages, 1);
    g_ptr_array_unref(world.alarms);
}

static void many_at_once_are_one_message(void **state) {
    enum { MANY = 300 };
    World world = world_new(MANY);
    for (guint i = 0; i < MANY; i++)
        look(&world, i, CONDITION_PRESENT, START + i / 100);
    look(&world, 0, CONDITION_PRESENT, START + 5);
    assert_int_equal(world.messages, 1);
    assert_int_equal(world.alarms_told, MANY);
    g_ptr_array_unref(world.alarms);
}

static void messages_follow_each_other_five_minutes_apart(void **state) {
    enum { MANY = 30 };
    World world = world_new(MANY);
    for (gint64 second = 0; second < 3600; second++)
        look(&world, (guint)(second % MANY),
             second / 100 >= second % MANY ? CONDITION_PRESENT : CONDITION_UNKNOWN, START + second);
    assert_in_range(world.messages, 5, 13);
    assert_int_equal(world.alarms_told, MANY);
    g_ptr_array_unref(world.alarms);
}

static void a_clock_set_back_stops_nothing(void **state) {
    World world = world_new(1);
    look_on(&world, CONDITION_PRESENT, START + 86400, 100);
    assert_int_equal(world.alarms_told, 1);
    look_on(&world, CONDITION_ABSENT, START + 86500, 20);
    look_on(&world, CONDITION_ABSENT, START, 400);
    assert_int_equal(world.clears_told, 1);
    look_on(&world, CONDITION_PRESENT, START + 400, 400);
    assert_int_equal(world.alarms_told, 2);
    g_ptr_array_unref(world.alarms);
}

static void an_alarm_that_nobody_heard_has_no_all_clear(void **state) {
    g_autoptr(Alarm) alarm = alarm_new(ALARM_DISK_LOW, "");
    Condition there = {.kind = ALARM_DISK_LOW, .state = CONDITION_PRESENT};
    Condition gone = {.kind = ALARM_DISK_LOW, .state = CONDITION_ABSENT};
    assert_true(alarm_step(alarm, &there, START, PATIENCE));
    assert_true(alarm_waits_to_be_told(alarm, ALARM_BY_MAIL));
    assert_true(alarm_step(alarm, &gone, START + 1, PATIENCE));
    assert_true(alarm_step(alarm, &gone, START + 1000, PATIENCE));
    assert_false(alarm_is_up(alarm));
    assert_false(alarm_waits_to_be_told(alarm, ALARM_BY_MAIL));
}

static void step(Alarm *alarm, ConditionState state, gint64 now) {
    Condition condition = {.kind = ALARM_DISK_LOW, .state = state};
    alarm_step(alarm, &condition, now, PATIENCE);
}

static void each_way_hears_of_an_alarm_and_of_its_end_once(void **state) {
    g_autoptr(Alarm) alarm = alarm_new(ALARM_DISK_LOW, "");
    step(alarm, CONDITION_PRESENT, START);
    alarm->ways[ALARM_BY_MAIL].told_at = START + 1;
    assert_false(alarm_waits_to_be_told(alarm, ALARM_BY_MAIL));
    assert_true(alarm_waits_to_be_told(alarm, ALARM_BY_WEBHOOK));
    alarm->ways[ALARM_BY_WEBHOOK].told_at = START + 2;
    step(alarm, CONDITION_ABSENT, START + 10);
    step(alarm, CONDITION_ABSENT, START + 1000);
    assert_true(alarm_waits_to_be_told(alarm, ALARM_BY_MAIL));
    assert_false(alarm_waits_to_be_told(alarm, ALARM_BY_COMMAND)); /* which heard of nothing */
    alarm->ways[ALARM_BY_MAIL].clear_told_at = START + 1001;
    /* It comes back: by mail it is a new one, by webhook it has never gone. */
    step(alarm, CONDITION_PRESENT, START + 2000);
    assert_true(alarm_waits_to_be_told(alarm, ALARM_BY_MAIL));
    assert_false(alarm_waits_to_be_told(alarm, ALARM_BY_WEBHOOK));
    alarm->ways[ALARM_BY_MAIL].told_at = START + 2001;
    step(alarm, CONDITION_ABSENT, START + 2010);
    step(alarm, CONDITION_ABSENT, START + 9000);
    assert_true(alarm_waits_to_be_told(alarm, ALARM_BY_MAIL));
    assert_true(alarm_waits_to_be_told(alarm, ALARM_BY_WEBHOOK));
}

static void a_way_that_fails_is_tried_less_and_less_often(void **state) {
    static const struct {
        guint failures;
        gint64 patience, expected;
    } rows[] = {{1, 900, 60},     {2, 900, 120}, {5, 900, 960}, {6, 900, 1800},
                {100, 900, 1800}, {1, 3, 3},     {100, 3, 96}};
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++)
        assert_int_equal(alarm_retry_wait(rows[i].failures, rows[i].patience), rows[i].expected);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_trouble_is_told_once_and_its_end_once),
        cmocka_unit_test(the_end_is_told_after_a_third_of_the_patience),
        cmocka_unit_test(what_comes_back_at_once_is_the_same_alarm),
        cmocka_unit_test(what_flaps_for_a_day_is_told_less_and_less),
        cmocka_unit_test(what_nobody_knows_changes_nothing),
        cmocka_unit_test(many_at_once_are_one_message),
        cmocka_unit_test(messages_follow_each_other_five_minutes_apart),
        cmocka_unit_test(a_clock_set_back_stops_nothing),
        cmocka_unit_test(an_alarm_that_nobody_heard_has_no_all_clear),
        cmocka_unit_test(each_way_hears_of_an_alarm_and_of_its_end_once),
        cmocka_unit_test(a_way_that_fails_is_tried_less_and_less_often),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
