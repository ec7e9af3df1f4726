/* service_manager.c - what systemd is told */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The protocol, which promises not to change: sd_notify(3), sd_watchdog_enabled(3). A datagram is
 * all that it needs; libsystemd for that would bring five libraries into memory. */
#include "service_manager.h"

#include <errno.h>
#include <stddef.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

/* A path, or a name that the kernel keeps, which begins with "@". */
static socklen_t read_address(const gchar *name, struct sockaddr_un *out_address) {
    gsize length = strlen(name);
    if ((name[0] != '/' && name[0] != '@') || length < 2 || length >= sizeof out_address->sun_path)
        return 0;
    *out_address = (struct sockaddr_un){.sun_family = AF_UNIX};
    memcpy(out_address->sun_path, name, length);
    if (name[0] == '@')
        out_address->sun_path[0] = '\0';
    return (socklen_t)(offsetof(struct sockaddr_un, sun_path) + length);
}

/* Who does not listen is not waited for, nor complained about: there is nobody to be told. */
static void tell(const gchar *state) {
    const gchar *name = g_getenv("NOTIFY_SOCKET");
    struct sockaddr_un address;
    socklen_t length = name != NULL ? read_address(name, &address) : 0;
    if (length == 0)
        return;
    int line = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (line < 0)
        return;
    const struct sockaddr *to = (const struct sockaddr *)&address;
    while (sendto(line, state, strlen(state), MSG_NOSIGNAL, to, length) < 0 && errno == EINTR)
        continue;
    close(line);
}

/* A number of the environment, 0 if it is none. */
static guint64 number_of(const gchar *name) {
    const gchar *text = g_getenv(name);
    guint64 number = 0;
    return text != NULL && g_ascii_string_to_unsigned(text, 10, 1, G_MAXINT64, &number, NULL)
               ? number
               : 0;
}

gint64 service_manager_alive_interval(void) {
    gboolean is_meant =
        g_getenv("WATCHDOG_PID") == NULL || number_of("WATCHDOG_PID") == (guint64)getpid();
    return is_meant ? (gint64)(number_of("WATCHDOG_USEC") / 2) : 0;
}

void service_manager_ready(void) {
    tell("READY=1");
}

void service_manager_status(const gchar *line) {
    g_autofree gchar *state = g_strconcat("STATUS=", line, NULL);
    tell(g_strdelimit(state, "\n", ' '));
}

/* Type=notify-reload wants to know when, so that an older READY is not taken for the answer. */
void service_manager_reloading(void) {
    g_autofree gchar *state =
        g_strdup_printf("RELOADING=1\nMONOTONIC_USEC=%" G_GINT64_FORMAT, g_get_monotonic_time());
    tell(state);
}

void service_manager_stopping(void) {
    tell("STOPPING=1\nSTATUS=ending");
}

void service_manager_alive(void) {
    tell("WATCHDOG=1");
}
