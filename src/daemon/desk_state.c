/* desk_state.c - what a running desk tells of itself, in a small file beside the store */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Groups and keys as GKeyFile has them: [desk], [delivery], [mailbox 0], [account 0], ... The file
 * is written under another name and renamed, so that a reader sees the old or the new one. It is
 * not synced: after a power failure it may be gone, and says nothing that is then still so. */
#include "daemon/desk_state.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/error.h"
#include "base/text.h"
#include "desk_lock.h"

typedef enum { FIELD_NUMBER, FIELD_COUNT, FIELD_YES, FIELD_TEXT } FieldKind;

typedef struct {
    const gchar *key;
    FieldKind kind;
    gsize offset;
} Field;

#define NUMBER(type, field)                                                                        \
    { #field, FIELD_NUMBER, G_STRUCT_OFFSET(type, field) }
#define COUNT(type, field)                                                                         \
    { #field, FIELD_COUNT, G_STRUCT_OFFSET(type, field) }
#define YES(type, field)                                                                           \
    { #field, FIELD_YES, G_STRUCT_OFFSET(type, field) }
#define TEXT(type, field)                                                                          \
    { #field, FIELD_TEXT, G_STRUCT_OFFSET(type, field) }
#define LAST                                                                                       \
    { NULL, FIELD_NUMBER, 0 }

static const Field desk_fields[] = {COUNT(DeskState, pid),         NUMBER(DeskState, started_at),
                                    NUMBER(DeskState, written_at), NUMBER(DeskState, ended_at),
                                    NUMBER(DeskState, fault_at),   TEXT(DeskState, settings_fault),
                                    TEXT(DeskState, stuck),        NUMBER(DeskState, trouble_since),
                                    TEXT(DeskState, trouble),      LAST};
static const Field delivery_fields[] = {NUMBER(DeliveryState, down_since),
                                        NUMBER(DeliveryState, down_seconds),
                                        NUMBER(DeliveryState, last_sent_at),
                                        YES(DeliveryState, was_tried),
                                        TEXT(DeliveryState, last_error),
                                        NUMBER(DeliveryState, last_error_at),
                                        LAST};
static const Field mailbox_fields[] = {TEXT(MailboxState, name),
                                       NUMBER(MailboxState, connected_since),
                                       NUMBER(MailboxState, failing_since),
                                       NUMBER(MailboxState, failing_seconds),
                                       NUMBER(MailboxState, last_mail_at),
                                       NUMBER(MailboxState, last_lag),
                                       COUNT(MailboxState, waiting),
                                       NUMBER(MailboxState, oldest_waiting_at),
                                       TEXT(MailboxState, last_error),
                                       NUMBER(MailboxState, last_error_at),
                                       LAST};
static const Field account_fields[] = {TEXT(AccountState, name), TEXT(AccountState, trouble),
                                       NUMBER(AccountState, since),
                                       NUMBER(AccountState, expires_at), LAST};

/* --- records -----------------------------------------------------------------------------------
 */

static void mailbox_free(gpointer data) {
    MailboxState *mailbox = data;
    g_free(mailbox->name);
    g_free(mailbox->last_error);
    g_free(mailbox);
}

static void account_free(gpointer data) {
    AccountState *account = data;
    g_free(account->name);
    g_free(account->trouble);
    g_free(account);
}

DeskState *desk_state_new(void) {
    DeskState *state = g_new0(DeskState, 1);
    state->mailboxes = g_ptr_array_new_with_free_func(mailbox_free);
    state->accounts = g_ptr_array_new_with_free_func(account_free);
    return state;
}

void desk_state_free(DeskState *state) {
    if (state == NULL)
        return;
    g_ptr_array_unref(state->mailboxes);
    g_ptr_array_unref(state->accounts);
    g_free(state->settings_fault);
    g_free(state->stuck);
    g_free(state->trouble);
    g_free(state->delivery.last_error);
    g_free(state);
}

MailboxState *desk_state_add_mailbox(DeskState *state, const gchar *name) {
    MailboxState *mailbox = g_new0(MailboxState, 1);
    mailbox->name = g_strdup(name);
    g_ptr_array_add(state->mailboxes, mailbox);
    return mailbox;
}

AccountState *desk_state_add_account(DeskState *state, const gchar *name) {
    AccountState *account = g_new0(AccountState, 1);
    account->name = g_strdup(name);
    g_ptr_array_add(state->accounts, account);
    return account;
}

/* --- writing -----------------------------------------------------------------------------------
 */

static void write_group(GKeyFile *file, const gchar *group, const Field *fields,
                        gconstpointer record) {
    for (const Field *field = fields; field->key != NULL; field++) {
        gconstpointer at = (const gchar *)record + field->offset;
        const gchar *text = field->kind == FIELD_TEXT ? *(gchar *const *)at : NULL;
        if (field->kind == FIELD_NUMBER)
            g_key_file_set_int64(file, group, field->key, *(const gint64 *)at);
        else if (field->kind == FIELD_COUNT)
            g_key_file_set_int64(file, group, field->key, *(const gint *)at);
        else if (field->kind == FIELD_YES)
            g_key_file_set_boolean(file, group, field->key, *(const gboolean *)at);
        else if (text != NULL) {
            g_autofree gchar *valid = text_make_valid(text, -1);
            g_autofree gchar *clean = text_one_line(valid);
            g_key_file_set_string(file, group, field->key, clean);
        }
    }
}

static void write_list(GKeyFile *file, const gchar *name, const Field *fields,
                       const GPtrArray *records) {
    for (guint i = 0; i < records->len; i++) {
        g_autofree gchar *group = g_strdup_printf("%s %u", name, i);
        write_group(file, group, fields, records->pdata[i]);
    }
}

static gboolean write_file(const gchar *path, const gchar *data, gsize length) {
    int fd = g_open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (fd < 0)
        return FALSE;
    gssize written = write(fd, data, length);
    if (written >= 0 && (gsize)written < length)
        errno = ENOSPC;
    int code = errno;
    gboolean is_closed = close(fd) == 0;
    if (written != (gssize)length)
        errno = code;
    return written == (gssize)length && is_closed;
}

static gchar *state_path(const gchar *store_path) {
    return g_strconcat(store_path, ".state", NULL);
}

gboolean desk_state_save(const DeskState *state, const gchar *store_path, GError **error) {
    g_autoptr(GKeyFile) file = g_key_file_new();
    write_group(file, "desk", desk_fields, state);
    write_group(file, "delivery", delivery_fields, &state->delivery);
    write_list(file, "mailbox", mailbox_fields, state->mailboxes);
    write_list(file, "account", account_fields, state->accounts);
    gsize length = 0;
    g_autofree gchar *data = g_key_file_to_data(file, &length, NULL);
    g_autofree gchar *path = state_path(store_path);
    g_autofree gchar *fresh = g_strconcat(path, ".new", NULL);
    if (write_file(fresh, data, length) && g_rename(fresh, path) == 0)
        return TRUE;
    g_set_error(error, AMENDS_ERROR, AMENDS_ERROR_TRY_LATER, "%s: %s", path, g_strerror(errno));
    g_unlink(fresh);
    return FALSE;
}

/* --- reading -----------------------------------------------------------------------------------
 */

static void read_group(GKeyFile *file, const gchar *group, const Field *fields, gpointer record) {
    for (const Field *field = fields; field->key != NULL; field++) {
        gpointer at = (gchar *)record + field->offset;
        if (field->kind == FIELD_NUMBER)
            *(gint64 *)at = g_key_file_get_int64(file, group, field->key, NULL);
        else if (field->kind == FIELD_COUNT)
            *(gint *)at = (gint)g_key_file_get_int64(file, group, field->key, NULL);
        else if (field->kind == FIELD_YES)
            *(gboolean *)at = g_key_file_get_boolean(file, group, field->key, NULL);
        else {
            g_free(*(gchar **)at);
            *(gchar **)at = g_key_file_get_string(file, group, field->key, NULL);
        }
    }
}

static void read_lists(GKeyFile *file, DeskState *state) {
    g_auto(GStrv) groups = g_key_file_get_groups(file, NULL);
    for (gchar **group = groups; *group != NULL; group++) {
        if (g_str_has_prefix(*group, "mailbox "))
            read_group(file, *group, mailbox_fields, desk_state_add_mailbox(state, ""));
        else if (g_str_has_prefix(*group, "account "))
            read_group(file, *group, account_fields, desk_state_add_account(state, ""));
    }
}

gboolean desk_state_load(const gchar *store_path, DeskState **out_state, GError **error) {
    g_autofree gchar *path = state_path(store_path);
    g_autoptr(GKeyFile) file = g_key_file_new();
    g_autoptr(GError) failure = NULL;
    *out_state = NULL;
    if (!g_key_file_load_from_file(file, path, G_KEY_FILE_NONE, &failure)) {
        if (failure->domain == G_KEY_FILE_ERROR ||
            g_error_matches(failure, G_FILE_ERROR, G_FILE_ERROR_NOENT))
            return TRUE;
        g_set_error(error, AMENDS_ERROR, AMENDS_ERROR_TRY_LATER, "%s: %s", path, failure->message);
        return FALSE;
    }
    DeskState *state = desk_state_new();
    read_group(file, "desk", desk_fields, state);
    read_group(file, "delivery", delivery_fields, &state->delivery);
    read_lists(file, state);
    *out_state = state;
    return TRUE;
}

gboolean desk_state_is_running(const gchar *store_path) {
    return desk_lock_is_taken(store_path);
}
