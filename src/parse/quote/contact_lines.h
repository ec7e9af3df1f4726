/* contact_lines.h - is a line the name, number or position that stands in a signature? */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "text_line.h"

typedef enum {
    CONTACT_NOT,      /* somebody says something here: a sentence, an order number, a list */
    CONTACT_NAME,     /* a few words: a name, a street, a department */
    CONTACT_PERSONAL, /* a phone number, an address of mail */
    CONTACT_BUSINESS, /* a company, a position, a fax number, a web site */
} ContactKind;

/* What a line, not blank, would be in a block of contact data. */
ContactKind contact_lines_kind(TextLine line);

/* Is it one mail address and nothing else? */
gboolean contact_lines_is_address(TextLine line);
