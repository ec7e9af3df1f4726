/* asking.h - what the answers to queries share: who may see what, and the words of a mail */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "flow/queries/answer_query.h"

gboolean asking_may_see(const Asking *asking, const Ticket *ticket);

/* The name that colleagues know an address or a person's name by; of the complainant the name in
 * the mails. Borrowed from the arguments; NULL for NULL. */
const gchar *asking_name_of(const Asking *asking, const Ticket *ticket, const gchar *actor);

/* What was written in a stored mail, of an agent's without the commands; NULL if nothing was, or if
 * it is too large to look for it. Caller frees. */
gboolean asking_read_words(const Asking *asking, gint64 mail, gchar **out_words, GError **error);

/* --- the answers, one a file; each fills what belongs to its kind of query --- */

gboolean answer_list(const Asking *asking, QueryAnswer *answer, GError **error);
gboolean answer_figure(const Asking *asking, QueryAnswer *answer, GError **error);
gboolean answer_find(const Asking *asking, QueryAnswer *answer, GError **error);
gboolean answer_show(const Asking *asking, QueryAnswer *answer, GError **error);
gboolean answer_stats(const Asking *asking, QueryAnswer *answer, GError **error);
