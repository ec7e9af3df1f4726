/* test_lesson_store.c - corrections are kept, one a ticket, and go away with it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store_fixture.h"

#include "store/lesson_store.h"

static void save(Store *store, gint64 ticket, const gchar *category, gint64 at) {
    g_autoptr(GBytes) features = g_bytes_new(category, strlen(category));
    const Lesson lesson = {.category = (gchar *)category, .features = features};
    GOOD(store_begin(store, &error));
    GOOD(lesson_store_save(store, ticket, &lesson, at, &error));
    GOOD(store_commit(store, &error));
}

/* The categories, newest first, with blanks between. */
static gchar *newest(Store *store, guint most) {
    g_autoptr(GPtrArray) lessons = NULL;
    GOOD(lesson_store_newest(store, most, &lessons, &error));
    g_autoptr(GString) text = g_string_new(NULL);
    for (guint i = 0; i < lessons->len; i++) {
        const Lesson *lesson = lessons->pdata[i];
        assert_int_equal(g_bytes_get_size(lesson->features), strlen(lesson->category));
        g_string_append_printf(text, "%s%s", i > 0 ? " " : "", lesson->category);
    }
    return g_string_free(g_steal_pointer(&text), FALSE);
}

static void the_newest_lessons_come_first(void **state) {
    Store *store = fixture_store(state);
    gint64 one = add_committed_ticket(store, "one");
    gint64 other = add_committed_ticket(store, "other");
    g_autofree gchar *none = newest(store, 9);
    assert_string_equal(none, "");
    save(store, one, "billing", 1000);
    save(store, other, "safety", 2000);
    g_autofree gchar *both = newest(store, 9);
    assert_string_equal(both, "safety billing");
    g_autofree gchar *last = newest(store, 1);
    assert_string_equal(last, "safety");
}

static void a_later_correction_replaces_the_earlier(void **state) {
    Store *store = fixture_store(state);
    gint64 one = add_committed_ticket(store, "one");
    save(store, one, "billing", 1000);
    save(store, one, "other", 3000);
    g_autofree gchar *text = newest(store, 9);
    assert_string_equal(text, "other");
}

static void a_lesson_needs_its_ticket(void **state) {
    Store *store = fixture_store(state);
    g_autoptr(GBytes) features = g_bytes_new("x", 1);
    const Lesson lesson = {.category = (gchar *)"billing", .features = features};
    GOOD(store_begin(store, &error));
    FAILS(lesson_store_save(store, 4711, &lesson, 1, &error), AMENDS_ERROR_BAD_MAIL);
    store_rollback(store);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        STORE_TEST(the_newest_lessons_come_first),
        STORE_TEST(a_later_correction_replaces_the_earlier),
        STORE_TEST(a_lesson_needs_its_ticket),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
