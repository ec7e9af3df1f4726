/* desk_canary.h - the desk's mails to itself on their way through the senders' threads */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "desk.h"

/* Hands one out when it is time for it. */
gboolean desk_canary_send(Desk *desk, GError **error);

/* Takes those out of `jobs` (of SendJob) that came back from a sender, and notes what became of
 * them. */
void desk_canary_take(Desk *desk, GPtrArray *jobs);
