/* part_reader.h - the parts of one mail: what is text, what is a file, what is a report */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gmime/gmime.h>

#include "model/mail.h"
#include "parse/parse_mail.h"

/* What is in hand while the parts of a mail are read. */
typedef struct {
    GBytes *raw;       /* from the header on; parts know their place in it */
    gsize body;        /* where in `raw` the body of the mail begins */
    gssize raw_offset; /* of bodies in `raw`, to where they are in the mail as it came in */
    const ParseLimits *limits;
    const gchar *charset; /* for text that declares none: the mail's own, the mailbox's, or NULL */
    Mail *mail;           /* attachments, report parts and problems go there */
    GString *text;        /* the body text so far */
    GArray *text_marks;   /* of TextMark: what its HTML told of quotes; NULL: nothing */
    GString *html;        /* gets the HTML of the texts, whether chosen or not; NULL: nobody asks */
    gchar *offered;       /* a text to take if there is no other, or NULL */
    guint number;         /* of the part that is being read, from 1 */
    guint inner_count;    /* entities that were read out of others, */
    gsize inner_bytes;    /* and their bytes */
    gboolean is_copy;     /* `raw` is no window on the mail: nobody knows the place of a part */
} PartReader;

/* Reads the whole tree below `root` (may be NULL) in the order of the mail. */
void part_reader_read(PartReader *reader, GMimeObject *root);

/* The decoded content of a leaf; *out_start and *out_end (may be NULL) get its encoded bytes in the
 * mail, 0 and 0 if that is not certain. Caller owns the result. */
GBytes *part_reader_content(const PartReader *reader, GMimePart *part, gsize *out_start,
                            gsize *out_end);

/* Bytes of the encoded content of a leaf. */
gsize part_reader_size(const PartReader *reader, GMimePart *part);

/* A parameter of a header field of a part, decoded; NULL if there is none. Caller frees. */
gchar *part_reader_parameter(const PartReader *reader, GMimeObject *part, const gchar *header,
                             const gchar *parameter);

/* mail_add_problem() for the part that is being read. */
void part_reader_say(PartReader *reader, const gchar *what);
