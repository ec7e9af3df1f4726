/* test_read_commands.c - what an agent types, in every disguise mail programs give it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <string.h>

#include "command/command_table.h"

static Policy *desk_policy(void) {
    static const struct {
        const gchar *name;
        const gchar *display;
        const gchar *address;
    } persons[] = {{"anna", "Anna Berg", "anna@desk.example"},
                   {"bob", "Bob Roy", "bob@desk.example"},
                   {"liming", "李明", "li.ming@desk.example"},
                   {"wchen", "Wei Chen", "wei@desk.example"},
                   {"wchen2", "Wei Chen", "wei2@desk.example"}};
    Policy *policy = policy_new();
    policy->desk_address = g_strdup("complaints@desk.example");
    g_ptr_array_add(policy->own_addresses, g_strdup("complaints@desk.example"));
    for (gsize i = 0; i < G_N_ELEMENTS(persons); i++) {
        Person *person = person_new(persons[i].name, persons[i].display, ROLE_AGENT);
        g_ptr_array_add(person->addresses, g_strdup(persons[i].address));
        g_ptr_array_add(policy->persons, person);
    }
    static const gchar *const queues[][3] = {{"quality", "Quality desk", "质量组"},
                                             {"logistics", "Logistics desk", "物流组"}};
    for (gsize i = 0; i < G_N_ELEMENTS(queues); i++) {
        Queue *queue = queue_new(queues[i][0]);
        g_hash_table_insert(queue->title, g_strdup("en"), g_strdup(queues[i][1]));
        g_hash_table_insert(queue->title, g_strdup("zh"), g_strdup(queues[i][2]));
        g_ptr_array_add(policy->queues, queue);
    }
    return policy;
}

/* "assign=anna close=upheld !#slved->#solved | words left over" */
static gchar *reading_of(const gchar *text) {
    Policy *policy = desk_policy();
    g_autoptr(CommandReading) reading =
        read_commands(text, policy_person(policy, "anna"), policy, "en");
    GString *shown = g_string_new(NULL);
    for (guint i = 0; i < reading->commands->len; i++) {
        const Command *command = reading->commands->pdata[i];
        g_string_append_printf(shown, "%s%s%s ", command_table_row(command->kind)->names[0],
                               command->argument != NULL ? "=" : "",
                               command->argument != NULL ? command->argument : "");
        if (command->kind == COMMAND_ASSIGN)
            assert_int_equal(command->person != NULL, command->argument != NULL);
        if (command->kind == COMMAND_CLOSE)
            assert_int_not_equal(command->outcome, OUTCOME_NONE);
    }
    for (guint i = 0; i < reading->faults->len; i++) {
        const CommandFault *fault = reading->faults->pdata[i];
        assert_true(*fault->line != '\0' && *fault->reason != '\0');
        g_string_append_printf(shown, "!%s%s%s ", fault->line,
                               fault->suggestion != NULL ? "->" : "",
                               fault->suggestion != NULL ? fault->suggestion : "");
    }
    for (guint i = 0; i < reading->overlooked->len; i++) {
        const CommandFault *fault = reading->overlooked->pdata[i];
        g_string_append_printf(shown, "?%s ", fault->line);
    }
    g_string_append_printf(shown, "| %s", reading->text);
    policy_free(policy);
    return g_string_free(shown, FALSE);
}

typedef struct {
    const gchar *given;
    const gchar *expected;
} Row;

static void check(const Row *rows, gsize count) {
    for (gsize i = 0; i < count; i++) {
        g_autofree gchar *shown = reading_of(rows[i].given);
        if (strcmp(shown, rows[i].expected) != 0)
            fail_msg("\"%s\":\n  %s\n  %s", rows[i].given, shown, rows[i].expected);
    }
}

