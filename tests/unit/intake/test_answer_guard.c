/* test_answer_guard.c - an answer is stopped before it harms the parser; a mail is never looked
 * into */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../../../src/intake/stream/answer_guard.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

/* "@" stands for a hundred opening parentheses. */
static const struct {
    const gchar *name;
    const gchar *bytes;
    gboolean is_good;
} rows[] = {
    {"a usual answer", "* 1 FETCH (UID 1 FLAGS (\\Seen))\r\n1 OK done\r\n", TRUE},
    {"nested", "* 1 FETCH (BODYSTRUCTURE @\r\n", FALSE},
    {"nested in many lines", "* 1 FETCH ((((((((((\r\n* 2 FETCH ((((((((((\r\n", TRUE},
    {"in a literal", "* 1 FETCH (BODY[] {100}\r\n@)\r\n1 OK done\r\n", TRUE},
    {"behind a literal", "* 1 FETCH (BODY[] {3}\r\nabc @\r\n", FALSE},
    {"behind two literals", "* 1 FETCH (BODY[] {3}\r\nabc X {2}\r\nab @\r\n", FALSE},
    {"before and behind a literal", "* 1 FETCH (((( {1}\r\na ))))(((((((\r\n", TRUE},
    {"behind what is no literal", "* OK read {100}\r\n@\r\n", FALSE},
    {"behind a tag's words", "7 NO full {100}\r\n@\r\n", FALSE},
    {"behind a plus", "+ go {100}\r\n@\r\n", FALSE},
    {"a literal in a line that begins behind one", "* LIST () \"/\" {1}\r\na {100}\r\n@\r\n", TRUE},
    {"a literal of eight bits", "* 1 FETCH (BINARY[] ~{100}\r\n@)\r\n", TRUE},
    {"a large literal", "* LIST () \"/\" {4294967295}\r\n", FALSE},
    {"a literal that no number holds", "* LIST () \"/\" {99999999999999999999}\r\n", FALSE},
    {"an empty literal", "* LIST () \"/\" {0}\r\n@", FALSE},
    {"braces that are none", "* LIST () \"/\" {x}\r\n* LIST () \"/\" {}\r\n1 OK\r\n", TRUE},
};

static gchar *spell(const gchar *bytes) {
    g_autofree gchar *many = g_strnfill(100, '(');
    g_auto(GStrv) parts = g_strsplit(bytes, "@", -1);
    return g_strjoinv(many, parts);
}

/* However the network cuts it. */
static void an_answer_is_judged_alike_in_pieces_of_any_size(void **state) {
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree gchar *bytes = spell(rows[i].bytes);
        gsize length = strlen(bytes);
        for (gsize piece = 1; piece <= length; piece++) {
            AnswerGuard guard = {0};
            const gchar *fault = NULL;
            for (gsize at = 0; at < length && fault == NULL; at += piece)
                fault = answer_guard_look(&guard, bytes + at, MIN(piece, length - at), 5000);
            if ((fault == NULL) != rows[i].is_good)
                fail_msg("%s in pieces of %u: %s", rows[i].name, (guint)piece, fault);
        }
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_answer_is_judged_alike_in_pieces_of_any_size)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
