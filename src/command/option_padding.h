/* option_padding.h - words that stand before or behind a choice and only carry it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

typedef enum {
    OPTION_PADDING,
    OPTION_COUNTS, /* what stands beside it numbers an option: "option 2", 第二个 */
} OptionPaddingKind;

typedef struct {
    const gchar *text; /* folded, without marks */
    OptionPaddingKind kind;
} OptionPadding;

/* Before a choice, and behind one. Static: borrowed. */
const OptionPadding *option_padding_leading(gsize *out_count);
const OptionPadding *option_padding_trailing(gsize *out_count);
