/* option_choice.h - an answer that is a choice and nothing else: "B", "the second one please",
 * 我选B */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* "B", "option b please", "the second one", 我选B, 方案二 as all the words. *out_place counts from
 * 0, and may be beyond the `count` that are offered, which says what "the last one" is. Unsure is
 * FALSE, as are questions and refusals. `text` must be valid UTF-8. */
gboolean option_choice_read(const gchar *text, guint count, guint *out_place);
