/* agent_work.h - what a trusted agent's mail does to a ticket: commands, words, and the receipt */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "arrival.h"

/* Reads the commands at the top of the mail; all of them are done, or none: one that is not
 * understood or does not fit stops the mail, and the agent is told. Words for the complainant go
 * out as an answer. Every mail with commands gets a receipt. */
gboolean agent_work_do(Arrival *arrival, GError **error);

/* The receipt for a forwarded complaint: whom the ticket was opened for. */
gboolean agent_work_confirm_forward(Arrival *arrival, GError **error);
