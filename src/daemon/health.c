/* health.c - how each mailbox and the way out fare: the threads report, the desk reads */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Times of day are for people; how long something lasts is measured by the monotonic clock, which
 * nobody sets. */
#include "health.h"

struct Health {
    GMutex mutex;
    GPtrArray *mailboxes; /* of MailboxHealth */
    DeliveryState delivery;
    gint64 down_begun; /* monotonic microseconds, 0: it is not down */
};

struct MailboxHealth {
    Health *health;
    MailboxState state; /* failing_seconds, waiting, oldest_waiting_at are filled when asked */
    gint64 failing_begun;
    GArray *arrivals; /* of gint64: mails on the desk */
};

static gint64 seconds_now(void) {
    return g_get_real_time() / G_USEC_PER_SEC;
}

static gint64 seconds_since(gint64 begun) {
    return begun != 0 ? (g_get_monotonic_time() - begun) / G_USEC_PER_SEC : 0;
}

static void set_text(gchar **text, const gchar *to) {
    g_free(*text);
    *text = g_strdup(to);
}

static void mailbox_free(gpointer data) {
    MailboxHealth *mailbox = data;
    g_free(mailbox->state.name);
    g_free(mailbox->state.last_error);
    g_array_unref(mailbox->arrivals);
    g_free(mailbox);
}

Health *health_new(void) {
    Health *health = g_new0(Health, 1);
    g_mutex_init(&health->mutex);
    health->mailboxes = g_ptr_array_new_with_free_func(mailbox_free);
    return health;
}

void health_free(Health *health) {
    if (health == NULL)
        return;
    g_ptr_array_unref(health->mailboxes);
    g_free(health->delivery.last_error);
    g_mutex_clear(&health->mutex);
    g_free(health);
}

/* --- mailboxes ---------------------------------------------------------------------------------
 */

static MailboxHealth *find(Health *health, const gchar *name) {
    for (guint i = 0; i < health->mailboxes->len; i++) {
        MailboxHealth *mailbox = health->mailboxes->pdata[i];
        if (g_strcmp0(mailbox->state.name, name) == 0)
            return mailbox;
    }
    return NULL;
}

MailboxHealth *health_of_mailbox(Health *health, const gchar *name) {
    g_mutex_lock(&health->mutex);
    MailboxHealth *mailbox = find(health, name);
    if (mailbox == NULL) {
        mailbox = g_new0(MailboxHealth, 1);
        mailbox->health = health;
        mailbox->state.name = g_strdup(name);
        mailbox->arrivals = g_array_new(FALSE, FALSE, sizeof(gint64));
        g_ptr_array_add(health->mailboxes, mailbox);
    }
    mailbox->state.connected_since = 0;
    g_mutex_unlock(&health->mutex);
    return mailbox;
}

void health_keep_mailboxes(Health *health, const GPtrArray *names) {
    g_mutex_lock(&health->mutex);
    for (guint i = health->mailboxes->len; i-- > 0;) {
        const MailboxHealth *mailbox = health->mailboxes->pdata[i];
        if (!g_ptr_array_find_with_equal_func((GPtrArray *)names, mailbox->state.name, g_str_equal,
                                              NULL))
            g_ptr_array_remove_index(health->mailboxes, i);
    }
    g_mutex_unlock(&health->mutex);
}

gboolean mailbox_health_works(MailboxHealth *mailbox) {
    g_mutex_lock(&mailbox->health->mutex);
    gboolean has_failed = mailbox->failing_begun != 0;
    mailbox->failing_begun = 0;
    mailbox->state.failing_since = 0;
    if (mailbox->state.connected_since == 0)
        mailbox->state.connected_since = seconds_now();
    g_mutex_unlock(&mailbox->health->mutex);
    return has_failed;
}

void mailbox_health_fails(MailboxHealth *mailbox, const gchar *reason) {
    g_mutex_lock(&mailbox->health->mutex);
    MailboxState *state = &mailbox->state;
    state->connected_since = 0;
    state->last_error_at = seconds_now();
    set_text(&state->last_error, reason);
    if (mailbox->failing_begun == 0) {
        mailbox->failing_begun = g_get_monotonic_time();
        state->failing_since = state->last_error_at;
    }
    g_mutex_unlock(&mailbox->health->mutex);
}

void mailbox_health_took(MailboxHealth *mailbox, gint64 arrived_at) {
    g_mutex_lock(&mailbox->health->mutex);
    g_array_append_val(mailbox->arrivals, arrived_at);
    g_mutex_unlock(&mailbox->health->mutex);
}

void mailbox_health_settled(MailboxHealth *mailbox, gint64 arrived_at, gboolean is_committed) {
    g_mutex_lock(&mailbox->health->mutex);
    for (guint i = 0; i < mailbox->arrivals->len; i++) {
        if (g_array_index(mailbox->arrivals, gint64, i) != arrived_at)
            continue;
        g_array_remove_index_fast(mailbox->arrivals, i);
        break;
    }
    if (is_committed) {
        mailbox->state.last_mail_at = seconds_now();
        mailbox->state.last_lag = MAX(0, mailbox->state.last_mail_at - arrived_at);
    }
    g_mutex_unlock(&mailbox->health->mutex);
}

/* --- the way out -------------------------------------------------------------------------------
 */

void health_letter_done(Health *health, const SendResult *result) {
    g_mutex_lock(&health->mutex);
    DeliveryState *delivery = &health->delivery;
    gint64 now = seconds_now();
    delivery->was_tried = TRUE;
    if (result->outcome == SEND_SENT)
        delivery->last_sent_at = now;
    if (result->outcome != SEND_SENT) {
        delivery->last_error_at = now;
        set_text(&delivery->last_error, result->reply);
    }
    if (!result->is_server_down) {
        health->down_begun = 0;
        delivery->down_since = 0;
    } else if (health->down_begun == 0) {
        health->down_begun = g_get_monotonic_time();
        delivery->down_since = now;
    }
    g_mutex_unlock(&health->mutex);
}

/* --- reading -----------------------------------------------------------------------------------
 */

static void describe(const MailboxHealth *mailbox, MailboxState *out_state) {
    g_autofree gchar *name = out_state->name;
    *out_state = mailbox->state;
    out_state->name = g_steal_pointer(&name);
    out_state->last_error = g_strdup(mailbox->state.last_error);
    out_state->failing_seconds = seconds_since(mailbox->failing_begun);
    out_state->waiting = mailbox->arrivals->len;
    for (guint i = 0; i < mailbox->arrivals->len; i++) {
        gint64 arrival = g_array_index(mailbox->arrivals, gint64, i);
        if (i == 0 || arrival < out_state->oldest_waiting_at)
            out_state->oldest_waiting_at = arrival;
    }
}

void health_describe(Health *health, DeskState *state) {
    g_mutex_lock(&health->mutex);
    for (guint i = 0; i < health->mailboxes->len; i++) {
        const MailboxHealth *mailbox = health->mailboxes->pdata[i];
        describe(mailbox, desk_state_add_mailbox(state, mailbox->state.name));
    }
    g_free(state->delivery.last_error);
    state->delivery = health->delivery;
    state->delivery.last_error = g_strdup(health->delivery.last_error);
    state->delivery.down_seconds = seconds_since(health->down_begun);
    g_mutex_unlock(&health->mutex);
}
