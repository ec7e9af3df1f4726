/* alarm_words.c - what is told about alarms: subject and text of one message for all of them */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table and no templates: an alarm has to be told when the templates are what is wrong. */
#include "workflow/alarm_words.h"

enum { ENGLISH, CHINESE, LANGUAGES };

typedef struct {
    const gchar *title; /* %s: the subject */
    const gchar *meaning;
    const gchar *remedy;
} Words;

static const Words words[ALARM_COUNT][LANGUAGES] = {
    [ALARM_MAILBOX_SILENT] =
        {{"mailbox %s can't be read",
          "Who writes there gets no answer. Nothing is lost: the mail waits in the mailbox.",
          "See the reason; \"amends check --connect\" tries it. The desk goes on trying by "
          "itself."},
         {"邮箱 %s 无法读取", "写信到该邮箱的客户收不到答复。邮件没有丢失，仍在邮箱中等待。",
          "请看原因；可用 \"amends check --connect\" 检查。系统会自动继续尝试。"}},
    [ALARM_LOGIN_DEAD] =
        {{"the login %s is no longer valid",
          "Mailboxes and servers that use it are refused: no mail comes in, or no letter goes out.",
          "Log in again: \"amends oauth login NAME\"."},
         {"登录 %s 已失效", "使用该登录的邮箱和服务器会被拒绝：收不到邮件，或发不出信件。",
          "请重新登录：\"amends oauth login 名称\"。"}},
    [ALARM_LETTERS_STUCK] =
        {{"letters do not go out",
          "Customers and agents do not get their letters. They wait in the outbox and go out "
          "later.",
          "See the reason and the server of delivery.smtp; \"amends list --letters queued\" shows "
          "what waits."},
         {"信件发不出去", "客户和客服收不到信件。信件留在发件箱，稍后会发出。",
          "请检查原因和 delivery.smtp 的服务器；\"amends list --letters queued\" 列出待发信件。"}},
    [ALARM_SETTINGS_FAULTY] =
        {{"the new settings have faults",
          "None: the desk goes on with the old settings. A restart would fail.",
          "\"amends check\" names every fault; mend them and reload."},
         {"新的设置有错误", "没有影响：系统继续使用旧设置。但此时重新启动会失败。",
          "\"amends check\" 会列出所有错误；改正后重新加载。"}},
    [ALARM_FUSE_BLOWN] =
        {{"the fuse of automatic letters has blown",
          "No automatic letter goes out, acknowledgements neither. Answers of agents do.",
          "\"amends list --letters held\" shows them; if they are right, \"amends fuse --reset\"."},
         {"自动信件的保险已断开", "所有自动信件（包括收件确认）都停发；客服的答复照常发出。",
          "\"amends list --letters held\" 查看；确认无误后执行 \"amends fuse --reset\"。"}},
    [ALARM_QUARANTINE_GROWS] = {{"many mails could not be read",
                                 "Their senders get no answer until somebody has looked.",
                                 "\"amends quarantine list\" names them and the cause."},
                                {"许多邮件无法解析", "在有人处理之前，发件人收不到答复。",
                                 "\"amends quarantine list\" 列出邮件和原因。"}},
    [ALARM_DISK_LOW] =
        {{"little room is left for the store",
          "None yet. When the disk is full, mail waits in the mailboxes and nothing is answered.",
          "Make room on the disk of desk.store."},
         {"数据库所在磁盘空间不足", "暂无影响。磁盘写满后，邮件会留在邮箱中，不再答复。",
          "请清理 desk.store 所在的磁盘。"}},
    [ALARM_STORE_UNUSABLE] =
        {{"the store can't be written",
          "No mail is taken and none is answered. Nothing is lost: it waits in the mailboxes.",
          "See the reason: a full disk, a missing right, another process. The desk goes on by "
          "itself."},
         {"数据库无法写入", "不再收取和答复邮件。邮件没有丢失，仍在邮箱中等待。",
          "请看原因：磁盘已满、权限不足或被其他进程占用。问题解决后系统自动恢复。"}},
    [ALARM_STORE_DAMAGED] =
        {{"the store is damaged, and the desk has ended",
          "No mail is taken and none is answered. New mail waits in the mailboxes.",
          "Keep a copy of the file, restore a backup, then start again. \"amends check\" tells "
          "more."},
         {"数据库已损坏，系统已停止", "不再收取和答复邮件。新邮件在邮箱中等待。",
          "请先复制该文件，再用备份恢复，然后重新启动。\"amends check\" 可查看详情。"}},
    [ALARM_THREAD_STUCK] =
        {{"a part of the desk does not answer", "A mailbox may not be read, or letters may wait.",
          "Under systemd the watchdog starts the desk again; else do it by hand."},
         {"系统的一部分没有响应", "可能有邮箱未被读取，或有信件未发出。",
          "在 systemd 下会自动重新启动；否则请手动重启。"}},
    [ALARM_TAGS_GUESSED] =
        {{"somebody guesses the tags in subjects",
          "New complaints are taken as ever. An answer that is known by its subject tag alone "
          "opens a "
          "linked ticket for the time being.",
          "The log names the senders (\"subject tags are guessed\"); block them at the mail "
          "server."},
         {"有人在猜测主题中的编号标签",
          "新投诉照常受理。仅凭主题标签识别的回信，暂时会新建一个关联投诉。",
          "日志会列出发件人（“subject tags are guessed”）；请在邮件服务器上屏蔽。"}},
    [ALARM_AGENTS_FORGED] =
        {{"many mails in the names of agents are held",
          "None: nothing in them was done. Agents whose own mails are among them wait.",
          "\"amends quarantine list\" names them. If they are genuine, see what they lack "
          "(\"amends "
          "why MAIL\"); if not, block their source."},
         {"大量以客服名义发来的邮件被暂扣",
          "没有影响：其中的内容都没有执行。如有客服本人的邮件，也在等待处理。",
          "\"amends quarantine list\" 列出这些邮件。若确属本人，用 \"amends why 邮件号\" "
          "查看缺少什么；否则请屏蔽来源。"}},
    [ALARM_CANARY_LOST] =
        {{"the desk's mail to itself does not come back",
          "Perhaps their mail does not come in either, or our letters do not arrive, though no "
          "server says so.",
          "Send a mail to the desk by hand and follow it: its server's queue, a spam folder, a "
          "filter, a forward. \"amends check --connect\" tries each part of the way."},
         {"系统发给自己的测试邮件没有返回",
          "客户的邮件可能也收不到，或者我们的信件可能没有送达，而服务器并未报错。",
          "请手动给投诉邮箱发一封邮件，查看它停在哪里：服务器队列、垃圾邮件文件夹、过滤或转发规则。"
          "\"amends check --connect\" 会逐段检查。"}},
    [ALARM_STORE_CHECK_FAILED] =
        {{"a check of the store found faults",
          "None yet, or what stood in the damaged part can't be read. The desk goes on as long as "
          "it can.",
          "Look after the disk first. Then stop the desk, keep a copy of the file, restore a "
          "backup of before, and start again."},
         {"数据库检查发现错误", "暂无影响，或损坏部分的内容已无法读取。系统会尽可能继续运行。",
          "请先检查磁盘，然后停止系统，复制该文件，用之前的备份恢复，再重新启动。"}},
};

