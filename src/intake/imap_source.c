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
 * the answer before it has been read; or it moves what is done. Anything else that is to be said
 * waits for that answer.
 */
#include "imap_source.h"

#include "base/error.h"
#include "imap/imap_folder.h"
#include "imap/imap_idle.h"
#include "imap/imap_moves.h"
#include "imap/imap_opening.h"
#include "imap/imap_session.h"
#include "imap/mail_supply.h"
#include "imap/uid_list.h"
#include "imap/work_list.h"
#include "retry_rest.h"

enum {
    MOST_VAIN_SEARCHES = 3,
    MOST_VAIN_WAITS = 5,
    SHORT_WAIT_MS = 200,
    NOISE_REST_MS = 2000,
    FILING_PAUSE_MS = 8, /* in which the answers to the mails go out */
    FILE_AT = 500,       /* mails done before they are filed while there is more to do */
};

struct ImapSource {
    const ImapOptions *options;
    guint64 max_bytes;
    ImapSession *session; /* NULL: not connected */
    WorkList work;
    MailSupply supply;
    GArray *moving;     /* UIDs of mails that the server moves now, or NULL */
    GArray *unreadable; /* UIDs to be marked */
    guint settled;      /* since mail was filed last */
    gboolean must_search;
    guint vain_searches; /* in a row that found nothing, since we waited last */
    guint vain_waits;    /* in a row that ended at once, with nothing to be found behind them */
    guint failures;      /* in a row */
    guint rest_ms;
    gboolean has_complained; /* about how mail is filed, since it was connected */
    GError *lost;            /* what ended the connection while we waited; told by the next call */
    MailProgress told;       /* progress that was asked for last */
};

ImapSource *imap_source_new(const ImapOptions *options, guint64 max_bytes,
                            const MailProgress *progress) {
    ImapSource *source = g_new0(ImapSource, 1);
    *source = (ImapSource){.options = options,
                           .max_bytes = max_bytes,
                           .unreadable = uid_list_new(),
                           .told = *progress};
    work_list_init(&source->work, progress);
    mail_supply_init(&source->supply, &source->work, max_bytes);
    return source;
}

/* --- the connection --------------------------------------------------------------------------- */

static void disconnect(ImapSource *source) {
    mail_supply_forget(&source->supply);
    g_clear_pointer(&source->moving, g_array_unref);
    g_clear_pointer(&source->session, imap_session_close);
    source->must_search = TRUE;
}

void imap_source_free(ImapSource *source) {
    if (source == NULL)
        return;
    disconnect(source);
    g_clear_error(&source->lost);
    mail_supply_clear(&source->supply);
    work_list_clear(&source->work);
    g_array_unref(source->unreadable);
    g_free(source);
}

/* Always FALSE. */
static gboolean note_failure(ImapSource *source, const GError *trouble) {
    source->must_search = TRUE;
    if (source->session != NULL && source->session->is_dead)
        disconnect(source);
    gboolean must_act = g_error_matches(trouble, AMENDS_ERROR, AMENDS_ERROR_BAD_SETTING);
    source->rest_ms = retry_rest_ms(source->failures, must_act);
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
    source->session = imap_opening_open(source->options, error);
    if (source->session == NULL)
        return FALSE;
    if (!work_list_open_folder(&source->work, source->session->uid_validity,
                               source->session->uid_next))
        g_array_set_size(source->unreadable, 0);
    source->must_search = TRUE;
    source->supply.is_careful = FALSE;
    source->has_complained = FALSE;
    return file_marked(source, error);
}

/* --- fetching --------------------------------------------------------------------------------- */

/* Whatever it does not make sure of makes a search of the whole folder next; so does a refusal:
 * one mail that the server can't hand out must not hide the others. */
static gboolean take_news(ImapSource *source, GError **error) {
    g_autoptr(GError) trouble = NULL;
    gboolean is_all = FALSE;
    source->session->has_news = FALSE;
    gboolean is_good = mail_supply_take_news(&source->supply, source->session, &is_all, &trouble);
    source->must_search = !is_all;
    if (is_good)
        return TRUE;
    source->supply.is_careful = TRUE;
    if (!source->session->is_dead)
        return TRUE;
    g_propagate_error(error, g_steal_pointer(&trouble));
    return FALSE;
}

