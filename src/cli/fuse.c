/* fuse.c - amends fuse: the global limit of automatic letters: its state, and its reset */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>

#include "command.h"
#include "commands.h"
#include "flow/letter_gate.h"
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

static gboolean print_state(Office *office, gboolean *out_is_blown, GError **error) {
    guint count = 0;
    if (!limit_store_is_fuse_blown(office->store, out_is_blown, error) ||
        !letter_gate_fuse_count(office, office_now(office), &count, error))
        return FALSE;
    printf("the fuse %s: %u automatic letters of %u that may go out in an hour\n",
           *out_is_blown ? "has blown" : "is good", count, office->policy->fuse_letters_per_hour);
    return TRUE;
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
    if (is_reset)
        printf("%u held letters go out now\n", released);
    if (!print_state(office, &is_blown, &error))
        return command_fail(error);
    return is_blown ? EXIT_NOTHING_FOUND : EXIT_DONE;
}
