/* parse_mail.h - raw bytes -> Mail, under size, depth and part limits */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "model/mail.h"

typedef struct {
    gsize max_bytes;        /* of the whole mail; above: BAD_MAIL */
    gsize max_header_bytes; /* of one header block; above: BAD_MAIL */
    guint max_parts;        /* boundary lines, counted before anything is parsed; above: BAD_MAIL */
    guint max_depth;        /* deeper parts stay one opaque attachment */
    gsize max_text_bytes;   /* of body_text; the rest is left out and a problem says so */
    const gchar *default_charset; /* of undeclared 8-bit text too short to be detected, or NULL */
} ParseLimits;

/* 50 MB, 256 KiB, 5000 lines, 64 levels, 1 MiB, NULL. */
ParseLimits parse_default_limits(void);

/* Once, before any thread: starts GMime and libxml2. */
void parse_start(void);

/* Reads an RFC 5322 mail (LF or CRLF; an mbox "From " line is skipped; raw UTF-8 headers as in
 * RFC 6532). What is odd is said in out_mail->problems; FALSE with BAD_MAIL only when a limit is
 * passed. Pure: safe on any thread. Caller owns *out_mail. */
gboolean parse_mail(GBytes *raw, const ParseLimits *limits, Mail **out_mail, GError **error);

/* The HTML of the texts of a mail, whether parse_mail() read them or the plain text beside them, as
 * valid UTF-8; NULL if it has none. As costly as reading the mail. Pure. Caller frees. */
gchar *parse_mail_html(GBytes *raw, const ParseLimits *limits);
