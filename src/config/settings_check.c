/* settings_check.c - what the table can't say: names that must exist, addresses that clash */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Works on the tree, not on the loaded record: so it also runs when other keys are faulty, and each
 * fault has its line. All lookups are in hash tables: a file of many people is checked in linear
 * time. */
#include "settings_check.h"

#include <string.h>

#include "base/names.h"
#include "keys/setting_keys.h"
#include "model/address.h"
#include "model/money.h"
#include "setting_fault.h"
#include "setting_names.h"
#include "settings_check_calendars.h"
#include "settings_check_clocks.h"
#include "settings_check_rules.h"
#include "settings_check_servers.h"
#include "settings_digests.h"

enum { LOCAL_PART_LONGEST = 28 };

typedef struct {
    const gchar *file;
    const YamlNode *root;
    GPtrArray *faults;
    GHashTable *addresses; /* address key -> node that has it */
} Check;

static SettingFault *complain(const Check *check, const YamlNode *node, const gchar *what) {
    return setting_fault_add(check->faults, check->file, node->line, node->column, "%s", what);
}

static const YamlNode *resolve(const Check *check, const YamlNode *node, GHashTable *names,
                               const gchar *list_key, const gchar *noun) {
    const SettingNames known = {check->file, check->root, list_key, noun, names};
    return setting_names_resolve(&known, node, check->faults);
}

/* Words that commands use in the place of a person's name. */
static void check_reserved_names(const Check *check) {
    static const gchar *const reserved[] = {"me", "none"};
    const YamlNode *people = yaml_node_child(check->root, "people");
    for (guint i = 0; i < yaml_node_count(people); i++) {
        const YamlNode *person = yaml_node_at(people, i);
        if (names_find(reserved, G_N_ELEMENTS(reserved), yaml_node_text(person, "name")) < 0)
            continue;
        setting_fault_remedy(complain(check, yaml_node_child(person, "name"),
                                      "a person can't be called \"me\" or \"none\""),
                             "\"#assign me\" and \"#assign none\" mean something else");
    }
}

static void check_queues(const Check *check, GHashTable *people) {
    const YamlNode *queues = yaml_node_child(check->root, "queues");
    for (guint i = 0; i < yaml_node_count(queues); i++) {
        const YamlNode *queue = yaml_node_at(queues, i);
        const YamlNode *agents = yaml_node_child(queue, "agents");
        for (guint k = 0; k < yaml_node_count(agents); k++)
            resolve(check, yaml_node_at(agents, k), people, "people", "person");
        const YamlNode *named = yaml_node_child(queue, "manager");
        const YamlNode *manager = resolve(check, named, people, "people", "person");
        const gchar *role = yaml_node_text(manager, "role");
        /* A misspelt role was complained about already. */
        if (manager == NULL || (role != NULL && strcmp(role, "agent") != 0))
            continue;
        g_autofree gchar *quoted = setting_fault_quote(named->text);
        g_autofree gchar *what = g_strdup_printf("%s is no manager", quoted);
        setting_fault_remedy(complain(check, named, what),
                             "Write \"role: manager\" at line %u, or name another person",
                             manager->line);
    }
}

static void check_mailboxes(const Check *check, GHashTable *queues) {
    g_hash_table_unref(setting_names_of(check->file, check->root, "mailboxes",
                                        check->faults)); /* for its faults */
    g_autoptr(GHashTable) folders = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    const YamlNode *delivery = yaml_node_child(yaml_node_child(check->root, "delivery"), "maildir");
    if (delivery != NULL && delivery->kind == YAML_TEXT)
        g_hash_table_insert(folders, g_canonicalize_filename(delivery->text, "/"),
                            (gpointer)delivery);
    const YamlNode *list = yaml_node_child(check->root, "mailboxes");
    for (guint i = 0; i < yaml_node_count(list); i++) {
        const YamlNode *mailbox = yaml_node_at(list, i);
        resolve(check, yaml_node_child(mailbox, "queue"), queues, "queues", "queue");
        const gchar *maildir = yaml_node_text(mailbox, "maildir");
        if (maildir == NULL)
            continue;
        gchar *folder = g_canonicalize_filename(maildir, "/");
        const YamlNode *first = g_hash_table_lookup(folders, folder);
        if (first != NULL)
            setting_fault_remedy(
                complain(check, yaml_node_child(mailbox, "maildir"), "this Maildir is used twice"),
                "It stands in line %u too: every mailbox, and delivery, needs its own",
                first->line);
        g_hash_table_replace(folders, folder, (gpointer)yaml_node_child(mailbox, "maildir"));
    }
}

