/* letter_sample_story.c - the people and words of the invented complaint that samples tell */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A kettle that leaks on its second day. Each language that is shipped has its own people. */
#include "letter_sample_story.h"

static const SampleStory stories[] = {
    {.language = "en",
     .now = 1794216600,
     .desk = "Example Ltd, complaints desk",
     .zone = "Europe/London",
     .queue_title = "product quality desk",
     .complainant = "emma.hall@mail.example",
     .complainant_name = "Emma Hall",
     .agent = "Anna Berg",
     .manager = "Ruth Okafor",
     .subject = "Kettle leaks at the handle",
     .words =
         "Dear Sir or Madam,\n\nThe kettle I bought on 3 November leaks at the handle. Hot water "
         "ran over my hand this morning. I took it back to the shop in Mill Street and they sent "
         "me away: \"no refunds on opened boxes\".\n\nI want my money back, please.\n\nEmma Hall",
     .more_words =
         "I have found the receipt, a photo of it is attached. It says two years' warranty.\n\n"
         "When will somebody call me?",
     .answer =
         "I have looked at your photos with our product quality people. You are right: the seal "
         "of this kettle is faulty, and the shop should not have sent you away.\n\nWe refund the "
         "full 39.90 today. You need not send the kettle back; please do not use it any more.\n\n"
         "I am sorry for the burn and for the extra trip.",
     .answer_html =
         "<div>I have looked at your photos with our product quality people. You are right: the "
         "seal of this kettle is faulty, and the shop should not have sent you away.</div>"
         "<div><br></div><div>We refund the <b>full 39.90</b> today. You need not send the kettle "
         "back; please <u>do not use it</u> any more.</div><div><br></div>"
         "<div>I am sorry for the burn and for the extra trip.</div>",
     .earlier_subject = "Parcel came a week late",
     .photo = "kettle handle.jpg",
     .done = "done",
     .done_detail = "owner is Anna Berg",
     .not_understood = "not understood",
     .not_understood_detail = "did you mean #assign bob ?",
     .refused_words = "#asign bob\n\nWe call you this afternoon.",
     .held_why =
         "The mail did not come from the reply address that was made for you, and no trusted "
         "server vouched for its sender.",
     .held_deed = "an answer to emma.hall@mail.example",
     .unhappy_words = "Nobody called me, and the refund took three weeks.",
     .dismissal =
         "The kettle was bought from Example Trading, another company with a similar name. "
         "Please write to the shop that is named on your receipt."},
    {.language = "zh",
     .now = 1794187800,
     .desk = "示例公司客户投诉处理中心",
     .zone = "Asia/Shanghai",
     .queue_title = "产品质量组",
     .complainant = "zhou.min@mail.example.cn",
     .complainant_name = "周敏",
     .agent = "林悦",
     .manager = "陈国强",
     .subject = "电热水壶把手漏水",
     .words =
         "您好：\n\n我11月3日在你们店里买的电热水壶，第二天把手处就开始漏水，今天早上还烫到了手。"
         "拿回门店，店员说拆封了不能退，让我自己想办法。\n\n请给我退款。\n\n周敏",
     .more_words = "购物小票找到了，照片在附件里，上面写着保修两年。\n\n请问什么时候会有人联系我？",
     .answer = "您发来的照片，我和产品质量组的同事一起看过了。您说得对：这款水壶的密封圈有缺陷，"
               "门店也不应该让您自己想办法。\n\n299元货款今天全额原路退回，水壶不必寄回，也请不要再"
               "使用。\n\n"
               "让您烫伤、又白跑一趟，实在对不起。",
     .answer_html =
         "<div>您发来的照片，我和产品质量组的同事一起看过了。您说得对：这款水壶的密封圈有缺陷，"
         "门店也不应该让您自己想办法。</div><div><br></div><div><b>299元货款今天全额原路退回</b>，"
         "水壶不必寄回，也请<u>不要再使用</u>。</div><div><br></div>"
         "<div>让您烫伤、又白跑一趟，实在对不起。</div>",
     .earlier_subject = "快递晚到一周",
     .photo = "水壶把手.jpg",
     .done = "完成",
     .done_detail = "负责人：林悦",
     .not_understood = "看不懂",
     .not_understood_detail = "您是不是想写 #assign bob ？",
     .refused_words = "#asign bob\n\n我们今天下午给您打电话。",
     .held_why = "这封邮件没有发到专门给您的回复地址，也没有可信服务器为发件人作证。",
     .held_deed = "答复 zhou.min@mail.example.cn",
     .unhappy_words = "一直没人打电话给我，退款拖了三个星期。",
     .dismissal = "这款水壶是在名称相近的另一家公司购买的，请联系购物小票上的商家。"},
};

const SampleStory *letter_sample_story(const gchar *language) {
    for (gsize i = 0; i < G_N_ELEMENTS(stories); i++) {
        if (g_strcmp0(stories[i].language, language) == 0)
            return &stories[i];
    }
    return &stories[0];
}
