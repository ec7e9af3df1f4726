/* test_sender_trust.c - whose word counts, and whose only looks like it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../../../src/identify/sender_trust.h"

#include "build_mail.h"

#define OURS "Authentication-Results: mx.desk.example; "
#define RECEIVED                                                                                   \
    "Received: from out.shop.test (out.shop.test [192.0.2.7]) by mx.desk.example (Postfix) with "  \
    "ESMTPS id 1"

/* Header fields from the top, "Name: value" each. */
static const struct {
    const gchar *name;
    const gchar *from;
    const gchar *fields[6];
    gboolean expected;
} rows[] = {
    {"dmarc pass", "kim@shop.test", {OURS "dmarc=pass header.from=shop.test", RECEIVED}, TRUE},
    {"below our own Received",
     "kim@shop.test",
     {RECEIVED, OURS "dmarc=pass header.from=shop.test"},
     TRUE},
    {"dmarc pass for another domain",
     "kim@shop.test",
     {OURS "dmarc=pass header.from=evil.test"},
     FALSE},
    {"dmarc pass without its domain", "kim@shop.test", {OURS "dmarc=pass"}, FALSE},
    {"dmarc of the parent is not From's",
     "kim@a.shop.test",
     {OURS "dmarc=pass header.from=shop.test"},
     FALSE},
    {"dmarc fail beats dkim",
     "kim@shop.test",
     {OURS "dkim=pass header.d=shop.test; dmarc=fail header.from=shop.test"},
     FALSE},
    {"dmarc none leaves it to dkim",
     "kim@shop.test",
     {OURS "dmarc=none header.from=shop.test; dkim=pass header.d=shop.test"},
     TRUE},
    {"dkim aligned", "kim@shop.test", {OURS "dkim=pass header.d=shop.test"}, TRUE},
    {"dkim of the domain above", "kim@mail.shop.test", {OURS "dkim=pass header.d=shop.test"}, TRUE},
    {"dkim of a domain below", "kim@shop.test", {OURS "dkim=pass header.d=mail.shop.test"}, FALSE},
    {"dkim of a domain that ends alike",
     "kim@myshop.test",
     {OURS "dkim=pass header.d=shop.test"},
     FALSE},
    {"dkim of a whole top domain", "kim@shop.test", {OURS "dkim=pass header.d=test"}, FALSE},
    {"dkim by identity", "kim@shop.test", {OURS "dkim=pass header.i=@shop.test"}, TRUE},
    {"dkim of a stranger", "kim@shop.test", {OURS "dkim=pass header.d=evil.test"}, FALSE},
    {"d counts before i",
     "kim@shop.test",
     {OURS "dkim=pass header.i=@shop.test header.d=evil.test"},
     FALSE},
    {"second signature",
     "kim@shop.test",
     {OURS "dkim=pass header.d=esp.test; dkim=pass header.d=shop.test"},
     TRUE},
    {"dkim fail", "kim@shop.test", {OURS "dkim=fail header.d=shop.test"}, FALSE},
    {"spf alone", "kim@shop.test", {OURS "spf=pass smtp.mailfrom=shop.test"}, FALSE},
    {"case and final dot", "Kim@Shop.TEST", {OURS "DKIM=PASS Header.D=SHOP.test."}, TRUE},
    {"id in another case",
     "kim@shop.test",
     {"authentication-results: MX.DESK.EXAMPLE; dkim=pass header.d=shop.test"},
     TRUE},
    {"quoted id",
     "kim@shop.test",
     {"Authentication-Results: \"mx.desk.example\" 1; dkim=pass header.d=shop.test"},
     TRUE},
    {"international domain",
     "kim@b\xc3\xbc"
     "cher.test",
     {OURS "dkim=pass header.d=xn--bcher-kva.test"},
     TRUE},

    {"forged below our own",
     "kim@shop.test",
     {OURS "dmarc=fail header.from=shop.test", RECEIVED, OURS "dmarc=pass header.from=shop.test"},
     FALSE},
    {"forged below a none of ours",
     "kim@shop.test",
     {"Authentication-Results: mx.desk.example; none", OURS "dkim=pass header.d=shop.test"},
     FALSE},
    {"forged below one of ours that can't be read",
     "kim@shop.test",
     {"Authentication-Results: mx.desk.example 9; x=y", OURS "dkim=pass header.d=shop.test"},
     FALSE},
    {"ours comes second to another's",
     "kim@shop.test",
     {"Authentication-Results: other.test; dkim=fail", OURS "dkim=pass header.d=shop.test"},
     TRUE},
    {"below a foreign Received",
     "kim@shop.test",
     {RECEIVED, "Received: from a by relay.evil.test with SMTP",
      OURS "dkim=pass header.d=shop.test"},
     FALSE},
    {"foreign id",
     "kim@shop.test",
     {"Authentication-Results: mx.evil.test; dkim=pass header.d=shop.test"},
     FALSE},
    {"id that begins like ours",
     "kim@shop.test",
     {"Authentication-Results: mx.desk.example.evil.test; dkim=pass header.d=shop.test"},
     FALSE},
    {"our id in a comment",
     "kim@shop.test",
     {"Authentication-Results: evil.test (mx.desk.example); dkim=pass header.d=shop.test"},
     FALSE},
    {"our id in a comment before",
     "kim@shop.test",
     {"Authentication-Results: (mx.desk.example;) evil.test; dkim=pass header.d=shop.test"},
     FALSE},
    {"pass in a comment",
     "kim@shop.test",
     {OURS "dkim=fail (dkim=pass header.d=shop.test) header.d=shop.test"},
     FALSE},
    {"pass in a reason",
     "kim@shop.test",
     {OURS "dkim=fail reason=\"x; dkim=pass header.d=shop.test\""},
     FALSE},
    {"pass in a property",
     "kim@shop.test",
     {OURS "spf=pass smtp.mailfrom=\"; dkim=pass header.d=shop.test\""},
     FALSE},
    {"ARC is not our word",
     "kim@shop.test",
     {"ARC-Authentication-Results: i=1; mx.desk.example; dkim=pass header.d=shop.test"},
     FALSE},
    {"a host beside ours received it on",
     "kim@shop.test",
     {"Received: from mx.desk.example by store.desk.example with LMTP",
      OURS "dkim=pass header.d=shop.test"},
     TRUE},
    {"a host without a dot",
     "kim@shop.test",
     {"Received: from x (y [::1]) by localhost with LMTP", OURS "dkim=pass header.d=shop.test"},
     TRUE},
    {"\"by\" in a comment is no host",
     "kim@shop.test",
     {"Received: from a (helo by evil.test) by mx.desk.example",
      OURS "dkim=pass header.d=shop.test"},
     TRUE},
    {"two fields of ours, the upper one without a verdict",
     "kim@shop.test",
     {OURS "spf=pass smtp.mailfrom=shop.test", OURS "dmarc=pass header.from=shop.test"},
     FALSE},
    {"our id and a version, folded and commented",
     "kim@shop.test",
     {"Authentication-Results: (a (b) \\) c)\r\n\tmx.desk.example (;)\r\n 1 (2)\r\n ; (dkim=fail) "
      "DMARC "
      "(x)\r\n = (fail)\r\n pass (p=none) header (d) . (e) from = (evil.test) shop.test"},
     TRUE},
    {"NONE in capitals",
     "kim@shop.test",
     {"AUTHENTICATION-RESULTS: mx.desk.example; NONE", OURS "dmarc=pass header.from=shop.test"},
     FALSE},
    {"our id in a quoted string of another's",
     "kim@shop.test",
     {"Authentication-Results: \"evil.test; mx.desk.example\"; dmarc=pass header.from=shop.test"},
     FALSE},
    {"an ARC seal that says pass",
     "kim@shop.test",
     {"ARC-Seal: i=1; cv=pass; d=mx.desk.example",
      OURS "arc=pass; dmarc=fail header.from=shop.test"},
     FALSE},
    {"our id and a blank of no width",
     "kim@shop.test",
     {"Authentication-Results: mx.desk.example\xe2\x80\x8b; dmarc=pass header.from=shop.test"},
     FALSE},
    {"our id in full-width letters",
     "kim@shop.test",
     {"Authentication-Results: \xef\xbd\x8d\xef\xbd\x98.desk.example; dmarc=pass "
      "header.from=shop.test"},
     FALSE},
    {"our id with a final dot",
     "kim@shop.test",
     {"Authentication-Results: mx.desk.example.; dmarc=pass header.from=shop.test"},
     TRUE},
    {"no field at all", "kim@shop.test", {RECEIVED}, FALSE},
    {"no From", NULL, {OURS "dkim=pass header.d=shop.test"}, FALSE},
};

