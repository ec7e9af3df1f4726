/* watch_alarms.c - story 4: what is wrong becomes an alarm, told once, and its all-clear */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*   died after step                     what the restart does
 *   raised in memory, not committed     the condition is still there: raised again
 *   committed, not told                 told then
 *   told, that not committed            told again, under the same Message-ID: receivers drop it
 */
#include "flow/watch_alarms.h"

#include <string.h>

#include "base/digest.h"
#include "base/error.h"
#include "base/log.h"
#include "compose/alarm_letter.h"
#include "store/alarm_store.h"
#include "workflow/alarm_json.h"
#include "workflow/alarm_step.h"
#include "workflow/alarm_words.h"

enum { ID_DIGITS = 24 };

/* How one way fares. */
typedef struct {
    gboolean is_under_way; /* a message was made and not noted */
    guint failures;        /* in a row */
    gint64 retry_at;       /* monotonic microseconds */
} WayState;

struct AlarmWatch {
    Office *office;
    GPtrArray *alarms;   /* of Alarm */
    GHashTable *unsaved; /* set of Alarm in alarms */
    WayState ways[ALARM_WAYS];
};

void alarm_message_free(AlarmMessage *message) {
    if (message == NULL)
        return;
    g_free(message->subject);
    g_free(message->text);
    g_free(message->json);
    g_free(message->sender);
    g_free(message->message_id);
    g_clear_pointer(&message->recipients, g_ptr_array_unref);
    g_clear_pointer(&message->letter, g_bytes_unref);
    g_clear_pointer(&message->told, g_ptr_array_unref);
    g_free(message);
}

AlarmWatch *alarm_watch_new(Office *office, GError **error) {
    g_autoptr(GError) failure = NULL;
    GPtrArray *alarms = NULL;
    if (office->store == NULL) {
        alarms = g_ptr_array_new_with_free_func((GDestroyNotify)alarm_free);
    } else if (!alarm_store_load(office->store, &alarms, &failure)) {
        if (!g_error_matches(failure, AMENDS_ERROR, AMENDS_ERROR_STORE_DAMAGED)) {
            g_propagate_error(error, g_steal_pointer(&failure));
            return NULL;
        }
        alarms = g_ptr_array_new_with_free_func((GDestroyNotify)alarm_free);
    }
    AlarmWatch *watch = g_new0(AlarmWatch, 1);
    watch->office = office;
    watch->alarms = alarms;
    watch->unsaved = g_hash_table_new(NULL, NULL);
    return watch;
}

void alarm_watch_free(AlarmWatch *watch) {
    if (watch == NULL)
        return;
    g_hash_table_unref(watch->unsaved);
    g_ptr_array_unref(watch->alarms);
    g_free(watch);
}

void alarm_watch_move(AlarmWatch *watch, Office *office) {
    watch->office = office;
}

const GPtrArray *alarm_watch_alarms(const AlarmWatch *watch) {
    return watch->alarms;
}

/* --- taking in ---------------------------------------------------------------------------------
 */

static Alarm *find(const AlarmWatch *watch, AlarmKind kind, const gchar *subject) {
    for (guint i = 0; i < watch->alarms->len; i++) {
        Alarm *alarm = watch->alarms->pdata[i];
        if (alarm->kind == kind && strcmp(alarm->subject, subject) == 0)
            return alarm;
    }
    return NULL;
}

static gint64 patience(const AlarmWatch *watch) {
    return MAX(1, watch->office->settings->alarms.mailbox_silent);
}

static void log_change(const Alarm *alarm, gboolean was_up) {
    if (alarm_is_up(alarm) == was_up)
        return;
    g_autofree gchar *title = alarm_title(alarm, "en");
    log_line(was_up ? LOG_OUTCOME : LOG_FAILURE, was_up ? "alarm cleared" : "alarm raised", "alarm",
             alarm_name(alarm->kind), "subject", *alarm->subject != '\0' ? alarm->subject : NULL,
             "about", title, "reason", *alarm->detail != '\0' ? alarm->detail : NULL, NULL);
}

