/* complainant_request.h - STATUS, ESCALATE, WITHDRAW, REOPEN, STOP and START in a complainant's
 * mail */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "arrival.h"

/* What a mail asks for in a word. */
typedef struct {
    EventKind event;  /* EVENT_COMPLAINANT_WROTE: nothing is to be done by itself */
    const gchar *say; /* to the agents, a key of the vocabulary's "request"; or NULL. Static */
    gboolean asks_status_too; /* besides words that the agents have to read */
} AskedFor;

/* Of a mail of the complainant of arrival->ticket. Only a signed key or a verified sender asks with
 * effect; else it is said to the agents. */
AskedFor complainant_request(const Arrival *arrival);

/* A verified complainant's mail that is nothing but a word, and that no key leads to its ticket:
 * the one that it means becomes arrival->ticket, if there is one. */
gboolean complainant_request_find_ticket(Arrival *arrival, gboolean *out_is_found, GError **error);
