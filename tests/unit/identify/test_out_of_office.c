/* test_out_of_office.c - subjects of programs, and of people who write about them */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../../../src/identify/out_of_office.h"

#include "build_mail.h"

static const struct {
    const gchar *subject;
    gboolean expected;
} rows[] = {
    {"Automatic reply: Broken kettle", TRUE},
    {"AUTOMATIC REPLY : x", TRUE},
    {"自动回复：您的投诉", TRUE},
    {"自动回复: x", TRUE},
    {"自动答复: x", TRUE},
    {"自動回覆: x", TRUE},
    {"Out of Office AutoReply: x", TRUE},
    {"Out of office", TRUE},
    {"  Out of Office.", TRUE},
    {"外出中", TRUE},
    {"Abwesenheitsnotiz: Ihre Beschwerde", TRUE},
    {"Abwesenheit: bis 12.5.", TRUE},
    {"Automatische Antwort: x", TRUE},
    {"Réponse automatique : x", TRUE},
    {"Re\xcc\x81ponse automatique: x", TRUE}, /* decomposed accent */
    {"Respuesta automática: x", TRUE},
    {"自動応答: x", TRUE},
    /* people */
    {"Re: Automatic reply: Broken kettle", FALSE},
    {"Automatic replies are no answer!", FALSE},
    {"Automatic reply", TRUE},
    {"自动回复太多了，我要人工", FALSE},
    {"Out of office chairs again", FALSE},
    {"Auto: broken mirror", FALSE},
    {"On holiday", FALSE},
    {"", FALSE},
    {NULL, FALSE},
};

static void a_program_is_known_by_how_its_subject_begins(void **state) {
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        const gchar *words = out_of_office_subject(rows[i].subject);
        if ((words != NULL) != rows[i].expected)
            fail_msg("\"%s\": got %s", rows[i].subject, words != NULL ? words : "nothing");
    }
}

static void a_megabyte_of_subject_is_read_quickly(void **state) {
    g_autofree gchar *subject = build_megabyte("自");
    clock_t started = clock();
    assert_null(out_of_office_subject(subject));
    assert_quick(started);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_program_is_known_by_how_its_subject_begins),
        cmocka_unit_test(a_megabyte_of_subject_is_read_quickly),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
