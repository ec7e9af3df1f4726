/* agent_time.h - times that agents type, and times in receipts */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "agent_work.h"

/* The zone is that of the agent, or the desk's. */

/* "2026-12-05 23:59". Caller frees. */
gchar *agent_time_words(const AgentWork *work, gint64 at);
/* The same, without the day if it is today. Caller frees. */
gchar *agent_time_of_day(const AgentWork *work, gint64 at);
/* The same as agent_time_words(), in the desk's zone: others read it, too. Caller frees. */
gchar *agent_time_for_history(const AgentWork *work, gint64 at);

/* A length of time after now. Days leave the time of day as it is. */
gint64 agent_time_after(const AgentWork *work, gint64 seconds, gboolean is_in_days);

/* The last minute of a date "2026-12-05"; 0: there is none. */
gint64 agent_time_end_of(const AgentWork *work, const gchar *date);
