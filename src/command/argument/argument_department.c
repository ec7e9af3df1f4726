/* argument_department.c - whom to ask behind a verb: a queue of the desk, or a department outside
 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "argument_shape.h"
#include "argument_words.h"
#include "base/text.h"

static gboolean is_called(const Department *department, const gchar *folded) {
    g_autofree gchar *name = text_fold(department->name);
    GHashTableIter titles;
    gpointer title = NULL;
    if (strcmp(name, folded) == 0)
        return TRUE;
    g_hash_table_iter_init(&titles, department->title);
    while (g_hash_table_iter_next(&titles, NULL, &title)) {
        g_autofree gchar *known = text_fold(title);
        if (strcmp(known, folded) == 0)
            return TRUE;
    }
    return FALSE;
}

/* Departments of one title are told apart by their names. */
static const Department *find_department(const Policy *policy, const gchar *folded) {
    const Department *found = policy_department(policy, folded);
    gboolean is_named = found != NULL;
    guint count = 0;
    for (guint i = 0; !is_named && i < policy->departments->len; i++) {
        if (is_called(policy->departments->pdata[i], folded)) {
            found = policy->departments->pdata[i];
            count++;
        }
    }
    return is_named || count == 1 ? found : NULL;
}

static void offer(NearestWord *nearest, const Department *department) {
    GHashTableIter titles;
    gpointer title = NULL;
    nearest_word_offer(nearest, department->name, department->name);
    g_hash_table_iter_init(&titles, department->title);
    while (g_hash_table_iter_next(&titles, NULL, &title))
        nearest_word_offer(nearest, title, department->name);
}

/* Beside what is known of queues. */
static void hint_at_departments(const ArgumentQuestion *question, ArgumentHint *hint) {
    const GPtrArray *departments = question->policy->departments;
    NearestWord nearest = nearest_word_of(question->folded);
    g_autoptr(GString) names = g_string_new(hint->choices);
    for (guint i = 0; i < departments->len; i++) {
        const Department *department = departments->pdata[i];
        offer(&nearest, department);
        g_string_append_printf(names, "%s%s", names->len > 0 ? ", " : "", department->name);
    }
    if (hint->meant == NULL)
        hint->meant = g_strdup(nearest.meant);
    g_free(hint->choices);
    hint->choices = g_string_free(g_steal_pointer(&names), FALSE);
}

FaultKind argument_read_department(const ArgumentQuestion *question, Command *command,
                                   ArgumentHint *hint) {
    command->department =
        *question->folded != '\0' ? find_department(question->policy, question->folded) : NULL;
    if (command->department != NULL) {
        command->argument = g_strdup(command->department->name);
        return FAULT_NONE;
    }
    FaultKind fault = argument_read_queue(question, command, hint);
    if (fault != FAULT_NONE)
        hint_at_departments(question, hint);
    return fault;
}
