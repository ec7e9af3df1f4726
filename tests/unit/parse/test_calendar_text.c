/* test_calendar_text.c - invitations, as programs write them, become what a person reads */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <time.h>

#include <cmocka.h>

#include <string.h>

#include "../../../src/parse/markup/calendar_text.h"

typedef struct {
    const gchar *name;
    const gchar *given;
    const gchar *expected;
} Row;

static void check(const Row *rows, gsize count) {
    for (gsize i = 0; i < count; i++) {
        g_autofree gchar *text = calendar_text(rows[i].given, strlen(rows[i].given), NULL, NULL);
        if (g_strcmp0(text, rows[i].expected) != 0)
            fail_msg("%s: got \"%s\"", rows[i].name, text != NULL ? text : "NULL");
    }
}

static void an_invitation_is_read_line_by_line(void **state) {
    static const Row rows[] = {
        {"all it can say",
         "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nSUMMARY:The kettle\\, again\r\n"
         "DTSTART;TZID=Europe/Berlin:20261106T220000\r\nDTEND;TZID=Europe/"
         "Berlin:20261106T233000\r\n"
         "LOCATION:12 Harbour Street\\; back door\r\nORGANIZER;CN=\"Park, "
         "Kim\":MAILTO:kim@shop.test"
         "\r\nDESCRIPTION:It leaks.\\nPlease come and\r\n  "
         "look.\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
         "The kettle, again\n2026-11-06 22:00 - 23:30 (Europe/Berlin)\n12 Harbour Street; back "
         "door\n"
         "Park, Kim <kim@shop.test>\n\nIt leaks.\nPlease come and look.\n"},
        {"what belongs to an alarm or a zone does not count",
         "BEGIN:VCALENDAR\nBEGIN:VTIMEZONE\nDTSTART:19700101T000000\nEND:VTIMEZONE\nBEGIN:VEVENT\n"
         "BEGIN:VALARM\nDESCRIPTION:Reminder\nEND:VALARM\nSUMMARY:Visit\nEND:VEVENT\nEND:VCALENDAR",
         "Visit\n"},
        {"two events",
         "BEGIN:VEVENT\nSUMMARY:One\nEND:VEVENT\nBEGIN:VEVENT\nSUMMARY:Two\nEND:VEVENT\n",
         "One\n\nTwo\n"},
        {"a task", "BEGIN:VTODO\nSUMMARY:Refund\nDUE:20261106T120000Z\nEND:VTODO\n",
         "Refund\n2026-11-06 12:00 UTC\n"},
        {"one that is cut off", "BEGIN:VEVENT\nSUMMARY:Visit\nDTSTART:20261106T12",
         "Visit\n2026-11-06\n"},
        {"HTML of Google",
         "BEGIN:VEVENT\nSUMMARY:Visit\nDESCRIPTION:<p>It <b>leaks</b>.</p>\nEND:VEVENT\n",
         "Visit\n\nIt leaks.\n"},
        {"line ends as they are",
         "BEGIN:VEVENT\nSUMMARY:Visit\nDESCRIPTION:It leaks.\nNote: bring a cup.\n"
         "https://shop.test/7\nEND:VEVENT\n",
         "Visit\n\nIt leaks.\nNote: bring a cup.\nhttps://shop.test/7\n"},
        {"quoted-printable of vCalendar 1.0",
         "BEGIN:VEVENT\nSUMMARY;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:=E6=B0=B4=\n=E5=A3=B6\n"
         "END:VEVENT\n",
         "水壶\n"},
        {"nothing", "BEGIN:VCALENDAR\nMETHOD:REQUEST\nEND:VCALENDAR\n", NULL},
        {"an event that says nothing", "BEGIN:VEVENT\nUID:1\nEND:VEVENT\n", NULL},
        {"no calendar", "Dear desk,\nmy kettle leaks.\n", NULL},
        {"ends before it begins", "END:VEVENT\nEND:VEVENT\nSUMMARY:x\n", NULL},
    };
    check(rows, G_N_ELEMENTS(rows));
}

