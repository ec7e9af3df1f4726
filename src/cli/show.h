/* show.h - a ticket's page for a person, also used by the demo */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "command.h"

/* Prints facts, timeline, mails and letters of a ticket to stdout. */
gboolean show_ticket(Office *office, const Ticket *ticket, GError **error);
