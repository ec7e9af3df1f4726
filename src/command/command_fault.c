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
    [FAULT_NEEDS_PERSON] = {"whose? a name, me or none has to follow",
                            "缺少姓名：请写姓名、我或无"},
    [FAULT_UNKNOWN_PERSON] = {"nobody here has that name", "没有叫这个名字的同事"},
    [FAULT_UNKNOWN_SELF] = {"it is not known who you are", "无法确认您是谁"},
    [FAULT_NEEDS_OUTCOME] = {"the outcome is missing: upheld, partly or rejected",
                             "缺少处理结果：支持、部分支持或驳回"},
    [FAULT_UNKNOWN_OUTCOME] = {"no such outcome: it is upheld, partly or rejected",
                               "没有这种处理结果：应为支持、部分支持或驳回"},
    [FAULT_CONTRADICTION] = {"it contradicts another command of this mail",
                             "与本邮件中的另一个命令矛盾"},
    [FAULT_TOO_MANY] = {"too many commands in one mail", "一封邮件里的命令太多"},
    [FAULT_BELOW_TEXT] = {"commands have to stand above the text", "命令必须写在正文前面"},
};
G_STATIC_ASSERT(G_N_ELEMENTS(reasons) == FAULT_COUNT);

CommandFault *command_fault_new(FaultKind kind, const gchar *line, const gchar *suggestion,
                                const gchar *language) {
    gboolean is_chinese = language != NULL && g_str_has_prefix(language, "zh");
    CommandFault *fault = g_new0(CommandFault, 1);
    fault->line = text_shorten(line, MAX_SHOWN);
    fault->reason = g_strdup(is_chinese ? reasons[kind].zh : reasons[kind].en);
    fault->suggestion = suggestion != NULL ? text_shorten(suggestion, MAX_SHOWN) : NULL;
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
