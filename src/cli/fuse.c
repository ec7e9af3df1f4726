/* fuse.c - amends fuse: the global limit of automatic letters: its state, and its reset */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>

#include "command.h"
#include "commands.h"
#include "store/limit_store.h"
#include "store/outbox_store.h"

static const CommandHelp help = {
    .arguments = "- the global limit of automatic letters",
    .summary = "When more automatic letters than limits.fuse_letters_per_hour were due within an\n"
               "hour, the fuse blows: they are held until you have seen why.",
    .examples = "Examples:\n"
                "  amends list --letters held     what is waiting, and to whom\n"
                "  amends fuse --reset            let it go out\n"};

static gboolean reset(Office *office, guint *out_released, GError **error) {
    gint64 now = office_now(office);
    if (!store_begin(office->store, error))
        return FALSE;
    if (limit_store_set_fuse(office->store, FALSE, now, error) &&
        outbox_store_release_held(office->store, now, out_released, error) &&
        store_commit(office->store, error))
        return TRUE;
    store_rollback(office->store);
    return FALSE;
}

int fuse_command(int argc, char **argv) {
    g_auto(DeskOptions) options = {0};
    gboolean is_reset = FALSE;
    const GOptionEntry own[] = {{"reset", 0, 0, G_OPTION_ARG_NONE, &is_reset,
                                 "Mend the fuse and let held letters go out", NULL},
                                {NULL}};
    if (!command_parse(&argc, &argv, &help, own, &options))
        return EXIT_WRONG_USAGE;
    ExitCode code = EXIT_DONE;
    g_autoptr(Office) office =
        command_open(&options, is_reset ? STORE_READ_WRITE : STORE_READ_ONLY, &code);
    if (office == NULL)
        return code;
    g_autoptr(GError) error = NULL;
    guint released = 0;
    gboolean is_blown = FALSE;
    if (is_reset && !reset(office, &released, &error))
        return command_fail(error);
    if (!limit_store_is_fuse_blown(office->store, &is_blown, &error))
        return command_fail(error);
    if (is_reset)
        printf("%u held letters go out now\n", released);
    printf("the fuse %s\n", is_blown ? "has blown" : "is good");
    return is_blown ? EXIT_NOTHING_FOUND : EXIT_DONE;
}