static gboolean look_for_mail(ImapSource *source, GError **error) {
    if (!source->must_search && mail_supply_may_take_news(&source->supply, source->session))
        return take_news(source, error);
    g_autoptr(GArray) found = uid_list_new();
    gboolean is_by_cursor = source->session->filing == FILED_BY_CURSOR;
    guint32 cursor = is_by_cursor ? work_list_progress(&source->work).uid : 0;
    if (!imap_folder_search(source->session, cursor, found, error))
        return FALSE;
    work_list_fill(&source->work, found, cursor);
    source->must_search = FALSE;
    /* A server that tells of news with each search would be asked for ever. */
    source->vain_searches = work_list_is_empty(&source->work) ? source->vain_searches + 1 : 0;
    if (source->vain_searches >= MOST_VAIN_SEARCHES)
        source->session->has_news = FALSE;
    return TRUE;
}

static RawMail *hand_out(const ImapSource *source, ImapMail *mail) {
    RawMail *raw = g_new0(RawMail, 1);
    /* Size and bytes may differ: what came counts, but for what was not to come. */
    gboolean is_head = mail->size > source->max_bytes;
    guint64 size = is_head ? mail->size : mail->body->len;
    gboolean is_oversize = size > source->max_bytes;
    if (is_oversize)
        g_byte_array_set_size(mail->body, MIN(mail->body->len, IMAP_FETCH_HEAD));
    GBytes *bytes = g_byte_array_free_to_bytes(g_steal_pointer(&mail->body));
    *raw =
        (RawMail){.bytes = is_oversize ? NULL : bytes,
                  .head = is_oversize ? bytes : NULL,
                  .size = size,
                  .handle = g_strdup_printf("%u:%u", source->work.progress.uid_validity, mail->uid),
                  .received_at = mail->received_at};
    imap_mail_free(mail);
    return raw;
}

/* --- filing ----------------------------------------------------------------------------------- */

static gboolean file(ImapSource *source, GArray *uids, GError **error) {
    ImapSession *session = source->session;
    gboolean is_good = imap_moves_file(session, uids, error);
    if (!session->is_dead)
        work_list_filed(&source->work, uids, session->filing == FILED_BY_CURSOR);
    return is_good;
}

/* Hears of the mails that the server was moving. */
static gboolean end_move(ImapSource *source, GError **error) {
    g_autoptr(GArray) uids = g_steal_pointer(&source->moving);
    g_autoptr(GError) refused = NULL;
    if (uids == NULL)
        return TRUE;
    if (imap_moves_end(source->session, &refused)) {
        work_list_filed(&source->work, uids, FALSE);
        return TRUE;
    }
    if (!source->session->is_dead)
        return file(source, uids, error);
    g_propagate_error(error, g_steal_pointer(&refused));
    return FALSE;
}

static gboolean mark_unreadable(ImapSource *source, GError **error) {
    uid_list_sort(source->unreadable);
    gboolean is_good = imap_moves_mark_quarantined(source->session, source->unreadable, error);
    if (!source->session->is_dead)
        g_array_set_size(source->unreadable, 0);
    return is_good;
}

/* Nothing is on its way any more. */
static gboolean hear_all(ImapSource *source, GError **error) {
    return end_move(source, error) && mail_supply_hear(&source->supply, source->session, error);
}

static gboolean file_done(ImapSource *source, GError **error) {
    if (source->session == NULL)
        return TRUE;
    if (!end_move(source, error))
        return FALSE;
    g_autoptr(GArray) done = work_list_done(&source->work);
    if (done->len == 0)
        return TRUE;
    if (!hear_all(source, error))
        return FALSE;
    gboolean is_good = mark_unreadable(source, error);
    return !source->session->is_dead && file(source, done, is_good ? error : NULL) && is_good;
}

/* While there is more to do the server moves what is done beside it. */
static gboolean begin_filing(ImapSource *source, GError **error) {
    ImapSession *session = source->session;
    if (session == NULL || session->filing != FILED_BY_MOVE || source->unreadable->len > 0)
        return file_done(source, error);
    if (!hear_all(source, error))
        return FALSE;
    g_autoptr(GArray) done = work_list_done(&source->work);
    if (done->len == 0)
        return TRUE;
    source->moving = g_array_ref(done);
    return imap_moves_begin(session, done, error);
}

