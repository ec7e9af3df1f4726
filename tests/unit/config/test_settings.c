/* test_settings.c - amends.yaml: the example is read, each fault named with its place */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config/settings.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>
#include <glib/gstdio.h>
#include <sys/stat.h>

/* A small desk without fault; cases replace a part of it. Lines are counted in the expectations. */
static const gchar good[] = "desk:\n"                                              /* 1 */
                            "  name: Example Ltd\n"                                /* 2 */
                            "  address: desk@example.com\n"                        /* 3 */
                            "  key_file: amends.key\n"                             /* 4 */
                            "  store: amends.db\n"                                 /* 5 */
                            "people:\n"                                            /* 6 */
                            "  - name: anna\n"                                     /* 7 */
                            "    display: Anna Berg\n"                             /* 8 */
                            "    addresses: [anna@example.com]\n"                  /* 9 */
                            "  - name: maria\n"                                    /* 10 */
                            "    display: Maria Lund\n"                            /* 11 */
                            "    role: manager\n"                                  /* 12 */
                            "    addresses: [maria@example.com, ml@example.com]\n" /* 13 */
                            "queues:\n"                                            /* 14 */
                            "  - name: service\n"                                  /* 15 */
                            "    agents: [anna]\n"                                 /* 16 */
                            "    manager: maria\n"                                 /* 17 */
                            "mailboxes:\n"                                         /* 18 */
                            "  - {name: main, maildir: mail/complaints}\n"         /* 19 */
                            "delivery:\n"                                          /* 20 */
                            "  smtp:\n"                                            /* 21 */
                            "    host: localhost\n"                                /* 22 */
                            "    tls: none\n"                                      /* 23 */
                            "promises:\n"                                          /* 24 */
                            "  grace: 3d\n"                                        /* 25 */
                            "limits:\n"                                            /* 26 */
                            "  max_mail: 50MB\n";                                  /* 27 */

typedef struct {
    gchar *folder;
    gchar *file;
} Place;

static void write_file(const gchar *folder, const gchar *name, const gchar *content, gint mode) {
    g_autofree gchar *path = g_build_filename(folder, name, NULL);
    assert_true(g_file_set_contents(path, content, -1, NULL));
    assert_int_equal(g_chmod(path, mode), 0);
}

static int make_place(void **state) {
    static const gchar *const folders[] = {
        "templates/en",        "templates/zh",     "own/fr",          "mail/complaints/new",
        "mail/complaints/cur", "mail/quality/new", "mail/quality/cur"};
    Place *place = g_new0(Place, 1);
    place->folder = g_dir_make_tmp("amends-settings-XXXXXX", NULL);
    place->file = g_build_filename(place->folder, "amends.yaml", NULL);
    for (gsize i = 0; i < G_N_ELEMENTS(folders); i++) {
        g_autofree gchar *path = g_build_filename(place->folder, folders[i], NULL);
        g_mkdir_with_parents(path, 0700);
    }
    write_file(place->folder, "amends.key",
               "c29tZSByYW5kb20gbG9va2luZyBieXRlcyBmb3IgdGVzdHMhIQ==\n", 0600);
    write_file(place->folder, "smtp.password", "hush hush\n", 0600);
    write_file(place->folder, "open.password", "hush hush\n", 0644);
    g_autofree gchar *templates = g_build_filename(place->folder, "templates", NULL);
    g_setenv("AMENDS_TEMPLATES", templates, TRUE);
    g_unsetenv("CREDENTIALS_DIRECTORY");
    *state = place;
    return 0;
}

static int clear_place(void **state) {
    Place *place = *state;
    const gchar *const remove[] = {"rm", "-rf", place->folder, NULL};
    g_spawn_sync(NULL, (gchar **)remove, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL,
                 NULL);
    g_free(place->folder);
    g_free(place->file);
    g_free(place);
    return 0;
}

/* All faults, one a line, without the folder. "" = none. */
static gchar *faults_of(const Place *place, const gchar *content, gsize length,
                        Settings **out_settings) {
    assert_true(g_file_set_contents(place->file, content, (gssize)length, NULL));
    g_autoptr(GPtrArray) faults =
        g_ptr_array_new_with_free_func((GDestroyNotify)setting_fault_free);
    gboolean is_loaded = settings_load(place->file, out_settings, faults);
    assert_int_equal(is_loaded, faults->len == 0);
    GString *text = g_string_new(NULL);
    for (guint i = 0; i < faults->len; i++) {
        g_autofree gchar *line = setting_fault_text(faults->pdata[i]);
        g_string_append_printf(text, "%s\n", line);
    }
    g_autofree gchar *prefix = g_strdup_printf("%s/", place->folder);
    g_string_replace(text, prefix, "", 0);
    return g_string_free(text, FALSE);
}