static void add_field(Mail *mail, const gchar *field) {
    const gchar *colon = strchr(field, ':');
    g_autofree gchar *name = g_strndup(field, (gsize)(colon - field));
    mail_add_header(mail, name, colon + 2);
}

static void only_our_own_word_above_strangers_counts(void **state) {
    g_autoptr(Policy) policy = build_policy();
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(Mail) mail = build_mail(rows[i].from, "x", "x");
        for (gsize k = 0; k < G_N_ELEMENTS(rows[i].fields) && rows[i].fields[k] != NULL; k++)
            add_field(mail, rows[i].fields[k]);
        g_autoptr(Identity) identity = identity_new();
        sender_trust_read(mail, policy, identity);
        if (identity->is_verified != rows[i].expected) {
            g_autofree gchar *why = build_why(identity);
            fail_msg("%s: verified %d, %s", rows[i].name, identity->is_verified, why);
        }
    }
}

static void without_an_authserv_id_nobody_is_verified(void **state) {
    g_autoptr(Policy) policy = build_policy();
    g_clear_pointer(&policy->authserv_id, g_free);
    g_autoptr(Mail) mail = build_mail("kim@shop.test", "x", "x");
    add_field(mail, OURS "dkim=pass header.d=shop.test");
    g_autoptr(Identity) identity = identity_new();
    sender_trust_read(mail, policy, identity);
    assert_false(identity->is_verified);
    g_autoptr(Identity) without_policy = identity_new();
    sender_trust_read(mail, NULL, without_policy);
    assert_false(without_policy->is_verified);
    assert_int_equal(without_policy->role, ROLE_COMPLAINANT);
}

