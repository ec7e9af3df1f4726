/* alarm_store.h - which alarms are up and what was told, so that a restart tells nothing twice */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "model/alarm.h"
#include "store/store.h"

/* Adds the alarm, or puts it in the place of the one of its kind and subject. */
gboolean alarm_store_save(Store *store, const Alarm *alarm, GError **error);

/* *out_alarms: of Alarm, by kind and subject. Kinds of a newer version are left out. */
gboolean alarm_store_load(Store *store, GPtrArray **out_alarms, GError **error);
