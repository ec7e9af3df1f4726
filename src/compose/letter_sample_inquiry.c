/* letter_sample_inquiry.c - invented facts for letters about a question to a department */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "letter_sample_inquiry.h"

enum { HOUR = 3600, DAY = 24 * HOUR };

static gboolean is_chinese(const gchar *language) {
    return language != NULL && g_str_has_prefix(language, "zh");
}

gboolean letter_sample_has_inquiry(LetterKind kind) {
    return letter_kind_asks(kind) || kind == LETTER_DEPARTMENT_ANSWERED ||
           kind == LETTER_DEPARTMENT_LATE;
}

Inquiry letter_sample_inquiry(LetterKind kind, const gchar *language, gint64 now) {
    gboolean is_over = kind == LETTER_DEPARTMENT_LATE || kind == LETTER_DEPARTMENT_REMINDER;
    return (Inquiry){.department = (gchar *)"laboratory",
                     .person = (gchar *)"anna",
                     .question =
                         is_chinese(language)
                             ? (gchar *)"这批水壶的密封圈是哪家供应商的？出厂前做过漏水测试吗？"
                             : (gchar *)"Which supplier made the seal of this kettle, and "
                                        "was it tested for leaks before it left?",
                     .asked_at = kind == LETTER_DEPARTMENT_ASKED ? now : now - 4 * DAY,
                     .due_at = is_over ? now - 2 * DAY : now + 2 * DAY};
}

const gchar *letter_sample_department_answer(const gchar *language) {
    return is_chinese(language) ? "密封圈是五月更换的供应商，同批次抽检有三只漏水，报告见附件。"
                                : "The seal is from the supplier we took in May; three of that lot "
                                  "leaked when tested. The report is attached.";
}

Department *letter_sample_department(const gchar *language) {
    Department *department = department_new("laboratory");
    g_ptr_array_add(department->addresses, g_strdup("laboratory@example.com"));
    g_hash_table_insert(department->title, g_strdup(language),
                        g_strdup(is_chinese(language) ? "检测中心" : "Laboratory"));
    return department;
}
