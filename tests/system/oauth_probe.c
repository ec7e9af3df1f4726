/* oauth_probe.c - asks a real OauthToken what standard input says, and prints what it gets */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* oauth_probe TOKEN_URL TOKEN_FILE CA_FILE TIMEOUT
 * get, refused: one line with the token or the error. threads N: N threads get at once.
 * all N: N threads get, and when all have got, say that they were refused. state: how the login
 * stands. cancel: get, which is cancelled after 300 ms. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "delivery/oauth_token.h"

typedef struct {
    OauthToken *token;
    gboolean was_refused;
    gint *waiting; /* threads that have not got yet */
    gchar *line;
} Asking;

static gchar *ask(OauthToken *token, gboolean was_refused) {
    g_autoptr(GError) error = NULL;
    gint64 start = g_get_monotonic_time();
    g_autofree gchar *got = oauth_token_get(token, was_refused, &error);
    gint64 ms = (g_get_monotonic_time() - start) / 1000;
    if (got != NULL)
        return g_strdup_printf("%s %d", got, (gint)ms);
    return g_strdup_printf(
        "%s %d %s",
        g_error_matches(error, AMENDS_ERROR, AMENDS_ERROR_BAD_SETTING) ? "setting" : "later",
        (gint)ms, error->message);
}

static gpointer ask_in_thread(gpointer data) {
    Asking *asking = data;
    if (asking->was_refused) {
        g_free(ask(asking->token, FALSE));
        g_atomic_int_add(asking->waiting, -1);
        while (g_atomic_int_get(asking->waiting) > 0)
            g_usleep(1000);
    }
    asking->line = ask(asking->token, asking->was_refused);
    return NULL;
}

static void ask_in_threads(OauthToken *token, guint count, gboolean was_refused) {
    Asking asking[64] = {0};
    GThread *threads[64] = {0};
    gint waiting = (gint)MIN(count, 64);
    for (guint i = 0; i < MIN(count, 64); i++) {
        asking[i] = (Asking){.token = token, .was_refused = was_refused, .waiting = &waiting};
        threads[i] = g_thread_new("asking", ask_in_thread, &asking[i]);
    }
    for (guint i = 0; i < MIN(count, 64); i++) {
        g_thread_join(threads[i]);
        printf("%s%s", i > 0 ? "; " : "", asking[i].line);
        g_free(asking[i].line);
    }
    printf("\n");
}

static void cancel_while_waiting(OauthToken *token) {
    Asking asking = {.token = token};
    GThread *thread = g_thread_new("asking", ask_in_thread, &asking);
    g_usleep(300 * 1000);
    oauth_token_cancel(token);
    g_thread_join(thread);
    printf("%s\n", asking.line);
    g_free(asking.line);
}

static void print_state(OauthToken *token) {
    g_auto(OauthState) state = {0};
    oauth_token_state(token, &state);
    printf("%s %d %s\n", state.is_dead ? "dead" : "alive",
           (gint)MAX(state.valid_until - g_get_real_time() / G_USEC_PER_SEC, 0),
           state.problem != NULL ? state.problem : "-");
}

int main(int argc, char **argv) {
    g_autoptr(GError) error = NULL;
    if (argc != 5)
        return 2;
    const OauthOptions options = {.name = "work",
                                  .client_id = "desk-client",
                                  .token_url = argv[1],
                                  .token_file = argv[2],
                                  .ca_file = *argv[3] != '\0' ? argv[3] : NULL,
                                  .timeout = (guint)atoi(argv[4])};
    g_autoptr(OauthToken) token = oauth_token_new(&options, &error);
    printf("%s\n", token != NULL ? "ready" : error->message);
    gchar line[100];
    while (token != NULL && fflush(stdout) == 0 && fgets(line, sizeof line, stdin) != NULL) {
        guint count = (guint)atoi(line + strcspn(line, " \n"));
        if (g_str_has_prefix(line, "get") || g_str_has_prefix(line, "refused")) {
            g_autofree gchar *answer = ask(token, line[0] == 'r');
            printf("%s\n", answer);
        } else if (g_str_has_prefix(line, "threads") || g_str_has_prefix(line, "all")) {
            ask_in_threads(token, count, line[0] == 'a');
        } else if (g_str_has_prefix(line, "state")) {
            print_state(token);
        } else if (g_str_has_prefix(line, "cancel")) {
            cancel_while_waiting(token);
        }
    }
    return 0;
}
