/* signature_marks.h - the lines by which programs and people set off a signature */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "text_line.h"

typedef enum {
    SIGNATURE_MARK_NONE,
    SIGNATURE_MARK_RULE, /* "=====", "*****", "━━━━": if nothing but contact data follows */
    SIGNATURE_MARK_DASHES, /* "---", "_____", "—————", "__": if what follows is short */
    SIGNATURE_MARK_LOOSE,  /* "--", "—" */
    SIGNATURE_MARK_EXACT,  /* "-- " (RFC 3676 section 4.3) */
} SignatureMark;

SignatureMark signature_marks_of(TextLine line);