static void every_verb_is_understood_in_both_languages(void **state) {
    static const Row rows[] = {
        {"#note\nShe called.", "note | She called."},
        {"#note She called.\nTwice.", "note=She called. | She called.\nTwice."},
        {"#备注\n客户来电。", "note | 客户来电。"},
        {"#备注 客户来电。", "note=客户来电。 | 客户来电。"},
        {"#备注客户来电。", "note=客户来电。 | 客户来电。"},
        {"#assign bob", "assign=bob | "},
        {"#assignee Bob Roy", "assign=bob | "},
        {"#assign BOB@desk.example", "assign=bob | "},
        {"#assign @bob", "assign=bob | "},
        {"#assign me", "assign=anna | "},
        {"#assign none", "assign | "},
        {"#转交 李明", "assign=liming | "},
        {"#转交李明", "assign=liming | "},
        {"#转交 我", "assign=anna | "},
        {"#转交：无", "assign | "},
        {"#solved", "solved | "},
        {"#open", "open | "},
        {"#处理中", "open | "},
        {"#pending", "pending | "},
        {"#待客户", "pending | "},
        {"#hold", "hold | "},
        {"#挂起", "hold | "},
        {"#status open", "open | "},
        {"#status on hold", "hold | "},
        {"#状态 待客户", "pending | "},
        {"#status solved", "solved | "},
        {"#Status: Solved", "solved | "},
        {"#已解决", "solved | "},
        {"#状态 已解决", "solved | "},
        {"#close upheld", "close=upheld | "},
        {"#close partly", "close=partly | "},
        {"#close partially", "close=partly | "},
        {"#close rejected", "close=rejected | "},
        {"#关闭 支持", "close=upheld | "},
        {"#关闭部分支持", "close=partly | "},
        {"#关闭：驳回", "close=rejected | "},
        {"#dismiss It is about another shop.", "dismiss=It is about another shop. | "},
        {"#不受理 不是我们的店。", "dismiss=不是我们的店。 | "},
        {"#不受理：不是我们的店", "dismiss=不是我们的店 | "},
        {"#spam", "spam | "},
        {"#垃圾邮件", "spam | "},
        {"#group logistics", "group=logistics | "},
        {"#group Logistics desk", "group=logistics | "},
        {"#queue LOGISTICS", "group=logistics | "},
        {"#部门 物流组", "group=logistics | "},
        {"#部门物流组", "group=logistics | "},
        {"#log phone She called twice.", "log=phone: She called twice. | "},
        {"#log phone: called", "log=phone: called | "},
        {"#log call\nShe called.", "log=phone | She called."},
        {"#记录 电话 客户来电。", "log=phone: 客户来电。 | "},
        {"#记录电话客户来电", "log=phone: 客户来电 | "},
        {"#记录 微信：已沟通", "log=wechat: 已沟通 | "},
        {"#priority high", "priority=high | "},
        {"#prio URGENT!", "priority=urgent | "},
        {"#优先级 紧急", "priority=urgent | "},
        {"#优先级高", "priority=high | "},
        {"#category billing", "category=billing | "},
        {"#category Product Quality", "category=product-quality | "},
        {"#cat product-quality", "category=product-quality | "},
        {"#分类 物流", "category=logistics | "},
        {"#分类服务态度", "category=service-attitude | "},
        {"#cause logistics/late", "cause=logistics/late | "},
        {"#root-cause Delivery: Late.", "cause=logistics/late | "},
        {"#原因 物流延误", "cause=logistics/late | "},
        {"#原因物流丢件", "cause=logistics/lost | "},
        {"#why The seal is thin.", "why=The seal is thin. | "},
        {"#为什么 没有检查", "why=没有检查 | "},
        {"#tag late VIP", "tag=late vip | "},
        {"#tag late, vip; #refund", "!#tag late, vip; #refund | "},
        {"#tag -late +v2.1", "tag=-late v2.1 | "},
        {"#标签 晚到、破损", "tag=晚到 破损 | "},
        {"#untag late", "untag=late | "},
        {"#去标签 晚到", "untag=晚到 | "},
        {"#tag late\n#tag vip", "tag=late tag=vip | "},
        {"#requester zhou@example.cn", "requester=zhou@example.cn | "},
        {"#requester Zhou Min <zhou@example.cn>", "requester=zhou@example.cn | "},
        {"#requester zhou@example.cn<mailto:zhou@example.cn>", "requester=zhou@example.cn | "},
        {"#客户 zhou@example.cn", "requester=zhou@example.cn | "},
        {"#客户：Zhou@Example.cn。", "requester=zhou@example.cn | "},
        {"#cc b@example.org, a@example.org", "cc=a@example.org, b@example.org | "},
        {"#cc a@example.org；b@example.org", "cc=a@example.org, b@example.org | "},
        {"#cc a@example.org\n#cc b@example.org", "cc=a@example.org cc=b@example.org | "},
        {"#抄送a@example.org", "cc=a@example.org | "},
        {"#uncc a@example.org", "uncc=a@example.org | "},
        {"#取消抄送 a@example.org", "uncc=a@example.org | "},
        {"#group-case new", "group-case=new | "},
        {"#Group-Case NONE.", "group-case=none | "},
        {"#群诉新建", "group-case=new | "},
        {"＃群诉 退出", "group-case=none | "},
        {"#群诉1042", "group-case=AM-1042 | "},
        {"#group-case am-1042", "group-case=AM-1042 | "},
        {"#broadcast\nTo all.", "broadcast | To all."},
        {"#群发\n各位好。", "broadcast | 各位好。"},
        {"#merge 1042", "merge=AM-1042 | "},
        {"#merge AM-1042", "merge=AM-1042 | "},
        {"#merge am-1042.", "merge=AM-1042 | "},
        {"#merge #1042", "merge=AM-1042 | "},
        {"#merge [AM-1042-K7Q2]", "merge=AM-1042 | "},
        {"#合并1042", "merge=AM-1042 | "},
        {"#合并到 1042", "merge=AM-1042 | "},
        {"#link 1042\n#link 1043", "link=AM-1042 link=AM-1043 | "},
        {"#关联 AM-1042", "link=AM-1042 | "},
        {"#split", "split | "},
        {"#拆分", "split | "},
        {"#reopen", "reopen | "},
        {"#重开", "reopen | "},
        {"#help", "help | "},
        {"#帮助", "help | "},
    };
    check(rows, G_N_ELEMENTS(rows));
}