static void answers_and_ends_are_told(void **state) {
    static const Row rows[] = {
        {"an answer with words",
         "METHOD:REPLY\nBEGIN:VEVENT\nSUMMARY:Visit\nORGANIZER:mailto:desk@desk.example\n"
         "ATTENDEE;PARTSTAT=DECLINED;CN=Kim:mailto:kim@shop.test\nCOMMENT:Not before I am paid.\n"
         "END:VEVENT\n",
         "Visit\nKim <kim@shop.test> - DECLINED\n\nNot before I am paid.\n"},
        {"called off", "METHOD:CANCEL\nBEGIN:VEVENT\nSUMMARY:Visit\nEND:VEVENT\n",
         "Visit - CANCELLED\n"},
        {"called off by its status",
         "METHOD:PUBLISH\nBEGIN:VEVENT\nSTATUS:CANCELLED\nSUMMARY:Visit\nEND:VEVENT\n",
         "Visit - CANCELLED\n"},
    };
    check(rows, G_N_ELEMENTS(rows));
}

static void times_are_those_of_the_writer(void **state) {
    static const struct {
        const gchar *given;
        const gchar *expected;
    } rows[] = {
        {"DTSTART:20261106T220000Z\nDTEND:20261106T230000Z", "2026-11-06 22:00 - 23:00 UTC\n"},
        {"DTSTART:20261106T220000Z\nDTEND:20261107T010000Z",
         "2026-11-06 22:00 - 2026-11-07 01:00 UTC\n"},
        {"DTSTART:20261106T220000", "2026-11-06 22:00\n"},
        {"DTSTART;VALUE=DATE:20261106\nDTEND;VALUE=DATE:20261107", "2026-11-06\n"},
        {"DTSTART;VALUE=DATE:20261106\nDTEND;VALUE=DATE:20261109", "2026-11-06 - 2026-11-08\n"},
        {"DTSTART;TZID=\"W. Europe Standard Time\":20261106T220000",
         "2026-11-06 22:00 (W. Europe Standard Time)\n"},
        {"DTSTART:20261306T220000Z", NULL},
        {"DTSTART:00010101\nDTEND:00010101", "0001-01-01\n"},
        {"DTSTART:tomorrow", NULL},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree gchar *given = g_strdup_printf("BEGIN:VEVENT\n%s\nEND:VEVENT\n", rows[i].given);
        g_autofree gchar *text = calendar_text(given, strlen(given), NULL, NULL);
        if (g_strcmp0(text, rows[i].expected) != 0)
            fail_msg("%s: got \"%s\"", rows[i].given, text != NULL ? text : "NULL");
    }
}

static void a_calendar_of_nothing_but_beginnings_costs_no_more_than_its_size(void **state) {
    static const gchar *const pieces[] = {
        "BEGIN:VEVENT\n",
        "SUMMARY:x\n",
        "a\n",
        "BEGIN:VEVENT\nSUMMARY:x\nEND:VEVENT\n",
        "END:VEVENT\n",
        "SUMMARY;ENCODING=QUOTED-PRINTABLE:=\n",
        "\"",
        "A;X=\"",
        "\n ",
        "DESCRIPTION:</\n",
    };
    for (gsize i = 0; i < G_N_ELEMENTS(pieces); i++) {
        g_autoptr(GString) given = g_string_new("BEGIN:VEVENT\nSUMMARY:y\n");
        while (given->len < 512 * 1024)
            g_string_append(given, pieces[i]);
        gint64 start = (gint64)clock();
        g_autofree gchar *text = calendar_text(given->str, given->len, NULL, NULL);
        assert_in_range((gint64)clock() - start, 0, 10 * CLOCKS_PER_SEC);
        assert_true(text == NULL || strlen(text) <= 512 * 1024);
    }
}

static void any_cut_of_it_is_read(void **state) {
    static const gchar whole[] = "METHOD:REPLY\r\nBEGIN:VEVENT\r\nDTSTART;TZID=\"x:y\":"
                                 "20261106T220000Z\r\nDTEND:20261107\r\n"
                                 "SUMMARY;QUOTED-PRINTABLE:=E6=B0=B4=\r\n\r\nATTENDEE;PARTSTAT="
                                 "\"A\\\":mailto:\r\nEND:VEVENT";
    for (gsize length = 0; length < sizeof whole; length++) {
        g_autofree gchar *copy = g_memdup2(whole, length);
        g_autofree gchar *text = calendar_text(copy != NULL ? copy : "", length, NULL, NULL);
        assert_true(text == NULL || g_utf8_validate(text, -1, NULL));
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_invitation_is_read_line_by_line),
        cmocka_unit_test(answers_and_ends_are_told),
        cmocka_unit_test(times_are_those_of_the_writer),
        cmocka_unit_test(a_calendar_of_nothing_but_beginnings_costs_no_more_than_its_size),
        cmocka_unit_test(any_cut_of_it_is_read),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
