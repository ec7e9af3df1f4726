/* header_parameters.h - the parameters of Content-Type and Content-Disposition */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Parameter `name` of a Content-Type or Content-Disposition `value` (unfolded), decoded as RFC 2231
 * says or as RFC 2047 words, which many mailers use there; NULL if there is none. Caller frees. */
gchar *header_parameter(const gchar *value, const gchar *name, const gchar *fallback);
