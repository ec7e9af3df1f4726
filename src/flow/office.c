/* office.c - what every story has in hand: settings, policy, store, templates, clock */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "flow/office.h"

#include "base/error.h"
#include "config/template_files.h"
#include "config/tone_files.h"
#include "flow/sorting_files.h"
#include "store/letter_body.h"

static gboolean add_template(const gchar *language, const gchar *file, const gchar *content,
                             gpointer data, GError **error) {
    return letter_templates_add(data, language, file, content, error);
}

LetterTemplates *office_read_templates(const gchar *own_folder, GError **error) {
    g_autoptr(LetterTemplates) templates = letter_templates_new();
    g_autofree gchar *shipped = template_files_shipped_folder();
    if (!template_files_visit(shipped, add_template, templates, error))
        return NULL;
    if (own_folder != NULL && !template_files_visit(own_folder, add_template, templates, error))
        return NULL;
    return g_steal_pointer(&templates);
}

static gboolean fail_with(GPtrArray *faults, GError **error) {
    g_ptr_array_add(faults, NULL);
    g_autofree gchar *all = g_strjoinv("\n", (gchar **)faults->pdata);
    g_set_error_literal(error, AMENDS_ERROR, AMENDS_ERROR_BAD_TEMPLATE, all);
    return FALSE;
}

/* Who only looks verifies nothing, and makes no folders. */
static gboolean open_key_homes(Office *office, GError **error) {
    g_autofree gchar *parent = g_strconcat(office->settings->store_path, ".keys", NULL);
    office->key_homes = g_hash_table_new_full(NULL, NULL, NULL, (GDestroyNotify)key_home_free);
    for (guint i = 0; i < office->policy->persons->len; i++) {
        const Person *person = office->policy->persons->pdata[i];
        KeyHome *home = NULL;
        if (!key_home_open(parent, person, &home, error))
            return FALSE;
        if (home != NULL)
            g_hash_table_insert(office->key_homes, (gpointer)person, home);
    }
    return TRUE;
}

const KeyHome *office_keys_of(const Office *office, const Person *person) {
    return office->key_homes != NULL && person != NULL
               ? g_hash_table_lookup(office->key_homes, person)
               : NULL;
}

static gboolean prove_templates(const LetterTemplates *templates, GError **error) {
    g_autoptr(GPtrArray) faults = g_ptr_array_new_with_free_func(g_free);
    if (letter_templates_prove(templates, faults))
        return TRUE;
    return fail_with(faults, error);
}

typedef struct {
    ToneRules *rules;
    GPtrArray *faults;
} ToneReading;

static void add_tone(const gchar *language, const gchar *path, const gchar *content,
                     gpointer data) {
    const ToneReading *reading = data;
    tone_rules_add(reading->rules, language, path, content, reading->faults);
}

/* Those of the second folder (NULL: there is none) take the place of those of the first. */
static ToneRules *read_rules(const gchar *shipped, const gchar *own_folder, GPtrArray *out_faults) {
    g_autoptr(ToneRules) rules = tone_rules_new();
    const gchar *const folders[] = {shipped, own_folder};
    guint faults_before = out_faults->len;
    ToneReading reading = {rules, out_faults};
    for (gsize i = 0; i < G_N_ELEMENTS(folders); i++) {
        g_autoptr(GError) failure = NULL;
        if (folders[i] != NULL && !tone_files_visit(folders[i], add_tone, &reading, &failure))
            g_ptr_array_add(out_faults, g_strdup(failure->message));
    }
    return out_faults->len == faults_before ? g_steal_pointer(&rules) : NULL;
}

ToneRules *office_read_tone(const gchar *own_folder, GPtrArray *out_faults) {
    g_autofree gchar *shipped = tone_files_shipped_folder();
    return read_rules(shipped, own_folder, out_faults);
}

ToneRules *office_read_final_rules(GPtrArray *out_faults) {
    g_autofree gchar *shipped = template_files_final_folder();
    return read_rules(shipped, NULL, out_faults);
}

static gboolean read_final_rules(Office *office, GError **error) {
    g_autoptr(GPtrArray) faults = g_ptr_array_new_with_free_func(g_free);
    if (office->policy->legal == NULL)
        return TRUE;
    office->final_rules = office_read_final_rules(faults);
    return office->final_rules != NULL || fail_with(faults, error);
}

/* A desk that checks no tone needs no rules. */
static gboolean read_tone(Office *office, GError **error) {
    g_autoptr(GPtrArray) faults = g_ptr_array_new_with_free_func(g_free);
    if (office->policy->answers.tone == TONE_OFF)
        return TRUE;
    office->tone = office_read_tone(office->settings->tone_rules, faults);
    return office->tone != NULL || fail_with(faults, error);
}

static gboolean read_burst_codes(Office *office, GError **error) {
    g_autofree gchar *fault = NULL;
    office->burst_codes = burst_codes_new(office->settings->bursts.codes, &fault);
    if (office->burst_codes == NULL)
        g_set_error(error, AMENDS_ERROR, AMENDS_ERROR_BAD_SETTING, "%s: bursts.codes: %s",
                    office->settings->file, fault);
    return office->burst_codes != NULL;
}

gboolean office_open(Settings *settings, Clock *clock, StoreMode mode, Office **out_office,
                     GError **error) {
    g_autoptr(Office) office = g_new0(Office, 1);
    office->settings = settings;
    office->clock = clock;
    office->troubles = trouble_log_new();
    office->policy = settings->policy;
    office->staff = conflict_rule_staff(office->policy);
    office->zone = g_time_zone_new_identifier(office->policy->time_zone);
    office->key = settings->key;
    office->limits = parse_default_limits();
    office->limits.max_bytes = settings->max_mail_bytes;
    office->limits.default_charset = settings->default_charset;
    office->templates = office_read_templates(settings->templates, error);
    if (office->templates == NULL || !prove_templates(office->templates, error) ||
        !read_tone(office, error) || !read_final_rules(office, error) ||
        !read_burst_codes(office, error))
        return FALSE;
    if (mode == STORE_READ_WRITE) {
        office->sorter = sorting_files_read(settings, office->templates, error);
        if (office->sorter == NULL)
            return FALSE;
    }
    if (!store_open(settings->store_path, mode, &office->store, error))
        return FALSE;
    if (mode == STORE_READ_WRITE) {
        g_autoptr(GBytes) commons = letter_templates_commons(office->templates);
        if (!letter_body_learn(office->store, commons, error) || !open_key_homes(office, error))
            return FALSE;
    }
    *out_office = g_steal_pointer(&office);
    return TRUE;
}

void office_close(Office *office) {
    if (office == NULL)
        return;
    g_clear_pointer(&office->key_homes, g_hash_table_unref);
    g_clear_pointer(&office->store, store_close);
    g_clear_pointer(&office->learned, naive_bayes_free);
    g_clear_pointer(&office->sorter, sorter_free);
    g_clear_pointer(&office->burst_codes, burst_codes_free);
    g_clear_pointer(&office->sketches, g_hash_table_unref);
    g_clear_pointer(&office->templates, letter_templates_free);
    g_clear_pointer(&office->tone, tone_rules_free);
    g_clear_pointer(&office->final_rules, tone_rules_free);
    g_clear_pointer(&office->staff, g_ptr_array_unref);
    g_clear_pointer(&office->zone, g_time_zone_unref);
    g_clear_pointer(&office->clock, clock_free);
    g_clear_pointer(&office->troubles, trouble_log_free);
    g_clear_pointer(&office->settings, settings_free);
    g_free(office);
}

gint64 office_now(const Office *office) {
    return clock_now(office->clock);
}