static void a_registry_is_not_our_organisation(void **state) {
    g_autoptr(Policy) policy = policy_new();
    policy->authserv_id = g_strdup("desk.co.uk");
    g_autoptr(Mail) mail = build_mail("kim@shop.test", "x", "x");
    add_field(mail, "Received: from a by evil.co.uk with SMTP");
    add_field(mail, "Authentication-Results: desk.co.uk; dkim=pass header.d=shop.test");
    g_autoptr(Identity) identity = identity_new();
    sender_trust_read(mail, policy, identity);
    assert_false(identity->is_verified);
}

static void the_role_is_that_of_the_from_address(void **state) {
    static const struct {
        const gchar *from;
        Role expected;
    } people[] = {{"Anna@Desk.Example", ROLE_AGENT},
                  {"mia@desk.example", ROLE_MANAGER},
                  {"kim@shop.test", ROLE_COMPLAINANT}};
    g_autoptr(Policy) policy = build_policy();
    for (gsize i = 0; i < G_N_ELEMENTS(people); i++) {
        g_autoptr(Mail) mail = build_mail(people[i].from, "x", "x");
        g_autoptr(Identity) identity = identity_new();
        sender_trust_read(mail, policy, identity);
        assert_int_equal(identity->role, people[i].expected);
        assert_int_equal(identity->person != NULL, people[i].expected != ROLE_COMPLAINANT);
    }
}

static void from_and_reply_to_may_name_different_people(void **state) {
    static const struct {
        const gchar *name, *from, *second_from, *reply_to;
        gboolean expected;
    } cases[] = {
        {"none", "kim@shop.test", NULL, NULL, FALSE},
        {"the same", "kim@shop.test", NULL, "KIM@shop.test", FALSE},
        {"same domain", "kim@shop.test", NULL, "office@shop.test", FALSE},
        {"another domain", "kim@shop.test", NULL, "kim@evil.test", TRUE},
        {"staff answers elsewhere", "anna@desk.example", NULL, "anna@mail.test", TRUE},
        {"staff, same domain", "anna@desk.example", NULL, "other@desk.example", TRUE},
        {"answers to staff", "other@desk.example", NULL, "anna@desk.example", TRUE},
        {"two From", "kim@shop.test", "anna@desk.example", NULL, TRUE},
    };
    g_autoptr(Policy) policy = build_policy();
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(Mail) mail = build_mail(cases[i].from, "x", "x");
        add_field(mail, OURS "dkim=pass header.d=shop.test");
        if (cases[i].second_from != NULL)
            g_ptr_array_add(mail->from, address_new(NULL, cases[i].second_from));
        if (cases[i].reply_to != NULL)
            g_ptr_array_add(mail->reply_to, address_new(NULL, cases[i].reply_to));
        g_autoptr(Identity) identity = identity_new();
        sender_trust_read(mail, policy, identity);
        if (identity->has_conflict != cases[i].expected)
            fail_msg("%s: conflict %d", cases[i].name, identity->has_conflict);
        if (cases[i].second_from != NULL)
            assert_false(identity->is_verified);
    }
}

