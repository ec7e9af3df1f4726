/* mime_tree.h - GMime's tree of the parts of a mail, on our bytes */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gmime/gmime.h>

typedef struct {
    GByteArray *bytes; /* borrows its data */
    GMimeObject *root; /* NULL if there is no header at all */
} MimeTree;

/* The tree of `raw`, which must outlive it. Nothing is copied: contents are windows on `raw`. The
 * root, whose header is the first `header_size` bytes, has its Content- fields; others may be left
 * out. */
MimeTree mime_tree_open(GBytes *raw, gsize header_size);
void mime_tree_close(MimeTree *tree);
