/* bench_smtp_letters.c - what a letter costs on a kept connection, against a sink on loopback */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* bench_smtp_letters [--letters N] [--size BYTES] [--doubt MICROSECONDS] [--pause MILLISECONDS]
 * The real sender, one connection, a sink in a thread that answers at once and does nothing else.
 * --doubt: how long the desk takes to note that the end of a letter goes out. Prints p50, p99 and
 * max of a letter, and how many took 35 ms or more: that would be the sign of an acknowledgement
 * that is waited for (Nagle's algorithm against a delayed ACK). */
#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "delivery/letter_sender.h"

static gint letters = 2000, size = 4000, doubt_us, pause_ms;
static gint connections;

static const GOptionEntry options[] = {
    {"letters", 0, 0, G_OPTION_ARG_INT, &letters, "how many", "N"},
    {"size", 0, 0, G_OPTION_ARG_INT, &size, "of a letter", "BYTES"},
    {"doubt", 0, 0, G_OPTION_ARG_INT, &doubt_us, "before the end of each", "MICROSECONDS"},
    {"pause", 0, 0, G_OPTION_ARG_INT, &pause_ms, "between letters", "MILLISECONDS"},
    {NULL}};

static void reply(int connection, const gchar *line) {
    if (send(connection, line, strlen(line), MSG_NOSIGNAL) < 0)
        exit(1);
}

/* Answers each command; a message ends with a line that is a dot. */
static void serve(int connection) {
    g_autoptr(GString) text = g_string_new(NULL);
    gboolean in_message = FALSE;
    gchar buffer[65536];
    ssize_t count = 0;
    reply(connection, "220 sink ESMTP\r\n");
    while ((count = recv(connection, buffer, sizeof buffer, 0)) > 0) {
        g_string_append_len(text, buffer, count);
        gchar *end = NULL;
        while ((end = strstr(text->str, in_message ? "\r\n.\r\n" : "\r\n")) != NULL) {
            gboolean is_data = !in_message && g_str_has_prefix(text->str, "DATA");
            gboolean is_hello = !in_message && g_str_has_prefix(text->str, "EHLO");
            g_string_erase(text, 0, end - text->str + (in_message ? 5 : 2));
            in_message = is_data;
            reply(connection, is_data    ? "354 go on\r\n"
                              : is_hello ? "250-sink\r\n250-8BITMIME\r\n250 SIZE 100000000\r\n"
                                         : "250 2.0.0 ok\r\n");
        }
    }
    close(connection);
}

static gpointer sink(gpointer data) {
    for (;;) {
        int connection = accept(GPOINTER_TO_INT(data), NULL, NULL);
        if (connection < 0)
            return NULL;
        g_atomic_int_inc(&connections);
        serve(connection);
    }
}

static guint start_sink(void) {
    struct sockaddr_in place = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    socklen_t length = sizeof place;
    int listener = socket(AF_INET, SOCK_STREAM, 0);
    if (bind(listener, (struct sockaddr *)&place, length) != 0 || listen(listener, 8) != 0 ||
        getsockname(listener, (struct sockaddr *)&place, &length) != 0)
        exit(1);
    g_thread_unref(g_thread_new("sink", sink, GINT_TO_POINTER(listener)));
    return ntohs(place.sin_port);
}

static gboolean note_doubt(gpointer data) {
    if (doubt_us > 0)
        g_usleep((gulong)doubt_us);
    return TRUE;
}

static GBytes *make_letter(void) {
    GString *text = g_string_new("From: Desk <desk@example.com>\r\nSubject: A letter\r\n\r\n");
    while (text->len < (gsize)MAX(size, 100))
        g_string_append(text,
                        "words and words and words and words and words and words and words\r\n");
    return g_string_free_to_bytes(text);
}

static int compare(gconstpointer a, gconstpointer b) {
    gint64 left = *(const gint64 *)a;
    gint64 right = *(const gint64 *)b;
    return left < right ? -1 : left > right;
}

static void measure(LetterSender *sender, GBytes *letter, GArray *times) {
    for (gint i = 0; i < letters; i++) {
        SendResult result = {0};
        g_autofree gchar *id = g_strdup_printf("%d@example.com", i);
        gint64 start = g_get_monotonic_time();
        letter_sender_send(sender, "desk@example.com", "anna@example.com", id, letter, note_doubt,
                           NULL, &result);
        gint64 took = g_get_monotonic_time() - start;
        if (result.outcome != SEND_SENT) {
            fprintf(stderr, "letter %d: %s\n", i, result.reply);
            exit(1);
        }
        send_result_clear(&result);
        if (i > 0) /* the first opens the connection */
            g_array_append_val(times, took);
        if (pause_ms > 0)
            g_usleep((gulong)pause_ms * 1000);
    }
}

int main(int argc, char **argv) {
    g_autoptr(GError) error = NULL;
    g_autoptr(GOptionContext) context = g_option_context_new("- what a letter costs");
    g_option_context_add_main_entries(context, options, NULL);
    if (!g_option_context_parse(context, &argc, &argv, &error) || letters < 2) {
        fprintf(stderr, "%s\n", error != NULL ? error->message : "at least two letters");
        return 2;
    }
    const SmtpOptions smtp = {
        .host = "127.0.0.1", .port = start_sink(), .tls = SENDER_TLS_NONE, .timeout = 10};
    g_autoptr(LetterSender) sender = letter_sender_new_smtp(&smtp, &error);
    g_autoptr(GBytes) letter = make_letter();
    g_autoptr(GArray) times = g_array_new(FALSE, FALSE, sizeof(gint64));
    gint64 start = g_get_monotonic_time();
    measure(sender, letter, times);
    gdouble seconds = (gdouble)(g_get_monotonic_time() - start) / G_USEC_PER_SEC;
    guint slow = 0;
    g_array_sort(times, compare);
    for (guint i = 0; i < times->len; i++)
        slow += g_array_index(times, gint64, i) >= 35000;
    printf("letters=%d bytes=%d connections=%d  p50=%.3f ms  p99=%.3f ms  max=%.3f ms  "
           "over 35 ms: %u  %.0f letters/s\n",
           letters, (gint)g_bytes_get_size(letter), g_atomic_int_get(&connections),
           (gdouble)g_array_index(times, gint64, times->len / 2) / 1000,
           (gdouble)g_array_index(times, gint64, times->len * 99 / 100) / 1000,
           (gdouble)g_array_index(times, gint64, times->len - 1) / 1000, slow, letters / seconds);
    return 0;
}
