/* letter_bytes.h - a written letter and its files -> RFC 5322 bytes */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/letter.h"

/* What goes over the wire, with CRLF line ends: multipart/alternative of text and HTML; pictures
 * that the HTML shows are in a multipart/related with it, other files in a multipart/mixed around
 * all. `contents` (of GBytes*, in the order of letter->files) may be NULL
 * or shorter: files without content are left out. The same letter makes the same bytes. May run on
 * any thread. Caller unrefs. */
GBytes *letter_bytes(const Letter *letter, const GPtrArray *contents);
