/* alarm_json.h - what programs are told about alarms: one JSON object for all of them */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "workflow/alarm_words.h"

/* `alarms` (of Alarm): those to be told now. The form is documented in amends(1), ALARMS; keys are
 * added, and none changes. `id` is the Message-ID of the same message as a mail. Pure. Caller
 * frees. */
gchar *alarm_json(const GPtrArray *alarms, const gchar *id, const AlarmScene *scene);
