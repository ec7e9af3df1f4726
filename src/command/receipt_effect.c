/* receipt_effect.c - what a command did, as the tickets before and after it show */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "receipt_words.h"

#include "model/cause.h"

/* What each command says when it was done; NULL: worked out below. */
static const Saying effects[COMMAND_KIND_COUNT] = {
    [COMMAND_PENDING] = {"it waits for the complainant", "等客户回复"},
    [COMMAND_HOLD] = {"it waits for a third party", "等第三方答复"},
    [COMMAND_SOLVED] = {"resolved; it closes by itself if nobody objects",
                        "已解决，无人反对即自动关闭"},
    [COMMAND_REOPEN] = {"it is investigated again", "重新进入处理"},
    [COMMAND_SPAM] = {"closed as spam: nobody is told, what else comes is filed in silence",
                      "已按垃圾邮件关闭：不通知任何人，后续来信只归档"},
    [COMMAND_RESUBSCRIBE] = {"the complainant gets surveys again", "恢复向客户发送满意度调查"},
    [COMMAND_NOTE] = {"the text is kept for the agents only", "文字仅供内部查看"},
    [COMMAND_LOG] = {"kept in the history; nothing is sent", "已记入处理记录，不会发出"},
};

const gchar *receipt_owner_words(const ReceiptFacts *facts) {
    static const Saying nobody = {"nobody", "无"};
    const gchar *name = facts->after->owner;
    const Person *person = policy_person(facts->policy, name);
    if (name == NULL)
        return receipt_say(&nobody, facts->language);
    return person != NULL && person->display != NULL ? person->display : name;
}

static gchar *open_words(const Command *command, const ReceiptFacts *facts) {
    static const Saying taken_up = {"it waits for an agent", "由我方继续处理"};
    (void)command;
    gboolean was_done = facts->before->stage >= STAGE_RESOLVED;
    return g_strdup(was_done ? receipt_say(&effects[COMMAND_REOPEN], facts->language)
                             : receipt_say(&taken_up, facts->language));
}

static gchar *closed_words(const Command *command, const ReceiptFacts *facts) {
    Outcome outcome = command->kind == COMMAND_DISMISS ? OUTCOME_DISMISSED : command->outcome;
    return g_strdup_printf(receipt_is_chinese(facts->language) ? "已关闭，结论：%s" : "closed, %s",
                           receipt_outcome_words(outcome, facts->language));
}

static gchar *decided_words(const Command *command, const ReceiptFacts *facts) {
    return g_strdup_printf(receipt_is_chinese(facts->language)
                               ? "结论：%s；无人反对即自动关闭"
                               : "decided: %s; it closes by itself if nobody objects",
                           receipt_outcome_words(command->outcome, facts->language));
}

static gchar *owner_effect(const Command *command, const ReceiptFacts *facts) {
    (void)command;
    return g_strdup_printf(receipt_is_chinese(facts->language) ? "负责人：%s" : "the owner is %s",
                           receipt_owner_words(facts));
}

static gchar *queue_effect(const Command *command, const ReceiptFacts *facts) {
    const gchar *title = queue_title(command->queue, facts->language);
    return g_strdup_printf(receipt_is_chinese(facts->language)
                               ? "部门：%s，负责人：%s"
                               : "the department is %s, the owner is %s",
                           title, receipt_owner_words(facts));
}

static gchar *priority_effect(const Command *command, const ReceiptFacts *facts) {
    return g_strdup_printf(receipt_is_chinese(facts->language) ? "优先级：%s"
                                                               : "the priority is %s",
                           receipt_priority_words(command->priority, facts->language));
}

static gchar *category_effect(const Command *command, const ReceiptFacts *facts) {
    gboolean is_chinese = receipt_is_chinese(facts->language);
    const gchar *before = facts->before->category;
    if (before == NULL || g_strcmp0(before, command->category) == 0)
        return g_strdup_printf(is_chinese ? "分类：%s" : "the category is %s", command->category);
    return g_strdup_printf(is_chinese ? "分类：%s（原为 %s）" : "the category is %s (it was %s)",
                           command->category, before);
}

static gchar *cause_effect(const Command *command, const ReceiptFacts *facts) {
    gboolean is_chinese = receipt_is_chinese(facts->language);
    const GPtrArray *causes = facts->policy->causes;
    const gchar *title = cause_title(causes, command->argument, facts->language);
    const gchar *before = facts->before->cause;
    if (before == NULL || g_strcmp0(before, command->argument) == 0)
        return g_strdup_printf(is_chinese ? "原因：%s" : "the cause is %s", title);
    return g_strdup_printf(is_chinese ? "原因：%s（原为 %s）" : "the cause is %s (it was %s)",
                           title, cause_title(causes, before, facts->language));
}

static gchar *why_effect(const Command *command, const ReceiptFacts *facts) {
    (void)command;
    return g_strdup_printf(receipt_is_chinese(facts->language)
                               ? "已记下，第%u条（最多%d条），不会发出"
                               : "kept, %u of at most %d; nothing is sent",
                           cause_why_count(facts->after), CAUSE_MAX_WHYS);
}

static gchar *tags_effect(const Command *command, const ReceiptFacts *facts) {
    static const Saying none = {"no tags", "没有标签"};
    (void)command;
    if (facts->after->tags == NULL)
        return g_strdup(receipt_say(&none, facts->language));
    return g_strdup_printf(receipt_is_chinese(facts->language) ? "标签：%s" : "its tags are: %s",
                           facts->after->tags);
}

static const struct {
    CommandKind kind;
    gchar *(*words)(const Command *command, const ReceiptFacts *facts);
} makers[] = {
    {COMMAND_OPEN, open_words},          {COMMAND_CLOSE, closed_words},
    {COMMAND_FINAL, decided_words},      {COMMAND_DISMISS, closed_words},
    {COMMAND_ASSIGN, owner_effect},      {COMMAND_GROUP, queue_effect},
    {COMMAND_PRIORITY, priority_effect}, {COMMAND_CATEGORY, category_effect},
    {COMMAND_TAG, tags_effect},          {COMMAND_UNTAG, tags_effect},
    {COMMAND_CAUSE, cause_effect},       {COMMAND_WHY, why_effect},
};

gchar *receipt_effect_words(const Command *command, const ReceiptFacts *facts) {
    for (gsize i = 0; i < G_N_ELEMENTS(makers); i++) {
        if (makers[i].kind == command->kind)
            return makers[i].words(command, facts);
    }
    return g_strdup(receipt_say(&effects[command->kind], facts->language));
}
