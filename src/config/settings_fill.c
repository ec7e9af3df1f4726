/* settings_fill.c - from the raw records of amends.yaml to Settings and Policy */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words become numbers, paths become absolute. Everything was checked before: nothing can fail. */
#include "settings_fill.h"

#include <string.h>

#include "base/names.h"
#include "model/cause.h"
#include "model/money.h"
#include "settings_digests.h"
#include "settings_fill_clocks.h"
#include "settings_fill_connections.h"
#include "settings_fill_rules.h"

static gint64 seconds(const gchar *text) {
    return value_read(VALUE_DURATION, text);
}

static guint number(const gchar *text) {
    return (guint)value_read(VALUE_NUMBER, text);
}

static gchar *path(const gchar *text, const gchar *folder) {
    return text != NULL ? g_canonicalize_filename(text, folder) : NULL;
}

static void fill_titles(const YamlNode *titles, GHashTable *table) {
    for (guint i = 0; i < yaml_node_count(titles); i++) {
        const YamlNode *title = yaml_node_at(titles, i);
        g_hash_table_insert(table, g_strdup(title->key), g_strdup(title->text));
    }
}

static void fill_words(const RawWords *words, GPtrArray *list) {
    for (guint i = 0; i < words->count; i++)
        g_ptr_array_add(list, g_strdup(words->items[i]));
}

static void fill_desk(const RawDesk *raw, const YamlNode *node, Policy *policy) {
    policy->desk_name = g_strdup(raw->name);
    fill_titles(yaml_node_child(node, "names"), policy->desk_names);
    policy->desk_address = g_strdup(raw->address);
    g_ptr_array_add(policy->own_addresses, g_strdup(raw->address));
    fill_words(&raw->other_addresses, policy->own_addresses);
    g_free(policy->reference_prefix);
    policy->reference_prefix = g_strdup(raw->prefix);
    g_free(policy->default_language);
    policy->default_language = g_strdup(raw->language);
    g_free(policy->time_zone);
    policy->time_zone = g_strdup(raw->time_zone);
    policy->authserv_id = g_strdup(raw->authserv_id);
    policy->signs_as_agent = strcmp(raw->signature, "agent") == 0;
    policy->original_bytes = (guint64)value_read(VALUE_SIZE, raw->original_mail);
}

static void fill_people(const RawGroups *people, const gchar *folder, Policy *policy) {
    for (guint i = 0; i < people->count; i++) {
        const RawPerson *raw = (const RawPerson *)people->items + i;
        Role role = strcmp(raw->role, "manager") == 0 ? ROLE_MANAGER : ROLE_AGENT;
        Person *person = person_new(raw->name, raw->display, role);
        person->language = g_strdup(raw->language);
        person->time_zone = g_strdup(raw->time_zone);
        person->needs_approval = strcmp(raw->needs_approval, "yes") == 0;
        fill_words(&raw->addresses, person->addresses);
        person->pgp_key = path(raw->pgp_key, folder);
        person->smime_certificate = path(raw->smime_certificate, folder);
        g_ptr_array_add(policy->persons, person);
    }
}

static void fill_queues(const RawGroups *queues, const YamlNode *list, const gchar *usual_calendar,
                        Policy *policy) {
    for (guint i = 0; i < queues->count; i++) {
        const RawQueue *raw = (const RawQueue *)queues->items + i;
        Queue *queue = queue_new(raw->name);
        fill_titles(yaml_node_child(yaml_node_at(list, i), "title"), queue->title);
        fill_words(&raw->agents, queue->agents);
        queue->manager = g_strdup(raw->manager);
        queue->calendar =
            policy_calendar(policy, raw->calendar != NULL ? raw->calendar : usual_calendar);
        g_ptr_array_add(policy->queues, queue);
    }
}

