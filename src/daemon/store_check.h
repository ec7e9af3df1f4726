/* store_check.h - the store is read through now and then by a thread of its own, at quiet hours */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "config/settings.h"
#include "model/alarm.h"

typedef struct StoreCheck StoreCheck;

StoreCheck *store_check_new(void);

/* Ends a check that is under way, within a moment. NULL is fine. */
void store_check_free(StoreCheck *check);

/* Begins one when it is time (`now`: seconds UTC), and takes the result of one that has ended.
 * One that comes once a day or less often waits for the night: one to five o'clock. */
void store_check_look(StoreCheck *check, const Settings *settings, gint64 now);

/* ALARM_STORE_CHECK_FAILED by the last that was read to its end. Caller frees. */
Condition *store_check_condition(const StoreCheck *check);
