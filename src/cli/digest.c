/* digest.c - amends digest: the digest of a manager as it would be read now */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>
#include <string.h>
#include <sysexits.h>

#include "command.h"
#include "commands.h"
#include "flow/digest/show_digest.h"

static const CommandHelp help = {
    .arguments = "- the digest of a manager as it would be read now",
    .summary = "Prints the digest that a manager of the desk would get, of the days before today,\n"
               "and sends nothing. With --now it is that of another day, by what is stored now.",
    .examples = "Examples:\n"
                "  amends digest\n"
                "  amends digest --to maria --weekly\n"
                "  amends digest --to maria --html digest.html --now 2026-11-09T08:00:00+01:00\n"};

typedef struct {
    gchar *person;
    gchar *html;
    gboolean is_weekly;
} DigestOptions;

static void digest_options_clear(DigestOptions *options) {
    g_free(options->person);
    g_free(options->html);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(DigestOptions, digest_options_clear)

/* The plan of that person, or the first there is; a copy. A manager needs no plan to be shown. */
static DigestPlan *find_plan(const Policy *policy, const gchar *name) {
    const GPtrArray *plans = policy->digests;
    for (guint i = 0; i < plans->len; i++) {
        const DigestPlan *plan = plans->pdata[i];
        if (name != NULL && g_ascii_strcasecmp(plan->person, name) != 0)
            continue;
        DigestPlan *copy = digest_plan_new(plan->person, plan->zone);
        copy->daily_at = plan->daily_at;
        copy->weekly_at = plan->weekly_at;
        copy->weekly_day = plan->weekly_day;
        copy->calendar = plan->calendar;
        for (guint k = 0; k < plan->queues->len; k++)
            g_ptr_array_add(copy->queues, g_strdup(plan->queues->pdata[k]));
        return copy;
    }
    for (guint i = 0; i < policy->persons->len; i++) {
        const Person *person = policy->persons->pdata[i];
        gboolean is_meant = name == NULL || g_ascii_strcasecmp(person->name, name) == 0;
        if (person->role == ROLE_MANAGER && is_meant)
            return digest_plan_new(person->name, policy->time_zone);
    }
    return NULL;
}

/* It names complainants: nobody else is to read it. */
static ExitCode write_html(const gchar *html, const gchar *file) {
    g_autoptr(GError) error = NULL;
    if (strcmp(file, "-") == 0) {
        fputs(html, stdout);
        return EXIT_DONE;
    }
    if (g_file_set_contents_full(file, html, -1, G_FILE_SET_CONTENTS_CONSISTENT, 0600, &error))
        return EXIT_DONE;
    fprintf(stderr, "amends digest: %s\n", error->message);
    return (ExitCode)EX_CANTCREAT;
}

static ExitCode print_digest(Office *office, gint64 now, const DigestOptions *options) {
    g_autoptr(DigestPlan) plan = find_plan(office->policy, options->person);
    g_auto(LetterWords) words = {NULL, NULL, NULL};
    g_autoptr(GError) error = NULL;
    if (plan == NULL) {
        fprintf(stderr, "amends digest: %s is no manager of this desk\n",
                options->person != NULL ? options->person : "nobody");
        return EXIT_WRONG_USAGE;
    }
    const DigestWish wish = {.plan = plan, .is_weekly = options->is_weekly, .now = now};
    if (!show_digest(office, &wish, &words, &error))
        return command_fail(error);
    if (options->html != NULL)
        return write_html(words.html, options->html);
    printf("Subject: %s\n\n%s", words.subject, words.text);
    return EXIT_DONE;
}

int digest_command(int argc, char **argv) {
    g_auto(DeskOptions) options = {0};
    g_auto(DigestOptions) wanted = {0};
    const GOptionEntry own[] = {
        {"to", 0, 0, G_OPTION_ARG_STRING, &wanted.person,
         "Whose [the first that gets digests, else the first manager]", "PERSON"},
        {"weekly", 0, 0, G_OPTION_ARG_NONE, &wanted.is_weekly, "That of a week", NULL},
        {"html", 0, 0, G_OPTION_ARG_FILENAME, &wanted.html,
         "Write the HTML to FILE, - is standard output", "FILE"},
        {NULL}};
    if (!command_parse(&argc, &argv, &help, own, &options))
        return EXIT_WRONG_USAGE;
    gint64 now = 0;
    if (argc > 1) {
        fprintf(stderr, "amends digest: it takes options only; see amends digest --help\n");
        return EXIT_WRONG_USAGE;
    }
    if (!command_now(&options, &now))
        return EXIT_WRONG_USAGE;
    ExitCode code = EXIT_DONE;
    g_autoptr(Office) office = command_open(&options, STORE_READ_ONLY, &code);
    return office != NULL ? print_digest(office, now, &wanted) : code;
}
