/* knowledge.c - what the desk knows about complaints before anybody has corrected it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "knowledge.h"

#include <string.h>

#include "base/error.h"
#include "base/names.h"
#include "classifier/plain_text.h"
#include "classifier/section_file.h"

typedef enum { FILE_CATEGORIES, FILE_SEVERITY, FILE_COMPLAINTS, FILE_COUNT } FileKind;

static const gchar *const file_names[] = {[FILE_CATEGORIES] = "categories.txt",
                                          [FILE_SEVERITY] = "severity.txt",
                                          [FILE_COMPLAINTS] = "complaints.txt"};
G_STATIC_ASSERT(G_N_ELEMENTS(file_names) == FILE_COUNT);

typedef struct {
    FileKind kind;
    gchar *called; /* "en/categories.txt" */
    gchar *content;
} File;

struct Knowledge {
    GPtrArray *files; /* of File */
    TermIndex *index;
    NaiveBayes *model; /* has counted the sorted complaints */
};

static void file_free(gpointer data) {
    File *file = data;
    g_free(file->called);
    g_free(file->content);
    g_free(file);
}

Knowledge *knowledge_new(void) {
    Knowledge *knowledge = g_new0(Knowledge, 1);
    knowledge->files = g_ptr_array_new_with_free_func(file_free);
    knowledge->index = term_index_new();
    knowledge->model = naive_bayes_new();
    return knowledge;
}

void knowledge_free(Knowledge *knowledge) {
    if (knowledge == NULL)
        return;
    g_ptr_array_unref(knowledge->files);
    term_index_free(knowledge->index);
    naive_bayes_free(knowledge->model);
    g_free(knowledge);
}

TermIndex *knowledge_index(const Knowledge *knowledge) {
    return knowledge->index;
}

gboolean knowledge_add_file(Knowledge *knowledge, const gchar *language, const gchar *file,
                            const gchar *content, GError **error) {
    gint kind = names_find(file_names, FILE_COUNT, file);
    if (kind < 0) {
        g_set_error(error, AMENDS_ERROR, AMENDS_ERROR_BAD_SETTING,
                    "%s/%s: the files are called categories.txt, severity.txt and complaints.txt",
                    language, file);
        return FALSE;
    }
    g_autofree gchar *called = g_strdup_printf("%s/%s", language, file_names[kind]);
    for (guint i = 0; i < knowledge->files->len; i++) {
        if (strcmp(((File *)knowledge->files->pdata[i])->called, called) != 0)
            continue;
        g_ptr_array_remove_index(knowledge->files, i);
        break;
    }
    File *taken = g_new0(File, 1);
    *taken = (File){
        .kind = (FileKind)kind, .called = g_steal_pointer(&called), .content = g_strdup(content)};
    g_ptr_array_add(knowledge->files, taken);
    return TRUE;
}

/* --- terms -------------------------------------------------------------------------------------
 */

static gint group_of(FileKind kind, const gchar *section, GError **error) {
    gint found =
        kind == FILE_SEVERITY ? severity_sign_from_name(section) : category_from_name(section);
    if (found >= 0 && (kind != FILE_SEVERITY || found != SIGN_REPEAT))
        return kind == FILE_SEVERITY ? KNOWLEDGE_FIRST_SIGN + found : found;
    g_autoptr(GString) names = g_string_new(NULL);
    guint count = kind == FILE_SEVERITY ? SIGN_REPEAT : CATEGORY_COUNT;
    for (guint i = 0; i < count; i++)
        g_string_append_printf(names, "%s%s", i > 0 ? ", " : "",
                               kind == FILE_SEVERITY ? severity_sign_name(i) : category_name(i));
    g_set_error(error, AMENDS_ERROR, AMENDS_ERROR_BAD_SETTING,
                "[%s] is no section of this file: there are %s", section, names->str);
    return -1;
}

typedef struct {
    Knowledge *knowledge;
    FileKind kind;
} Reading;

static gboolean add_term(const gchar *section, const gchar *line, gpointer data, GError **error) {
    const Reading *reading = data;
    gint group = group_of(reading->kind, section, error);
    if (group < 0)
        return FALSE;
    gboolean has_weight = *line >= '1' && *line <= '3' && line[1] == ' ';
    if (has_weight)
        return term_index_add(reading->knowledge->index, (guint)group, (guint)(*line - '0'),
                              line + 2, error);
    g_set_error(error, AMENDS_ERROR, AMENDS_ERROR_BAD_SETTING,
                "\"%s\" has no weight: write 1, 2 or 3 and a blank before it", line);
    return FALSE;
}

static gboolean add_complaint(const gchar *section, const gchar *line, gpointer data,
                              GError **error) {
    const Reading *reading = data;
    gint category = group_of(reading->kind, section, error);
    if (category < 0)
        return FALSE;
    g_autofree gchar *plain = plain_text(line);
    g_autoptr(Evidence) evidence = evidence_new();
    knowledge_read(reading->knowledge, plain, evidence);
    naive_bayes_count(reading->knowledge->model, &evidence->features, (Category)category, 1);
    return TRUE;
}

static gboolean read_files(Knowledge *knowledge, gboolean are_complaints, GError **error) {
    for (guint i = 0; i < knowledge->files->len; i++) {
        const File *file = knowledge->files->pdata[i];
        Reading reading = {.knowledge = knowledge, .kind = file->kind};
        if ((file->kind == FILE_COMPLAINTS) != are_complaints)
            continue;
        if (!section_file_read(file->called, file->content,
                               are_complaints ? add_complaint : add_term, &reading, error))
            return FALSE;
    }
    return TRUE;
}

gboolean knowledge_read_terms(Knowledge *knowledge, GError **error) {
    return read_files(knowledge, FALSE, error);
}

gboolean knowledge_read_complaints(Knowledge *knowledge, GError **error) {
    if (!read_files(knowledge, TRUE, error))
        return FALSE;
    naive_bayes_settle(knowledge->model);
    return TRUE;
}

const NaiveBayes *knowledge_model(const Knowledge *knowledge) {
    return knowledge->model;
}

void knowledge_read(const Knowledge *knowledge, const gchar *plain, Evidence *evidence) {
    features_read(plain, &evidence->features);
    term_index_find(knowledge->index, plain, evidence->hits);
    for (guint i = 0; i < evidence->hits->len; i++) {
        const Term *term =
            term_index_term(knowledge->index, g_array_index(evidence->hits, guint16, i));
        if (term->group < CATEGORY_COUNT)
            evidence->features.terms[term->group] =
                (guint8)MIN(evidence->features.terms[term->group] + term->weight, G_MAXUINT8);
        else if (term->group < KNOWLEDGE_GROUP_COUNT)
            evidence->signs[term->group - KNOWLEDGE_FIRST_SIGN] += term->weight;
    }
}
