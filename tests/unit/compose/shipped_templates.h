/* shipped_templates.h - reads the templates of the tree for the tests of letters */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "compose/letter_templates.h"

/* The folder `language` of $AMENDS_TEMPLATES, added file by file; FALSE on any fault. */
static inline gboolean shipped_templates_add(LetterTemplates *templates, const gchar *language) {
    const gchar *root = g_getenv("AMENDS_TEMPLATES");
    g_autofree gchar *folder = g_build_filename(root != NULL ? root : "templates", language, NULL);
    g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
    for (const gchar *file = dir != NULL ? g_dir_read_name(dir) : NULL; file != NULL;
         file = g_dir_read_name(dir)) {
        g_autofree gchar *path = g_build_filename(folder, file, NULL);
        g_autofree gchar *content = NULL;
        if (!g_file_get_contents(path, &content, NULL, NULL) ||
            !letter_templates_add(templates, language, file, content, NULL))
            return FALSE;
    }
    return dir != NULL;
}

static inline LetterTemplates *shipped_templates_read(void) {
    LetterTemplates *templates = letter_templates_new();
    if (!shipped_templates_add(templates, "en") || !shipped_templates_add(templates, "zh"))
        g_error("no templates: set AMENDS_TEMPLATES");
    return templates;
}