static const struct {
    const gchar *alarm;
    const gchar *clear;
    const gchar *since;
    const gchar *reason;
    const gchar *meaning;
    const gchar *remedy;
    const gchar *lasted;
    const gchar *foot; /* name, place */
} labels[LANGUAGES] = {
    {"ALARM", "All clear", "Since", "Reason", "For customers", "What to do", "It lasted",
     "%s, %s. \"amends status\" tells how the desk fares now."},
    {"警报", "解除", "开始时间", "原因", "对客户的影响", "处理办法", "持续时间",
     "%s，%s。\"amends status\" 显示当前状态。"},
};

static guint language_of(const gchar *language) {
    return language != NULL && g_str_has_prefix(language, "zh") ? CHINESE : ENGLISH;
}

/* The table's text with its one %s. */
static gchar *fill(const gchar *text, const gchar *subject) {
    g_auto(GStrv) parts = g_strsplit(text, "%s", 2);
    return g_strjoinv(subject, parts);
}

gchar *alarm_title(const Alarm *alarm, const gchar *language) {
    return fill(words[alarm->kind][language_of(language)].title, alarm->subject);
}

gchar *alarm_subject(const GPtrArray *alarms, const AlarmScene *scene) {
    guint language = language_of(scene->language);
    const Alarm *first = alarms->pdata[0];
    /* What is wrong comes before what is over. */
    for (guint i = 0; i < alarms->len && !alarm_is_up(first); i++)
        first = alarm_is_up(alarms->pdata[i]) ? alarms->pdata[i] : first;
    g_autofree gchar *title = alarm_title(first, scene->language);
    GString *subject = g_string_new(NULL);
    g_string_append_printf(subject, "%s: %s",
                           alarm_is_up(first) ? labels[language].alarm : labels[language].clear,
                           title);
    if (alarms->len > 1 && language == ENGLISH)
        g_string_append_printf(subject, " and %u more", alarms->len - 1);
    else if (alarms->len > 1)
        g_string_append_printf(subject, " 等共 %u 项", alarms->len);
    return g_string_free(subject, FALSE);
}

