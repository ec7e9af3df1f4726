/* read_imap.c - reads an IMAP mailbox as the desk does, and says what it saw; for the tests */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 *     read_imap --host H --port P --tls T [--ca F] --user U --password W [--once] [--later N] ...
 *
 * One line an event: "mail VALIDITY:UID SIZE whole|head SHA256 DATE done|later", "empty", "error
 * CODE", "progress VALIDITY:UID", "peak KIB". Every mail is settled as done, but those whose UID is
 * a multiple of --later. Ends with --once at the first error, when there is no more, or when a mail
 * comes that was put off already; else at SIGTERM, or after --seconds.
 */
#include <signal.h>
#include <stdio.h>
#include <string.h>

#include "base/error.h"
#include "intake/mail_source.h"

static gchar *host = NULL, *tls = NULL, *ca_file = NULL, *user = NULL, *password = NULL,
             *token = NULL, *folder = NULL, *processed = NULL, *progress_text = NULL;
static gint port = 0, seconds = 10, later = 0, timeout = 20, poll_seconds = 1, quarantine = 0,
            settle_late = 0;
static gint64 max_bytes = 50 * 1024 * 1024;
static gboolean is_once = FALSE;

static const GOptionEntry entries[] = {
    {"host", 0, 0, G_OPTION_ARG_FILENAME, &host, "", NULL},
    {"port", 0, 0, G_OPTION_ARG_INT, &port, "", NULL},
    {"tls", 0, 0, G_OPTION_ARG_FILENAME, &tls, "implicit, starttls, none", NULL},
    {"ca", 0, 0, G_OPTION_ARG_FILENAME, &ca_file, "", NULL},
    {"user", 0, 0, G_OPTION_ARG_FILENAME, &user, "", NULL},
    {"password", 0, 0, G_OPTION_ARG_FILENAME, &password, "", NULL},
    {"token", 0, 0, G_OPTION_ARG_FILENAME, &token, "first,second", NULL},
    {"folder", 0, 0, G_OPTION_ARG_FILENAME, &folder, "", NULL},
    {"processed", 0, 0, G_OPTION_ARG_FILENAME, &processed, "", NULL},
    {"progress", 0, 0, G_OPTION_ARG_FILENAME, &progress_text, "VALIDITY:UID", NULL},
    {"max-bytes", 0, 0, G_OPTION_ARG_INT64, &max_bytes, "", NULL},
    {"seconds", 0, 0, G_OPTION_ARG_INT, &seconds, "", NULL},
    {"later", 0, 0, G_OPTION_ARG_INT, &later, "", NULL},
    {"quarantine", 0, 0, G_OPTION_ARG_INT, &quarantine, "", NULL},
    {"settle-late", 0, 0, G_OPTION_ARG_INT, &settle_late, "milliseconds", NULL},
    {"timeout", 0, 0, G_OPTION_ARG_INT, &timeout, "", NULL},
    {"poll", 0, 0, G_OPTION_ARG_INT, &poll_seconds, "", NULL},
    {"once", 0, 0, G_OPTION_ARG_NONE, &is_once, "", NULL},
    {NULL},
};

static gint64 started;

static gdouble elapsed(void) {
    return (gdouble)(g_get_monotonic_time() - started) / G_USEC_PER_SEC;
}

static gchar *give_token(gpointer data, gboolean was_refused, GError **error) {
    g_auto(GStrv) tokens = g_strsplit(token, ",", 2);
    printf("token %s\n", was_refused ? "again" : "first");
    return g_strdup(was_refused && tokens[1] != NULL ? tokens[1] : tokens[0]);
}

static void say_error(const GError *error) {
    const gchar *code = g_error_matches(error, AMENDS_ERROR, AMENDS_ERROR_BAD_SETTING) ? "setting"
                        : g_error_matches(error, AMENDS_ERROR, AMENDS_ERROR_TRY_LATER) ? "later"
                                                                                       : "other";
    printf("error %s %.3f %s\n", code, elapsed(), error->message);
    fflush(stdout);
}

static guint uid_of(const RawMail *mail) {
    return (guint)g_ascii_strtoull(strchr(mail->handle, ':') + 1, NULL, 10);
}

