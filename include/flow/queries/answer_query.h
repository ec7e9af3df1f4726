/* answer_query.h - an agent's query -> its answer out of the store, and nothing that is hidden */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "flow/office.h"
#include "model/query.h"

/* Who asks, when, and by which mail (0: none): that mail is left out of what is shown. Borrowed. */
typedef struct {
    Office *office;
    const Person *asker;
    gint64 now;
    gint64 mail;
    gint64 ticket;      /* that the mail belongs to, or 0: who has its key may see it */
    GHashTable *hidden; /* of gint64: tickets that name the asker; answer_query() fills it */
} Asking;

/* Only reads. `query` is copied; `asked` is the line as typed. A ticket that the asker may not see
 * is in no answer, and in no count; to ask for it gets the same answer as for one that there is
 * not. Caller owns *out_answer. */
gboolean answer_query(const Asking *asking, const Query *query, const gchar *asked,
                      QueryAnswer **out_answer, GError **error);
