/* watch_transaction.h - one transaction in which time that passed becomes events and letters */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "flow/office.h"

gboolean watch_transaction_begin(Office *office, GError **error);

/* Commits what is done, else rolls back and gives FALSE. What was logged meanwhile is told only
 * then. `error` is set already where it is not done. */
gboolean watch_transaction_end(Office *office, gboolean is_done, GError **error);
