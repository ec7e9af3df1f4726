/* bench_wire.c - the desk's two wires, for figures: takes its letters, carries its IMAP, says when
 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* bench_wire [--imap PORT] [--lifetime SECONDS]
 * An SMTP server that takes all letters and forgets them, and, with --imap, a line to an IMAP
 * server on loopback that says when news of mail went by. One thread and no work but this, so that
 * what is measured is the desk. On standard output, a line each, times in microseconds of the
 * monotonic clock:
 *
 *     ports SMTP IMAP
 *     exists TIME COUNT      EXISTS of so many mails went by, on its way to the desk
 *     expunge TIME
 *     asked TIME             the desk asked for mails
 *     told TIME              the first of them went by
 *     letter BEGAN TAKEN TO MESSAGE-ID IN-REPLY-TO     MAIL came; the end was answered; "-": none
 */
#include <arpa/inet.h>
#include <glib.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

enum { MOST_LINES = 200, BUFFER = 65536 };

typedef struct Wire Wire;
struct Wire {
    void (*hear)(Wire *wire, const gchar *bytes, gsize count);
    int file;
    int other; /* of IMAP: where it goes */
    gboolean is_server;
    GString *text; /* what came and is not used up */
    gboolean in_message;
    gint64 began;
    gchar recipient[256];
};

static GPtrArray *wires;
static gint imap_port;
static int imap_listener = -1;

static void say(int file, const gchar *bytes, gsize count) {
    while (count > 0) {
        ssize_t sent = send(file, bytes, count, MSG_NOSIGNAL);
        if (sent <= 0)
            return; /* its end is read soon */
        bytes += sent;
        count -= (gsize)sent;
    }
}

/* --- SMTP --- */

/* The value between the angle brackets of a header, or "-". */
static void print_id(const gchar *text, const gchar *name) {
    const gchar *line = strstr(text, name);
    const gchar *begin = line != NULL ? strchr(line, '<') : NULL;
    gsize count = begin != NULL ? strcspn(begin + 1, ">\r\n") : 0;
    printf(" %.*s", count > 0 ? (int)count : 1, count > 0 ? begin + 1 : "-");
}

static void take_letter(Wire *wire, gchar *end) {
    say(wire->file, "250 2.0.0 taken\r\n", strlen("250 2.0.0 taken\r\n"));
    gint64 taken = g_get_monotonic_time();
    gchar *head_end = strstr(wire->text->str, "\r\n\r\n");
    (head_end != NULL && head_end < end ? head_end : end)[2] = '\0';
    printf("letter %" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %s", wire->began, taken,
           wire->recipient);
    print_id(wire->text->str, "\r\nMessage-ID:");
    print_id(wire->text->str, "\r\nIn-Reply-To:");
    printf("\n");
}

static void obey(Wire *wire, const gchar *line) {
    static const struct {
        const gchar *verb, *reply;
    } replies[] = {{"EHLO", "250-sink.test\r\n250-8BITMIME\r\n250 SIZE 60000000\r\n"},
                   {"DATA", "354 go on\r\n"},
                   {"QUIT", "221 good bye\r\n"},
                   {"", "250 2.0.0 fine\r\n"}};
    if (g_str_has_prefix(line, "MAIL"))
        wire->began = g_get_monotonic_time();
    if (g_str_has_prefix(line, "RCPT TO:<"))
        g_strlcpy(wire->recipient, line + 9,
                  MIN(sizeof wire->recipient, strcspn(line + 9, ">") + 1));
    wire->in_message = g_str_has_prefix(line, "DATA");
    gsize row = 0;
    while (!g_str_has_prefix(line, replies[row].verb))
        row++;
    say(wire->file, replies[row].reply, strlen(replies[row].reply));
}

static void hear_smtp(Wire *wire, const gchar *bytes, gsize count) {
    gchar *end = NULL;
    g_string_append_len(wire->text, bytes, (gssize)count);
    while ((end = strstr(wire->text->str, wire->in_message ? "\r\n.\r\n" : "\r\n")) != NULL) {
        gssize used = end - wire->text->str + (wire->in_message ? 5 : 2);
        if (wire->in_message) {
            take_letter(wire, end);
            wire->in_message = FALSE;
        } else {
            obey(wire, wire->text->str);
        }
        g_string_erase(wire->text, 0, used);
    }
}

/* --- IMAP --- */

/* News are short lines; the rest of what a server says only goes by. */
static void note_news(Wire *wire, const gchar *bytes, gsize count, gint64 now) {
    if (g_strstr_len(bytes, (gssize)count, " FETCH (") != NULL)
        printf("told %" G_GINT64_FORMAT "\n", now);
    g_string_append_len(wire->text, bytes, (gssize)count);
    gchar *end = NULL;
    while ((end = memchr(wire->text->str, '\n', wire->text->len)) != NULL) {
        guint number = 0;
        gchar word[9] = "";
        *end = '\0';
        if (sscanf(wire->text->str, "* %u %8s", &number, word) == 2) {
            if (strcmp(word, "EXISTS") == 0)
                printf("exists %" G_GINT64_FORMAT " %u\n", now, number);
            else if (strcmp(word, "EXPUNGE") == 0)
                printf("expunge %" G_GINT64_FORMAT "\n", now);
        }
        g_string_erase(wire->text, 0, end + 1 - wire->text->str);
    }
}