static void take_in(AlarmWatch *watch, const Condition *condition, gint64 now) {
    Alarm *alarm = find(watch, condition->kind, condition->subject);
    if (alarm == NULL && condition->state != CONDITION_PRESENT)
        return;
    if (alarm == NULL) {
        alarm = alarm_new(condition->kind, condition->subject);
        g_ptr_array_add(watch->alarms, alarm);
    }
    gboolean was_up = alarm_is_up(alarm);
    if (!alarm_step(alarm, condition, now, patience(watch)))
        return;
    log_change(alarm, was_up);
    g_hash_table_add(watch->unsaved, alarm);
}

static gboolean save_all(AlarmWatch *watch, GError **error) {
    GHashTableIter iterator;
    gpointer alarm = NULL;
    g_hash_table_iter_init(&iterator, watch->unsaved);
    while (g_hash_table_iter_next(&iterator, &alarm, NULL)) {
        if (!alarm_store_save(watch->office->store, alarm, error))
            return FALSE;
    }
    return store_commit(watch->office->store, error);
}

/* What can't be saved now is saved with the next. */
static void save(AlarmWatch *watch) {
    g_autoptr(GError) error = NULL;
    g_autofree gchar *left_out = NULL;
    if (g_hash_table_size(watch->unsaved) == 0 || watch->office->store == NULL)
        return;
    if (store_begin(watch->office->store, &error)) {
        if (save_all(watch, &error)) {
            g_hash_table_remove_all(watch->unsaved);
            return;
        }
        store_rollback(watch->office->store);
    }
    if (trouble_log_may_tell(watch->office->troubles, "alarms", error->message,
                             g_get_monotonic_time(), &left_out))
        log_line(LOG_WARNING_SIGN, "alarms can't be noted in the store now", "reason",
                 error->message, "left_out", left_out, NULL);
}

/* --- telling -----------------------------------------------------------------------------------
 */

static Alarm *copy(const Alarm *alarm) {
    Alarm *same = g_memdup2(alarm, sizeof *alarm);
    same->subject = g_strdup(alarm->subject);
    same->detail = g_strdup(alarm->detail);
    return same;
}

/* Derived from what is told: told twice, it is the same mail. */
static gchar *message_id(const AlarmWatch *watch, const GPtrArray *told) {
    g_autoptr(GString) facts = g_string_new("alarm");
    for (guint i = 0; i < told->len; i++) {
        const Alarm *alarm = told->pdata[i];
        g_string_append_printf(facts, "\n%s\n%s\n%" G_GINT64_FORMAT "\n%" G_GINT64_FORMAT,
                               alarm_name(alarm->kind), alarm->subject, alarm->raised_at,
                               alarm->cleared_at);
    }
    guint8 digest[DIGEST_BYTES];
    digest_hmac_sha256(watch->office->key, facts->str, digest);
    g_autoptr(GString) digits = g_string_new(NULL);
    for (guint i = 0; i < ID_DIGITS / 2; i++)
        g_string_append_printf(digits, "%02x", digest[i]);
    const gchar *domain = strrchr(watch->office->policy->desk_address, '@');
    return g_strdup_printf("alarm.%s%s", digits->str, domain != NULL ? domain : "@localhost");
}

/* Servers like it best when an account writes under its own address. */
static gchar *sender_of(const AlarmWatch *watch) {
    const ServerSettings *smtp = &watch->office->settings->alarms.smtp;
    gboolean is_address = smtp->host != NULL && smtp->user != NULL && address_is_valid(smtp->user);
    return g_strdup(is_address ? smtp->user : watch->office->policy->desk_address);
}

static void write_letter(AlarmMessage *message, const AlarmSettings *settings,
                         const AlarmScene *scene) {
    message->recipients = g_ptr_array_new_with_free_func(g_free);
    for (guint i = 0; settings->to != NULL && i < settings->to->len; i++)
        g_ptr_array_add(message->recipients, g_strdup(settings->to->pdata[i]));
    const AlarmLetter letter = {.from = message->sender,
                                .desk = scene->desk,
                                .to = message->recipients,
                                .subject = message->subject,
                                .text = message->text,
                                .message_id = message->message_id,
                                .now = scene->now,
                                .zone = scene->zone};
    message->letter = compose_alarm_letter(&letter);
}

