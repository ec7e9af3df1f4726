/* command_table.c - every verb, its Chinese names, its argument, its help: one table */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A new verb is a row here, its value in CommandKind, and what the flow does with it. The help mail
 * and the proposals for misspelt verbs are made from the same rows.
 */
#include "command/command_table.h"

#include <string.h>

#include "argument/nearest_word.h"

/* clang-format off */
#define AGENTS .least_role = ROLE_AGENT
#define ON_TICKET AGENTS, .needs_ticket = TRUE
#define NAMED(when) .named = (when)
#define FRESH NAMED_FRESH
#define OPEN NAMED_OPEN
#define DONE NAMED_DONE

static const CommandRow rows[] = {
    [COMMAND_OPEN] = {COMMAND_OPEN, ARGUMENT_NONE,
        {"open", "处理中", "打开"},
        {"#open", "we work on it: it waits for an agent"},
        {"#处理中", "由我方继续处理"}, ON_TICKET},
    [COMMAND_PENDING] = {COMMAND_PENDING, ARGUMENT_NONE,
        {"pending", "pend", "待客户", "待客户回复"},
        {"#pending", "waits for the complainant"},
        {"#待客户", "等客户回复"}, ON_TICKET, NAMED(OPEN)},
    [COMMAND_HOLD] = {COMMAND_HOLD, ARGUMENT_NONE,
        {"hold", "on-hold", "onhold", "挂起"},
        {"#hold", "waits for somebody else: a supplier, a carrier"},
        {"#挂起", "等第三方（供应商、快递等）答复"}, ON_TICKET},
    [COMMAND_SOLVED] = {COMMAND_SOLVED, ARGUMENT_NONE,
        {"solved", "solve", "resolved", "已解决", "解决"},
        {"#solved", "resolved; it closes by itself if nobody objects"},
        {"#已解决", "标为已解决；无人反对即自动关闭"}, ON_TICKET, NAMED(FRESH | OPEN)},
    [COMMAND_STATUS] = {COMMAND_STATUS, ARGUMENT_STATUS,
        {"status", "state", "状态"},
        {"#status open|pending|hold|solved", "the same as the four above"},
        {"#状态 处理中|待客户|挂起|已解决", "与以上四个命令相同"}, ON_TICKET},
    [COMMAND_CLOSE] = {COMMAND_CLOSE, ARGUMENT_OUTCOME,
        {"close", "closed", "关闭", "结案"},
        {"#close upheld|partly|rejected", "closes with its outcome"},
        {"#关闭 支持|部分支持|驳回", "关闭并写明处理结果"}, ON_TICKET, NAMED(OPEN | DONE)},
    [COMMAND_FINAL] = {COMMAND_FINAL, ARGUMENT_OUTCOME,
        {"final", "final-answer", "终答", "最终答复"},
        {"#final upheld|partly|rejected",
         "the text is the last letter: decision, reasons, remedy; resolved with its outcome"},
        {"#终答 支持|部分支持|驳回", "正文即最终答复，须写明结论、理由、补救；标为已解决并记下结论"},
        ON_TICKET, NAMED(OPEN)},
    [COMMAND_REOPEN] = {COMMAND_REOPEN, ARGUMENT_NONE,
        {"reopen", "re-open", "重开", "重新打开", "重启"},
        {"#reopen", "takes a resolved or closed ticket up again"},
        {"#重开", "重新受理已解决或已关闭的投诉"}, ON_TICKET, NAMED(DONE)},
    [COMMAND_DISMISS] = {COMMAND_DISMISS, ARGUMENT_REASON,
        {"dismiss", "dismissed", "不受理", "不予受理"},
        {"#dismiss WHY", "not dealt with: closes, and tells the complainant why"},
        {"#不受理 理由", "不予受理：关闭，并把理由告知客户"}, ON_TICKET, NAMED(FRESH)},
    [COMMAND_SPAM] = {COMMAND_SPAM, ARGUMENT_NONE,
        {"spam", "junk", "垃圾", "垃圾邮件"},
        {"#spam", "closes it; nobody is told, and what else comes is filed in silence"},
        {"#垃圾", "按垃圾邮件关闭：不通知任何人，后续来信只归档"}, ON_TICKET, NAMED(FRESH)},
    [COMMAND_ASSIGN] = {COMMAND_ASSIGN, ARGUMENT_PERSON,
        {"assign", "assignee", "owner", "转交", "分配", "指派", "负责人"},
        {"#assign NAME|me|none", "sets the owner"},
        {"#转交 姓名|我|无", "指定负责人"}, ON_TICKET, NAMED(FRESH | OPEN)},
    [COMMAND_GROUP] = {COMMAND_GROUP, ARGUMENT_QUEUE,
        {"group", "queue", "department", "部门"},
        {"#group QUEUE", "gives it to another department, whose agents are told"},
        {"#部门 部门名", "转给另一个部门，并通知该部门"}, ON_TICKET, NAMED(FRESH)},
    [COMMAND_FORWARD] = {COMMAND_FORWARD, ARGUMENT_DEPARTMENT,
        {"forward", "fwd", "ask", "转部门", "问部门", "询问"},
        {"#forward DEPARTMENT",
         "asks a department, with its own clock: the question is the text below, and stays inside"},
        {"#转部门 部门名", "书面询问某部门并计时：下面的文字就是问题，不会发给客户"}, ON_TICKET,
        .is_internal = TRUE, .may_repeat = TRUE},
    [COMMAND_NOTE] = {COMMAND_NOTE, ARGUMENT_TEXT,
        {"note", "internal", "备注", "内部", "笔记"},
        {"#note", "what follows stays with the agents"},
        {"#备注", "后面的文字只给内部人员看"}, ON_TICKET, .is_internal = TRUE, .may_repeat = TRUE,
        NAMED(FRESH | OPEN | DONE)},
    [COMMAND_LOG] = {COMMAND_LOG, ARGUMENT_CONTACT,
        {"log", "记录", "登记"},
        {"#log phone|shop|wechat TEXT",
         "keeps what was said elsewhere (also chat, sms, letter, visit, social); nothing is sent"},
        {"#记录 电话|门店|微信 内容", "记下邮件之外的沟通（另有在线、短信、信件、来访、微博），不会发出"}, ON_TICKET,
        .is_internal = TRUE, .may_repeat = TRUE},
    [COMMAND_PRIORITY] = {COMMAND_PRIORITY, ARGUMENT_PRIORITY,
        {"priority", "prio", "优先级"},
        {"#priority low|normal|high|urgent", "how soon it is to be dealt with"},
        {"#优先级 低|普通|高|紧急", "设定优先级"}, ON_TICKET},
    [COMMAND_CATEGORY] = {COMMAND_CATEGORY, ARGUMENT_CATEGORY,
        {"category", "cat", "分类"},
        {"#category CATEGORY", "what it is about: product-quality, logistics, billing, ..."},
        {"#分类 分类名", "投诉分类：产品质量、服务态度、物流、收费等"}, ON_TICKET},
    [COMMAND_TAG] = {COMMAND_TAG, ARGUMENT_TAGS,
        {"tag", "tags", "标签"},
        {"#tag WORD -WORD", "adds tags; with a hyphen before it, takes one away"},
        {"#标签 词 -词", "加标签；词前加减号为去掉"}, ON_TICKET, .may_repeat = TRUE},
    [COMMAND_UNTAG] = {COMMAND_UNTAG, ARGUMENT_TAGS,
        {"untag", "去标签", "删除标签"},
        {"#untag WORD", "takes tags away"},
        {"#去标签 词", "去掉标签"}, ON_TICKET, .may_repeat = TRUE},
    [COMMAND_CAUSE] = {COMMAND_CAUSE, ARGUMENT_CAUSE,
        {"cause", "root-cause", "rootcause", "原因", "根源"},
        {"#cause CAUSE", "what it came from: for example logistics/late"},
        {"#原因 原因名", "写明投诉的根源，如：物流延误"}, ON_TICKET},
    [COMMAND_WHY] = {COMMAND_WHY, ARGUMENT_REASON,
        {"why", "为什么", "为何"},
        {"#why TEXT", "what led to the cause, up to five lines; stays with the agents"},
        {"#为什么 内容", "追问原因，最多五条，只给内部人员看"}, ON_TICKET, .is_internal = TRUE,
        .may_repeat = TRUE},
    [COMMAND_REQUESTER] = {COMMAND_REQUESTER, ARGUMENT_ADDRESS,
        {"requester", "complainant", "customer", "客户"},
        {"#requester ADDRESS", "who complains: letters go there, the old address has it no longer"},
        {"#客户 地址", "更改客户邮箱：今后的信件发到新地址，原地址不再有效"}, ON_TICKET},
    [COMMAND_CC] = {COMMAND_CC, ARGUMENT_ADDRESSES,
        {"cc", "copy", "抄送"},
        {"#cc ADDRESS", "gets the answers, too; several addresses may follow"},
        {"#抄送 地址", "答复同时发给对方，可写多个地址"}, ON_TICKET, .may_repeat = TRUE},
    [COMMAND_UNCC] = {COMMAND_UNCC, ARGUMENT_ADDRESSES,
        {"uncc", "un-cc", "取消抄送", "不抄送"},
        {"#uncc ADDRESS", "gets the answers no longer"},
        {"#取消抄送 地址", "不再抄送"}, ON_TICKET, .may_repeat = TRUE},
    [COMMAND_RESUBSCRIBE] = {COMMAND_RESUBSCRIBE, ARGUMENT_NONE,
        {"resubscribe", "re-subscribe", "恢复接收", "重新接收"},
        {"#resubscribe", "takes back a STOP: surveys come again, and the complainant is told"},
        {"#恢复接收", "撤销客户的退订：恢复发送满意度调查，并告知客户"}, ON_TICKET},
    [COMMAND_PROMISE] = {COMMAND_PROMISE, ARGUMENT_TERM,
        {"promise", "承诺", "约定"},
        {"#promise 2d WHAT",
         "notes what is to be done by when (2d, 3 working days, 1w, 2026-12-05); you are reminded"},
        {"#承诺 2天 内容", "记下要在何时前做到的事（2天、3个工作日、36小时、1周或日期）；到期未兑现会提醒"},
        ON_TICKET, .may_repeat = TRUE},
    [COMMAND_DELAY] = {COMMAND_DELAY, ARGUMENT_TERM,
        {"delay", "postpone", "延期", "推迟"},
        {"#delay 5d WHY", "tells the complainant why and the new date; once until you answer"},
        {"#延期 5天 理由", "把理由和新的期限告知客户；亲自答复之前只能用一次"}, ON_TICKET},
    [COMMAND_OFFER] = {COMMAND_OFFER, ARGUMENT_OFFER,
        {"offer", "offers", "options", "方案", "提出方案"},
        {"#offer A refund 300 CNY / B replacement",
         "lets the complainant choose, in one letter with the text below; the answer is the proof"},
        {"#方案 A 退款 300元 / B 换货", "请客户选择，与下面的正文一起发出；客户的答复会留作凭证"},
        ON_TICKET, NAMED(OPEN)},
    [COMMAND_ACCEPT] = {COMMAND_ACCEPT, ARGUMENT_OPTION,
        {"accept", "accepts", "接受", "接受方案"},
        {"#accept B", "the complainant has chosen by phone or in the shop"},
        {"#接受 B", "客户已在电话或门店选定方案"}, ON_TICKET},
    [COMMAND_ACTION] = {COMMAND_ACTION, ARGUMENT_WHAT,
        {"action", "improve", "improvement", "改进", "改进措施", "整改"},
        {"#action TEXT",
         "notes what is to be put right for all, because of the cause; below it may stand "
         "#owner NAME and #due 30d (or a date), else it is yours and due in 30 days"},
        {"#改进 内容", "针对投诉根源记下改进事项；下一行可写 #负责人 姓名、#期限 30天（或日期），"
                       "不写则由您负责，30天内完成"}, ON_TICKET, .is_internal = TRUE,
        .may_repeat = TRUE},
    [COMMAND_DUE] = {COMMAND_DUE, ARGUMENT_DUE,
        {"due", "deadline", "期限", "截止"},
        {"#due 30d", "until when an improvement is to be made, right below #action"},
        {"#期限 30天", "改进事项的期限，写在 #改进 下一行"}, ON_TICKET, .may_repeat = TRUE},
    [COMMAND_DONE] = {COMMAND_DONE, ARGUMENT_ACTION,
        {"done", "finished", "完成", "已完成"},
        {"#done NUMBER",
         "the improvement A-12 is made; a month later, a manager: it has helped, and those who "
         "complained are told (a text behind the number is what they read)"},
        {"#完成 编号", "改进事项 A-12 已完成；一个月后由主管再次确认见效，并告知相关客户"
                       "（编号后可写告知内容）"}, AGENTS, .may_repeat = TRUE},
    [COMMAND_REDO] = {COMMAND_REDO, ARGUMENT_ACTION,
        {"redo", "rework", "重做", "未见效"},
        {"#redo NUMBER WHY", "manager: the improvement has not helped, its owner goes on with it"},
        {"#重做 编号 理由", "主管：改进未见效，退回负责人继续"}, .least_role = ROLE_MANAGER,
        .may_repeat = TRUE},
    [COMMAND_MERGE] = {COMMAND_MERGE, ARGUMENT_TICKET,
        {"merge", "合并", "合并到", "并入"},
        {"#merge NUMBER", "makes it part of that ticket, which goes on with all mails"},
        {"#合并 编号", "并入另一件投诉，由后者继续处理"}, ON_TICKET},
    [COMMAND_LINK] = {COMMAND_LINK, ARGUMENT_TICKET,
        {"link", "关联"},
        {"#link NUMBER", "notes that the two have to do with each other"},
        {"#关联 编号", "与另一件投诉关联"}, ON_TICKET, .may_repeat = TRUE},
    [COMMAND_SPLIT] = {COMMAND_SPLIT, ARGUMENT_NONE,
        {"split", "拆分"},
        {"#split", "makes the mail that you answer a ticket of its own"},
        {"#拆分", "把所答复的来信单独建为一件投诉"}, ON_TICKET},
    [COMMAND_GROUP_CASE] = {COMMAND_GROUP_CASE, ARGUMENT_GROUP_CASE,
        {"group-case", "groupcase", "case", "群诉", "群体投诉"},
        {"#group-case new|NUMBER|none",
         "one problem, many tickets: begins a group case, joins one, or takes the ticket out"},
        {"#群诉 新建|编号|退出", "同一问题的多件投诉：新建群诉、加入群诉，或移出群诉"}, ON_TICKET},
    [COMMAND_BROADCAST] = {COMMAND_BROADCAST, ARGUMENT_NONE,
        {"broadcast", "群发"},
        {"#broadcast",
         "the text goes to every complainant of the group case, each in a letter of his own; a "
         "line [en] or [zh] begins the words in that language, #offer lets each choose"},
        {"#群发", "把下面的正文分别发给群诉中的每位客户，一人一信；另起一行写 [zh]、[en] "
                  "可分语言，#方案 可请各人选择"}, ON_TICKET},
    [COMMAND_IGNORE] = {COMMAND_IGNORE, ARGUMENT_NONE,
        {"ignore", "忽略"},
        {"#ignore", "manager: many like complaints at once are no matter of their own"},
        {"#忽略", "主管：这批相似投诉不另作处理，不再提醒"}, .least_role = ROLE_MANAGER,
        .needs_ticket = TRUE},
    [COMMAND_SHOW] = {COMMAND_SHOW, ARGUMENT_SHOW,
        {"show", "查看", "显示"},
        {"#show NUMBER", "sends a ticket with its timeline; without a number: this one"},
        {"#查看 编号", "发送该投诉的全过程；不写编号即本投诉"}, AGENTS, .may_repeat = TRUE},
    [COMMAND_LIST] = {COMMAND_LIST, ARGUMENT_LIST,
        {"list", "列表", "列出", "清单"},
        {"#list mine|overdue|unassigned|all|QUEUE|actions",
         "sends open tickets, what is due first comes first; group-case NUMBER: all of that case; "
         "closed outcome upheld 2026-11-02..2026-11-08: what a figure of a digest counted"},
        {"#列表 我的|超时|未分配|全部|部门名|改进",
         "发送待办投诉列表，先到期的排在前面；群诉 编号：该群诉的全部投诉；"
         "结案 结果 upheld 2026-11-02..2026-11-08：摘要中某个数字所统计的投诉"}, AGENTS,
        .may_repeat = TRUE},
    [COMMAND_FIND] = {COMMAND_FIND, ARGUMENT_FIND,
        {"find", "search", "查找", "搜索", "查询"},
        {"#find WORDS",
         "sends the tickets whose mails have all these words; \"quotes\" for a phrase"},
        {"#查找 词语", "发送来信含有这些词的投诉；相连的词可加“引号”"}, AGENTS, .may_repeat = TRUE},
    [COMMAND_STATS] = {COMMAND_STATS, ARGUMENT_STATS,
        {"stats", "statistics", "figures", "统计", "数据"},
        {"#stats 7d", "sends figures of a period: received, answered, closed, satisfaction"},
        {"#统计 7天", "发送一段时间的统计：收到、答复、结案、满意度"}, AGENTS, .may_repeat = TRUE},
    [COMMAND_SEND] = {COMMAND_SEND, ARGUMENT_NONE,
        {"send anyway", "send-anyway", "sendanyway", "仍然发送", "照发", "仍发送"},
        {"#send anyway", "sends an answer of yours that was held, or the text below, as it is"},
        {"#仍然发送", "把被暂扣的答复（或下面的正文）照原样发出"}, ON_TICKET},
    [COMMAND_CANCEL] = {COMMAND_CANCEL, ARGUMENT_NONE,
        {"cancel", "undo", "取消", "撤销"},
        {"#cancel", "drops an answer of yours that is held or has not been sent yet"},
        {"#取消", "不再发送被暂扣或尚未发出的答复"}, ON_TICKET},
    [COMMAND_APPROVE] = {COMMAND_APPROVE, ARGUMENT_NONE,
        {"approve", "approved", "批准", "同意"},
        {"#approve", "manager: lets an answer go that waits for approval"},
        {"#批准", "主管：批准待审的答复，随即发出"}, .least_role = ROLE_MANAGER, .needs_ticket = TRUE},
    [COMMAND_DENY] = {COMMAND_DENY, ARGUMENT_REASON,
        {"deny", "denied", "驳回", "不批准"},
        {"#deny WHY", "manager: sends it back to its author with the reason"},
        {"#驳回 理由", "主管：连同理由退回撰写人"}, .least_role = ROLE_MANAGER, .needs_ticket = TRUE},
    [COMMAND_HELP] = {COMMAND_HELP, ARGUMENT_TEXT,
        {"help", "commands", "帮助"},
        {"#help", "sends the list of all commands"},
        {"#帮助", "发送全部命令的说明"}, AGENTS, .may_repeat = TRUE, NAMED(FRESH | OPEN | DONE)},
};
G_STATIC_ASSERT(G_N_ELEMENTS(rows) == COMMAND_KIND_COUNT);
/* clang-format on */

