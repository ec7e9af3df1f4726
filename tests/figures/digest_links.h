/* digest_links.h - the figures of a digest's HTML that have a link, and the query behind each */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

typedef struct {
    gchar *text;  /* what the reader sees: "12 · 41 %" */
    gchar *query; /* what the link's mail says: "#list closed ..." */
    gchar *n;     /* "n = 38" in small letters below it, or NULL */
    guint column; /* of the row's figures, 0 = this period */
} DigestLink;

/* Of DigestLink. *out_bare: of gchar*, figures without a link, or NULL not to ask. */
GPtrArray *digest_links_read(const gchar *html, GPtrArray *out_bare);
