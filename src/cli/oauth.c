/* oauth.c - amends oauth: makes a login by OAuth 2, and shows how each login stands */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/error.h"
#include "command.h"
#include "commands.h"
#include "daemon/logins.h"

static const CommandHelp help = {
    .arguments = "login NAME | status - logins by OAuth 2, for providers that take no passwords",
    .summary =
        "login shows an address, and where the provider has it a code: open it on any machine,\n"
        "log in as the account that the desk uses, and allow it. Until then nothing is changed;\n"
        "a running desk finds the new login by itself. With --browser the browser comes back to\n"
        "this machine; from another one, paste the address of the page it could not open.\n"
        "status says how long each login is good, and exits with 1 if one does not work.",
    .examples = "Examples:\n"
                "  amends oauth login work              NAME is that of the entry in amends.yaml\n"
                "  amends oauth login work --browser    Google allows mail only this way\n"
                "  amends oauth status\n"};

static gint is_interrupted;

static void interrupt(int number) {
    g_atomic_int_set(&is_interrupted, TRUE);
}

static void show(gpointer data, const gchar *url, const gchar *code) {
    const gchar *account = data;
    printf("Open this address, and log in as %s:\n\n  %s\n\n", account, url);
    if (code != NULL)
        printf("Enter this code there:\n\n  %s\n\nWaiting; Ctrl-C ends it.\n", code);
    else
        printf("Waiting for the browser; Ctrl-C ends it. Does it run on another machine? Then the "
               "last\npage can't be opened there: paste its address (http://localhost...) here.\n");
    fflush(stdout);
}

static int log_in(const Settings *settings, const gchar *name, gboolean in_browser) {
    const OauthSettings *login = settings_oauth(settings, name);
    if (login == NULL) {
        fprintf(stderr, "amends: there is no entry \"%s\" below oauth in %s\n", name,
                settings->file);
        return EXIT_WRONG_USAGE;
    }
    g_autoptr(GError) error = NULL;
    g_autofree gchar *accounts = logins_accounts(settings, name);
    const gchar *account = *accounts != '\0' ? accounts : "the desk's account";
    const OauthPerson person = {.show = show,
                                .data = (gpointer)account,
                                .answers = STDIN_FILENO,
                                .is_cancelled = &is_interrupted};
    signal(SIGINT, interrupt);
    signal(SIGTERM, interrupt);
    if (!logins_make(login, in_browser, &person, &error))
        return command_fail(error);
    printf("The desk may use %s now. The login is kept in %s\n", account, login->token_file);
    return EXIT_DONE;
}

static gchar *time_words(gint64 at) {
    g_autoptr(GDateTime) time = g_date_time_new_from_unix_local(at);
    return at > 0 && time != NULL ? g_date_time_format(time, "%Y-%m-%d %H:%M") : g_strdup("never");
}

static gboolean print_login(const Settings *settings, const OauthSettings *login,
                            const Logins *logins) {
    g_auto(OauthState) state = {0};
    g_autofree gchar *accounts = logins_accounts(settings, login->name);
    oauth_token_state(logins_find(logins, login->name), &state);
    g_autofree gchar *valid_until = time_words(state.valid_until);
    g_autofree gchar *refreshed_at = time_words(state.refreshed_at);
    printf("%s  %s\n  account       %s\n  valid until   %s\n  last refresh  %s\n", login->name,
           state.problem == NULL ? "works" : "DOES NOT WORK",
           *accounts != '\0' ? accounts : "nobody uses it", valid_until, refreshed_at);
    if (state.problem != NULL) {
        g_autofree gchar *problem_at = time_words(state.problem_at);
        printf("  last error    %s: %s\n  what to do    amends oauth login %s\n", problem_at,
               state.problem, login->name);
    }
    return state.problem == NULL;
}

static int print_status(const Settings *settings) {
    g_autoptr(GError) error = NULL;
    g_autoptr(Logins) logins = logins_open(settings, &error);
    gboolean all_work = TRUE;
    if (logins == NULL)
        return command_fail(error);
    if (settings->oauth->len == 0)
        printf("there is no entry below oauth in %s\n", settings->file);
    for (guint i = 0; i < settings->oauth->len; i++)
        all_work = print_login(settings, settings->oauth->pdata[i], logins) && all_work;
    return all_work ? EXIT_DONE : EXIT_NOTHING_FOUND;
}

int oauth_command(int argc, char **argv) {
    g_auto(DeskOptions) options = {0};
    gboolean in_browser = FALSE;
    const GOptionEntry own[] = {{"browser", 'b', 0, G_OPTION_ARG_NONE, &in_browser,
                                 "Log in with a browser that comes back to this machine", NULL},
                                {NULL}};
    if (!command_parse(&argc, &argv, &help, own, &options))
        return EXIT_WRONG_USAGE;
    gboolean is_login = argc == 3 && strcmp(argv[1], "login") == 0;
    if (!is_login && (argc != 2 || strcmp(argv[1], "status") != 0)) {
        fprintf(stderr, "amends: it is \"oauth login NAME\" or \"oauth status\"\n"
                        "Try: amends oauth --help\n");
        return EXIT_WRONG_USAGE;
    }
    ExitCode code = EXIT_DONE;
    g_autoptr(Settings) settings = command_settings(&options, &code);
    if (settings == NULL)
        return code;
    return is_login ? log_in(settings, argv[2], in_browser) : print_status(settings);
}
