/* store_fixture.h - a store in a temporary folder, and the words that tests of stores share */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h> /* needs those above */

#include <glib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "base/error.h"
#include "model/ticket.h"
#include "store/mail_store.h"
#include "store/search_store.h"
#include "store/search_words.h"
#include "store/store.h"
#include "store/ticket_store.h"

/* `call` takes &error. */
#define GOOD(call)                                                                                 \
    do {                                                                                           \
        GError *error = NULL;                                                                      \
        gboolean is_good = (call);                                                                 \
        if (!is_good)                                                                              \
            fail_msg("%s: %s", #call, error != NULL ? error->message : "no error was set");        \
        assert_null(error);                                                                        \
    } while (0)

#define FAILS(call, expected_code)                                                                 \
    do {                                                                                           \
        GError *error = NULL;                                                                      \
        gboolean is_good = (call);                                                                 \
        assert_false(is_good);                                                                     \
        assert_non_null(error);                                                                    \
        if (!g_error_matches(error, AMENDS_ERROR, expected_code))                                  \
            fail_msg("%s: code %d: %s", #call, error->code, error->message);                       \
        g_clear_error(&error);                                                                     \
    } while (0)

/* `attachments` (of Attachment) may be NULL. */
static inline gboolean add_raw_mail(Store *store, const MailRow *row, GBytes *raw,
                                    const GPtrArray *attachments, GError **error) {
    g_autoptr(MailBytes) bytes = mail_bytes_new(raw, attachments);
    return mail_store_add(store, row, bytes, error);
}

static inline gboolean add_text(Store *store, gint64 mail, gint64 ticket, const gchar *text,
                                GError **error) {
    g_autofree gchar *words = search_words_to_index(text, strlen(text));
    return search_store_add(store, mail, ticket, words, error);
}

typedef struct {
    gchar *folder;
    gchar *path;
    Store *store;
} Fixture;

static inline int fixture_set_up(void **state) {
    Fixture *fixture = g_new0(Fixture, 1);
    fixture->folder = g_dir_make_tmp("amends-store-XXXXXX", NULL);
    fixture->path = g_build_filename(fixture->folder, "amends.db", NULL);
    if (!store_open(fixture->path, STORE_READ_WRITE, &fixture->store, NULL))
        return -1;
    *state = fixture;
    return 0;
}

static inline int fixture_tear_down(void **state) {
    Fixture *fixture = *state;
    store_close(fixture->store);
    g_autoptr(GDir) folder = g_dir_open(fixture->folder, 0, NULL);
    for (const gchar *name; folder != NULL && (name = g_dir_read_name(folder)) != NULL;) {
        g_autofree gchar *path = g_build_filename(fixture->folder, name, NULL);
        g_unlink(path);
    }
    g_rmdir(fixture->folder);
    g_free(fixture->folder);
    g_free(fixture->path);
    g_free(fixture);
    return 0;
}

#define STORE_TEST(function)                                                                       \
    cmocka_unit_test_setup_teardown(function, fixture_set_up, fixture_tear_down)

static inline Store *fixture_store(void **state) {
    return ((Fixture *)*state)->store;
}

/* Everything is on the disk and nothing in memory. */
static inline Store *fixture_reopen(void **state) {
    Fixture *fixture = *state;
    store_close(g_steal_pointer(&fixture->store));
    GOOD(store_open(fixture->path, STORE_READ_WRITE, &fixture->store, &error));
    return fixture->store;
}

/* Within a transaction. */
static inline gint64 add_ticket(Store *store, const gchar *complainant) {
    g_autoptr(Ticket) ticket = ticket_new();
    ticket->id = store_draw_id(store, SEQUENCE_TICKET);
    ticket->complainant = g_strdup(complainant);
    ticket->stage = STAGE_RECEIVED;
    GOOD(ticket_store_add(store, ticket, &error));
    return ticket->id;
}

static inline gint64 add_committed_ticket(Store *store, const gchar *complainant) {
    GOOD(store_begin(store, &error));
    gint64 id = add_ticket(store, complainant);
    GOOD(store_commit(store, &error));
    return id;
}