static void handle(MailSource *source, RawMail *mail) {
    guint number = uid_of(mail);
    g_autoptr(GError) error = NULL;
    GBytes *bytes = mail->bytes != NULL ? mail->bytes : mail->head;
    g_autofree gchar *sum = g_compute_checksum_for_bytes(G_CHECKSUM_SHA256, bytes);
    Verdict verdict = VERDICT_DONE;
    if (later > 0 && number % (guint)later == 0)
        verdict = VERDICT_LATER;
    else if (quarantine > 0 && number % (guint)quarantine == 0)
        verdict = VERDICT_QUARANTINE;
    printf("mail %s %" G_GUINT64_FORMAT " %s %s %" G_GINT64_FORMAT " %s %.3f\n", mail->handle,
           mail->size, mail->bytes != NULL ? "whole" : "head", sum, mail->received_at,
           verdict == VERDICT_LATER ? "later" : "done", elapsed());
    fflush(stdout);
    if (settle_late > 0)
        g_usleep((gulong)settle_late * 1000);
    if (!mail_source_settle(source, mail, verdict, &error))
        say_error(error);
}

static void flush(MailSource *source) {
    g_autoptr(GError) error = NULL;
    MailProgress progress = {0};
    if (!mail_source_flush(source, &error))
        say_error(error);
    if (mail_source_progress(source, &progress))
        printf("progress %u:%u\n", progress.uid_validity, progress.uid);
    fflush(stdout);
}

/* FALSE when it is over. */
static gboolean step(MailSource *source, GHashTable *put_off, GCancellable *cancellable) {
    g_autoptr(GError) error = NULL;
    RawMail *mail = NULL;
    if (!mail_source_next(source, &mail, &error)) {
        say_error(error);
        if (!is_once)
            g_usleep(MIN(mail_source_rest_ms(source), 1000) * 1000);
        return !is_once;
    }
    if (mail != NULL) {
        handle(source, mail);
        gboolean is_over = later > 0 && uid_of(mail) % (guint)later == 0 &&
                           !g_hash_table_add(put_off, g_strdup(mail->handle)) && is_once;
        raw_mail_free(mail);
        return !is_over;
    }
    flush(source);
    if (is_once)
        return FALSE;
    printf("empty %.3f\n", elapsed());
    fflush(stdout);
    mail_source_wait(source, 30000, cancellable);
    return TRUE;
}

/* What getrusage() tells is at least what the parent had. */
static guint peak_kib(void) {
    g_autofree gchar *status = NULL;
    guint kib = 0;
    if (g_file_get_contents("/proc/self/status", &status, NULL, NULL))
        sscanf(strstr(status, "VmHWM:"), "VmHWM: %u", &kib);
    return kib;
}

/* Every thread has SIGTERM blocked, so that this one takes it. */
static gpointer stop_after(gpointer cancellable) {
    const struct timespec most = {.tv_sec = seconds};
    sigset_t end;
    sigemptyset(&end);
    sigaddset(&end, SIGTERM);
    sigtimedwait(&end, NULL, &most);
    g_cancellable_cancel(cancellable);
    return NULL;
}

static void block_end(void) {
    sigset_t end;
    sigemptyset(&end);
    sigaddset(&end, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &end, NULL);
}

static ImapTls tls_of(const gchar *name) {
    return strcmp(name, "implicit") == 0   ? IMAP_TLS_IMPLICIT
           : strcmp(name, "starttls") == 0 ? IMAP_TLS_STARTTLS
                                           : IMAP_TLS_NONE;
}

int main(int argc, char **argv) {
    g_autoptr(GOptionContext) context = g_option_context_new("");
    g_option_context_add_main_entries(context, entries, NULL);
    g_autoptr(GError) error = NULL;
    if (!g_option_context_parse(context, &argc, &argv, &error)) {
        fprintf(stderr, "%s\n", error->message);
        return 64;
    }
    started = g_get_monotonic_time();
    g_autoptr(GCancellable) cancellable = g_cancellable_new();
    const ImapOptions options = {.host = host,
                                 .port = (guint)port,
                                 .tls = tls_of(tls),
                                 .ca_file = ca_file,
                                 .user = user,
                                 .password = password,
                                 .access_token = token != NULL ? give_token : NULL,
                                 .folder = folder != NULL ? folder : "INBOX",
                                 .processed = processed,
                                 .poll_seconds = (guint)poll_seconds,
                                 .timeout = (guint)timeout,
                                 .cancellable = cancellable};
    MailProgress progress = {0};
    if (progress_text != NULL)
        sscanf(progress_text, "%u:%u", &progress.uid_validity, &progress.uid);
    MailSource *source = mail_source_new_imap(&options, (guint64)max_bytes, &progress);
    if (!is_once)
        block_end();
    GThread *stopper = is_once ? NULL : g_thread_new("stop", stop_after, cancellable);
    g_autoptr(GHashTable) put_off = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    while (!g_cancellable_is_cancelled(cancellable) && step(source, put_off, cancellable))
        continue;
    printf("stopped %.3f\n", elapsed());
    flush(source);
    mail_source_free(source);
    if (stopper != NULL)
        g_thread_join(stopper);
    printf("peak %u\nended %.3f\n", peak_kib(), elapsed());
    return 0;
}
