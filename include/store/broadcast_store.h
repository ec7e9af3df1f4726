/* broadcast_store.h - what was told to all members of a case, and who is still to be told */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "model/group_case.h"
#include "store/store.h"

gboolean broadcast_store_add(Store *store, const Broadcast *broadcast, GError **error);

/* NULL when there is none. */
gboolean broadcast_store_load(Store *store, gint64 event, Broadcast **out_broadcast,
                              GError **error);

/* The newest of a case that a mail made; NULL when there is none. */
gboolean broadcast_store_of_mail(Store *store, gint64 master, gint64 mail,
                                 Broadcast **out_broadcast, GError **error);

/* The newest of a case without options, but `except`; 0 when there is none. */
gboolean broadcast_store_newest(Store *store, gint64 master, gint64 except, gint64 *out_event,
                                GError **error);

/* All members that the case has now are to be told. */
gboolean broadcast_store_plan(Store *store, const Broadcast *broadcast, GError **error);

/* Up to `limit` of those that are to be told (gint64, appended). */
gboolean broadcast_store_to_write(Store *store, gint64 event, guint limit, GArray *out_tickets,
                                  GError **error);

/* The oldest broadcast of a case that is not written to the end; 0 when there is none. */
gboolean broadcast_store_unfinished(Store *store, gint64 master, gint64 *out_event, GError **error);

/* A member that was told. */
typedef struct {
    gint64 broadcast; /* event */
    gint64 ticket;
    gint64 at; /* seconds UTC */
} ToldMember;

/* The ticket has been told, or needs not be. *out_is_first: it was not before. */
gboolean broadcast_store_written(Store *store, const ToldMember *told, gboolean *out_is_first,
                                 GError **error);

/* Who was told of it (gint64, appended). */
gboolean broadcast_store_told(Store *store, gint64 event, GArray *out_tickets, GError **error);

/* Nobody else is told of it. */
gboolean broadcast_store_stop(Store *store, gint64 event, GError **error);
