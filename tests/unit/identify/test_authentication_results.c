/* test_authentication_results.c - the grammar of RFC 8601, and what only looks like it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../../../src/identify/authentication_results.h"

#include "build_mail.h"

/* "id: method=result type.property=value ...; ..." */
static gchar *flatten(const gchar *value) {
    g_autoptr(AuthenticationResults) results = authentication_results_read(value);
    if (results == NULL)
        return g_strdup("nothing");
    GString *text = g_string_new(results->authserv_id);
    g_string_append_c(text, ':');
    for (guint i = 0; i < results->results->len; i++) {
        const AuthenticationResult *result = results->results->pdata[i];
        g_string_append_printf(text, "%s %s=%s", i > 0 ? ";" : "", result->method, result->result);
        for (guint k = 0; k < result->properties->len; k++) {
            const AuthenticationProperty *property = result->properties->pdata[k];
            g_string_append_printf(text, " %s.%s=%s", property->type, property->property,
                                   property->value);
        }
    }
    return g_string_free(text, FALSE);
}

static const struct {
    const gchar *name;
    const gchar *given;
    const gchar *expected;
} rows[] = {
    {"no result", "mx.test; none", "mx.test:"},
    {"id alone", "mx.test", "mx.test:"},
    {"one method", "mx.test; dkim=pass header.d=shop.test",
     "mx.test: dkim=pass header.d=shop.test"},
    {"version 1", "mx.test 1; dkim=pass", "mx.test: dkim=pass"},
    {"another version is not read", "mx.test 2; dkim=pass", "mx.test:"},
    {"method version 1", "mx.test; dkim/1=pass", "mx.test: dkim=pass"},
    {"another method version", "mx.test; dkim/2=pass; spf=pass", "mx.test: spf=pass"},
    {"several", "mx.test; spf=fail smtp.mailfrom=a@b.test; dkim=pass header.i=@b.test",
     "mx.test: spf=fail smtp.mailfrom=a@b.test; dkim=pass header.i=@b.test"},
    {"case of keywords", "MX.Test; DKIM=Pass Header.D=Shop.TEST",
     "MX.Test: dkim=pass header.d=Shop.TEST"},
    {"quoted id", "\"mx.test\"; dkim=pass", "mx.test: dkim=pass"},
    {"quoted id with a semicolon", "\"mx;test\"; dkim=pass", "mx;test: dkim=pass"},
    {"comments everywhere",
     "(a) mx.test (b(c)) 1 (d) ; (e) dkim (f) / (g) 1 (h) = (i) pass (j) header (k) . (l) d (m) = "
     "shop.test (n)",
     "mx.test: dkim=pass header.d=shop.test"},
    {"folded oddly", "mx.test\r\n\t;\r\n dkim\t=\r\n\tpass\r\n header.d=shop.test",
     "mx.test: dkim=pass header.d=shop.test"},
    {"a result in a comment is none", "mx.test; spf=fail (dkim=pass header.d=shop.test)",
     "mx.test: spf=fail"},
    {"a semicolon in a comment ends nothing", "mx.test; spf=fail (x; dkim=pass) smtp.helo=y",
     "mx.test: spf=fail smtp.helo=y"},
    {"an escaped parenthesis", "mx.test; spf=fail (x \\) ; dkim=pass) smtp.helo=y",
     "mx.test: spf=fail smtp.helo=y"},
    {"a result in a reason is none", "mx.test; spf=fail reason=\"x; dkim=pass\" smtp.helo=y",
     "mx.test: spf=fail smtp.helo=y"},
    {"an escaped quote in a reason", "mx.test; spf=fail reason=\"x\\\"; dkim=pass\"",
     "mx.test: spf=fail"},
    {"a quoted value", "mx.test; dkim=pass header.b=\"Ab;/+=\"",
     "mx.test: dkim=pass header.b=Ab;/+="},
    {"an unquoted signature", "mx.test; dkim=pass header.b=Ab/c+= header.d=shop.test",
     "mx.test: dkim=pass header.b=Ab/c+= header.d=shop.test"},
    {"a word without a type", "mx.test; dmarc=pass action=none header.from=shop.test",
     "mx.test: dmarc=pass header.from=shop.test"},
    {"glued together is no pass", "mx.test; dkim=pass.header.d=shop.test", "mx.test:"},
    {"no blank before a property", "mx.test; dkim=pass\"header.d=shop.test", "mx.test:"},
    {"a faulty one, then a good one", "mx.test; dkim==pass; spf=pass", "mx.test: spf=pass"},
    {"a value is missing", "mx.test; dkim=pass header.d=; spf=pass", "mx.test: spf=pass"},
    {"empty results", "mx.test;;; spf=pass;", "mx.test: spf=pass"},
    {"an open comment swallows the rest", "mx.test; spf=pass (; dkim=pass", "mx.test:"},
    {"an open quote swallows the rest", "mx.test; spf=pass reason=\"; dkim=pass", "mx.test:"},
    {"an open comment before the results", "mx.test (; dkim=pass", "mx.test:"},
    {"no id", "; dkim=pass", "nothing"},
    {"a result where the id belongs", "spf=pass smtp.mailfrom=x.test; dkim=pass", "spf:"},
    {"words behind the id", "mx.test evil; dkim=pass", "mx.test:"},
    {"a comment is no id", "(mx.test); dkim=pass", "nothing"},
    {"empty", "", "nothing"},
    {"two methods without a semicolon", "mx.test; spf=fail dkim=pass header.d=shop.test",
     "mx.test: spf=fail header.d=shop.test"},
};

static void results_are_read_by_the_grammar(void **state) {
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree gchar *got = flatten(rows[i].given);
        if (strcmp(got, rows[i].expected) != 0)
            fail_msg("%s: wanted %s, got %s", rows[i].name, rows[i].expected, got);
    }
}

static void a_property_is_found_by_type_and_name(void **state) {
    g_autoptr(AuthenticationResults) results =
        authentication_results_read("mx.test; dkim=pass smtp.d=a header.d=b header.d=c");
    const AuthenticationResult *first = results->results->pdata[0];
    assert_string_equal(authentication_result_property(first, "header", "d"), "b");
    assert_null(authentication_result_property(first, "policy", "d"));
}

static void a_field_cut_off_by_its_length_proves_nothing(void **state) {
    g_autofree gchar *filler = g_strnfill(20000, 'x');
    g_autofree gchar *value = g_strdup_printf("mx.test; dkim=pass header.d=shop.test.%s", filler);
    g_autofree gchar *got = flatten(value);
    assert_string_equal(got, "mx.test:");
}

static void a_megabyte_is_read_quickly(void **state) {
    static const gchar *const pieces[] = {"(",  "\"",     "; a=b", "; ",
                                          "\\", "a.b=c ", "()",    ";a/1=b c.d=e"};
    for (gsize i = 0; i < G_N_ELEMENTS(pieces); i++) {
        g_autofree gchar *filler = build_megabyte(pieces[i]);
        g_autofree gchar *value = g_strconcat("mx.test; ", filler, NULL);
        clock_t started = clock();
        g_free(flatten(value));
        assert_quick(started);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(results_are_read_by_the_grammar),
        cmocka_unit_test(a_property_is_found_by_type_and_name),
        cmocka_unit_test(a_field_cut_off_by_its_length_proves_nothing),
        cmocka_unit_test(a_megabyte_is_read_quickly),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