/* Any two of a set exclude each other; it ends with COMMAND_KIND_COUNT. */
static const CommandKind conflicts[][10] = {
    {COMMAND_OPEN, COMMAND_PENDING, COMMAND_HOLD, COMMAND_SOLVED, COMMAND_CLOSE, COMMAND_FINAL,
     COMMAND_DISMISS, COMMAND_SPAM, COMMAND_KIND_COUNT},
    {COMMAND_SEND, COMMAND_CANCEL, COMMAND_KIND_COUNT},
    /* Whose words would the text be? */
    {COMMAND_FORWARD, COMMAND_NOTE, COMMAND_KIND_COUNT},
    {COMMAND_FORWARD, COMMAND_LOG, COMMAND_KIND_COUNT},
    {COMMAND_FORWARD, COMMAND_DISMISS, COMMAND_SPAM, COMMAND_KIND_COUNT},
    {COMMAND_OFFER, COMMAND_NOTE, COMMAND_KIND_COUNT},
    {COMMAND_OFFER, COMMAND_LOG, COMMAND_KIND_COUNT},
    {COMMAND_OFFER, COMMAND_FORWARD, COMMAND_KIND_COUNT},
    {COMMAND_OFFER, COMMAND_ACCEPT, COMMAND_SOLVED, COMMAND_CLOSE, COMMAND_DISMISS, COMMAND_SPAM,
     COMMAND_DELAY, COMMAND_KIND_COUNT},
    {COMMAND_APPROVE, COMMAND_DENY, COMMAND_KIND_COUNT},
    {COMMAND_DELAY, COMMAND_SOLVED, COMMAND_CLOSE, COMMAND_FINAL, COMMAND_DISMISS, COMMAND_SPAM,
     COMMAND_KIND_COUNT},
    {COMMAND_FINAL, COMMAND_NOTE, COMMAND_KIND_COUNT},
    {COMMAND_FINAL, COMMAND_LOG, COMMAND_KIND_COUNT},
    {COMMAND_REOPEN, COMMAND_SOLVED, COMMAND_CLOSE, COMMAND_DISMISS, COMMAND_SPAM,
     COMMAND_KIND_COUNT},
    {COMMAND_MERGE, COMMAND_SPLIT, COMMAND_DISMISS, COMMAND_SPAM, COMMAND_KIND_COUNT},
    {COMMAND_BROADCAST, COMMAND_MERGE, COMMAND_SPLIT, COMMAND_DISMISS, COMMAND_SPAM, COMMAND_DELAY,
     COMMAND_CANCEL, COMMAND_KIND_COUNT},
    {COMMAND_IGNORE, COMMAND_GROUP_CASE, COMMAND_KIND_COUNT},
    {COMMAND_GROUP_CASE, COMMAND_MERGE, COMMAND_SPLIT, COMMAND_SPAM, COMMAND_KIND_COUNT},
};

