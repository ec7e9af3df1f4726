/* receipt.c - the answer to a mail with commands: each line with what came of it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * "#assign me - done - the owner is Anna Berg". An agent who gets no answer does not know whether
 * the mail was understood; so every line has one, a refused one with the way out. Dates come
 * written out: zones and calendars are not known here.
 */
#include "command/receipt.h"

#include "base/text.h"
#include "command_table.h"
#include "model/reference.h"

enum { MAX_WORDS_SHOWN = 60 };

/* One thing to say, in both languages. */
typedef struct {
    const gchar *en;
    const gchar *zh;
} Saying;

static const Saying stages[] = {
    [STAGE_NONE] = {"not opened", "未建立"},
    [STAGE_RECEIVED] = {"received", "已收到"},
    [STAGE_ACKNOWLEDGED] = {"acknowledged", "已确认"},
    [STAGE_INVESTIGATING] = {"investigating", "处理中"},
    [STAGE_OFFERED] = {"offered", "已提出方案"},
    [STAGE_RESOLVED] = {"resolved", "已解决"},
    [STAGE_CLOSED] = {"closed", "已关闭"},
};
G_STATIC_ASSERT(G_N_ELEMENTS(stages) == STAGE_COUNT);

static const Saying outcomes[] = {
    [OUTCOME_NONE] = {"no outcome", "无结论"},
    [OUTCOME_UPHELD] = {"upheld", "支持"},
    [OUTCOME_PARTLY] = {"partly upheld", "部分支持"},
    [OUTCOME_REJECTED] = {"rejected", "驳回"},
    [OUTCOME_WITHDRAWN] = {"withdrawn", "已撤回"},
    [OUTCOME_DISMISSED] = {"dismissed", "不予受理"},
};
G_STATIC_ASSERT(G_N_ELEMENTS(outcomes) == OUTCOME_COUNT);

static const Saying waits[] = {
    [WAITING_ON_AGENT] = {"waits for an agent", "待内部处理"},
    [WAITING_ON_COMPLAINANT] = {"waits for the complainant", "待客户回复"},
    [WAITING_ON_THIRD_PARTY] = {"waits for a third party", "待第三方回复"},
    [WAITING_ON_NOBODY] = {NULL, NULL},
};
G_STATIC_ASSERT(G_N_ELEMENTS(waits) == WAITING_ON_COUNT);

static const Saying done = {"done", "完成"};
static const Saying refused = {"refused", "未执行"};
static const Saying sent = {"sent", "已发送"};
static const Saying not_sent = {"not sent", "未发送"};
static const Saying not_understood = {"not understood", "看不懂"};

/* What each command says when it was done; NULL: worked out below. */
static const Saying effects[] = {
    [COMMAND_NOTE] = {"the text is kept for the agents only", "文字仅供内部查看"},
    [COMMAND_ASSIGN] = {NULL, NULL},
    [COMMAND_SOLVED] = {NULL, NULL},
    [COMMAND_CLOSE] = {NULL, NULL},
    [COMMAND_REOPEN] = {"it is investigated again", "重新进入处理"},
    [COMMAND_HELP] = {"see the list below", "命令列表见下"},
};
G_STATIC_ASSERT(G_N_ELEMENTS(effects) == COMMAND_KIND_COUNT);

/* Why a stage refuses a command, first match first. */
static const struct {
    CommandKind kind;
    Stage stage;
    Saying reason;
} refusals[] = {
    {COMMAND_SOLVED, STAGE_CLOSED, {"it is closed; #reopen it first", "投诉已关闭，请先用 #重开"}},
    {COMMAND_CLOSE,
     STAGE_CLOSED,
     {"it is closed already; #reopen it to change the outcome",
      "投诉已经关闭；如需改结论请先用 #重开"}},
    {COMMAND_REOPEN, STAGE_RECEIVED, {"it is open", "投诉尚未关闭"}},
    {COMMAND_REOPEN, STAGE_ACKNOWLEDGED, {"it is open", "投诉尚未关闭"}},
    {COMMAND_REOPEN, STAGE_INVESTIGATING, {"it is open", "投诉尚未关闭"}},
    {COMMAND_REOPEN, STAGE_OFFERED, {"it is open", "投诉尚未关闭"}},
};

static const Saying refusal_of_any_stage = {"the ticket's stage does not allow it",
                                            "当前状态不允许此操作"};

static gboolean is_chinese(const gchar *language) {
    return language != NULL && g_str_has_prefix(language, "zh");
}

static const gchar *say(const Saying *saying, const gchar *language) {
    return is_chinese(language) ? saying->zh : saying->en;
}

const gchar *receipt_stage_words(Stage stage, const gchar *language) {
    return say(&stages[stage], language);
}

const gchar *receipt_outcome_words(Outcome outcome, const gchar *language) {
    return say(&outcomes[outcome], language);
}

static ReceiptLine *line_new(const gchar *line, const Saying *result, const gchar *detail,
                             const gchar *language) {
    ReceiptLine *made = g_new0(ReceiptLine, 1);
    made->line = g_strdup(line);
    made->result = g_strdup(say(result, language));
    made->detail = g_strdup(detail);
    return made;
}

/* As agents know the owner; "nobody" if there is none. */
static const gchar *owner_words(const ReceiptFacts *facts) {
    static const Saying nobody = {"nobody", "无"};
    const gchar *name = facts->after->owner;
    const Person *person = policy_person(facts->policy, name);
    if (name == NULL)
        return say(&nobody, facts->language);
    return person != NULL && person->display != NULL ? person->display : name;
}

