/* vocabulary.c - the single words of a language: weekdays, months, dates, names of stages */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * <language>/vocabulary.txt holds lines "key = text"; "#" starts a comment line. So a language is
 * data from end to end: to add one, translate a folder. Patterns of dates are templates over
 * {{weekday}}, {{day}}, {{month}}, {{year}}, {{hour}}, {{hour_padded}} and {{minute}}.
 */
#include "vocabulary.h"

#include <string.h>

#include "base/error.h"
#include "model/ticket.h"

struct Vocabulary {
    GHashTable *texts; /* key -> text */
    Template *dates[DATE_PATTERN_COUNT];
    gchar **weekdays; /* seven, or NULL */
    gchar **months;   /* twelve, or NULL */
};

static const gchar *const date_keys[DATE_PATTERN_COUNT] = {
    [DATE_THIS_YEAR] = "date.this_year", [DATE_OTHER_YEAR] = "date.other_year",
    [DATE_TODAY] = "date.today",         [DATE_TOMORROW] = "date.tomorrow",
    [DATE_YESTERDAY] = "date.yesterday",
};

/* Needed beside dates, stages, outcomes and those waited on. */
static const gchar *const needed_keys[] = {
    "weekdays",
    "months",
    "quote.open",
    "quote.close",
    "link.left_out",
    "vote.1",
    "vote.2",
    "vote.3",
    "vote.4",
    "vote.5",
    "category.product-quality",
    "category.service-attitude",
    "category.logistics",
    "category.false-advertising",
    "category.safety",
    "category.billing",
    "category.privacy",
    "category.other",
};

Vocabulary *vocabulary_new(void) {
    Vocabulary *vocabulary = g_new0(Vocabulary, 1);
    vocabulary->texts = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    return vocabulary;
}

void vocabulary_free(Vocabulary *vocabulary) {
    if (vocabulary == NULL)
        return;
    g_hash_table_unref(vocabulary->texts);
    for (gsize i = 0; i < DATE_PATTERN_COUNT; i++)
        template_free(vocabulary->dates[i]);
    g_strfreev(vocabulary->weekdays);
    g_strfreev(vocabulary->months);
    g_free(vocabulary);
}

static gboolean refuse(const gchar *name, guint line, const gchar *what, GError **error) {
    g_set_error(error, AMENDS_ERROR, AMENDS_ERROR_BAD_TEMPLATE, "%s:%u:1: %s", name, line, what);
    return FALSE;
}

static gboolean set_date(Vocabulary *vocabulary, const gchar *place, DatePattern pattern,
                         const gchar *text, GError **error) {
    g_autoptr(Template) template = template_new(place, text, error);
    if (template == NULL)
        return FALSE;
    template_free(vocabulary->dates[pattern]);
    vocabulary->dates[pattern] = g_steal_pointer(&template);
    return TRUE;
}

static gboolean set_list(gchar ***list, const gchar *text, guint count) {
    gchar **words = g_strsplit_set(text, " ", -1);
    if (g_strv_length(words) != count) {
        g_strfreev(words);
        return FALSE;
    }
    g_strfreev(*list);
    *list = words;
    return TRUE;
}

/* One "key = text" and where it stands. */
typedef struct {
    const gchar *name;
    guint line;
    const gchar *key;
    const gchar *text;
} Entry;

static gboolean set_key(Vocabulary *vocabulary, const Entry *entry, GError **error) {
    const gchar *key = entry->key;
    const gchar *text = entry->text;
    g_autofree gchar *place = g_strdup_printf("%s:%u, %s", entry->name, entry->line, key);
    for (gsize i = 0; i < DATE_PATTERN_COUNT; i++) {
        if (strcmp(key, date_keys[i]) == 0 &&
            !set_date(vocabulary, place, (DatePattern)i, text, error))
            return FALSE;
    }
    if (strcmp(key, "weekdays") == 0 && !set_list(&vocabulary->weekdays, text, 7))
        return refuse(entry->name, entry->line,
                      "weekdays are seven words, Monday first, a space between", error);
    if (strcmp(key, "months") == 0 && !set_list(&vocabulary->months, text, 12))
        return refuse(entry->name, entry->line, "months are twelve words with a space between",
                      error);
    g_hash_table_replace(vocabulary->texts, g_strdup(key), g_strdup(text));
    return TRUE;
}

gboolean vocabulary_read(Vocabulary *vocabulary, const gchar *name, const gchar *content,
                         GError **error) {
    g_auto(GStrv) lines = g_strsplit(content, "\n", -1);
    for (guint i = 0; lines[i] != NULL; i++) {
        gchar *line = g_strstrip(lines[i]);
        if (*line == '\0' || *line == '#')
            continue;
        gchar *equals = strchr(line, '=');
        if (equals == NULL || equals == line)
            return refuse(name, i + 1, "not of the form \"key = text\"", error);
        *equals = '\0';
        const Entry entry = {
            .name = name, .line = i + 1, .key = g_strchomp(line), .text = g_strchug(equals + 1)};
        if (!set_key(vocabulary, &entry, error))
            return FALSE;
    }
    return TRUE;
}

const gchar *vocabulary_text(const Vocabulary *vocabulary, const gchar *group, const gchar *key) {
    gchar full[64];
    g_snprintf(full, sizeof full, "%s.%s", group, key);
    const gchar *text = g_hash_table_lookup(vocabulary->texts, full);
    return text != NULL ? text : key;
}

const Template *vocabulary_date(const Vocabulary *vocabulary, DatePattern pattern) {
    return vocabulary->dates[pattern];
}

const gchar *vocabulary_weekday(const Vocabulary *vocabulary, gint weekday) {
    return vocabulary->weekdays != NULL ? vocabulary->weekdays[weekday - 1] : "";
}

const gchar *vocabulary_month(const Vocabulary *vocabulary, gint month) {
    return vocabulary->months != NULL ? vocabulary->months[month - 1] : "";
}

static void check_key(const Vocabulary *vocabulary, const gchar *name, const gchar *group,
                      const gchar *key, GPtrArray *out_faults) {
    g_autofree gchar *full = group != NULL ? g_strdup_printf("%s.%s", group, key) : g_strdup(key);
    if (!g_hash_table_contains(vocabulary->texts, full))
        g_ptr_array_add(out_faults, g_strdup_printf("%s: there is no \"%s = ...\"", name, full));
}

void vocabulary_check(const Vocabulary *vocabulary, const gchar *name, GPtrArray *out_faults) {
    for (gsize i = 0; i < DATE_PATTERN_COUNT; i++)
        check_key(vocabulary, name, NULL, date_keys[i], out_faults);
    for (gsize i = 0; i < G_N_ELEMENTS(needed_keys); i++)
        check_key(vocabulary, name, NULL, needed_keys[i], out_faults);
    for (gint i = STAGE_RECEIVED; i < STAGE_COUNT; i++)
        check_key(vocabulary, name, "stage", stage_name((Stage)i), out_faults);
    for (gint i = OUTCOME_NONE + 1; i < OUTCOME_COUNT; i++)
        check_key(vocabulary, name, "outcome", outcome_name((Outcome)i), out_faults);
    for (gint i = 0; i < WAITING_ON_COUNT; i++)
        check_key(vocabulary, name, "waiting_on", waiting_on_name((WaitingOn)i), out_faults);
}
