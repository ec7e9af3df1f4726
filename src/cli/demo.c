/* demo.c - amends demo: plays a whole story on the shipped mails, on a real desk in a folder */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <stdio.h>

#include "base/log.h"
#include "commands.h"
#include "demo_outcome.h"
#include "story_player.h"

static int play(const gchar *path, const gchar *folder, gboolean shows_outcome) {
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) lines = story_script_read(path, &error);
    if (lines == NULL)
        return command_fail(error);
    StoryPlayer player = {0};
    gboolean is_played = story_player_open(&player, path, folder, &error) &&
                         story_player_play(&player, lines, &error);
    if (is_played && shows_outcome)
        is_played = demo_outcome_show(&player, &error);
    guint failures = player.failures;
    story_player_close(&player);
    if (!is_played)
        return command_fail(error);
    if (failures > 0)
        fprintf(stderr, "amends: %u expectations of %s did not come true\n", failures, path);
    return failures > 0 ? EXIT_NOTHING_FOUND : EXIT_DONE;
}

static gchar *shipped_story(void) {
    const gchar *named = g_getenv("AMENDS_FIXTURES");
    return g_build_filename(named != NULL ? named : PKGDATADIR "/maildir-fixtures", "demo.story",
                            NULL);
}

int demo_command(int argc, char **argv) {
    static const CommandHelp help = {
        .arguments = "- plays a whole story on the shipped mails",
        .summary =
            "Makes a desk in a folder, feeds it complaint mails, plays agents and customers,\n"
            "lets days pass, and shows each ticket's story. Nothing leaves this machine.",
        .examples = "Examples:\n"
                    "  amends demo --output /tmp/desk\n"
                    "  mutt -f /tmp/desk/letters\n"
                    "  amends demo --story my.story --quiet     a story of your own, as a test\n"};
    g_auto(DeskOptions) options = {0};
    g_autofree gchar *folder = NULL;
    g_autofree gchar *story = NULL;
    gboolean is_quiet = FALSE;
    const GOptionEntry own[] = {
        {"output", 'o', 0, G_OPTION_ARG_FILENAME, &folder, "Make the desk here (demo-output)",
         "FOLDER"},
        {"story", 0, 0, G_OPTION_ARG_FILENAME, &story, "Play this story", "FILE"},
        {"quiet", 'q', 0, G_OPTION_ARG_NONE, &is_quiet, "Print failed expectations only", NULL},
        {NULL}};
    if (!command_parse(&argc, &argv, &help, own, &options))
        return EXIT_WRONG_USAGE;
    if (story == NULL)
        story = shipped_story();
    log_open(FALSE, LOG_FAILURE);
    return play(story, folder != NULL ? folder : "demo-output", !is_quiet);
}