static gchar *close_words(const ReceiptFacts *facts) {
    if (facts->close_date == NULL)
        return g_strdup(is_chinese(facts->language) ? "无人反对即自动关闭"
                                                    : "closes by itself if nobody objects");
    return is_chinese(facts->language)
               ? g_strdup_printf("%s自动关闭", facts->close_date)
               : g_strdup_printf("closes by itself on %s", facts->close_date);
}

static gchar *effect_words(const Command *command, const ReceiptFacts *facts) {
    gboolean in_chinese = is_chinese(facts->language);
    switch (command->kind) {
    case COMMAND_ASSIGN:
        return g_strdup_printf(in_chinese ? "负责人：%s" : "the owner is %s", owner_words(facts));
    case COMMAND_SOLVED: {
        g_autofree gchar *closes = close_words(facts);
        return g_strdup_printf(in_chinese ? "已解决，%s" : "resolved; it %s", closes);
    }
    case COMMAND_CLOSE:
        return g_strdup_printf(in_chinese ? "已关闭，结论：%s" : "closed, %s",
                               receipt_outcome_words(command->outcome, facts->language));
    default:
        return g_strdup(say(&effects[command->kind], facts->language));
    }
}

static const gchar *refusal_words(const Command *command, const ReceiptFacts *facts) {
    for (gsize i = 0; i < G_N_ELEMENTS(refusals); i++) {
        if (refusals[i].kind == command->kind && refusals[i].stage == facts->before->stage)
            return say(&refusals[i].reason, facts->language);
    }
    return say(&refusal_of_any_stage, facts->language);
}

ReceiptLine *receipt_of_command(const Command *command, gboolean is_refused,
                                const ReceiptFacts *facts) {
    if (is_refused)
        return line_new(command->line, &refused, refusal_words(command, facts), facts->language);
    g_autofree gchar *effect = effect_words(command, facts);
    return line_new(command->line, &done, effect, facts->language);
}

ReceiptLine *receipt_of_answer(const gchar *words, const gchar *hindrance,
                               const ReceiptFacts *facts) {
    static const Saying letter = {"letter", "回信"};
    const gchar *name = say(&letter, facts->language);
    if (hindrance != NULL)
        return line_new(name, &not_sent, hindrance, facts->language);
    g_autofree gchar *one_line = text_one_line(words);
    g_autofree gchar *shown = text_shorten(one_line, MAX_WORDS_SHOWN);
    g_autofree gchar *detail =
        is_chinese(facts->language)
            ? g_strdup_printf("发给 %s：“%s”", facts->after->complainant, shown)
            : g_strdup_printf("to %s: \"%s\"", facts->after->complainant, shown);
    return line_new(name, &sent, detail, facts->language);
}

ReceiptLine *receipt_of_forward(const ReceiptFacts *facts) {
    static const Saying forward = {"forwarded mail", "转发的邮件"};
    g_autofree gchar *reference =
        reference_text(facts->policy->reference_prefix, facts->after->id);
    g_autofree gchar *detail = g_strdup_printf(
        is_chinese(facts->language) ? "已为 %s 建立 %s" : "opened for %s as %s",
        facts->after->complainant, reference);
    return line_new(say(&forward, facts->language), &done, detail, facts->language);
}

ReceiptLine *receipt_of_fault(const CommandFault *fault, const gchar *language) {
    g_autofree gchar *detail = NULL;
    if (fault->suggestion != NULL)
        detail = is_chinese(language)
                     ? g_strdup_printf("%s。您是不是想写 %s", fault->reason, fault->suggestion)
                     : g_strdup_printf("%s. Did you mean  %s", fault->reason, fault->suggestion);
    return line_new(fault->line, &not_understood, detail != NULL ? detail : fault->reason,
                    language);
}

GPtrArray *receipt_of_help(const gchar *language) {
    GPtrArray *lines = g_ptr_array_new_with_free_func((GDestroyNotify)receipt_line_free);
    static const Saying nothing = {"", ""};
    gsize count = 0;
    const CommandRow *rows = command_table(&count);
    for (gsize i = 0; i < count; i++) {
        const CommandHelp *help = is_chinese(language) ? &rows[i].zh : &rows[i].en;
        g_ptr_array_add(lines, line_new(help->form, &nothing, help->help, language));
    }
    return lines;
}

gchar *receipt_summary(const ReceiptFacts *facts) {
    const Ticket *ticket = facts->after;
    gboolean in_chinese = is_chinese(facts->language);
    g_autofree gchar *reference = reference_text(facts->policy->reference_prefix, ticket->id);
    g_autoptr(GString) summary = g_string_new(reference);
    const gchar *comma = in_chinese ? "，" : ", ";
    g_string_append_printf(summary, "%s%s", in_chinese ? " 现状：" : " is now: ",
                           receipt_stage_words(ticket->stage, facts->language));
    if (ticket->stage == STAGE_CLOSED && ticket->outcome != OUTCOME_NONE)
        g_string_append_printf(summary, "%s%s", comma,
                               receipt_outcome_words(ticket->outcome, facts->language));
    g_string_append_printf(summary, "%s%s%s", comma, in_chinese ? "负责人：" : "owner ",
                           owner_words(facts));
    const gchar *waiting = say(&waits[ticket->waiting_on], facts->language);
    if (waiting != NULL)
        g_string_append_printf(summary, "%s%s", comma, waiting);
    if (ticket->stage == STAGE_RESOLVED) {
        g_autofree gchar *closes = close_words(facts);
        g_string_append_printf(summary, "%s%s", comma, closes);
    }
    return g_string_free(g_steal_pointer(&summary), FALSE);
}
