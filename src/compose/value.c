/* value.c - what a template may name: a text, a flag, a list or a map of values */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A map is an array with the hash of each name: a letter has about seventy names, and looking
 * through seventy numbers costs less than a hash table costs to make. Setting a name again replaces
 * its value. A table makes its values when they are first asked for: of all the names that a letter
 * may use it uses few, and the others cost nothing.
 */
#include "value.h"

#include <string.h>

guint value_hash_name(const gchar *name) {
    return g_str_hash(name);
}

static Value *value_new(ValueKind kind) {
    Value *value = g_new0(Value, 1);
    value->kind = kind;
    return value;
}

/* The text stands right behind its value: a letter has a hundred, and what is not allocated need
 * not be freed. */
Value *value_new_text(const gchar *text) {
    gsize length = text != NULL ? strlen(text) : 0;
    Value *value = g_malloc(sizeof(Value) + length + 1);
    *value = (Value){.kind = VALUE_TEXT, .length = length};
    if (text != NULL) {
        value->text = (gchar *)(value + 1);
        memcpy(value->text, text, length + 1);
    }
    return value;
}

Value *value_take_text(gchar *text) {
    Value *value = value_new_text(text);
    g_free(text);
    return value;
}

Value *value_new_flag(gboolean flag) {
    Value *value = value_new(VALUE_FLAG);
    value->flag = flag;
    return value;
}

Value *value_new_list(void) {
    return value_new(VALUE_LIST);
}

Value *value_new_map(void) {
    return value_new(VALUE_MAP);
}

Value *value_new_table(const ValueRow *rows, guint count, gpointer data) {
    Value *table = value_new(VALUE_TABLE);
    table->rows = rows;
    table->count = count;
    table->data = data;
    table->items = g_new0(Value *, count);
    return table;
}

void value_free(Value *value) {
    if (value == NULL)
        return;
    for (guint i = 0; value->items != NULL && i < value->count; i++)
        value_free(value->items[i]);
    for (guint i = 0; value->kind == VALUE_MAP && i < value->count; i++)
        value_free(value->entries[i].item);
    g_free(value->items);
    g_free(value->entries);
    g_free(value);
}

static gboolean is_full(Value *value) {
    if (value->count < value->room)
        return FALSE;
    value->room = value->room > 0 ? value->room * 2 : 8;
    return TRUE;
}

void value_add(Value *list, Value *item) {
    g_assert(list->kind == VALUE_LIST);
    if (is_full(list))
        list->items = g_renew(Value *, list->items, list->room);
    list->items[list->count++] = item;
}

static ValueEntry *find_entry(const Value *map, const gchar *name, guint hash) {
    for (guint i = 0; i < map->count; i++) {
        ValueEntry *entry = &map->entries[i];
        if (entry->hash == hash && strcmp(entry->name, name) == 0)
            return entry;
    }
    return NULL;
}

void value_set(Value *map, const gchar *name, Value *item) {
    g_assert(map->kind == VALUE_MAP);
    guint hash = value_hash_name(name);
    ValueEntry *entry = find_entry(map, name, hash);
    if (entry != NULL) {
        value_free(entry->item);
        entry->item = item;
        return;
    }
    if (is_full(map))
        map->entries = g_renew(ValueEntry, map->entries, map->room);
    map->entries[map->count++] = (ValueEntry){hash, name, item};
}

void value_set_text(Value *map, const gchar *name, const gchar *text) {
    value_set(map, name, value_new_text(text));
}

static const Value *find_in_table(const Value *table, const gchar *name) {
    for (guint i = 0; i < table->count; i++) {
        const ValueRow *row = &table->rows[i];
        if (row->name[0] != name[0] || row->make == NULL || strcmp(row->name, name) != 0)
            continue;
        if (table->items[i] == NULL)
            table->items[i] = row->make(table->data, row->which);
        return table->items[i];
    }
    return NULL;
}

const Value *value_find(const Value *map, const gchar *name, guint hash) {
    if (map->kind == VALUE_TABLE)
        return find_in_table(map, name);
    if (map->kind != VALUE_MAP)
        return NULL;
    const ValueEntry *entry = find_entry(map, name, hash);
    return entry != NULL ? entry->item : NULL;
}

gboolean value_is_true(const Value *value) {
    switch (value->kind) {
    case VALUE_TEXT:
        return value->length > 0;
    case VALUE_FLAG:
        return value->flag;
    case VALUE_LIST:
        return value->count > 0;
    case VALUE_MAP:
    case VALUE_TABLE:
        return TRUE;
    }
    return FALSE;
}