static AlarmMessage *write_message(const AlarmWatch *watch, AlarmWay way, gint64 now) {
    const Policy *policy = watch->office->policy;
    g_autoptr(GTimeZone) zone = g_time_zone_new_identifier(policy->time_zone);
    if (zone == NULL)
        zone = g_time_zone_new_utc();
    g_autofree gchar *place =
        g_strdup_printf("%s, %s", g_get_host_name(), watch->office->settings->file);
    const AlarmScene scene = {.language = policy->default_language,
                              .desk = policy->desk_name,
                              .place = place,
                              .zone = zone,
                              .now = now};
    AlarmMessage *message = g_new0(AlarmMessage, 1);
    message->way = way;
    message->told = g_ptr_array_new_with_free_func((GDestroyNotify)alarm_free);
    for (guint i = 0; i < watch->alarms->len; i++) {
        if (alarm_waits_to_be_told(watch->alarms->pdata[i], way))
            g_ptr_array_add(message->told, copy(watch->alarms->pdata[i]));
    }
    message->subject = alarm_subject(message->told, &scene);
    message->text = alarm_text(message->told, &scene);
    message->sender = sender_of(watch);
    message->message_id = message_id(watch, message->told);
    message->json = alarm_json(message->told, message->message_id, &scene);
    write_letter(message, &watch->office->settings->alarms, &scene);
    return message;
}

static gboolean has_way(const AlarmSettings *settings, AlarmWay way) {
    const gboolean has[ALARM_WAYS] = {[ALARM_BY_COMMAND] = settings->command != NULL,
                                      [ALARM_BY_WEBHOOK] = settings->webhook.url != NULL,
                                      [ALARM_BY_MAIL] = settings->smtp.host != NULL};
    return has[way];
}

static gboolean is_time(const AlarmWatch *watch, AlarmWay way, gint64 now, gboolean is_last) {
    const WayState *state = &watch->ways[way];
    gint64 tell_at = alarm_tell_at(watch->alarms, way, now, patience(watch));
    if (state->is_under_way || tell_at == G_MAXINT64)
        return FALSE;
    return is_last || (tell_at <= now && g_get_monotonic_time() >= state->retry_at);
}

AlarmMessage *alarm_watch_message(AlarmWatch *watch, AlarmWay way, gboolean is_last) {
    gint64 now = office_now(watch->office);
    if (!has_way(&watch->office->settings->alarms, way) || !is_time(watch, way, now, is_last))
        return NULL;
    watch->ways[way].is_under_way = TRUE;
    return write_message(watch, way, now);
}

void alarm_watch_look(AlarmWatch *watch, const GPtrArray *conditions) {
    gint64 now = office_now(watch->office);
    for (guint i = 0; i < conditions->len; i++)
        take_in(watch, conditions->pdata[i], now);
    save(watch);
}

static void wait_longer(const AlarmWatch *watch, WayState *state) {
    state->failures++;
    gint64 wait = alarm_retry_wait(state->failures, patience(watch));
    state->retry_at = g_get_monotonic_time() + wait * G_TIME_SPAN_SECOND;
}

/* What changed while it was told is told anew. */
void alarm_watch_note(AlarmWatch *watch, AlarmMessage *message) {
    G_GNUC_UNUSED g_autoptr(AlarmMessage) noted = message;
    WayState *state = &watch->ways[message->way];
    state->is_under_way = FALSE;
    if (!message->is_told) {
        wait_longer(watch, state);
        return;
    }
    state->failures = 0;
    gint64 now = office_now(watch->office);
    for (guint i = 0; i < message->told->len; i++) {
        const Alarm *told = message->told->pdata[i];
        Alarm *alarm = find(watch, told->kind, told->subject);
        if (alarm == NULL || alarm->raised_at != told->raised_at)
            continue;
        if (told->cleared_at == 0)
            alarm->ways[message->way].told_at = now;
        else if (alarm->cleared_at == told->cleared_at)
            alarm->ways[message->way].clear_told_at = now;
        g_hash_table_add(watch->unsaved, alarm);
    }
    save(watch);
}
