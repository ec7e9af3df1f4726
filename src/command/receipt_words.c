/* receipt_words.c - what a receipt says, in both languages: outcomes, effects, refusals, letters */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "receipt_words.h"

gboolean receipt_is_chinese(const gchar *language) {
    return language != NULL && g_str_has_prefix(language, "zh");
}

const gchar *receipt_say(const Saying *saying, const gchar *language) {
    return receipt_is_chinese(language) ? saying->zh : saying->en;
}

/* --- values ------------------------------------------------------------------------------------
 */

static const Saying outcomes[] = {
    [OUTCOME_NONE] = {"no outcome", "无结论"},
    [OUTCOME_UPHELD] = {"upheld", "支持"},
    [OUTCOME_PARTLY] = {"partly upheld", "部分支持"},
    [OUTCOME_REJECTED] = {"rejected", "驳回"},
    [OUTCOME_WITHDRAWN] = {"withdrawn", "已撤回"},
    [OUTCOME_DISMISSED] = {"dismissed", "不予受理"},
};
G_STATIC_ASSERT(G_N_ELEMENTS(outcomes) == OUTCOME_COUNT);

static const Saying priorities[] = {
    [PRIORITY_LOW] = {"low", "低"},
    [PRIORITY_NORMAL] = {"normal", "普通"},
    [PRIORITY_HIGH] = {"high", "高"},
    [PRIORITY_URGENT] = {"urgent", "紧急"},
};
G_STATIC_ASSERT(G_N_ELEMENTS(priorities) == PRIORITY_COUNT);

const gchar *receipt_outcome_words(Outcome outcome, const gchar *language) {
    return receipt_say(&outcomes[outcome], language);
}

const gchar *receipt_priority_words(Priority priority, const gchar *language) {
    return receipt_say(&priorities[priority], language);
}

/* --- letters -----------------------------------------------------------------------------------
 */

static const struct {
    LetterKind kind;
    Saying words;
} letters[] = {
    {LETTER_NEW_TICKET, {"notice of the ticket", "投诉通知"}},
    {LETTER_ACKNOWLEDGEMENT, {"acknowledgement", "受理通知"}},
    {LETTER_DISMISSED, {"letter with the reason", "不予受理的说明"}},
    {LETTER_MERGED, {"letter about the merger", "合并处理的说明"}},
    {LETTER_ACTION, {"letter about the improvement", "改进通知"}},
    {LETTER_DEPARTMENT_ASKED, {"question", "询问函"}},
    {LETTER_OPTIONS, {"letter with the options", "方案函"}},
    {LETTER_OPTION_TAKEN, {"confirmation of the choice", "选择确认函"}},
    {LETTER_STATEMENT, {"statement of the group case", "群诉说明"}},
    {LETTER_HOLDING, {"letter about the delay", "延期通知"}},
    {LETTER_RESUMED, {"letter about surveys", "恢复接收的确认"}},
    {LETTER_PROGRESS, {"letter about the progress", "进展通知"}},
    {LETTER_ANSWER_HELD, {"letter about the held answer", "暂扣通知"}},
    {LETTER_APPROVAL_WANTED, {"request for approval", "审批请求"}},
    {LETTER_ANSWER_RETURNED, {"letter with the reason", "退回通知"}},
    {LETTER_RECEIPT, {"receipt", "执行回执"}},
    {LETTER_COMMANDS_REFUSED, {"letter with what is wrong", "未执行通知"}},
};

const gchar *receipt_letter_words(LetterKind kind, const gchar *language) {
    for (gsize i = 0; i < G_N_ELEMENTS(letters); i++) {
        if (letters[i].kind == kind)
            return receipt_say(&letters[i].words, language);
    }
    return letter_kind_name(kind);
}

/* --- refusals ----------------------------------------------------------------------------------
 */

enum { OPEN_STAGES = -1, DONE_STAGES = -2 };

/* Why a stage refuses a command, first match first. */
static const struct {
    CommandKind kind;
    gint stage; /* a Stage, or one of the above */
    Saying reason;
} refusals[] = {
    {COMMAND_SOLVED, STAGE_CLOSED, {"it is closed; #reopen it first", "投诉已关闭，请先用 #重开"}},
    {COMMAND_CLOSE,
     STAGE_CLOSED,
     {"it is closed already; #reopen it to change the outcome",
      "投诉已经关闭；如需改结论请先用 #重开"}},
    {COMMAND_DISMISS,
     STAGE_CLOSED,
     {"it is closed already; #reopen it to change the outcome",
      "投诉已经关闭；如需改结论请先用 #重开"}},
    {COMMAND_FINAL,
     STAGE_CLOSED,
     {"it is closed already; #reopen it to decide anew",
      "投诉已经关闭；如需重新作出结论请先用 #重开"}},
    {COMMAND_REOPEN, OPEN_STAGES, {"it is open", "投诉尚未关闭"}},
    {COMMAND_PENDING,
     DONE_STAGES,
     {"it is done: nobody is waited for; #reopen it first", "投诉已处理完毕，请先用 #重开"}},
    {COMMAND_PROMISE, STAGE_CLOSED, {"it is closed; #reopen it first", "投诉已关闭，请先用 #重开"}},
    {COMMAND_FORWARD,
     STAGE_CLOSED,
     {"it is marked as spam; #reopen it first", "已标为垃圾邮件，请先用 #重开"}},
    {COMMAND_OFFER,
     DONE_STAGES,
     {"it is done: nothing is left to choose; #reopen it first",
      "投诉已处理完毕，无需再选方案；请先用 #重开"}},
    {COMMAND_ACCEPT,
     DONE_STAGES,
     {"it is done: nothing is left to choose; #reopen it first",
      "投诉已处理完毕，无需再选方案；请先用 #重开"}},
    {COMMAND_DELAY,
     DONE_STAGES,
     {"it is done: nothing is late; #reopen it first", "投诉已处理完毕，无需延期；请先用 #重开"}},
    {COMMAND_HOLD,
     DONE_STAGES,
     {"it is done: nobody is waited for; #reopen it first", "投诉已处理完毕，请先用 #重开"}},
};

static const Saying refusal_of_any_stage = {"the ticket's stage does not allow it",
                                            "当前状态不允许此操作"};

static gboolean is_about(gint stages_meant, Stage stage) {
    if (stages_meant == OPEN_STAGES)
        return stage > STAGE_NONE && stage < STAGE_RESOLVED;
    if (stages_meant == DONE_STAGES)
        return stage >= STAGE_RESOLVED;
    return stages_meant == (gint)stage;
}

const gchar *receipt_refusal_words(CommandKind kind, const ReceiptFacts *facts) {
    Stage stage = facts->before != NULL ? facts->before->stage : STAGE_NONE;
    for (gsize i = 0; i < G_N_ELEMENTS(refusals); i++) {
        if (refusals[i].kind == kind && is_about(refusals[i].stage, stage))
            return receipt_say(&refusals[i].reason, facts->language);
    }
    return receipt_say(&refusal_of_any_stage, facts->language);
}
