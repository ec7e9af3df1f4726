/* watch_transaction.c - one transaction in which time that passed becomes events and letters */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "watch_transaction.h"

#include "base/log.h"
#include "flow/step.h"

gboolean watch_transaction_begin(Office *office, GError **error) {
    if (!store_begin(office->store, error))
        return FALSE;
    step_reached(STEP_WATCH_BEGUN);
    log_hold();
    return TRUE;
}

gboolean watch_transaction_end(Office *office, gboolean is_done, GError **error) {
    if (is_done)
        step_reached(STEP_WATCH_APPLIED);
    is_done = is_done && store_commit(office->store, error);
    log_release(is_done);
    if (is_done)
        step_reached(STEP_WATCH_COMMITTED);
    else
        store_rollback(office->store);
    return is_done;
}
