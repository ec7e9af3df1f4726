/* thanks_words.c - the words that a bare thank-you may be made of */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Only words that can't ask for anything belong here. "Thanks in advance" asks; 处理 by itself
 * asks, 谢谢处理 does not; so what thanks are for is its own class.
 */
#include "thanks_words.h"

#include <string.h>

/* clang-format off */
static const ThanksWord english[] = {
    {"thank you", WORD_THANK}, {"thanks", WORD_THANK}, {"many thanks", WORD_THANK},
    {"thx", WORD_THANK}, {"i thank you", WORD_THANK}, {"we thank you", WORD_THANK},
    {"much appreciated", WORD_THANK}, {"i appreciate", WORD_THANK},
    {"i really appreciate", WORD_THANK}, {"we appreciate", WORD_THANK},
    {"i am grateful", WORD_THANK}, {"very grateful", WORD_THANK},
    {"that is very kind", WORD_THANK}, {"thankyou", WORD_THANK}, {"big thanks", WORD_THANK},
    {"thanks a million", WORD_THANK}, {"thank you kindly", WORD_THANK},
    {"received with thanks", WORD_THANK},
    {"your help is much appreciated", WORD_THANK},

    {"for", WORD_OBJECT}, {"your", WORD_OBJECT}, {"the", WORD_OBJECT}, {"this", WORD_OBJECT},
    {"my", WORD_OBJECT}, {"our", WORD_OBJECT}, {"me", WORD_OBJECT}, {"us", WORD_OBJECT},
    {"it", WORD_OBJECT}, {"all you have done", WORD_OBJECT}, {"everything", WORD_OBJECT},
    {"help", WORD_OBJECT}, {"kind", WORD_OBJECT}, {"support", WORD_OBJECT},
    {"reply", WORD_OBJECT}, {"answer", WORD_OBJECT}, {"response", WORD_OBJECT},
    {"email", WORD_OBJECT}, {"mail", WORD_OBJECT}, {"message", WORD_OBJECT},
    {"quick", WORD_OBJECT}, {"fast", WORD_OBJECT}, {"prompt", WORD_OBJECT},
    {"swift", WORD_OBJECT}, {"friendly", WORD_OBJECT}, {"great", WORD_OBJECT},
    {"excellent", WORD_OBJECT}, {"good", WORD_OBJECT}, {"assistance", WORD_OBJECT},
    {"service", WORD_OBJECT}, {"information", WORD_OBJECT}, {"info", WORD_OBJECT},
    {"update", WORD_OBJECT}, {"effort", WORD_OBJECT}, {"efforts", WORD_OBJECT},
    {"time", WORD_OBJECT}, {"patience", WORD_OBJECT}, {"understanding", WORD_OBJECT},
    {"explanation", WORD_OBJECT}, {"solution", WORD_OBJECT}, {"solving", WORD_OBJECT},
    {"resolving", WORD_OBJECT}, {"fixing", WORD_OBJECT}, {"helping", WORD_OBJECT},
    {"sorting", WORD_OBJECT}, {"out", WORD_OBJECT}, {"handling", WORD_OBJECT},
    {"taking care of", WORD_OBJECT}, {"getting back to", WORD_OBJECT},
    {"letting me know", WORD_OBJECT}, {"so quickly", WORD_OBJECT}, {"quickly", WORD_OBJECT},
    {"problem", WORD_OBJECT}, {"issue", WORD_OBJECT}, {"matter", WORD_OBJECT},
    {"complaint", WORD_OBJECT}, {"replacement", WORD_OBJECT}, {"refund", WORD_OBJECT},
    {"voucher", WORD_OBJECT}, {"apology", WORD_OBJECT}, {"with", WORD_OBJECT},
    {"to you", WORD_OBJECT}, {"to your", WORD_OBJECT},

    {"all good", WORD_CONTENT}, {"all is good", WORD_CONTENT}, {"all is well", WORD_CONTENT},
    {"all well", WORD_CONTENT}, {"all fine", WORD_CONTENT}, {"all set", WORD_CONTENT},
    {"all done", WORD_CONTENT}, {"everything is fine", WORD_CONTENT},
    {"everything is ok", WORD_CONTENT}, {"everything is good", WORD_CONTENT},
    {"everything works", WORD_CONTENT}, {"it works", WORD_CONTENT},
    {"it works fine", WORD_CONTENT}, {"it works perfectly", WORD_CONTENT},
    {"works fine", WORD_CONTENT}, {"works perfectly", WORD_CONTENT}, {"works now", WORD_CONTENT},
    {"works again", WORD_CONTENT}, {"that works", WORD_CONTENT}, {"works for me", WORD_CONTENT},
    {"that works for me", WORD_CONTENT}, {"problem solved", WORD_CONTENT},
    {"the problem is solved", WORD_CONTENT}, {"my problem is solved", WORD_CONTENT},
    {"issue resolved", WORD_CONTENT}, {"the issue is resolved", WORD_CONTENT},
    {"the matter is resolved", WORD_CONTENT}, {"it is solved", WORD_CONTENT},
    {"it is resolved", WORD_CONTENT}, {"solved", WORD_CONTENT}, {"resolved", WORD_CONTENT},
    {"that solved it", WORD_CONTENT}, {"that helped", WORD_CONTENT},
    {"this helped", WORD_CONTENT}, {"that helps", WORD_CONTENT}, {"that is fine", WORD_CONTENT},
    {"that's fine", WORD_CONTENT}, {"sounds good", WORD_CONTENT}, {"great", WORD_CONTENT},
    {"perfect", WORD_CONTENT}, {"wonderful", WORD_CONTENT}, {"excellent", WORD_CONTENT},
    {"great service", WORD_CONTENT}, {"great help", WORD_CONTENT}, {"got it", WORD_CONTENT},
    {"i got it", WORD_CONTENT}, {"received", WORD_CONTENT}, {"i received it", WORD_CONTENT},
    {"i have received it", WORD_CONTENT}, {"it arrived", WORD_CONTENT},
    {"it has arrived", WORD_CONTENT}, {"it arrived today", WORD_CONTENT},
    {"refund received", WORD_CONTENT}, {"the refund arrived", WORD_CONTENT},
    {"the refund has arrived", WORD_CONTENT}, {"the money has arrived", WORD_CONTENT},
    {"the parcel has arrived", WORD_CONTENT}, {"the parcel arrived", WORD_CONTENT},
    {"the replacement arrived", WORD_CONTENT}, {"the replacement has arrived", WORD_CONTENT},
    {"i received the refund", WORD_CONTENT}, {"i have received the refund", WORD_CONTENT},
    {"i am happy", WORD_CONTENT}, {"i'm happy", WORD_CONTENT}, {"we are happy", WORD_CONTENT},
    {"very happy", WORD_CONTENT}, {"i am satisfied", WORD_CONTENT},
    {"i am very happy", WORD_CONTENT}, {"no problem", WORD_CONTENT},
    {"no problems", WORD_CONTENT}, {"no worries", WORD_CONTENT},
    {"no more questions", WORD_CONTENT}, {"no further questions", WORD_CONTENT},
    {"nothing else", WORD_CONTENT}, {"you are the best", WORD_CONTENT},
    {"well done", WORD_CONTENT}, {"all sorted", WORD_CONTENT}, {"that's great", WORD_CONTENT},
    {"that's perfect", WORD_CONTENT}, {"that is great", WORD_CONTENT},
    {"excellent service", WORD_CONTENT}, {"my issue is resolved", WORD_CONTENT},
    {"i am happy with that", WORD_CONTENT}, {"i'm satisfied", WORD_CONTENT},
    {"the replacement arrived today", WORD_CONTENT}, {"the parcel arrived today", WORD_CONTENT},

    {"very much", WORD_FILLER}, {"so much", WORD_FILLER}, {"a lot", WORD_FILLER},
    {"again", WORD_FILLER}, {"all", WORD_FILLER}, {"everyone", WORD_FILLER},
    {"everybody", WORD_FILLER}, {"you all", WORD_FILLER}, {"and", WORD_FILLER},
    {"ok", WORD_FILLER}, {"okay", WORD_FILLER}, {"yes", WORD_FILLER}, {"now", WORD_FILLER},
    {"too", WORD_FILLER}, {"also", WORD_FILLER}, {"oh", WORD_FILLER}, {"once more", WORD_FILLER},
    {"once again", WORD_FILLER}, {"mr", WORD_FILLER}, {"mrs", WORD_FILLER}, {"ms", WORD_FILLER},
    {"dr", WORD_FILLER}, {"sir", WORD_FILLER}, {"madam", WORD_FILLER}, {"or", WORD_FILLER},
    {"team", WORD_FILLER}, {"your team", WORD_FILLER}, {"there", WORD_FILLER},
    {"indeed", WORD_FILLER}, {"really", WORD_FILLER}, {"sent from my iphone", WORD_FILLER},

    {"hi", WORD_GREETING}, {"hello", WORD_GREETING}, {"hey", WORD_GREETING},
    {"dear", WORD_GREETING}, {"good morning", WORD_GREETING}, {"good afternoon", WORD_GREETING},
    {"good evening", WORD_GREETING},

    {"regards", WORD_CLOSING}, {"best regards", WORD_CLOSING}, {"kind regards", WORD_CLOSING},
    {"warm regards", WORD_CLOSING}, {"with kind regards", WORD_CLOSING},
    {"best wishes", WORD_CLOSING}, {"best", WORD_CLOSING}, {"all the best", WORD_CLOSING},
    {"sincerely", WORD_CLOSING}, {"yours sincerely", WORD_CLOSING},
    {"yours faithfully", WORD_CLOSING}, {"yours", WORD_CLOSING}, {"cheers", WORD_CLOSING},
    {"bye", WORD_CLOSING}, {"take care", WORD_CLOSING}, {"have a nice day", WORD_CLOSING},
    {"have a great day", WORD_CLOSING}, {"have a good day", WORD_CLOSING},
    {"have a nice weekend", WORD_CLOSING},
};