static void hear_imap(Wire *wire, const gchar *bytes, gsize count) {
    gint64 now = g_get_monotonic_time();
    say(wire->other, bytes, count);
    if (wire->is_server)
        note_news(wire, bytes, count, now);
    else if (g_strstr_len(bytes, (gssize)count, " UID FETCH ") != NULL)
        printf("asked %" G_GINT64_FORMAT "\n", now);
}

/* --- connections --- */

static void add(int file, void (*hear)(Wire *, const gchar *, gsize), int other,
                gboolean is_server) {
    Wire *wire = g_new0(Wire, 1);
    *wire = (Wire){hear, file, other, is_server, g_string_new(NULL), FALSE, 0, "-"};
    setsockopt(file, IPPROTO_TCP, TCP_NODELAY, &(int){1}, sizeof(int));
    g_ptr_array_add(wires, wire);
}

/* Its number may be another connection's soon: its other end forgets it. */
static void drop(Wire *wire) {
    for (guint i = 0; i < wires->len; i++) {
        Wire *other = wires->pdata[i];
        if (wire->other >= 0 && other->file == wire->other) {
            shutdown(other->file, SHUT_RDWR);
            other->other = -1;
        }
    }
    close(wire->file);
    g_string_free(wire->text, TRUE);
    g_ptr_array_remove(wires, wire);
    g_free(wire);
}

static struct sockaddr_in loopback(gint port) {
    return (struct sockaddr_in){.sin_family = AF_INET,
                                .sin_port = htons((guint16)port),
                                .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
}

static void hear_caller(Wire *listener, const gchar *bytes, gsize count) {
    int file = accept(listener->file, NULL, NULL);
    struct sockaddr_in place = loopback(imap_port);
    if (file < 0)
        return;
    if (listener->file != imap_listener) {
        add(file, hear_smtp, -1, FALSE);
        say(file, "220 sink.test ready\r\n", strlen("220 sink.test ready\r\n"));
        return;
    }
    int server = socket(AF_INET, SOCK_STREAM, 0);
    if (connect(server, (struct sockaddr *)&place, sizeof place) != 0) {
        close(server);
        close(file);
        return;
    }
    add(file, hear_imap, server, FALSE);
    add(server, hear_imap, file, TRUE);
}

static int start_listening(gint *out_port) {
    struct sockaddr_in place = loopback(0);
    socklen_t length = sizeof place;
    int file = socket(AF_INET, SOCK_STREAM, 0);
    if (bind(file, (struct sockaddr *)&place, length) != 0 || listen(file, 64) != 0 ||
        getsockname(file, (struct sockaddr *)&place, &length) != 0)
        exit(1);
    *out_port = ntohs(place.sin_port);
    add(file, hear_caller, -1, FALSE);
    return file;
}

/* A connection that ends takes its other end along in a later turn. */
static void turn(int milliseconds) {
    static gchar buffer[BUFFER];
    struct pollfd files[MOST_LINES];
    g_autoptr(GPtrArray) heard = g_ptr_array_new();
    nfds_t count = MIN(wires->len, MOST_LINES);
    for (nfds_t i = 0; i < count; i++) {
        g_ptr_array_add(heard, wires->pdata[i]);
        files[i] = (struct pollfd){((Wire *)wires->pdata[i])->file, POLLIN, 0};
    }
    poll(files, count, milliseconds);
    for (nfds_t i = 0; i < count; i++) {
        Wire *wire = heard->pdata[i];
        if (files[i].revents == 0)
            continue;
        ssize_t got = wire->hear == hear_caller ? 1 : recv(wire->file, buffer, sizeof buffer, 0);
        if (got > 0)
            wire->hear(wire, buffer, (gsize)got);
        else
            drop(wire);
    }
    fflush(stdout);
}

int main(int argc, char **argv) {
    gint lifetime = 24 * 3600, smtp = 0, imap = 0;
    const GOptionEntry options[] = {
        {"imap", 0, 0, G_OPTION_ARG_INT, &imap_port, "carry IMAP to this port", "PORT"},
        {"lifetime", 0, 0, G_OPTION_ARG_INT, &lifetime, "then it ends", "SECONDS"},
        {NULL}};
    g_autoptr(GError) error = NULL;
    g_autoptr(GOptionContext) context = g_option_context_new("- the desk's wires, with a clock");
    g_option_context_add_main_entries(context, options, NULL);
    if (!g_option_context_parse(context, &argc, &argv, &error)) {
        fprintf(stderr, "%s\n", error->message);
        return 2;
    }
    wires = g_ptr_array_new();
    start_listening(&smtp);
    if (imap_port > 0)
        imap_listener = start_listening(&imap);
    printf("ports %d %d\n", smtp, imap);
    gint64 until = g_get_monotonic_time() + (gint64)lifetime * G_USEC_PER_SEC;
    while (g_get_monotonic_time() < until)
        turn(1000);
    return 0;
}
