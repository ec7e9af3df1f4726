/* test_progress_store.c - how far a mailbox was read is kept, mailbox by mailbox */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store_fixture.h"

#include "store/progress_store.h"

static void save(Store *store, const gchar *mailbox, guint32 uid_validity, guint32 uid) {
    const MailboxProgress progress = {uid_validity, uid};
    GOOD(store_begin(store, &error));
    GOOD(progress_store_save(store, mailbox, &progress, 1000, &error));
    GOOD(store_commit(store, &error));
}

static void expect(Store *store, const gchar *mailbox, guint32 uid_validity, guint32 uid) {
    MailboxProgress progress = {77, 77};
    GOOD(progress_store_load(store, mailbox, &progress, &error));
    assert_int_equal(progress.uid_validity, uid_validity);
    assert_int_equal(progress.uid, uid);
}

static void a_mailbox_that_was_never_read_begins_at_nothing(void **state) {
    expect(fixture_store(state), "complaints", 0, 0);
}

static void the_last_progress_of_each_mailbox_stays(void **state) {
    Store *store = fixture_store(state);
    save(store, "complaints", 1700000000, 12);
    save(store, "quality", 3, G_MAXUINT32);
    save(store, "complaints", 1700000000, 40);
    expect(store, "complaints", 1700000000, 40);
    expect(store, "quality", 3, G_MAXUINT32);
    save(store, "complaints", 1800000000, 1);
    expect(store, "complaints", 1800000000, 1);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        STORE_TEST(a_mailbox_that_was_never_read_begins_at_nothing),
        STORE_TEST(the_last_progress_of_each_mailbox_stays),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
