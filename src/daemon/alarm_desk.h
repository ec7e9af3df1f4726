/* alarm_desk.h - the desk looks at itself: what of it is wrong, and would be an alarm? */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "daemon/desk_state.h"
#include "desk.h"
#include "store/desk_figures.h"

/* Takes in how the desk fares and has told what is to be told. `figures` is NULL when the store
 * can't be read. */
void alarm_desk_look(Desk *desk, const DeskState *state, const DeskFigures *figures);

/* The store is damaged and the desk has closed: tells so before the process ends, a minute at
 * most. */
void alarm_desk_last_words(Desk *desk, const gchar *reason);
