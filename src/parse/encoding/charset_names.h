/* charset_names.h - what the charset names in mails really mean */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

typedef enum {
    KIND_ENCODING, /* what it says */
    KIND_LATIN,    /* also declared by mailers that do not know better */
    KIND_UTF8,
    KIND_STATEFUL, /* uses bytes below 0x80 for other letters */
    KIND_NONE,     /* says nothing */
} CharsetKind;

typedef struct {
    const gchar
        *name; /* for iconv, or one of shifted_text.h; NULL if nothing usable was declared */
    CharsetKind kind;
} Charset;

/* The charset that `declared` (may be NULL) stands for. A name that is not known here is returned
 * as it is, borrowed, for iconv to try. */
Charset charset_named(const gchar *declared);
