/* test_desk_queue.c - messages to the desk in their order, and mails that gather for one commit */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "../../../src/daemon/desk_queue.h"

enum { PATIENCE_MS = 10 * 1000 };

static void messages_come_out_in_their_order(void **state) {
    g_autoptr(DeskQueue) queue = desk_queue_new();
    gint first = 1;
    gint second = 2;
    DeskMessage message;
    assert_false(desk_queue_pop(queue, &message));
    desk_queue_push_mail(queue, &first, 100);
    desk_queue_push(queue, MESSAGE_DONE, &second);
    assert_true(desk_queue_pop(queue, &message));
    assert_int_equal(message.kind, MESSAGE_MAIL);
    assert_ptr_equal(message.item, &first);
    assert_true(desk_queue_pop(queue, &message));
    assert_int_equal(message.kind, MESSAGE_DONE);
    assert_ptr_equal(message.item, &second);
    assert_false(desk_queue_pop(queue, &message));
}

/* Comes back when there are enough, or when the moment is over: what is left tells which. */
static gint64 gather_ms(DeskQueue *queue) {
    gint64 start = g_get_monotonic_time();
    desk_queue_gather(queue);
    return (g_get_monotonic_time() - start) / G_TIME_SPAN_MILLISECOND;
}

static void a_few_mails_wait_for_more_but_not_long(void **state) {
    g_autoptr(DeskQueue) queue = desk_queue_new();
    desk_queue_push_mail(queue, NULL, 1000);
    gint64 waited = gather_ms(queue);
    assert_in_range(waited, 20, PATIENCE_MS);
}

static gpointer push_enough(gpointer data) {
    for (guint i = 0; i < 100; i++)
        desk_queue_push_mail(data, NULL, 1000);
    return NULL;
}

static void mails_of_another_thread_are_gathered(void **state) {
    g_autoptr(DeskQueue) queue = desk_queue_new();
    GThread *thread = g_thread_new("intake", push_enough, queue);
    desk_queue_gather(queue);
    g_thread_join(thread);
    DeskMessage message;
    guint count = 0;
    while (desk_queue_pop(queue, &message))
        count++;
    assert_int_equal(count, 100);
}

/* Run so often that a gathering which waits its moment out would be seen. */
static void check_that_gathering_ends_at_once(DeskQueue *queue) {
    enum { TURNS = 400 };
    gint64 start = g_get_monotonic_time();
    for (guint i = 0; i < TURNS; i++)
        desk_queue_gather(queue);
    assert_in_range(g_get_monotonic_time() - start, 0, TURNS * 20 * G_TIME_SPAN_MILLISECOND);
}

static void many_mails_or_many_bytes_are_enough(void **state) {
    g_autoptr(DeskQueue) many = desk_queue_new();
    for (guint i = 0; i < 48; i++)
        desk_queue_push_mail(many, NULL, 10);
    check_that_gathering_ends_at_once(many);
    g_autoptr(DeskQueue) large = desk_queue_new();
    desk_queue_push_mail(large, NULL, 20 * 1024 * 1024);
    check_that_gathering_ends_at_once(large);
}

static void nobody_waits_where_a_worker_has_no_more(void **state) {
    g_autoptr(DeskQueue) queue = desk_queue_new();
    desk_queue_push_mail(queue, NULL, 10);
    desk_queue_push(queue, MESSAGE_WAKE, NULL);
    check_that_gathering_ends_at_once(queue);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(messages_come_out_in_their_order),
        cmocka_unit_test(a_few_mails_wait_for_more_but_not_long),
        cmocka_unit_test(mails_of_another_thread_are_gathered),
        cmocka_unit_test(many_mails_or_many_bytes_are_enough),
        cmocka_unit_test(nobody_waits_where_a_worker_has_no_more),
    };
    return cmocka_run_group_tests_name("desk_queue", tests, NULL, NULL);
}
