/* imap_source.c - mail out of an IMAP folder: oldest first, ahead of the desk, filed when done */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Promises:
 *   - mail is known by UID and UIDVALIDITY, never by number or \Seen; oldest first
 *   - a mail is moved (copied, marked) only after its verdict, many in one command
 *   - a mail that was handed out is not handed out again before it is settled, nor once it is done
 *   - the folder is asked again after everything that could have hidden an arrival
 *   - whatever breaks a connection costs that connection: the next begins with a new search, and
 *     what comes twice is known by its Message-ID
 *
 * While the desk works on one batch the server prepares the next: its command is sent as soon as
 * the answer before it has been read. Anything else that is to be said waits for that answer.
 */
#include "imap_source.h"

#include "base/error.h"
#include "imap/imap_fetch.h"
#include "imap/imap_folder.h"
#include "imap/imap_idle.h"
#include "imap/imap_moves.h"
#include "imap/imap_session.h"
#include "imap/uid_list.h"
#include "imap/work_list.h"

enum {
    BATCH_BYTES = 512 * 1024, /* aimed at, by the size of the mails before */
    LEAST_BATCH = 4,
    MOST_BATCH = 64, /* of 64 KiB each at most */
    FILE_AT = 200,   /* mails done before they are filed while there is more to do */
    FIRST_REST_MS = 1000,
    MOST_REST_MS = 60 * 1000,
    SETTING_REST_MS = 30 * 1000, /* somebody has to act first */
    MOST_DOUBLINGS = 6,
};

struct ImapSource {
    const ImapOptions *options;
    guint64 max_bytes;
    ImapSession *session; /* NULL: not connected */
    WorkList work;
    GArray *asked;      /* UIDs whose beginnings are on their way, or NULL */
    GQueue *ready;      /* of ImapMail */
    GArray *unreadable; /* UIDs to be marked */
    guint64 mean_size;
    guint settled; /* since mail was filed last */
    gboolean must_search;
    guint failures; /* in a row */
    guint rest_ms;
    gboolean is_careful; /* a FETCH was refused: fetch one by one, so that others get through */
    GError *lost;        /* what ended the connection while we waited; told by the next call */
    MailProgress told;   /* progress that was asked for last */
};

ImapSource *imap_source_new(const ImapOptions *options, guint64 max_bytes,
                            const MailProgress *progress) {
    ImapSource *source = g_new0(ImapSource, 1);
    *source = (ImapSource){.options = options,
                           .max_bytes = max_bytes,
                           .ready = g_queue_new(),
                           .unreadable = uid_list_new(),
                           .mean_size = BATCH_BYTES / LEAST_BATCH,
                           .told = *progress};
    work_list_init(&source->work, progress);
    return source;
}

/* --- the connection --------------------------------------------------------------------------- */

/* What was fetched and not handed out yet is fetched again. */
static void forget_fetched(ImapSource *source) {
    for (ImapMail *mail = g_queue_pop_head(source->ready); mail != NULL;
         mail = g_queue_pop_head(source->ready)) {
        work_list_give_back(&source->work, mail->uid);
        imap_mail_free(mail);
    }
    for (guint i = 0; source->asked != NULL && i < source->asked->len; i++)
        work_list_give_back(&source->work, g_array_index(source->asked, guint32, i));
    g_clear_pointer(&source->asked, g_array_unref);
}

static void disconnect(ImapSource *source) {
    forget_fetched(source);
    g_clear_pointer(&source->session, imap_session_close);
    source->must_search = TRUE;
}

void imap_source_free(ImapSource *source) {
    if (source == NULL)
        return;
    disconnect(source);
    g_clear_error(&source->lost);
    work_list_clear(&source->work);
    g_queue_free(source->ready);
    g_array_unref(source->unreadable);
    g_free(source);
}

/* Always FALSE. The longer it fails, the longer the rest before the next try; many mailboxes do not
 * try at the same moment. */
static gboolean note_failure(ImapSource *source, const GError *trouble) {
    source->must_search = TRUE;
    if (source->session != NULL && source->session->is_dead)
        disconnect(source);
    guint least = g_error_matches(trouble, AMENDS_ERROR, AMENDS_ERROR_BAD_SETTING) ? SETTING_REST_MS
                                                                                   : FIRST_REST_MS;
    guint rest = MIN(least << MIN(source->failures, MOST_DOUBLINGS), MOST_REST_MS);
    source->rest_ms = rest * 3 / 4 + (guint)g_random_int_range(0, (gint)rest / 2);
    source->failures++;
    return FALSE;
}

