/* policy.c - what the operator decided: people, queues, promises, limits; making and asking it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/policy.h"

#include <string.h>

#include "model/address.h"
#include "model/category.h"
#include "model/cause.h"

enum { HOUR = 3600, DAY = 24 * HOUR };

Policy *policy_new(void) {
    Policy *policy = g_new0(Policy, 1);
    policy->desk_names = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    policy->own_addresses = g_ptr_array_new_with_free_func(g_free);
    policy->languages = g_ptr_array_new_with_free_func(g_free);
    policy->persons = g_ptr_array_new_with_free_func((GDestroyNotify)person_free);
    policy->queues = g_ptr_array_new_with_free_func((GDestroyNotify)queue_free);
    policy->departments = g_ptr_array_new_with_free_func((GDestroyNotify)department_free);
    policy->calendars = g_ptr_array_new_with_free_func((GDestroyNotify)working_calendar_free);
    policy->digests = g_ptr_array_new_with_free_func((GDestroyNotify)digest_plan_free);
    policy->causes = cause_shipped();
    policy->categories = g_ptr_array_new_with_free_func(g_free);
    for (guint i = 0; i < CATEGORY_COUNT; i++)
        g_ptr_array_add(policy->categories, g_strdup(category_name((Category)i)));
    policy->category_titles =
        g_hash_table_new_full(g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_hash_table_unref);
    policy->reference_prefix = g_strdup("AM");
    policy->default_language = g_strdup("en");
    policy->time_zone = g_strdup("UTC");
    policy->original_bytes = 1024 * 1024;
    policy->answers = answer_policy_usual();
    policy->clocks = clock_policy_usual();
    policy->closure = closure_policy_usual();
    policy->first_answer = 24 * HOUR;
    policy->solution = 3 * DAY;
    policy->grace = 3 * DAY;
    policy->survey_delay = DAY;
    policy->survey_reminder = 4 * DAY;
    policy->survey_window = 28 * DAY;
    policy->survey_pause = 30 * DAY;
    policy->offer_reminder = 3 * DAY;
    policy->offer_expiry = 10 * DAY;
    policy->manager_answer = 24 * HOUR;
    policy->reopen_window = 90 * DAY;
    policy->letters_per_address_day = 10;
    policy->letters_per_ticket = 30;
    policy->fuse_letters_per_hour = 500;
    policy->soft_bounces = 3;
    policy->token_life = 90 * DAY;
    policy->questions_per_day = 5;
    policy->wrong_tags_per_sender = 5;
    policy->wrong_tags_per_hour = 50;
    policy->signature_life = 7 * DAY;
    return policy;
}

void policy_free(Policy *policy) {
    if (policy == NULL)
        return;
    answer_policy_clear(&policy->answers);
    g_free(policy->desk_name);
    g_hash_table_unref(policy->desk_names);
    g_free(policy->desk_address);
    g_ptr_array_unref(policy->own_addresses);
    g_free(policy->reference_prefix);
    g_free(policy->default_language);
    g_ptr_array_unref(policy->languages);
    g_free(policy->time_zone);
    g_free(policy->authserv_id);
    g_ptr_array_unref(policy->persons);
    g_ptr_array_unref(policy->queues);
    g_ptr_array_unref(policy->departments);
    g_ptr_array_unref(policy->digests);
    g_ptr_array_unref(policy->calendars);
    clock_policy_clear(&policy->clocks);
    legal_profile_free(policy->legal);
    g_ptr_array_unref(policy->causes);
    g_ptr_array_unref(policy->categories);
    g_hash_table_unref(policy->category_titles);
    g_free(policy);
}

const Person *policy_person(const Policy *policy, const gchar *name) {
    for (guint i = 0; name != NULL && i < policy->persons->len; i++) {
        const Person *person = policy->persons->pdata[i];
        if (g_ascii_strcasecmp(person->name, name) == 0)
            return person;
    }
    return NULL;
}

const Person *policy_person_by_address(const Policy *policy, const gchar *address) {
    for (guint i = 0; i < policy->persons->len; i++) {
        if (person_has_address(policy->persons->pdata[i], address))
            return policy->persons->pdata[i];
    }
    return NULL;
}

const Queue *policy_queue(const Policy *policy, const gchar *name) {
    for (guint i = 0; name != NULL && i < policy->queues->len; i++) {
        const Queue *queue = policy->queues->pdata[i];
        if (g_ascii_strcasecmp(queue->name, name) == 0)
            return queue;
    }
    return NULL;
}

const Department *policy_department(const Policy *policy, const gchar *name) {
    for (guint i = 0; name != NULL && i < policy->departments->len; i++) {
        const Department *department = policy->departments->pdata[i];
        if (g_ascii_strcasecmp(department->name, name) == 0)
            return department;
    }
    return NULL;
}

const Department *policy_department_by_address(const Policy *policy, const gchar *address) {
    for (guint i = 0; i < policy->departments->len; i++) {
        if (department_has_address(policy->departments->pdata[i], address))
            return policy->departments->pdata[i];
    }
    return NULL;
}

const WorkingCalendar *policy_calendar(const Policy *policy, const gchar *name) {
    for (guint i = 0; name != NULL && i < policy->calendars->len; i++) {
        const WorkingCalendar *calendar = policy->calendars->pdata[i];
        if (g_ascii_strcasecmp(calendar->name, name) == 0)
            return calendar;
    }
    return NULL;
}

const gchar *policy_desk_name(const Policy *policy, const gchar *language) {
    const gchar *name = language != NULL ? g_hash_table_lookup(policy->desk_names, language) : NULL;
    return name != NULL ? name : policy->desk_name;
}

void policy_take_category(Policy *policy, const gchar *name, GHashTable *titles) {
    g_ptr_array_add(policy->categories, g_strdup(name));
    g_hash_table_replace(policy->category_titles, g_strdup(name), titles);
}

const gchar *policy_category_title(const Policy *policy, const gchar *name, const gchar *language) {
    gpointer key = NULL;
    gpointer titles = NULL;
    if (name == NULL || !g_hash_table_lookup_extended(policy->category_titles, name, &key, &titles))
        return NULL;
    const gchar *title = language != NULL ? g_hash_table_lookup(titles, language) : NULL;
    return title != NULL ? title : key;
}

gboolean policy_is_own_address(const Policy *policy, const gchar *address) {
    for (guint i = 0; i < policy->own_addresses->len; i++) {
        const gchar *own = policy->own_addresses->pdata[i];
        g_autofree gchar *detail = address_detail_of(address, own);
        if (detail != NULL || address_equal(address, own))
            return TRUE;
    }
    return FALSE;
}

const gchar *policy_letter_language(const Policy *policy, const gchar *language) {
    for (guint i = 0; language != NULL && i < policy->languages->len; i++) {
        if (strcmp(policy->languages->pdata[i], language) == 0)
            return policy->languages->pdata[i];
    }
    return policy->default_language;
}
