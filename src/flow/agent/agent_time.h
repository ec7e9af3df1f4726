/* agent_time.h - times that agents type, and times in receipts */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "agent_work.h"

/* "2026-12-05 23:59" in the desk's zone. Caller frees. */
gchar *agent_time_words(const AgentWork *work, gint64 at);

/* A length of time after now. Days leave the time of day in the desk's zone as it is. */
gint64 agent_time_after(const AgentWork *work, gint64 seconds, gboolean is_in_days);

/* The last minute of a date "2026-12-05" in the desk's zone; 0: there is none. */
gint64 agent_time_end_of(const AgentWork *work, const gchar *date);
