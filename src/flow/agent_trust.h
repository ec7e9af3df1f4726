/* agent_trust.h - may a mail in an agent's name be obeyed? */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "arrival.h"

/* *out_reason: NULL if it may, else what it lacks, in the agent's language (static text). A mail
 * that may is noted: the same one under another name may not, and keys that it showed to strangers
 * are worth less from now on. */
gboolean agent_trust_judge(Arrival *arrival, const gchar **out_reason, GError **error);