/* Enters an address; a fault if somebody has it already. */
static void claim_address(const Check *check, const YamlNode *node) {
    if (node == NULL || node->kind != YAML_TEXT || !address_is_valid(node->text))
        return;
    gchar *key = address_key(node->text);
    const YamlNode *first = g_hash_table_lookup(check->addresses, key);
    if (first == NULL) {
        g_hash_table_insert(check->addresses, key, (gpointer)node);
        return;
    }
    g_autofree gchar *what = g_strdup_printf("the address \"%s\" is used twice", key);
    g_free(key);
    setting_fault_remedy(complain(check, node, what),
                         "It stands in line %u too: an address belongs to one person, or to the "
                         "desk",
                         first->line);
}

/* "complaints+anna@desk.example" would be read as a reply token of the desk. */
static void check_not_below_desk(const Check *check, const YamlNode *node, const gchar *desk) {
    if (node->kind != YAML_TEXT || desk == NULL || !address_is_valid(node->text))
        return;
    g_autofree gchar *detail = address_detail_of(node->text, desk);
    if (detail == NULL)
        return;
    g_autofree gchar *what =
        g_strdup_printf("\"%s\" is an address of the desk with a detail", node->text);
    setting_fault_remedy(complain(check, node, what), "Give this person an own address");
}

static void check_desk_address(const Check *check, const YamlNode *node) {
    if (node == NULL || node->kind != YAML_TEXT || !address_is_valid(node->text))
        return;
    gsize local = strcspn(node->text, "@");
    if (memchr(node->text, '+', local) != NULL)
        setting_fault_remedy(complain(check, node, "desk.address has a \"+\" already"),
                             "Reply tokens are put behind a \"+\": take an address without one");
    if (local > LOCAL_PART_LONGEST)
        setting_fault_remedy(complain(check, node, "desk.address is too long before the \"@\""),
                             "At most %d letters: reply tokens need the rest of the 64 that "
                             "RFC 5321 allows",
                             LOCAL_PART_LONGEST);
}

static void check_addresses(const Check *check) {
    const YamlNode *desk = yaml_node_child(check->root, "desk");
    check_desk_address(check, yaml_node_child(desk, "address"));
    claim_address(check, yaml_node_child(desk, "address"));
    const YamlNode *others = yaml_node_child(desk, "other_addresses");
    for (guint i = 0; i < yaml_node_count(others); i++)
        claim_address(check, yaml_node_at(others, i));
    const YamlNode *people = yaml_node_child(check->root, "people");
    for (guint i = 0; i < yaml_node_count(people); i++) {
        const YamlNode *list = yaml_node_child(yaml_node_at(people, i), "addresses");
        for (guint k = 0; k < yaml_node_count(list); k++) {
            claim_address(check, yaml_node_at(list, k));
            check_not_below_desk(check, yaml_node_at(list, k), yaml_node_text(desk, "address"));
        }
    }
}

/* "#forward quality" has to mean one of them. */
static void check_departments(const Check *check, GHashTable *queues) {
    g_autoptr(GHashTable) names =
        setting_names_of(check->file, check->root, "departments", check->faults);
    GHashTableIter each;
    gpointer name = NULL;
    gpointer entry = NULL;
    g_hash_table_iter_init(&each, names);
    while (g_hash_table_iter_next(&each, &name, &entry)) {
        const YamlNode *queue = g_hash_table_lookup(queues, name);
        const YamlNode *list = yaml_node_child(entry, "addresses");
        for (guint i = 0; i < yaml_node_count(list); i++)
            claim_address(check, yaml_node_at(list, i));
        if (queue != NULL)
            setting_fault_remedy(
                complain(check, yaml_node_child(entry, "name"), "a queue has this name already"),
                "It stands in line %u: give the department another name", queue->line);
    }
}