static gchar *replaced(const gchar *part, const gchar *other) {
    GString *text = g_string_new(good);
    assert_true(*part == '\0' || strstr(text->str, part) != NULL);
    if (*part == '\0')
        g_string_append(text, other);
    else
        g_string_replace(text, part, other, 1);
    return g_string_free(text, FALSE);
}

static void a_small_desk_is_read_with_its_defaults(void **state) {
    g_autoptr(Settings) settings = NULL;
    g_autofree gchar *faults = faults_of(*state, good, strlen(good), &settings);
    assert_string_equal(faults, "");
    g_autoptr(Policy) usual = policy_new();
    const Policy *policy = settings->policy;
    assert_string_equal(policy->desk_address, "desk@example.com");
    assert_string_equal(policy->own_addresses->pdata[0], "desk@example.com");
    assert_int_equal(policy->own_addresses->len, 1);
    assert_int_equal(policy->languages->len, 2);
    assert_int_equal(policy->persons->len, 2);
    const Person *maria = policy_person(policy, "maria");
    assert_int_equal(maria->role, ROLE_MANAGER);
    assert_string_equal(maria->addresses->pdata[1], "ml@example.com");
    assert_string_equal(policy_queue(policy, "service")->manager, "maria");
    /* The table's defaults are those that the model promises. */
    assert_string_equal(policy->reference_prefix, usual->reference_prefix);
    assert_string_equal(policy->default_language, usual->default_language);
    assert_string_equal(policy->time_zone, usual->time_zone);
    assert_int_equal(policy->first_answer, usual->first_answer);
    assert_int_equal(policy->solution, usual->solution);
    assert_int_equal(policy->grace, usual->grace);
    assert_int_equal(policy->survey_delay, usual->survey_delay);
    assert_int_equal(policy->survey_reminder, usual->survey_reminder);
    assert_int_equal(policy->survey_window, usual->survey_window);
    assert_int_equal(policy->survey_pause, usual->survey_pause);
    assert_int_equal(policy->letters_per_address_day, usual->letters_per_address_day);
    assert_int_equal(policy->letters_per_ticket, usual->letters_per_ticket);
    assert_int_equal(policy->fuse_letters_per_hour, usual->fuse_letters_per_hour);
    assert_int_equal(policy->soft_bounces, usual->soft_bounces);
    assert_int_equal(policy->token_life, usual->token_life);
    assert_int_equal(policy->signature_life, usual->signature_life);
    assert_int_equal(policy->wrong_tags_per_sender, usual->wrong_tags_per_sender);
    assert_int_equal(policy->wrong_tags_per_hour, usual->wrong_tags_per_hour);
    assert_int_equal(policy->questions_per_day, usual->questions_per_day);
    const MailboxSettings *mailbox = settings->mailboxes->pdata[0];
    assert_string_equal(mailbox->queue, "service");
    assert_true(g_path_is_absolute(mailbox->maildir));
    assert_true(g_str_has_suffix(mailbox->maildir, "/mail/complaints"));
    assert_int_equal(g_bytes_get_size(settings->key), 37);
    assert_int_equal(settings->max_mail_bytes, 50 * 1024 * 1024);
    assert_int_equal(settings->delivery.smtp.port, 25);
    assert_int_equal(settings->delivery.timeout, 600);
    assert_null(settings->delivery.maildir);
    assert_false(settings->logs_json);
}

