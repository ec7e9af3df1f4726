/* text_marks.h - where in a text its HTML said that a quote or a signature begins or ends */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

typedef enum { TEXT_MARK_QUOTE, TEXT_MARK_SIGNATURE, TEXT_MARK_SIGNATURE_END } TextMarkKind;

/* `offset` is the first byte of a line. One that is not, for the text was changed since, counts
 * for nothing. */
typedef struct {
    gsize offset;
    TextMarkKind kind;
} TextMark;