/* What another run had marked only, because it could not move it. */
static gboolean file_marked(ImapSource *source, GError **error) {
    ImapSession *session = source->session;
    if (session->filing > FILED_BY_COPY || !session->keeps_keywords)
        return TRUE;
    g_autoptr(GArray) uids = uid_list_new();
    return imap_folder_search_done(session, uids, error) &&
           (imap_moves_file(session, uids, error) || !session->is_dead);
}

static gboolean connect_to_server(ImapSource *source, GError **error) {
    source->session = imap_session_open(source->options, error);
    if (source->session == NULL)
        return FALSE;
    if (!work_list_open_folder(&source->work, source->session->uid_validity,
                               source->session->uid_next))
        g_array_set_size(source->unreadable, 0);
    source->must_search = TRUE;
    source->is_careful = FALSE;
    return file_marked(source, error);
}

/* --- fetching --------------------------------------------------------------------------------- */

static gboolean ask_ahead(ImapSource *source, GError **error) {
    if (work_list_is_empty(&source->work) || source->asked != NULL)
        return TRUE;
    guint64 fitting = BATCH_BYTES / MAX(source->mean_size, 1);
    guint count = source->is_careful ? 1 : (guint)CLAMP(fitting, LEAST_BATCH, MOST_BATCH);
    source->asked = work_list_take(&source->work, count);
    return imap_fetch_ask_heads(source->session, source->asked, error);
}

static guint64 bytes_of(GPtrArray *mails) {
    guint64 bytes = 0;
    for (guint i = 0; i < mails->len; i++)
        bytes += ((const ImapMail *)mails->pdata[i])->body->len;
    return bytes;
}

/* `mails` (in order of UID, taken) came for those that were asked for. */
static void sort_in(ImapSource *source, GPtrArray *mails, gboolean is_all) {
    g_autoptr(GArray) asked = g_steal_pointer(&source->asked);
    if (mails->len > 0)
        source->mean_size = bytes_of(mails) / mails->len;
    guint place = 0;
    for (guint i = 0; i < asked->len; i++) {
        guint32 uid = g_array_index(asked, guint32, i);
        if (place < mails->len && ((ImapMail *)mails->pdata[place])->uid == uid)
            g_queue_push_tail(source->ready, mails->pdata[place++]);
        else if (is_all) /* another client took it away: nobody has to do anything about it */
            work_list_vanished(&source->work, uid);
        else
            work_list_give_back(&source->work, uid);
    }
    g_ptr_array_set_free_func(mails, NULL);
    /* What a server sends twice is one mail. */
    for (; place < mails->len; place++)
        imap_mail_free(mails->pdata[place]);
}

/* Reads the answer that is on its way. */
static gboolean hear_asked(ImapSource *source, GError **error) {
    if (source->asked == NULL)
        return TRUE;
    g_autoptr(GPtrArray) mails = g_ptr_array_new_with_free_func((GDestroyNotify)imap_mail_free);
    gboolean is_all = imap_fetch_hear_heads(source->session, source->asked, mails, error);
    if (source->session->is_dead)
        return FALSE;
    sort_in(source, mails, is_all);
    source->is_careful = source->is_careful || !is_all;
    return is_all;
}

static gboolean look_for_mail(ImapSource *source, GError **error) {
    g_autoptr(GArray) found = uid_list_new();
    gboolean is_by_cursor = source->session->filing == FILED_BY_CURSOR;
    guint32 cursor = is_by_cursor ? work_list_progress(&source->work).uid : 0;
    if (!imap_folder_search(source->session, cursor, found, error))
        return FALSE;
    work_list_fill(&source->work, found, cursor);
    source->must_search = FALSE;
    return TRUE;
}

static RawMail *hand_out(const ImapSource *source, ImapMail *mail) {
    RawMail *raw = g_new0(RawMail, 1);
    gboolean is_oversize = MAX(mail->size, mail->body->len) > source->max_bytes;
    if (is_oversize)
        g_byte_array_set_size(mail->body, MIN(mail->body->len, IMAP_FETCH_HEAD));
    GBytes *bytes = g_byte_array_free_to_bytes(g_steal_pointer(&mail->body));
    *raw =
        (RawMail){.bytes = is_oversize ? NULL : bytes,
                  .head = is_oversize ? bytes : NULL,
                  .size = mail->size,
                  .handle = g_strdup_printf("%u:%u", source->work.progress.uid_validity, mail->uid),
                  .received_at = mail->received_at};
    return raw;
}

/* The next of those that are here. *out_mail stays NULL when there is none. */
static gboolean take_ready(ImapSource *source, RawMail **out_mail, GError **error) {
    g_autoptr(ImapMail) mail = g_queue_pop_head(source->ready);
    if (mail == NULL)
        return TRUE;
    guint32 uid = mail->uid;
    gboolean is_good = TRUE;
    if (!mail->is_whole && mail->size <= source->max_bytes)
        is_good = hear_asked(source, error) &&
                  imap_fetch_rest(source->session, mail, source->max_bytes, error);
    if (!is_good)
        work_list_give_back(&source->work, uid);
    else if (mail->body == NULL)
        work_list_vanished(&source->work, uid);
    else
        *out_mail = hand_out(source, mail);
    return is_good;
}