const CommandRow *command_table(gsize *out_count) {
    *out_count = G_N_ELEMENTS(rows);
    return rows;
}

static CommandNaming naming_of(const Ticket *ticket) {
    if (ticket == NULL || ticket->stage >= STAGE_RESOLVED)
        return ticket == NULL ? NAMED_OPEN : NAMED_DONE;
    return ticket->first_answered_at == 0 ? NAMED_FRESH : NAMED_OPEN;
}

GArray *command_table_named(const Ticket *ticket, Role role, gboolean is_chinese) {
    GArray *hints = g_array_new(FALSE, FALSE, sizeof(VerbHint));
    CommandNaming now = naming_of(ticket);
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        if ((rows[i].named & now) != 0 && command_row_allows(&rows[i], role))
            g_array_append_val(hints, *(is_chinese ? &rows[i].zh : &rows[i].en));
    }
    return hints;
}

const CommandRow *command_table_row(CommandKind kind) {
    return &rows[kind];
}

gboolean command_row_allows(const CommandRow *row, Role role) {
    return role == ROLE_MANAGER || role == row->least_role;
}

static const CommandRow *find_name(const gchar *name) {
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        for (const gchar *const *known = rows[i].names; *known != NULL; known++) {
            if (strcmp(*known, name) == 0)
                return &rows[i];
        }
    }
    return NULL;
}

