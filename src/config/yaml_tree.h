/* yaml_tree.h - a YAML file as nodes that know their line and column */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

typedef enum {
    YAML_TEXT,
    YAML_LIST,
    YAML_MAP,
    YAML_FAULTY, /* was complained about already: to be passed over */
} YamlKind;

typedef struct YamlNode {
    YamlKind kind;
    gchar *text;         /* of YAML_TEXT: valid UTF-8 without NUL; "" for nothing, null and ~ */
    GPtrArray *children; /* of YAML_LIST and YAML_MAP: of YamlNode */
    gchar *key;          /* in a map: the child's name */
    guint key_line, key_column;
    guint line, column; /* both 1 first */
} YamlNode;

void yaml_node_free(YamlNode *node);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(YamlNode, yaml_node_free)

/* "a list", ... for messages. */
const gchar *yaml_kind_text(YamlKind kind);

/* The first child of a map with that key, or NULL (also when `map` is NULL or no map). Borrowed. */
const YamlNode *yaml_node_child(const YamlNode *map, const gchar *key);

/* The words of the child with that key; NULL when there are none. Borrowed. */
const gchar *yaml_node_text(const YamlNode *map, const gchar *key);

/* Children of a list or map; 0 when `node` is NULL or a text. */
guint yaml_node_count(const YamlNode *node);
const YamlNode *yaml_node_at(const YamlNode *node, guint index);

/* Reads one YAML document. Faults (of SettingFault) are appended to `out_faults`; the tree is whole
 * unless the file could not be read to its end, then NULL. Refused: aliases, tags, a second
 * document, keys that are no words, control characters, more than 16 levels. */
YamlNode *yaml_tree_read(const gchar *file, const gchar *bytes, gsize length,
                         GPtrArray *out_faults);
