/* test_trust_store.c - what strangers saw and what was obeyed is remembered, also over a restart */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store_fixture.h"

#include "store/trust_store.h"

static gint64 disclosed_at(Store *store, gint64 ticket, const gchar *person) {
    gint64 at = -1;
    GOOD(trust_store_disclosed_at(store, ticket, person, &at, &error));
    return at;
}

static gint64 spend(Store *store, const gchar *digest, gint64 mail, gint64 now) {
    SpentMail spent = {.digest = digest, .mail = mail, .at = now};
    GOOD(trust_store_spend(store, &spent, &error));
    return spent.mail;
}

static void a_disclosure_is_of_one_ticket_and_one_person(void **state) {
    Store *store = fixture_store(state);
    GOOD(store_begin(store, &error));
    gint64 one = add_ticket(store, "mei@example.cn");
    gint64 other = add_ticket(store, "mei@example.cn");
    GOOD(trust_store_disclose(store, one, "Anna", 100, &error));
    GOOD(trust_store_disclose(store, one, "anna", 200, &error));
    GOOD(trust_store_disclose(store, one, "anna", 150, &error));
    GOOD(store_commit(store, &error));
    store = fixture_reopen(state);
    assert_int_equal(disclosed_at(store, one, "ANNA"), 200);
    assert_int_equal(disclosed_at(store, other, "anna"), 0);
    assert_int_equal(disclosed_at(store, one, "lina"), 0);
}

static void a_digest_is_spent_once(void **state) {
    Store *store = fixture_store(state);
    GOOD(store_begin(store, &error));
    assert_int_equal(spend(store, "aa", 1, 100), 1);
    assert_int_equal(spend(store, "aa", 1, 100), 1);
    assert_int_equal(spend(store, "aa", 2, 150), 1);
    assert_int_equal(spend(store, "bb", 2, 200), 2);
    GOOD(trust_store_forget(store, 200, &error));
    GOOD(store_commit(store, &error));
    store = fixture_reopen(state);
    GOOD(store_begin(store, &error));
    assert_int_equal(spend(store, "bb", 3, 300), 2);
    assert_int_equal(spend(store, "aa", 3, 300), 3);
    GOOD(store_commit(store, &error));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        STORE_TEST(a_disclosure_is_of_one_ticket_and_one_person),
        STORE_TEST(a_digest_is_spent_once),
    };
    return cmocka_run_group_tests_name("trust_store", tests, NULL, NULL);
}