static void the_shipped_example_is_without_fault(void **state) {
    const gchar *top = g_getenv("top_srcdir");
    g_autofree gchar *path =
        g_build_filename(top != NULL ? top : ".", "doc", "amends.yaml.example", NULL);
    g_autofree gchar *content = NULL;
    gsize length = 0;
    assert_true(g_file_get_contents(path, &content, &length, NULL));
    g_autoptr(Settings) settings = NULL;
    g_autofree gchar *faults = faults_of(*state, content, length, &settings);
    assert_string_equal(faults, "");
    const Policy *policy = settings->policy;
    assert_string_equal(policy_desk_name(policy, "zh"), "示例公司投诉处理中心");
    assert_string_equal(queue_title(policy_queue(policy, "quality"), "zh"), "产品质量部");
    assert_string_equal(policy_person(policy, "wei")->language, "zh");
    assert_int_equal(policy->own_addresses->len, 3);
    assert_string_equal(settings->delivery.smtp.password, "hush hush");
    assert_int_equal(settings->delivery.smtp.port, 587);
    assert_int_equal(settings->delivery.smtp.tls, SERVER_TLS_STARTTLS);
    assert_string_equal(settings->default_charset, "gb18030");
    assert_string_equal(((MailboxSettings *)settings->mailboxes->pdata[1])->queue, "quality");
}

static void servers_and_logins_are_read_with_their_defaults(void **state) {
    g_autofree gchar *content =
        replaced("  - {name: main, maildir: mail/complaints}\n",
                 "  - {name: main, imap: {host: imap.example.com, user: desk, oauth: Work}}\n"
                 "  - {name: own, imap: {host: localhost, tls: starttls, user: desk, folder: A,\n"
                 "     processed: A/Done, poll: 2m, password_file: smtp.password}}\n"
                 "oauth:\n"
                 "  - {name: work, provider: microsoft, tenant: example.com, client_id: abc}\n"
                 "alarms:\n"
                 "  to: [op@example.net]\n"
                 "  smtp: {host: mail.example.net, user: a, password_file: smtp.password}\n"
                 "  command: [/bin/page, now]\n");
    g_autoptr(Settings) settings = NULL;
    g_autofree gchar *faults = faults_of(*state, content, strlen(content), &settings);
    assert_string_equal(faults, "");
    const MailboxSettings *first = settings->mailboxes->pdata[0];
    assert_null(first->maildir);
    assert_string_equal(first->imap.host, "imap.example.com");
    assert_int_equal(first->imap.port, 993);
    assert_int_equal(first->imap.tls, SERVER_TLS_IMPLICIT);
    assert_null(first->imap.password);
    assert_string_equal(first->folder, "INBOX");
    assert_string_equal(first->processed, "Processed");
    assert_int_equal(first->poll_seconds, 60);
    const MailboxSettings *own = settings->mailboxes->pdata[1];
    assert_int_equal(own->imap.port, 143);
    assert_string_equal(own->imap.password, "hush hush");
    assert_string_equal(own->processed, "A/Done");
    assert_int_equal(own->poll_seconds, 120);
    const OauthSettings *login = settings_oauth(settings, first->imap.oauth);
    assert_string_equal(login->token_url,
                        "https://login.microsoftonline.com/example.com/oauth2/v2.0/token");
    assert_true(g_str_has_suffix(login->token_file, "/oauth-work.json"));
    assert_null(settings_oauth(settings, "other"));
    assert_string_equal(settings->alarms.to->pdata[0], "op@example.net");
    assert_int_equal(settings->alarms.smtp.port, 587);
    assert_string_equal(settings->alarms.command[1], "now");
    assert_int_equal(settings->alarms.mailbox_silent, 900);
}

typedef struct {
    const gchar *name;
    const gchar *part; /* of `good`; "" = append */
    const gchar *other;
    const gchar *expected; /* all that is said must begin with it, line by line */
} Case;

