/* receipt.c - the answer to a mail with commands: each line with what came of it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * "#assign me - done - the owner is Anna Berg". An agent who gets no answer does not know whether
 * the mail was understood; so every line has one, a refused one with the way out. How the
 * ticket stands now, with its clocks, the letter's template says.
 */
#include "command/receipt.h"

#include <string.h>

#include "base/text.h"
#include "command/command_table.h"
#include "model/reference.h"
#include "receipt_words.h"

enum { MAX_WORDS_SHOWN = 60 };

static const Saying done = {"done", "完成"};
static const Saying refused = {"refused", "未执行"};
static const Saying sent = {"sent", "已发送"};
static const Saying waits = {"waits", "等待发出"};
static const Saying not_sent = {"not sent", "未发送"};
static const Saying not_understood = {"not understood", "看不懂"};
static const Saying missing = {"missing", "缺少"};
static const Saying nothing = {"", ""};

static ReceiptLine *line_new(const gchar *line, const Saying *result, const gchar *detail,
                             const gchar *language) {
    ReceiptLine *made = g_new0(ReceiptLine, 1);
    made->line = g_strdup(line);
    made->result = g_strdup(receipt_say(result, language));
    made->detail = g_strdup(detail);
    return made;
}

ReceiptLine *receipt_of_command(const Command *command, const gchar *effect,
                                const ReceiptFacts *facts) {
    g_autofree gchar *shown =
        effect != NULL ? g_strdup(effect) : receipt_effect_words(command, facts);
    return line_new(command->line, &done, shown, facts->language);
}

ReceiptLine *receipt_of_refusal(const Command *command, const gchar *reason,
                                const ReceiptFacts *facts) {
    return line_new(command->line, &refused,
                    reason != NULL ? reason : receipt_refusal_words(command->kind, facts),
                    facts->language);
}

ReceiptLine *receipt_of_lack(const gchar *what, const gchar *language) {
    static const gchar *const colons[] = {": ", "："};
    for (gsize i = 0; i < G_N_ELEMENTS(colons); i++) {
        const gchar *colon = strstr(what, colons[i]);
        if (colon == NULL)
            continue;
        g_autofree gchar *part = g_strndup(what, (gsize)(colon - what));
        return line_new(part, &missing, colon + strlen(colons[i]), language);
    }
    return line_new(what, &missing, NULL, language);
}

ReceiptLine *receipt_of_answer(const gchar *words, const gchar *hindrance,
                               const ReceiptFacts *facts) {
    static const Saying letter = {"letter", "回信"};
    const gchar *name = receipt_say(&letter, facts->language);
    if (hindrance != NULL)
        return line_new(name, &not_sent, hindrance, facts->language);
    g_autofree gchar *one_line = text_one_line(words);
    g_autofree gchar *shown = text_shorten(one_line, MAX_WORDS_SHOWN);
    const gchar *recipients =
        facts->recipients != NULL ? facts->recipients : facts->after->complainant;
    gboolean is_chinese = receipt_is_chinese(facts->language);
    g_autofree gchar *quoted = *shown == '\0' ? g_strdup("")
                               : is_chinese   ? g_strdup_printf("：“%s”", shown)
                                              : g_strdup_printf(": \"%s\"", shown);
    g_autofree gchar *until =
        facts->send_time == NULL ? g_strdup("")
        : is_chinese ? g_strdup_printf("；%s发出，此前回复 #取消 可以收回", facts->send_time)
                     : g_strdup_printf("; it goes out at %s, until then #cancel takes it back",
                                       facts->send_time);
    g_autofree gchar *detail =
        g_strdup_printf(is_chinese ? "发给 %s%s%s" : "to %s%s%s", recipients, quoted, until);
    return line_new(name, facts->send_time != NULL ? &waits : &sent, detail, facts->language);
}

ReceiptLine *receipt_of_approval(const gchar *approver, const gchar *language) {
    static const Saying approval = {"approval", "审批"};
    g_autofree gchar *detail = g_strdup_printf(
        receipt_is_chinese(language) ? "%s已批准您的答复" : "%s has approved your answer",
        approver);
    return line_new(receipt_say(&approval, language), &done, detail, language);
}

ReceiptLine *receipt_of_letter(LetterKind kind, const gchar *recipients,
                               const ReceiptFacts *facts) {
    g_autofree gchar *detail =
        g_strdup_printf(receipt_is_chinese(facts->language) ? "发给 %s" : "to %s", recipients);
    return line_new(receipt_letter_words(kind, facts->language), &sent, detail, facts->language);
}

ReceiptLine *receipt_of_forward(const ReceiptFacts *facts) {
    static const Saying forward = {"forwarded mail", "转发的邮件"};
    g_autofree gchar *reference = reference_text(facts->policy->reference_prefix, facts->after->id);
    g_autofree gchar *detail = g_strdup_printf(
        receipt_is_chinese(facts->language) ? "已为 %s 建立 %s" : "opened for %s as %s",
        facts->after->complainant, reference);
    return line_new(receipt_say(&forward, facts->language), &done, detail, facts->language);
}

ReceiptLine *receipt_of_fault(const CommandFault *fault, const gchar *language) {
    g_autofree gchar *detail = NULL;
    if (fault->suggestion != NULL)
        detail = receipt_is_chinese(language)
                     ? g_strdup_printf("%s。您是不是想写 %s", fault->reason, fault->suggestion)
                     : g_strdup_printf("%s. Did you mean  %s", fault->reason, fault->suggestion);
    return line_new(fault->line, &not_understood, detail != NULL ? detail : fault->reason,
                    language);
}

ReceiptLine *receipt_of_overlooked(const CommandFault *fault, const gchar *language) {
    static const Saying not_done = {"not done", "未执行"};
    return line_new(fault->line, &not_done, fault->reason, language);
}

GPtrArray *receipt_of_help(const gchar *language) {
    GPtrArray *lines = g_ptr_array_new_with_free_func((GDestroyNotify)receipt_line_free);
    gsize count = 0;
    const CommandRow *rows = command_table(&count);
    for (gsize i = 0; i < count; i++) {
        const VerbHint *help = receipt_is_chinese(language) ? &rows[i].zh : &rows[i].en;
        g_ptr_array_add(lines, line_new(help->form, &nothing, help->help, language));
    }
    return lines;
}
