/* test_settings_calendars.c - calendars in amends.yaml: read with their files, each fault named */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <glib/gstdio.h>

#include "config/settings.h"

/* A desk without fault; what is tried stands behind it, from line 19 on. */
#define DESK(of_first_queue)                                                                       \
    "desk:\n  name: Example Ltd\n  address: desk@example.com\n  key_file: amends.key\n"            \
    "  store: amends.db\n  time_zone: Asia/Shanghai\n"                                             \
    "people:\n  - {name: anna, role: manager, time_zone: America/New_York,\n    display: Anna "    \
    "Berg,\n"                                                                                      \
    "    addresses: [anna@example.com]}\n"                                                         \
    "delivery:\n  maildir: letters\n"                                                              \
    "queues:\n  - name: service\n    agents: [anna]\n" of_first_queue                              \
    "  - name: night\n    agents: [anna]\n"

static gchar *text_of(const GPtrArray *faults) {
    GString *lines = g_string_new(NULL);
    for (guint i = 0; i < faults->len; i++) {
        g_autofree gchar *line = setting_fault_text(faults->pdata[i]);
        g_string_append_printf(lines, "%s\n", line);
    }
    return g_string_free(lines, FALSE);
}

static void each_fault_names_its_place_and_remedy(void **state) {
    (void)state;
    static const gchar remedy[] =
        "Write days and then times, like mon-fri 09:00-12:30 13:30-17:30, sat 10:00-14:00\n";
    static const struct {
        const gchar *settings, *expected;
        gboolean has_remedy;
    } rows[] = {
        {DESK("    calendar: ofice\n") "calendars:\n  - name: office\n    hours: mon 9:00-17:00\n",
         "a.yaml:16:15: unknown calendar \"ofice\". Did you mean \"office\"?\n", FALSE},
        {DESK("") "promises:\n  calendar: office\n", "a.yaml:19:13: unknown calendar \"office\"",
         FALSE},
        {DESK("") "calendars:\n  - name: office\n    hours: mon-fir 9:00-17:00\n",
         "a.yaml:20:12: hours: \"mon-fir\" is no day of the week. ", TRUE},
        {DESK("") "calendars:\n  - name: office\n", "a.yaml:19:5: calendars[1]: \"hours\" is",
         FALSE},
        {DESK("") "calendars:\n  - name: office\n    hours: mon\n",
         "a.yaml:20:12: hours: there are days without hours. ", TRUE},
        {DESK("") "calendars:\n  - name: a\n    zone: Middle/Earth\n    hours: mon 9:00-10:00\n",
         "a.yaml:20:11: ", FALSE},
        {DESK("") "calendars:\n  - name: a\n    hours: mon 9:00-10:00\n"
                  "  - name: A\n    hours: mon 9:00-10:00\n",
         "a.yaml:21:11: calendars has \"A\" twice", FALSE},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(GPtrArray) faults =
            g_ptr_array_new_with_free_func((GDestroyNotify)setting_fault_free);
        settings_check_text("a.yaml", rows[i].settings, strlen(rows[i].settings), faults);
        g_autofree gchar *said = text_of(faults);
        g_autofree gchar *expected =
            g_strconcat(rows[i].expected, rows[i].has_remedy ? remedy : "", NULL);
        if (!g_str_has_prefix(said, expected))
            fail_msg("row %zu: %s", i, said);
    }
}

/* Settings in a folder of their own, with a holiday file; all faults, or NULL with the settings. */
static gchar *load(const gchar *calendars, const gchar *ics, Settings **out_settings) {
    g_autofree gchar *folder = g_dir_make_tmp("amends-calendars-XXXXXX", NULL);
    g_autofree gchar *file = g_build_filename(folder, "amends.yaml", NULL);
    g_autofree gchar *holidays = g_build_filename(folder, "own.ics", NULL);
    g_autofree gchar *key = g_build_filename(folder, "amends.key", NULL);
    g_autofree gchar *text = g_strconcat(DESK("    calendar: Office\n"), calendars, NULL);
    assert_true(g_file_set_contents(file, text, -1, NULL));
    assert_true(g_file_set_contents(holidays, ics, -1, NULL));
    assert_true(g_file_set_contents_full(key, "ur7sUvB83h0GxOvsSIyq/DeikW6BrykwuKslRLvgjMA=", -1,
                                         G_FILE_SET_CONTENTS_NONE, 0600, NULL));
    g_autoptr(GPtrArray) faults =
        g_ptr_array_new_with_free_func((GDestroyNotify)setting_fault_free);
    gboolean is_good = settings_load(file, out_settings, faults);
    g_unlink(file);
    g_unlink(holidays);
    g_unlink(key);
    g_rmdir(folder);
    g_autofree gchar *said = text_of(faults);
    g_auto(GStrv) parts = g_strsplit(said, folder, -1);
    return is_good ? NULL : g_strjoinv("", parts);
}

