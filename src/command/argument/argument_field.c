/* argument_field.c - where a ticket belongs, behind a verb: a category, a department, tags */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "argument_shape.h"
#include "argument_words.h"
#include "base/text.h"

enum { MAX_SHOWN = 12, MAX_TAGS = 12, MAX_TAG_CHARACTERS = 40 };

static void show_name(GString *names, guint index, const gchar *name) {
    if (index < MAX_SHOWN)
        g_string_append_printf(names, "%s%s", index > 0 ? ", " : "", name);
    else if (index == MAX_SHOWN)
        g_string_append(names, ", …");
}

/* --- categories --------------------------------------------------------------------------------
 */

/* What the shipped categories are also called; a site's own are known by their names and titles. */
static const struct {
    const gchar *word;
    const gchar *category;
} category_words[] = {
    {"quality", "product-quality"},
    {"product quality", "product-quality"},
    {"产品质量", "product-quality"},
    {"质量", "product-quality"},
    {"service", "service-attitude"},
    {"attitude", "service-attitude"},
    {"service attitude", "service-attitude"},
    {"服务态度", "service-attitude"},
    {"服务", "service-attitude"},
    {"delivery", "logistics"},
    {"物流", "logistics"},
    {"快递", "logistics"},
    {"advertising", "false-advertising"},
    {"false advertising", "false-advertising"},
    {"虚假宣传", "false-advertising"},
    {"宣传", "false-advertising"},
    {"安全", "safety"},
    {"账单", "billing"},
    {"收费", "billing"},
    {"计费", "billing"},
    {"隐私", "privacy"},
    {"其他", "other"},
};

static gboolean category_has_title(const Policy *policy, const gchar *name, const gchar *folded) {
    GHashTable *titles = g_hash_table_lookup(policy->category_titles, name);
    GHashTableIter each;
    gpointer title = NULL;
    if (titles == NULL)
        return FALSE;
    g_hash_table_iter_init(&each, titles);
    while (g_hash_table_iter_next(&each, NULL, &title)) {
        g_autofree gchar *known = text_fold(title);
        if (strcmp(known, folded) == 0)
            return TRUE;
    }
    return FALSE;
}

static const gchar *find_category(const Policy *policy, const gchar *folded) {
    const gchar *meant = folded;
    for (gsize i = 0; i < G_N_ELEMENTS(category_words); i++) {
        if (strcmp(category_words[i].word, folded) == 0)
            meant = category_words[i].category;
    }
    for (guint i = 0; i < policy->categories->len; i++) {
        const gchar *name = policy->categories->pdata[i];
        g_autofree gchar *known = text_fold(name);
        if (strcmp(known, folded) == 0 || strcmp(name, meant) == 0 ||
            category_has_title(policy, name, folded))
            return name;
    }
    return NULL;
}

static void hint_at_categories(const ArgumentQuestion *question, ArgumentHint *hint) {
    const GPtrArray *categories = question->policy->categories;
    NearestWord nearest = nearest_word_of(question->folded);
    g_autoptr(GString) names = g_string_new(NULL);
    for (guint i = 0; i < categories->len; i++) {
        nearest_word_offer(&nearest, categories->pdata[i], categories->pdata[i]);
        show_name(names, i, categories->pdata[i]);
    }
    for (gsize i = 0; i < G_N_ELEMENTS(category_words); i++) {
        if (find_category(question->policy, category_words[i].word) != NULL)
            nearest_word_offer(&nearest, category_words[i].word, category_words[i].word);
    }
    hint->meant = g_strdup(nearest.meant);
    hint->choices = g_string_free(g_steal_pointer(&names), FALSE);
}

FaultKind argument_read_category(const ArgumentQuestion *question, Command *command,
                                 ArgumentHint *hint) {
    const gchar *category = find_category(question->policy, question->folded);
    if (category == NULL) {
        hint_at_categories(question, hint);
        return *question->folded == '\0' ? FAULT_NEEDS_CATEGORY : FAULT_UNKNOWN_CATEGORY;
    }
    command->category = g_strdup(category);
    command->argument = g_strdup(category);
    return FAULT_NONE;
}

/* --- departments -------------------------------------------------------------------------------
 */

static gboolean queue_is_called(const Queue *queue, const gchar *folded) {
    g_autofree gchar *name = text_fold(queue->name);
    GHashTableIter titles;
    gpointer title = NULL;
    if (strcmp(name, folded) == 0)
        return TRUE;
    g_hash_table_iter_init(&titles, queue->title);
    while (g_hash_table_iter_next(&titles, NULL, &title)) {
        g_autofree gchar *known = text_fold(title);
        if (strcmp(known, folded) == 0)
            return TRUE;
    }
    return FALSE;
}

