/* simulate.c - amends simulate: what would be sent, day by day, by the settings of this desk */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The desk is a real one in a folder of its own that is thrown away; only its people, promises and
 * letters are the site's. Time goes from one thing that is due to the next. */
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>

#include "base/log.h"
#include "check_clocks.h"
#include "commands.h"
#include "flow/watch_deadlines.h"
#include "model/event.h"
#include "model/reference.h"
#include "store/history_store.h"
#include "store/ticket_store.h"
#include "story_player.h"

enum { STEPS_MOST = 100000 };

/* One complaint, of which nobody takes notice. */
static const struct {
    const gchar *language;
    const gchar *story;
} stories[] = {
    {"zh", "write customer@customer.example \"水壶漏水\"\n    "
           "您好，我买的水壶把手处漏水，请尽快处理。\n"},
    {NULL, "write customer@customer.example \"The kettle leaks\"\n    The kettle that I bought "
           "leaks at the handle. Please put it right.\n"},
};

typedef struct {
    StoryPlayer *player;
    guint shown; /* letters so far */
    gchar *day;  /* of the last of them */
    guint to_staff;
    gboolean shows_words;
} Simulation;

static void show_words(const gchar *text) {
    g_autofree gchar *words = g_strchomp(g_strdup(text));
    g_auto(GStrv) lines = g_strsplit(words, "\n", -1);
    for (guint i = 0; lines[i] != NULL; i++)
        printf("         |%s%s\n", *lines[i] != '\0' ? " " : "", lines[i]);
}

/* "first-answer, passed: anna, lina": does it name the person? The part before is what struck. */
static gboolean is_told(const HistoryRow *row, gint64 at, const gchar *person) {
    const gchar *persons = row->detail != NULL ? strstr(row->detail, ": ") : NULL;
    if (row->at != at || persons == NULL || strcmp(row->name, event_name(EVENT_CLOCK_STRUCK)) != 0)
        return FALSE;
    g_auto(GStrv) names = g_strsplit(persons + strlen(": "), ", ", -1);
    return g_strv_contains((const gchar *const *)names, person);
}

/* Which clocks a letter is about: its subject says only how many. */
static gboolean show_clocks(Simulation *simulation, const OutboxRow *written, GError **error) {
    const Office *office = simulation->player->office;
    const Person *person = policy_person_by_address(office->policy, written->letter->recipient);
    const TicketFilter all = {.stage = -1};
    g_autoptr(GPtrArray) tickets = NULL;
    if (person == NULL || written->letter->kind != LETTER_CLOCKS_DUE)
        return TRUE;
    if (!ticket_store_list(office->store, &all, &tickets, error))
        return FALSE;
    for (guint i = tickets->len; i > 0; i--) {
        const Ticket *ticket = tickets->pdata[i - 1];
        g_autofree gchar *name = reference_text(office->policy->reference_prefix, ticket->id);
        g_autoptr(GPtrArray) rows = NULL;
        if (!history_store_of_ticket(office->store, ticket->id, &rows, error))
            return FALSE;
        for (guint k = 0; k < rows->len; k++) {
            const HistoryRow *row = rows->pdata[k];
            if (is_told(row, written->created_at, person->name))
                printf("         %s: %.*s\n", name, (int)strcspn(row->detail, ":"), row->detail);
        }
    }
    return TRUE;
}

/* "Tue 2026-11-10 09:30": the day once, above what was sent on it. */
static gboolean show_letter(Simulation *simulation, const StoryLetter *written, GError **error) {
    const OutboxRow *row = written->row;
    const Letter *letter = row->letter;
    const Policy *policy = simulation->player->office->policy;
    g_autofree gchar *at = command_time(simulation->player->office, row->created_at);
    gchar *time = strrchr(at, ' ');
    *time = '\0';
    if (g_strcmp0(at, simulation->day) != 0) {
        printf("%s%s\n", simulation->day != NULL ? "\n" : "", at);
        g_free(simulation->day);
        simulation->day = g_strdup(at);
    }
    simulation->to_staff += policy_person_by_address(policy, letter->recipient) != NULL;
    printf("  %s  %-20s %s\n         %s\n", time + 1, letter_kind_name(letter->kind),
           letter->recipient, letter->subject);
    if (!show_clocks(simulation, row, error))
        return FALSE;
    if (simulation->shows_words)
        show_words(written->mail->body_text);
    return TRUE;
}

static gboolean show_new(Simulation *simulation, GError **error) {
    const GPtrArray *letters = simulation->player->letters;
    for (; simulation->shown < letters->len; simulation->shown++) {
        if (!show_letter(simulation, letters->pdata[simulation->shown], error))
            return FALSE;
    }
    return TRUE;
}

/* From one thing that is due to the next, until `end`. */
static gboolean pass_time(Simulation *simulation, gint64 end, GError **error) {
    StoryPlayer *player = simulation->player;
    for (guint i = 0; i < STEPS_MOST; i++) {
        gint64 next = 0;
        if (!watch_deadlines_next(player->office, &next, error))
            return FALSE;
        if (next > end)
            break;
        if (!story_player_work_at(player, MAX(next, player->now + 1), error) ||
            !show_new(simulation, error))
            return FALSE;
    }
    return story_player_work_at(player, MAX(end, player->now), error);
}

