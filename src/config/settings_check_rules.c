/* settings_check_rules.c - what the table can't say of categories and rules: names, senders */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Patterns are not looked at here: config knows no pattern. Whoever opens the desk compiles them.
 */
#include "settings_check_rules.h"

#include <string.h>

#include "model/address.h"
#include "model/category.h"
#include "setting_fault.h"
#include "setting_names.h"
#include "keys/setting_values.h"

typedef struct {
    GPtrArray *categories; /* of gchar*, borrowed: shipped, then the site's own */
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

/* --- categories --------------------------------------------------------------------------------
 */

static void resolve_category(const Check *check, const YamlNode *node) {
    if (node == NULL || node->kind != YAML_TEXT || *node->text == '\0' ||
        g_ptr_array_find_with_equal_func(check->categories, node->text, g_str_equal, NULL))
        return;
    g_autofree gchar *quoted = setting_fault_quote(node->text);
    g_autofree gchar *what = g_strdup_printf("unknown category %s", quoted);
    setting_fault_remedy_names(complain(check, node, what), node->text, check->categories);
}

static void resolve_categories(const Check *check, const YamlNode *list) {
    for (guint i = 0; i < yaml_node_count(list); i++)
        resolve_category(check, yaml_node_at(list, i));
}

/* The shipped ones, and those that the site adds to them. */
static void gather_categories(const Check *check, const YamlNode *list) {
    for (guint i = 0; i < CATEGORY_COUNT; i++)
        g_ptr_array_add(check->categories, (gpointer)category_name((Category)i));
    for (guint i = 0; i < yaml_node_count(list); i++) {
        const YamlNode *node = yaml_node_child(yaml_node_at(list, i), "name");
        if (node == NULL || node->kind != YAML_TEXT || *node->text == '\0')
            continue;
        g_autofree gchar *folded = g_ascii_strdown(node->text, -1);
        if (category_from_name(folded) >= 0)
            setting_fault_remedy(complain(check, node, "this category is shipped already"),
                                 "Take it out; what letters call it stands in vocabulary.txt of "
                                 "the templates");
        else
            g_ptr_array_add(check->categories, node->text);
    }
}

/* --- rules -------------------------------------------------------------------------------------
 */

static void check_rule(const Check *check, const YamlNode *rule) {
    const YamlNode *when = yaml_node_child(rule, "when");
    const YamlNode *then = yaml_node_child(rule, "then");
    resolve_list(check, &check->queues, yaml_node_child(when, "queue"));
    resolve_categories(check, yaml_node_child(when, "category"));
    resolve_category(check, yaml_node_child(then, "category"));
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
    g_autoptr(GPtrArray) categories = g_ptr_array_new();
    const Check check = {.categories = categories,
                         .people = {file, root, "people", "person", people},
                         .queues = {file, root, "queues", "queue", queues},
                         .faults = out_faults};
    g_hash_table_unref(setting_names_of(file, root, "rules", out_faults)); /* for its faults */
    g_hash_table_unref(setting_names_of(file, root, "categories", out_faults));
    g_hash_table_unref(setting_names_of(file, root, "causes", out_faults));
    gather_categories(&check, yaml_node_child(root, "categories"));
    const YamlNode *rules = yaml_node_child(root, "rules");
    for (guint i = 0; i < yaml_node_count(rules); i++)
        check_rule(&check, yaml_node_at(rules, i));
}
