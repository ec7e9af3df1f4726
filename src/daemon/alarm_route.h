/* alarm_route.h - a thread that tells alarms: by another mail account, a command, a webhook */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "flow/watch_alarms.h"
#include "workplace.h"

/* Nothing of the desk's own way out is used: no outbox, no sender of letters. A silent server or a
 * command that hangs holds up nobody else. */
typedef struct AlarmRoute AlarmRoute;

/* Could these settings be used? BAD_SETTING otherwise. */
gboolean alarm_route_prove(const Office *office, GError **error);

/* Never connects: BAD_SETTING when the settings can't be used at all. */
AlarmRoute *alarm_route_start(const Workplace *place, GError **error);

/* Takes the message, which the settings name a way for; it comes back as MESSAGE_ALARM. */
void alarm_route_tell(AlarmRoute *route, AlarmMessage *message);

/* The same, on the caller's thread; the message stays the caller's. */
void alarm_route_tell_now(const Office *office, AlarmMessage *message);

/* Asks the thread to end; a command is ended. Once. */
void alarm_route_call_in(AlarmRoute *route);
gboolean alarm_route_is_finished(AlarmRoute *route);

/* Frees the route; it must be finished. */
void alarm_route_stop(AlarmRoute *route);
