/* test_burst.c - like complaints are told from others, and many of them from a few */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h> /* needs those above */

#include <math.h>

#include "insight/burst.h"
#include "insight/burst_codes.h"

enum { HOUR = 3600, DAY = 24 * HOUR, NOW = 40 * DAY };

static void complaints_of_the_same_are_like(void **state) {
    (void)state;
    static const struct {
        const gchar *one, *other;
        gboolean is_like;
    } rows[] = {
        {"The kettle leaks at the bottom, water is all over the table.",
         "Since yesterday the kettle leaks at the bottom seal. I want a refund.", TRUE},
        {"电饭煲内胆的涂层掉了，米饭里都是黑渣。",
         "电饭煲才用三次，内胆的涂层就脱落了，饭里有黑渣。", TRUE},
        {"My order 20261103-1 never came.", "MY ORDER 20261107-9 NEVER CAME!", TRUE},
        {"It smells. Batch B2231.", "The heater of batch b2231 makes our room smell of plastic.",
         TRUE},
        {"The kettle leaks at the bottom, water is all over the table.",
         "The man on the telephone laughed at me and hung up.", FALSE},
        {"电饭煲内胆的涂层掉了，米饭里都是黑渣。", "快递说好周一到，到现在也没人知道在哪里。",
         FALSE},
        {"电饭煲内胆的涂层掉了。", "The kettle leaks at the bottom.", FALSE},
        {"", "", FALSE},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        BurstSketch one;
        BurstSketch other;
        burst_sketch_read(rows[i].one, &one);
        burst_sketch_read(rows[i].other, &other);
        if (burst_sketch_is_like(&one, &other) != rows[i].is_like)
            fail_msg("\"%s\" and \"%s\": %.2f", rows[i].one, rows[i].other,
                     burst_sketch_likeness(&one, &other));
    }
}

/* A number of few digits, or of many, is none. */
static void a_code_is_letters_with_digits(void **state) {
    (void)state;
    static const struct {
        const gchar *text;
        gboolean has_code;
    } rows[] = {{"batch B2231", TRUE},       {"型号 hd-4000 坏了", TRUE},
                {"批次b2231的水壶", TRUE},   {"order 20261103", FALSE},
                {"it cost 40", FALSE},       {"a b2 c", FALSE},
                {"no1234567890123x", FALSE}, {"", FALSE}};
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        BurstSketch sketch;
        burst_sketch_read(rows[i].text, &sketch);
        if ((sketch.codes[0] != 0) != rows[i].has_code)
            fail_msg("\"%s\"", rows[i].text);
    }
}

static void what_is_usual_decides_how_many_are_unlikely(void **state) {
    (void)state;
    const BurstRule rule = burst_rule_usual();
    assert_true(burst_probability(0, 3, &rule) == 1);
    assert_true(burst_probability(5, 0, &rule) < rule.unlikely);
    assert_true(burst_probability(5, 20, &rule) > rule.unlikely);
    assert_true(burst_probability(1, 280, &rule) > 0.9);
    for (guint count = 1; count < 30; count++)
        assert_true(burst_probability(count + 1, 40, &rule) < burst_probability(count, 40, &rule));
    /* One of the window's counts happens. */
    gdouble q = (gdouble)rule.window / (gdouble)(rule.window + rule.base);
    assert_true(fabs(burst_probability(1, 2, &rule) - (1 - pow(1 - q, 2.5))) < 1e-9);
}

static void add(GArray *items, gint64 at, const gchar *text) {
    BurstItem item = {.ticket = items->len + 1, .at = at};
    burst_sketch_read(text, &item.sketch);
    g_array_append_val(items, item);
}

static GArray *new_items(guint usual, guint count) {
    GArray *items = g_array_new(FALSE, FALSE, sizeof(BurstItem));
    for (guint i = 0; i < usual; i++)
        add(items, NOW - 28 * DAY + i * HOUR, "The new kettle leaks at the bottom.");
    add(items, NOW - 5 * HOUR, "快递说好周一到，到现在也没人知道在哪里。");
    for (guint i = 0; i < count; i++)
        add(items, NOW - 4 * HOUR + i, "My kettle leaks at the bottom, please help.");
    return items;
}

static void a_burst_is_found_once_with_its_complaints(void **state) {
    (void)state;
    const BurstRule rule = burst_rule_usual();
    g_autoptr(GArray) items = new_items(1, 7);
    g_autoptr(GPtrArray) bursts = burst_find(items, NOW, &rule);
    assert_int_equal(bursts->len, 1);
    const Burst *burst = bursts->pdata[0];
    assert_int_equal(burst->tickets->len, 7);
    assert_int_equal(g_array_index(burst->tickets, gint64, 0), 3);
    assert_int_equal(burst->usual, 1);
    assert_true(burst->probability < rule.unlikely);
}

static void a_few_or_what_is_frequent_is_no_burst(void **state) {
    (void)state;
    const BurstRule rule = burst_rule_usual();
    static const guint rows[][2] = {{0, 4}, {0, 0}, {200, 8}};
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(GArray) items = new_items(rows[i][0], rows[i][1]);
        g_autoptr(GPtrArray) bursts = burst_find(items, NOW, &rule);
        assert_int_equal(bursts->len, 0);
    }
    g_autoptr(GArray) old = new_items(0, 7);
    g_autoptr(GPtrArray) none = burst_find(old, NOW + 7 * HOUR, &rule);
    assert_int_equal(none->len, 0);
}