/* One step towards the next mail. *out_is_over: there is none. */
static gboolean step(ImapSource *source, RawMail **out_mail, gboolean *out_is_over,
                     GError **error) {
    if (source->session == NULL)
        return connect_to_server(source, error);
    if (!g_queue_is_empty(source->ready))
        return take_ready(source, out_mail, error);
    if (source->asked != NULL)
        return hear_asked(source, error) && ask_ahead(source, error);
    if (!work_list_is_empty(&source->work))
        return ask_ahead(source, error);
    if (source->must_search || source->session->has_news)
        return look_for_mail(source, error);
    *out_is_over = TRUE;
    return TRUE;
}

gboolean imap_source_next(ImapSource *source, RawMail **out_mail, GError **error) {
    gboolean is_over = FALSE;
    *out_mail = NULL;
    if (source->lost != NULL) {
        g_propagate_error(error, g_steal_pointer(&source->lost));
        return FALSE;
    }
    while (*out_mail == NULL && !is_over) {
        g_autoptr(GError) trouble = NULL;
        if (!step(source, out_mail, &is_over, &trouble)) {
            note_failure(source, trouble);
            g_propagate_error(error, g_steal_pointer(&trouble));
            return FALSE;
        }
    }
    if (*out_mail != NULL)
        source->failures = 0;
    return TRUE;
}

/* --- verdicts --------------------------------------------------------------------------------- */

/* UIDs of before a change of UIDVALIDITY name other mails now. */
static gboolean read_handle(const ImapSource *source, const gchar *handle, guint32 *out_uid) {
    gchar *end = NULL;
    guint64 validity = g_ascii_strtoull(handle, &end, 10);
    if (*end != ':' || validity != source->work.progress.uid_validity)
        return FALSE;
    *out_uid = (guint32)g_ascii_strtoull(end + 1, NULL, 10);
    return TRUE;
}

gboolean imap_source_settle(ImapSource *source, const RawMail *mail, Verdict verdict,
                            GError **error) {
    guint32 uid = 0;
    if (!read_handle(source, mail->handle, &uid))
        return TRUE;
    work_list_settle(&source->work, uid, verdict != VERDICT_LATER);
    if (verdict == VERDICT_LATER)
        source->must_search = TRUE;
    else if (verdict == VERDICT_QUARANTINE)
        g_array_append_val(source->unreadable, uid);
    return ++source->settled < FILE_AT || imap_source_flush(source, error);
}

static gboolean file_done(ImapSource *source, GError **error) {
    g_autoptr(GArray) done = work_list_done(&source->work);
    if (source->session == NULL || done->len == 0)
        return TRUE;
    if (!hear_asked(source, error))
        return FALSE;
    uid_list_sort(source->unreadable);
    gboolean is_good = imap_moves_mark_quarantined(source->session, source->unreadable, error);
    if (!source->session->is_dead) {
        g_array_set_size(source->unreadable, 0);
        is_good = imap_moves_file(source->session, done, is_good ? error : NULL) && is_good;
    }
    if (!source->session->is_dead)
        work_list_filed(&source->work, done, source->session->filing == FILED_BY_CURSOR);
    return is_good;
}

gboolean imap_source_flush(ImapSource *source, GError **error) {
    g_autoptr(GError) trouble = NULL;
    source->settled = 0;
    if (file_done(source, &trouble))
        return source->session == NULL || ask_ahead(source, error);
    note_failure(source, trouble);
    g_propagate_error(error, g_steal_pointer(&trouble));
    return FALSE;
}

gboolean imap_source_progress(ImapSource *source, MailProgress *out_progress) {
    MailProgress now = work_list_progress(&source->work);
    gboolean is_new = now.uid != source->told.uid || now.uid_validity != source->told.uid_validity;
    *out_progress = source->told = now;
    return is_new && now.uid_validity != 0;
}

/* --- waiting ---------------------------------------------------------------------------------- */

void imap_source_wait(ImapSource *source) {
    if (source->session == NULL || source->must_search || source->session->has_news)
        return;
    g_autoptr(GError) trouble = NULL;
    if (imap_idle_wait(source->session, &trouble)) {
        source->failures = 0;
        source->must_search = TRUE;
        return;
    }
    note_failure(source, trouble);
    if (!g_cancellable_is_cancelled(source->options->cancellable))
        source->lost = g_steal_pointer(&trouble);
}

guint imap_source_rest_ms(const ImapSource *source) {
    return source->rest_ms;
}
