/* test_broadcast_store.c - what was told to all comes back, and each is told once */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store_fixture.h"

#include "model/letter_file.h"
#include "model/offer.h"
#include "store/broadcast_store.h"
#include "store/group_store.h"

enum { MEMBERS = 4 };

/* A case of four; its tickets. */
static void add_case(Store *store, gint64 tickets[MEMBERS]) {
    for (guint i = 0; i < MEMBERS; i++) {
        tickets[i] = add_ticket(store, "mei@example.cn");
        if (i == 0)
            GOOD(group_store_add(store, tickets[0], 100, &error));
        else
            GOOD(group_store_join(store, tickets[0], tickets[i], 100, &error));
    }
}

static void set_words(BroadcastPart *part, const gchar *words) {
    g_free(part->words);
    part->words = g_strdup(words);
}

/* English with two options, Chinese with HTML. */
static void add_parts(Broadcast *broadcast) {
    const Money money = {.minor = 30000, .currency = "CNY"};
    const Money none = {.minor = 0};
    BroadcastPart *english = broadcast_add_part(broadcast, "en");
    set_words(english, "All are recalled.");
    g_ptr_array_add(english->options, offer_option_new(REMEDY_REFUND, "refund 300 CNY", &money));
    g_ptr_array_add(english->options, offer_option_new(REMEDY_REPLACEMENT, "replacement", &none));
    BroadcastPart *chinese = broadcast_add_part(broadcast, "zh");
    set_words(chinese, "全部召回。");
    chinese->words_html = g_strdup("<b>全部</b>召回。");
}

static gint64 add_broadcast(Store *store, gint64 master, gint64 mail, gboolean has_options) {
    g_autoptr(Broadcast) broadcast = broadcast_new();
    broadcast->event = store_draw_id(store, SEQUENCE_EVENT);
    broadcast->master = master;
    broadcast->mail = mail;
    broadcast->person = g_strdup("anna");
    broadcast->at = 200;
    add_parts(broadcast);
    if (!has_options)
        g_ptr_array_set_size(((BroadcastPart *)broadcast->parts->pdata[0])->options, 0);
    broadcast->has_signature = TRUE;
    broadcast->end = BROADCAST_CLOSES;
    broadcast->outcome = g_strdup("upheld");
    LetterFile *file = g_new0(LetterFile, 1);
    *file = (LetterFile){.filename = g_strdup("召回.pdf"),
                         .content_type = g_strdup("application/pdf"),
                         .sha256 = g_strdup("5f70bf18a086007016e948b04aed3b82103a36bea41755b6"),
                         .size = 12,
                         .content_id = g_strdup("picture@desk")};
    g_ptr_array_add(broadcast->files, file);
    GOOD(broadcast_store_add(store, broadcast, &error));
    GOOD(broadcast_store_plan(store, broadcast, &error));
    return broadcast->event;
}

static guint count_to_write(Store *store, gint64 event, guint limit) {
    g_autoptr(GArray) tickets = g_array_new(FALSE, FALSE, sizeof(gint64));
    GOOD(broadcast_store_to_write(store, event, limit, tickets, &error));
    return tickets->len;
}

static gboolean tell(Store *store, gint64 broadcast, gint64 ticket, gint64 at) {
    const ToldMember told = {broadcast, ticket, at};
    gboolean is_first = FALSE;
    GOOD(broadcast_store_written(store, &told, &is_first, &error));
    return is_first;
}

static void a_broadcast_comes_back(void **state) {
    Store *store = fixture_store(state);
    gint64 tickets[MEMBERS];
    GOOD(store_begin(store, &error));
    add_case(store, tickets);
    gint64 event = add_broadcast(store, tickets[0], 5, TRUE);
    GOOD(store_commit(store, &error));
    store = fixture_reopen(state);
    g_autoptr(Broadcast) back = NULL;
    GOOD(broadcast_store_load(store, event, &back, &error));
    assert_int_equal(back->master, tickets[0]);
    assert_int_equal(back->mail, 5);
    assert_string_equal(back->person, "anna");
    assert_int_equal(back->at, 200);
    assert_int_equal(back->parts->len, 2);
    const BroadcastPart *english = back->parts->pdata[0];
    assert_string_equal(english->language, "en");
    assert_string_equal(english->words, "All are recalled.");
    assert_null(english->words_html);
    assert_int_equal(english->options->len, 2);
    const OfferOption *refund = english->options->pdata[0];
    assert_int_equal(refund->remedy, REMEDY_REFUND);
    assert_string_equal(refund->words, "refund 300 CNY");
    assert_int_equal(refund->money.minor, 30000);
    assert_string_equal(refund->money.currency, "CNY");
    assert_string_equal(((const OfferOption *)english->options->pdata[1])->words, "replacement");
    const BroadcastPart *chinese = back->parts->pdata[1];
    assert_string_equal(chinese->words_html, "<b>全部</b>召回。");
    assert_int_equal(chinese->options->len, 0);
    assert_true(broadcast_has_options(back));
    assert_true(back->has_signature);
    assert_int_equal(back->end, BROADCAST_CLOSES);
    assert_string_equal(back->outcome, "upheld");
    assert_int_equal(back->files->len, 1);
    const LetterFile *file = back->files->pdata[0];
    assert_string_equal(file->filename, "召回.pdf");
    assert_int_equal(file->size, 12);
    assert_string_equal(file->content_id, "picture@desk");
    g_autoptr(Broadcast) of_mail = NULL;
    GOOD(broadcast_store_of_mail(store, tickets[0], 5, &of_mail, &error));
    assert_int_equal(of_mail->event, event);
    g_autoptr(Broadcast) none = NULL;
    GOOD(broadcast_store_of_mail(store, tickets[0], 6, &none, &error));
    assert_null(none);
}

