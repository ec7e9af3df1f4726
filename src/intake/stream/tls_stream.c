/* tls_stream.c - a verified connection, in the form that libetpan reads from and writes to */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * libetpan's own sockets and TLS are not used: they verify no certificate, know no deadline, and
 * take the end of a connection inside a literal for a pause. Here the driver under its parser is
 * GIO's, and keeps four promises to it:
 *
 *   - a read gives bytes or fails; the end of the connection is a failure
 *   - a command has a budget of bytes and of seconds (a server may be neither endless nor dripping)
 *   - a peer that vanished is noticed by the kernel (keepalive), with no timer of ours
 *   - when the owner's cancellable fires, what is under way has a short grace, no more
 *
 * The first failure ends the connection for good, and its words stay.
 */
#include "tls_stream.h"

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <string.h>

#include "answer_guard.h"
#include "base/error.h"
#include "certificate_words.h"
#include "errand.h"
#include "trusted_cas.h"

enum {
    BUFFER = 16 * 1024, /* a TLS record */
    USUAL_TIMEOUT = 30,
    GRACE_MS = 1500, /* for what is under way when we are to stop */
    KEEPALIVE_AFTER = 60,
    KEEPALIVE_EVERY = 20,
    KEEPALIVE_TRIES = 3,
};

struct TlsStream {
    const ImapOptions *options;
    guint timeout; /* seconds */
    GSocketConnection *plain;
    GIOStream *stream; /* `plain`, or TLS over it */
    AnswerGuard guard;
    guint64 budget;  /* bytes that may still be read for this command */
    gint64 deadline; /* monotonic microseconds */
    GError *error;
    GTlsDatabase *trusted;
    gboolean is_verified; /* chain and name of the server's certificate */
    gchar *certificate_fault;
};

static gint64 after(gint64 milliseconds) {
    return g_get_monotonic_time() + milliseconds * 1000;
}

/* --- connecting ------------------------------------------------------------------------------- */

static gboolean is_loopback(const gchar *host) {
    g_autoptr(GInetAddress) address = g_inet_address_new_from_string(host);
    if (address != NULL)
        return g_inet_address_get_is_loopback(address);
    return g_ascii_strcasecmp(host, "localhost") == 0;
}

/* The kernel watches over an idle connection, so that no timer of ours has to. */
static void tune_socket(GSocket *socket) {
    static const struct {
        gint level, name, value;
    } settings[] = {
        {IPPROTO_TCP, TCP_NODELAY, 1},
        {IPPROTO_TCP, TCP_KEEPIDLE, KEEPALIVE_AFTER},
        {IPPROTO_TCP, TCP_KEEPINTVL, KEEPALIVE_EVERY},
        {IPPROTO_TCP, TCP_KEEPCNT, KEEPALIVE_TRIES},
    };
    g_socket_set_keepalive(socket, TRUE);
    for (gsize i = 0; i < G_N_ELEMENTS(settings); i++)
        g_socket_set_option(socket, settings[i].level, settings[i].name, settings[i].value, NULL);
}

static gboolean reach(TlsStream *stream, GError **error) {
    const ImapOptions *options = stream->options;
    g_autoptr(GSocketClient) client = g_socket_client_new();
    g_socket_client_set_enable_proxy(client, FALSE);
    g_auto(Errand) errand = {0};
    errand_begin(&errand, options->cancellable, stream->timeout);
    g_socket_client_connect_to_host_async(client, options->host, (guint16)options->port,
                                          errand.stop, errand_keep_result, &errand);
    GAsyncResult *result = errand_wait(&errand);
    stream->plain = g_socket_client_connect_to_host_finish(client, result, error);
    if (stream->plain == NULL) {
        errand_explain(&errand, error);
        g_prefix_error(error, "%s port %u: ", options->host, options->port);
        return FALSE;
    }
    tune_socket(g_socket_connection_get_socket(stream->plain));
    stream->stream = g_object_ref(G_IO_STREAM(stream->plain));
    return TRUE;
}