static const ThanksWord chinese[] = {
    {"谢谢", WORD_THANK}, {"谢谢了", WORD_THANK}, {"谢谢啦", WORD_THANK}, {"谢了", WORD_THANK},
    {"谢啦", WORD_THANK}, {"多谢", WORD_THANK}, {"感谢", WORD_THANK}, {"感激", WORD_THANK},
    {"太感谢了", WORD_THANK}, {"辛苦了", WORD_THANK}, {"辛苦你了", WORD_THANK}, {"辛苦您了", WORD_THANK},
    {"辛苦", WORD_THANK}, {"麻烦你了", WORD_THANK}, {"麻烦您了", WORD_THANK}, {"麻烦你们了", WORD_THANK},
    {"麻烦了", WORD_THANK}, {"费心了", WORD_THANK}, {"有劳了", WORD_THANK}, {"謝謝", WORD_THANK},
    {"感謝", WORD_THANK}, {"多謝", WORD_THANK}, {"麻煩您了", WORD_THANK},

    {"你", WORD_OBJECT}, {"您", WORD_OBJECT}, {"你们", WORD_OBJECT}, {"您们", WORD_OBJECT},
    {"你們", WORD_OBJECT}, {"各位", WORD_OBJECT}, {"大家", WORD_OBJECT}, {"贵公司", WORD_OBJECT},
    {"客服", WORD_OBJECT}, {"团队", WORD_OBJECT}, {"工作人员", WORD_OBJECT}, {"经理", WORD_OBJECT},
    {"女士", WORD_OBJECT}, {"先生", WORD_OBJECT}, {"老师", WORD_OBJECT}, {"的", WORD_OBJECT},
    {"帮助", WORD_OBJECT}, {"幫助", WORD_OBJECT}, {"帮忙", WORD_OBJECT}, {"支持", WORD_OBJECT},
    {"处理", WORD_OBJECT}, {"處理", WORD_OBJECT}, {"及时", WORD_OBJECT}, {"快速", WORD_OBJECT},
    {"迅速", WORD_OBJECT}, {"认真", WORD_OBJECT}, {"负责", WORD_OBJECT}, {"耐心", WORD_OBJECT},
    {"细心", WORD_OBJECT}, {"热情", WORD_OBJECT}, {"回复", WORD_OBJECT}, {"回覆", WORD_OBJECT},
    {"答复", WORD_OBJECT}, {"解答", WORD_OBJECT}, {"解释", WORD_OBJECT}, {"说明", WORD_OBJECT},
    {"解决", WORD_OBJECT}, {"问题", WORD_OBJECT}, {"我的", WORD_OBJECT}, {"我们", WORD_OBJECT},
    {"投诉", WORD_OBJECT}, {"这么", WORD_OBJECT}, {"快", WORD_OBJECT}, {"协助", WORD_OBJECT},
    {"配合", WORD_OBJECT}, {"理解", WORD_OBJECT}, {"关心", WORD_OBJECT}, {"重视", WORD_OBJECT},
    {"努力", WORD_OBJECT}, {"付出", WORD_OBJECT}, {"服务", WORD_OBJECT}, {"和", WORD_OBJECT},
    {"了", WORD_OBJECT}, {"告知", WORD_OBJECT},

    {"收到", WORD_CONTENT}, {"已收到", WORD_CONTENT}, {"收到了", WORD_CONTENT}, {"我收到了", WORD_CONTENT},
    {"已经收到", WORD_CONTENT}, {"已经收到了", WORD_CONTENT}, {"货收到了", WORD_CONTENT},
    {"退款收到了", WORD_CONTENT}, {"退款已收到", WORD_CONTENT}, {"收到退款了", WORD_CONTENT},
    {"退款已到账", WORD_CONTENT}, {"退款到账了", WORD_CONTENT}, {"钱收到了", WORD_CONTENT},
    {"已到账", WORD_CONTENT}, {"好的", WORD_CONTENT}, {"好", WORD_FILLER}, {"好了", WORD_CONTENT},
    {"太好了", WORD_CONTENT}, {"行", WORD_CONTENT}, {"可以", WORD_CONTENT}, {"可以了", WORD_CONTENT},
    {"没问题", WORD_CONTENT}, {"没问题了", WORD_CONTENT}, {"没有问题了", WORD_CONTENT}, {"没事了", WORD_CONTENT},
    {"没事", WORD_CONTENT}, {"沒問題", WORD_CONTENT}, {"问题解决了", WORD_CONTENT}, {"问题已解决", WORD_CONTENT},
    {"问题已经解决", WORD_CONTENT}, {"问题已经解决了", WORD_CONTENT}, {"問題解決了", WORD_CONTENT},
    {"已解决", WORD_CONTENT}, {"已经解决了", WORD_CONTENT}, {"解决了", WORD_CONTENT}, {"都解决了", WORD_CONTENT},
    {"搞定了", WORD_CONTENT}, {"明白", WORD_CONTENT}, {"明白了", WORD_CONTENT}, {"知道了", WORD_CONTENT},
    {"了解", WORD_CONTENT}, {"了解了", WORD_CONTENT}, {"现在好了", WORD_CONTENT}, {"已经好了", WORD_CONTENT},
    {"都好了", WORD_CONTENT}, {"现在正常了", WORD_CONTENT}, {"一切正常", WORD_CONTENT}, {"正常了", WORD_CONTENT},
    {"恢复正常了", WORD_CONTENT}, {"很好", WORD_CONTENT}, {"非常好", WORD_CONTENT}, {"很满意", WORD_CONTENT},
    {"我很满意", WORD_CONTENT}, {"非常满意", WORD_CONTENT}, {"满意", WORD_CONTENT}, {"服务很好", WORD_CONTENT},
    {"钱到账了", WORD_CONTENT}, {"钱已经到账", WORD_CONTENT}, {"钱已经收到", WORD_CONTENT},
    {"东西收到了", WORD_CONTENT}, {"能用了", WORD_CONTENT},
    {"可以用了", WORD_CONTENT}, {"已经可以用了", WORD_CONTENT}, {"万分感谢", WORD_THANK},
    {"太棒了", WORD_CONTENT}, {"谢谢亲", WORD_THANK},
    {"没有其他问题了", WORD_CONTENT}, {"没有别的问题了", WORD_CONTENT},

    {"非常", WORD_FILLER}, {"十分", WORD_FILLER}, {"真的", WORD_FILLER}, {"再次", WORD_FILLER},
    {"嗯", WORD_FILLER}, {"哦", WORD_FILLER}, {"噢", WORD_FILLER}, {"啊", WORD_FILLER},
    {"呀", WORD_FILLER}, {"啦", WORD_FILLER}, {"哈哈", WORD_FILLER}, {"衷心", WORD_FILLER},

    {"你好", WORD_GREETING}, {"您好", WORD_GREETING}, {"你们好", WORD_GREETING},
    {"尊敬的客服", WORD_GREETING}, {"客服你好", WORD_GREETING}, {"客服您好", WORD_GREETING},

    {"祝好", WORD_CLOSING}, {"祝您工作顺利", WORD_CLOSING}, {"祝工作顺利", WORD_CLOSING},
    {"祝您生活愉快", WORD_CLOSING}, {"祝生活愉快", WORD_CLOSING}, {"祝一切顺利", WORD_CLOSING},
    {"此致", WORD_CLOSING}, {"敬礼", WORD_CLOSING}, {"再见", WORD_CLOSING}, {"顺祝商祺", WORD_CLOSING},
};

