/* smtp_handle.h - a libcurl handle that speaks SMTP as the options say: TLS, login, patience */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curl/curl_library.h"
#include "delivery/letter_sender.h"

/* BAD_SETTING when the options must not be used: no host name, no port, no encryption to another
 * machine. */
gboolean smtp_options_check(const SmtpOptions *options, GError **error);

/* Own copies of all strings. */
void smtp_options_copy(const SmtpOptions *from, SmtpOptions *to);
void smtp_options_clear(SmtpOptions *options);

/* Set up but for the letter and the callbacks. BAD_SETTING if libcurl is missing. The caller cleans
 * it up. */
CURL *smtp_handle_new(const SmtpOptions *options, GError **error);

/* What the server's certificate says of itself, "; its certificate is for ... until ...", after it
 * was not accepted; NULL if that is not known. Caller frees. */
gchar *smtp_handle_certificate(CURL *curl);
