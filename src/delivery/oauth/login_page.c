/* login_page.c - the page on this machine that a browser comes back to with a code */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* RFC 8252 section 7.3. Just enough HTTP for one question of a browser on this machine. An answer
 * without the state that was drawn for this login is somebody else's and is passed over. */
#include "login_page.h"

#include <errno.h>
#include <netinet/in.h>
#include <poll.h>
#include <string.h>
#include <sys/random.h>
#include <sys/socket.h>
#include <unistd.h>

#include "base/error.h"
#include "base/text.h"
#include "token_reply.h"

enum { SECRET_BYTES = 32, REQUEST_LONGEST = 16 * 1024, LOOK_MS = 200, REQUEST_SECONDS = 3 };

struct LoginPage {
    int listener;
    gchar *url, *state, *verifier, *challenge;
};

static gchar *base64url(const guchar *bytes, gsize length) {
    gchar *text = g_base64_encode(bytes, length);
    g_strdelimit(g_strdelimit(text, "+", '-'), "/", '_');
    text[strcspn(text, "=")] = '\0';
    return text;
}

static gchar *draw_secret(void) {
    guchar bytes[SECRET_BYTES];
    return getrandom(bytes, sizeof bytes, 0) == sizeof bytes ? base64url(bytes, sizeof bytes)
                                                             : NULL;
}

static gchar *challenge_of(const gchar *verifier) {
    g_autoptr(GChecksum) sum = g_checksum_new(G_CHECKSUM_SHA256);
    guchar digest[32];
    gsize length = sizeof digest;
    g_checksum_update(sum, (const guchar *)verifier, -1);
    g_checksum_get_digest(sum, digest, &length);
    return base64url(digest, length);
}

static int listen_on_loopback(guint16 *out_port) {
    struct sockaddr_in place = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    socklen_t size = sizeof place;
    int listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (listener >= 0 && bind(listener, (struct sockaddr *)&place, sizeof place) == 0 &&
        listen(listener, 4) == 0 && getsockname(listener, (struct sockaddr *)&place, &size) == 0) {
        *out_port = ntohs(place.sin_port);
        return listener;
    }
    if (listener >= 0)
        close(listener);
    return -1;
}

LoginPage *login_page_open(GError **error) {
    g_autoptr(LoginPage) page = g_new0(LoginPage, 1);
    guint16 port = 0;
    page->listener = listen_on_loopback(&port);
    page->url = g_strdup_printf("http://localhost:%u", port);
    page->state = draw_secret();
    page->verifier = draw_secret();
    if (page->listener >= 0 && page->state != NULL && page->verifier != NULL) {
        page->challenge = challenge_of(page->verifier);
        return g_steal_pointer(&page);
    }
    g_set_error(error, AMENDS_ERROR, AMENDS_ERROR_TRY_LATER, "no page for the browser: %s",
                g_strerror(errno));
    return NULL;
}

void login_page_free(LoginPage *page) {
    if (page == NULL)
        return;
    if (page->listener >= 0)
        close(page->listener);
    g_free(page->url);
    g_free(page->state);
    token_secret_free(page->verifier);
    g_free(page->challenge);
    g_free(page);
}

const gchar *login_page_url(const LoginPage *page) {
    return page->url;
}

const gchar *login_page_state(const LoginPage *page) {
    return page->state;
}

const gchar *login_page_verifier(const LoginPage *page) {
    return page->verifier;
}

const gchar *login_page_challenge(const LoginPage *page) {
    return page->challenge;
}

/* --- what comes back --- */

/* Reads "...?code=x&state=y" up to a blank or the end. TRUE if it is an answer to this login. */
static gboolean read_answer(const LoginPage *page, const gchar *text, gchar **out_code,
                            gchar **out_refusal) {
    const gchar *question = strchr(text, '?');
    if (question == NULL)
        return FALSE;
    g_autofree gchar *query = g_strndup(question + 1, strcspn(question + 1, " \t\r\n#"));
    g_autoptr(GHashTable) fields = g_uri_parse_params(query, -1, "&", G_URI_PARAMS_WWW_FORM, NULL);
    const gchar *state = fields != NULL ? g_hash_table_lookup(fields, "state") : NULL;
    if (g_strcmp0(state, page->state) != 0)
        return FALSE;
    const gchar *refusal = g_hash_table_lookup(fields, "error");
    const gchar *code = g_hash_table_lookup(fields, "code");
    if (refusal != NULL || !token_secret_is_usable(code))
        *out_refusal = text_one_line(refusal != NULL ? refusal : "no code came back");
    else
        *out_code = g_strdup(code);
    return TRUE;
}

