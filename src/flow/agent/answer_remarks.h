/* answer_remarks.h - what an agent has to know about an answer that went out, for the receipt */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "../arrival.h"

/* Addresses of staff in the words were replaced by the desk's. */
void answer_remarks_add_address(GPtrArray *remarks, const Arrival *arrival);

/* A file did not go along: it tells what only staff may know. */
void answer_remarks_add_file(GPtrArray *remarks, const Arrival *arrival, const gchar *filename);

/* The agent's mail program sent the mail to others too, from the agent's own address: they are
 * named. Nobody comes to a ticket in that way. */
void answer_remarks_add_others(GPtrArray *remarks, const Arrival *arrival);
