/* retry_rest.h - how long to leave a server alone after failures */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Milliseconds after so many failures in a row before this one: longer each time, and a quarter
 * more or less, so that many mailboxes do not try at the same moment. `must_act`: an operator has
 * to do something first. */
guint retry_rest_ms(guint failures, gboolean must_act);