static const Case cases[] = {
    {"an unknown key", "  name: Example Ltd\n", "  name: X\n  adress: a@example.com\n",
     "amends.yaml:3:3: unknown key \"adress\". Did you mean \"address\"?\n"},
    {"a key far from all", "promises:\n", "colour: red\npromises:\n",
     "amends.yaml:24:1: unknown key \"colour\". Write one of: desk, people, "},
    {"a key given twice", "  store: amends.db\n", "  store: amends.db\n  store: b.db\n",
     "amends.yaml:6:3: \"store\" is given twice. It stands in line 5 too: keep one\n"},
    {"a missing key", "  address: desk@example.com\n", "",
     "amends.yaml:2:3: desk: \"address\" is missing. Add it: The public address"},
    {"a missing group", "delivery:\n  smtp:\n    host: localhost\n    tls: none\n", "",
     "amends.yaml:1:1: \"delivery\" is missing. "},
    {"a value where a list belongs", "[anna]", "anna",
     "amends.yaml:16:13: queues[1].agents must be a list, not a single value. Begin each"},
    {"a list where a value belongs", "  name: Example Ltd", "  name: [Example Ltd]",
     "amends.yaml:2:9: desk.name must be a single value, not a list\n"},
    {"a value where a group belongs", "promises:\n  grace: 3d\n", "promises: 3d\n",
     "amends.yaml:24:11: promises must be a group of \"key: value\" lines, not a single value\n"},
    {"an empty value", "  name: Example Ltd",
     "  name:", "amends.yaml:2:8: desk.name has no value. Give it one, or take the line out\n"},
    {"a null", "  name: Example Ltd", "  name: null", "amends.yaml:2:9: desk.name has no value."},
    {"an empty list", "agents: [anna]", "agents: []",
     "amends.yaml:16:13: queues[1].agents is an empty list. At least one is needed\n"},
    {"a duration without a unit", "grace: 3d", "grace: 3",
     "amends.yaml:25:10: promises.grace can't be \"3\". Write a duration like 24h, 3d or 90m\n"},
    {"a duration beyond all", "grace: 3d", "grace: 400d",
     "amends.yaml:25:10: promises.grace is too large: 400d. Write a value between 0s and 365d, "
     "usually 3d\n"},
    {"a negative duration", "grace: 3d", "grace: -1d",
     "amends.yaml:25:10: promises.grace can't be"},
    {"a number that wraps", "grace: 3d", "grace: 18446744073709551617d",
     "amends.yaml:25:10: promises.grace can't be"},
    {"a size that is too small", "50MB", "1KB",
     "amends.yaml:27:13: limits.max_mail is too small: 1KB. Write a value between 64KB and 1GB"},
    {"a port that is none", "tls: none", "port: 99999\n    tls: none",
     "amends.yaml:23:11: delivery.smtp.port is too large: 99999. Write a value between 1 and "
     "65535\n"},
    {"a choice with a slip", "role: manager", "role: manger",
     "amends.yaml:12:11: people[2].role can't be \"manger\". Did you mean \"manager\"?\n"},
    {"an address that is none", "desk@example.com", "desk.example.com",
     "amends.yaml:3:12: desk.address can't be \"desk.example.com\". Write a mail address like"},
    {"a time zone that is none", "  store:", "  time_zone: Europe/Berln\n  store:",
     "amends.yaml:5:14: desk.time_zone can't be \"Europe/Berln\". Write a time zone"},
    {"a time zone that leads out", "  store:", "  time_zone: ../../../etc/passwd\n  store:",
     "amends.yaml:5:14: desk.time_zone can't be"},
    {"a prefix in small letters", "  store:", "  prefix: am\n  store:",
     "amends.yaml:5:11: desk.prefix can't be \"am\". Write 1 to 8 capital letters, like AM\n"},
    {"a charset that iconv does not know", "  store:", "  default_charset: gb18031\n  store:",
     "amends.yaml:5:20: desk.default_charset can't be \"gb18031\". "},
    {"an unknown person", "agents: [anna]", "agents: [ana]",
     "amends.yaml:16:14: unknown person \"ana\". Did you mean \"anna\"?\n"},
    {"a manager who is none", "manager: maria", "manager: anna",
     "amends.yaml:17:14: \"anna\" is no manager. Write \"role: manager\" at line 7, or name"},
    {"a manager under supervision, and no other", "    role: manager\n",
     "    role: manager\n    needs_approval: yes\n",
     "amends.yaml:13:21: nobody may approve the answers of this person. Write \"role: manager\""},
    {"rules of tone that are not there", "promises:\n",
     "answers: {tone_rules: nowhere}\npromises:\n",
     "amends.yaml:24:23: there is no folder nowhere. Make it and copy the shipped rules"},
    {"a check of tone that there is none of", "promises:\n",
     "answers: {tone_check: maybe}\npromises:\n",
     "amends.yaml:24:23: answers.tone_check can't be \"maybe\". Write one of: off, first, every"},
    {"a limit without a currency", "promises:\n", "answers: {approve_above: [500]}\npromises:\n",
     "amends.yaml:24:27: answers.approve_above[1] can't be \"500\". Write an amount with its "
     "currency, like 500 CNY or 60.50 EUR\n"},
    {"a limit that is no list", "promises:\n", "answers: {approve_above: 500 CNY}\npromises:\n",
     "amends.yaml:24:26: answers.approve_above must be a list, not"},
    {"two limits of a currency", "promises:\n",
     "answers: {approve_above: [500 CNY, 5 EUR, 60 cny]}\npromises:\n",
     "amends.yaml:24:43: answers.approve_above has two amounts in CNY. The other one stands in "
     "line "
     "24: keep one\n"},
    {"limits, and nobody above them",
     "    role: manager\n    addresses: [maria@example.com, ml@example.com]\nqueues:\n"
     "  - name: service\n    agents: [anna]\n    manager: maria\n",
     "    addresses: [maria@example.com]\nqueues:\n  - name: service\n    agents: [anna]\n"
     "answers: {approve_above: [500 CNY]}\n",
     "amends.yaml:16:26: nobody may approve answers. Write \"role: manager\" for somebody who may"},
    {"an unknown queue", "maildir: mail/complaints", "maildir: mail/complaints, queue: quality",
     "amends.yaml:19:51: unknown queue \"quality\". Write one of: service\n"},
    {"a name in another case", "  - name: maria\n",
     "  - {name: Anna, display: A, addresses: [a@example.com]}\n  - name: maria\n",
     "amends.yaml:10:12: people has \"Anna\" twice. It stands in line 7 too"},
    {"a name that commands use", "  - name: maria\n",
     "  - {name: Me, display: A, addresses: [a@example.com]}\n  - name: maria\n",
     "amends.yaml:10:12: a person can't be called \"me\" or \"none\". "},
    {"an address of two people", "ml@example.com", "ANNA@example.com",
     "amends.yaml:13:36: the address \"anna@example.com\" is used twice. It stands in line 9"},
    {"a person with the desk's address", "ml@example.com", "desk@example.com",
     "amends.yaml:13:36: the address \"desk@example.com\" is used twice. It stands in line 3"},
    {"a person below the desk's address", "ml@example.com", "desk+ml@example.com",
     "amends.yaml:13:36: \"desk+ml@example.com\" is an address of the desk with a detail. "},
    {"a desk address with a detail", "desk@example.com", "desk+x@example.com",
     "amends.yaml:3:12: desk.address has a \"+\" already. "},
    {"a desk address that leaves no room", "desk@example.com",
     "complaints-of-all-our-dear-customers@example.com",
     "amends.yaml:3:12: desk.address is too long before the \"@\". At most 28 letters"},
    {"a department called like a queue", "promises:\n",
     "departments: [{name: Service, addresses: [f@example.com]}]\npromises:\n",
     "amends.yaml:24:22: a queue has this name already. It stands in line 15: give the department "
     "another name\n"},
    {"a department with a person's address", "promises:\n",
     "departments: [{name: finance, addresses: [ml@example.com]}]\npromises:\n",
     "amends.yaml:24:43: the address \"ml@example.com\" is used twice. It stands in line 13"},
    {"a department with no time to answer", "promises:\n",
     "departments: [{name: finance, addresses: [f@example.com], answer_within: 5m}]\npromises:\n",
     "amends.yaml:24:74: departments[1].answer_within is too small: 5m. "
     "Write a value between 1h and 90d"},
    {"two ways out", "  smtp:\n", "  maildir: mail/out\n  smtp:\n",
     "amends.yaml:21:3: delivery says both maildir and smtp. Write exactly one of them\n"},
    {"no way out", "  smtp:\n    host: localhost\n    tls: none\n", "  {}\n",
     "amends.yaml:21:3: delivery says neither maildir nor smtp. Write exactly one of them\n"},
    {"plain text to another machine", "host: localhost", "host: mail.example.com",
     "amends.yaml:23:10: mail and password would travel unencrypted. "},
    {"STARTTLS on port 465", "tls: none", "port: 465",
     "amends.yaml:23:11: port 465 does not speak starttls. Write \"tls: implicit\", or port 587\n"},
    {"a user without a password", "tls: none", "tls: none\n    user: desk",
     "amends.yaml:24:11: user has neither password_file nor oauth. "},
    {"a password without a user", "tls: none", "tls: none\n    password_file: smtp.password",
     "amends.yaml:24:20: password_file has no user. "},
    {"a password that others can read", "tls: none", "user: desk\n    password_file: open.password",
     "amends.yaml:24:20: open.password is open to others (mode 0644). Mend it: chmod 600 "
     "open.password\n"},
    {"both a password and a login", "tls: none",
     "user: desk\n    password_file: smtp.password\n    oauth: work\noauth:\n"
     "  - {name: work, provider: google, client_id: x}",
     "amends.yaml:25:12: both password_file and oauth are given. Keep one of them\n"},
    {"an unknown login", "tls: none",
     "user: desk\n    oauth: wrok\noauth:\n  - {name: work, provider: google, client_id: x}",
     "amends.yaml:24:12: unknown login \"wrok\". Did you mean \"work\"?\n"},
    {"a login of an unknown provider", "tls: none",
     "user: desk\n    oauth: work\noauth:\n  - {name: work, client_id: x, scope: mail}",
     "amends.yaml:26:5: \"token_url\" is missing. Add it, or write \"provider: google\""},
    {"a token server without TLS", "tls: none",
     "user: desk\n    oauth: work\noauth:\n"
     "  - {name: work, client_id: x, scope: mail, token_url: \"http://a.example/t\"}",
     "amends.yaml:26:56: oauth[1].token_url can't be \"http://a.example/t\". Write an address"},
    {"a secret that is not there", "tls: none",
     "user: desk\n    oauth: work\noauth:\n"
     "  - {name: work, provider: google, client_id: x, client_secret_file: secret}",
     "amends.yaml:26:70: secret can't be opened: No such file or directory"},
    {"a mailbox of no kind", "maildir: mail/complaints", "queue: service",
     "amends.yaml:19:5: the mailbox says neither maildir nor imap. Write exactly one of them\n"},
    {"a mailbox of both kinds", "maildir: mail/complaints",
     "maildir: mail/complaints, imap: {host: localhost, user: x, password_file: smtp.password}",
     "amends.yaml:19:5: the mailbox says both maildir and imap. Write exactly one of them\n"},
    {"IMAP in the clear to another machine", "maildir: mail/complaints",
     "imap: {host: a.example, tls: none, user: x, password_file: smtp.password}",
     "amends.yaml:19:47: mail and password would travel unencrypted. "},
    {"STARTTLS on port 993", "maildir: mail/complaints",
     "imap: {host: a.example, port: 993, tls: starttls, user: x, password_file: smtp.password}",
     "amends.yaml:19:48: port 993 does not speak starttls. Write \"tls: implicit\", or port 143\n"},
    {"IMAP without a user", "maildir: mail/complaints", "imap: {host: a.example}",
     "amends.yaml:19:24: \"user\" is missing. Add it: an IMAP server asks who reads\n"},
    {"a folder that mail never leaves", "maildir: mail/complaints",
     "imap: {host: a.example, user: x, password_file: smtp.password, processed: INBOX}",
     "amends.yaml:19:24: folder and processed are the same. "},
    {"alarms to nobody", "promises:", "alarms:\n  smtp: {host: a.example}\npromises:",
     "amends.yaml:25:9: alarms are sent by mail, but to nobody. "},
    {"alarms by nothing", "promises:", "alarms:\n  to: [op@example.net]\npromises:",
     "amends.yaml:25:7: alarms.to has no alarms.smtp. "},
    {"a second route that is the first", "promises:",
     "alarms:\n  to: [op@example.net]\n  smtp: {host: LOCALHOST, tls: none}\npromises:",
     "amends.yaml:26:9: alarms take the same way as letters. "},
    {"a second route that is the first on another port", "host: localhost\n    tls: none\n",
     "host: a.example\nalarms:\n  to: [op@example.net]\n"
     "  smtp: {host: a.example, tls: implicit}\n",
     "amends.yaml:25:9: alarms take the same way as letters. "},
    {"a second route that is the first with its port named", "promises:",
     "alarms:\n  to: [op@example.net]\n  smtp: {host: localhost, port: 25, tls: none}\npromises:",
     "amends.yaml:26:9: alarms take the same way as letters. "},
    {"a key that is not there", "key_file: amends.key", "key_file: other.key",
     "amends.yaml:4:13: other.key can't be opened: No such file or directory"},
    {"a Maildir that is not there", "mail/complaints", "mail/nowhere",
     "amends.yaml:19:27: there is no folder mail/nowhere/new. If this is the right Maildir"},
    {"one Maildir for in and out", "  smtp:\n    host: localhost\n    tls: none\n",
     "  maildir: mail/../mail/complaints\n",
     "amends.yaml:19:27: this Maildir is used twice. It stands in line 21 too"},
    {"a store in no folder", "amends.db", "nowhere/amends.db",
     "amends.yaml:5:10: there is no folder nowhere. Make it, or correct the path\n"},
    {"a CA file that is not there", "tls: none", "ca_file: ca.pem",
     "amends.yaml:23:14: ca.pem is not there. Name a PEM file of certificates"},
    {"a language without templates", "  store:", "  language: de\n  store:",
     "amends.yaml:5:13: there are no letter templates for \"de\". Write one of: en, zh\n"},
    {"a title in a language without templates", "    agents: [anna]",
     "    title: {zh: 客服, zh-TW: 客服}\n    agents: [anna]",
     "amends.yaml:16:28: there are no letter templates for \"zh-TW\". "},
    {"a title in no language", "    agents: [anna]", "    title: {\"?\": x}\n    agents: [anna]",
     "amends.yaml:16:13: \"?\" is no language. "},
    {"a promise before its time", "grace: 3d", "first_answer: 4d",
     "amends.yaml:25:17: first_answer is longer than solution. solution is 3d"},
    {"a reminder behind the window", "grace: 3d", "survey_window: 2d",
     "amends.yaml:25:18: survey_reminder is longer than survey_window. "},
    {"an alias", "name: Example Ltd", "name: *anchor",
     "amends.yaml:2:9: YAML aliases (\"*name\") are not used in settings. "},
    {"a tag", "name: Example Ltd", "name: !!binary RXhhbXBsZQ==",
     "amends.yaml:2:9: YAML tags (\"!\") are not used in settings\n"},
    {"a value of two lines", "name: Example Ltd", "name: |\n    Example\n    Ltd",
     "amends.yaml:2:9: line ends or control characters in a value. Write it on one line\n"},
    {"a NUL in a value", "name: Example Ltd", "name: \"Example\\0 Ltd\"",
     "amends.yaml:2:9: line ends or control characters in a value. "},
    {"a group as a key", "name: Example Ltd", "{name: x}: Example Ltd",
     "amends.yaml:2:3: a key must be a single word. "},
    {"a second document", "", "---\nlog: {}\n",
     "amends.yaml:28:1: a second YAML document begins. Take the \"---\" line out\n"},
    {"a tab", "  store: amends.db", "\tstore: amends.db",
     "amends.yaml:5:1: found a tab character that violates indentation. "},
    {"bytes that are no UTF-8", "name: Example Ltd", "name: Ex\xe4mple Ltd",
     "amends.yaml:2:12: invalid trailing UTF-8 octet. Save the file as UTF-8 text\n"},
    {"a control character", "name: Example Ltd", "name: Ex\x07mple Ltd",
     "amends.yaml:2:11: control characters are not allowed. "},
    {"nesting without end", "name: Example Ltd", "name: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
     "amends.yaml:2:23: nested too deeply\n"},
};

