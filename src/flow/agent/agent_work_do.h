/* agent_work_do.h - what a trusted agent's mail does to a ticket: commands, words, and the receipt
 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "agent_work.h"

/* Reads the commands at the top of the mail; all of them are done, or none: one that is not
 * understood or does not fit stops the mail, and the agent is told. Words for the complainant go
 * out as an answer. Every mail with commands gets a receipt. */
gboolean agent_work_do(Arrival *arrival, GError **error);

/* A verified agent's mail that belongs to no ticket: TRUE in *out_is_done if it began with
 * commands, which are done, or refused, as above. */
gboolean agent_work_do_without_ticket(Arrival *arrival, gboolean *out_is_done, GError **error);

/* A forwarded complaint: opens its ticket, and does the commands above it there, or nothing at all.
 * Other words above it stay inside. The receipt says for whom the ticket was opened. */
gboolean agent_work_do_forward(Arrival *arrival, const NewComplaint *complaint, GError **error);

/* --- for answers that waited --- */

/* Could the mail still be done? If not, its author is told why. */
gboolean agent_work_fits(Arrival *arrival, gboolean *out_is_fitting, GError **error);

/* Carries out a stored mail that was let go. */
gboolean agent_work_do_again(Arrival *arrival, const Release *release, GError **error);