/* Words that begin a sentence in mails that want something. */
static const gchar *const no_names[] = {
    "a", "about", "am", "another", "any", "are", "as", "at", "bad", "broken", "but", "call",
    "can", "cannot", "compensation", "could", "customer", "damaged", "did", "do", "does", "error",
    "exchange", "fix", "give", "had", "has", "have", "how", "however", "i", "if", "in", "is",
    "it", "item", "lawyer", "leaking", "leaks", "money", "must", "my", "need", "never", "no",
    "not", "nothing", "of", "only", "order", "parcel", "pay", "please", "refund", "repair",
    "replace", "return", "send", "should", "sorry", "still", "stop", "that", "the", "then",
    "they", "this", "tomorrow", "unfortunately", "useless", "waiting", "want", "was", "we",
    "were", "what", "when", "where", "which", "who", "why", "will", "works", "would", "wrong",
    "yet", "you",
};
/* clang-format on */

const ThanksWord *thanks_words_english(gsize *out_count) {
    *out_count = G_N_ELEMENTS(english);
    return english;
}

const ThanksWord *thanks_words_chinese(gsize *out_count) {
    *out_count = G_N_ELEMENTS(chinese);
    return chinese;
}

gboolean thanks_words_is_no_name(const gchar *word) {
    for (gsize i = 0; i < G_N_ELEMENTS(no_names); i++) {
        if (strcmp(no_names[i], word) == 0)
            return TRUE;
    }
    return FALSE;
}

gboolean thanks_words_is_chinese_name(const gchar *clause) {
    static const gchar surnames[] = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭罗宋郑谢韩唐冯于董萧程曹"
                                    "袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方"
                                    "石姚谭廖邹熊金陆郝孔崔邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武";
    /* What stands in short sentences but hardly in names. */
    static const gchar no_names_here[] = "不没未还但再退换修赔坏漏差慢催吗呢么了的是有要请给";
    glong length = g_utf8_strlen(clause, -1);
    if (length < 2 || length > 3 || g_utf8_strchr(surnames, -1, g_utf8_get_char(clause)) == NULL)
        return FALSE;
    for (; *clause != '\0'; clause = g_utf8_next_char(clause)) {
        gunichar c = g_utf8_get_char(clause);
        if (g_unichar_get_script(c) != G_UNICODE_SCRIPT_HAN ||
            g_utf8_strchr(no_names_here, -1, c) != NULL)
            return FALSE;
    }
    return TRUE;
}
