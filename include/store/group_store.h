/* group_store.h - group cases: which tickets belong to one problem */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "model/group_case.h"
#include "store/store.h"

/* Makes the ticket the master of a case, and its first member. */
gboolean group_store_add(Store *store, gint64 master, gint64 now, GError **error);

/* A ticket belongs to one case at most: it must belong to none. */
gboolean group_store_join(Store *store, gint64 master, gint64 ticket, gint64 now, GError **error);

/* The ticket belongs to no case any more; with its last member a case ends. */
gboolean group_store_leave(Store *store, gint64 ticket, GError **error);

/* The case of a ticket; *out_case has master 0 if it belongs to none. */
gboolean group_store_of_ticket(Store *store, gint64 ticket, GroupCase *out_case, GError **error);

/* Appends the members' numbers to an array of gint64, oldest first. */
gboolean group_store_members(Store *store, gint64 master, GArray *out_tickets, GError **error);

/* How many members are of high severity and lack a cause or a why. */
gboolean group_store_count_uncaused(Store *store, gint64 master, guint *out_count, GError **error);

/* How many members of high severity were not answered yet by a person. */
gboolean group_store_count_unanswered_severe(Store *store, gint64 master, guint *out_count,
                                             GError **error);

/* What newcomers are told from now on; 0: nothing. */
gboolean group_store_set_statement(Store *store, gint64 master, gint64 broadcast, GError **error);

/* `from`, which is no master, was merged into `to`: that takes its place, unless it has one of its
 * own. */
gboolean group_store_merge(Store *store, gint64 from, gint64 to, GError **error);
