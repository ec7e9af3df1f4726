/* canary.c - mails to ourselves: written now and then, known when they come in again */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* They take the way of every letter (a sender's thread, its server, the mailbox), but stand in no
 * outbox and leave no mail behind: a row of four values is all. A token is the second in which the
 * mail was written, and a signature. */
#include "flow/canary.h"

#include <string.h>

#include "base/digest.h"
#include "base/log.h"
#include "compose/canary_letter.h"
#include "store/canary_store.h"
#include "workflow/canary_step.h"

enum { MAC_BYTES = 10 };

static gchar *make_token(GBytes *key, gint64 written_at) {
    guint8 digest[DIGEST_BYTES];
    g_autofree gchar *facts = g_strdup_printf("canary\n%" G_GINT64_FORMAT, written_at);
    digest_hmac_sha256(key, facts, digest);
    GString *token = g_string_new(NULL);
    g_string_append_printf(token, "%" G_GINT64_FORMAT ".", written_at);
    for (guint i = 0; i < MAC_BYTES; i++)
        g_string_append_printf(token, "%02x", digest[i]);
    return g_string_free(token, FALSE);
}

/* 0: it is none of ours. */
static gint64 read_token(GBytes *key, const gchar *token) {
    gint64 written_at = token != NULL ? g_ascii_strtoll(token, NULL, 10) : 0;
    if (written_at <= 0)
        return 0;
    g_autofree gchar *good = make_token(key, written_at);
    return strcmp(good, token) == 0 ? written_at : 0;
}

static CanaryTimes times_of(const Office *office, gint64 started_at) {
    const AlarmSettings *settings = &office->settings->alarms;
    return (CanaryTimes){.every = settings->canary_every,
                         .within = settings->canary_within,
                         .started_at = started_at,
                         .now = office_now(office)};
}

static gboolean commit(Office *office, gboolean is_done, GError **error) {
    if (is_done && store_commit(office->store, error))
        return TRUE;
    store_rollback(office->store);
    return FALSE;
}

/* --- out ---------------------------------------------------------------------------------------
 */

gboolean canary_begin(Office *office, GError **error) {
    return store_begin(office->store, error) &&
           commit(office, canary_store_forget_unsent(office->store, error), error);
}

static SendJob *make_job(const Office *office, gint64 written_at) {
    g_autofree gchar *token = make_token(office->key, written_at);
    const CanaryDraft draft = {
        .desk_address = office->policy->desk_address, .token = token, .now = written_at};
    SendJob *job = g_new0(SendJob, 1);
    *job = (SendJob){.letter = compose_canary(&draft),
                     .contents = g_ptr_array_new_with_free_func((GDestroyNotify)g_bytes_unref),
                     .attempts = 1};
    return job;
}

gboolean canary_write(Office *office, SendJob **out_job, GError **error) {
    const CanaryTimes times = times_of(office, 0);
    g_auto(CanaryState) state = {0};
    *out_job = NULL;
    if (times.every == 0)
        return TRUE;
    if (!canary_store_state(office->store, &state, error))
        return FALSE;
    if (!canary_is_due(&state, &times))
        return TRUE;
    if (!store_begin(office->store, error) ||
        !commit(office, canary_store_add(office->store, times.now, error), error))
        return FALSE;
    *out_job = make_job(office, times.now);
    return TRUE;
}

gboolean canary_is_job(const SendJob *job) {
    return job->letter->id == 0;
}

/* Of one that perhaps arrived, coming back is the proof. */
gboolean canary_note_sent(Office *office, const SendJob *job, GError **error) {
    SendOutcome outcome = job->result.outcome;
    gboolean is_sent = outcome == SEND_SENT || outcome == SEND_UNKNOWN;
    const gchar *said = job->result.reply != NULL ? job->result.reply : "the server took it not";
    const gchar *id = job->letter->message_id;
    gint64 written_at = g_ascii_strtoll(strchr(id, '.') + 1, NULL, 10);
    if (!is_sent)
        log_line(LOG_WARNING_SIGN, "the desk's mail to itself could not be sent", "reply", said,
                 NULL);
    return store_begin(office->store, error) &&
           commit(office,
                  canary_store_note_sent(office->store, written_at,
                                         is_sent ? office_now(office) : 0, is_sent ? NULL : said,
                                         error),
                  error);
}

/* --- in ----------------------------------------------------------------------------------------
 */

static gint64 token_of(const Office *office, const Incoming *incoming) {
    if (incoming->identity->kind != MAIL_KIND_OWN)
        return 0;
    return read_token(office->key, mail_header(incoming->mail, canary_field));
}

gboolean canary_is_mail(const Office *office, const Incoming *incoming) {
    return token_of(office, incoming) != 0;
}

gboolean canary_take_back(Office *office, const Incoming *incoming, gint64 now, GError **error) {
    gint64 written_at = token_of(office, incoming);
    g_autofree gchar *seconds = g_strdup_printf("%" G_GINT64_FORMAT, now - written_at);
    log_line(LOG_OUTCOME, "the desk's mail to itself is back", "mailbox", incoming->mailbox,
             "seconds", seconds, NULL);
    return canary_store_note_back(office->store, written_at, MAX(now, written_at), error);
}

/* --- what it tells -----------------------------------------------------------------------------
 */

gboolean canary_look(Office *office, gint64 started_at, Condition **out_condition, GError **error) {
    const CanaryTimes times = times_of(office, started_at);
    g_auto(CanaryState) state = {0};
    if (times.every != 0 && !canary_store_state(office->store, &state, error))
        return FALSE;
    *out_condition = canary_condition(&state, &times);
    return TRUE;
}

gboolean canary_figures(Store *store, gint64 from, gint64 until, CanaryFigures *out_figures,
                        GError **error) {
    g_autoptr(GArray) seconds = NULL;
    CanaryFigures figures = {0};
    if (!canary_store_count(store, from, until, &figures.written, error) ||
        !canary_store_trips(store, from, until, &seconds, error))
        return FALSE;
    canary_figures_count(seconds, &figures);
    *out_figures = figures;
    return TRUE;
}