static void who_sends_or_passes_on_in_an_agents_name_takes_the_powers(void **state) {
    static const struct {
        const gchar *name, *from;
        const gchar *fields[3];
        gboolean expected;
    } cases[] = {
        {"the agent", "anna@desk.example", {"Sender: Anna Berg <ANNA@desk.example>"}, FALSE},
        {"an address without brackets", "anna@desk.example", {"Sender: anna@desk.example"}, FALSE},
        {"another, not verified", "anna@desk.example", {"Sender: Eve <eve@evil.test>"}, TRUE},
        {"another without brackets", "anna@desk.example", {"Sender: eve@evil.test"}, TRUE},
        {"an address for a name",
         "anna@desk.example",
         {"Sender: \"anna@desk.example\" <eve@evil.test>"},
         TRUE},
        {"a name that is an address",
         "anna@desk.example",
         {"Sender: \"eve@evil.test\" <anna@desk.example>"},
         FALSE},
        {"another, verified",
         "anna@desk.example",
         {OURS "dmarc=pass header.from=desk.example", "Sender: eve@evil.test"},
         FALSE},
        {"the second of two",
         "anna@desk.example",
         {"Sender: anna@desk.example", "sender: e@x.test"},
         TRUE},
        {"passed on, verified",
         "anna@desk.example",
         {OURS "dmarc=pass header.from=desk.example", "Resent-From: Eve <eve@evil.test>"},
         TRUE},
        {"passed on by a colleague", "anna@desk.example", {"Resent-From: mia@desk.example"}, TRUE},
        {"passed on by a helper", "anna@desk.example", {"Resent-Sender: eve@evil.test"}, TRUE},
        {"passed on by the agent", "anna@desk.example", {"Resent-From: anna@desk.example"}, FALSE},
        {"a complainant's", "kim@shop.test", {"Sender: office@other.test"}, FALSE},
    };
    g_autoptr(Policy) policy = build_policy();
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(Mail) mail = build_mail(cases[i].from, "x", "x");
        for (gsize k = 0; k < G_N_ELEMENTS(cases[i].fields) && cases[i].fields[k] != NULL; k++)
            add_field(mail, cases[i].fields[k]);
        g_autoptr(Identity) identity = identity_new();
        sender_trust_read(mail, policy, identity);
        if (identity->has_conflict != cases[i].expected)
            fail_msg("%s: conflict %d", cases[i].name, identity->has_conflict);
    }
}

static void a_megabyte_of_received_is_read_quickly(void **state) {
    static const gchar *const pieces[] = {"by ", "(", ") by", "b", "a.", "by a "};
    g_autoptr(Policy) policy = build_policy();
    for (gsize i = 0; i < G_N_ELEMENTS(pieces); i++) {
        g_autofree gchar *value = build_megabyte(pieces[i]);
        g_autoptr(Mail) mail = build_mail("kim@shop.test", "x", "x");
        mail_add_header(mail, "Received", value);
        mail_add_header(mail, "Authentication-Results", value);
        g_autoptr(Identity) identity = identity_new();
        clock_t started = clock();
        sender_trust_read(mail, policy, identity);
        assert_quick(started);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(only_our_own_word_above_strangers_counts),
        cmocka_unit_test(without_an_authserv_id_nobody_is_verified),
        cmocka_unit_test(a_registry_is_not_our_organisation),
        cmocka_unit_test(the_role_is_that_of_the_from_address),
        cmocka_unit_test(from_and_reply_to_may_name_different_people),
        cmocka_unit_test(who_sends_or_passes_on_in_an_agents_name_takes_the_powers),
        cmocka_unit_test(a_megabyte_of_received_is_read_quickly),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
