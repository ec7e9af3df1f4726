/* test_classify.c - complaints in their own words, and the category they suggest */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <string.h>

#include "insight/classify.h"

static void complaints_are_sorted_by_their_words(void **state) {
    static const struct {
        const gchar *subject;
        const gchar *text;
        const gchar *expected; /* NULL = no suggestion */
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
        /* nothing speaks for anything */
        {"Hello", "I have a question about your shop.", NULL},
        {"投诉", "我要投诉你们公司", NULL},
        {"", "", NULL},
        {NULL, NULL, NULL},
        {"Refund", NULL, "billing"},
        {NULL, "refund", NULL}, /* a single hint is too little */
        /* parts of words are no words */
        {"Chocolate", "The lateral crude intruder collated a bleak package deal", NULL},
        {"rudeness", "brokerage", NULL},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        guint certainty = 999;
        const gchar *category = classify_complaint(rows[i].subject, rows[i].text, &certainty);
        if (g_strcmp0(category, rows[i].expected) != 0)
            fail_msg("\"%s\" \"%s\": %s", rows[i].subject, rows[i].text, category);
        assert_true(certainty <= 100);
        assert_int_equal(certainty == 0, category == NULL);
    }
}

static void mixed_evidence_lowers_the_certainty(void **state) {
    guint sure = 0;
    guint unsure = 0;
    assert_string_equal(classify_complaint("Rude courier", "He was rude.", &unsure),
                        "service-attitude");
    assert_string_equal(classify_complaint("Rude clerk", "He was rude.", &sure),
                        "service-attitude");
    assert_int_equal(sure, 100);
    assert_true(unsure < sure);
}

static void harm_comes_first_when_the_evidence_is_equal(void **state) {
    guint certainty = 0;
    assert_string_equal(classify_complaint(NULL, "It is faulty. I was injured.", &certainty),
                        "safety");
    assert_int_equal(certainty, 50);
}

static void saying_it_often_does_not_make_it_more(void **state) {
    guint certainty = 0;
    assert_string_equal(
        classify_complaint(NULL, "parcel parcel parcel parcel. The kettle is faulty.", &certainty),
        "product-quality");
}

static void titles_are_in_the_language_asked_for(void **state) {
    assert_string_equal(classify_title("logistics", "en"), "Delivery");
    assert_string_equal(classify_title("logistics", "zh"), "物流配送");
    assert_string_equal(classify_title("logistics", "fr"), "logistics");
    assert_string_equal(classify_title("own-category", "en"), "own-category");
    assert_null(classify_title(NULL, "en"));
}

static void endless_and_broken_texts_are_survived(void **state) {
    g_autoptr(GString) endless = g_string_new(NULL);
    for (guint i = 0; i < 500000; i++)
        g_string_append(endless, "parc 快");
    guint certainty = 0;
    assert_null(classify_complaint(endless->str, endless->str, &certainty));
    assert_null(classify_complaint("\xff\xfe\xe5", "\xe5\xbf", &certainty));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(complaints_are_sorted_by_their_words),
        cmocka_unit_test(mixed_evidence_lowers_the_certainty),
        cmocka_unit_test(harm_comes_first_when_the_evidence_is_equal),
        cmocka_unit_test(saying_it_often_does_not_make_it_more),
        cmocka_unit_test(titles_are_in_the_language_asked_for),
        cmocka_unit_test(endless_and_broken_texts_are_survived),
    };
    return cmocka_run_group_tests_name("classify", tests, NULL, NULL);
}