static const gchar three[] = "calendars:\n"
                             "  - name: office\n    hours: mon-fri 9:00-17:00\n"
                             "    zone: Europe/London\n    holidays: [own.ics, england.ics]\n"
                             "  - name: usual\n    hours: sat 9:00-17:00\n"
                             "promises:\n  calendar: usual\n";

static void queues_have_their_calendar_or_the_usual_one(void **state) {
    (void)state;
    g_autoptr(Settings) settings = NULL;
    g_autofree gchar *faults =
        load(three,
             "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20261103\nEND:VEVENT\n"
             "END:VCALENDAR\n",
             &settings);
    if (faults != NULL)
        fail_msg("%s", faults);
    const Policy *policy = settings->policy;
    const WorkingCalendar *office = policy_calendar(policy, "office");
    assert_ptr_equal(policy_queue(policy, "service")->calendar, office);
    assert_ptr_equal(policy_queue(policy, "night")->calendar, policy_calendar(policy, "usual"));
    assert_string_equal(office->zone, "Europe/London");
    assert_string_equal(policy_calendar(policy, "usual")->zone, "Asia/Shanghai");
    assert_null(working_calendar_hours(office, wall_clock_day(2026, 11, 3)));
    assert_null(working_calendar_hours(office, wall_clock_day(2026, 12, 25)));
    assert_non_null(working_calendar_hours(office, wall_clock_day(2026, 11, 4)));
}

static void readers_have_their_zone_or_the_desks(void **state) {
    (void)state;
    g_autoptr(Settings) settings = NULL;
    g_autofree gchar *faults = load("calendars:\n  - {name: office, hours: mon 9:00-10:00}\n"
                                    "departments:\n"
                                    "  - {name: laboratory, addresses: [lab@example.com]}\n"
                                    "  - {name: finance, addresses: [finance@example.com],\n"
                                    "     time_zone: Europe/Berlin}\n"
                                    "digests:\n  - person: anna\n",
                                    "", &settings);
    if (faults != NULL)
        fail_msg("%s", faults);
    const Policy *policy = settings->policy;
    const DigestPlan *digest = policy->digests->pdata[0];
    assert_string_equal(policy_person(policy, "anna")->time_zone, "America/New_York");
    assert_string_equal(digest->zone, "America/New_York");
    assert_null(policy_department(policy, "laboratory")->time_zone);
    assert_string_equal(policy_department(policy, "finance")->time_zone, "Europe/Berlin");
}

static void faults_of_holiday_files_are_told_with_their_line(void **state) {
    (void)state;
    g_autoptr(Settings) settings = NULL;
    g_autofree gchar *faults =
        load(three, "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:x\nEND:VEVENT\n", &settings);
    assert_null(settings);
    assert_non_null(strstr(faults, "/own.ics:2:1: DTSTART: is missing"));
    assert_non_null(strstr(faults, "/own.ics:4:1: the file ends in the middle"));
    g_autofree gchar *missing =
        load("calendars:\n  - name: office\n    hours: mon 9:00-10:00\n    holidays: [no.ics]\n",
             "", &settings);
    assert_non_null(strstr(missing, "/amends.yaml:22:16: "));
    assert_non_null(strstr(missing, "/no.ics: can't be read: No such file"));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_fault_names_its_place_and_remedy),
        cmocka_unit_test(queues_have_their_calendar_or_the_usual_one),
        cmocka_unit_test(readers_have_their_zone_or_the_desks),
        cmocka_unit_test(faults_of_holiday_files_are_told_with_their_line),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
