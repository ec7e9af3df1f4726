/* template_files.c - finds template files: the shipped folder, then the site's own over it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A folder of templates holds one folder a language, and these hold the files; both are visited in
 * the order of their names, so that the same folder is always read alike. Hidden files and editors'
 * backups
 * (~) are passed over. Nothing is written. */
#include "config/template_files.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>

#include "base/error.h"

enum { TEMPLATE_LARGEST = 1024 * 1024 };

/* In a build tree what is installed later stands, or is linked, beside the program. */
static gchar *build_tree_folder(const gchar *name) {
    g_autofree gchar *program = g_file_read_link("/proc/self/exe", NULL);
    if (program == NULL)
        return NULL;
    g_autofree gchar *folder = g_path_get_dirname(program);
    g_autofree gchar *mark = g_build_filename(folder, "config.status", NULL);
    g_autofree gchar *wanted = g_build_filename(folder, name, NULL);
    gboolean is_there =
        g_file_test(mark, G_FILE_TEST_EXISTS) && g_file_test(wanted, G_FILE_TEST_IS_DIR);
    return is_there ? g_steal_pointer(&wanted) : NULL;
}

static gchar *shipped_folder(const gchar *variable, const gchar *name) {
    const gchar *named = g_getenv(variable);
    if (named != NULL && *named != '\0')
        return g_strdup(named);
    gchar *built = build_tree_folder(name);
    return built != NULL ? built : g_build_filename(PKGDATADIR, name, NULL);
}

gchar *template_files_shipped_folder(void) {
    return shipped_folder("AMENDS_TEMPLATES", "templates");
}

gchar *template_files_sorting_folder(void) {
    g_autofree gchar *data = shipped_folder("AMENDS_DATA", "data");
    return g_build_filename(data, "sorting", NULL);
}

gchar *template_files_calendar_folder(void) {
    g_autofree gchar *data = shipped_folder("AMENDS_DATA", "data");
    return g_build_filename(data, "calendars", NULL);
}

gchar *template_files_profile_folder(void) {
    g_autofree gchar *data = shipped_folder("AMENDS_DATA", "data");
    return g_build_filename(data, "profiles", NULL);
}

gchar *template_files_final_folder(void) {
    g_autofree gchar *data = shipped_folder("AMENDS_DATA", "data");
    return g_build_filename(data, "final", NULL);
}

static gint by_name(gconstpointer a, gconstpointer b) {
    return strcmp(*(const gchar *const *)a, *(const gchar *const *)b);
}

/* Names in a folder, sorted; NULL with BAD_TEMPLATE when it can't be read. */
static GPtrArray *names_in(const gchar *folder, GError **error) {
    g_autoptr(GError) cause = NULL;
    g_autoptr(GDir) open = g_dir_open(folder, 0, &cause);
    if (open == NULL) {
        g_set_error_literal(error, AMENDS_ERROR, AMENDS_ERROR_BAD_TEMPLATE, cause->message);
        return NULL;
    }
    GPtrArray *names = g_ptr_array_new_with_free_func(g_free);
    for (const gchar *name = g_dir_read_name(open); name != NULL; name = g_dir_read_name(open)) {
        if (*name != '.' && !g_str_has_suffix(name, "~"))
            g_ptr_array_add(names, g_strdup(name));
    }
    g_ptr_array_sort(names, by_name);
    return names;
}

static gboolean read_template(const gchar *path, gchar **out_content, GError **error) {
    struct stat facts;
    g_autofree gchar *content = NULL;
    gsize length = 0;
    const gchar *what = NULL;
    if (stat(path, &facts) != 0)
        what = g_strerror(errno);
    else if (!S_ISREG(facts.st_mode))
        what = "it is no regular file";
    else if (facts.st_size > TEMPLATE_LARGEST)
        what = "it is larger than 1 MB";
    else if (!g_file_get_contents(path, &content, &length, NULL))
        what = "it can't be read";
    else if (!g_utf8_validate(content, (gssize)length, NULL))
        what = "it is not UTF-8 text";
    if (what != NULL) {
        g_autofree gchar *shown = g_filename_display_name(path);
        g_set_error(error, AMENDS_ERROR, AMENDS_ERROR_BAD_TEMPLATE, "%s: %s", shown, what);
        return FALSE;
    }
    *out_content = g_steal_pointer(&content);
    return TRUE;
}

static gboolean visit_language(const gchar *folder, const gchar *language, TemplateFileFunc visit,
                               gpointer data, GError **error) {
    g_autofree gchar *inside = g_build_filename(folder, language, NULL);
    g_autoptr(GPtrArray) files = names_in(inside, error);
    if (files == NULL)
        return FALSE;
    for (guint i = 0; i < files->len; i++) {
        const gchar *file = files->pdata[i];
        g_autofree gchar *path = g_build_filename(inside, file, NULL);
        g_autofree gchar *content = NULL;
        if (!read_template(path, &content, error) || !visit(language, file, content, data, error))
            return FALSE;
    }
    return TRUE;
}

GPtrArray *template_files_languages(const gchar *folder, GError **error) {
    g_autoptr(GPtrArray) names = names_in(folder, error);
    if (names == NULL)
        return NULL;
    GPtrArray *languages = g_ptr_array_new_with_free_func(g_free);
    for (guint i = 0; i < names->len; i++) {
        g_autofree gchar *path = g_build_filename(folder, names->pdata[i], NULL);
        if (g_file_test(path, G_FILE_TEST_IS_DIR) && g_utf8_validate(names->pdata[i], -1, NULL))
            g_ptr_array_add(languages, g_strdup(names->pdata[i]));
    }
    return languages;
}

gboolean template_files_visit(const gchar *folder, TemplateFileFunc visit, gpointer data,
                              GError **error) {
    g_autoptr(GPtrArray) languages = template_files_languages(folder, error);
    for (guint i = 0; languages != NULL && i < languages->len; i++) {
        if (!visit_language(folder, languages->pdata[i], visit, data, error))
            return FALSE;
    }
    return languages != NULL;
}
