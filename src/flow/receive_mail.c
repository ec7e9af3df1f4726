/* receive_mail.c - story 1: raw mails, from bytes to committed consequences */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Promise: a mail is stored with all it leads to, or not at all; the source is told only after the
 * commit; the same mail again changes nothing.
 *
 *   died after step                     what the restart does
 *   11 transaction begun                nothing is stored: the source offers the mail again
 *   12 mail stored (uncommitted)        rolled back by the database: as 11
 *   13 ticket saved (uncommitted)       as 11; the same numbers are drawn again
 *   14 letters queued (uncommitted)     as 11; the same letters are composed, with the same ids
 *   15 all of the batch applied         as 11
 *   16 committed, source not told       the source offers the mail again; it is known by its
 *                                       Message-ID (or content key), nothing happens, it is told
 *   17 source told                      nothing is left to do
 */
#include "flow/receive_mail.h"

#include "arrival.h"
#include "base/error.h"
#include "base/log.h"
#include "flow/canary.h"
#include "flow/step.h"
#include "refuse_mail.h"
#include "store/mail_store.h"

/* --- one mail ----------------------------------------------------------------------------------
 */

typedef gboolean (*MailHandler)(Arrival *arrival, GError **error);

/* Staff is what the From address says; what that is worth, handle_agent_mail() asks. */
static MailHandler handler_for(const Arrival *arrival) {
    const Identity *identity = arrival->identity;
    if (identity->kind != MAIL_KIND_PERSON)
        return handle_report;
    if (arrival->match->is_asked)
        return handle_department_mail;
    return identity->role == ROLE_COMPLAINANT ? handle_complainant_mail : handle_agent_mail;
}

static gboolean handle_arrival(Arrival *arrival, GError **error) {
    step_reached(STEP_RECEIVE_MAIL_STORED);
    return arrival_match(arrival, error) && handler_for(arrival)(arrival, error);
}

/* The same mail: its id and its author are the same (careless mailers give one id to many mails),
 * or it has no id and the same content. */
static gboolean find_same(Office *office, const Incoming *incoming, gint64 *out_id,
                          GError **error) {
    const Mail *mail = incoming->mail;
    gint64 same = 0;
    if (!mail_store_find_same(office->store, mail->message_id, mail->content_key, &same, error))
        return FALSE;
    *out_id = same;
    if (same == 0 || mail->message_id == NULL)
        return TRUE;
    g_autoptr(MailRow) row = NULL;
    if (!mail_store_load(office->store, same, &row, error))
        return FALSE;
    const Address *author = mail_author(mail);
    const gchar *sender = author != NULL ? author->address : "";
    if (row != NULL && !(*sender == '\0' && *row->sender == '\0') &&
        !address_equal(row->sender, sender))
        *out_id = 0;
    return TRUE;
}

static gboolean receive_readable(Office *office, Incoming *incoming, gint64 now, GError **error) {
    gint64 same = 0;
    if (!find_same(office, incoming, &same, error))
        return FALSE;
    incoming->verdict = RECEIVED_DONE;
    if (same != 0) {
        incoming->mail_id = same;
        log_line(LOG_OUTCOME, "mail known already", "mailbox", incoming->mailbox, "message_id",
                 incoming->mail->message_id, NULL);
        return TRUE;
    }
    g_auto(Arrival) arrival = {.office = office,
                               .incoming = incoming,
                               .mail = incoming->mail,
                               .identity = incoming->identity,
                               .now = now,
                               .mail_id = store_draw_id(office->store, SEQUENCE_MAIL)};
    incoming->mail_id = arrival.mail_id;
    return handle_arrival(&arrival, error);
}

static gboolean receive_one(Office *office, Incoming *incoming, gint64 now, GError **error) {
    if (incoming->mail != NULL && canary_is_mail(office, incoming)) {
        incoming->verdict = RECEIVED_DONE;
        return canary_take_back(office, incoming, now, error);
    }
    if (incoming->mail == NULL || incoming->is_oversize) {
        incoming->verdict = RECEIVED_QUARANTINED;
        return refuse_mail(office, incoming, now, error);
    }
    return receive_readable(office, incoming, now, error);
}

/* --- the batch ---------------------------------------------------------------------------------
 */

static gboolean receive_all(Office *office, GPtrArray *batch, GError **error) {
    for (guint i = 0; i < batch->len; i++) {
        if (!receive_one(office, batch->pdata[i], office_now(office), error))
            return FALSE;
    }
    step_reached(STEP_RECEIVE_APPLIED);
    return store_commit(office->store, error);
}