const CommandRow *command_table_find(const gchar *verb, const gchar *argument,
                                     gboolean *out_took_argument) {
    g_autofree gchar *both = g_strconcat(verb, " ", argument, NULL);
    const CommandRow *row = *argument != '\0' ? find_name(both) : NULL;
    *out_took_argument = row != NULL;
    return row != NULL ? row : find_name(verb);
}

const CommandRow *command_table_find_joined(const gchar *word, const gchar **out_rest) {
    const CommandRow *found = NULL;
    gsize longest = 0;
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        for (const gchar *const *name = rows[i].names; *name != NULL; name++) {
            gsize length = strlen(*name);
            if (g_ascii_isalpha(**name) || length <= longest || !g_str_has_prefix(word, *name))
                continue;
            found = &rows[i];
            longest = length;
        }
    }
    *out_rest = word + longest;
    return found;
}

const gchar *command_table_nearest(const gchar *typed) {
    const gchar *nearest = NULL;
    guint least = G_MAXUINT;
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        for (const gchar *const *name = rows[i].names; *name != NULL; name++) {
            guint distance = nearest_word_distance(typed, *name);
            if (distance >= least || !nearest_word_is_slip(distance, *name))
                continue;
            nearest = *name;
            least = distance;
        }
    }
    return nearest;
}

static gboolean is_in(const CommandKind *set, CommandKind kind) {
    for (; *set != COMMAND_KIND_COUNT; set++) {
        if (*set == kind)
            return TRUE;
    }
    return FALSE;
}

gboolean command_kinds_conflict(CommandKind one, CommandKind other) {
    for (gsize i = 0; one != other && i < G_N_ELEMENTS(conflicts); i++) {
        if (is_in(conflicts[i], one) && is_in(conflicts[i], other))
            return TRUE;
    }
    return FALSE;
}
