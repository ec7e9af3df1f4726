/* test_shipped_sorting.c - the shipped terms and complaints, on complaints in their own words */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <string.h>

#include "insight/sorter.h"

/* The files of $AMENDS_DATA. */
static Sorter *read_shipped(void) {
    static const gchar *const languages[] = {"en", "zh"};
    static const gchar *const files[] = {"categories.txt", "severity.txt", "complaints.txt"};
    Sorter *sorter = sorter_new();
    g_autoptr(GPtrArray) no_rules = g_ptr_array_new();
    g_autoptr(GPtrArray) faults = g_ptr_array_new();
    g_autoptr(GError) error = NULL;
    const gchar *root = g_getenv("AMENDS_DATA");
    for (gsize l = 0; l < G_N_ELEMENTS(languages); l++) {
        for (gsize f = 0; f < G_N_ELEMENTS(files); f++) {
            g_autofree gchar *path = g_build_filename(root != NULL ? root : "data", "sorting",
                                                      languages[l], files[f], NULL);
            g_autofree gchar *content = NULL;
            if (!g_file_get_contents(path, &content, NULL, &error) ||
                !sorter_add_file(sorter, languages[l], files[f], content, &error))
                g_error("%s: set AMENDS_DATA", error->message);
        }
    }
    if (!sorter_settle(sorter, no_rules, faults, &error))
        g_error("%s", error->message);
    return sorter;
}

static int set_up(void **state) {
    *state = read_shipped();
    return 0;
}

static int tear_down(void **state) {
    sorter_free(*state);
    return 0;
}

static Suggestion suggest(const Sorter *sorter, const gchar *subject, const gchar *words) {
    const NaiveBayes *model = sorter_model(sorter);
    g_autoptr(Evidence) evidence = sorter_read(sorter, subject, words);
    return naive_bayes_suggest(model, &evidence->features);
}

