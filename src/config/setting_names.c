/* setting_names.c - the names that entries of a list have, and who refers to them */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "setting_names.h"

#include "setting_fault.h"

GHashTable *setting_names_of(const gchar *file, const YamlNode *root, const gchar *list_key,
                             GPtrArray *out_faults) {
    GHashTable *names = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    const YamlNode *list = yaml_node_child(root, list_key);
    for (guint i = 0; i < yaml_node_count(list); i++) {
        const YamlNode *entry = yaml_node_at(list, i);
        const YamlNode *node = yaml_node_child(entry, "name");
        const gchar *name = yaml_node_text(entry, "name");
        if (name == NULL)
            continue;
        gchar *key = g_ascii_strdown(name, -1);
        const YamlNode *first = g_hash_table_lookup(names, key);
        if (first == NULL) {
            g_hash_table_insert(names, key, (gpointer)entry);
            continue;
        }
        g_free(key);
        g_autofree gchar *quoted = setting_fault_quote(name);
        setting_fault_remedy(setting_fault_add(out_faults, file, node->line, node->column,
                                               "%s has %s twice", list_key, quoted),
                             "It stands in line %u too: names must differ, and not only in case",
                             yaml_node_child(first, "name")->line);
    }
    return names;
}

const YamlNode *setting_names_resolve(const SettingNames *known, const YamlNode *node,
                                      GPtrArray *out_faults) {
    if (node == NULL || node->kind != YAML_TEXT || *node->text == '\0')
        return NULL;
    g_autofree gchar *key = g_ascii_strdown(node->text, -1);
    const YamlNode *entry = g_hash_table_lookup(known->names, key);
    if (entry != NULL)
        return entry;
    g_autofree gchar *quoted = setting_fault_quote(node->text);
    SettingFault *fault = setting_fault_add(out_faults, known->file, node->line, node->column,
                                            "unknown %s %s", known->noun, quoted);
    if (fault == NULL)
        return NULL;
    g_autoptr(GPtrArray) names = g_ptr_array_new();
    const YamlNode *list = yaml_node_child(known->root, known->list_key);
    for (guint i = 0; i < yaml_node_count(list); i++) {
        const gchar *name = yaml_node_text(yaml_node_at(list, i), "name");
        if (name != NULL)
            g_ptr_array_add(names, (gpointer)name);
    }
    setting_fault_remedy_names(fault, node->text, names);
    return NULL;
}
