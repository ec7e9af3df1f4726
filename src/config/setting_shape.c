/* setting_shape.c - holds the tree of amends.yaml against the table of keys */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Says all that the table alone can tell: unknown keys with the nearest known one, keys given
 * twice, missing ones, lists where a value belongs, values of a wrong form or out of range.
 * Recursion goes as deep as the table, never as deep as the file. */
#include "setting_shape.h"

#include <string.h>

#include "setting_fault.h"

typedef struct {
    const gchar *file;
    GPtrArray *faults;
} Shape;

static void check_group(const Shape *shape, const YamlNode *group, const SettingKey *rows,
                        const gchar *called);

static SettingFault *complain(const Shape *shape, const YamlNode *node, const gchar *what) {
    return setting_fault_add(shape->faults, shape->file, node->line, node->column, "%s", what);
}

static gboolean is_kind(const Shape *shape, const YamlNode *node, YamlKind kind,
                        const gchar *called) {
    gboolean is_empty = node->kind == YAML_TEXT && *node->text == '\0';
    if (node->kind == YAML_FAULTY || (node->kind == kind && !is_empty))
        return node->kind == kind;
    g_autofree gchar *what =
        is_empty ? g_strdup_printf("%s has no value", called)
                 : g_strdup_printf("%s must be %s, not %s", called, yaml_kind_text(kind),
                                   yaml_kind_text(node->kind));
    SettingFault *fault = complain(shape, node, what);
    if (kind == YAML_LIST && !is_empty)
        setting_fault_remedy(fault, "Begin each entry with \"- \", or write [one, another]");
    else if (is_empty)
        setting_fault_remedy(fault, "Give it one, or take the line out");
    return FALSE;
}

static void check_choice(const Shape *shape, const YamlNode *node, const SettingKey *key,
                         const gchar *called) {
    g_autoptr(GPtrArray) names = g_ptr_array_new();
    for (const gchar *const *choice = key->choices; *choice != NULL; choice++) {
        if (strcmp(*choice, node->text) == 0)
            return;
        g_ptr_array_add(names, (gpointer)*choice);
    }
    g_autofree gchar *quoted = setting_fault_quote(node->text);
    g_autofree gchar *what = g_strdup_printf("%s can't be %s", called, quoted);
    setting_fault_remedy_names(complain(shape, node, what), node->text, names);
}

static void check_range(const Shape *shape, const YamlNode *node, const SettingKey *key,
                        const gchar *called) {
    gint64 number = value_read(key->type, node->text);
    if (number >= key->least && number <= key->most)
        return;
    g_autofree gchar *least = value_write(key->type, key->least);
    g_autofree gchar *most = value_write(key->type, key->most);
    g_autofree gchar *what = g_strdup_printf("%s is too %s: %s", called,
                                             number < key->least ? "small" : "large", node->text);
    SettingFault *fault = complain(shape, node, what);
    setting_fault_remedy(fault, "Write a value between %s and %s%s%s", least, most,
                         key->standard != NULL ? ", usually " : "",
                         key->standard != NULL ? key->standard : "");
}

static void check_word(const Shape *shape, const YamlNode *node, const SettingKey *key,
                       const gchar *called) {
    if (!is_kind(shape, node, YAML_TEXT, called))
        return;
    if (key->type == VALUE_CHOICE) {
        check_choice(shape, node, key, called);
        return;
    }
    if (!value_is_good(key->type, node->text)) {
        g_autofree gchar *quoted = setting_fault_quote(node->text);
        g_autofree gchar *what = g_strdup_printf("%s can't be %s", called, quoted);
        setting_fault_remedy(complain(shape, node, what), "Write %s", value_type_text(key->type));
        return;
    }
    if (key->most > 0)
        check_range(shape, node, key, called);
}

static void check_list(const Shape *shape, const YamlNode *node, const SettingKey *key,
                       const gchar *called) {
    if (!is_kind(shape, node, YAML_LIST, called))
        return;
    if (yaml_node_count(node) == 0 && key->is_required) {
        g_autofree gchar *what = g_strdup_printf("%s is an empty list", called);
        setting_fault_remedy(complain(shape, node, what), "At least one is needed");
    }
    for (guint i = 0; i < yaml_node_count(node); i++) {
        g_autofree gchar *item = g_strdup_printf("%s[%u]", called, i + 1);
        if (key->form == KEY_GROUPS)
            check_group(shape, yaml_node_at(node, i), key->inside, item);
        else
            check_word(shape, yaml_node_at(node, i), key, item);
    }
}

