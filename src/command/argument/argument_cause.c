/* argument_cause.c - a root cause behind a verb: by its name or what a language calls it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "argument_shape.h"
#include "argument_words.h"
#include "base/text.h"
#include "model/cause.h"

static gboolean is_called(const Cause *cause, const gchar *folded) {
    g_autofree gchar *name = text_fold(cause->name);
    GHashTableIter titles;
    gpointer title = NULL;
    if (strcmp(name, folded) == 0)
        return TRUE;
    g_hash_table_iter_init(&titles, cause->title);
    while (g_hash_table_iter_next(&titles, NULL, &title)) {
        g_autofree gchar *known = text_fold(title);
        if (strcmp(known, folded) == 0)
            return TRUE;
    }
    return FALSE;
}

/* Causes of one title are told apart by their names. */
static const Cause *find_cause(const GPtrArray *causes, const gchar *folded) {
    const Cause *found = NULL;
    guint count = 0;
    for (guint i = 0; i < causes->len; i++) {
        const Cause *cause = causes->pdata[i];
        g_autofree gchar *name = text_fold(cause->name);
        if (strcmp(name, folded) == 0)
            return cause;
        if (is_called(cause, folded)) {
            found = cause;
            count++;
        }
    }
    return count == 1 ? found : NULL;
}

static gboolean is_below(const Cause *cause, const gchar *trunk, gsize length) {
    return length > 0 && strncmp(cause->name, trunk, length) == 0 && cause->name[length] == '/';
}

/* "late" is near "logistics/late", too. */
static void offer(NearestWord *nearest, const Cause *cause) {
    const gchar *leaf = strrchr(cause->name, '/');
    GHashTableIter titles;
    gpointer title = NULL;
    nearest_word_offer(nearest, cause->name, cause->name);
    if (leaf != NULL)
        nearest_word_offer(nearest, leaf + 1, cause->name);
    g_hash_table_iter_init(&titles, cause->title);
    while (g_hash_table_iter_next(&titles, NULL, &title))
        nearest_word_offer(nearest, title, cause->name);
}

static gboolean has_trunk(const GPtrArray *causes, const gchar *trunk, gsize length) {
    for (guint i = 0; i < causes->len; i++) {
        if (is_below(causes->pdata[i], trunk, length))
            return TRUE;
    }
    return FALSE;
}

/* Those below the trunk that was typed; else the trunks, each once: "product/..., logistics/...".
 */
static gchar *choices_for(const GPtrArray *causes, const gchar *folded) {
    gsize length = strcspn(folded, "/ ");
    gboolean is_trunk = has_trunk(causes, folded, length);
    g_autoptr(GString) names = g_string_new(NULL);
    const gchar *last = "";
    for (guint i = 0; i < causes->len; i++) {
        const Cause *cause = causes->pdata[i];
        gsize trunk = strcspn(cause->name, "/");
        const gchar *between = names->len > 0 ? ", " : "";
        if (is_trunk && is_below(cause, folded, length))
            g_string_append_printf(names, "%s%s", between, cause->name);
        else if (!is_trunk && cause->name[trunk] == '\0')
            g_string_append_printf(names, "%s%s", between, cause->name);
        else if (!is_trunk && !is_below(cause, last, strcspn(last, "/")))
            g_string_append_printf(names, "%s%.*s/…", between, (gint)trunk, cause->name);
        last = cause->name;
    }
    return g_string_free(g_steal_pointer(&names), FALSE);
}

FaultKind argument_read_cause(const ArgumentQuestion *question, Command *command,
                              ArgumentHint *hint) {
    const GPtrArray *causes = question->policy->causes;
    const Cause *cause = *question->folded != '\0' ? find_cause(causes, question->folded) : NULL;
    if (cause != NULL) {
        command->argument = g_strdup(cause->name);
        return FAULT_NONE;
    }
    NearestWord nearest = nearest_word_of(question->folded);
    for (guint i = 0; i < causes->len; i++)
        offer(&nearest, causes->pdata[i]);
    hint->meant = g_strdup(nearest.meant);
    hint->choices = choices_for(causes, question->folded);
    return *question->folded == '\0' ? FAULT_NEEDS_CAUSE : FAULT_UNKNOWN_CAUSE;
}