static gchar *time_text(gint64 at, GTimeZone *zone) {
    g_autoptr(GDateTime) utc = g_date_time_new_from_unix_utc(at);
    g_autoptr(GDateTime) local = g_date_time_to_timezone(utc, zone);
    return g_date_time_format(local, "%Y-%m-%d %H:%M %Z");
}

static void add_line(GString *text, const gchar *label, const gchar *value) {
    if (*value != '\0')
        g_string_append_printf(text, "  %s: %s\n", label, value);
}

static void add_up(GString *text, const Alarm *alarm, const AlarmScene *scene) {
    guint language = language_of(scene->language);
    g_autofree gchar *since = time_text(alarm->since, scene->zone);
    add_line(text, labels[language].since, since);
    add_line(text, labels[language].reason, alarm->detail);
    add_line(text, labels[language].meaning, words[alarm->kind][language].meaning);
    add_line(text, labels[language].remedy, words[alarm->kind][language].remedy);
}

static void add_clear(GString *text, const Alarm *alarm, const AlarmScene *scene) {
    g_autofree gchar *since = time_text(alarm->since, scene->zone);
    g_autofree gchar *until = time_text(alarm->gone_at, scene->zone);
    g_autofree gchar *lasted = g_strdup_printf("%s - %s", since, until);
    add_line(text, labels[language_of(scene->language)].lasted, lasted);
    add_line(text, labels[language_of(scene->language)].reason, alarm->detail);
}

static void add_all(GString *text, const GPtrArray *alarms, const AlarmScene *scene,
                    gboolean is_up) {
    guint language = language_of(scene->language);
    for (guint i = 0; i < alarms->len; i++) {
        const Alarm *alarm = alarms->pdata[i];
        if (alarm_is_up(alarm) != is_up)
            continue;
        g_autofree gchar *title = alarm_title(alarm, scene->language);
        g_string_append_printf(text, "%s: %s\n",
                               is_up ? labels[language].alarm : labels[language].clear, title);
        if (is_up)
            add_up(text, alarm, scene);
        else
            add_clear(text, alarm, scene);
        g_string_append_c(text, '\n');
    }
}

gchar *alarm_text(const GPtrArray *alarms, const AlarmScene *scene) {
    GString *text = g_string_new(NULL);
    add_all(text, alarms, scene, TRUE);
    add_all(text, alarms, scene, FALSE);
    g_autofree gchar *named = fill(labels[language_of(scene->language)].foot, scene->desk);
    g_autofree gchar *foot = fill(named, scene->place);
    g_string_append_printf(text, "-- \n%s\n", foot);
    return g_string_free(text, FALSE);
}