static gboolean receive_together(Office *office, GPtrArray *batch, GError **error) {
    if (!store_begin(office->store, error))
        return FALSE;
    step_reached(STEP_RECEIVE_BEGUN);
    log_hold();
    gboolean is_committed = receive_all(office, batch, error);
    log_release(is_committed);
    if (is_committed) {
        step_reached(STEP_RECEIVE_COMMITTED);
        return TRUE;
    }
    store_rollback(office->store);
    for (guint i = 0; i < batch->len; i++)
        ((Incoming *)batch->pdata[i])->verdict = RECEIVED_LATER;
    return FALSE;
}

/* Is it the store that fails, and not the mail? */
static gboolean is_of_store(const GError *failure) {
    return g_error_matches(failure, AMENDS_ERROR, AMENDS_ERROR_STORE_DAMAGED) ||
           g_error_matches(failure, AMENDS_ERROR, AMENDS_ERROR_TRY_LATER);
}

/* It comes again every few seconds. */
static void tell_left(const Office *office, const Incoming *incoming, const GError *failure) {
    g_autofree gchar *about = g_strconcat("mail in ", incoming->mailbox, NULL);
    g_autofree gchar *left_out = NULL;
    if (trouble_log_may_tell(office->troubles, about, failure->message, g_get_monotonic_time(),
                             &left_out))
        log_line(LOG_FAILURE, "mail could not be handled; it stays in its mailbox", "mailbox",
                 incoming->mailbox, "reason", failure->message, "left_out", left_out, NULL);
}

static gboolean receive_each(Office *office, GPtrArray *batch, GError **error) {
    g_autoptr(GPtrArray) alone = g_ptr_array_new();
    for (guint i = 0; i < batch->len; i++) {
        g_autoptr(GError) failure = NULL;
        const Incoming *incoming = batch->pdata[i];
        g_ptr_array_set_size(alone, 0);
        g_ptr_array_add(alone, batch->pdata[i]);
        if (receive_together(office, alone, &failure))
            continue;
        if (is_of_store(failure)) {
            g_propagate_error(error, g_steal_pointer(&failure));
            return FALSE;
        }
        tell_left(office, incoming, failure);
    }
    return TRUE;
}

/* A mail that fails takes the whole transaction back. That is rare, so nothing is spent on it
 * beforehand: its companions are done again, each alone. */
gboolean receive_batch(Office *office, GPtrArray *batch, GError **error) {
    g_autoptr(GError) failure = NULL;
    if (receive_together(office, batch, &failure))
        return TRUE;
    if (!is_of_store(failure))
        return receive_each(office, batch, error);
    g_propagate_error(error, g_steal_pointer(&failure));
    return FALSE;
}

/* --- again -------------------------------------------------------------------------------------
 */

static gboolean handle_again(Office *office, const MailRow *row, GError **error) {
    g_autoptr(GBytes) raw = NULL;
    if (!mail_store_raw(office->store, row->id, &raw, error))
        return FALSE;
    g_autoptr(Incoming) incoming =
        incoming_new(raw, row->size, row->mailbox, NULL, row->received_at);
    if (incoming->is_oversize) {
        g_set_error(error, AMENDS_ERROR, AMENDS_ERROR_BAD_MAIL,
                    "only the beginning of this mail was kept; the whole mail is in the folder "
                    "cur/ of mailbox %s: move it to new/ after raising limits.max_mail",
                    row->mailbox);
        return FALSE;
    }
    incoming_read(office, incoming);
    if (incoming->mail == NULL) {
        g_propagate_error(error, g_error_copy(incoming->error));
        return FALSE;
    }
    g_auto(Arrival) arrival = {.office = office,
                               .incoming = incoming,
                               .mail = incoming->mail,
                               .identity = incoming->identity,
                               .now = office_now(office),
                               .mail_id = row->id,
                               .is_stored = TRUE,
                               .is_released = row->state == MAIL_STATE_HELD};
    return handle_arrival(&arrival, error);
}

gboolean receive_again_in_transaction(Office *office, gint64 mail_id, GError **error) {
    g_autoptr(MailRow) row = NULL;
    if (!mail_store_load(office->store, mail_id, &row, error))
        return FALSE;
    if (row == NULL || (row->state != MAIL_STATE_HELD && row->state != MAIL_STATE_QUARANTINED)) {
        g_set_error(error, AMENDS_ERROR, AMENDS_ERROR_BAD_MAIL,
                    "mail %" G_GINT64_FORMAT " is neither held nor in quarantine", mail_id);
        return FALSE;
    }
    return handle_again(office, row, error);
}

gboolean receive_again(Office *office, gint64 mail_id, GError **error) {
    if (!store_begin(office->store, error))
        return FALSE;
    if (receive_again_in_transaction(office, mail_id, error) && store_commit(office->store, error))
        return TRUE;
    store_rollback(office->store);
    return FALSE;
}
