/* test_legal_profile_file.c - legal profiles: the shipped ones are whole, each fault has its place
 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config/settings.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <glib/gstdio.h>

#define DESK                                                                                       \
    "desk:\n  name: Example Ltd\n  address: desk@example.com\n  key_file: amends.key\n"            \
    "  store: amends.db\n"                                                                         \
    "people:\n  - name: anna\n    display: Anna Berg\n    addresses: [anna@example.com]\n"         \
    "delivery:\n  maildir: letters\n"                                                              \
    "queues:\n  - name: service\n    agents: [anna]\n"

/* A profile without fault but for what a row puts into it; `clock` begins in line 4. */
#define PROFILE(clock, letter)                                                                     \
    "name: own\n"                                                                                  \
    "title: {en: our rules}\n"                                                                     \
    "clocks:\n" clock "final_letter:\n"                                                            \
    "  decision: {required: yes}\n"                                                                \
    "  reasons: {required: yes}\n"                                                                 \
    "  remedy: {required: no}\n"                                                                   \
    "  next_body: {required: yes, text: {en: Ask the board., zh: 请向委员会申诉。}}\n" letter
#define CLOCK(name, within)                                                                        \
    "  - {name: " name ", title: {en: reply}, within: " within ", ends_with: answer, source: "     \
                                                               "law}\n"
#define LIMIT "  time_limit: {required: no}\n"

/* Settings in a folder of their own, with a profile; all faults, or NULL with the settings. */
static gchar *load(const gchar *promises, const gchar *profile, Settings **out_settings) {
    g_autofree gchar *folder = g_dir_make_tmp("amends-profile-XXXXXX", NULL);
    g_autofree gchar *file = g_build_filename(folder, "amends.yaml", NULL);
    g_autofree gchar *own = g_build_filename(folder, "own.yaml", NULL);
    g_autofree gchar *key = g_build_filename(folder, "amends.key", NULL);
    g_autofree gchar *text = g_strconcat(DESK, promises, NULL);
    assert_true(g_file_set_contents(file, text, -1, NULL));
    assert_true(g_file_set_contents(own, profile, -1, NULL));
    assert_true(g_file_set_contents_full(key, "ur7sUvB83h0GxOvsSIyq/DeikW6BrykwuKslRLvgjMA=", -1,
                                         G_FILE_SET_CONTENTS_NONE, 0600, NULL));
    g_autoptr(GPtrArray) faults =
        g_ptr_array_new_with_free_func((GDestroyNotify)setting_fault_free);
    gboolean is_good = settings_load(file, out_settings, faults);
    g_unlink(file);
    g_unlink(own);
    g_unlink(key);
    g_rmdir(folder);
    if (is_good)
        return NULL;
    g_autoptr(GString) said = g_string_new(NULL);
    for (guint i = 0; i < faults->len; i++) {
        g_autofree gchar *line = setting_fault_text(faults->pdata[i]);
        g_string_append_printf(said, "%s\n", line);
    }
    g_auto(GStrv) parts = g_strsplit(said->str, folder, -1);
    return g_strjoinv("", parts);
}

