/* terminal.c - asks a line on the terminal; passwords without echo; Ctrl-C leaves no trace */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Signals are let through while pselect() waits and at no other time: none can come between the
 * look at it and the wait, and the terminal is put back before anything else happens. */
#include "terminal.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/select.h>
#include <termios.h>
#include <unistd.h>

enum { LINE_LONGEST = 4096 };

static const int stopping[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT};
static volatile sig_atomic_t stopped_by;

static void note_signal(int number) {
    stopped_by = number;
}

typedef struct {
    struct sigaction actions[G_N_ELEMENTS(stopping)];
    struct sigaction suspend;
    sigset_t mask;
    struct termios modes;
    gboolean is_silent;
} Before;

static void prepare(Before *before, gboolean is_secret) {
    struct sigaction note = {.sa_handler = note_signal};
    struct sigaction ignore = {.sa_handler = SIG_IGN};
    sigset_t block;
    sigemptyset(&block);
    for (gsize i = 0; i < G_N_ELEMENTS(stopping); i++)
        sigaddset(&block, stopping[i]);
    sigprocmask(SIG_BLOCK, &block, &before->mask);
    for (gsize i = 0; i < G_N_ELEMENTS(stopping); i++)
        sigaction(stopping[i], &note, &before->actions[i]);
    stopped_by = 0;
    before->is_silent = is_secret && tcgetattr(STDIN_FILENO, &before->modes) == 0;
    if (!before->is_silent)
        return;
    /* A shell that takes over while we sleep would show what is typed afterwards. */
    sigaction(SIGTSTP, &ignore, &before->suspend);
    struct termios silent = before->modes;
    silent.c_lflag &= ~(tcflag_t)ECHO;
    silent.c_lflag |= ECHONL;
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
}

static void restore(const Before *before) {
    if (before->is_silent) {
        tcsetattr(STDIN_FILENO, TCSADRAIN, &before->modes);
        sigaction(SIGTSTP, &before->suspend, NULL);
    }
    for (gsize i = 0; i < G_N_ELEMENTS(stopping); i++)
        sigaction(stopping[i], &before->actions[i], NULL);
    sigprocmask(SIG_SETMASK, &before->mask, NULL);
}

/* Waits for input with `mask`; FALSE after a signal. */
static gboolean wait_for_input(const sigset_t *mask) {
    while (stopped_by == 0) {
        fd_set waiting;
        FD_ZERO(&waiting);
        FD_SET(STDIN_FILENO, &waiting);
        if (pselect(STDIN_FILENO + 1, &waiting, NULL, NULL, NULL, mask) > 0)
            return TRUE;
    }
    return FALSE;
}

static TerminalResult read_line(const sigset_t *mask, GString *line) {
    gchar letter = '\0';
    while (wait_for_input(mask)) {
        gssize got = read(STDIN_FILENO, &letter, 1);
        if (got < 0 && (errno == EINTR || errno == EAGAIN))
            continue;
        if (got <= 0)
            return line->len > 0 ? TERMINAL_LINE : TERMINAL_END;
        if (letter == '\n')
            return TERMINAL_LINE;
        if (line->len < LINE_LONGEST)
            g_string_append_c(line, letter);
    }
    return TERMINAL_STOPPED;
}

gboolean terminal_is_there(void) {
    return isatty(STDIN_FILENO) && isatty(STDOUT_FILENO);
}

TerminalResult terminal_ask(const gchar *prompt, gboolean is_secret, gchar **out_line,
                            int *out_signal) {
    Before before;
    /* Room for all of it: a secret must not stay behind where the string was before it grew. */
    GString *line = g_string_sized_new(LINE_LONGEST + 1);
    prepare(&before, is_secret);
    printf("%s", prompt);
    fflush(stdout);
    TerminalResult result = read_line(&before.mask, line);
    *out_signal = stopped_by;
    restore(&before);
    if (result == TERMINAL_LINE)
        *out_line = g_strdup(line->str);
    else
        printf("\n");
    explicit_bzero(line->str, line->len);
    g_string_free(line, TRUE);
    return result;
}
