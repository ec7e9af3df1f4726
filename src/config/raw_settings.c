/* raw_settings.c - loads the raw records of amends.yaml with libcyaml */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The one libcyaml schema is made from the table of keys, so the two can't differ. libcyaml stops
 * at its first fault, therefore it gets only what setting_shape.c found right; should it refuse
 * that, its own words and the line that it names become the fault. This is the only file that knows
 * libcyaml. */
#include "raw_settings.h"

#include <cyaml/cyaml.h>
#include <stdio.h>
#include <string.h>

#include "setting_fault.h"

struct LoadedSettings {
    RawSettings *raw;
    GPtrArray *pool; /* owns the parts of the schema, which point at each other */
    cyaml_schema_value_t schema;
};

/* Memory of GLib, so that defaults may be added and all is freed alike. */
static void *allocate(void *ctx, void *memory, size_t size) {
    if (size > 0)
        return g_realloc(memory, size);
    g_free(memory);
    return NULL;
}

G_GNUC_PRINTF(3, 0)
static void keep_words(cyaml_log_t level, void *words, const char *format, va_list args) {
    g_string_append_vprintf(words, format, args);
}

static cyaml_config_t configuration(GString *words) {
    return (cyaml_config_t){.log_fn = words != NULL ? keep_words : NULL,
                            .log_ctx = words,
                            .mem_fn = allocate,
                            .log_level = CYAML_LOG_ERROR,
                            .flags = CYAML_CFG_NO_ALIAS};
}

static cyaml_schema_value_t word_schema(void) {
    return (cyaml_schema_value_t){
        CYAML_VALUE_STRING(CYAML_FLAG_POINTER, gchar, 0, CYAML_UNLIMITED)};
}

static const cyaml_schema_field_t *group_schema(const SettingKey *group, GPtrArray *pool);

static cyaml_schema_value_t map_schema(const SettingKey *key, GPtrArray *pool) {
    return (cyaml_schema_value_t){.type = CYAML_MAPPING,
                                  .data_size = (guint32)key->size,
                                  .mapping.fields = group_schema(key->inside, pool)};
}

static cyaml_schema_value_t list_schema(const SettingKey *key, GPtrArray *pool) {
    gboolean has_groups = key->form == KEY_GROUPS;
    cyaml_schema_value_t *entry = g_new0(cyaml_schema_value_t, 1);
    g_ptr_array_add(pool, entry);
    *entry = has_groups ? map_schema(key, pool) : word_schema();
    return (cyaml_schema_value_t){.type = CYAML_SEQUENCE,
                                  .flags = CYAML_FLAG_POINTER,
                                  .data_size =
                                      has_groups ? (guint32)key->size : (guint32)sizeof(gchar *),
                                  .sequence = {.entry = entry, .max = CYAML_UNLIMITED}};
}

static cyaml_schema_value_t value_schema(const SettingKey *key, GPtrArray *pool) {
    switch (key->form) {
    case KEY_WORD:
        return word_schema();
    case KEY_WORDS:
    case KEY_GROUPS:
        return list_schema(key, pool);
    case KEY_GROUP:
        return map_schema(key, pool);
    case KEY_TITLES:
        break;
    }
    return (cyaml_schema_value_t){.type = CYAML_IGNORE};
}

static const cyaml_schema_field_t *group_schema(const SettingKey *group, GPtrArray *pool) {
    guint count = 0;
    while (group[count].name != NULL)
        count++;
    cyaml_schema_field_t *fields = g_new0(cyaml_schema_field_t, count + 1);
    g_ptr_array_add(pool, fields);
    for (guint i = 0; i < count; i++) {
        cyaml_schema_value_t value = value_schema(&group[i], pool);
        if (!group[i].is_required)
            value.flags = (enum cyaml_flag)(value.flags | CYAML_FLAG_OPTIONAL);
        fields[i] = (cyaml_schema_field_t){
            .key = group[i].name, .data_offset = (guint32)group[i].offset, .value = value};
        if (value.type == CYAML_SEQUENCE) {
            fields[i].count_offset = (guint32)(group[i].offset + G_STRUCT_OFFSET(RawWords, count));
            fields[i].count_size = sizeof(guint);
        }
    }
    return fields;
}
G_STATIC_ASSERT(G_STRUCT_OFFSET(RawWords, count) == G_STRUCT_OFFSET(RawGroups, count));

/* libcyaml's own words: "Load: ...\n  in mapping field: x (line: 3, column: 5)\n". */
static void add_fault(const gchar *file, const GString *words, cyaml_err_t code,
                      GPtrArray *out_faults) {
    guint line = 0, column = 0;
    const gchar *place = strstr(words->str, "(line: ");
    if (place == NULL || sscanf(place, "(line: %u, column: %u", &line, &column) != 2)
        line = column = 0;
    setting_fault_add(out_faults, file, line, column, "%s: %s", cyaml_strerror(code), words->str);
}

static void fill_defaults(const SettingKey *group, gpointer record) {
    for (const SettingKey *key = group; key->name != NULL; key++) {
        gpointer field = (gchar *)record + key->offset;
        if (key->form == KEY_WORD && *(gchar **)field == NULL) {
            *(gchar **)field = g_strdup(key->standard);
        } else if (key->form == KEY_GROUP) {
            fill_defaults(key->inside, field);
        } else if (key->form == KEY_GROUPS) {
            const RawGroups *list = field;
            for (guint i = 0; i < list->count; i++)
                fill_defaults(key->inside, (gchar *)list->items + i * key->size);
        }
    }
}

LoadedSettings *raw_settings_load(const gchar *file, const gchar *bytes, gsize length,
                                  GPtrArray *out_faults) {
    g_autoptr(LoadedSettings) loaded = g_new0(LoadedSettings, 1);
    loaded->pool = g_ptr_array_new_with_free_func(g_free);
    loaded->schema =
        (cyaml_schema_value_t){.type = CYAML_MAPPING,
                               .flags = CYAML_FLAG_POINTER,
                               .data_size = sizeof(RawSettings),
                               .mapping.fields = group_schema(setting_keys(), loaded->pool)};
    g_autoptr(GString) words = g_string_new(NULL);
    cyaml_config_t config = configuration(words);
    cyaml_err_t code = cyaml_load_data((const guint8 *)bytes, length, &config, &loaded->schema,
                                       (cyaml_data_t **)&loaded->raw, NULL);
    if (code != CYAML_OK) {
        add_fault(file, words, code, out_faults);
        return NULL;
    }
    fill_defaults(setting_keys(), loaded->raw);
    return g_steal_pointer(&loaded);
}

const RawSettings *raw_settings_get(const LoadedSettings *loaded) {
    return loaded->raw;
}

void raw_settings_free(LoadedSettings *loaded) {
    if (loaded == NULL)
        return;
    cyaml_config_t config = configuration(NULL);
    if (loaded->raw != NULL)
        cyaml_free(&config, &loaded->schema, loaded->raw, 0);
    g_ptr_array_unref(loaded->pool);
    g_free(loaded);
}
