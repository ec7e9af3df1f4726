/* request_words.c - may a complainant's request stand in these words? */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A word that could turn a request into its opposite ("not", 不), put a condition on it ("if") or
 * make it one for something else (退货) is in no row: then the whole is no request. "Stop" and
 * "update" ask for much else, so hardly anything may stand beside them.
 */
#include "request_words.h"

#include <string.h>

/* clang-format off */
/* A piece of each word of the tables that is no padding; the bare words and hints first. */
static const gchar *const pieces[] = {
    "status", "escalat", "withdraw", "reopen", "stop", "subscribe", "状态", "狀態", "进度", "進度", "升级",
    "升級", "撤", "重开", "重開", "重新打开", "退订", "退訂",
    "re-open", "progress", "update", "news", "latest", "stand", "how far", "going", "happening",
    "posted", "manager", "cancel", "drop", "back", "retract", "again", "opt", "no more",
    "进展", "情况", "一步了", "到哪", "怎么样", "消息", "结果", "主管", "经理", "领导", "取消", "不投诉", "重新",
    "重启", "再次", "订阅", "再发", "再给", "停止",
};
/* Common in complaints; but these ask for something only where there is next to nothing else. */
static const gchar *const short_pieces[] = {
    "start", "undo", "movement", "develop", "answer yet", "where we", "where are we",
    "where you are", "getting on", "coming along",
    "position", "stage", "happen", "follow", "check", "chas", "inform", "heard", "dealt",
    "supervisor", "senior", "further", "level",
    "pursue", "proceed", "take me off", "remove", "send me", "want any", "want survey",
    "want these", "receive",
    "恢复", "恢復", "继续", "处理得", "处理怎", "处理到",
    "处理好", "处理完", "处理了", "用处理", "再处理", "必处理", "需要处理", "由上", "办得", "程度", "催", "跟进", "多久", "后续",
    "解决了没", "上级", "老板", "反映", "不再投诉", "放弃投诉", "追究",
    "想投诉", "打算投诉", "发邮件", "再收", "想收", "不想收", "td", "还要",
};
enum { BARE_PIECES = 18, LONG_BYTES = 1200, SHORT_BYTES = 300 };
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
