/* alarm_command.c - runs the operator's command with the text of an alarm on its stdin */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* memfd_create() */
#include "alarm_command.h"

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "base/error.h"
#include "base/text.h"

enum { LONGEST_SECONDS = 30, OUTPUT_SHOWN = 400 };

/* A command that took our NOTIFY_SOCKET could end the service by a word. */
static const gchar *const ours_alone[] = {"NOTIFY_SOCKET", "WATCHDOG_USEC", "WATCHDOG_PID",
                                          "CREDENTIALS_DIRECTORY", "LISTEN_FDS"};

/* In memory, for the disk may be full; and no pipe, for a command may end without reading it. */
static gint text_as_file(const gchar *text, GError **error) {
    gsize length = strlen(text);
    gint file = memfd_create("alarm", MFD_CLOEXEC);
    if (file >= 0 && write(file, text, length) == (ssize_t)length && lseek(file, 0, SEEK_SET) == 0)
        return file;
    g_set_error(error, AMENDS_ERROR, AMENDS_ERROR_TRY_LATER, "its text can't be handed over: %s",
                g_strerror(errno));
    if (file >= 0)
        close(file);
    return -1;
}

/* In the child, between fork and exec. */
static void lead_a_group(gpointer data) {
    setpgid(0, 0);
}

/* A script that is ended alone would leave behind what it waits for. */
static void end_group(GSubprocess *process) {
    const gchar *number = g_subprocess_get_identifier(process);
    pid_t group = number != NULL ? (pid_t)g_ascii_strtoll(number, NULL, 10) : 0;
    if (group > 1)
        kill(-group, SIGKILL);
    g_subprocess_force_exit(process);
    g_subprocess_wait(process, NULL, NULL);
}

static GSubprocess *start(const gchar *const *command, const gchar *subject, const gchar *text,
                          GError **error) {
    gint input = text_as_file(text, error);
    if (input < 0)
        return NULL;
    g_autoptr(GSubprocessLauncher) launcher =
        g_subprocess_launcher_new(G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_MERGE);
    g_subprocess_launcher_take_stdin_fd(launcher, input);
    for (gsize i = 0; i < G_N_ELEMENTS(ours_alone); i++)
        g_subprocess_launcher_unsetenv(launcher, ours_alone[i]);
    g_subprocess_launcher_set_child_setup(launcher, lead_a_group, NULL, NULL);
    g_subprocess_launcher_setenv(launcher, "AMENDS_SUBJECT", subject, TRUE);
    return g_subprocess_launcher_spawnv(launcher, command, error);
}

/* The last of what it printed, in one line. */
static gchar *ending_of(GBytes *output) {
    gsize length = 0;
    const gchar *bytes = output != NULL ? g_bytes_get_data(output, &length) : NULL;
    gsize shown = MIN(length, OUTPUT_SHOWN);
    g_autofree gchar *valid =
        text_make_valid(shown > 0 ? bytes + length - shown : "", (gssize)shown);
    return text_one_line(valid);
}

/* The subject is a header line: no newline, and a command may put it into another one. */
static gboolean judge(GSubprocess *process, GBytes *output, GError **error) {
    if (g_subprocess_get_if_exited(process) && g_subprocess_get_exit_status(process) == 0)
        return TRUE;
    g_autofree gchar *said = ending_of(output);
    if (g_subprocess_get_if_exited(process))
        g_set_error(error, AMENDS_ERROR, AMENDS_ERROR_TRY_LATER, "it ended with status %d: %s",
                    g_subprocess_get_exit_status(process), said);
    else
        g_set_error(error, AMENDS_ERROR, AMENDS_ERROR_TRY_LATER, "it was ended by signal %d: %s",
                    g_subprocess_get_term_sig(process), said);
    return FALSE;
}

typedef struct {
    GMutex mutex;
    GCond ended_or_not;
    gboolean has_ended;
    GCancellable *stop;
} Limit;

/* A thread, and no timer: the main loop may be the one that is in trouble. */
static gpointer watch_limit(gpointer data) {
    Limit *limit = data;
    gint64 end = g_get_monotonic_time() + LONGEST_SECONDS * G_TIME_SPAN_SECOND;
    g_mutex_lock(&limit->mutex);
    while (!limit->has_ended && g_cond_wait_until(&limit->ended_or_not, &limit->mutex, end))
        continue;
    if (!limit->has_ended)
        g_cancellable_cancel(limit->stop);
    g_mutex_unlock(&limit->mutex);
    return NULL;
}

static void on_cancelled(GCancellable *cancellable, gpointer stop) {
    g_cancellable_cancel(stop);
}

static gboolean listen(GSubprocess *process, GCancellable *stop, GBytes **out_output,
                       GError **error) {
    Limit limit = {.stop = stop};
    g_mutex_init(&limit.mutex);
    g_cond_init(&limit.ended_or_not);
    GThread *watcher = g_thread_new("limit", watch_limit, &limit);
    gboolean is_good = g_subprocess_communicate(process, NULL, stop, out_output, NULL, error);
    g_mutex_lock(&limit.mutex);
    limit.has_ended = TRUE;
    g_cond_signal(&limit.ended_or_not);
    g_mutex_unlock(&limit.mutex);
    g_thread_join(watcher);
    g_mutex_clear(&limit.mutex);
    g_cond_clear(&limit.ended_or_not);
    return is_good;
}

gboolean alarm_command_run(const gchar *const *command, const gchar *subject, const gchar *text,
                           GCancellable *cancellable, GError **error) {
    g_autoptr(GError) failure = NULL;
    g_autoptr(GSubprocess) process = start(command, subject, text, &failure);
    if (process == NULL) {
        g_set_error_literal(error, AMENDS_ERROR, AMENDS_ERROR_TRY_LATER, failure->message);
        return FALSE;
    }
    g_autoptr(GBytes) output = NULL;
    g_autoptr(GCancellable) stop = g_cancellable_new();
    gulong handler = g_cancellable_connect(cancellable, G_CALLBACK(on_cancelled), stop, NULL);
    gboolean has_answered = listen(process, stop, &output, &failure);
    g_cancellable_disconnect(cancellable, handler);
    if (g_cancellable_is_cancelled(stop)) {
        end_group(process);
        g_set_error(error, AMENDS_ERROR, AMENDS_ERROR_TRY_LATER,
                    "it was ended after %d seconds, or because the desk ends", LONGEST_SECONDS);
        return FALSE;
    }
    if (!has_answered) {
        g_set_error_literal(error, AMENDS_ERROR, AMENDS_ERROR_TRY_LATER, failure->message);
        return FALSE;
    }
    return judge(process, output, error);
}
