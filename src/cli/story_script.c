/* story_script.c - a story as lines: what happens on a desk, and what is expected then */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "story_script.h"

#include <string.h>

#define INDENT "    "

static void story_line_free(gpointer data) {
    StoryLine *line = data;
    g_free(line->text);
    g_strfreev(line->words);
    g_free(line->body);
    g_free(line);
}

static void append_body(StoryLine *line, const gchar *text) {
    const gchar *bare = g_str_has_prefix(text, INDENT) ? text + sizeof INDENT - 1 : text;
    gchar *longer = g_strconcat(line->body, bare, "\n", NULL);
    g_free(line->body);
    line->body = longer;
}

static gboolean append_line(GPtrArray *lines, guint number, const gchar *text, GError **error) {
    StoryLine *line = g_new0(StoryLine, 1);
    line->number = number;
    line->text = g_strdup(text);
    line->body = g_strdup("");
    g_ptr_array_add(lines, line);
    return g_shell_parse_argv(text, NULL, &line->words, error);
}

GPtrArray *story_script_read(const gchar *path, GError **error) {
    g_autofree gchar *content = NULL;
    g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func(story_line_free);
    if (!g_file_get_contents(path, &content, NULL, error))
        return NULL;
    g_auto(GStrv) texts = g_strsplit(content, "\n", -1);
    gboolean is_in_body = FALSE;
    for (guint i = 0; texts[i] != NULL; i++) {
        gboolean is_indented = g_str_has_prefix(texts[i], INDENT);
        gboolean is_blank = strspn(texts[i], " \t\r") == strlen(texts[i]);
        if (is_in_body && (is_indented || is_blank)) {
            append_body(lines->pdata[lines->len - 1], texts[i]);
            continue;
        }
        is_in_body = !is_blank && *texts[i] != '#';
        if (is_in_body && !append_line(lines, i + 1, texts[i], error)) {
            g_prefix_error(error, "%s:%u: ", path, i + 1);
            return NULL;
        }
    }
    return g_steal_pointer(&lines);
}
