/* test_receipt.c - each command's answer, in both languages */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <string.h>

#include "command/receipt.h"

typedef struct {
    Policy *policy;
    Ticket *before;
    Ticket *after;
} Desk;

static int open_desk(void **state) {
    Desk *desk = g_new0(Desk, 1);
    desk->policy = policy_new();
    g_ptr_array_add(desk->policy->persons, person_new("anna", "Anna Berg", ROLE_AGENT));
    g_ptr_array_add(desk->policy->persons, person_new("mia", "Mia Wong", ROLE_MANAGER));
    g_ptr_array_add(desk->policy->queues, queue_new("quality"));
    desk->before = ticket_new();
    desk->before->id = 1042;
    desk->before->stage = STAGE_INVESTIGATING;
    desk->before->complainant = g_strdup("zhou@example.cn");
    desk->after = ticket_copy(desk->before);
    *state = desk;
    return 0;
}

static int close_desk(void **state) {
    Desk *desk = *state;
    policy_free(desk->policy);
    ticket_free(desk->before);
    ticket_free(desk->after);
    g_free(desk);
    return 0;
}

static ReceiptFacts facts_of(const Desk *desk, const gchar *language) {
    return (ReceiptFacts){desk->before, desk->after, desk->policy, language, NULL};
}

static void check_line(ReceiptLine *line, const gchar *expected) {
    g_autofree gchar *shown =
        g_strdup_printf("%s | %s | %s", line->line, line->result, line->detail);
    receipt_line_free(line);
    assert_string_equal(shown, expected);
}

static void each_command_says_what_it_did(void **state) {
    Desk *desk = *state;
    desk->after->owner = g_strdup("anna");
    static const struct {
        Command command;
        const gchar *en;
        const gchar *zh;
    } rows[] = {
        {{COMMAND_NOTE, .line = (gchar *)"#note"},
         "#note | done | the text is kept for the agents only",
         "#note | 完成 | 文字仅供内部查看"},
        {{COMMAND_ASSIGN, .line = (gchar *)"#assign me"},
         "#assign me | done | the owner is Anna Berg",
         "#assign me | 完成 | 负责人：Anna Berg"},
        {{COMMAND_SOLVED, .line = (gchar *)"#solved"},
         "#solved | done | resolved; it closes by itself if nobody objects",
         "#solved | 完成 | 已解决，无人反对即自动关闭"},
        {{COMMAND_CLOSE, .line = (gchar *)"#close partly", .outcome = OUTCOME_PARTLY},
         "#close partly | done | closed, partly upheld",
         "#close partly | 完成 | 已关闭，结论：部分支持"},
        {{COMMAND_REOPEN, .line = (gchar *)"#reopen"},
         "#reopen | done | it is investigated again",
         "#reopen | 完成 | 重新进入处理"},
    };
    ReceiptFacts en = facts_of(desk, "en");
    ReceiptFacts zh = facts_of(desk, "zh");
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        check_line(receipt_of_command(&rows[i].command, NULL, &en), rows[i].en);
        check_line(receipt_of_command(&rows[i].command, NULL, &zh), rows[i].zh);
    }
}

static void a_refusal_says_the_way_out(void **state) {
    Desk *desk = *state;
    ReceiptFacts facts = facts_of(desk, "en");
    Command reopen = {COMMAND_REOPEN, .line = (gchar *)"#reopen"};
    Command solved = {COMMAND_SOLVED, .line = (gchar *)"#solved"};
    check_line(receipt_of_refusal(&reopen, NULL, &facts), "#reopen | refused | it is open");
    desk->before->stage = STAGE_CLOSED;
    check_line(receipt_of_refusal(&solved, NULL, &facts),
               "#solved | refused | it is closed; #reopen it first");
    desk->before->stage = STAGE_NONE;
    check_line(receipt_of_refusal(&solved, NULL, &facts),
               "#solved | refused | the ticket's stage does not allow it");
}

static void nobody_is_an_owner_too(void **state) {
    Desk *desk = *state;
    Command command = {COMMAND_ASSIGN, .line = (gchar *)"#转交 无"};
    ReceiptFacts zh = facts_of(desk, "zh-CN");
    check_line(receipt_of_command(&command, NULL, &zh), "#转交 无 | 完成 | 负责人：无");
    desk->after->owner = g_strdup("gone"); /* no longer in the policy */
    check_line(receipt_of_command(&command, NULL, &zh), "#转交 无 | 完成 | 负责人：gone");
}

static void the_letter_is_shown_in_short(void **state) {
    Desk *desk = *state;
    ReceiptFacts facts = facts_of(desk, "en");
    check_line(receipt_of_answer("We are sorry.\nA new kettle\nis on its way.", NULL, &facts),
               "letter | sent | to zhou@example.cn: \"We are sorry. A new kettle is on its way.\"");
    check_line(receipt_of_answer("", NULL, &facts), "letter | sent | to zhou@example.cn");
    facts.send_time = "14:05";
    check_line(receipt_of_answer("Sorry", NULL, &facts),
               "letter | waits | to zhou@example.cn: \"Sorry\"; it goes out at 14:05, until then "
               "#cancel takes it back");
    facts.send_time = NULL;
    check_line(receipt_of_approval("Mia Wong", "zh"), "审批 | 完成 | Mia Wong已批准您的答复");
    check_line(receipt_of_answer("Sorry", "letters to zhou@example.cn bounce", &facts),
               "letter | not sent | letters to zhou@example.cn bounce");
    g_autofree gchar *endless = g_strnfill(100000, 'x');
    ReceiptLine *line = receipt_of_answer(endless, NULL, &facts);
    assert_true(strlen(line->detail) < 200);
    receipt_line_free(line);
}

