/* tls_stream.h - a verified connection, in the form that libetpan reads from and writes to */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "etpan_library.h"
#include "intake/imap_options.h"

typedef struct TlsStream TlsStream;

/* Connects, with IMAP_TLS_IMPLICIT also by TLS 1.2 or newer, chain and host name verified. At most
 * `timeout` seconds for each of the two. BAD_SETTING when an operator has to do something
 * (certificates, names that are not loopback without TLS), else TRY_LATER. */
TlsStream *tls_stream_connect(const ImapOptions *options, GError **error);
void tls_stream_free(TlsStream *stream);

/* The same connection by TLS from now on, verified alike. */
gboolean tls_stream_start_tls(TlsStream *stream, GError **error);

/* For libetpan. mailstream_close() frees the connection with it. */
mailstream *tls_stream_as_mailstream(TlsStream *stream);

/* What the next command may cost: so many bytes to read, so many seconds in all. Whatever exceeds
 * it, or a server that is silent for `timeout` seconds, ends the connection. */
void tls_stream_allow(TlsStream *stream, guint64 bytes, guint seconds);

/* Waits for bytes (or the end of the connection, or its failure) at most `timeout_ms` (-1: no
 * limit). FALSE when it was cancelled or nothing came. */
gboolean tls_stream_wait(TlsStream *stream, gint timeout_ms);

/* What ended the connection, or NULL: it works. Borrowed. */
const GError *tls_stream_error(const TlsStream *stream);