static void each_language_has_its_part(void **state) {
    static const struct {
        const gchar *first, *second, *asked, *expected;
        gboolean is_foreign;
    } rows[] = {
        {"en", "zh", "zh", "zh", FALSE}, {"en", "zh", "en", "en", FALSE},
        {"en", "zh", "fr", "en", TRUE},  {"en", NULL, "zh", "en", TRUE},
        {"", NULL, "zh", "", FALSE},     {"zh", "", "en", "", FALSE},
    };
    (void)state;
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(Broadcast) broadcast = broadcast_new();
        gboolean is_foreign = FALSE;
        broadcast_add_part(broadcast, rows[i].first);
        if (rows[i].second != NULL)
            broadcast_add_part(broadcast, rows[i].second);
        const BroadcastPart *part = broadcast_part_for(broadcast, rows[i].asked, &is_foreign);
        assert_string_equal(part->language, rows[i].expected);
        assert_int_equal(is_foreign, rows[i].is_foreign);
        assert_false(broadcast_has_options(broadcast));
    }
}

static void each_member_is_told_once(void **state) {
    Store *store = fixture_store(state);
    gint64 tickets[MEMBERS];
    gboolean is_first = FALSE;
    gint64 unfinished = 0;
    GOOD(store_begin(store, &error));
    add_case(store, tickets);
    gint64 event = add_broadcast(store, tickets[0], 5, TRUE);
    assert_int_equal(count_to_write(store, event, 3), 3);
    for (guint i = 0; i < MEMBERS; i++) {
        GOOD(broadcast_store_unfinished(store, tickets[0], &unfinished, &error));
        assert_int_equal(unfinished, event);
        is_first = tell(store, event, tickets[i], 300);
        assert_true(is_first);
        is_first = tell(store, event, tickets[i], 400);
        assert_false(is_first);
        assert_int_equal(count_to_write(store, event, 10), MEMBERS - 1 - i);
    }
    GOOD(broadcast_store_unfinished(store, tickets[0], &unfinished, &error));
    assert_int_equal(unfinished, 0);
    gint64 newcomer = add_ticket(store, "li@example.cn");
    is_first = tell(store, event, newcomer, 500);
    assert_true(is_first);
    g_autoptr(GArray) told = g_array_new(FALSE, FALSE, sizeof(gint64));
    GOOD(broadcast_store_told(store, event, told, &error));
    assert_int_equal(told->len, MEMBERS + 1);
    GOOD(store_commit(store, &error));
}

static void what_is_stopped_is_written_no_further(void **state) {
    Store *store = fixture_store(state);
    gint64 tickets[MEMBERS];
    gint64 newest = 0;
    GOOD(store_begin(store, &error));
    add_case(store, tickets);
    gint64 first = add_broadcast(store, tickets[0], 5, FALSE);
    gint64 second = add_broadcast(store, tickets[0], 6, FALSE);
    assert_true(tell(store, second, tickets[1], 300));
    GOOD(broadcast_store_stop(store, second, &error));
    assert_int_equal(count_to_write(store, second, 10), 0);
    assert_int_equal(count_to_write(store, first, 10), MEMBERS);
    GOOD(broadcast_store_newest(store, tickets[0], second, &newest, &error));
    assert_int_equal(newest, first);
    /* What offers something is no news for who comes later. */
    gint64 offer = add_broadcast(store, tickets[0], 7, TRUE);
    assert_true(offer > second);
    GOOD(broadcast_store_newest(store, tickets[0], second, &newest, &error));
    assert_int_equal(newest, first);
    GOOD(broadcast_store_newest(store, tickets[1], 0, &newest, &error));
    assert_int_equal(newest, 0);
    GOOD(store_commit(store, &error));
}

static void a_merged_member_hands_on_what_it_has_not_been_told(void **state) {
    Store *store = fixture_store(state);
    gint64 tickets[MEMBERS];
    GOOD(store_begin(store, &error));
    add_case(store, tickets);
    gint64 event = add_broadcast(store, tickets[0], 5, TRUE);
    gint64 survivor = add_ticket(store, "li@example.cn");
    GOOD(group_store_merge(store, tickets[1], survivor, &error));
    assert_int_equal(count_to_write(store, event, 10), MEMBERS);
    GOOD(group_store_merge(store, tickets[2], tickets[3], &error));
    assert_int_equal(count_to_write(store, event, 10), MEMBERS - 1);
    GOOD(store_commit(store, &error));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        STORE_TEST(a_broadcast_comes_back),
        cmocka_unit_test(each_language_has_its_part),
        STORE_TEST(each_member_is_told_once),
        STORE_TEST(what_is_stopped_is_written_no_further),
        STORE_TEST(a_merged_member_hands_on_what_it_has_not_been_told),
    };
    return cmocka_run_group_tests_name("broadcast_store", tests, NULL, NULL);
}
