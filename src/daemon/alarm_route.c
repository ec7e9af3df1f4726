/* alarm_route.c - a thread that tells alarms: by another mail account, by a command, by both */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every route that the settings name is taken. An alarm is told when one of them took it. */
#include "alarm_route.h"

#include "alarm_command.h"
#include "base/log.h"
#include "server_sender.h"

enum { SMTP_SECONDS = 30, TIMEOUTS_A_LETTER = 8, COMMAND_SECONDS = 60 };

struct AlarmRoute {
    const Workplace *place;
    GAsyncQueue *messages; /* of AlarmMessage; end_mark ends the thread */
    AlarmMessage end_mark;
    GCancellable *cancellable;
    GThread *thread;
    Heartbeat *heart;
    gint is_finished; /* atomic */
};

static LetterSender *make_sender(const ServerSettings *smtp, const Logins *logins, GError **error) {
    LetterSender *sender = server_sender_new(smtp, logins, SMTP_SECONDS, error);
    if (sender == NULL)
        g_prefix_error(error, "alarms: ");
    return sender;
}

/* --- telling -----------------------------------------------------------------------------------
 */

static gboolean mail_to(LetterSender *sender, const AlarmMessage *message, const gchar *recipient) {
    SendResult result = {0};
    letter_sender_send(sender, message->sender, recipient, message->message_id, message->letter,
                       NULL, NULL, &result);
    gboolean is_sent = result.outcome == SEND_SENT;
    log_line(is_sent ? LOG_OUTCOME : LOG_WARNING_SIGN,
             is_sent ? "alarm mailed" : "alarm could not be mailed", "to", recipient, "reply",
             result.reply, NULL);
    send_result_clear(&result);
    return is_sent;
}

/* One recipient that has it is enough: to the others it would come again and again. */
static gboolean mail_it(const AlarmSettings *settings, const Logins *logins,
                        const AlarmMessage *message) {
    g_autoptr(GError) error = NULL;
    if (settings->smtp.host == NULL)
        return FALSE;
    g_autoptr(LetterSender) sender = make_sender(&settings->smtp, logins, &error);
    if (sender == NULL) {
        log_line(LOG_WARNING_SIGN, "alarm could not be mailed", "reason", error->message, NULL);
        return FALSE;
    }
    gboolean is_sent = FALSE;
    for (guint i = 0; i < message->recipients->len; i++)
        is_sent = mail_to(sender, message, message->recipients->pdata[i]) || is_sent;
    return is_sent;
}

static gboolean run_it(const AlarmSettings *settings, const AlarmMessage *message,
                       GCancellable *cancellable) {
    g_autoptr(GError) error = NULL;
    if (settings->command == NULL)
        return FALSE;
    const gchar *const *command = (const gchar *const *)settings->command;
    gboolean is_run =
        alarm_command_run(command, message->subject, message->text, cancellable, &error);
    log_line(is_run ? LOG_OUTCOME : LOG_WARNING_SIGN,
             is_run ? "alarm handed to the command" : "the command of alarms failed", "command",
             command[0], "reason", error != NULL ? error->message : NULL, NULL);
    return is_run;
}

static void tell(const Office *office, const Logins *logins, AlarmMessage *message,
                 GCancellable *cancellable) {
    const AlarmSettings *settings = &office->settings->alarms;
    gboolean has_no_route = settings->smtp.host == NULL && settings->command == NULL;
    /* The command first: it does not wait for a server that is perhaps what is wrong. */
    gboolean is_run = run_it(settings, message, cancellable);
    gboolean is_mailed = mail_it(settings, logins, message);
    message->is_told = has_no_route || is_run || is_mailed;
}

void alarm_route_tell_now(const Office *office, AlarmMessage *message) {
    g_autoptr(GCancellable) never = g_cancellable_new();
    /* Without them only what needs a login fails, and says so. */
    g_autoptr(Logins) logins = logins_open(office->settings, NULL);
    tell(office, logins, message, never);
}

/* --- the thread --------------------------------------------------------------------------------
 */

static gpointer run(gpointer data) {
    AlarmRoute *route = data;
    const Workplace *place = route->place;
    AlarmMessage *message = g_async_queue_pop(route->messages);
    for (; message != &route->end_mark; message = g_async_queue_pop(route->messages)) {
        gint64 longest = (gint64)message->recipients->len * SMTP_SECONDS * TIMEOUTS_A_LETTER;
        heartbeat_beat(route->heart, "telling an alarm", longest + COMMAND_SECONDS);
        tell(place->office, place->logins, message, route->cancellable);
        heartbeat_beat(route->heart, "waiting for alarms", 0);
        desk_queue_push(place->queue, MESSAGE_ALARM, message);
    }
    heartbeat_end(route->heart);
    g_atomic_int_set(&route->is_finished, 1);
    desk_queue_push(place->queue, MESSAGE_WAKE, NULL);
    return NULL;
}

gboolean alarm_route_prove(const Office *office, GError **error) {
    const ServerSettings *smtp = &office->settings->alarms.smtp;
    if (smtp->host == NULL)
        return TRUE;
    g_autoptr(Logins) logins = logins_open(office->settings, error);
    if (logins == NULL)
        return FALSE;
    g_autoptr(LetterSender) sender = make_sender(smtp, logins, error);
    return sender != NULL;
}

AlarmRoute *alarm_route_start(const Workplace *place, GError **error) {
    if (!alarm_route_prove(place->office, error))
        return NULL;
    AlarmRoute *route = g_new0(AlarmRoute, 1);
    route->place = place;
    route->messages = g_async_queue_new_full((GDestroyNotify)alarm_message_free);
    route->cancellable = g_cancellable_new();
    route->heart = heartbeat_begin(place->heartbeats, "alarms");
    route->thread = g_thread_new("alarms", run, route);
    return route;
}

void alarm_route_tell(AlarmRoute *route, AlarmMessage *message) {
    g_async_queue_push(route->messages, message);
}

void alarm_route_call_in(AlarmRoute *route) {
    if (g_cancellable_is_cancelled(route->cancellable))
        return;
    g_cancellable_cancel(route->cancellable);
    g_async_queue_push(route->messages, &route->end_mark);
}

gboolean alarm_route_is_finished(AlarmRoute *route) {
    return g_atomic_int_get(&route->is_finished) != 0;
}

void alarm_route_stop(AlarmRoute *route) {
    if (route == NULL)
        return;
    g_thread_join(route->thread);
    g_async_queue_unref(route->messages);
    g_object_unref(route->cancellable);
    g_free(route);
}
