/* settings.c - amends.yaml -> Settings; every fault with its line and column */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The order, and who says what:
 *   1. yaml_tree       are the bytes YAML at all; nodes with their lines
 *   2. setting_shape   every key and value against the table of setting_keys
 *   3. settings_check  names, addresses and values that must fit each other
 *   4. settings_files  files and folders that must be there; secrets
 *   5. raw_settings    libcyaml loads the records by one schema, made from the same table
 *   6. settings_fill   Settings and Policy
 * 2 to 4 all run whatever the others found, so that every fault is told at once; 5 and 6 only when
 * there is none. */
#include "config/settings.h"

#include <errno.h>
#include <sys/stat.h>

#include "raw_settings.h"
#include "setting_fault.h"
#include "setting_shape.h"
#include "settings_check.h"
#include "settings_files.h"
#include "settings_fill.h"

enum { FILE_LARGEST = 1024 * 1024 };

/* NULL with a fault when there is no regular file of a reasonable size. */
static gchar *read_file(const gchar *path, gsize *out_length, GPtrArray *out_faults) {
    struct stat facts;
    g_autofree gchar *content = NULL;
    g_autoptr(GError) error = NULL;
    const gchar *what = NULL;
    if (stat(path, &facts) != 0)
        what = g_strerror(errno);
    else if (!S_ISREG(facts.st_mode))
        what = "it is no regular file";
    else if (facts.st_size > FILE_LARGEST)
        what = "it is larger than 1 MB";
    else if (!g_file_get_contents(path, &content, out_length, &error))
        what = error->message;
    if (what == NULL)
        return g_steal_pointer(&content);
    setting_fault_remedy(setting_fault_add(out_faults, path, 0, 0, "can't be read: %s", what),
                         "\"amends init\" writes a first one");
    return NULL;
}

/* Steps 1 to 3. NULL when there is no tree to go on with. */
static YamlNode *read_tree(const gchar *file, const gchar *bytes, gsize length,
                           GPtrArray *out_faults) {
    g_autoptr(YamlNode) root = yaml_tree_read(file, bytes, length, out_faults);
    if (root == NULL) {
        if (out_faults->len == 0)
            setting_fault_remedy(setting_fault_add(out_faults, file, 0, 0, "is empty"),
                                 "\"amends init\" writes a first one");
        return NULL;
    }
    setting_shape_check(file, root, out_faults);
    settings_check(file, root, out_faults);
    return g_steal_pointer(&root);
}

gboolean settings_check_text(const gchar *file, const gchar *bytes, gsize length,
                             GPtrArray *out_faults) {
    guint before = out_faults->len;
    g_autoptr(YamlNode) root = read_tree(file, bytes, length, out_faults);
    if (root != NULL && out_faults->len == before)
        raw_settings_free(raw_settings_load(file, bytes, length, out_faults));
    setting_faults_sort(out_faults);
    return out_faults->len == before;
}

static gboolean load(const gchar *path, Settings **out_settings, GPtrArray *out_faults,
                     GPtrArray *out_file_faults) {
    guint before = out_faults->len;
    gsize length = 0;
    g_autofree gchar *bytes = read_file(path, &length, out_faults);
    if (bytes == NULL)
        return FALSE;
    g_autoptr(YamlNode) root = read_tree(path, bytes, length, out_faults);
    g_autoptr(SettingsFiles) files =
        root != NULL ? settings_files_read(path, root, out_file_faults) : NULL;
    g_autoptr(LoadedSettings) loaded = NULL;
    if (out_faults->len == before)
        loaded = raw_settings_load(path, bytes, length, out_faults);
    if (loaded == NULL) {
        setting_faults_sort(out_faults);
        return FALSE;
    }
    *out_settings = settings_fill(path, raw_settings_get(loaded), root, files);
    return TRUE;
}

gboolean settings_load(const gchar *path, Settings **out_settings, GPtrArray *out_faults) {
    return load(path, out_settings, out_faults, out_faults);
}

gboolean settings_load_to_look(const gchar *path, Settings **out_settings, GPtrArray *out_faults) {
    g_autoptr(GPtrArray) no_matter =
        g_ptr_array_new_with_free_func((GDestroyNotify)setting_fault_free);
    return load(path, out_settings, out_faults, no_matter);
}