static void disguises_are_seen_through(void **state) {
    static const Row rows[] = {
        {"＃solved", "solved | "},
        {"﹟solved", "solved | "},
        {"#ｓｏｌｖｅｄ", "solved | "},
        {"#SOLVED", "solved | "},
        {"#solved.", "solved | "},
        {"#solved!", "solved | "},
        {"#已解决。", "solved | "},
        {"*#solved*", "solved | "},
        {"  \t#solved  ", "solved | "},
        {"\n\n\r\n #solved", "solved | "},
        {"\xc2\xa0#assign\xc2\xa0me\xc2\xa0", "assign=anna | "},
        {"　#assign　me", "assign=anna | "},
        {"\xe2\x80\x8b#so\xe2\x80\x8blved\xef\xbb\xbf", "solved | "},
        {"#so\xc2\xadlved", "solved | "},
        {"\xe2\x80\x8f#solved", "solved | "},
        {"- #solved", "solved | "},
        {"* #solved", "solved | "},
        {"1. #solved", "solved | "},
        {"1. #assign me\n2) #solved\n\nDone.", "assign=anna solved | Done."},
        {"1、#已解决", "solved | "},
        {"1. #slved", "!1. #slved->#solved | "},
        {"• #assign me\n• #solved\n\nDone.", "assign=anna solved | Done."},
        {"#assign me\r\n#close upheld\r\n\r\nDear Ms Zhou,\r\nthanks.",
         "assign=anna close=upheld | Dear Ms Zhou,\r\nthanks."},
        {"#assign me\r#solved\rText", "assign=anna solved | Text"},
        {"#assign me\n\n#solved\n\nText", "assign=anna solved | Text"},
        {"#close: upheld.", "close=upheld | "},
        {"#close = upheld", "close=upheld | "},
        {"#solved\n#solved", "solved | "},
        {"#assign bob\n#assign Bob Roy", "assign=bob | "},
        {"#offer A refund 5 EUR / B a kettle", "offer=A refund 5 EUR / B a kettle | "},
        {"#方案 a) 退款5元；b、换货", "offer=A 退款5元 / B 换货 | "},
        {"#offer A kettle\n#offer a. kettle", "offer=A kettle | "},
    };
    check(rows, G_N_ELEMENTS(rows));
}