static void each_fault_is_named_with_its_place(void **state) {
    guint failures = 0;
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree gchar *content = replaced(cases[i].part, cases[i].other);
        g_autoptr(Settings) settings = NULL;
        g_autofree gchar *faults = faults_of(*state, content, strlen(content), &settings);

        const gchar *end = strchr(faults, '\n');
        if (g_str_has_prefix(faults, cases[i].expected) && end != NULL && end[1] == '\0')
            continue;
        print_message("%s:\n  expected %s\n  got      %s\n", cases[i].name, cases[i].expected,
                      faults);
        failures++;
    }
    assert_int_equal(failures, 0);
}

static void all_faults_are_told_at_once_in_the_order_of_lines(void **state) {
    static const gchar bad[] = "desk:\n"
                               "  nam: Example Ltd\n"
                               "  address: nobody\n"
                               "  key_file: nowhere.key\n"
                               "  store: amends.db\n"
                               "people:\n"
                               "  - {name: anna, display: Anna, addresses: [anna@example.com]}\n"
                               "queues:\n"
                               "  - {name: service, agents: [anne]}\n"
                               "mailboxes:\n"
                               "  - {name: main, maildir: nowhere, queue: sales}\n"
                               "delivery: {smtp: {host: mail.example.com, tls: non}}\n"
                               "limits: {soft_bounces: 0}\n";
    static const gchar *const places[] = {"2:3: unknown key",
                                          "2:3: desk: \"name\" is missing",
                                          "3:12:",
                                          "4:13:",
                                          "9:30:",
                                          "11:27:",
                                          "11:43:",
                                          "12:48:",
                                          "13:24:"};
    g_autoptr(Settings) settings = NULL;
    g_autofree gchar *faults = faults_of(*state, bad, strlen(bad), &settings);
    g_auto(GStrv) lines = g_strsplit(faults, "\n", -1);
    assert_int_equal(g_strv_length(lines), G_N_ELEMENTS(places) + 1);
    for (gsize i = 0; i < G_N_ELEMENTS(places); i++) {
        g_autofree gchar *prefix = g_strdup_printf("amends.yaml:%s", places[i]);
        if (!g_str_has_prefix(lines[i], prefix))
            fail_msg("expected %s, got %s", prefix, lines[i]);
    }
}