static void each_fault_names_its_place_and_remedy(void **state) {
    (void)state;
    static const gchar own[] = "promises:\n  legal_profile_file: own.yaml\n";
    static const struct {
        const gchar *promises, *profile, *expected;
    } rows[] = {
        {"promises:\n  legal_profile: dips\n", "",
         "/amends.yaml:16:18: promises.legal_profile can't be \"dips\". Did you mean \"disp\"?\n"},
        {"promises:\n  legal_profile: disp\n  legal_profile_file: own.yaml\n", "",
         "/amends.yaml:16:18: there are two legal profiles. Keep one: legal_profile, or "
         "legal_profile_file in line 17\n"},
        {"promises:\n  legal_profile_file: missing.yaml\n", "",
         "/amends.yaml:16:23: the legal profile /missing.yaml can't be read: No such file or "
         "directory. Copy a shipped profile there, or take the line out\n"},
        {own, "", "/own.yaml: is empty. Copy a shipped profile and change it\n"},
        {own, "name: [\n", "/own.yaml:2:1: "},
        {own, PROFILE(CLOCK("reply", "15 days"), LIMIT),
         "/own.yaml:4:47: within can't be \"15 days\". Write a number and one of: hours, calendar "
         "days, working days\n"},
        {own, PROFILE(CLOCK("reply", "0 hours"), LIMIT), "/own.yaml:4:47: within can't be "},
        {own, PROFILE(CLOCK("a", "3 working days") CLOCK("A", "4 hours"), LIMIT),
         "/own.yaml:5:12: clocks has \"A\" twice. "},
        {own,
         PROFILE("  - {name: reply, title: {en: reply}, within: 1 hours, ends_with: answer}\n",
                 LIMIT),
         "/own.yaml:4:5: clocks[1]: \"source\" is missing. Add it: where it is written"},
        {own, PROFILE(CLOCK("reply", "15 calendar days"), ""),
         "/own.yaml:6:3: final_letter: \"time_limit\" is missing. Add it: until when\n"},
        {own, PROFILE(CLOCK("reply", "15 calendar days"), "  time_limit: {required: maybe}\n"),
         "/own.yaml:10:26: final_letter.time_limit.required can't be \"maybe\". "},
        {own, PROFILE(CLOCK("reply", "15 calendar days"), LIMIT "  nextbody: {required: no}\n"),
         "/own.yaml:11:3: unknown key \"nextbody\". Did you mean \"next_body\"?\n"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(Settings) settings = NULL;
        g_autofree gchar *said = load(rows[i].promises, rows[i].profile, &settings);
        if (said == NULL || !g_str_has_prefix(said, rows[i].expected))
            fail_msg("row %zu: %s", i, said != NULL ? said : "no fault");
    }
}

static void a_profile_of_the_site_is_read(void **state) {
    (void)state;
    g_autoptr(Settings) settings = NULL;
    g_autofree gchar *said = load("promises:\n  legal_profile_file: own.yaml\n",
                                  PROFILE(CLOCK("reply", "3 working days"), LIMIT), &settings);
    assert_null(said);
    const LegalProfile *profile = settings->policy->legal;
    const LegalClock *clock = legal_profile_clock(profile, "reply");
    assert_string_equal(profile->name, "own");
    assert_non_null(clock);
    assert_null(legal_profile_clock(profile, "other"));
    assert_int_equal(clock->amount, 3);
    assert_int_equal(clock->unit, LEGAL_WORKING_DAYS);
    assert_int_equal(clock->ends_with, LEGAL_ENDS_WITH_ANSWER);
    assert_int_equal(clock->warning, 75);
    assert_string_equal(legal_clock_title(clock, "zh"), "reply");
    assert_true(profile->final_letter[FINAL_NEXT_BODY].is_required);
    assert_false(profile->final_letter[FINAL_TIME_LIMIT].is_required);
    assert_string_equal(legal_profile_text(profile, FINAL_NEXT_BODY, "zh"), "请向委员会申诉。");
    assert_null(legal_profile_text(profile, FINAL_NEXT_BODY, "de"));
    assert_null(legal_profile_text(profile, FINAL_REASONS, "en"));
}

static void without_a_setting_nobodys_rules_hold(void **state) {
    (void)state;
    g_autoptr(Settings) settings = NULL;
    g_autofree gchar *said = load("", "", &settings);
    assert_null(said);
    assert_string_equal(settings->policy->legal->name, "basic");
    assert_int_equal(settings->policy->legal->clocks->len, 0);
}

/* What every part of a shipped profile must have: both languages, and where it is written. */
static void assert_whole(const LegalProfile *profile) {
    for (guint i = 0; i < profile->clocks->len; i++) {
        const LegalClock *clock = profile->clocks->pdata[i];
        assert_non_null(g_hash_table_lookup(clock->titles, "en"));
        assert_non_null(g_hash_table_lookup(clock->titles, "zh"));
        assert_non_null(clock->source);
    }
    for (guint i = 0; i < FINAL_PART_COUNT; i++) {
        const FinalPartRule *rule = &profile->final_letter[i];
        if (rule->is_required)
            assert_non_null(rule->source);
        assert_int_equal(g_hash_table_contains(rule->texts, "en"),
                         g_hash_table_contains(rule->texts, "zh"));
    }
}

static void the_shipped_profiles_say_what_their_rules_say(void **state) {
    (void)state;
    static const struct {
        const gchar *name, *clock;
        guint amount;
        LegalEnd ends_with;
        gboolean names_next_body, names_limit;
    } rows[] = {
        {"disp", "final-response", 56, LEGAL_ENDS_WITH_DECISION, TRUE, TRUE},
        {"cfpb", "response", 15, LEGAL_ENDS_WITH_ANSWER, TRUE, FALSE},
        {"cfpb", "final-response", 60, LEGAL_ENDS_WITH_DECISION, TRUE, FALSE},
        {"cn-finance", "decision", 15, LEGAL_ENDS_WITH_DECISION, TRUE, TRUE},
        {"cn-finance", "decision-complex", 30, LEGAL_ENDS_WITH_DECISION, TRUE, TRUE},
        {"cn-finance", "decision-approved", 60, LEGAL_ENDS_WITH_DECISION, TRUE, TRUE},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(Settings) settings = NULL;
        g_autofree gchar *promises =
            g_strdup_printf("promises:\n  legal_profile: %s\n", rows[i].name);
        g_autofree gchar *said = load(promises, "", &settings);
        if (said != NULL)
            fail_msg("%s: %s", rows[i].name, said);
        const LegalProfile *profile = settings->policy->legal;
        const LegalClock *clock = legal_profile_clock(profile, rows[i].clock);
        assert_string_equal(profile->name, rows[i].name);
        assert_whole(profile);
        assert_non_null(clock);
        assert_int_equal(clock->amount, rows[i].amount);
        assert_int_equal(clock->unit, LEGAL_CALENDAR_DAYS);
        assert_int_equal(clock->ends_with, rows[i].ends_with);
        assert_int_equal(profile->final_letter[FINAL_NEXT_BODY].is_required,
                         rows[i].names_next_body);
        assert_int_equal(profile->final_letter[FINAL_TIME_LIMIT].is_required, rows[i].names_limit);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_fault_names_its_place_and_remedy),
        cmocka_unit_test(a_profile_of_the_site_is_read),
        cmocka_unit_test(without_a_setting_nobodys_rules_hold),
        cmocka_unit_test(the_shipped_profiles_say_what_their_rules_say),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