static void what_is_no_command_is_text(void **state) {
    static const Row rows[] = {
        {"", "| "},
        {" \n\xc2\xa0\n", "| "},
        {"Dear Ms Zhou,\nwe are sorry.", "| Dear Ms Zhou,\nwe are sorry."},
        {"#123 was your order", "| #123 was your order"},
        {"#1", "| #1"},
        {"# Heading\ntext", "| # Heading\ntext"},
        {"## Our offer", "| ## Our offer"},
        {"#", "| #"},
        {"###", "| ###"},
        {"# ", "| #"},
        {"#-5 %", "| #-5 %"},
        {"> #solved", "| > #solved"},
        {"C#solved", "| C#solved"},
        {"1. #1 is the kettle", "| 1. #1 is the kettle"},
        {"1 #solved", "| 1 #solved"},
        {"1.5 #solved", "| 1.5 #solved"},
        {"Order #solved is a name", "| Order #solved is a name"},
        {"#solved\nText\n#123\n# Heading\n#hashtag", "solved | Text\n#123\n# Heading\n#hashtag"},
        {"Text\n> #solved\n> #close upheld", "| Text\n> #solved\n> #close upheld"},
    };
    check(rows, G_N_ELEMENTS(rows));
}

static void what_is_wrong_stops_the_mail_and_the_nearest_is_proposed(void **state) {
    static const Row rows[] = {
        {"#slved", "!#slved->#solved | "},
        {"#sovled", "!#sovled->#solved | "},
        {"#offer", "!#offer | "},
        {"#offer A", "!#offer A | "},
        {"#offer A refund 5 EUR / B", "!#offer A refund 5 EUR / B | "},
        {"#offer A refund 5 / B kettle", "!#offer A refund 5 / B kettle | "},
        {"#offer A kettle\n#offer A toaster", "offer=A kettle !#offer A toaster | "},
        {"#offer A kettle\n#accept A", "offer=A kettle !#accept A | "},
        {"#asign bob", "!#asign bob->#assign bob | "},
        {"#clsoe upheld", "!#clsoe upheld->#close upheld | "},
        {"#statsu solved", "!#statsu solved->#status solved | "},
        {"#status pendnig", "!#status pendnig->#status pending | "},
        {"#status", "!#status | "},
        {"#status closed upheld", "!#status closed upheld | "},
        {"#关必 支持", "!#关必 支持->#关闭 支持 | "},
        {"#备住 来电", "!#备住 来电->#备注 来电 | "},
        {"#hepl", "!#hepl->#help | "},
        {"#nonsense", "!#nonsense | "},
        {"#hashtag text", "!#hashtag text | "},
        {"#é", "!#é | "},
        {"#assign", "!#assign | "},
        {"#assign Ana", "!#assign Ana->#assign anna | "},
        {"#assign Roy", "!#assign Roy->#assign bob | "},
        {"#assign bob please", "!#assign bob please->#assign bob | "},
        {"#assign carla", "!#assign carla | "},
        {"#assign Wei Chen", "!#assign Wei Chen->#assign wchen | "},
        {"#close", "!#close | "},
        {"#close uphled", "!#close uphled->#close upheld | "},
        {"#close upheld - sorry", "!#close upheld - sorry->#close upheld | "},
        {"#关闭", "!#关闭 | "},
        {"#关闭 支撑", "!#关闭 支撑->#关闭 支持 | "},
        {"#dismiss", "!#dismiss | "},
        {"#dismiss.", "!#dismiss. | "},
        {"#group", "!#group | "},
        {"#group logistic", "!#group logistic->#group logistics | "},
        {"#部门 物流", "!#部门 物流->#部门 logistics | "},
        {"#group moon", "!#group moon | "},
        {"#log", "!#log | "},
        {"#log phnoe called", "!#log phnoe called->#log phone | "},
        {"#log telepathy", "!#log telepathy | "},
        {"#priority", "!#priority | "},
        {"#priority hgih", "!#priority hgih->#priority high | "},
        {"#priority 1", "!#priority 1 | "},
        {"#category", "!#category | "},
        {"#category biling", "!#category biling->#category billing | "},
        {"#category weather", "!#category weather | "},
        {"#cause", "!#cause | "},
        {"#cause late", "!#cause late->#cause logistics/late | "},
        {"#cause logistics/lats", "!#cause logistics/lats->#cause logistics/late | "},
        {"#cause weather", "!#cause weather | "},
        {"#why", "!#why | "},
        {"#tag", "!#tag | "},
        {"#tag !?", "!#tag !? | "},
        {"#tag a/b", "!#tag a/b | "},
        {"#tag -", "!#tag - | "},
        {"#requester", "!#requester | "},
        {"#requester zhou", "!#requester zhou | "},
        {"#requester a@example.org b@example.org", "!#requester a@example.org b@example.org | "},
        {"#requester noreply@example.org", "!#requester noreply@example.org | "},
        {"#cc bob@desk.example", "!#cc bob@desk.example | "},
        {"#cc complaints@desk.example", "!#cc complaints@desk.example | "},
        {"#cc complaints+x@desk.example", "!#cc complaints+x@desk.example | "},
        {"#cc a@b@c", "!#cc a@b@c | "},
        {"#uncc", "!#uncc | "},
        {"#merge", "!#merge | "},
        {"#merge tomorrow", "!#merge tomorrow | "},
        {"#merge -5", "!#merge -5 | "},
        {"#merge 99999999999999999999", "!#merge 99999999999999999999 | "},
        {"#merge 1042\n#merge 1043", "merge=AM-1042 !#merge 1043 | "},
        {"#merge 1042\n#split", "merge=AM-1042 !#split | "},
        {"#merge 1042\n#spam", "merge=AM-1042 !#spam | "},
        {"#pending\n#hold", "pending !#hold | "},
        {"#spam\n#dismiss why", "spam !#dismiss why | "},
        {"#status solved\n#open", "solved !#open | "},
        {"#reopen\n#spam", "reopen !#spam | "},
        {"#solved thanks", "!#solved thanks->#solved | "},
        {"#解决方案如下：", "!#解决方案如下：->#解决 | "},
        {"# solved", "!# solved->#solved | "},
        {"＃ 已解决", "!＃ 已解决->#已解决 | "},
        {"# close upheld", "!# close upheld->#close upheld | "},
        {"#assign me #solved", "!#assign me #solved | "},
        {"#solved #close upheld", "!#solved #close upheld | "},
        {"#note #assign me", "!#note #assign me | "},
        {"#close upheld\n#reopen", "close=upheld !#reopen | "},
        {"#solved\n#reopen", "solved !#reopen | "},
        {"#solved\n#close upheld", "solved !#close upheld | "},
        {"#assign anna\n#assign bob", "assign=anna !#assign bob | "},
        {"#assign anna\n#assign none", "assign=anna !#assign none | "},
        {"#close upheld\n#close rejected", "close=upheld !#close rejected | "},
        {"#assign me\n#slved\nText", "assign=anna !#slved->#solved | Text"},
        {"Hello,\n#solved", "?#solved | Hello,\n#solved"},
        {"Hello,\n#note She lies.", "!#note She lies. | Hello,\n#note She lies."},
        {"Hello,\n\n＃记录 电话 来电", "!＃记录 电话 来电 | Hello,\n\n＃记录 电话 来电"},
        {"#assign me\nHello,\n#close rejected\nBye",
         "assign=anna ?#close rejected | Hello,\n#close rejected\nBye"},
        {"Hello,\n＃备注 difficult customer",
         "!＃备注 difficult customer | Hello,\n＃备注 difficult customer"},
    };
    check(rows, G_N_ELEMENTS(rows));
}