static void fill_departments(const RawGroups *departments, const YamlNode *list, Policy *policy) {
    for (guint i = 0; i < departments->count; i++) {
        const RawDepartment *raw = (const RawDepartment *)departments->items + i;
        Department *department = department_new(raw->name);
        fill_titles(yaml_node_child(yaml_node_at(list, i), "title"), department->title);
        fill_words(&raw->addresses, department->addresses);
        department->language = g_strdup(raw->language);
        department->time_zone = g_strdup(raw->time_zone);
        department->answer_within = seconds(raw->answer_within);
        g_ptr_array_add(policy->departments, department);
    }
}

static void fill_categories(const RawGroups *categories, const YamlNode *list, Policy *policy) {
    for (guint i = 0; i < categories->count; i++) {
        const RawCategory *raw = (const RawCategory *)categories->items + i;
        GHashTable *titles = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
        fill_titles(yaml_node_child(yaml_node_at(list, i), "title"), titles);
        policy_take_category(policy, raw->name, titles);
    }
}

static void fill_causes(const RawGroups *causes, const YamlNode *list, Policy *policy) {
    if (causes->count > 0)
        g_ptr_array_set_size(policy->causes, 0);
    for (guint i = 0; i < causes->count; i++) {
        const RawCause *raw = (const RawCause *)causes->items + i;
        GHashTable *titles = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
        fill_titles(yaml_node_child(yaml_node_at(list, i), "title"), titles);
        g_ptr_array_add(policy->causes, cause_new(raw->name, titles));
    }
}

static void fill_promises(const RawPromises *raw, const RawLimits *limits, Policy *policy) {
    policy->first_answer = seconds(raw->first_answer);
    policy->solution = seconds(raw->solution);
    policy->grace = seconds(raw->grace);
    policy->survey_delay = seconds(raw->survey_after);
    policy->survey_reminder = seconds(raw->survey_reminder);
    policy->survey_window = seconds(raw->survey_window);
    policy->offer_reminder = seconds(raw->offer_reminder);
    policy->offer_expiry = seconds(raw->offer_expiry);
    policy->clocks.holding_before = seconds(raw->holding_before);
    policy->clocks.holding_time = seconds(raw->holding_time);
    policy->survey_pause = seconds(raw->survey_pause);
    policy->survey_kind = (SurveyKind)survey_kind_from_name(raw->survey_kind);
    policy->manager_answer = seconds(raw->manager_answer);
    policy->reopen_window = seconds(raw->reopen_window);
    policy->letters_per_address_day = number(limits->letters_per_address_day);
    policy->letters_per_ticket = number(limits->letters_per_ticket);
    policy->fuse_letters_per_hour = number(limits->fuse_letters_per_hour);
    policy->soft_bounces = number(limits->soft_bounces);
}

static void fill_closure(const RawClosure *raw, ClosurePolicy *closure) {
    closure->reminder = seconds(raw->reminder);
    closure->second_reminder = seconds(raw->second_reminder);
    closure->silence = seconds(raw->close);
    closure->still_well = seconds(raw->still_well);
}

static void fill_bursts(const RawBursts *raw, BurstSettings *bursts) {
    bursts->every = seconds(raw->every);
    bursts->hours = number(raw->hours);
    bursts->least = number(raw->least);
    bursts->codes = g_ptr_array_new_with_free_func(g_free);
    for (guint i = 0; i < raw->codes.count; i++)
        g_ptr_array_add(bursts->codes, g_strdup(raw->codes.items[i]));
}

static void fill_trust(const RawTrust *raw, Policy *policy) {
    policy->token_life = seconds(raw->token_life);
    policy->signature_life = seconds(raw->signature_life);
    policy->wrong_tags_per_sender = number(raw->wrong_tags_per_sender);
    policy->wrong_tags_per_hour = number(raw->wrong_tags_per_hour);
    policy->questions_per_day = number(raw->questions_per_day);
}