static void complaints_are_sorted_by_their_words(void **state) {
    static const struct {
        const gchar *subject;
        const gchar *text;
        const gchar *expected;
    } rows[] = {
        {"Kettle leaks at the handle", "I bought it on Monday, it leaks.", "product-quality"},
        {"Toaster", "The toaster stopped working after two days.", "product-quality"},
        {"Poor quality", "The seam came open, the fabric is torn.", "product-quality"},
        {"Screen", "There is a crack in the display out of the box", "product-quality"},
        {"水壶漏水", "新买的水壶第二天就漏水", "product-quality"},
        {"质量问题", "洗衣机用了一周就坏了", "product-quality"},
        {"投诉", "手机开不了机，要求换货", "product-quality"},
        {"Rude clerk", "The man at the counter was rude and sent me away.", "service-attitude"},
        {"Hotline", "Your agent hung up on me twice", "service-attitude"},
        {"Complaint", "The staff shouted at my mother in front of everyone.", "service-attitude"},
        {"Attitude of your shop", "arrogant and unhelpful people", "service-attitude"},
        {"客服态度恶劣", "打电话过去直接挂断", "service-attitude"},
        {"投诉店员", "店员很不耐烦，还骂人", "service-attitude"},
        {"你们互相踢皮球", "打了五次电话没人接", "service-attitude"},
        {"Where is my parcel", "It never arrived, tracking has not moved for a week.", "logistics"},
        {"Late delivery", "Ordered two weeks ago", "logistics"},
        {"Courier", "He left the shipment in the rain at the wrong address", "logistics"},
        {"订单一直不发货", "付款十天了还没有动静", "logistics"},
        {"快递丢件", "物流显示签收，但我没有收到", "logistics"},
        {"包裹", "快递员把包裹扔在驿站", "logistics"},
        {"Not as described", "Your website says wool, the label says acrylic.",
         "false-advertising"},
        {"Misleading advertisement", "The lamp is not dimmable at all.", "false-advertising"},
        {"Counterfeit", "The watch you sold me is fake", "false-advertising"},
        {"虚假宣传", "详情页写纯棉，收到是化纤", "false-advertising"},
        {"货不对板", "广告上说送耳机，根本没有", "false-advertising"},
        {"Power bank caught fire", "It exploded on my desk, I have burns.", "safety"},
        {"Electric shock", "My son got an electric shock from the lamp", "safety"},
        {"Glass in the jam", "I nearly swallowed it, my doctor says I was lucky", "safety"},
        {"充电宝冒烟", "差点起火，太危险了", "safety"},
        {"孩子过敏", "用了你们的面霜去了医院", "safety"},
        {"Charged twice", "My credit card was debited two times for one order.", "billing"},
        {"Wrong amount on the invoice", "You billed me for three", "billing"},
        {"Subscription", "Hidden fees every month", "billing"},
        {"重复扣款", "一笔订单扣了两次", "billing"},
        {"自动续费没有提醒", "要求退款", "billing"},
        {"Privacy", "You shared my details without my consent", "privacy"},
        {"Data protection", "I got another customer's invoice with his personal data", "privacy"},
        {"个人信息泄露", "下单后天天接到骚扰电话", "privacy"},
        {"隐私", "我的身份证照片被发到群里", "privacy"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        Suggestion said = suggest(*state, rows[i].subject, rows[i].text);
        if (said.category < 0 || strcmp(category_name(said.category), rows[i].expected) != 0)
            fail_msg("\"%s\" \"%s\": %s", rows[i].subject, rows[i].text,
                     said.category < 0 ? "nothing" : category_name(said.category));
    }
}

static void what_says_nothing_is_never_sure(void **state) {
    static const gchar *const texts[] = {"I have a question about your shop.", "我要投诉你们公司",
                                         "Hello", "您好"};
    for (gsize i = 0; i < G_N_ELEMENTS(texts); i++) {
        Suggestion said = suggest(*state, NULL, texts[i]);
        if (said.certainty >= 80) /* what "sure_from" is without a setting */
            fail_msg("\"%s\": %s, %u %%", texts[i], category_name(said.category), said.certainty);
    }
}

static void signs_are_seen_in_both_languages(void **state) {
    static const struct {
        const gchar *text;
        guint signs; /* bits */
    } rows[] = {
        {"The charger caught fire in the night", 1u << SIGN_SAFETY},
        {"充电器半夜起火", 1u << SIGN_SAFETY},
        {"I was in hospital with food poisoning", 1u << SIGN_HEALTH},
        {"吃完食物中毒，住院三天", 1u << SIGN_HEALTH},
        {"The baby choked on a button", 1u << SIGN_MINORS | 1u << SIGN_HEALTH},
        {"宝宝误吞了扣子", 1u << SIGN_MINORS},
        {"You will hear from my lawyer", 1u << SIGN_LEGAL_THREAT},
        {"再不处理我就打12315，法院见", 1u << SIGN_LEGAL_THREAT},
        {"I will go to the press with this", 1u << SIGN_MEDIA},
        {"我要找媒体曝光你们", 1u << SIGN_MEDIA},
        {"My son's birthday present came a week late", 0},
        {"孩子的生日礼物晚到了一周", 0},
        {"The jacket is too small", 0},
        {"外套小了一码", 0},
        {"Please charge the deposit to my new card", 0},
        {"I read about your shop in a review", 0},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(Evidence) evidence = sorter_read(*state, NULL, rows[i].text);
        guint signs = 0;
        for (guint sign = 0; sign < SIGN_COUNT; sign++)
            signs |= evidence->signs[sign] >= 3 ? 1u << sign : 0;
        if (signs != rows[i].signs)
            fail_msg("\"%s\": %x", rows[i].text, signs);
    }
}

static void endless_and_broken_texts_are_survived(void **state) {
    g_autoptr(GString) endless = g_string_new(NULL);
    for (guint i = 0; i < 500000; i++)
        g_string_append(endless, "parc 快");
    assert_in_range(suggest(*state, endless->str, endless->str).certainty, 0, 100);
    assert_in_range(suggest(*state, "\xff\xfe\xe5", "\xe5\xbf").certainty, 0, 100);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(complaints_are_sorted_by_their_words),
        cmocka_unit_test(what_says_nothing_is_never_sure),
        cmocka_unit_test(signs_are_seen_in_both_languages),
        cmocka_unit_test(endless_and_broken_texts_are_survived),
    };
    return cmocka_run_group_tests_name("shipped_sorting", tests, set_up, tear_down);
}