static void reasons_are_in_the_agents_language(void **state) {
    Policy *policy = desk_policy();
    g_autoptr(CommandReading) en = read_commands("#slved", NULL, policy, "en");
    g_autoptr(CommandReading) zh = read_commands("#slved", NULL, policy, "zh-CN");
    g_autoptr(CommandReading) none = read_commands("#slved", NULL, policy, NULL);
    const CommandFault *fault = en->faults->pdata[0];
    assert_non_null(strstr(fault->reason, "no such command"));
    fault = zh->faults->pdata[0];
    assert_non_null(strstr(fault->reason, "没有这个命令"));
    fault = none->faults->pdata[0];
    assert_non_null(strstr(fault->reason, "no such command"));
    policy_free(policy);
}

static void me_is_nobody_when_the_author_is_unknown(void **state) {
    Policy *policy = desk_policy();
    g_autoptr(CommandReading) reading = read_commands("#assign me", NULL, policy, "en");
    assert_int_equal(reading->commands->len, 0);
    assert_int_equal(reading->faults->len, 1);
    policy_free(policy);
}

static void a_flood_of_lines_is_read_quickly_and_answered_briefly(void **state) {
    static const gchar *const lines[] = {"#slved\n", "#solved\n", "#note x\n",
                                         "- # x\n",  "\n",        "#close upheld\n#reopen\n"};
    Policy *policy = desk_policy();
    for (gsize i = 0; i < G_N_ELEMENTS(lines); i++) {
        for (guint is_text = 0; is_text < 2; is_text++) {
            g_autoptr(GString) text = g_string_new(is_text != 0 ? "Hello\n" : "");
            for (guint k = 0; k < 100000; k++)
                g_string_append(text, lines[i]);
            g_autoptr(CommandReading) reading = read_commands(text->str, NULL, policy, "en");
            assert_true(reading->commands->len <= 20);
            assert_true(reading->faults->len <= 20);
        }
    }
    g_autofree gchar *endless = g_strnfill(1000000, 'a');
    endless[0] = '#';
    g_autoptr(CommandReading) reading = read_commands(endless, NULL, policy, "en");
    assert_int_equal(reading->faults->len, 1);
    assert_true(strlen(((CommandFault *)reading->faults->pdata[0])->line) < 1000);
    policy_free(policy);
}