static void check_titles(const Shape *shape, const YamlNode *node, const SettingKey *key,
                         const gchar *called) {
    if (!is_kind(shape, node, YAML_MAP, called))
        return;
    g_autoptr(GHashTable) seen = g_hash_table_new(g_str_hash, g_str_equal);
    for (guint i = 0; i < yaml_node_count(node); i++) {
        const YamlNode *title = yaml_node_at(node, i);
        g_autofree gchar *quoted = setting_fault_quote(title->key);
        g_autofree gchar *what = NULL;
        if (!value_is_good(VALUE_LANGUAGE, title->key))
            what = g_strdup_printf("%s is no language", quoted);
        else if (!g_hash_table_add(seen, title->key))
            what = g_strdup_printf("%s: %s is given twice", called, quoted);
        if (what != NULL)
            setting_fault_remedy(setting_fault_add(shape->faults, shape->file, title->key_line,
                                                   title->key_column, "%s", what),
                                 "Write %s, once each", value_type_text(VALUE_LANGUAGE));
        g_autofree gchar *item = g_strdup_printf("%s.%s", called, title->key);
        check_word(shape, title, key, item);
    }
}

static void check_value(const Shape *shape, const YamlNode *node, const SettingKey *key,
                        const gchar *called) {
    switch (key->form) {
    case KEY_WORD:
        check_word(shape, node, key, called);
        return;
    case KEY_WORDS:
    case KEY_GROUPS:
        check_list(shape, node, key, called);
        return;
    case KEY_TITLES:
        check_titles(shape, node, key, called);
        return;
    case KEY_GROUP:
        check_group(shape, node, key->inside, called);
        return;
    }
}

static void complain_unknown(const Shape *shape, const YamlNode *child, const SettingKey *rows) {
    g_autofree gchar *quoted = setting_fault_quote(child->key);
    SettingFault *fault = setting_fault_add(shape->faults, shape->file, child->key_line,
                                            child->key_column, "unknown key %s", quoted);
    if (fault == NULL)
        return;
    g_autoptr(GPtrArray) names = g_ptr_array_new();
    for (const SettingKey *key = rows; key->name != NULL; key++)
        g_ptr_array_add(names, (gpointer)key->name);
    setting_fault_remedy_names(fault, child->key, names);
}

static void check_group(const Shape *shape, const YamlNode *group, const SettingKey *rows,
                        const gchar *called) {
    if (!is_kind(shape, group, YAML_MAP, called))
        return;
    g_autoptr(GHashTable) seen = g_hash_table_new(g_str_hash, g_str_equal);
    for (guint i = 0; i < yaml_node_count(group); i++) {
        const YamlNode *child = yaml_node_at(group, i);
        const SettingKey *key = setting_key_find(rows, child->key);
        const YamlNode *first = g_hash_table_lookup(seen, child->key);
        if (key == NULL) {
            complain_unknown(shape, child, rows);
        } else if (first != NULL) {
            setting_fault_remedy(setting_fault_add(shape->faults, shape->file, child->key_line,
                                                   child->key_column, "\"%s\" is given twice",
                                                   child->key),
                                 "It stands in line %u too: keep one", first->key_line);
        } else {
            g_hash_table_insert(seen, child->key, (gpointer)child);
            g_autofree gchar *path =
                *called != '\0' ? g_strdup_printf("%s.%s", called, key->name) : g_strdup(key->name);
            check_value(shape, child, key, path);
        }
    }
    for (const SettingKey *key = rows; key->name != NULL; key++) {
        if (!key->is_required || g_hash_table_contains(seen, key->name))
            continue;
        g_autofree gchar *what = g_strdup_printf("%s%s\"%s\" is missing", called,
                                                 *called != '\0' ? ": " : "", key->name);
        setting_fault_remedy(complain(shape, group, what), "Add it: %s", key->help);
    }
}

void setting_shape_check(const gchar *file, const YamlNode *root, GPtrArray *out_faults) {
    setting_shape_check_by(setting_keys(), file, root, out_faults);
}

void setting_shape_check_by(const SettingKey *rows, const gchar *file, const YamlNode *root,
                            GPtrArray *out_faults) {
    Shape shape = {.file = file, .faults = out_faults};
    check_group(&shape, root, rows, "");
}