/* Departments of one title are told apart by their names. */
static const Queue *find_queue(const Policy *policy, const gchar *folded) {
    const Queue *found = policy_queue(policy, folded);
    gboolean is_named = found != NULL;
    guint count = 0;
    for (guint i = 0; !is_named && i < policy->queues->len; i++) {
        if (queue_is_called(policy->queues->pdata[i], folded)) {
            found = policy->queues->pdata[i];
            count++;
        }
    }
    return is_named || count == 1 ? found : NULL;
}

static void hint_at_queues(const ArgumentQuestion *question, ArgumentHint *hint) {
    const GPtrArray *queues = question->policy->queues;
    NearestWord nearest = nearest_word_of(question->folded);
    g_autoptr(GString) names = g_string_new(NULL);
    for (guint i = 0; i < queues->len; i++) {
        const Queue *queue = queues->pdata[i];
        GHashTableIter titles;
        gpointer title = NULL;
        show_name(names, i, queue->name);
        nearest_word_offer(&nearest, queue->name, queue->name);
        g_hash_table_iter_init(&titles, queue->title);
        while (g_hash_table_iter_next(&titles, NULL, &title))
            nearest_word_offer(&nearest, title, queue->name);
    }
    hint->meant = g_strdup(nearest.meant);
    hint->choices = g_string_free(g_steal_pointer(&names), FALSE);
}

FaultKind argument_read_queue(const ArgumentQuestion *question, Command *command,
                              ArgumentHint *hint) {
    command->queue =
        *question->folded != '\0' ? find_queue(question->policy, question->folded) : NULL;
    if (command->queue == NULL) {
        hint_at_queues(question, hint);
        return *question->folded == '\0' ? FAULT_NEEDS_QUEUE : FAULT_UNKNOWN_QUEUE;
    }
    command->argument = g_strdup(command->queue->name);
    return FAULT_NONE;
}

/* --- tags --------------------------------------------------------------------------------------
 */

static const gchar tag_separators[] = " ,;，；、";

static const gchar *skip_separators(const gchar *at) {
    while (*at != '\0' && g_utf8_strchr(tag_separators, -1, g_utf8_get_char(at)) != NULL)
        at = g_utf8_next_char(at);
    return at;
}

static const gchar *end_of_tag(const gchar *at) {
    while (*at != '\0' && g_utf8_strchr(tag_separators, -1, g_utf8_get_char(at)) == NULL)
        at = g_utf8_next_char(at);
    return at;
}

/* A word of letters and digits, as "late-delivery" or "v2.1". */
static gboolean is_good_tag(const gchar *tag) {
    if (g_utf8_strlen(tag, -1) > MAX_TAG_CHARACTERS || !g_unichar_isalnum(g_utf8_get_char(tag)))
        return FALSE;
    for (const gchar *at = tag; *at != '\0'; at = g_utf8_next_char(at)) {
        gunichar c = g_utf8_get_char(at);
        if (!g_unichar_isalnum(c) && c != '-' && c != '_' && c != '.')
            return FALSE;
    }
    return TRUE;
}

FaultKind argument_read_tags(const ArgumentQuestion *question, Command *command,
                             ArgumentHint *hint) {
    (void)hint;
    g_autoptr(GPtrArray) tags = g_ptr_array_new_with_free_func(g_free);
    for (const gchar *at = skip_separators(question->folded); *at != '\0';
         at = skip_separators(at)) {
        const gchar *end = end_of_tag(at);
        g_autofree gchar *typed = g_strndup(at, (gsize)(end - at));
        gboolean is_removal = *typed == '-';
        const gchar *tag = *typed == '-' || *typed == '+' || *typed == '#' ? typed + 1 : typed;
        if (!is_good_tag(tag))
            return FAULT_BAD_TAG;
        if (tags->len >= MAX_TAGS)
            return FAULT_TOO_MANY_TAGS;
        g_ptr_array_add(tags, g_strconcat(is_removal ? "-" : "", tag, NULL));
        at = end;
    }
    if (tags->len == 0)
        return FAULT_NEEDS_TAG;
    g_ptr_array_add(tags, NULL);
    command->argument = g_strjoinv(" ", (gchar **)tags->pdata);
    g_ptr_array_set_size(tags, (gint)tags->len - 1);
    command->tags = g_steal_pointer(&tags);
    return FAULT_NONE;
}
