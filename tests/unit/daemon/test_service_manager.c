/* test_service_manager.c - what reaches the socket that a service manager names, and how often it
 * wants to hear */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cmocka.h>

#include "../../../src/daemon/service_manager.h"

/* A listener at a name that the kernel keeps; what stands in NOTIFY_SOCKET for it. */
static int listen_at_name(gchar **out_name) {
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    g_autofree gchar *name = g_strdup_printf("amends-test-notify-%d", getpid());
    strcpy(address.sun_path + 1, name);
    int line = socket(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK, 0);
    socklen_t length = (socklen_t)(offsetof(struct sockaddr_un, sun_path) + 1 + strlen(name));
    assert_int_equal(bind(line, (const struct sockaddr *)&address, length), 0);
    *out_name = g_strconcat("@", name, NULL);
    return line;
}

static void assert_heard(int line, const gchar *expected) {
    gchar text[200];
    ssize_t length = recv(line, text, sizeof text - 1, 0);
    assert_true(length > 0);
    text[length] = '\0';
    assert_string_equal(text, expected);
}

static void each_word_is_one_datagram(void **state) {
    g_autofree gchar *name = NULL;
    int line = listen_at_name(&name);
    g_setenv("NOTIFY_SOCKET", name, TRUE);
    service_manager_ready();
    assert_heard(line, "READY=1");
    service_manager_status("two\nlines");
    assert_heard(line, "STATUS=two lines");
    service_manager_alive();
    assert_heard(line, "WATCHDOG=1");
    service_manager_stopping();
    assert_heard(line, "STOPPING=1\nSTATUS=ending");
    close(line);
}

static void nobody_is_told_where_nobody_listens(void **state) {
    const gchar *const names[] = {"", "@", "relative", "/there/is/none",
                                  "@amends-test-nobody-has-this-name"};
    for (gsize i = 0; i < G_N_ELEMENTS(names); i++) {
        g_setenv("NOTIFY_SOCKET", names[i], TRUE);
        service_manager_ready();
    }
    g_autofree gchar *endless = g_strnfill(200, 'x');
    endless[0] = '/';
    g_setenv("NOTIFY_SOCKET", endless, TRUE);
    service_manager_ready();
    g_unsetenv("NOTIFY_SOCKET");
    service_manager_ready();
}

static void the_watchdog_is_fed_twice_as_often_as_it_wants(void **state) {
    const struct {
        const gchar *microseconds, *pid;
        gint64 expected;
    } rows[] = {
        {"60000000", NULL, 30000000},
        {"60000000", "own", 30000000},
        {"60000000", "1", 0},
        {NULL, NULL, 0},
        {"0", NULL, 0},
        {"soon", NULL, 0},
        {"-5", NULL, 0},
        {"60000000", "mine", 0},
    };
    g_autofree gchar *own = g_strdup_printf("%d", getpid());
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_unsetenv("WATCHDOG_USEC");
        g_unsetenv("WATCHDOG_PID");
        if (rows[i].microseconds != NULL)
            g_setenv("WATCHDOG_USEC", rows[i].microseconds, TRUE);
        if (rows[i].pid != NULL)
            g_setenv("WATCHDOG_PID", strcmp(rows[i].pid, "own") == 0 ? own : rows[i].pid, TRUE);
        assert_int_equal(service_manager_alive_interval(), rows[i].expected);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_word_is_one_datagram),
        cmocka_unit_test(nobody_is_told_where_nobody_listens),
        cmocka_unit_test(the_watchdog_is_fed_twice_as_often_as_it_wants),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
