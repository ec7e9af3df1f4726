/* request_words.c - the words that a complainant's request may be made of */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A word that could turn a request into its opposite ("not", 不), put a condition on it ("if") or
 * make it one for something else (退货) is in no row: then the whole is no request. "Stop" and
 * "update" ask for much else, so hardly anything may stand beside them.
 */
#include "request_words.h"

#include <string.h>

#define S FOR(REQUEST_STATUS)
#define E FOR(REQUEST_ESCALATE)
#define W FOR(REQUEST_WITHDRAW)
#define R FOR(REQUEST_REOPEN)
#define U FOR(REQUEST_STOP)
#define B FOR(REQUEST_START)
#define WORK (E | W | R)
#define ANY (S | WORK | U | B)

/* clang-format off */
static const RequestWord english[] = {
    {"status", REQUEST_BARE, S}, {"escalate", REQUEST_BARE, E}, {"withdraw", REQUEST_BARE, W},
    {"reopen", REQUEST_BARE, R}, {"stop", REQUEST_BARE, U},

    {"progress", REQUEST_CORE, S}, {"status update", REQUEST_CORE, S},
    {"status report", REQUEST_CORE, S}, {"progress update", REQUEST_CORE, S},
    {"progress report", REQUEST_CORE, S}, {"an update", REQUEST_CORE, S},
    {"any update", REQUEST_CORE, S}, {"any updates", REQUEST_CORE, S},
    {"any news", REQUEST_CORE, S}, {"any progress", REQUEST_CORE, S},
    {"the latest", REQUEST_CORE, S}, {"latest news", REQUEST_CORE, S},
    {"where things stand", REQUEST_CORE, S}, {"where do things stand", REQUEST_CORE, S},
    {"where do we stand", REQUEST_CORE, S}, {"where we stand", REQUEST_CORE, S},
    {"where my complaint stands", REQUEST_CORE, S}, {"where it stands", REQUEST_CORE, S},
    {"where does my complaint stand", REQUEST_CORE, S}, {"how far you are", REQUEST_CORE, S},
    {"how far are you", REQUEST_CORE, S}, {"how is it going", REQUEST_CORE, S},
    {"how things are going", REQUEST_CORE, S}, {"how my complaint is going", REQUEST_CORE, S},
    {"how my complaint is progressing", REQUEST_CORE, S}, {"what is happening", REQUEST_CORE, S},
    {"what's happening", REQUEST_CORE, S}, {"what is going on", REQUEST_CORE, S},
    {"update me", REQUEST_CORE, S}, {"keep me posted", REQUEST_CORE, S},

    {"escalation", REQUEST_CORE, E}, {"escalated", REQUEST_CORE, E},
    {"speak to a manager", REQUEST_CORE, E}, {"speak to the manager", REQUEST_CORE, E},
    {"speak to your manager", REQUEST_CORE, E}, {"speak with a manager", REQUEST_CORE, E},
    {"speak with the manager", REQUEST_CORE, E}, {"talk to a manager", REQUEST_CORE, E},
    {"talk to the manager", REQUEST_CORE, E}, {"talk to your manager", REQUEST_CORE, E},
    {"hear from a manager", REQUEST_CORE, E}, {"hear from the manager", REQUEST_CORE, E},
    {"pass this to a manager", REQUEST_CORE, E}, {"pass this to the manager", REQUEST_CORE, E},
    {"pass it to a manager", REQUEST_CORE, E}, {"pass it to the manager", REQUEST_CORE, E},
    {"pass this on to a manager", REQUEST_CORE, E}, {"forward this to a manager", REQUEST_CORE, E},
    {"pass this to your manager", REQUEST_CORE, E},
    {"pass this on to your manager", REQUEST_CORE, E},
    {"forward this to your manager", REQUEST_CORE, E},

    {"withdrawn", REQUEST_CORE, W}, {"withdrawal", REQUEST_CORE, W},
    {"withdrawing", REQUEST_CORE, W}, {"cancel my complaint", REQUEST_CORE, W},
    {"cancel the complaint", REQUEST_CORE, W}, {"cancel this complaint", REQUEST_CORE, W},
    {"drop my complaint", REQUEST_CORE, W}, {"drop the complaint", REQUEST_CORE, W},
    {"drop this complaint", REQUEST_CORE, W}, {"take back my complaint", REQUEST_CORE, W},
    {"take my complaint back", REQUEST_CORE, W}, {"retract my complaint", REQUEST_CORE, W},

    {"re-open", REQUEST_CORE, R}, {"reopened", REQUEST_CORE, R}, {"re-opened", REQUEST_CORE, R},
    {"open it again", REQUEST_CORE, R}, {"open again", REQUEST_CORE, R},
    {"open my complaint again", REQUEST_CORE, R}, {"open this complaint again", REQUEST_CORE, R},
    {"open the complaint again", REQUEST_CORE, R}, {"open this again", REQUEST_CORE, R},

    {"unsubscribe", REQUEST_CORE, U}, {"unsubscribe me", REQUEST_CORE, U},
    {"i want to unsubscribe", REQUEST_CORE, U}, {"i would like to unsubscribe", REQUEST_CORE, U},
    {"i'd like to unsubscribe", REQUEST_CORE, U}, {"i want to opt out", REQUEST_CORE, U},
    {"i would like to opt out", REQUEST_CORE, U}, {"opt out", REQUEST_CORE, U},
    {"opt me out", REQUEST_CORE, U},
    {"stop the surveys", REQUEST_CORE, U}, {"stop these surveys", REQUEST_CORE, U},
    {"no more surveys", REQUEST_CORE, U}, {"no more reminders", REQUEST_CORE, U},
    {"stop sending me surveys", REQUEST_CORE, U}, {"stop sending surveys", REQUEST_CORE, U},
    {"stop sending me these surveys", REQUEST_CORE, U},
    {"stop sending me reminders", REQUEST_CORE, U},
    {"stop sending me automatic mails", REQUEST_CORE, U},
    {"stop sending me automatic emails", REQUEST_CORE, U},
    {"stop the automatic mails", REQUEST_CORE, U}, {"stop the automatic emails", REQUEST_CORE, U},

    {"start", REQUEST_BARE, B}, {"resubscribe", REQUEST_BARE, B},
    {"re-subscribe", REQUEST_CORE, B}, {"subscribe me again", REQUEST_CORE, B},
    {"subscribe again", REQUEST_CORE, B}, {"start again", REQUEST_CORE, B},
    {"start the surveys again", REQUEST_CORE, B}, {"send me surveys again", REQUEST_CORE, B},
    {"send me the surveys again", REQUEST_CORE, B}, {"send surveys again", REQUEST_CORE, B},
    {"opt in again", REQUEST_CORE, B}, {"opt back in", REQUEST_CORE, B},
    {"opt me in again", REQUEST_CORE, B}, {"opt me back in", REQUEST_CORE, B},
    {"undo stop", REQUEST_CORE, B}, {"i want to", REQUEST_PADDING, S | WORK | B},
    {"i would like to", REQUEST_PADDING, S | WORK | B}, {"me", REQUEST_PADDING, B},
    {"sending me surveys again", REQUEST_PADDING, B}, {"sending surveys again", REQUEST_PADDING, B},

    {"please", REQUEST_PADDING, ANY}, {"pls", REQUEST_PADDING, ANY}, {"plz", REQUEST_PADDING, ANY},
    {"kindly", REQUEST_PADDING, ANY}, {"thanks", REQUEST_PADDING, ANY},
    {"thank you", REQUEST_PADDING, ANY}, {"thx", REQUEST_PADDING, ANY},
    {"many thanks", REQUEST_PADDING, ANY}, {"in advance", REQUEST_PADDING, ANY},
    {"can you", REQUEST_PADDING, ANY}, {"could you", REQUEST_PADDING, ANY},
    {"would you", REQUEST_PADDING, ANY}, {"can you please", REQUEST_PADDING, ANY},
    {"i would like", REQUEST_PADDING, S | WORK}, {"i'd like", REQUEST_PADDING, S | WORK},
    {"i want", REQUEST_PADDING, S | WORK}, {"i wish", REQUEST_PADDING, S | WORK},
    {"i'd like to", REQUEST_PADDING, S | WORK},
    {"i wish to", REQUEST_PADDING, S | WORK},
    {"to", REQUEST_PADDING, S | WORK}, {"my", REQUEST_PADDING, S | WORK},
    {"the", REQUEST_PADDING, S | WORK}, {"this", REQUEST_PADDING, S | WORK},
    {"it", REQUEST_PADDING, WORK}, {"complaint", REQUEST_PADDING, S | WORK},
    {"case", REQUEST_PADDING, S | WORK}, {"ticket", REQUEST_PADDING, S | WORK},
    {"hi", REQUEST_PADDING, ANY}, {"hello", REQUEST_PADDING, ANY}, {"hey", REQUEST_PADDING, ANY},
    {"now", REQUEST_PADDING, S | WORK}, {"just", REQUEST_PADDING, S | WORK},

    {"tell me", REQUEST_PADDING, S}, {"send me", REQUEST_PADDING, S},
    {"give me", REQUEST_PADDING, S}, {"let me know", REQUEST_PADDING, S},
    {"tell us", REQUEST_PADDING, S}, {"let us know", REQUEST_PADDING, S},
    {"advise", REQUEST_PADDING, S}, {"advise me", REQUEST_PADDING, S},
    {"provide", REQUEST_PADDING, S}, {"share", REQUEST_PADDING, S}, {"check", REQUEST_PADDING, S},
    {"can i", REQUEST_PADDING, S}, {"could i", REQUEST_PADDING, S}, {"may i", REQUEST_PADDING, S},
    {"may i ask", REQUEST_PADDING, S}, {"can i ask", REQUEST_PADDING, S},
    {"ask", REQUEST_PADDING, S}, {"have", REQUEST_PADDING, S}, {"get", REQUEST_PADDING, S},
    {"know", REQUEST_PADDING, S}, {"see", REQUEST_PADDING, S}, {"a", REQUEST_PADDING, S},
    {"of", REQUEST_PADDING, S}, {"on", REQUEST_PADDING, S},
    {"for", REQUEST_PADDING, S}, {"with", REQUEST_PADDING, S}, {"about", REQUEST_PADDING, S},
    {"regarding", REQUEST_PADDING, S}, {"request", REQUEST_PADDING, S},
    {"matter", REQUEST_PADDING, S}, {"current", REQUEST_PADDING, S},
    {"latest", REQUEST_PADDING, S}, {"what is", REQUEST_PADDING, S},
    {"what's", REQUEST_PADDING, S}, {"what the", REQUEST_PADDING, S}, {"is", REQUEST_PADDING, S},
    {"is there", REQUEST_PADDING, S}, {"are there", REQUEST_PADDING, S},
    {"do you have", REQUEST_PADDING, S}, {"have you got", REQUEST_PADDING, S},
    {"yet", REQUEST_PADDING, S}, {"so far", REQUEST_PADDING, S},
    {"at the moment", REQUEST_PADDING, S},
    {"i am writing to", REQUEST_PADDING, S},

    {"a manager", REQUEST_PADDING, E}, {"the manager", REQUEST_PADDING, E},
    {"your manager", REQUEST_PADDING, E}, {"a supervisor", REQUEST_PADDING, E},
    {"your supervisor", REQUEST_PADDING, E}, {"immediately", REQUEST_PADDING, E},
    {"at once", REQUEST_PADDING, E}, {"be", REQUEST_PADDING, WORK},
    {"need to", REQUEST_PADDING, E | R},
    {"i need to", REQUEST_PADDING, E | R}, {"i need", REQUEST_PADDING, E},
    {"an", REQUEST_PADDING, S | E}, {"i hereby", REQUEST_PADDING, W},
    {"i am", REQUEST_PADDING, W}, {"i'm", REQUEST_PADDING, W}, {"i", REQUEST_PADDING, W},
    {"i have decided to", REQUEST_PADDING, W}, {"from your surveys", REQUEST_PADDING, U},
    {"from surveys", REQUEST_PADDING, U}, {"from these emails", REQUEST_PADDING, U},
    {"from these mails", REQUEST_PADDING, U}, {"from this list", REQUEST_PADDING, U},
    {"of surveys", REQUEST_PADDING, U}, {"of these surveys", REQUEST_PADDING, U},
};

