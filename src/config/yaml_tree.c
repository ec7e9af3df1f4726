/* yaml_tree.c - a YAML file as nodes that know their line and column */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* libyaml's events become a small tree. libcyaml alone stops at the first thing it does not like
 * and keeps no marks; every fault is wanted at once, and each with its line, also those that a
 * schema can't say. This is the only file that knows libyaml.
 *
 * The loop holds its own stack and a depth limit, so a file of a million brackets costs no stack.
 * Aliases, anchors and tags have no use in settings, and much misuse: they are faults. */
#include "yaml_tree.h"

#include <string.h>
#include <yaml.h>

#include "setting_fault.h"

enum { DEPTH_MOST = 16 };

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(yaml_event_t, yaml_event_delete)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(yaml_parser_t, yaml_parser_delete)

typedef struct {
    const gchar *file;
    GPtrArray *faults;
    YamlNode *root;
    GPtrArray *open;   /* of YamlNode: lists and maps not closed yet; borrowed from the tree */
    YamlNode *pending; /* in a map: a key that waits for its value */
    guint documents;
} Reader;

void yaml_node_free(YamlNode *node) {
    if (node == NULL)
        return;
    g_free(node->text);
    g_free(node->key);
    g_clear_pointer(&node->children, g_ptr_array_unref);
    g_free(node);
}

const gchar *yaml_kind_text(YamlKind kind) {
    static const gchar *const texts[] = {[YAML_TEXT] = "a single value",
                                         [YAML_LIST] = "a list",
                                         [YAML_MAP] = "a group of \"key: value\" lines",
                                         [YAML_FAULTY] = "faulty"};
    return texts[kind];
}

const YamlNode *yaml_node_child(const YamlNode *map, const gchar *key) {
    if (map == NULL || map->kind != YAML_MAP)
        return NULL;
    for (guint i = 0; i < map->children->len; i++) {
        const YamlNode *child = map->children->pdata[i];
        if (strcmp(child->key, key) == 0)
            return child;
    }
    return NULL;
}

const gchar *yaml_node_text(const YamlNode *map, const gchar *key) {
    const YamlNode *child = yaml_node_child(map, key);
    return child != NULL && child->kind == YAML_TEXT && *child->text != '\0' ? child->text : NULL;
}

guint yaml_node_count(const YamlNode *node) {
    return node != NULL && node->children != NULL ? node->children->len : 0;
}

const YamlNode *yaml_node_at(const YamlNode *node, guint index) {
    return node->children->pdata[index];
}

static SettingFault *complain(Reader *reader, yaml_mark_t mark, const gchar *what) {
    return setting_fault_add(reader->faults, reader->file, (guint)mark.line + 1,
                             (guint)mark.column + 1, "%s", what);
}

static YamlNode *node_new(YamlKind kind, yaml_mark_t mark) {
    YamlNode *node = g_new0(YamlNode, 1);
    *node =
        (YamlNode){.kind = kind, .line = (guint)mark.line + 1, .column = (guint)mark.column + 1};
    if (kind == YAML_LIST || kind == YAML_MAP)
        node->children = g_ptr_array_new_with_free_func((GDestroyNotify)yaml_node_free);
    return node;
}

static YamlNode *innermost(const Reader *reader) {
    return reader->open->len > 0 ? reader->open->pdata[reader->open->len - 1] : NULL;
}

/* Puts a node where it belongs: takes it. A text in a map is a key first, then a value. FALSE: the
 * rest makes no sense, because a key was none. */
static gboolean place(Reader *reader, YamlNode *node) {
    YamlNode *parent = innermost(reader);
    if (parent == NULL) {
        g_clear_pointer(&reader->root, yaml_node_free);
        reader->root = node;
        return TRUE;
    }
    if (parent->kind == YAML_LIST) {
        g_ptr_array_add(parent->children, node);
        return TRUE;
    }
    if (reader->pending == NULL) {
        reader->pending = node;
        return node->kind == YAML_TEXT;
    }
    g_autoptr(YamlNode) key = g_steal_pointer(&reader->pending);
    node->key = g_steal_pointer(&key->text);
    node->key_line = key->line;
    node->key_column = key->column;
    g_ptr_array_add(parent->children, node);
    return TRUE;
}

static YamlNode *text_node(Reader *reader, const yaml_event_t *event) {
    const gchar *value = (const gchar *)event->data.scalar.value;
    YamlNode *node = node_new(YAML_TEXT, event->start_mark);
    if (event->data.scalar.tag != NULL) {
        complain(reader, event->start_mark, "YAML tags (\"!\") are not used in settings");
        node->kind = YAML_FAULTY;
    }
    gboolean is_clean = strlen(value) == event->data.scalar.length;
    for (const gchar *at = value; is_clean && *at != '\0'; at = g_utf8_next_char(at))
        is_clean = !g_unichar_iscntrl(g_utf8_get_char(at));
    if (!is_clean) {
        setting_fault_remedy(
            complain(reader, event->start_mark, "line ends or control characters in a value"),
            "Write it on one line");
        node->kind = YAML_FAULTY;
    }
    gboolean is_plain = event->data.scalar.style == YAML_PLAIN_SCALAR_STYLE;
    gboolean is_null = is_plain && (strcmp(value, "~") == 0 || strcmp(value, "null") == 0);
    node->text = g_strdup(is_null || !is_clean ? "" : value);
    return node;
}