static void what_is_no_file_of_settings_is_refused(void **state) {
    const Place *place = *state;
    g_autoptr(Settings) settings = NULL;
    g_autofree gchar *empty = faults_of(place, "", 0, &settings);
    assert_true(g_str_has_prefix(empty, "amends.yaml: is empty. "));
    g_autofree gchar *comments = faults_of(place, "# nothing\n", 10, &settings);
    assert_true(g_str_has_prefix(comments, "amends.yaml: is empty. "));
    g_autofree gchar *text = faults_of(place, "Dear desk", 9, &settings);
    assert_true(g_str_has_prefix(text, "amends.yaml:1:1:  must be") ||
                strstr(text, "must be a group of") != NULL);
    g_autofree gchar *huge = g_strnfill(1024 * 1024 + 1, ' ');
    g_autofree gchar *large = faults_of(place, huge, strlen(huge), &settings);
    assert_non_null(strstr(large, "larger than 1 MB"));
    g_autoptr(GPtrArray) faults =
        g_ptr_array_new_with_free_func((GDestroyNotify)setting_fault_free);
    assert_false(settings_load("/nowhere/amends.yaml", &settings, faults));
    assert_false(settings_load("/dev/null", &settings, faults));
    assert_false(settings_load(place->folder, &settings, faults));
    assert_int_equal(faults->len, 3);
    assert_int_equal(((SettingFault *)faults->pdata[0])->line, 0);
}