/* Whose an action is and until when stands below it; "#owner" elsewhere is the ticket's. */
static void owner_and_due_belong_to_the_action_above_them(void **state) {
    (void)state;
    static const struct {
        const gchar *given;
        const gchar *owner; /* of the action, or NULL */
        const gchar *date;
        gint64 seconds;
        guint commands;
        guint faults;
    } rows[] = {
        {"#action Glue it", NULL, NULL, 0, 1, 0},
        {"#action Glue it\n#owner anna\n#due 2026-12-05", "anna", "2026-12-05", 0, 1, 0},
        {"#action Glue it\n#due 2w\n#Owner: anna", "anna", NULL, 14 * 86400, 1, 0},
        {"#改进 粘牢\n＃负责人 anna\n#期限 10天", "anna", NULL, 10 * 86400, 1, 0},
        {"#action Glue it\n#assign anna", NULL, NULL, 0, 2, 0},
        {"#owner anna\n#action Glue it", NULL, NULL, 0, 2, 0},
        {"#action Glue it\n#note\n#owner anna", NULL, NULL, 0, 3, 0},
        {"#action Glue it\n#owner none", NULL, NULL, 0, 1, 1},
        {"#action Glue it\n#due 2d\n#due 3d", NULL, NULL, 2 * 86400, 1, 1},
        {"#action Glue it\n#owner anna\n#owner anna", "anna", NULL, 0, 1, 1},
        {"#action Glue it\n#due tomorrow", NULL, NULL, 0, 1, 1},
        {"#action Glue it\n#due 2d soon", NULL, NULL, 0, 1, 1},
        {"#due 2d\n#action Glue it", NULL, NULL, 0, 1, 1},
        {"#action", NULL, NULL, 0, 0, 1},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        Policy *policy = desk_policy();
        g_autoptr(CommandReading) reading =
            read_commands(rows[i].given, policy_person(policy, "anna"), policy, "en");
        const Command *action = command_reading_find(reading, COMMAND_ACTION);
        const gchar *owner = action != NULL && action->person != NULL ? action->person->name : NULL;
        if (reading->commands->len != rows[i].commands || reading->faults->len != rows[i].faults ||
            g_strcmp0(owner, rows[i].owner) != 0 ||
            g_strcmp0(action != NULL ? action->date : NULL, rows[i].date) != 0 ||
            (action != NULL && action->seconds != rows[i].seconds))
            fail_msg("%s: %u commands, %u faults, owner %s", rows[i].given, reading->commands->len,
                     reading->faults->len, owner);
        policy_free(policy);
    }
}

