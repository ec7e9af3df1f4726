/* staff_mailbox_store.c - mailboxes of agents and managers that letters do not reach */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether letters to an address are held back at all is asked of every letter and stands in
 * limit_store.c; what is here is looked up only when they are. */
#include "store/staff_mailbox_store.h"

#include "base/names.h"
#include "model/address.h"

#include "rows.h"
#include "store_handle.h"

static const gchar *const STATE_NAMES[] = {
    [STAFF_MAILBOX_FULL] = "full",
    [STAFF_MAILBOX_DEAD] = "dead",
    [STAFF_MAILBOX_TRIED] = "tried",
};
G_STATIC_ASSERT(G_N_ELEMENTS(STATE_NAMES) == STAFF_MAILBOX_STATE_COUNT);

void staff_mailbox_free(StaffMailbox *mailbox) {
    if (mailbox == NULL)
        return;
    g_free(mailbox->address);
    g_free(mailbox->entry);
    g_free(mailbox);
}

static gpointer read_mailbox(Statement *row, GError **error) {
    gint state = names_find(STATE_NAMES, STAFF_MAILBOX_STATE_COUNT, statement_peek_text(row, 0));
    if (state < 0) {
        rows_fail_with_value("state of a mailbox", statement_peek_text(row, 0), error);
        return NULL;
    }
    StaffMailbox *mailbox = g_new0(StaffMailbox, 1);
    *mailbox = (StaffMailbox){.state = (StaffMailboxState)state,
                              .entry = statement_text(row, 1),
                              .trial = statement_int(row, 2),
                              .trials = (guint)statement_int(row, 3),
                              .changed_at = statement_int(row, 4),
                              .address = statement_text(row, 5)};
    return mailbox;
}

#define COLUMNS "state, entry, trial, trials, changed_at, address"
static const gchar SQL_LOAD[] = "SELECT " COLUMNS " FROM staff_mailbox WHERE address = $1";

gboolean staff_mailbox_store_load(Store *store, const gchar *address, StaffMailbox **out_mailbox,
                                  GError **error) {
    g_autofree gchar *key = address_key(address);
    Statement *load = store_to_read(store, SQL_LOAD, error);
    if (load == NULL)
        return FALSE;
    statement_bind_text(load, key);
    return rows_read_one(load, read_mailbox, (gpointer *)out_mailbox, error);
}

/* There is a row for each of the staff at most. */
static const gchar SQL_LIST[] =
    "SELECT " COLUMNS " FROM staff_mailbox WHERE state <> 'tried' ORDER BY address";

gboolean staff_mailbox_store_list(Store *store, GPtrArray **out_mailboxes, GError **error) {
    Statement *list = store_to_read(store, SQL_LIST, error);
    return list != NULL && rows_read_list(list, read_mailbox, (GDestroyNotify)staff_mailbox_free,
                                          out_mailboxes, error);
}

static const gchar SQL_SAVE[] =
    "INSERT INTO staff_mailbox (address, state, entry, trial, trials, changed_at) "
    "VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (address) DO UPDATE SET "
    "state = excluded.state, entry = excluded.entry, trial = excluded.trial, "
    "trials = excluded.trials, changed_at = excluded.changed_at";

gboolean staff_mailbox_store_save(Store *store, const gchar *address, const StaffMailbox *mailbox,
                                  GError **error) {
    g_autofree gchar *key = address_key(address);
    Statement *save = store_to_write(store, SQL_SAVE, error);
    if (save == NULL)
        return FALSE;
    statement_bind_text(save, key);
    statement_bind_text(save, STATE_NAMES[mailbox->state]);
    statement_bind_text(save, mailbox->entry);
    statement_bind_int(save, mailbox->trial);
    statement_bind_int(save, mailbox->trials);
    statement_bind_int(save, mailbox->changed_at);
    return rows_run(save, error);
}

static const gchar SQL_FORGET[] = "DELETE FROM staff_mailbox WHERE address = $1";

gboolean staff_mailbox_store_forget(Store *store, const gchar *address, GError **error) {
    g_autofree gchar *key = address_key(address);
    Statement *forget = store_to_write(store, SQL_FORGET, error);
    if (forget == NULL)
        return FALSE;
    statement_bind_text(forget, key);
    return rows_run(forget, error);
}

/* Both follow the index of what is not sent; they run when a mailbox fails or works again. */
static const gchar SQL_HOLD[] =
    "UPDATE letter SET state = 'held', due_at = 0 WHERE state = 'queued' AND state <> 'sent' "
    "AND recipient_key = $1 AND id <> $2";

gboolean staff_mailbox_store_hold_letters(Store *store, const gchar *address, gint64 trial,
                                          GError **error) {
    g_autofree gchar *key = address_key(address);
    Statement *hold = store_to_write(store, SQL_HOLD, error);
    if (hold == NULL)
        return FALSE;
    statement_bind_text(hold, key);
    statement_bind_int(hold, trial);
    return rows_run(hold, error);
}

static const gchar SQL_RELEASE[] =
    "UPDATE letter SET state = 'queued', due_at = $2 WHERE state IN ('held', 'queued') "
    "AND state <> 'sent' AND recipient_key = $1 AND (due_at = 0 OR due_at > $2)";

gboolean staff_mailbox_store_release_letters(Store *store, const gchar *address, gint64 due_at,
                                             GError **error) {
    g_autofree gchar *key = address_key(address);
    Statement *release = store_to_write(store, SQL_RELEASE, error);
    if (release == NULL)
        return FALSE;
    statement_bind_text(release, key);
    statement_bind_int(release, due_at);
    return rows_run(release, error);
}