static const RequestWord chinese[] = {
    {"状态", REQUEST_BARE, S}, {"进度", REQUEST_BARE, S}, {"升级", REQUEST_BARE, E},
    {"撤回", REQUEST_BARE, W}, {"重开", REQUEST_BARE, R}, {"退订", REQUEST_BARE, U},
    {"狀態", REQUEST_BARE, S}, {"進度", REQUEST_BARE, S}, {"升級", REQUEST_BARE, E},
    {"重開", REQUEST_BARE, R}, {"退訂", REQUEST_BARE, U},

    {"进展", REQUEST_CORE, S}, {"处理进度", REQUEST_CORE, S}, {"办理进度", REQUEST_CORE, S},
    {"处理进展", REQUEST_CORE, S}, {"处理状态", REQUEST_CORE, S}, {"处理情况", REQUEST_CORE, S},
    {"最新情况", REQUEST_CORE, S}, {"最新进展", REQUEST_CORE, S}, {"到哪一步了", REQUEST_CORE, S},
    {"处理到哪一步了", REQUEST_CORE, S}, {"处理到哪了", REQUEST_CORE, S},
    {"办到哪一步了", REQUEST_CORE, S}, {"处理得怎么样了", REQUEST_CORE, S},
    {"处理的怎么样了", REQUEST_CORE, S}, {"怎么样了", REQUEST_CORE, S},
    {"有进展吗", REQUEST_CORE, S}, {"有进展了吗", REQUEST_CORE, S}, {"有消息吗", REQUEST_CORE, S},
    {"有消息了吗", REQUEST_CORE, S}, {"有结果吗", REQUEST_CORE, S},
    {"有结果了吗", REQUEST_CORE, S}, {"有新进展吗", REQUEST_CORE, S},
    {"进行到哪一步了", REQUEST_CORE, S}, {"什么情况了", REQUEST_CORE, S},

    {"升级投诉", REQUEST_CORE, E}, {"投诉升级", REQUEST_CORE, E}, {"升级处理", REQUEST_CORE, E},
    {"升级到主管", REQUEST_CORE, E}, {"升级给主管", REQUEST_CORE, E},
    {"转给主管", REQUEST_CORE, E}, {"转主管", REQUEST_CORE, E}, {"转交主管", REQUEST_CORE, E},
    {"联系主管", REQUEST_CORE, E}, {"找主管", REQUEST_CORE, E}, {"找经理", REQUEST_CORE, E},
    {"找你们主管", REQUEST_CORE, E}, {"找你们经理", REQUEST_CORE, E},
    {"找你们领导", REQUEST_CORE, E}, {"找领导", REQUEST_CORE, E}, {"转给经理", REQUEST_CORE, E},
    {"转给领导", REQUEST_CORE, E}, {"转给你们主管", REQUEST_CORE, E},
    {"转给你们领导", REQUEST_CORE, E}, {"请主管处理", REQUEST_CORE, E},

    {"撤诉", REQUEST_CORE, W}, {"撤销投诉", REQUEST_CORE, W}, {"撤消投诉", REQUEST_CORE, W},
    {"撤回投诉", REQUEST_CORE, W}, {"取消投诉", REQUEST_CORE, W}, {"不投诉了", REQUEST_CORE, W},
    {"撤销我的投诉", REQUEST_CORE, W}, {"撤回我的投诉", REQUEST_CORE, W},
    {"取消我的投诉", REQUEST_CORE, W}, {"撤销这个投诉", REQUEST_CORE, W},
    {"请您撤回", REQUEST_CORE, W}, {"请你们撤回", REQUEST_CORE, W}, {"请您撤销", REQUEST_CORE, W},
    {"请你们撤销", REQUEST_CORE, W}, {"我撤诉了", REQUEST_CORE, W}, {"撤销", REQUEST_CORE, W},
    {"撤单", REQUEST_CORE, W},

    {"重新打开", REQUEST_CORE, R}, {"重新受理", REQUEST_CORE, R}, {"重启投诉", REQUEST_CORE, R},
    {"重新处理", REQUEST_CORE, R}, {"再次打开", REQUEST_CORE, R}, {"重新开启", REQUEST_CORE, R},

    {"取消订阅", REQUEST_CORE, U}, {"不要再发问卷", REQUEST_CORE, U},
    {"别再发问卷", REQUEST_CORE, U}, {"不要再发调查", REQUEST_CORE, U},
    {"别再发调查", REQUEST_CORE, U}, {"请勿再发问卷", REQUEST_CORE, U},
    {"不要再发评价邮件", REQUEST_CORE, U}, {"别再发评价邮件", REQUEST_CORE, U},
    {"不要再给我发问卷", REQUEST_CORE, U}, {"别再给我发问卷", REQUEST_CORE, U},
    {"停止发送问卷", REQUEST_CORE, U}, {"停止发送调查", REQUEST_CORE, U},
    {"退订问卷", REQUEST_CORE, U}, {"退订调查", REQUEST_CORE, U}, {"退订邮件", REQUEST_CORE, U},

    {"重新接收", REQUEST_BARE, B}, {"恢复接收", REQUEST_BARE, B}, {"重新订阅", REQUEST_BARE, B},
    {"恢复订阅", REQUEST_CORE, B}, {"再次接收", REQUEST_CORE, B}, {"取消退订", REQUEST_CORE, B},
    {"继续接收", REQUEST_CORE, B}, {"重新接收调查", REQUEST_CORE, B},
    {"恢复发送", REQUEST_CORE, B}, {"重新发送调查", REQUEST_CORE, B},
    {"继续给我发调查", REQUEST_CORE, B}, {"继续给我发问卷", REQUEST_CORE, B},
    {"重新開始接收", REQUEST_CORE, B}, {"恢復接收", REQUEST_CORE, B},
    {"可以继续发调查", REQUEST_CORE, B}, {"可以继续发问卷", REQUEST_CORE, B},

    {"请", REQUEST_PADDING, ANY}, {"麻烦", REQUEST_PADDING, ANY}, {"谢谢", REQUEST_PADDING, ANY},
    {"多谢", REQUEST_PADDING, ANY}, {"感谢", REQUEST_PADDING, ANY},
    {"您", REQUEST_PADDING, S | E | R | U},
    {"你", REQUEST_PADDING, S | E | R | U}, {"你们", REQUEST_PADDING, S | E | R | U},
    {"帮我", REQUEST_PADDING, ANY},
    {"帮忙", REQUEST_PADDING, ANY}, {"给我", REQUEST_PADDING, ANY}, {"我", REQUEST_PADDING, ANY},
    {"我要", REQUEST_PADDING, ANY}, {"我想", REQUEST_PADDING, ANY}, {"我想要", REQUEST_PADDING, ANY},
    {"要求", REQUEST_PADDING, WORK}, {"我要求", REQUEST_PADDING, WORK},
    {"申请", REQUEST_PADDING, WORK}, {"我申请", REQUEST_PADDING, WORK},
    {"希望", REQUEST_PADDING, S | E | R}, {"一下", REQUEST_PADDING, ANY},
    {"吧", REQUEST_PADDING, ANY}, {"了", REQUEST_PADDING, S}, {"把", REQUEST_PADDING, WORK},
    {"将", REQUEST_PADDING, WORK}, {"投诉", REQUEST_PADDING, S | WORK},
    {"工单", REQUEST_PADDING, S | WORK}, {"单子", REQUEST_PADDING, S | WORK},
    {"案子", REQUEST_PADDING, S | WORK}, {"这个", REQUEST_PADDING, S | WORK},
    {"这件", REQUEST_PADDING, S | WORK}, {"这件事", REQUEST_PADDING, S | WORK},
    {"这次", REQUEST_PADDING, S | WORK}, {"本", REQUEST_PADDING, S | WORK},
    {"该", REQUEST_PADDING, S | WORK}, {"我的", REQUEST_PADDING, S | WORK},
    {"的", REQUEST_PADDING, S}, {"您好", REQUEST_PADDING, ANY}, {"你好", REQUEST_PADDING, ANY},
    {"现在", REQUEST_PADDING, ANY},

    {"请问", REQUEST_PADDING, S}, {"问一下", REQUEST_PADDING, S}, {"想问", REQUEST_PADDING, S},
    {"想问一下", REQUEST_PADDING, S}, {"查", REQUEST_PADDING, S}, {"查一下", REQUEST_PADDING, S},
    {"查下", REQUEST_PADDING, S}, {"查询", REQUEST_PADDING, S}, {"看", REQUEST_PADDING, S},
    {"看一下", REQUEST_PADDING, S}, {"看看", REQUEST_PADDING, S}, {"看下", REQUEST_PADDING, S},
    {"告知", REQUEST_PADDING, S}, {"告诉我", REQUEST_PADDING, S}, {"说一下", REQUEST_PADDING, S},
    {"说说", REQUEST_PADDING, S}, {"发", REQUEST_PADDING, S}, {"想", REQUEST_PADDING, S | W},
    {"知道", REQUEST_PADDING, S}, {"了解", REQUEST_PADDING, S}, {"目前", REQUEST_PADDING, S},
    {"当前", REQUEST_PADDING, S}, {"最新", REQUEST_PADDING, S}, {"是什么", REQUEST_PADDING, S},
    {"是", REQUEST_PADDING, S}, {"如何", REQUEST_PADDING, S}, {"怎样", REQUEST_PADDING, S},
    {"如何了", REQUEST_PADDING, S}, {"怎么样", REQUEST_PADDING, S}, {"到哪了", REQUEST_PADDING, S},
    {"什么", REQUEST_PADDING, S}, {"吗", REQUEST_PADDING, S}, {"呢", REQUEST_PADDING, S},
    {"能", REQUEST_PADDING, S}, {"能否", REQUEST_PADDING, S | E | R},
    {"可否", REQUEST_PADDING, S | E | R}, {"可以", REQUEST_PADDING, S},
    {"能不能", REQUEST_PADDING, S}, {"事情", REQUEST_PADDING, S}, {"事", REQUEST_PADDING, S},

    {"立即", REQUEST_PADDING, E | R}, {"马上", REQUEST_PADDING, E | R},
    {"尽快", REQUEST_PADDING, E | R}, {"直接", REQUEST_PADDING, E}, {"给主管", REQUEST_PADDING, E},
    {"处理", REQUEST_PADDING, E | R}, {"决定", REQUEST_PADDING, W}, {"自愿", REQUEST_PADDING, W},
    {"这些", REQUEST_PADDING, U | B}, {"问卷", REQUEST_PADDING, U | B},
    {"调查", REQUEST_PADDING, U | B}, {"满意度调查", REQUEST_PADDING, U | B},
    {"评价", REQUEST_PADDING, U | B}, {"邮件", REQUEST_PADDING, U | B},
};
/* A piece of each word above that is no padding; the bare words and hints first. */
static const gchar *const pieces[] = {
    "status", "escalat", "withdraw", "reopen", "stop", "subscribe", "状态", "狀態", "进度", "進度", "升级",
    "升級", "撤", "重开", "重開", "重新打开", "退订", "退訂",
    "re-open", "progress", "update", "news", "latest", "stand", "how far", "going", "happening",
    "posted", "manager", "cancel", "drop", "back", "retract", "again", "opt", "no more",
    "进展", "情况", "一步了", "到哪", "怎么样", "消息", "结果", "主管", "经理", "领导", "取消", "不投诉", "重新",
    "重启", "再次", "订阅", "再发", "再给", "停止",
};
/* Common in complaints; but these ask for something only where there is next to nothing else. */
static const gchar *const short_pieces[] = {"start", "恢复", "恢復", "继续", "undo"};
enum { BARE_PIECES = 18, LONG_BYTES = 1200, SHORT_BYTES = 200 };
/* clang-format on */

gboolean request_words_is_long(const gchar *text) {
    return strlen(text) > LONG_BYTES;
}

gboolean request_words_may_stand_in(const gchar *text) {
    g_autofree gchar *small = g_ascii_strdown(text, -1);
    gsize count = request_words_is_long(text) ? BARE_PIECES : G_N_ELEMENTS(pieces);
    for (gsize i = 0; i < count; i++) {
        if (strstr(small, pieces[i]) != NULL)
            return TRUE;
    }
    for (gsize i = 0; strlen(text) <= SHORT_BYTES && i < G_N_ELEMENTS(short_pieces); i++) {
        if (strstr(small, short_pieces[i]) != NULL)
            return TRUE;
    }
    return FALSE;
}

const RequestWord *request_words_english(gsize *out_count) {
    *out_count = G_N_ELEMENTS(english);
    return english;
}

const RequestWord *request_words_chinese(gsize *out_count) {
    *out_count = G_N_ELEMENTS(chinese);
    return chinese;
}
