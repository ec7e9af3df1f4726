/* letter_sample_promises.c - invented facts for letters about what was promised */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "letter_sample_promises.h"

enum { DAY = 24 * 3600 };

static gboolean is_chinese(const gchar *language) {
    return language != NULL && g_str_has_prefix(language, "zh");
}

GPtrArray *letter_sample_promises(LetterKind kind, const gchar *language, gint64 now) {
    GPtrArray *promises = g_ptr_array_new_with_free_func((GDestroyNotify)promise_free);
    if (kind != LETTER_PROMISE_DUE && kind != LETTER_COMPLAINANT_WROTE)
        return promises;
    Promise *promise = g_new0(Promise, 1);
    promise->person = g_strdup("anna");
    promise->words = g_strdup(is_chinese(language) ? "打电话告诉客户检测结果"
                                                   : "call with what the laboratory has found");
    promise->due_at = kind == LETTER_PROMISE_DUE ? now : now + DAY;
    g_ptr_array_add(promises, promise);
    return promises;
}

const gchar *letter_sample_delay(const gchar *language) {
    return is_chinese(language)
               ? "检测水壶密封圈的实验室因为漏水停工，周四才能恢复，检测要往后排。"
               : "The laboratory that looks at the seal of your kettle was closed by a flood, and "
                 "opens again on Thursday.";
}

GArray *letter_sample_progress(gint64 now) {
    const ProgressStep steps[] = {
        {now - 2 * DAY, "complained"}, {now - 2 * DAY + 3600, "taken"}, {now - DAY, "answered"}};
    GArray *progress = g_array_new(FALSE, FALSE, sizeof(ProgressStep));
    return g_array_append_vals(progress, steps, G_N_ELEMENTS(steps));
}

const gchar *letter_sample_statement(const gchar *language) {
    return is_chinese(language)
               ? "3月生产的这批水壶密封圈有问题，请先停止使用。\n\n"
                 "我们会给每位客户换新，11月20日前寄出。"
               : "The kettles made in March have a faulty seal: please do not use yours.\n\n"
                 "Everybody gets a new one, sent by 20 November.";
}
