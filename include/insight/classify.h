/* classify.h - suggests a complaint's category from its words */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* "product-quality", "service-attitude", "logistics", "false-advertising", "safety", "billing",
 * "privacy", or NULL when nothing speaks for one of them. *out_certainty (0 to 100) is the share of
 * the evidence that speaks for it. Static text. */
const gchar *classify_complaint(const gchar *subject, const gchar *text, guint *out_certainty);

/* Title of a category in a language ("en", "zh"); the name itself if there is none. Static. */
const gchar *classify_title(const gchar *category, const gchar *language);