/* The database of all connections is asked here, and not given to the connection, which would copy
 * all its authorities: megabytes for each mailbox. */
static gboolean judge(GTlsConnection *connection, GTlsCertificate *certificate,
                      GTlsCertificateFlags without_database, gpointer data) {
    TlsStream *stream = data;
    const ImapOptions *options = stream->options;
    g_autoptr(GError) trouble = NULL;
    g_autoptr(GSocketConnectable) identity =
        g_network_address_new(options->host, (guint16)options->port);
    GTlsCertificateFlags faults = g_tls_database_verify_chain(
        stream->trusted, certificate, G_TLS_DATABASE_PURPOSE_AUTHENTICATE_SERVER, identity, NULL,
        G_TLS_DATABASE_VERIFY_NONE, NULL, &trouble);
    stream->is_verified = faults == 0 && trouble == NULL;
    if (stream->is_verified)
        return TRUE;
    g_free(stream->certificate_fault);
    stream->certificate_fault = certificate_words(options->host, certificate, faults);
    return FALSE;
}

static gboolean fail_setting(GError **error, const gchar *host, const gchar *words) {
    g_set_error(error, AMENDS_ERROR, AMENDS_ERROR_BAD_SETTING, "%s: %s", host, words);
    return FALSE;
}

static GTlsConnection *new_tls(TlsStream *stream, GError **error) {
    const ImapOptions *options = stream->options;
    GTlsBackend *backend = g_tls_backend_get_default();
    stream->trusted = trusted_cas(options->ca_file, error);
    if (stream->trusted == NULL)
        return NULL;
    g_autoptr(GSocketConnectable) identity =
        g_network_address_new(options->host, (guint16)options->port);
    /* Not the socket's own stream: of that, sessions would be resumed, and a resumed one shows
     * nobody its certificate. */
    GIOStream *plain = G_IO_STREAM(stream->plain);
    g_autoptr(GIOStream) fresh = g_simple_io_stream_new(g_io_stream_get_input_stream(plain),
                                                        g_io_stream_get_output_stream(plain));
    /* With no database of its own every certificate is unknown to it, and judge() decides. */
    GTlsConnection *tls = g_initable_new(g_tls_backend_get_client_connection_type(backend), NULL,
                                         error, "base-io-stream", fresh, "database", NULL,
                                         "server-identity", identity, NULL);
    if (tls == NULL)
        return NULL;
    /* A server that hangs up without saying so is at its end all the same. */
    g_tls_connection_set_require_close_notify(tls, FALSE);
    g_signal_connect(tls, "accept-certificate", G_CALLBACK(judge), stream);
    return tls;
}

static gboolean shake_hands(TlsStream *stream, GTlsConnection *tls, GError **error) {
    g_auto(Errand) errand = {0};
    errand_begin(&errand, stream->options->cancellable, stream->timeout);
    g_tls_connection_handshake_async(tls, G_PRIORITY_DEFAULT, errand.stop, errand_keep_result,
                                     &errand);
    GAsyncResult *result = errand_wait(&errand);
    g_autoptr(GError) trouble = NULL;
    if (g_tls_connection_handshake_finish(tls, result, &trouble) && stream->is_verified)
        return TRUE;
    if (stream->certificate_fault != NULL)
        return fail_setting(error, stream->options->host, stream->certificate_fault);
    errand_explain(&errand, &trouble);
    g_set_error(error, AMENDS_ERROR, AMENDS_ERROR_TRY_LATER, "%s port %u: TLS: %s",
                stream->options->host, stream->options->port,
                trouble != NULL ? trouble->message : "the server showed no certificate");
    return FALSE;
}

gboolean tls_stream_start_tls(TlsStream *stream, GError **error) {
    const gchar *host = stream->options->host;
    if (!g_tls_backend_supports_tls(g_tls_backend_get_default()))
        return fail_setting(error, host, "TLS is missing: install the package glib-networking");
    g_autoptr(GTlsConnection) tls = new_tls(stream, error);
    if (tls == NULL || !shake_hands(stream, tls, error))
        return FALSE;
    if (g_tls_connection_get_protocol_version(tls) < G_TLS_PROTOCOL_VERSION_TLS_1_2)
        return fail_setting(error, host, "the server offers TLS older than 1.2, which is not safe");
    g_object_unref(stream->stream);
    stream->stream = G_IO_STREAM(g_steal_pointer(&tls));
    return TRUE;
}