static void an_action_is_named_by_its_number(void **state) {
    (void)state;
    static const struct {
        const gchar *given, *words;
        gint64 number; /* 0: a fault */
    } rows[] = {
        {"#done A-12", NULL, 12},
        {"#done 12", NULL, 12},
        {"#done a12: we did", "we did", 12},
        {"#完成 A-12，已改", "已改", 12},
        {"#done", NULL, 0},
        {"#done it", NULL, 0},
        {"#done AM-12", NULL, 0},
        {"#done 12th", NULL, 0},
        {"#done 0", NULL, 0},
        {"#done 99999999999999999999", NULL, 0},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        Policy *policy = desk_policy();
        g_autoptr(CommandReading) reading =
            read_commands(rows[i].given, policy_person(policy, "anna"), policy, "en");
        const Command *done = command_reading_find(reading, COMMAND_DONE);
        if ((done != NULL ? done->action : 0) != rows[i].number ||
            g_strcmp0(done != NULL ? done->words : NULL, rows[i].words) != 0)
            fail_msg("%s", rows[i].given);
        policy_free(policy);
    }
}

static void broken_utf8_is_survived(void **state) {
    Policy *policy = desk_policy();
    g_autoptr(CommandReading) reading = read_commands("#so\xfflved\n\xc3", NULL, policy, "en");
    assert_int_equal(reading->commands->len, 0);
    g_autoptr(CommandReading) none = read_commands(NULL, NULL, policy, "en");
    assert_string_equal(none->text, "");
    policy_free(policy);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_verb_is_understood_in_both_languages),
        cmocka_unit_test(disguises_are_seen_through),
        cmocka_unit_test(what_is_no_command_is_text),
        cmocka_unit_test(what_is_wrong_stops_the_mail_and_the_nearest_is_proposed),
        cmocka_unit_test(reasons_are_in_the_agents_language),
        cmocka_unit_test(me_is_nobody_when_the_author_is_unknown),
        cmocka_unit_test(a_flood_of_lines_is_read_quickly_and_answered_briefly),
        cmocka_unit_test(owner_and_due_belong_to_the_action_above_them),
        cmocka_unit_test(an_action_is_named_by_its_number),
        cmocka_unit_test(broken_utf8_is_survived),
    };
    return cmocka_run_group_tests_name("read_commands", tests, NULL, NULL);
}
