/* header_fields.h - "From:", "Gesendet:", "主题：" over a quoted or forwarded mail */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "text_line.h"

/* Fields of the header block that stands over a quoted or forwarded mail, as bits. */
typedef enum {
    HEADER_FIELD_NONE = 0,
    HEADER_FIELD_FROM = 1 << 0,
    HEADER_FIELD_DATE = 1 << 1,
    HEADER_FIELD_TO = 1 << 2,
    HEADER_FIELD_SUBJECT = 1 << 3,
    HEADER_FIELD_OTHER = 1 << 4, /* Cc, Reply-To, ...: counts for nothing, but goes on */
} HeaderField;

/* The fields that a line like "From: ...", "*发件人：* ..." or "| From | ... |" may give: 0, a bit,
 * or several where a label means different things ("A:", "De:"). */
guint header_fields_of(TextLine line);
