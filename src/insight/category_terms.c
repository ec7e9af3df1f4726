/* category_terms.c - which words speak for which category of complaints */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Words that complainants use, not those of manuals. A word that stands in complaints of every kind
 * ("refund", "terrible", 退款) is left out or only hints.
 */
#include "category_terms.h"

#define SAFETY CATEGORY_SAFETY
#define PRIVACY CATEGORY_PRIVACY
#define ADVERT CATEGORY_FALSE_ADVERTISING
#define BILLING CATEGORY_BILLING
#define LOGISTICS CATEGORY_LOGISTICS
#define QUALITY CATEGORY_PRODUCT_QUALITY
#define ATTITUDE CATEGORY_SERVICE_ATTITUDE

/* clang-format off */
static const CategoryTerm terms[] = {
    {SAFETY, 3, "caught fire"}, {SAFETY, 3, "on fire"}, {SAFETY, 3, "explod*"},
    {SAFETY, 3, "explosion"}, {SAFETY, 3, "electric shock"}, {SAFETY, 3, "electrocut*"},
    {SAFETY, 3, "burned my"}, {SAFETY, 3, "burnt my"}, {SAFETY, 3, "injur*"},
    {SAFETY, 3, "poison*"}, {SAFETY, 3, "allergic"}, {SAFETY, 3, "hospital"},
    {SAFETY, 2, "danger*"}, {SAFETY, 2, "unsafe"}, {SAFETY, 2, "smoke"}, {SAFETY, 2, "smoking"},
    {SAFETY, 2, "sparks"}, {SAFETY, 2, "hazard*"}, {SAFETY, 2, "overheat*"},
    {SAFETY, 2, "choking"}, {SAFETY, 2, "swallowed"}, {SAFETY, 2, "mould*"}, {SAFETY, 2, "moldy"},
    {SAFETY, 1, "safety"}, {SAFETY, 1, "doctor"}, {SAFETY, 1, "glass in"},
    {SAFETY, 2, "sharp edge*"}, {SAFETY, 3, "爆炸"}, {SAFETY, 3, "起火"}, {SAFETY, 3, "着火"},
    {SAFETY, 3, "自燃"}, {SAFETY, 3, "触电"}, {SAFETY, 3, "漏电"}, {SAFETY, 3, "烫伤"}, {SAFETY, 3, "烧伤"},
    {SAFETY, 3, "受伤"}, {SAFETY, 3, "划伤"}, {SAFETY, 3, "中毒"}, {SAFETY, 3, "过敏"}, {SAFETY, 2, "冒烟"},
    {SAFETY, 2, "危险"}, {SAFETY, 2, "发霉"}, {SAFETY, 2, "安全隐患"}, {SAFETY, 2, "医院"},
    {SAFETY, 2, "过热"}, {SAFETY, 2, "异物"}, {SAFETY, 2, "变质"}, {SAFETY, 1, "安全"},
    {SAFETY, 2, "拉肚子"},

    {PRIVACY, 3, "personal data"}, {PRIVACY, 3, "privacy"}, {PRIVACY, 3, "data protection"},
    {PRIVACY, 3, "gdpr"}, {PRIVACY, 3, "data leak*"}, {PRIVACY, 2, "without my consent"},
    {PRIVACY, 2, "my details"}, {PRIVACY, 2, "shared my"}, {PRIVACY, 2, "sold my"},
    {PRIVACY, 2, "another customer's"}, {PRIVACY, 2, "spam calls"},
    {PRIVACY, 1, "my phone number"}, {PRIVACY, 2, "unsolicited"}, {PRIVACY, 3, "隐私"},
    {PRIVACY, 3, "个人信息"}, {PRIVACY, 3, "泄露"}, {PRIVACY, 3, "泄漏我的"}, {PRIVACY, 2, "骚扰电话"},
    {PRIVACY, 2, "推销电话"}, {PRIVACY, 1, "手机号"}, {PRIVACY, 2, "未经同意"}, {PRIVACY, 2, "身份证"},

    {ADVERT, 3, "false advertis*"}, {ADVERT, 3, "misleading"}, {ADVERT, 3, "misled"},
    {ADVERT, 3, "not as described"}, {ADVERT, 3, "not as advertised"}, {ADVERT, 2, "advertis*"},
    {ADVERT, 2, "advertisement"}, {ADVERT, 2, "deceiv*"}, {ADVERT, 2, "deceptive"},
    {ADVERT, 2, "fake"}, {ADVERT, 2, "counterfeit"}, {ADVERT, 2, "your website says"},
    {ADVERT, 2, "your website said"}, {ADVERT, 2, "as pictured"}, {ADVERT, 2, "product page"},
    {ADVERT, 1, "claims to"}, {ADVERT, 1, "promised in"}, {ADVERT, 1, "description"},
    {ADVERT, 3, "虚假宣传"}, {ADVERT, 3, "虚假广告"}, {ADVERT, 3, "与描述不符"}, {ADVERT, 3, "描述不符"},
    {ADVERT, 3, "货不对板"}, {ADVERT, 2, "广告"}, {ADVERT, 2, "宣传"}, {ADVERT, 2, "误导"},
    {ADVERT, 2, "欺骗"}, {ADVERT, 2, "假货"}, {ADVERT, 2, "图片不符"}, {ADVERT, 2, "详情页"},
    {ADVERT, 1, "夸大"}, {ADVERT, 2, "冒牌"},

    {BILLING, 3, "overcharg*"}, {BILLING, 3, "charged twice"}, {BILLING, 3, "double charge*"},
    {BILLING, 3, "charged me twice"}, {BILLING, 3, "wrong amount"},
    {BILLING, 3, "unauthorised charge"}, {BILLING, 3, "unauthorized charge"},
    {BILLING, 2, "invoice"}, {BILLING, 2, "billed"}, {BILLING, 2, "billing"},
    {BILLING, 2, "charged"}, {BILLING, 2, "credit card"}, {BILLING, 2, "direct debit"},
    {BILLING, 2, "subscription"}, {BILLING, 2, "hidden fee*"}, {BILLING, 1, "payment"},
    {BILLING, 1, "fee"}, {BILLING, 1, "refund"}, {BILLING, 1, "price"}, {BILLING, 1, "deposit"},
    {BILLING, 2, "debited"}, {BILLING, 3, "重复扣款"}, {BILLING, 3, "多扣"}, {BILLING, 3, "乱收费"},
    {BILLING, 3, "扣了两次"}, {BILLING, 2, "扣款"}, {BILLING, 2, "扣费"}, {BILLING, 2, "发票"},
    {BILLING, 2, "账单"}, {BILLING, 2, "收费"}, {BILLING, 2, "自动续费"}, {BILLING, 1, "金额"},
    {BILLING, 1, "付款"}, {BILLING, 1, "退款"}, {BILLING, 1, "押金"}, {BILLING, 1, "价格"},

    {LOGISTICS, 3, "never arrived"}, {LOGISTICS, 3, "not arrived"},
    {LOGISTICS, 3, "not been delivered"}, {LOGISTICS, 3, "late delivery"},
    {LOGISTICS, 3, "delivered late"}, {LOGISTICS, 3, "lost parcel"},
    {LOGISTICS, 3, "lost in transit"}, {LOGISTICS, 3, "wrong address"}, {LOGISTICS, 2, "parcel*"},
    {LOGISTICS, 2, "courier*"}, {LOGISTICS, 2, "deliver*"}, {LOGISTICS, 2, "shipping"},
    {LOGISTICS, 2, "shipment"}, {LOGISTICS, 2, "shipped"}, {LOGISTICS, 2, "tracking"},
    {LOGISTICS, 1, "package"}, {LOGISTICS, 1, "carrier"}, {LOGISTICS, 1, "late"},
    {LOGISTICS, 1, "arrived"}, {LOGISTICS, 2, "warehouse"}, {LOGISTICS, 2, "never came"},
    {LOGISTICS, 3, "没有收到货"}, {LOGISTICS, 3, "没收到货"}, {LOGISTICS, 3, "迟迟不发货"},
    {LOGISTICS, 3, "不发货"}, {LOGISTICS, 3, "送错"}, {LOGISTICS, 3, "丢件"}, {LOGISTICS, 3, "配送"},
    {LOGISTICS, 2, "快递"}, {LOGISTICS, 2, "物流"}, {LOGISTICS, 2, "发货"}, {LOGISTICS, 2, "包裹"},
    {LOGISTICS, 2, "送货"}, {LOGISTICS, 2, "签收"}, {LOGISTICS, 2, "派送"}, {LOGISTICS, 1, "没有收到"},
    {LOGISTICS, 1, "没收到"}, {LOGISTICS, 1, "延误"}, {LOGISTICS, 2, "驿站"}, {LOGISTICS, 2, "外包装"},

    {QUALITY, 3, "stopped working"}, {QUALITY, 3, "does not work"}, {QUALITY, 3, "doesn't work"},
    {QUALITY, 3, "fell apart"}, {QUALITY, 3, "defect*"}, {QUALITY, 3, "faulty"},
    {QUALITY, 3, "malfunction*"}, {QUALITY, 2, "broken"}, {QUALITY, 2, "broke"},
    {QUALITY, 2, "leak*"}, {QUALITY, 2, "crack*"}, {QUALITY, 2, "scratch*"},
    {QUALITY, 2, "quality"}, {QUALITY, 2, "torn"}, {QUALITY, 2, "rust*"},
    {QUALITY, 2, "won't turn on"}, {QUALITY, 2, "not working"}, {QUALITY, 2, "noisy"},
    {QUALITY, 2, "stain*"}, {QUALITY, 1, "warranty"}, {QUALITY, 1, "repair*"},
    {QUALITY, 1, "replace*"}, {QUALITY, 1, "damaged"}, {QUALITY, 3, "质量问题"}, {QUALITY, 3, "质量太差"},
    {QUALITY, 3, "坏了"}, {QUALITY, 3, "漏水"}, {QUALITY, 2, "质量"}, {QUALITY, 2, "故障"},
    {QUALITY, 2, "破损"}, {QUALITY, 2, "裂"}, {QUALITY, 2, "开不了机"}, {QUALITY, 2, "不能用"},
    {QUALITY, 2, "用不了"}, {QUALITY, 2, "掉色"}, {QUALITY, 2, "瑕疵"}, {QUALITY, 2, "生锈"},
    {QUALITY, 2, "噪音"}, {QUALITY, 1, "维修"}, {QUALITY, 1, "保修"}, {QUALITY, 1, "换货"},
    {QUALITY, 2, "次品"},

    {ATTITUDE, 3, "rude"}, {ATTITUDE, 3, "impolite"}, {ATTITUDE, 3, "unfriendly"},
    {ATTITUDE, 3, "hung up"}, {ATTITUDE, 3, "shouted"}, {ATTITUDE, 3, "insult*"},
    {ATTITUDE, 3, "laughed at"}, {ATTITUDE, 3, "yelled"}, {ATTITUDE, 2, "attitude"},
    {ATTITUDE, 2, "ignored me"}, {ATTITUDE, 2, "arrogant"}, {ATTITUDE, 2, "unhelpful"},
    {ATTITUDE, 2, "nobody answers"}, {ATTITUDE, 2, "disrespect*"}, {ATTITUDE, 2, "sent me away"},
    {ATTITUDE, 1, "staff"}, {ATTITUDE, 1, "clerk"}, {ATTITUDE, 1, "hotline"},
    {ATTITUDE, 1, "employee"}, {ATTITUDE, 1, "your agent"}, {ATTITUDE, 2, "no one answers"},
    {ATTITUDE, 3, "态度恶劣"}, {ATTITUDE, 3, "态度差"}, {ATTITUDE, 3, "态度很差"}, {ATTITUDE, 3, "骂人"},
    {ATTITUDE, 3, "辱骂"}, {ATTITUDE, 3, "挂电话"}, {ATTITUDE, 3, "挂断"}, {ATTITUDE, 3, "不耐烦"},
    {ATTITUDE, 2, "态度"}, {ATTITUDE, 2, "不理"}, {ATTITUDE, 2, "推诿"}, {ATTITUDE, 2, "踢皮球"},
    {ATTITUDE, 2, "没人接"}, {ATTITUDE, 2, "敷衍"}, {ATTITUDE, 1, "客服"}, {ATTITUDE, 1, "店员"},
    {ATTITUDE, 2, "服务差"},
};
/* clang-format on */
G_STATIC_ASSERT(G_N_ELEMENTS(terms) < CATEGORY_MAX_TERMS);

const CategoryTerm *category_terms(gsize *out_count) {
    *out_count = G_N_ELEMENTS(terms);
    return terms;
}