static void fill_answers(const RawAnswers *raw, AnswerPolicy *answers) {
    static const gchar *const tones[] = {
        [TONE_OFF] = "off", [TONE_FIRST_ANSWER] = "first", [TONE_EVERY_ANSWER] = "every"};
    static const gchar *const approvals[] = {
        [APPROVE_NONE] = "none", [APPROVE_SEVERE] = "severe", [APPROVE_ALL] = "all"};
    answers->tone = (TonePolicy)names_find(tones, G_N_ELEMENTS(tones), raw->tone_check);
    answers->approves_first =
        (ApprovalPolicy)names_find(approvals, G_N_ELEMENTS(approvals), raw->approve_first);
    for (guint i = 0; i < raw->approve_above.count; i++) {
        Money limit = {0};
        money_find(raw->approve_above.items[i], NULL, &limit);
        g_array_append_val(answers->approve_above, limit);
    }
    answers->collision_window = seconds(raw->collision_window);
    answers->undo_window = seconds(raw->undo_window);
    answers->held_reminder = seconds(raw->held_reminder);
    answers->held_expiry = seconds(raw->held_expiry);
}

Settings *settings_fill(const gchar *file, const RawSettings *raw, const YamlNode *root,
                        SettingsFiles *files) {
    g_autofree gchar *folder = settings_files_folder(file);
    Settings *settings = g_new0(Settings, 1);
    settings->file = g_strdup(file);
    settings->policy = policy_new();
    fill_desk(&raw->desk, yaml_node_child(root, "desk"), settings->policy);
    fill_people(&raw->people, folder, settings->policy);
    g_ptr_array_unref(settings->policy->calendars);
    settings->policy->calendars = g_steal_pointer(&files->calendars);
    settings->policy->legal = g_steal_pointer(&files->profile);
    fill_queues(&raw->queues, yaml_node_child(root, "queues"), raw->promises.calendar,
                settings->policy);
    fill_departments(&raw->departments, yaml_node_child(root, "departments"), settings->policy);
    fill_causes(&raw->causes, yaml_node_child(root, "causes"), settings->policy);
    fill_categories(&raw->categories, yaml_node_child(root, "categories"), settings->policy);
    fill_promises(&raw->promises, &raw->limits, settings->policy);
    settings_fill_clocks(&raw->clocks, yaml_node_child(root, "clocks"), settings->policy);
    settings_fill_digests(&raw->digests, settings->policy);
    fill_closure(&raw->closure, &settings->policy->closure);
    fill_bursts(&raw->bursts, &settings->bursts);
    fill_trust(&raw->trust, settings->policy);
    fill_answers(&raw->answers, &settings->policy->answers);
    for (guint i = 0; i < files->languages->len; i++)
        g_ptr_array_add(settings->policy->languages, g_strdup(files->languages->pdata[i]));
    settings->store_path = path(raw->desk.store, folder);
    settings_fill_connections(raw, folder, files, settings);
    settings_fill_rules(raw, root, folder, &settings->sorting);
    settings->key = g_steal_pointer(&files->key);
    settings->templates = path(raw->desk.templates, folder);
    settings->tone_rules = path(raw->answers.tone_rules, folder);
    settings->max_mail_bytes = (guint64)value_read(VALUE_SIZE, raw->limits.max_mail);
    settings->default_charset = g_strdup(raw->desk.default_charset);
    settings->logs_json = strcmp(raw->log.format, "json") == 0;
    return settings;
}

void settings_free(Settings *settings) {
    if (settings == NULL)
        return;
    g_free(settings->file);
    g_clear_pointer(&settings->policy, policy_free);
    settings_free_connections(settings);
    g_clear_pointer(&settings->bursts.codes, g_ptr_array_unref);
    settings_free_rules(&settings->sorting);
    g_free(settings->store_path);
    g_clear_pointer(&settings->key, g_bytes_unref);
    g_free(settings->templates);
    g_free(settings->tone_rules);
    g_free(settings->default_charset);
    g_free(settings);
}
