/* query_sample.h - invented answers to queries, for previews and for proving templates */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/query.h"

/* An answer to a query of `kind`, in "zh" or else in English, as of `now` (seconds UTC). `ticket`
 * is what QUERY_SHOW shows. With is_scarce nothing was found. Caller frees. */
QueryAnswer *query_sample_new(QueryKind kind, const gchar *language, const Ticket *ticket,
                              gint64 now, gboolean is_scarce);