TlsStream *tls_stream_connect(const ImapOptions *options, GError **error) {
    if (options->tls == IMAP_TLS_NONE && !is_loopback(options->host)) {
        fail_setting(error, options->host, "without TLS only loopback is allowed");
        return NULL;
    }
    if (!etpan_library_load(error))
        return NULL;
    TlsStream *stream = g_new0(TlsStream, 1);
    stream->options = options;
    stream->timeout = options->timeout > 0 ? options->timeout : USUAL_TIMEOUT;
    if (!reach(stream, error) ||
        (options->tls == IMAP_TLS_IMPLICIT && !tls_stream_start_tls(stream, error))) {
        tls_stream_free(stream);
        return NULL;
    }
    return stream;
}

void tls_stream_free(TlsStream *stream) {
    if (stream == NULL)
        return;
    g_clear_object(&stream->stream);
    /* Only the socket: closing TLS could wait for a peer that is not there. */
    if (stream->plain != NULL)
        g_socket_close(g_socket_connection_get_socket(stream->plain), NULL);
    g_clear_object(&stream->plain);
    g_clear_error(&stream->error);
    g_clear_object(&stream->trusted);
    g_free(stream->certificate_fault);
    g_free(stream);
}

/* --- reading and writing ---------------------------------------------------------------------- */

static void fail(TlsStream *stream, const gchar *words) {
    if (stream->error == NULL)
        stream->error = g_error_new(AMENDS_ERROR, AMENDS_ERROR_TRY_LATER, "%s: %s",
                                    stream->options->host, words);
}

const GError *tls_stream_error(const TlsStream *stream) {
    return stream->error;
}

void tls_stream_allow(TlsStream *stream, guint64 bytes, guint seconds) {
    stream->budget = bytes;
    stream->deadline = after((gint64)seconds * 1000);
    /* We are to stop: whatever comes now has the grace, not more. */
    if (g_cancellable_is_cancelled(stream->options->cancellable))
        stream->deadline = MIN(stream->deadline, after(GRACE_MS));
}

/* Polls the socket until `until`. TRUE when it is ready. *out_cancelled: the owner wants us to stop
 * (only asked for where it is not NULL). */
static gboolean poll_socket(TlsStream *stream, gushort events, gint64 until,
                            gboolean *out_cancelled) {
    GPollFD waits[2] = {
        {.fd = g_socket_get_fd(g_socket_connection_get_socket(stream->plain)), .events = events}};
    GCancellable *cancellable = out_cancelled != NULL ? stream->options->cancellable : NULL;
    gboolean may_stop = g_cancellable_make_pollfd(cancellable, &waits[1]);
    gint64 left = until == G_MAXINT64 ? -1 : MAX(0, (until - g_get_monotonic_time() + 999) / 1000);
    g_poll(waits, may_stop ? 2 : 1, (gint)MIN(left, G_MAXINT));
    if (may_stop) {
        *out_cancelled = waits[1].revents != 0;
        g_cancellable_release_fd(cancellable);
    }
    return waits[0].revents != 0;
}

/* Waits for the socket within the deadline of the command; FALSE when there is no more to wait for:
 * then the stream has failed. */
static gboolean wait_for_peer(TlsStream *stream, gushort events) {
    gint64 silence = after((gint64)stream->timeout * 1000);
    gboolean is_cancelled = g_cancellable_is_cancelled(stream->options->cancellable);
    while (g_get_monotonic_time() < MIN(silence, stream->deadline)) {
        gboolean was_cancelled = is_cancelled;
        if (poll_socket(stream, events, MIN(silence, stream->deadline),
                        was_cancelled ? NULL : &is_cancelled))
            return TRUE;
        if (is_cancelled && !was_cancelled)
            stream->deadline = MIN(stream->deadline, after(GRACE_MS));
    }
    g_autofree gchar *words =
        is_cancelled ? g_strdup("stopped while the server was at work")
        : silence <= stream->deadline
            ? g_strdup_printf("no answer for %u seconds", stream->timeout)
            : g_strdup("the server is too slow: a command took longer than it may");
    fail(stream, words);
    return FALSE;
}