/* One step towards the next mail. *out_is_over: there is none. */
static gboolean step(ImapSource *source, RawMail **out_mail, gboolean *out_is_over,
                     GError **error) {
    MailSupply *supply = &source->supply;
    if (source->session == NULL)
        return connect_to_server(source, error);
    if (!g_queue_is_empty(supply->ready))
        *out_mail = hand_out(source, mail_supply_next(supply));
    else if (source->moving != NULL)
        return end_move(source, error);
    else if (supply->asked->len > 0)
        return mail_supply_hear(supply, source->session, error) &&
               mail_supply_ask_ahead(supply, source->session, error);
    else if (!g_queue_is_empty(supply->sized))
        return mail_supply_ask_ahead(supply, source->session, error);
    else if (!work_list_is_empty(&source->work))
        return mail_supply_ask_sizes(supply, source->session, error);
    else if (source->must_search || source->session->has_news)
        return look_for_mail(source, error);
    else
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

/* Tells of a failure and notes it, as the next call has to. */
static gboolean after_filing(ImapSource *source, gboolean is_good, GError *trouble,
                             GError **error) {
    /* Not behind a MOVE: a server may work on both at once and answer in any order. */
    if (is_good)
        return source->session == NULL || source->moving != NULL ||
               mail_supply_ask_ahead(&source->supply, source->session, error);
    source->has_complained = TRUE;
    note_failure(source, trouble);
    g_propagate_error(error, trouble);
    return FALSE;
}

gboolean imap_source_settle(ImapSource *source, const RawMail *mail, Verdict verdict,
                            GError **error) {
    guint32 uid = 0;
    GError *trouble = NULL;
    if (!read_handle(source, mail->handle, &uid))
        return TRUE;
    work_list_settle(&source->work, uid, verdict != VERDICT_LATER);
    if (verdict == VERDICT_LATER)
        source->must_search = TRUE;
    else if (verdict == VERDICT_QUARANTINE)
        g_array_append_val(source->unreadable, uid);
    if (++source->settled % FILE_AT != 0)
        return TRUE;
    gboolean is_good = begin_filing(source, &trouble);
    return after_filing(source, is_good, trouble, error);
}

/* Once a connection, when there was something to file: mail is not moved, and why. */
static gboolean complain(ImapSource *source, GError **error) {
    const ImapSession *session = source->session;
    if (session == NULL || session->complaint == NULL || source->has_complained)
        return TRUE;
    source->has_complained = TRUE;
    g_set_error(error, AMENDS_ERROR, AMENDS_ERROR_BAD_SETTING,
                "mail that is done stays in the folder: %s", session->complaint);
    return FALSE;
}

static void pause_unless_cancelled(const ImapSource *source, gint milliseconds) {
    GPollFD stop;
    if (!g_cancellable_make_pollfd(source->options->cancellable, &stop))
        return;
    g_poll(&stop, 1, milliseconds);
    g_cancellable_release_fd(source->options->cancellable);
}

gboolean imap_source_flush(ImapSource *source, GError **error) {
    GError *trouble = NULL;
    gboolean has_mail = source->settled > 0;
    /* Filing keeps the server's disk and processor busy, where somebody waits for his answer. */
    if (has_mail)
        pause_unless_cancelled(source, FILING_PAUSE_MS);
    source->settled = 0;
    gboolean is_good = file_done(source, &trouble);
    return after_filing(source, is_good, trouble, error) && (!has_mail || complain(source, error));
}

gboolean imap_source_progress(ImapSource *source, MailProgress *out_progress) {
    MailProgress now = work_list_progress(&source->work);
    gboolean is_new = now.uid != source->told.uid || now.uid_validity != source->told.uid_validity;
    *out_progress = source->told = now;
    return is_new && now.uid_validity != 0;
}

/* --- waiting ---------------------------------------------------------------------------------- */

/* A server that tells of news all the time, and there is none, must not keep us busy. */
static void rest_from_noise(const ImapSource *source) {
    if (source->vain_waits >= MOST_VAIN_WAITS)
        pause_unless_cancelled(source, NOISE_REST_MS);
}

void imap_source_wait(ImapSource *source) {
    if (source->session == NULL || source->must_search || source->session->has_news)
        return;
    g_autoptr(GError) trouble = NULL;
    rest_from_noise(source);
    gint64 begun = g_get_monotonic_time();
    gboolean is_good = imap_idle_wait(source->session, &trouble);
    gboolean is_short = g_get_monotonic_time() - begun < SHORT_WAIT_MS * 1000;
    source->vain_waits = is_short && source->vain_searches > 0 ? source->vain_waits + 1 : 0;
    source->vain_searches = 0;
    if (is_good) {
        source->failures = 0;
        source->must_search = !source->session->has_news;
        return;
    }
    note_failure(source, trouble);
    if (!g_cancellable_is_cancelled(source->options->cancellable))
        source->lost = g_steal_pointer(&trouble);
}

guint imap_source_rest_ms(const ImapSource *source) {
    return source->rest_ms;
}
