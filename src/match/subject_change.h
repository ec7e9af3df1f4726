/* subject_change.h - has a conversation turned to another matter? */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Do two bare subjects share less than a third of the words of the shorter one? A subject without
 * words (empty, "5", "???") says nothing: FALSE. */
gboolean subject_is_quite_different(const gchar *one, const gchar *other);