static gboolean may_try_again(TlsStream *stream, GError *trouble, gushort events) {
    if (g_error_matches(trouble, G_IO_ERROR, G_IO_ERROR_WOULD_BLOCK))
        return wait_for_peer(stream, events);
    fail(stream, trouble->message);
    return FALSE;
}

static ssize_t read_some(mailstream_low *low, void *buffer, size_t size) {
    TlsStream *stream = low->data;
    GPollableInputStream *input =
        G_POLLABLE_INPUT_STREAM(g_io_stream_get_input_stream(stream->stream));
    while (stream->error == NULL) {
        g_autoptr(GError) trouble = NULL;
        gssize got = g_pollable_input_stream_read_nonblocking(input, buffer, size, NULL, &trouble);
        if (got > 0 && (guint64)got <= stream->budget) {
            stream->budget -= (guint64)got;
            const gchar *fault =
                answer_guard_look(&stream->guard, buffer, (gsize)got, stream->budget);
            if (fault == NULL)
                return got;
            fail(stream, fault);
        } else if (got > 0)
            fail(stream, "the server's answer is larger than it may be");
        else if (got == 0)
            fail(stream, "the server closed the connection");
        else if (!may_try_again(stream, trouble, G_IO_IN))
            break;
    }
    return -1;
}

static ssize_t write_all(mailstream_low *low, const void *bytes, size_t size) {
    TlsStream *stream = low->data;
    GPollableOutputStream *output =
        G_POLLABLE_OUTPUT_STREAM(g_io_stream_get_output_stream(stream->stream));
    size_t done = 0;
    while (done < size && stream->error == NULL) {
        g_autoptr(GError) trouble = NULL;
        gssize gone = g_pollable_output_stream_write_nonblocking(
            output, (const gchar *)bytes + done, size - done, NULL, &trouble);
        if (gone >= 0)
            done += (size_t)gone;
        else if (!may_try_again(stream, trouble, G_IO_OUT))
            break;
    }
    return done == size && stream->error == NULL ? (ssize_t)size : -1;
}

gboolean tls_stream_wait(TlsStream *stream, gint timeout_ms) {
    GPollableInputStream *input =
        G_POLLABLE_INPUT_STREAM(g_io_stream_get_input_stream(stream->stream));
    gint64 until = timeout_ms < 0 ? G_MAXINT64 : after(timeout_ms);
    gboolean is_cancelled = FALSE;
    /* TLS may hold what the socket does not show any more. */
    return stream->error != NULL || g_pollable_input_stream_is_readable(input) ||
           (poll_socket(stream, G_IO_IN, until, &is_cancelled) && !is_cancelled);
}

/* --- the driver ------------------------------------------------------------------------------- */

static int close_nothing(mailstream_low *low) {
    return 0;
}

static int get_fd(mailstream_low *low) {
    const TlsStream *stream = low->data;
    return g_socket_get_fd(g_socket_connection_get_socket(stream->plain));
}

static void free_low(mailstream_low *low) {
    tls_stream_free(low->data);
    free(low);
}

static void cancel_nothing(mailstream_low *low) {
}

static mailstream_low_driver driver = {
    .mailstream_read = read_some,
    .mailstream_write = write_all,
    .mailstream_close = close_nothing,
    .mailstream_get_fd = get_fd,
    .mailstream_free = free_low,
    .mailstream_cancel = cancel_nothing,
};

mailstream *tls_stream_as_mailstream(TlsStream *stream) {
    mailstream_low *low = mailstream_low_new(stream, &driver);
    g_assert(low != NULL);
    mailstream *result = mailstream_new(low, BUFFER);
    g_assert(result != NULL);
    return result;
}