static gboolean open_node(Reader *reader, YamlKind kind, const yaml_event_t *event,
                          const yaml_char_t *tag) {
    if (reader->open->len >= DEPTH_MOST) {
        complain(reader, event->start_mark, "nested too deeply");
        return FALSE;
    }
    const YamlNode *parent = innermost(reader);
    if (parent != NULL && parent->kind == YAML_MAP && reader->pending == NULL) {
        setting_fault_remedy(complain(reader, event->start_mark, "a key must be a single word"),
                             "Write \"key: value\"; put a value that begins with [ or { in quotes");
        return FALSE;
    }
    if (tag != NULL)
        complain(reader, event->start_mark, "YAML tags (\"!\") are not used in settings");
    YamlNode *node = node_new(kind, event->start_mark);
    place(reader, node);
    g_ptr_array_add(reader->open, node);
    return TRUE;
}

/* FALSE: the rest makes no sense. */
static gboolean take_event(Reader *reader, const yaml_event_t *event) {
    switch (event->type) {
    case YAML_DOCUMENT_START_EVENT:
        if (++reader->documents == 1)
            return TRUE;
        setting_fault_remedy(complain(reader, event->start_mark, "a second YAML document begins"),
                             "Take the \"---\" line out");
        return FALSE;
    case YAML_ALIAS_EVENT:
        setting_fault_remedy(complain(reader, event->start_mark,
                                      "YAML aliases (\"*name\") are not used in settings"),
                             "Write the value out, or in quotes if it begins with a star");
        return place(reader, node_new(YAML_FAULTY, event->start_mark));
    case YAML_SCALAR_EVENT:
        return place(reader, text_node(reader, event));
    case YAML_SEQUENCE_START_EVENT:
        return open_node(reader, YAML_LIST, event, event->data.sequence_start.tag);
    case YAML_MAPPING_START_EVENT:
        return open_node(reader, YAML_MAP, event, event->data.mapping_start.tag);
    case YAML_SEQUENCE_END_EVENT:
    case YAML_MAPPING_END_EVENT:
        g_ptr_array_set_size(reader->open, (gint)reader->open->len - 1);
        return TRUE;
    default:
        return TRUE;
    }
}

/* A fault of the bytes has an offset only, one of the syntax has a mark. */
static void complain_of_syntax(Reader *reader, const yaml_parser_t *parser, const gchar *bytes,
                               gsize length) {
    const gchar *problem = parser->problem != NULL ? parser->problem : "this is no YAML";
    if (parser->error != YAML_READER_ERROR) {
        SettingFault *fault = complain(reader, parser->problem_mark, problem);
        if (parser->context != NULL)
            setting_fault_remedy(fault, "It happened %s that begins in line %u", parser->context,
                                 (guint)parser->context_mark.line + 1);
        return;
    }
    yaml_mark_t mark = {0};
    for (gsize i = 0; i < MIN(parser->problem_offset, length); i++) {
        mark.column = bytes[i] == '\n' ? 0 : mark.column + ((bytes[i] & 0xc0) != 0x80);
        mark.line += bytes[i] == '\n';
    }
    setting_fault_remedy(complain(reader, mark, problem), "Save the file as UTF-8 text");
}

YamlNode *yaml_tree_read(const gchar *file, const gchar *bytes, gsize length,
                         GPtrArray *out_faults) {
    g_auto(yaml_parser_t) parser = {0};
    gboolean is_made = yaml_parser_initialize(&parser) == 1;
    g_return_val_if_fail(is_made, NULL);
    yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&parser, (const guchar *)bytes, length);

    g_autoptr(GPtrArray) open = g_ptr_array_new();
    Reader reader = {.file = file, .faults = out_faults, .open = open};
    gboolean is_whole = FALSE;
    for (gboolean goes_on = TRUE; goes_on && !is_whole;) {
        g_auto(yaml_event_t) event = {0};
        if (yaml_parser_parse(&parser, &event) != 1) {
            complain_of_syntax(&reader, &parser, bytes, length);
            break;
        }
        is_whole = event.type == YAML_STREAM_END_EVENT;
        goes_on = take_event(&reader, &event);
    }
    g_clear_pointer(&reader.pending, yaml_node_free);
    g_autoptr(YamlNode) root = reader.root;
    return is_whole ? g_steal_pointer(&root) : NULL;
}
