/* check_law.c - what "amends check" says of the legal profile */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A profile is no legal advice: whoever puts it to use has to see what stands in it, where that is
 * written, and what nobody but the site can know. */
#include "check_law.h"

#include <stdio.h>

static const gchar *const part_words[] = {
    [FINAL_DECISION] = "the decision",
    [FINAL_REASONS] = "its reasons",
    [FINAL_REMEDY] = "what puts it right, or why nothing does",
    [FINAL_NEXT_BODY] = "who may be asked next",
    [FINAL_TIME_LIMIT] = "until when they have to be asked",
};
G_STATIC_ASSERT(G_N_ELEMENTS(part_words) == FINAL_PART_COUNT);

static const gchar *const end_words[] = {
    [LEGAL_ENDS_WITH_ANSWER] = "ends with a person's answer",
    [LEGAL_ENDS_WITH_DECISION] = "ends when the complaint is resolved",
};
G_STATIC_ASSERT(G_N_ELEMENTS(end_words) == LEGAL_END_COUNT);

static void print_notes(const gchar *source, const gchar *check) {
    if (source != NULL)
        printf("      source: %s\n", source);
    if (check != NULL)
        printf("      check yourself: %s\n", check);
}

static void print_time(const gchar *what, const LegalClock *time, const gchar *language) {
    printf("  %s \"%s\": %u %s, %s", what, legal_clock_title(time, language), time->amount,
           legal_unit_name(time->unit), end_words[time->ends_with]);
}

static void print_clock(const LegalClock *clock, const gchar *language) {
    print_time("clock", clock, language);
    if (clock->warning > 0)
        printf("; agents are warned at %u %%", clock->warning);
    printf("\n");
    print_notes(clock->source, clock->check);
}

static void print_report(const LegalReport *report, const gchar *language) {
    if (report->source == NULL && report->check == NULL && report->times->len == 0)
        return;
    printf("  the report of amends export --regulator is of %u month%s\n", report->months,
           report->months == 1 ? "" : "s");
    print_notes(report->source, report->check);
    for (guint i = 0; i < report->times->len; i++) {
        const LegalClock *time = report->times->pdata[i];
        print_time("it counts", time, language);
        printf("\n");
        print_notes(time->source, time->check);
    }
}

/* Who writes a part: the desk, where the profile has words in the language of the letter. */
static gchar *describe_author(const LegalProfile *profile, FinalPart part,
                              const GPtrArray *languages) {
    g_autoptr(GString) written = g_string_new(NULL);
    for (guint i = 0; i < languages->len; i++) {
        const gchar *language = languages->pdata[i];
        if (legal_profile_text(profile, part, language) != NULL)
            g_string_append_printf(written, "%s%s", written->len > 0 ? ", " : "", language);
    }
    return written->len > 0 ? g_strdup_printf("the desk writes it (%s)", written->str)
                            : g_strdup("the agent writes it");
}

static void print_part(const Policy *policy, FinalPart part) {
    const FinalPartRule *rule = &policy->legal->final_letter[part];
    g_autofree gchar *author = describe_author(policy->legal, part, policy->languages);
    printf("  #final %s %s; %s\n", rule->is_required ? "has to say" : "need not say",
           part_words[part], author);
    print_notes(rule->source, rule->check);
}

void check_law_print(const Policy *policy) {
    const LegalProfile *profile = policy->legal;
    if (profile == NULL)
        return;
    printf("legal profile %s: %s\n", profile->name,
           legal_profile_title(profile, policy->default_language));
    for (guint i = 0; i < profile->clocks->len; i++)
        print_clock(profile->clocks->pdata[i], policy->default_language);
    for (guint i = 0; i < FINAL_PART_COUNT; i++)
        print_part(policy, (FinalPart)i);
    print_report(&profile->report, policy->default_language);
}
