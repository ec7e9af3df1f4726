/* section_file.c - reads the plain text files of terms and complaints: "[section]" and lines */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "section_file.h"

#include <string.h>

#include "base/error.h"

/* The name in "[name]"; NULL with an error if it is not closed. */
static gchar *read_section(const gchar *line, GError **error) {
    gsize length = strlen(line);
    if (length > 2 && line[length - 1] == ']')
        return g_strndup(line + 1, length - 2);
    g_set_error(error, AMENDS_ERROR, AMENDS_ERROR_BAD_SETTING,
                "\"%s\" is no section: write \"[name]\"", line);
    return NULL;
}

static gboolean read_line(gchar **section, const gchar *line, SectionLineFunc visit, gpointer data,
                          GError **error) {
    if (*line == '\0' || *line == '#')
        return TRUE;
    if (*line == '[') {
        g_free(*section);
        *section = read_section(line, error);
        return *section != NULL;
    }
    if (*section != NULL)
        return visit(*section, line, data, error);
    g_set_error(error, AMENDS_ERROR, AMENDS_ERROR_BAD_SETTING,
                "\"%s\" stands before the first section: write a line \"[name]\" above it", line);
    return FALSE;
}

gboolean section_file_read(const gchar *called, const gchar *content, SectionLineFunc visit,
                           gpointer data, GError **error) {
    g_autofree gchar *section = NULL;
    g_auto(GStrv) lines = g_strsplit(content, "\n", -1);
    for (guint i = 0; lines[i] != NULL; i++) {
        if (!read_line(&section, g_strstrip(lines[i]), visit, data, error)) {
            g_prefix_error(error, "%s:%u: ", called, i + 1);
            return FALSE;
        }
    }
    return TRUE;
}
