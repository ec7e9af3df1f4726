/* mailbox_works.c - somebody wrote whose letters came back: what waited for that address goes out
 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mailbox_works.h"

#include "store/limit_store.h"
#include "store/outbox_store.h"

gboolean mailbox_works(Office *office, const gchar *address, GError **error) {
    gboolean is_suppressed = FALSE;
    gboolean is_blown = FALSE;
    guint released = 0;
    if (!limit_store_is_suppressed(office->store, address, &is_suppressed, error))
        return FALSE;
    if (!is_suppressed)
        return TRUE;
    return limit_store_forgive(office->store, address, error) &&
           limit_store_is_fuse_blown(office->store, &is_blown, error) &&
           (is_blown ||
            outbox_store_release_held(office->store, office_now(office), &released, error));
}