/* A promise that must be kept before another one can. */
static void check_order(const Check *check, const gchar *early, const gchar *late) {
    const YamlNode *promises = yaml_node_child(check->root, "promises");
    const YamlNode *node = yaml_node_child(promises, early);
    if (node == NULL)
        node = yaml_node_child(promises, late);
    if (node == NULL)
        return;
    const SettingKey *keys = setting_key_find(setting_keys(), "promises")->inside;
    const gchar *one = yaml_node_text(promises, early);
    const gchar *other = yaml_node_text(promises, late);
    gint64 first =
        value_read(VALUE_DURATION, one != NULL ? one : setting_key_find(keys, early)->standard);
    gint64 second =
        value_read(VALUE_DURATION, other != NULL ? other : setting_key_find(keys, late)->standard);
    if (first < 0 || second < 0 || first <= second)
        return;
    g_autofree gchar *what = g_strdup_printf("%s is longer than %s", early, late);
    g_autofree gchar *most = value_write(VALUE_DURATION, second);
    setting_fault_remedy(complain(check, node, what), "%s is %s: write at most that for %s", late,
                         most, early);
}

/* Somebody who may approve what `author` writes (NULL: anybody). */
static gboolean has_approver(const Check *check, const YamlNode *author) {
    const YamlNode *people = yaml_node_child(check->root, "people");
    for (guint i = 0; i < yaml_node_count(people); i++) {
        const YamlNode *person = yaml_node_at(people, i);
        if (person != author && g_strcmp0(yaml_node_text(person, "role"), "manager") == 0)
            return TRUE;
    }
    return FALSE;
}

/* Of two limits of a currency nobody knows which one holds. */
static void check_limits(const Check *check, const YamlNode *list) {
    g_autoptr(GHashTable) seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (guint i = 0; i < yaml_node_count(list); i++) {
        const YamlNode *node = yaml_node_at(list, i);
        Money limit;
        if (node->kind != YAML_TEXT || money_find(node->text, NULL, &limit) != MONEY_READ)
            continue;
        const YamlNode *first = g_hash_table_lookup(seen, limit.currency);
        if (first != NULL) {
            g_autofree gchar *what =
                g_strdup_printf("answers.approve_above has two amounts in %s", limit.currency);
            setting_fault_remedy(complain(check, node, what),
                                 "The other one stands in line %u: keep one", first->line);
        }
        g_hash_table_replace(seen, g_strdup(limit.currency), (gpointer)node);
    }
}

static void check_approvals(const Check *check) {
    static const gchar remedy[] = "Write \"role: manager\" for somebody who may";
    const YamlNode *people = yaml_node_child(check->root, "people");
    for (guint i = 0; i < yaml_node_count(people); i++) {
        const YamlNode *person = yaml_node_at(people, i);
        if (g_strcmp0(yaml_node_text(person, "needs_approval"), "yes") == 0 &&
            !has_approver(check, person))
            setting_fault_remedy(complain(check, yaml_node_child(person, "needs_approval"),
                                          "nobody may approve the answers of this person"),
                                 remedy);
    }
    const YamlNode *answers = yaml_node_child(check->root, "answers");
    const YamlNode *above = yaml_node_child(answers, "approve_above");
    check_limits(check, above);
    if (yaml_node_count(above) > 0 && !has_approver(check, NULL))
        setting_fault_remedy(complain(check, above, "nobody may approve answers"), remedy);
    const gchar *first = yaml_node_text(answers, "approve_first");
    if (first != NULL && strcmp(first, "none") != 0 && !has_approver(check, NULL))
        setting_fault_remedy(complain(check, yaml_node_child(answers, "approve_first"),
                                      "nobody may approve answers"),
                             remedy);
}

void settings_check(const gchar *file, const YamlNode *root, GPtrArray *out_faults) {
    g_autoptr(GHashTable) addresses = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    Check check = {.file = file, .root = root, .faults = out_faults, .addresses = addresses};
    g_autoptr(GHashTable) people = setting_names_of(file, root, "people", out_faults);
    g_autoptr(GHashTable) queues = setting_names_of(file, root, "queues", out_faults);
    check_reserved_names(&check);
    check_queues(&check, people);
    check_approvals(&check);
    check_mailboxes(&check, queues);
    check_addresses(&check);
    check_departments(&check, queues);
    settings_check_servers(file, root, out_faults);
    settings_check_rules(file, root, people, queues, out_faults);
    settings_check_calendars(file, root, out_faults);
    settings_check_clocks(file, root, people, queues, out_faults);
    settings_check_digests(file, root, people, queues, out_faults);
    check_order(&check, "first_answer", "solution");
    check_order(&check, "survey_reminder", "survey_window");
}
