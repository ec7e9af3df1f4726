/* cause.h - what complaints come from: the tree of causes, and a ticket's "why" lines */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "model/ticket.h"

/* One leaf of the tree. */
typedef struct {
    gchar *name;       /* "logistics/late": in the store and behind #cause */
    GHashTable *title; /* language -> "Logistics: late delivery"; may be empty */
} Cause;

/* Takes `title` (language -> title, all gchar*, owned by the table). */
Cause *cause_new(const gchar *name, GHashTable *title);
void cause_free(Cause *cause);

/* The shipped tree (of Cause) for a site that names none of its own. Caller unrefs. */
GPtrArray *cause_shipped(void);

/* The one of that name, or NULL. Borrowed. */
const Cause *cause_find(const GPtrArray *causes, const gchar *name);

/* What it is called in a language; its name if it has no title there, or is not in the tree any
 * more; NULL for no name. Borrowed from the tree, or `name` itself. */
const gchar *cause_title(const GPtrArray *causes, const gchar *name, const gchar *language);

/* Five times why: more leads nowhere. */
enum { CAUSE_MAX_WHYS = 5 };

/* How many the ticket has. */
guint cause_why_count(const Ticket *ticket);

/* Puts one more behind them. `why` is one line. FALSE if there are as many as there may be. */
gboolean cause_add_why(Ticket *ticket, const gchar *why);