static void a_hostile_file_is_refused_quickly(void **state) {
    /* A hundred thousand unknown keys, brackets, repeated names: linear, and the list of faults is
     * cut. */
    static const gchar *const parts[] = {"k%u: 1\n", "desk: {name: a%u}\n", "- a%u\n", "? [%u\n"};
    for (gsize i = 0; i < G_N_ELEMENTS(parts); i++) {
        g_autoptr(GString) text = g_string_new(NULL);
        for (guint k = 0; text->len < 1000000; k++) {
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
            g_string_append_printf(text, parts[i], k);
#pragma GCC diagnostic pop
        }
        g_autoptr(Settings) settings = NULL;
        gint64 start = (gint64)clock();
        g_autofree gchar *faults = faults_of(*state, text->str, text->len, &settings);
        assert_true(strlen(faults) > 0 && strlen(faults) < 100000);
        assert_true((gint64)clock() - start < 20 * CLOCKS_PER_SEC);
    }
}

static void a_text_is_checked_without_its_files(void **state) {
    g_autoptr(GPtrArray) faults =
        g_ptr_array_new_with_free_func((GDestroyNotify)setting_fault_free);
    assert_true(settings_check_text("x.yaml", good, strlen(good), faults));
    g_autofree gchar *bad = replaced("[anna]", "[bert]");
    assert_false(settings_check_text("x.yaml", bad, strlen(bad), faults));
    assert_int_equal(faults->len, 1);
    assert_int_equal(((SettingFault *)faults->pdata[0])->line, 16);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_small_desk_is_read_with_its_defaults),
        cmocka_unit_test(the_shipped_example_is_without_fault),
        cmocka_unit_test(servers_and_logins_are_read_with_their_defaults),
        cmocka_unit_test(each_fault_is_named_with_its_place),
        cmocka_unit_test(all_faults_are_told_at_once_in_the_order_of_lines),
        cmocka_unit_test(what_is_no_file_of_settings_is_refused),
        cmocka_unit_test(a_hostile_file_is_refused_quickly),
        cmocka_unit_test(a_text_is_checked_without_its_files),
    };
    return cmocka_run_group_tests_name("settings", tests, make_place, clear_place);
}
