/* letter_sample_commands.c - a few commands as letters to agents name them, for samples */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Real letters are given theirs from the table of commands, which compose does not know. */
#include "letter_sample_commands.h"

static const VerbHint english[] = {
    {"#assign NAME|me|none", "sets the owner"},
    {"#note", "what follows stays with the agents"},
    {"#close upheld|partly|rejected", "closes with its outcome"},
    {"#help", "sends the list of all commands"},
};
static const VerbHint chinese[] = {
    {"#转交 姓名|我|无", "指定负责人"},
    {"#备注", "后面的文字只给内部人员看"},
    {"#关闭 支持|部分支持|驳回", "关闭并写明处理结果"},
    {"#帮助", "发送全部命令的说明"},
};
G_STATIC_ASSERT(G_N_ELEMENTS(chinese) == G_N_ELEMENTS(english));

GArray *letter_sample_commands(const gchar *language) {
    gboolean is_chinese = language != NULL && g_str_has_prefix(language, "zh");
    GArray *hints = g_array_new(FALSE, FALSE, sizeof(VerbHint));
    g_array_append_vals(hints, is_chinese ? chinese : english, G_N_ELEMENTS(english));
    return hints;
}