static void say(int connection, const gchar *status, const gchar *words) {
    g_autofree gchar *text =
        g_strdup_printf("HTTP/1.1 %s\r\nContent-Type: text/plain; charset=utf-8\r\n"
                        "Content-Length: %" G_GSIZE_FORMAT "\r\nConnection: close\r\n\r\n%s",
                        status, strlen(words), words);
    send(connection, text, strlen(text), MSG_NOSIGNAL);
}

static void serve(const LoginPage *page, gchar **out_code, gchar **out_refusal) {
    int connection = accept(page->listener, NULL, NULL);
    if (connection < 0)
        return;
    const struct timeval patience = {.tv_sec = REQUEST_SECONDS};
    gchar request[REQUEST_LONGEST + 1];
    gsize length = 0;
    ssize_t count = 1;
    setsockopt(connection, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    while (count > 0 && length < REQUEST_LONGEST && memchr(request, '\n', length) == NULL) {
        count = recv(connection, request + length, REQUEST_LONGEST - length, 0);
        length += (gsize)MAX(count, 0);
    }
    request[length] = '\0';
    request[strcspn(request, "\r\n")] = '\0';
    const gchar *address = g_str_has_prefix(request, "GET /") ? request + 4 : "";
    if (!read_answer(page, address, out_code, out_refusal))
        say(connection, "404 Not Found", "There is nothing here.\n");
    else if (*out_code != NULL)
        say(connection, "200 OK", "Amends may use this account now. You can close this page.\n");
    else
        say(connection, "200 OK", "Nothing was allowed. You can close this page.\n");
    explicit_bzero(request, sizeof request);
    close(connection);
}

/* Lines that were pasted. FALSE at the end of the file. */
static gboolean read_lines(const LoginPage *page, int answers, gchar **out_code,
                           gchar **out_refusal) {
    gchar lines[REQUEST_LONGEST + 1];
    ssize_t count = read(answers, lines, REQUEST_LONGEST);
    if (count <= 0)
        return FALSE;
    lines[count] = '\0';
    gchar *rest = NULL;
    gboolean is_found = FALSE;
    for (gchar *line = strtok_r(lines, "\r\n", &rest); line != NULL && !is_found;
         line = strtok_r(NULL, "\r\n", &rest))
        is_found = read_answer(page, line, out_code, out_refusal);
    explicit_bzero(lines, sizeof lines);
    return TRUE;
}

gchar *login_page_wait(LoginPage *page, int answers, gint *is_cancelled, guint seconds,
                       GError **error) {
    g_autofree gchar *refusal = NULL;
    gchar *code = NULL;
    gint64 end = g_get_monotonic_time() + (gint64)seconds * G_USEC_PER_SEC;
    while (code == NULL && refusal == NULL && g_get_monotonic_time() < end &&
           (is_cancelled == NULL || !g_atomic_int_get(is_cancelled))) {
        struct pollfd places[] = {{.fd = page->listener, .events = POLLIN},
                                  {.fd = answers, .events = POLLIN}};
        if (poll(places, G_N_ELEMENTS(places), LOOK_MS) <= 0)
            continue;
        if (places[0].revents != 0)
            serve(page, &code, &refusal);
        else if (places[1].revents != 0 && !read_lines(page, answers, &code, &refusal))
            answers = -1;
    }
    if (refusal != NULL)
        g_set_error(error, AMENDS_ERROR, AMENDS_ERROR_BAD_SETTING, "refused in the browser: %s",
                    refusal);
    else if (code == NULL)
        g_set_error_literal(error, AMENDS_ERROR, AMENDS_ERROR_TRY_LATER,
                            "no answer came from the browser; nothing was changed");
    return code;
}
