/* tone_files.c - finds the files with the rules of tone: the shipped folder, then the site's own */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config/tone_files.h"

#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "config/template_files.h"
#include "keys/setting_values.h"

enum { TONE_LARGEST = 1024 * 1024 };

#define ENDING ".txt"

/* In a build tree the templates may be a link: the rules stand where it leads to. */
gchar *tone_files_shipped_folder(void) {
    g_autofree gchar *templates = template_files_shipped_folder();
    char *resolved = realpath(templates, NULL);
    g_autofree gchar *parent = g_path_get_dirname(resolved != NULL ? resolved : templates);
    free(resolved);
    return g_build_filename(parent, "tone", NULL);
}

static gboolean fail(const gchar *path, const gchar *what, GError **error) {
    g_autofree gchar *shown = g_filename_display_name(path);
    g_set_error(error, AMENDS_ERROR, AMENDS_ERROR_BAD_SETTING, "%s: %s", shown, what);
    return FALSE;
}

static gint by_name(gconstpointer one, gconstpointer other) {
    return strcmp(*(const gchar *const *)one, *(const gchar *const *)other);
}

/* The languages that there are files of (of gchar*), sorted. */
static GPtrArray *languages_in(const gchar *folder, GError **error) {
    g_autoptr(GError) cause = NULL;
    g_autoptr(GDir) open = g_dir_open(folder, 0, &cause);
    if (open == NULL) {
        fail(folder, cause->message, error);
        return NULL;
    }
    GPtrArray *languages = g_ptr_array_new_with_free_func(g_free);
    for (const gchar *name = g_dir_read_name(open); name != NULL; name = g_dir_read_name(open)) {
        if (!g_str_has_suffix(name, ENDING))
            continue;
        g_autofree gchar *language = g_strndup(name, strlen(name) - strlen(ENDING));
        if (value_is_good(VALUE_LANGUAGE, language))
            g_ptr_array_add(languages, g_steal_pointer(&language));
    }
    g_ptr_array_sort(languages, by_name);
    return languages;
}

gboolean tone_files_visit(const gchar *folder, ToneFileFunc visit, gpointer data, GError **error) {
    g_autoptr(GPtrArray) languages = languages_in(folder, error);
    for (guint i = 0; languages != NULL && i < languages->len; i++) {
        g_autofree gchar *file = g_strconcat(languages->pdata[i], ENDING, NULL);
        g_autofree gchar *path = g_build_filename(folder, file, NULL);
        g_autofree gchar *content = NULL;
        gsize length = 0;
        if (!g_file_test(path, G_FILE_TEST_IS_REGULAR) ||
            !g_file_get_contents(path, &content, &length, NULL))
            return fail(path, "it is no file that can be read", error);
        if (length > TONE_LARGEST || memchr(content, '\0', length) != NULL)
            return fail(path, length > TONE_LARGEST ? "it is larger than 1 MB" : "it is no text",
                        error);
        visit(languages->pdata[i], path, content, data);
    }
    return languages != NULL;
}