static void a_fault_is_shown_with_what_was_meant(void **state) {
    Desk *desk = *state;
    g_autoptr(CommandReading) reading =
        read_commands("#slved\n#nonsense", NULL, desk->policy, "en");
    check_line(receipt_of_fault(reading->faults->pdata[0], "en"),
               "#slved | not understood | there is no such command. Did you mean  #solved");
    check_line(receipt_of_fault(reading->faults->pdata[1], "en"),
               "#nonsense | not understood | there is no such command");
}

static void help_names_every_verb(void **state) {
    static const gchar *const languages[] = {"en", "zh"};
    for (gsize i = 0; i < G_N_ELEMENTS(languages); i++) {
        g_autoptr(GPtrArray) lines = receipt_of_help(languages[i]);
        assert_int_equal(lines->len, COMMAND_KIND_COUNT);
        for (guint k = 0; k < lines->len; k++) {
            const ReceiptLine *line = lines->pdata[k];
            assert_int_equal(line->line[0], '#');
            assert_true(strlen(line->detail) > 8);
        }
    }
}

/* `form` with what its capitals stand for. Caller frees. */
static gchar *filled(const gchar *form) {
    static const gchar *const marks[][2] = {
        {"#done NUMBER", "#done A-7"},
        {"#redo NUMBER", "#redo A-7"},
        {"NAME", "anna"},
        {"姓名", "anna"},
        {"QUEUE", "quality"},
        {"部门名", "quality"},
        {"CATEGORY", "billing"},
        {"分类名", "收费"},
        {"CAUSE", "logistics/late"},
        {"原因名", "物流延误"},
        {"WHY", "not our shop"},
        {"理由", "不归我们管"},
        {"TEXT", "She called."},
        {"内容", "客户来电"},
        {"DEPARTMENT", "quality"},
        {"WORDS", "a leak"},
        {"WORD", "late"},
        {"词语", "漏水"},
        {"词", "晚到"},
        {"ADDRESS", "li@example.cn"},
        {"地址", "li@example.cn"},
        {"NUMBER", "AM-7"},
        {"编号", "7"},
    };
    GString *text = g_string_new(form);
    for (gsize i = 0; i < G_N_ELEMENTS(marks); i++)
        g_string_replace(text, marks[i][0], marks[i][1], 0);
    return g_string_free(text, FALSE);
}

static void check_typed(const Desk *desk, const gchar *line, CommandKind kind) {
    /* It belongs below another. */
    g_autofree gchar *typed =
        g_strconcat(kind == COMMAND_DUE ? "#action Glue the seal.\n" : "", line, NULL);
    g_autoptr(CommandReading) reading =
        read_commands(typed, policy_person(desk->policy, "mia"), desk->policy, "en");
    if (reading->commands->len != 1 || *reading->text != '\0')
        fail_msg("\"%s\" is not understood", typed);
    CommandKind read = ((Command *)reading->commands->pdata[0])->kind;
    if (kind == COMMAND_STATUS)
        assert_true(read < COMMAND_STATUS);
    else if (kind == COMMAND_DUE)
        assert_int_equal(read, COMMAND_ACTION);
    else
        assert_int_equal(read, kind);
}

/* What the help says can be typed has to be understood, each of its choices. */
static void what_help_says_is_understood(void **state) {
    Desk *desk = *state;
    for (guint language = 0; language < 2; language++) {
        g_autoptr(GPtrArray) lines = receipt_of_help(language == 0 ? "en" : "zh");
        for (guint i = 0; i < lines->len; i++) {
            const ReceiptLine *line = lines->pdata[i];
            g_autofree gchar *form = filled(line->line);
            g_auto(GStrv) parts = g_strsplit(form, " ", 3);
            g_auto(GStrv) values = g_strsplit(parts[1] != NULL ? parts[1] : "", "|", -1);
            for (guint k = 0; k == 0 || values[k] != NULL; k++) {
                g_autofree gchar *typed =
                    g_strdup_printf("%s %s %s", parts[0], values[0] != NULL ? values[k] : "",
                                    parts[1] != NULL && parts[2] != NULL ? parts[2] : "");
                check_typed(desk, typed, i);
                if (values[0] == NULL)
                    break;
            }
        }
    }
}

#define at_the_desk(test) cmocka_unit_test_setup_teardown(test, open_desk, close_desk)

int main(void) {
    const struct CMUnitTest tests[] = {
        at_the_desk(each_command_says_what_it_did),
        at_the_desk(a_refusal_says_the_way_out),
        at_the_desk(nobody_is_an_owner_too),
        at_the_desk(the_letter_is_shown_in_short),
        at_the_desk(a_fault_is_shown_with_what_was_meant),
        at_the_desk(help_names_every_verb),
        at_the_desk(what_help_says_is_understood),
    };
    return cmocka_run_group_tests_name("receipt", tests, NULL, NULL);
}
