/* alarm_route.c - a thread that tells alarms: by another mail account, a command, a webhook */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A message is for one way; the ways come one after the other, and a way that fails is tried again
 * by whoever made the message. The command and the webhook come first: they do not wait for a mail
 * server that is perhaps what is wrong. */
#include "alarm_route.h"

#include "alarm_command.h"
#include "base/log.h"
#include "delivery/webhook.h"
#include "server_sender.h"

enum { SMTP_SECONDS = 30, TIMEOUTS_A_LETTER = 8, COMMAND_SECONDS = 60, WEBHOOK_SECONDS = 20 };

struct AlarmRoute {
    const Workplace *place;
    GAsyncQueue *messages; /* of AlarmMessage; end_mark ends the thread */
    AlarmMessage end_mark;
    GCancellable *cancellable;
    gint is_called_in; /* atomic: the same, for the webhook */
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

/* What a message needs on its way. */
typedef struct {
    const AlarmSettings *settings;
    const Logins *logins;
    GCancellable *cancellable;
    gint *is_called_in;
} Road;

/* One recipient that has it is enough: to the others it would come again and again. */
static gboolean mail_it(const Road *road, const AlarmMessage *message) {
    g_autoptr(GError) error = NULL;
    g_autoptr(LetterSender) sender = make_sender(&road->settings->smtp, road->logins, &error);
    if (sender == NULL) {
        log_line(LOG_WARNING_SIGN, "alarm could not be mailed", "reason", error->message, NULL);
        return FALSE;
    }
    gboolean is_sent = FALSE;
    for (guint i = 0; i < message->recipients->len; i++)
        is_sent = mail_to(sender, message, message->recipients->pdata[i]) || is_sent;
    return is_sent;
}

static gboolean run_it(const Road *road, const AlarmMessage *message) {
    g_autoptr(GError) error = NULL;
    const gchar *const *command = (const gchar *const *)road->settings->command;
    const gchar *text = road->settings->command_takes_json ? message->json : message->text;
    gboolean is_run = alarm_command_run(command, message->subject, text, road->cancellable, &error);
    log_line(is_run ? LOG_OUTCOME : LOG_WARNING_SIGN,
             is_run ? "alarm handed to the command" : "the command of alarms failed", "command",
             command[0], "reason", error != NULL ? error->message : NULL, NULL);
    return is_run;
}

static gboolean post_it(const Road *road, const AlarmMessage *message) {
    g_autoptr(GError) error = NULL;
    const WebhookSettings *settings = &road->settings->webhook;
    const WebhookOptions options = {.url = settings->url,
                                    .token = settings->token,
                                    .ca_file = settings->ca_file,
                                    .timeout = WEBHOOK_SECONDS};
    gboolean is_posted = webhook_post(&options, message->json, road->is_called_in, &error);
    log_line(is_posted ? LOG_OUTCOME : LOG_WARNING_SIGN,
             is_posted ? "alarm posted to the webhook" : "the webhook of alarms failed", "reason",
             error != NULL ? error->message : NULL, NULL);
    return is_posted;
}

static void tell(const Road *road, AlarmMessage *message) {
    static gboolean (*const ways[])(const Road *, const AlarmMessage *) = {
        [ALARM_BY_COMMAND] = run_it,
        [ALARM_BY_WEBHOOK] = post_it,
        [ALARM_BY_MAIL] = mail_it,
    };
    G_STATIC_ASSERT(G_N_ELEMENTS(ways) == ALARM_WAYS);
    message->is_told = ways[message->way](road, message);
}

void alarm_route_tell_now(const Office *office, AlarmMessage *message) {
    g_autoptr(GCancellable) never = g_cancellable_new();
    gint is_called_in = 0;
    /* Without them only what needs a login fails, and says so. */
    g_autoptr(Logins) logins = logins_open(office->settings, NULL);
    const Road road = {&office->settings->alarms, logins, never, &is_called_in};
    tell(&road, message);
}

/* --- the thread --------------------------------------------------------------------------------
 */

static gpointer run(gpointer data) {
    AlarmRoute *route = data;
    const Workplace *place = route->place;
    const Road road = {&place->office->settings->alarms, place->logins, route->cancellable,
                       &route->is_called_in};
    AlarmMessage *message = g_async_queue_pop(route->messages);
    for (; message != &route->end_mark; message = g_async_queue_pop(route->messages)) {
        gint64 longest = (gint64)message->recipients->len * SMTP_SECONDS * TIMEOUTS_A_LETTER;
        heartbeat_beat(route->heart, "telling an alarm",
                       longest + COMMAND_SECONDS + WEBHOOK_SECONDS);
        tell(&road, message);
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
    g_atomic_int_set(&route->is_called_in, 1);
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
