/* word_set.h - reads tests/words: what people write, and what is to be made of it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <string.h>

/* One line: "status: Any news?" */
typedef struct {
    gchar *label;
    gchar *text;
    guint number; /* of the line */
} WordCase;

static void word_case_free(gpointer data) {
    WordCase *one = data;
    g_free(one->label);
    g_free(one->text);
    g_free(one);
}

/* Of WordCase. Ends the program if the file can't be read. Caller unrefs. */
static GPtrArray *word_set_read(const gchar *name) {
    const gchar *top = g_getenv("top_srcdir");
    g_autofree gchar *path =
        g_build_filename(top != NULL ? top : ".", "tests", "words", name, NULL);
    g_autofree gchar *content = NULL;
    g_autoptr(GError) error = NULL;
    if (!g_file_get_contents(path, &content, NULL, &error))
        g_error("%s", error->message);
    GPtrArray *cases = g_ptr_array_new_with_free_func(word_case_free);
    g_auto(GStrv) lines = g_strsplit(content, "\n", -1);
    for (guint i = 0; lines[i] != NULL; i++) {
        const gchar *colon = strstr(lines[i], ": ");
        if (*lines[i] == '#' || colon == NULL)
            continue;
        WordCase *one = g_new0(WordCase, 1);
        one->label = g_strndup(lines[i], (gsize)(colon - lines[i]));
        g_auto(GStrv) parts = g_strsplit(colon + 2, "\\n", -1);
        one->text = g_strjoinv("\n", parts);
        one->number = i + 1;
        g_ptr_array_add(cases, one);
    }
    return cases;
}
