/* test_draft.c - answers become an amends.yaml that says just that, whatever stands in them */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../../../src/cli/init/draft.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <glib/gstdio.h>

#include "../../../src/cli/init/mailbox_answer.h"

static gchar *folder;

static int make_folder(void **state) {
    (void)state;
    folder = g_dir_make_tmp("amends-draft-XXXXXX", NULL);
    return folder == NULL;
}

static int remove_folder(void **state) {
    static const gchar *const names[] = {"amends.yaml", "amends.key", "imap.password"};
    (void)state;
    for (gsize i = 0; i < G_N_ELEMENTS(names); i++) {
        g_autofree gchar *path = g_build_filename(folder, names[i], NULL);
        g_unlink(path);
    }
    g_rmdir(folder);
    g_free(folder);
    return 0;
}

static void write_secret(const gchar *name, const gchar *content) {
    g_autofree gchar *path = g_build_filename(folder, name, NULL);
    assert_true(
        g_file_set_contents_full(path, content, -1, G_FILE_SET_CONTENTS_CONSISTENT, 0600, NULL));
}

/* Through the file, as the desk reads it. */
static Settings *read_back(const Draft *draft) {
    g_autofree gchar *path = g_build_filename(folder, "amends.yaml", NULL);
    g_autofree gchar *text = draft_text(draft);
    g_autoptr(GPtrArray) faults =
        g_ptr_array_new_with_free_func((GDestroyNotify)setting_fault_free);
    Settings *settings = NULL;
    write_secret("amends.key", "c29tZSByYW5kb20gbG9va2luZyBieXRlcyBmb3IgdGVzdHMhIQ==\n");
    write_secret("imap.password", "hush hush\n");
    assert_true(g_file_set_contents(path, text, -1, NULL));
    if (!settings_load(path, &settings, faults)) {
        g_autofree gchar *fault = setting_fault_text(faults->pdata[0]);
        fail_msg("%s\n%s", fault, text);
    }
    return settings;
}

static void put(gchar **field, const gchar *value) {
    g_free(*field);
    *field = g_strdup(value);
}

static void a_new_draft_is_without_fault(void **state) {
    g_autoptr(Draft) draft = draft_new();
    (void)state;
    assert_null(draft_fault(draft));
}

static void any_words_come_back_as_they_were_given(void **state) {
    static const gchar *const words[] = {
        "Example Ltd, complaints desk",
        "投诉处理中心",
        "a: b",
        "a #b",
        "#a",
        "- a",
        "null",
        "~",
        "yes",
        "42",
        "'single'",
        "\"double\" \\ back\\slash",
        "{a: b}",
        "[a]",
        "*alias",
        "&anchor",
        "!tag",
        "%TAG",
        "@at",
        "`tick`",
        "|",
        ">",
        "? key",
        "---",
        "trailing: ",
        "a\xc2\xa0z",
        "\xf0\x9f\x98\x80 smile",
    };
    (void)state;
    for (gsize i = 0; i < G_N_ELEMENTS(words); i++) {
        g_autoptr(Draft) draft = draft_new();
        put(&draft->name, words[i]);
        g_autoptr(Settings) settings = read_back(draft);
        if (strcmp(policy_desk_name(settings->policy, "en"), words[i]) != 0)
            fail_msg("\"%s\" came back as \"%s\"", words[i],
                     policy_desk_name(settings->policy, "en"));
    }
}

static void words_that_would_end_their_line_are_refused(void **state) {
    static const gchar *const words[] = {"", "a\nstore: b", "a\rb", "\x1b[2J", "a\x7f", "\xff"};
    (void)state;
    for (gsize i = 0; i < G_N_ELEMENTS(words); i++) {
        g_autoptr(Draft) draft = draft_new();
        put(&draft->name, words[i]);
        g_autofree gchar *fault = draft_fault(draft);
        if (fault == NULL)
            fail_msg("row %u is taken", (guint)i);
    }
}

static void every_provider_gives_settings_without_fault(void **state) {
    guint index = 0;
    (void)state;
    for (const Provider *row = provider_at(0); row != NULL; row = provider_at(++index)) {
        if (row->login == LOGIN_NONE)
            continue;
        g_autoptr(Draft) draft = draft_new();
        g_autofree gchar *answer = g_strconcat("imap:", row->key, NULL);
        g_autofree gchar *refused = mailbox_answer_take(draft, answer);
        assert_null(refused);
        if (row->login == LOGIN_OAUTH)
            put(&draft->client_id, "client");
        g_autoptr(Settings) settings = read_back(draft);
        const MailboxSettings *mailbox = settings->mailboxes->pdata[0];
        assert_string_equal(mailbox->imap.host, row->imap.host);
        assert_int_equal(mailbox->imap.port, row->imap.port);
        assert_int_equal(mailbox->imap.tls, row->imap.tls);
        assert_string_equal(mailbox->imap.user, "complaints@desk.invalid");
        assert_string_equal(settings->delivery.smtp.host, row->smtp.host);
        assert_int_equal(settings->delivery.smtp.port, row->smtp.port);
        assert_int_equal(settings->delivery.smtp.tls, row->smtp.tls);
        assert_int_equal(settings->delivery.letters_per_minute, row->letters_per_minute);
        if (row->login == LOGIN_OAUTH)
            assert_non_null(settings_oauth(settings, mailbox->imap.oauth)->token_url);
        else
            assert_string_equal(mailbox->imap.password, "hush hush");
    }
}

static void mail_that_a_provider_loses_is_warned_of_in_the_file(void **state) {
    static const struct {
        const gchar *mailbox;
        const gchar *expected; /* in the file */
    } rows[] = {
        {"imap:gmx", "This provider does NOT deliver such mail"},
        {"imap:qq", "This provider does NOT deliver such mail"},
        {"imap:ovh", "It is not certain that this provider delivers"},
        {"imap:mail.example.com", "It is not certain that this provider delivers"},
        {"pipe", "recipient_delimiter = +"},
        {"imap", "are a GUESS"},
    };
    (void)state;
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(Draft) draft = draft_new();
        g_autofree gchar *refused = mailbox_answer_take(draft, rows[i].mailbox);
        g_autofree gchar *text = draft_text(draft);
        if (refused != NULL || strstr(text, rows[i].expected) == NULL)
            fail_msg("%s: %s\n%s", rows[i].mailbox, refused, text);
    }
    g_autoptr(Draft) draft = draft_new();
    g_autofree gchar *refused = mailbox_answer_take(draft, "imap:google");
    assert_null(refused);
    assert_null(draft_plus_note(draft));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_new_draft_is_without_fault),
        cmocka_unit_test(any_words_come_back_as_they_were_given),
        cmocka_unit_test(words_that_would_end_their_line_are_refused),
        cmocka_unit_test(every_provider_gives_settings_without_fault),
        cmocka_unit_test(mail_that_a_provider_loses_is_warned_of_in_the_file),
    };
    return cmocka_run_group_tests_name("draft", tests, make_folder, remove_folder);
}
