/* bench_classifier.c - how often the category that is suggested is right, and what asking costs */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* bench_classifier FOLDER
 *
 * FOLDER is data/sorting. Every fifth complaint of each section of complaints.txt is held out, what
 * is left is learned; then the same with each of the other four fifths. Prints how many suggestions
 * are right, for each category precision and recall, how sure the suggestions were and how often
 * that came true, and the CPU time of a mail. The figures of doc/classifier.md are from here. */
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "insight/sorter.h"
#include "model/category.h"

enum { FOLDS = 5, HELD_OUT = 4, ROUNDS = 20, BINS = 5 };

typedef struct {
    guint right;
    guint all;
    guint certainty; /* sum */
} Share;

typedef struct {
    Share languages[2];
    Share bins[BINS];
    guint counts[CATEGORY_COUNT][CATEGORY_COUNT]; /* [right][suggested] */
    guint none;
    gdouble seconds; /* CPU time of all suggestions */
    guint asked;
} Result;

static const gchar *const languages[] = {"en", "zh"};
static const guint bin_ends[BINS] = {40, 60, 80, 95, 101};

static gchar *read_file(const gchar *folder, const gchar *language, const gchar *file) {
    g_autofree gchar *path = g_build_filename(folder, language, file, NULL);
    gchar *content = NULL;
    g_autoptr(GError) error = NULL;
    if (!g_file_get_contents(path, &content, NULL, &error))
        g_error("%s", error->message);
    return content;
}

/* Splits the lines of a file: section lines go to both, complaints of the fold to `out_asked`. */
static void split(const gchar *content, guint fold, GString *out_learned, GString *out_asked) {
    guint number = 0;
    g_auto(GStrv) lines = g_strsplit(content, "\n", -1);
    for (guint i = 0; lines[i] != NULL; i++) {
        gboolean is_section = *lines[i] == '[';
        number = is_section ? 0 : number;
        if (*lines[i] == '#' || *lines[i] == '\0')
            continue;
        gboolean is_asked = !is_section && number++ % FOLDS == fold;
        if (is_section || is_asked)
            g_string_append_printf(out_asked, "%s\n", lines[i]);
        if (!is_asked)
            g_string_append_printf(out_learned, "%s\n", lines[i]);
    }
}

static gdouble cpu_seconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return (gdouble)now.tv_sec + (gdouble)now.tv_nsec / 1e9;
}

static Suggestion ask(const Sorter *sorter, const NaiveBayes *model, const gchar *line,
                      Result *result) {
    Suggestion suggestion = {0};
    gdouble before = cpu_seconds();
    for (guint i = 0; i < ROUNDS; i++) {
        g_autoptr(Evidence) evidence = sorter_read(sorter, NULL, line);
        suggestion = naive_bayes_suggest(model, &evidence->features);
    }
    result->seconds += cpu_seconds() - before;
    result->asked += ROUNDS;
    return suggestion;
}

static void count(Share *share, gboolean is_right, guint certainty) {
    share->right += is_right;
    share->all++;
    share->certainty += certainty;
}

static void ask_all(const Sorter *sorter, const NaiveBayes *model, const gchar *lines_text,
                    guint language, Result *result) {
    gint right = -1;
    g_auto(GStrv) lines = g_strsplit(lines_text, "\n", -1);
    for (guint i = 0; lines[i] != NULL; i++) {
        if (*lines[i] == '[') {
            g_autofree gchar *section = g_strndup(lines[i] + 1, strlen(lines[i]) - 2);
            right = category_from_name(section);
        } else if (*lines[i] != '\0') {
            Suggestion said = ask(sorter, model, lines[i], result);
            guint bin = 0;
            while (said.certainty >= bin_ends[bin])
                bin++;
            count(&result->languages[language], said.category == right, said.certainty);
            count(&result->bins[bin], said.category == right, said.certainty);
            if (said.category < 0)
                result->none++;
            else
                result->counts[right][said.category]++;
        }
    }
}

