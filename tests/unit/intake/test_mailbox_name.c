/* test_mailbox_name.c - names of folders go over the wire as modified UTF-7 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../../../src/intake/imap/mailbox_name.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/error.h"

static const struct {
    const gchar *name;
    gchar delimiter;
    const gchar *wire; /* NULL: refused */
} rows[] = {
    {"INBOX", '\0', "INBOX"},
    {"Entwürfe", '\0', "Entw&APw-rfe"},
    {"Q&A", '\0', "Q&-A"},
    {"&", '\0', "&-"},
    {"台北", '\0', "&U,BTFw-"},
    {"~peter/mail/台北/日本語", '\0', "~peter/mail/&U,BTFw-/&ZeVnLIqe-"},
    {"已处理", '\0', "&XfJZBHQG-"},
    {"ü&ü", '\0', "&APw-&-&APw-"},
    {"😀", '\0', "&2D3eAA-"},
    {"Archive/Done", '.', "Archive.Done"},
    {"Archive/Done", '/', "Archive/Done"},
    {"a\\b\"c", '\0', "a\\b\"c"},
    {"", '\0', NULL},
    {"bad\r\n9 DELETE INBOX", '\0', NULL},
    {"bad\x7f", '\0', NULL},
    {"bad\xff", '\0', NULL},
};

static void a_name_is_written_in_modified_utf_7(void **state) {
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(GError) error = NULL;
        g_autofree gchar *wire = mailbox_name_to_wire(rows[i].name, rows[i].delimiter, &error);
        if (g_strcmp0(wire, rows[i].wire) != 0)
            fail_msg("%s: %s", rows[i].name, wire);
        assert_true(wire != NULL || g_error_matches(error, AMENDS_ERROR, AMENDS_ERROR_BAD_SETTING));
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(a_name_is_written_in_modified_utf_7)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
