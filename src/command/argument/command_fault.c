/* command_fault.c - what can be wrong with a line of commands, in words for the agent */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "command_fault.h"

#include "base/text.h"

/* A line of a megabyte is not sent back whole. */
enum { MAX_SHOWN = 160 };

static const struct {
    const gchar *en;
    const gchar *zh;
} reasons[] = {
    [FAULT_NONE] = {"", ""},
    [FAULT_UNKNOWN_VERB] = {"there is no such command", "没有这个命令"},
    [FAULT_BLANK_BEHIND_SIGN] = {"there must be no blank behind the number sign",
                                 "井号后面不能有空格"},
    [FAULT_TAKES_NOTHING] = {"nothing may follow it on the line; text goes on the next line",
                             "这个命令后面不能带内容，正文请另起一行"},
    [FAULT_SEVERAL_ON_A_LINE] = {"each command needs a line of its own", "每行只能写一个命令"},
    [FAULT_CONTRADICTION] = {"it contradicts another command of this mail",
                             "与本邮件中的另一个命令矛盾"},
    [FAULT_TOO_MANY] = {"too many commands in one mail", "一封邮件里的命令太多"},
    [FAULT_BELOW_TEXT] = {"it stands below the text, so it was taken for text; commands have to "
                          "stand above it",
                          "写在正文下面，已当作正文；命令必须写在正文前面"},
    [FAULT_INTERNAL_BELOW_TEXT] = {"it stands below the text, and its words would go to the "
                                   "complainant; it has to be the first line",
                                   "写在正文下面，内容会发给客户；请写在第一行"},
    [FAULT_MANAGERS_ONLY] = {"only a manager may", "只有主管可以使用"},
    [FAULT_NEEDS_REASON] = {"the reason is missing: write it behind the command",
                            "缺少理由：请写在命令后面"},
    [FAULT_NEEDS_CHANNEL] = {"how were you in touch? phone, shop, wechat, chat, sms, letter, visit "
                             "or social",
                             "缺少渠道：电话、门店、微信、在线、短信、信件、来访或微博"},
    [FAULT_UNKNOWN_CHANNEL] = {"no such channel: it is phone, shop, wechat, chat, sms, letter, "
                               "visit or social",
                               "没有这种渠道：应为电话、门店、微信、在线、短信、信件、来访或微博"},
    [FAULT_NEEDS_PERSON] = {"whose? a name, me or none has to follow",
                            "缺少姓名：请写姓名、我或无"},
    [FAULT_UNKNOWN_PERSON] = {"nobody here has that name", "没有叫这个名字的同事"},
    [FAULT_UNKNOWN_SELF] = {"it is not known who you are", "无法确认您是谁"},
    [FAULT_NEEDS_OUTCOME] = {"the outcome is missing: upheld, partly or rejected",
                             "缺少处理结果：支持、部分支持或驳回"},
    [FAULT_UNKNOWN_OUTCOME] = {"no such outcome: it is upheld, partly or rejected",
                               "没有这种处理结果：应为支持、部分支持或驳回"},
    [FAULT_NEEDS_STATUS] = {"the status is missing: open, pending, hold or solved",
                            "缺少状态：处理中、待客户、挂起或已解决"},
    [FAULT_UNKNOWN_STATUS] = {"no such status: it is open, pending, hold or solved; #close takes "
                              "an outcome",
                              "没有这种状态：应为处理中、待客户、挂起或已解决；关闭请用 #关闭"},
    [FAULT_NEEDS_PRIORITY] = {"the priority is missing: low, normal, high or urgent",
                              "缺少优先级：低、普通、高或紧急"},
    [FAULT_UNKNOWN_PRIORITY] = {"no such priority: it is low, normal, high or urgent",
                                "没有这种优先级：应为低、普通、高或紧急"},
    [FAULT_NEEDS_CATEGORY] = {"the category is missing", "缺少分类"},
    [FAULT_UNKNOWN_CATEGORY] = {"there is no such category", "没有这个分类"},
    [FAULT_NEEDS_CAUSE] = {"the cause is missing", "缺少原因名"},
    [FAULT_UNKNOWN_CAUSE] = {"there is no such cause", "没有这个原因"},
    [FAULT_NEEDS_QUEUE] = {"the department is missing", "缺少部门"},
    [FAULT_UNKNOWN_QUEUE] = {"there is no such department", "没有这个部门"},
    [FAULT_NEEDS_TAG] = {"the tag is missing: one word or several", "缺少标签：请写一个或几个词"},
    [FAULT_BAD_TAG] = {"a tag is a word of letters, digits and hyphens, 40 characters at most",
                       "标签只能由文字、数字和连字符组成，最长40个字"},
    [FAULT_TOO_MANY_TAGS] = {"too many tags on one line", "一行里的标签太多"},
    [FAULT_NEEDS_ADDRESS] = {"the mail address is missing", "缺少邮箱地址"},
    [FAULT_BAD_ADDRESS] = {"that is no mail address", "邮箱地址不正确"},
    [FAULT_SEVERAL_ADDRESSES] = {"one address only", "只能写一个邮箱地址"},
    [FAULT_TOO_MANY_ADDRESSES] = {"too many addresses on one line", "一行里的邮箱地址太多"},
    [FAULT_OWN_ADDRESS] = {"that is the desk's own address", "这是投诉处理中心自己的地址"},
    [FAULT_STAFF_ADDRESS] = {"that is a colleague, who belongs to every ticket; #assign makes the "
                             "colleague its owner",
                             "这是同事的地址，无需添加；如需转交请用 #转交"},
    [FAULT_NO_REPLY_ADDRESS] = {"that address reads no mail", "该地址不接收来信"},
    [FAULT_NEEDS_TICKET] = {"which ticket? its number has to follow", "缺少编号：请写投诉编号"},
    [FAULT_BAD_TICKET] = {"that is no ticket's number", "投诉编号不正确"},
    [FAULT_NEEDS_GROUP_CASE] = {"new, none or the number of a group case has to follow",
                                "请在后面写 新建、退出，或群诉编号"},
    [FAULT_BAD_GROUP_CASE] = {"that is neither new nor none nor a ticket's number",
                              "应为 新建、退出，或投诉编号"},
    [FAULT_NEEDS_DEED] = {"what is to be done? write it behind the command",
                          "缺少内容：请在命令后面写明要做什么"},
    [FAULT_NEEDS_ACTION] = {"the number of the improvement is missing: A-12",
                            "缺少改进事项编号，如 A-12"},
    [FAULT_BAD_ACTION] = {"it has to begin with the number of an improvement: A-12",
                          "须以改进事项编号开头，如 A-12"},
    [FAULT_NOT_BELOW_ACTION] = {"it has to stand right below #action", "必须写在 #改进 的下一行"},
    [FAULT_NEEDS_TERM] = {"by when, and what? write 2d or 2026-12-05, and then the words",
                          "缺少期限和内容：先写 2天 或 2026-12-05，再写内容"},
    [FAULT_BAD_TERM] = {"it has to begin with a time: 2d, 36h, 1w or a date like 2026-12-05",
                        "须以期限开头：如 2天、36小时、1周，或日期 2026-12-05"},
    [FAULT_NEEDS_WHAT] = {"the words are missing: write them behind the time",
                          "缺少内容：请写在期限后面"},
    [FAULT_NEEDS_OPTIONS] = {"the options are missing: write A refund 300 CNY / B replacement",
                             "缺少方案：请写 A 退款 300元 / B 换货"},
    [FAULT_BAD_OPTIONS] = {"each option begins with its letter: A refund 300 CNY / B replacement",
                           "每个方案以字母开头：A 退款 300元 / B 换货"},
    [FAULT_EMPTY_OPTION] = {"an option says nothing: write behind each letter what is offered",
                            "有方案没有内容：请在每个字母后写明"},
    [FAULT_LONG_OPTION] = {"an option is too long: at most 200 characters, and the rest below",
                           "方案过长：最多 200 字，其余请写在正文"},
    [FAULT_TOO_MANY_OPTIONS] = {"too many options: six at most, A to F",
                                "方案过多：最多六个，A 到 F"},
    [FAULT_UNCLEAR_MONEY] = {"it is not clear how much money that is: write 300 CNY, 1,250.50 EUR",
                             "金额或币种不明确：请写 300 CNY 或 300元"},
    [FAULT_BAD_MONEY] = {"that is too much, or has more decimals than the currency",
                         "金额过大，或小数位数超过该币种"},
    [FAULT_NEEDS_OPTION] = {"which option? write its letter: B", "缺少方案：请写字母，如 B"},
    [FAULT_BAD_OPTION] = {"an option is a letter, A to F", "方案应为一个字母，A 到 F"},
    [FAULT_NEEDS_WORDS] = {"the words to look for are missing", "缺少要查找的词"},
    [FAULT_UNKNOWN_LIST] = {"no such list: it is mine, overdue, unassigned, group NAME, group-case "
                            "NUMBER or all",
                            "没有这种列表：应为我的、超时、未分配、部门加名称、群诉加编号，或全部"},
    [FAULT_BAD_PERIOD] =
        {"that is no period of at most a year (counting more would keep the mail "
         "waiting): write 7d, 24h, 4w or 1 year",
         "时间段不正确：请写 7天、24小时、4周或 1年（最长一年，再长会耽误收发邮件）"},
};
G_STATIC_ASSERT(G_N_ELEMENTS(reasons) == FAULT_COUNT);

static gchar *reason_words(FaultKind kind, const gchar *choices, gboolean is_chinese) {
    const gchar *reason = is_chinese ? reasons[kind].zh : reasons[kind].en;
    if (choices == NULL || *choices == '\0')
        return g_strdup(reason);
    return g_strdup_printf(is_chinese ? "%s，可用：%s" : "%s; there are: %s", reason, choices);
}

CommandFault *command_fault_new(FaultKind kind, const FaultFacts *facts, const gchar *language) {
    gboolean is_chinese = language != NULL && g_str_has_prefix(language, "zh");
    CommandFault *fault = g_new0(CommandFault, 1);
    fault->line = text_shorten(facts->line, MAX_SHOWN);
    fault->reason = reason_words(kind, facts->choices, is_chinese);
    if (facts->suggestion != NULL)
        fault->suggestion = text_shorten(facts->suggestion, MAX_SHOWN);
    return fault;
}

void command_fault_free(CommandFault *fault) {
    if (fault == NULL)
        return;
    g_free(fault->line);
    g_free(fault->reason);
    g_free(fault->suggestion);
    g_free(fault);
}
