/* ticket_relations.h - tickets that have to do with each other: links, and what goes over to
 * another */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "store/store.h"

/* Both directions; repeating is harmless. */
gboolean ticket_relations_link(Store *store, gint64 ticket, gint64 other, GError **error);

/* Appends gint64 ids of the tickets it is linked with, smallest first. */
gboolean ticket_relations_links(Store *store, gint64 ticket, GArray *out_tickets, GError **error);

/* All mails, letters and links of `from` belong to `to` from now on, and their words are found
 * there; the links between the two are gone. Tokens and Message-IDs go on naming `from`: who looks
 * them up follows merged_into. */
gboolean ticket_relations_move_all(Store *store, gint64 from, gint64 to, GError **error);

/* One mail of `from`, with its Message-ID and its words. */
gboolean ticket_relations_move_mail(Store *store, gint64 mail, gint64 from, gint64 to,
                                    GError **error);
