/* signature_reader.h - the process that lets GMime and GnuPG look at one signed mail */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* What it says on its standard output, a line each, words parted by one blank:
 *
 *   protocol pgp | smime
 *   signature <fingerprint> <seconds UTC> good | <why not>     one for each signature
 *   digest <SHA-256 of the signed part, with CRLF>
 *   subject <the signed part's own, one line>                  only if it has one
 *
 * Nothing at all where the mail is not one whole signed part (RFC 1847). */

/* Reads a mail from `fd` until its end and prints the above. The keys are those of the folder
 * $GNUPGHOME; the process and all it starts end within SIGNATURE_SECONDS. Returns an exit code: 0
 * also for a bad signature. Only for a process of its own: it sets limits of the process. */
int signature_reader_run(int fd);

enum { SIGNATURE_SECONDS = 20 };
