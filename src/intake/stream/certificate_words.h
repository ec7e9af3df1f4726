/* certificate_words.h - why a server's certificate is not accepted, in words to act on */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

/* "the certificate of imap.example.com expired on 2020-02-01: ...". Caller frees. */
gchar *certificate_words(const gchar *host, GTlsCertificate *certificate,
                         GTlsCertificateFlags faults);