/* A line that moves the clock passes time, unless the clock is set back or the desk is down; what a
 * story expects is left to "amends demo". */
static gboolean play_line(Simulation *simulation, StoryLine *line, GError **error) {
    static const gchar *const passed_over[] = {"expect", "say", "show", "print", NULL};
    StoryPlayer *player = simulation->player;
    const gchar *time = *line->words[0] == '+'              ? line->words[0]
                        : strcmp(line->words[0], "at") == 0 ? line->words[1]
                                                            : NULL;
    gint64 at = 0;
    if (g_strv_contains(passed_over, line->words[0]))
        return TRUE;
    if (time != NULL && !clock_read_time(time, player->now, &at, error))
        return FALSE;
    if (at > player->now)
        return pass_time(simulation, at, error);
    g_autoptr(GPtrArray) lines = g_ptr_array_new();
    g_ptr_array_add(lines, line);
    return story_player_play(player, lines, error) && show_new(simulation, error);
}

/* The story of the command line, or the usual one, which is put into the folder. */
static GPtrArray *read_story(StoryPlayer *player, GError **error) {
    if (player->path != NULL)
        return story_script_read(player->path, error);
    gsize which = 0;
    while (stories[which].language != NULL &&
           !g_str_has_prefix(player->office->policy->default_language, stories[which].language))
        which++;
    g_autofree gchar *path = g_build_filename(player->folder, "usual.story", NULL);
    if (!g_file_set_contents(path, stories[which].story, -1, error))
        return NULL;
    return story_script_read(path, error);
}

static gboolean simulate(Simulation *simulation, const gchar *until, GError **error) {
    StoryPlayer *player = simulation->player;
    gint64 end = 0;
    g_autoptr(GPtrArray) lines = read_story(player, error);
    if (lines == NULL || !clock_read_time(until, player->now, &end, error))
        return FALSE;
    for (guint i = 0; i < lines->len; i++) {
        if (!play_line(simulation, lines->pdata[i], error))
            return FALSE;
    }
    if (!pass_time(simulation, end, error))
        return FALSE;
    printf("%s%u letters: %u to complainants, %u to staff\n", simulation->shown > 0 ? "\n" : "",
           simulation->shown, simulation->shown - simulation->to_staff, simulation->to_staff);
    check_clocks_print(player->office->policy);
    return TRUE;
}

static int run(StoryPlayer *player, Settings *site, const gchar *until, gboolean shows_words) {
    g_autoptr(GError) error = NULL;
    g_autofree gchar *folder = g_dir_make_tmp("amends-simulate-XXXXXX", &error);
    if (folder == NULL) {
        settings_free(site);
        return command_fail(error);
    }
    Simulation simulation = {.player = player, .shows_words = shows_words};
    g_autofree gchar *desk = g_build_filename(folder, "desk", NULL);
    gboolean is_done =
        story_player_open_like(player, site, desk, &error) && simulate(&simulation, until, &error);
    ExitCode code = is_done ? EXIT_DONE : command_fail(error);
    story_player_close(player);
    g_free(simulation.day);
    g_clear_error(&error);
    if (!story_player_discard(desk, &error) || g_rmdir(folder) != 0)
        fprintf(stderr, "amends: %s could not be thrown away\n", folder);
    return code;
}

int simulate_command(int argc, char **argv) {
    static const CommandHelp help = {
        .arguments = "[STORY] - what would be sent, day by day, by these settings",
        .summary = "Plays a complaint that nobody deals with (or a STORY, as \"amends demo\" takes "
                   "it) with\n"
                   "the people, promises, clocks and letters of the settings, and prints each "
                   "letter that\n"
                   "would go out. Nothing is sent, and the desk's own store is not touched.",
        .examples =
            "Examples:\n"
            "  amends simulate --config amends.yaml\n"
            "  amends simulate --until 70d --now 2026-09-30T17:00:00+08:00    over Golden Week\n"
            "  amends simulate --letters --until 30d my.story    and the words of each letter\n"};
    g_auto(DeskOptions) options = {0};
    g_autofree gchar *until = NULL;
    gboolean shows_words = FALSE;
    const GOptionEntry own[] = {{"until", 'u', 0, G_OPTION_ARG_STRING, &until,
                                 "Play so long: 10d (the usual), 12h", "TIME"},
                                {"letters", 'l', 0, G_OPTION_ARG_NONE, &shows_words,
                                 "Print the words of each letter, too", NULL},
                                {NULL}};
    if (!command_parse(&argc, &argv, &help, own, &options))
        return EXIT_WRONG_USAGE;
    StoryPlayer player = {.path = argc > 1 ? argv[1] : NULL};
    if (argc > 2 || !command_now(&options, &player.now))
        return EXIT_WRONG_USAGE;
    Settings *site = command_settings_to_look(&options);
    if (site == NULL)
        return EXIT_WRONG_SETTINGS;
    g_autofree gchar *span = until == NULL || *until != '+'
                                 ? g_strconcat("+", until != NULL ? until : "10d", NULL)
                                 : g_strdup(until);
    log_open(FALSE, LOG_FAILURE);
    return run(&player, site, span, shows_words);
}
