/* settings_check_rules.c - what the table can't say of rules: names that must exist, and senders */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Patterns are not looked at here: config knows no pattern. Whoever opens the desk compiles them.
 */
#include "settings_check_rules.h"

#include <string.h>

#include "model/address.h"
#include "setting_fault.h"
#include "setting_names.h"
#include "setting_values.h"

typedef struct {
    SettingNames people;
    SettingNames queues;
    GPtrArray *faults;
} Check;

static SettingFault *complain(const Check *check, const YamlNode *node, const gchar *what) {
    return setting_fault_add(check->faults, check->people.file, node->line, node->column, "%s",
                             what);
}

static void resolve_list(const Check *check, const SettingNames *known, const YamlNode *list) {
    for (guint i = 0; i < yaml_node_count(list); i++)
        setting_names_resolve(known, yaml_node_at(list, i), check->faults);
}

static gboolean is_sender(const gchar *text) {
    if (*text == '@')
        text++;
    else if (strchr(text, '@') != NULL)
        return address_is_valid(text);
    return value_is_good(VALUE_HOST, text) && strchr(text, ':') == NULL;
}

static void check_senders(const Check *check, const YamlNode *list) {
    for (guint i = 0; i < yaml_node_count(list); i++) {
        const YamlNode *node = yaml_node_at(list, i);
        if (node->kind != YAML_TEXT || *node->text == '\0' || is_sender(node->text))
            continue;
        g_autofree gchar *quoted = setting_fault_quote(node->text);
        g_autofree gchar *what = g_strdup_printf("%s is no sender", quoted);
        setting_fault_remedy(complain(check, node, what),
                             "Write an address like zhou@example.cn, or a domain like example.cn");
    }
}

static void check_rule(const Check *check, const YamlNode *rule) {
    const YamlNode *when = yaml_node_child(rule, "when");
    const YamlNode *then = yaml_node_child(rule, "then");
    resolve_list(check, &check->queues, yaml_node_child(when, "queue"));
    check_senders(check, yaml_node_child(when, "from"));
    setting_names_resolve(&check->queues, yaml_node_child(then, "queue"), check->faults);
    resolve_list(check, &check->people, yaml_node_child(then, "tell"));
    const YamlNode *examples = yaml_node_child(rule, "examples");
    if (examples == NULL)
        examples = yaml_node_child(rule, "counter_examples");
    if (examples != NULL && yaml_node_child(when, "words") == NULL &&
        yaml_node_child(when, "pattern") == NULL)
        setting_fault_remedy(complain(check, examples, "examples of a rule that asks for no words"),
                             "They are tried on \"words\" and \"pattern\" of \"when\": add one of "
                             "them, or take the examples out");
}

void settings_check_rules(const gchar *file, const YamlNode *root, GHashTable *people,
                          GHashTable *queues, GPtrArray *out_faults) {
    const Check check = {.people = {file, root, "people", "person", people},
                         .queues = {file, root, "queues", "queue", queues},
                         .faults = out_faults};
    g_hash_table_unref(setting_names_of(file, root, "rules", out_faults)); /* for its faults */
    const YamlNode *rules = yaml_node_child(root, "rules");
    for (guint i = 0; i < yaml_node_count(rules); i++)
        check_rule(&check, yaml_node_at(rules, i));
}