/* Gives the sorter what it may learn of a language; returns the complaints of the fold. */
static GString *add_language(Sorter *sorter, const gchar *folder, const gchar *language,
                             guint fold) {
    g_autoptr(GString) learned = g_string_new(NULL);
    GString *asked = g_string_new(NULL);
    g_autoptr(GError) error = NULL;
    g_autofree gchar *categories = read_file(folder, language, "categories.txt");
    g_autofree gchar *severity = read_file(folder, language, "severity.txt");
    g_autofree gchar *complaints = read_file(folder, language, "complaints.txt");
    split(complaints, fold, learned, asked);
    if (!sorter_add_file(sorter, language, "categories.txt", categories, &error) ||
        !sorter_add_file(sorter, language, "severity.txt", severity, &error) ||
        !sorter_add_file(sorter, language, "complaints.txt", learned->str, &error))
        g_error("%s", error->message);
    return asked;
}

static void run_fold(const gchar *folder, guint fold, Result *result) {
    g_autoptr(Sorter) sorter = sorter_new();
    g_autoptr(GString) english = add_language(sorter, folder, languages[0], fold);
    g_autoptr(GString) chinese = add_language(sorter, folder, languages[1], fold);
    g_autoptr(GPtrArray) rules = g_ptr_array_new();
    g_autoptr(GPtrArray) faults = g_ptr_array_new();
    g_autoptr(GError) error = NULL;
    if (!sorter_settle(sorter, rules, faults, &error))
        g_error("%s", error->message);
    const NaiveBayes *model = sorter_model(sorter);
    ask_all(sorter, model, english->str, 0, result);
    ask_all(sorter, model, chinese->str, 1, result);
}

static gdouble percent(guint part, guint whole) {
    return whole > 0 ? 100.0 * part / whole : 0;
}

static void print_result(const gchar *called, const Result *result) {
    guint all = result->languages[0].all + result->languages[1].all;
    guint right = result->languages[0].right + result->languages[1].right;
    printf("%s: %u complaints, right %.1f %% (en %.1f %%, zh %.1f %%), no suggestion for %u\n",
           called, all, percent(right, all),
           percent(result->languages[0].right, result->languages[0].all),
           percent(result->languages[1].right, result->languages[1].all), result->none);
    printf("  %-18s %9s %9s %6s\n", "category", "precision", "recall", "of");
    for (guint c = 0; c < CATEGORY_COUNT; c++) {
        guint there = 0, said = 0;
        for (guint i = 0; i < CATEGORY_COUNT; i++) {
            there += result->counts[c][i];
            said += result->counts[i][c];
        }
        printf("  %-18s %7.0f %% %7.0f %% %6u\n", category_name(c),
               percent(result->counts[c][c], said), percent(result->counts[c][c], there), there);
    }
    printf("  %-18s %9s %9s %6s\n", "certainty", "said", "true", "of");
    for (guint b = 0; b < BINS; b++) {
        const Share *bin = &result->bins[b];
        printf("  %3u to %3u %%        %7.0f %% %7.0f %% %6u\n", b > 0 ? bin_ends[b - 1] : 0,
               bin_ends[b] - 1, bin->all > 0 ? (gdouble)bin->certainty / bin->all : 0.0,
               percent(bin->right, bin->all), bin->all);
    }
    printf("  %.1f us of CPU a complaint\n", result->seconds / result->asked * 1e6);
}

int main(int argc, char **argv) {
    if (argc != 2) {
        fprintf(stderr, "usage: bench_classifier FOLDER\n");
        return 64;
    }
    Result held_out = {0};
    run_fold(argv[1], HELD_OUT, &held_out);
    print_result("held-out fifth", &held_out);
    Result all = {0};
    for (guint fold = 0; fold < FOLDS; fold++)
        run_fold(argv[1], fold, &all);
    print_result("five folds", &all);
    return 0;
}