static void a_sketch_is_kept_and_read_back_as_it_was(void **state) {
    BurstSketch before;
    BurstSketch after;
    guint8 bytes[PACKED_SKETCH];
    burst_sketch_read("The kettle of batch B2231 leaks. 水壶漏水", &before);
    burst_sketch_set_category(&before, "product-quality");
    burst_sketch_pack(&before, bytes);
    burst_sketch_unpack(bytes, &after);
    assert_memory_equal(before.bins, after.bins, sizeof before.bins);
    assert_true(before.codes[0] != 0 && before.category != 0);
    assert_memory_equal(before.codes, after.codes, sizeof before.codes);
    assert_true(before.category == after.category);
}

static guint64 code_in(const BurstCodes *codes, const gchar *text) {
    BurstSketch sketch;
    burst_sketch_read(text, &sketch);
    burst_codes_note(codes, text, &sketch);
    return sketch.codes[0];
}

static guint codes_in(const BurstCodes *codes, const gchar *text) {
    BurstSketch sketch;
    guint count = 0;
    burst_sketch_read(text, &sketch);
    burst_codes_note(codes, text, &sketch);
    while (count < SKETCH_CODES && sketch.codes[count] != 0)
        count++;
    return count;
}

static gboolean are_like(const BurstCodes *codes, const gchar *one, const gchar *other) {
    BurstSketch first;
    BurstSketch second;
    burst_sketch_read(one, &first);
    burst_codes_note(codes, one, &first);
    burst_sketch_read(other, &second);
    burst_codes_note(codes, other, &second);
    return burst_sketch_is_like(&first, &second);
}

static void each_pattern_of_the_site_is_a_field(void **state) {
    static const gchar *const texts[] = {
        "Lot 123 of the kettle leaks at the bottom. Order 4711, model XB.",
        "Model XC, lot 123: water runs all over the kitchen table from the kettle.",
        "Model XB: the lid of my kettle came off and water ran all over my hand.",
        "Lot 999, model XD: your man on the telephone laughed and hung up."};
    g_autoptr(GPtrArray) patterns = g_ptr_array_new();
    g_autofree gchar *fault = NULL;
    (void)state;
    g_ptr_array_add(patterns, (gpointer) "lot [0-9]{3}");
    g_ptr_array_add(patterns, (gpointer) "order [0-9]{4}");
    g_ptr_array_add(patterns, (gpointer) "model [a-z]{2}");
    g_ptr_array_add(patterns, (gpointer) "kettle");
    g_autoptr(BurstCodes) codes = burst_codes_new(patterns, &fault);
    assert_int_equal(codes_in(codes, texts[0]), 3);
    assert_int_equal(codes_in(codes, texts[2]), 2);
    assert_int_equal(codes_in(codes, "nothing of it"), 0);
    g_ptr_array_remove_index(patterns, 3);
    g_autoptr(BurstCodes) three = burst_codes_new(patterns, &fault);
    assert_true(are_like(three, texts[0], texts[1]));
    assert_true(are_like(three, texts[1], texts[2]) == FALSE);
    assert_true(are_like(three, texts[0], texts[3]) == FALSE);
}

static void the_category_decides_where_the_words_do_not(void **state) {
    static const struct {
        const gchar *one, *other;
        gboolean is_like;
    } rows[] = {{"product-quality", "product-quality", TRUE},
                {"product-quality", NULL, FALSE},
                {NULL, NULL, FALSE},
                {"product-quality", "logistics", FALSE}};
    (void)state;
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        BurstSketch one;
        BurstSketch other;
        burst_sketch_read("Water runs out of the kettle below the handle when it boils.", &one);
        burst_sketch_read("There is a leak in the new kettle, water comes out of the bottom seal.",
                          &other);
        burst_sketch_set_category(&one, rows[i].one);
        burst_sketch_set_category(&other, rows[i].other);
        if (burst_sketch_is_like(&one, &other) != rows[i].is_like)
            fail_msg("%s and %s: %.3f", rows[i].one, rows[i].other,
                     burst_sketch_likeness(&one, &other));
    }
}

static void patterns_of_the_site_give_the_code(void **state) {
    g_autoptr(GPtrArray) patterns = g_ptr_array_new();
    g_autofree gchar *fault = NULL;
    g_ptr_array_add(patterns, (gpointer) "lot [0-9]{3}");
    g_ptr_array_add(patterns, (gpointer) "型号[a-z]+");
    g_autoptr(BurstCodes) codes = burst_codes_new(patterns, &fault);
    assert_non_null(codes);
    guint64 lot = code_in(codes, "It is of Lot 123, bought in March.");
    assert_true(lot != 0);
    assert_true(lot == code_in(codes, "lot 123 leaks. Order A7711B"));
    assert_true(lot != code_in(codes, "lot 124 leaks"));
    assert_true(code_in(codes, "型号XB漏水") == code_in(codes, "我的型号xb 坏了"));
    assert_true(code_in(codes, "nothing") == 0);
    g_ptr_array_add(patterns, (gpointer) "lot (");
    assert_null(burst_codes_new(patterns, &fault));
    assert_non_null(strstr(fault, "\"lot (\" is no pattern"));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(complaints_of_the_same_are_like),
        cmocka_unit_test(a_code_is_letters_with_digits),
        cmocka_unit_test(what_is_usual_decides_how_many_are_unlikely),
        cmocka_unit_test(a_burst_is_found_once_with_its_complaints),
        cmocka_unit_test(a_few_or_what_is_frequent_is_no_burst),
        cmocka_unit_test(a_sketch_is_kept_and_read_back_as_it_was),
        cmocka_unit_test(patterns_of_the_site_give_the_code),
        cmocka_unit_test(each_pattern_of_the_site_is_a_field),
        cmocka_unit_test(the_category_decides_where_the_words_do_not),
    };
    return cmocka_run_group_tests_name("burst", tests, NULL, NULL);
}
