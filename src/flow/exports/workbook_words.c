/* workbook_words.c - headings and values of a workbook, in English and Chinese */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbook_words.h"

#include <string.h>

static const struct {
    const gchar *column;
    const gchar *words[2]; /* English, Chinese */
} HEADINGS[] = {
    {"reference", {"Reference", "投诉编号"}},
    {"ticket", {"Number", "序号"}},
    {"subject", {"Subject", "主题"}},
    {"complainant", {"Complainant", "投诉人邮箱"}},
    {"complainant_name", {"Name", "投诉人姓名"}},
    {"language", {"Language", "语言"}},
    {"queue", {"Department", "部门"}},
    {"owner", {"Owner", "负责人"}},
    {"category", {"Category", "投诉类别"}},
    {"cause", {"Cause", "原因"}},
    {"priority", {"Priority", "优先级"}},
    {"severity", {"Severity", "严重程度"}},
    {"tags", {"Tags", "标签"}},
    {"stage", {"Stage", "处理阶段"}},
    {"waiting_on", {"Waiting on", "等待对象"}},
    {"outcome", {"Outcome", "处理结果"}},
    {"is_spam", {"Spam", "垃圾邮件"}},
    {"received_at", {"Received", "收到时间"}},
    {"changed_at", {"Last change", "最后变动"}},
    {"answer_by", {"Answer promised by", "承诺首次答复时间"}},
    {"first_answered_at", {"First answered", "首次答复时间"}},
    {"solve_by", {"Solution promised by", "承诺解决时间"}},
    {"resolved_at", {"Resolved", "解决时间"}},
    {"closed_at", {"Closed", "结案时间"}},
    {"first_answer_seconds", {"Hours to first answer", "首次答复用时（小时）"}},
    {"solution_seconds", {"Hours to solution", "解决用时（小时）"}},
    {"is_answered_in_time", {"Answered in time", "按时答复"}},
    {"is_solved_in_time", {"Solved in time", "按时解决"}},
    {"reopened_count", {"Times reopened", "重开次数"}},
    {"automatic_letters", {"Automatic letters", "自动邮件数"}},
    {"merged_into", {"Merged into", "已并入"}},
    {"linked_to", {"Came out of", "来源投诉"}},
    {"group_case", {"Group case", "群诉"}},
    {"remedy", {"Remedy", "补救方式"}},
    {"remedy_minor", {"Amount in minor units", "金额（最小单位）"}},
    {"remedy_currency", {"Currency", "币种"}},
    {"remedy_amount", {"Amount", "金额"}},
    {"survey_kind", {"Survey", "调查类型"}},
    {"survey_sent_at", {"Survey sent", "调查发送时间"}},
    {"voted_at", {"Voted", "评分时间"}},
    {"vote", {"Vote", "评分"}},
};

static const struct {
    const gchar *column;
    const gchar *value;
    const gchar *words[2];
} VALUES[] = {
    {"stage", "received", {"received", "已收到"}},
    {"stage", "acknowledged", {"acknowledged", "已确认收到"}},
    {"stage", "investigating", {"investigating", "处理中"}},
    {"stage", "offered", {"offered", "已给出方案"}},
    {"stage", "resolved", {"resolved", "已解决"}},
    {"stage", "closed", {"closed", "已结案"}},
    {"waiting_on", "agent", {"agent", "我方"}},
    {"waiting_on", "complainant", {"complainant", "投诉人"}},
    {"waiting_on", "third_party", {"third party", "第三方"}},
    {"waiting_on", "nobody", {"nobody", "无"}},
    {"outcome", "upheld", {"upheld", "投诉成立"}},
    {"outcome", "partly", {"partly upheld", "部分成立"}},
    {"outcome", "rejected", {"rejected", "投诉不成立"}},
    {"outcome", "withdrawn", {"withdrawn", "客户撤回"}},
    {"outcome", "dismissed", {"dismissed", "不予受理"}},
    {"priority", "low", {"low", "低"}},
    {"priority", "normal", {"normal", "普通"}},
    {"priority", "high", {"high", "高"}},
    {"priority", "urgent", {"urgent", "紧急"}},
    {"severity", "normal", {"normal", "一般"}},
    {"severity", "high", {"high", "严重"}},
    {"remedy", "refund", {"refund", "退款"}},
    {"remedy", "replacement", {"replacement", "换货"}},
    {"remedy", "repair", {"repair", "维修"}},
    {"remedy", "voucher", {"voucher", "代金券"}},
    {"remedy", "apology", {"apology", "致歉"}},
    {"remedy", "other", {"other", "其他"}},
    {"survey_kind", "csat", {"satisfaction, 1 to 5", "满意度（1–5）"}},
    {"survey_kind", "nps", {"recommendation, 0 to 10", "推荐意愿（0–10）"}},
    {"survey_kind", "ces", {"ease, 1 to 7", "省力程度（1–7）"}},
    {"category", "product-quality", {"product quality", "产品质量"}},
    {"category", "service-attitude", {"service attitude", "服务态度"}},
    {"category", "logistics", {"logistics", "物流配送"}},
    {"category", "false-advertising", {"false advertising", "虚假宣传"}},
    {"category", "billing", {"billing", "账单费用"}},
    {"category", "privacy", {"privacy", "个人信息"}},
    {"category", "safety", {"safety", "安全问题"}},
    {"category", "other", {"other", "其他"}},
};

gboolean workbook_is_chinese(const gchar *language) {
    return language != NULL && g_str_has_prefix(language, "zh");
}

const gchar *workbook_heading(const gchar *column, gboolean is_chinese) {
    for (gsize i = 0; i < G_N_ELEMENTS(HEADINGS); i++) {
        if (strcmp(HEADINGS[i].column, column) == 0)
            return HEADINGS[i].words[is_chinese ? 1 : 0];
    }
    g_assert_not_reached(); /* every column has one: test_workbook_words.c */
}

const gchar *workbook_value(const gchar *column, const gchar *value, gboolean is_chinese) {
    for (gsize i = 0; value != NULL && i < G_N_ELEMENTS(VALUES); i++) {
        if (strcmp(VALUES[i].column, column) == 0 && strcmp(VALUES[i].value, value) == 0)
            return VALUES[i].words[is_chinese ? 1 : 0];
    }
    return value;
}
