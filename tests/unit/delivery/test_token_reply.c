/* test_token_reply.c - what a token server said, and what it means */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../../../src/delivery/oauth/token_reply.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "../../../src/delivery/oauth/token_refresh.h"
#include "../../../src/delivery/oauth/token_server.h"

static const struct {
    const gchar *name;
    guint status;
    const gchar *body;
    TokenVerdict verdict;
    const gchar *access, *refresh;
    gint64 lifetime;
} replies[] = {
    {"the usual", 200,
     "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"expires_in\":3599,\"refresh_token\":"
     "\"r\"}",
     TOKEN_GRANTED, "a", "r", 3599},
    {"no life and no type", 200, "{\"access_token\":\"a\"}", TOKEN_GRANTED, "a", NULL, 3600},
    {"a life in quotes", 200, "{\"access_token\":\"a\",\"expires_in\":\"60\"}", TOKEN_GRANTED, "a",
     NULL, 60},
    {"a life without end", 200, "{\"access_token\":\"a\",\"expires_in\":99999999}", TOKEN_GRANTED,
     "a", NULL, 86400},
    {"a life that is over", 200, "{\"access_token\":\"a\",\"expires_in\":-5}", TOKEN_GRANTED, "a",
     NULL, 1},
    {"another type", 200, "{\"access_token\":\"a\",\"token_type\":\"mac\"}", TOKEN_TRY_LATER},
    {"a token with a line end", 200, "{\"access_token\":\"a\\r\\nb\"}", TOKEN_TRY_LATER},
    {"a token with a separator", 200, "{\"access_token\":\"a\\u0001b\"}", TOKEN_TRY_LATER},
    {"a refresh token with a blank", 200, "{\"access_token\":\"a\",\"refresh_token\":\"r r\"}",
     TOKEN_TRY_LATER},
    {"no token", 200, "{}", TOKEN_TRY_LATER},
    {"no JSON", 200, "access_token=a", TOKEN_TRY_LATER},
    {"nothing", 200, "", TOKEN_TRY_LATER},
    {"gone", 400, "{\"error\":\"invalid_grant\"}", TOKEN_LOGIN_GONE},
    {"an error with a good status", 200, "{\"error\":\"invalid_grant\",\"access_token\":\"a\"}",
     TOKEN_LOGIN_GONE},
    {"pending", 400, "{\"error\":\"authorization_pending\"}", TOKEN_PENDING},
    {"slow", 400, "{\"error\":\"slow_down\"}", TOKEN_SLOW_DOWN},
    {"denied", 403, "{\"error\":\"access_denied\"}", TOKEN_DENIED},
    {"declined", 400, "{\"error\":\"authorization_declined\"}", TOKEN_DENIED},
    {"expired", 400, "{\"error\":\"expired_token\"}", TOKEN_EXPIRED},
    {"wrong client", 401, "{\"error\":\"invalid_client\"}", TOKEN_REFUSED},
    {"an unknown error", 400, "{\"error\":\"org_internal\"}", TOKEN_REFUSED},
    {"busy", 429, "{\"error\":\"invalid_grant\"}", TOKEN_TRY_LATER},
    {"broken", 500, "{\"error\":\"invalid_grant\"}", TOKEN_TRY_LATER},
    {"away for now", 400, "{\"error\":\"temporarily_unavailable\"}", TOKEN_TRY_LATER},
    {"a page of a proxy", 403, "<html>error</html>", TOKEN_TRY_LATER},
    {"elsewhere", 302, "", TOKEN_TRY_LATER},
};

static void each_reply_has_its_verdict(void **state) {
    for (gsize i = 0; i < G_N_ELEMENTS(replies); i++) {
        g_auto(TokenReply) reply = {0};
        token_reply_read(replies[i].status, replies[i].body, strlen(replies[i].body), &reply);
        if (reply.verdict != replies[i].verdict ||
            g_strcmp0(reply.access_token, replies[i].access) != 0 ||
            g_strcmp0(reply.refresh_token, replies[i].refresh) != 0 ||
            (reply.verdict == TOKEN_GRANTED && reply.lifetime != replies[i].lifetime) ||
            (reply.words == NULL) != (reply.verdict == TOKEN_GRANTED))
            fail_msg("%s: %d %s %s %d %s", replies[i].name, reply.verdict, reply.access_token,
                     reply.refresh_token, (gint)reply.lifetime, reply.words);
    }
}

static void words_for_people_are_one_short_line(void **state) {
    g_autofree gchar *long_text = g_strnfill(5000, 'x');
    g_autofree gchar *body = g_strdup_printf(
        "{\"error\":\"invalid_grant\",\"error_description\":\"first\\r\\nsecond \\u001b[31m%s\"}",
        long_text);
    g_auto(TokenReply) reply = {0};
    token_reply_read(400, body, strlen(body), &reply);
    assert_true(g_str_has_prefix(reply.words, "invalid_grant: first second [31mxxx"));
    assert_true(strlen(reply.words) < 250);
}

static void a_token_is_refreshed_before_its_end(void **state) {
    static const struct {
        gint64 life;
        gint64 due_after; /* seconds */
        gint64 over_after;
    } rows[] = {
        {3600, 2880, 3590},                  /* 80 % */
        {1200, 900, 1190},                   /* five minutes before */
        {600, 300, 590},    {400, 200, 390}, /* not before the half of its life */
        {60, 30, 54},       {10, 5, 9},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        const TokenRecord record = {
            .access_token = (gchar *)"a", .refreshed_at = 1000, .valid_until = 1000 + rows[i].life};
        assert_false(token_record_is_due(&record, 1000 + rows[i].due_after - 1));
        assert_true(token_record_is_due(&record, 1000 + rows[i].due_after));
        assert_true(token_record_is_valid(&record, 1000 + rows[i].over_after - 1));
        assert_false(token_record_is_valid(&record, 1000 + rows[i].over_after));
    }
    const TokenRecord none = {.valid_until = 5000};
    assert_true(token_record_is_due(&none, 1000));
    assert_false(token_record_is_valid(&none, 1000));
}

static void a_form_is_escaped(void **state) {
    g_autofree gchar *form =
        token_server_form("grant_type", "refresh_token", "refresh_token", "1//0e+a/b=&c é",
                          "client_secret", NULL, "client_id", "x", NULL);
    assert_string_equal(form, "grant_type=refresh_token&refresh_token=1%2F%2F0e%2Ba%2Fb%3D%26c%20"
                              "%C3%A9&client_id=x");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_reply_has_its_verdict),
        cmocka_unit_test(words_for_people_are_one_short_line),
        cmocka_unit_test(a_token_is_refreshed_before_its_end),
        cmocka_unit_test(a_form_is_escaped),
    };
    return cmocka_run_group_tests_name("token_reply", tests, NULL, NULL);
}
