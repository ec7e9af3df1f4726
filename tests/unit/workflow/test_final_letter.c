/* test_final_letter.c - what the shipped rules find, and miss, in last letters */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <string.h>

#include "workflow/final_letter.h"

static ToneRules *read_rules(void) {
    static const gchar *const languages[] = {"en", "zh"};
    ToneRules *rules = tone_rules_new();
    g_autoptr(GPtrArray) faults = g_ptr_array_new_with_free_func(g_free);
    for (gsize i = 0; i < G_N_ELEMENTS(languages); i++) {
        g_autofree gchar *name = g_strconcat(languages[i], ".txt", NULL);
        g_autofree gchar *path =
            g_build_filename(g_getenv("top_srcdir"), "data", "final", name, NULL);
        g_autofree gchar *content = NULL;
        assert_true(g_file_get_contents(path, &content, NULL, NULL));
        if (!tone_rules_add(rules, languages[i], name, content, faults))
            fail_msg("%s", (const gchar *)faults->pdata[0]);
    }
    return rules;
}

static LegalProfile *profile_that_needs_all(void) {
    LegalProfile *profile = legal_profile_new();
    for (guint part = 0; part < FINAL_PART_COUNT; part++)
        profile->final_letter[part].is_required = TRUE;
    return profile;
}

/* The names of the missing parts, "rejected reasons". */
static gchar *lacks_of(const FinalQuestion *question) {
    g_autoptr(GPtrArray) lacks = final_letter_check(question);
    GString *names = g_string_new(NULL);
    for (guint i = 0; i < lacks->len; i++)
        g_string_append_printf(names, "%s%s", i > 0 ? " " : "",
                               ((const ToneFault *)lacks->pdata[i])->rule);
    return g_string_free(names, FALSE);
}

typedef struct {
    const gchar *language;
    Outcome outcome;
    const gchar *words;
    const gchar *lacks;
} Case;

static const Case cases[] = {
    {"en", OUTCOME_UPHELD, "Thank you for your patience.",
     "upheld reasons remedy next_body time_limit"},
    {"en", OUTCOME_UPHELD,
     "We uphold your complaint: the technician found a crack. We refund 30 GBP. You may ask the "
     "ombudsman within six months.",
     ""},
    {"en", OUTCOME_UPHELD, "You are right, because the seal was too thin, and you get a voucher.",
     "next_body time_limit"},
    {"en", OUTCOME_UPHELD, "We do not uphold your complaint, because it fell. No refund.",
     "upheld next_body time_limit"},
    {"en", OUTCOME_UPHELD, "We have not accepted anything.",
     "upheld reasons remedy next_body time_limit"},
    {"en", OUTCOME_PARTLY,
     "We uphold it in part: the delivery was late due to the flood, and we pay you 10 GBP.",
     "next_body time_limit"},
    {"en", OUTCOME_PARTLY, "We uphold your complaint, because we were late. We refund you.",
     "partly next_body time_limit"},
    {"en", OUTCOME_REJECTED,
     "We cannot accept your complaint. Our records show that it was used outdoors, so we can't "
     "offer a replacement.",
     "next_body time_limit"},
    {"en", OUTCOME_REJECTED, "We uphold your complaint.",
     "rejected reasons remedy next_body time_limit"},
    {"en", OUTCOME_REJECTED, "Your complaint is rejected, for this reason.",
     "reasons remedy next_body time_limit"},
    {"en", OUTCOME_REJECTED,
     "We turned down your complaint, according to our rules; nothing more will follow. Go to "
     "court until 2027-01-31.",
     ""},
    {"zh", OUTCOME_UPHELD, "感谢您的耐心等待，此事已处理完毕。",
     "upheld reasons remedy next_body time_limit"},
    {"zh", OUTCOME_UPHELD,
     "您的投诉成立。经核实，门店确实没有按规定办理，货款今天退还。如有异议，可在30日内向消费者协会"
     "申诉。",
     ""},
    {"zh", OUTCOME_UPHELD, "您的投诉我们无法予以支持，因为水壶有摔痕，不予赔偿。",
     "upheld next_body time_limit"},
    {"zh", OUTCOME_PARTLY, "您的投诉部分成立：由于快递延误，运费退还。", "next_body time_limit"},
    {"zh", OUTCOME_PARTLY, "您的投诉成立，由于快递延误，运费退还。", "partly next_body time_limit"},
    {"zh", OUTCOME_REJECTED, "您的投诉不能成立。检测结果显示外壳有摔痕，因此无法退款。",
     "next_body time_limit"},
    {"zh", OUTCOME_REJECTED, "您的投诉成立。", "rejected reasons remedy next_body time_limit"},
    {"zh", OUTCOME_REJECTED, "驳回，没有理由。", "reasons remedy next_body time_limit"},
};

static void what_is_missing_is_found_in_the_words(void **state) {
    (void)state;
    g_autoptr(ToneRules) rules = read_rules();
    g_autoptr(LegalProfile) profile = profile_that_needs_all();
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        const FinalQuestion question = {.rules = rules,
                                        .profile = profile,
                                        .language = cases[i].language,
                                        .letter_language = cases[i].language,
                                        .reader_language = "en",
                                        .words = cases[i].words,
                                        .outcome = cases[i].outcome};
        g_autofree gchar *lacks = lacks_of(&question);
        if (strcmp(lacks, cases[i].lacks) != 0)
            fail_msg("\"%s\" lacks: %s", cases[i].words, lacks);
    }
}

static void nothing_is_asked_that_the_profile_does_not_ask(void **state) {
    (void)state;
    g_autoptr(ToneRules) rules = read_rules();
    g_autoptr(LegalProfile) profile = legal_profile_new();
    FinalQuestion question = {.rules = rules,
                              .language = "en",
                              .letter_language = "en",
                              .reader_language = "en",
                              .words = "Goodbye.",
                              .outcome = OUTCOME_REJECTED};
    g_autofree gchar *without_profile = lacks_of(&question);
    assert_string_equal(without_profile, "");
    question.profile = profile;
    g_autofree gchar *without_rules = lacks_of(&question);
    assert_string_equal(without_rules, "");
    profile->final_letter[FINAL_REASONS].is_required = TRUE;
    g_autofree gchar *reasons = lacks_of(&question);
    assert_string_equal(reasons, "reasons");
}

static void what_the_profile_says_itself_is_not_asked_in_that_language(void **state) {
    (void)state;
    g_autoptr(ToneRules) rules = read_rules();
    g_autoptr(LegalProfile) profile = legal_profile_new();
    FinalPartRule *next = &profile->final_letter[FINAL_NEXT_BODY];
    next->is_required = TRUE;
    g_hash_table_replace(next->texts, g_strdup("en"), g_strdup("You may ask the ombudsman."));
    FinalQuestion question = {.rules = rules,
                              .profile = profile,
                              .language = "en",
                              .letter_language = "en",
                              .reader_language = "en",
                              .words = "Goodbye.",
                              .outcome = OUTCOME_UPHELD};
    g_autofree gchar *said = lacks_of(&question);
    assert_string_equal(said, "");
    question.letter_language = "zh";
    g_autofree gchar *unsaid = lacks_of(&question);
    assert_string_equal(unsaid, "next_body");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_missing_is_found_in_the_words),
        cmocka_unit_test(nothing_is_asked_that_the_profile_does_not_ask),
        cmocka_unit_test(what_the_profile_says_itself_is_not_asked_in_that_language),
    };
    return cmocka_run_group_tests_name("final_letter", tests, NULL, NULL);
}
