/* test_providers.c - the table of mail providers: each row is whole, and found as people look */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../../../src/cli/init/providers.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void a_provider_is_found_by_the_domain_of_an_address(void **state) {
    static const struct {
        const gchar *domain;
        const gchar *key; /* NULL: nobody known */
    } rows[] = {
        {"gmail.com", "google"},
        {"GMail.com", "google"},
        {"hotmail.com", "outlook"},
        {"example.onmicrosoft.com", "microsoft"},
        {"onmicrosoft.com", NULL},
        {"me.com", "icloud"},
        {"gmx.de", "gmx"},
        {"web.de", "web.de"},
        {"foxmail.com", "qq"},
        {"vip.qq.com", "qq"},
        {"126.com", "126"},
        {"ya.ru", "yandex"},
        {"pm.me", "proton"},
        {"tutanota.com", "tuta"},
        {"example.com", NULL},
        {"notgmail.com", NULL},
        {"gmail.com.example", NULL},
        {"", NULL},
        {"gmail.com yahoo.com", NULL},
    };
    (void)state;
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        const Provider *found = provider_of_domain(rows[i].domain);
        if (g_strcmp0(found != NULL ? found->key : NULL, rows[i].key) != 0)
            fail_msg("%s: %s", rows[i].domain, found != NULL ? found->key : "nobody");
    }
}

static void a_provider_is_found_by_its_key_or_server(void **state) {
    (void)state;
    assert_string_equal(provider_named("Google")->key, "google");
    assert_string_equal(provider_named("imap.exmail.qq.com")->key, "exmail");
    assert_string_equal(provider_named("IMAP.mail.yahoo.com")->key, "yahoo");
    assert_null(provider_named("imap.example.com"));
    assert_null(provider_named(""));
}

static gboolean is_whole(const ServerPlace *place, guint implicit_port) {
    gboolean is_implicit = place->port == implicit_port;
    return place->host != NULL && strchr(place->host, ' ') == NULL && place->port > 0 &&
           place->tls == (is_implicit ? SERVER_TLS_IMPLICIT : SERVER_TLS_STARTTLS);
}

static void each_row_is_whole_and_encrypted(void **state) {
    guint count = 0;
    (void)state;
    for (const Provider *row = provider_at(0); row != NULL; row = provider_at(++count)) {
        gboolean is_good = *row->key != '\0' && *row->title != '\0' && *row->hint != '\0';
        if (row->login == LOGIN_NONE)
            is_good = is_good && row->imap.host == NULL;
        else
            is_good = is_good && is_whole(&row->imap, 993) && is_whole(&row->smtp, 465);
        if (row->login == LOGIN_OAUTH)
            is_good = is_good && row->oauth != NULL;
        if (!is_good)
            fail_msg("row %s", row->key);
    }
    assert_true(count >= 30);
}

static void no_two_rows_share_a_key_or_domain(void **state) {
    g_autoptr(GHashTable) seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    guint index = 0;
    (void)state;
    for (const Provider *row = provider_at(0); row != NULL; row = provider_at(++index)) {
        g_auto(GStrv) domains = g_strsplit(row->domains, " ", -1);
        if (!g_hash_table_add(seen, g_strconcat("key ", row->key, NULL)))
            fail_msg("key %s", row->key);
        for (gchar **domain = domains; *domain != NULL; domain++) {
            if (**domain == '\0' || !g_hash_table_add(seen, g_strdup(*domain)))
                fail_msg("domain \"%s\" of %s", *domain, row->key);
        }
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_provider_is_found_by_the_domain_of_an_address),
        cmocka_unit_test(a_provider_is_found_by_its_key_or_server),
        cmocka_unit_test(each_row_is_whole_and_encrypted),
        cmocka_unit_test(no_two_rows_share_a_key_or_domain),
    };
    return cmocka_run_group_tests_name("providers", tests, NULL, NULL);
}
