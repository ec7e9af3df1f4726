/* build_mail.h - mails and a policy by hand, for the tests of identify */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>

#include "model/identity.h"
#include "model/mail.h"
#include "model/policy.h"

/* From, subject and text of a mail; `from` may be NULL. */
static inline Mail *build_mail(const gchar *from, const gchar *subject, const gchar *text) {
    Mail *mail = mail_new();
    if (from != NULL) {
        g_ptr_array_add(mail->from, address_new(NULL, from));
        mail_add_header(mail, "From", from);
    }
    g_ptr_array_add(mail->to, address_new(NULL, "complaints@desk.example"));
    g_free(mail->subject);
    mail->subject = g_strdup(subject);
    g_free(mail->body_text);
    mail->body_text = g_strdup(text);
    g_free(mail->content_type);
    mail->content_type = g_strdup("text/plain");
    return mail;
}

static inline void build_part(Mail *mail, const gchar *content_type, const gchar *text) {
    ReportPart *part = g_new0(ReportPart, 1);
    part->content_type = g_strdup(content_type);
    part->text = g_strdup(text);
    g_ptr_array_add(mail->report_parts, part);
}

static inline void build_type(Mail *mail, const gchar *content_type, const gchar *report_type) {
    g_free(mail->content_type);
    mail->content_type = g_strdup(content_type);
    g_free(mail->report_type);
    mail->report_type = g_strdup(report_type);
}

static inline void build_person(Policy *policy, const gchar *name, Role role,
                                const gchar *address) {
    Person *person = person_new(name, name, role);
    g_ptr_array_add(person->addresses, g_strdup(address));
    g_ptr_array_add(policy->persons, person);
}

/* The desk complaints@desk.example with agent anna and manager mia; mx.desk.example checks its
 * mail. */
static inline Policy *build_policy(void) {
    Policy *policy = policy_new();
    policy->desk_address = g_strdup("complaints@desk.example");
    policy->authserv_id = g_strdup("mx.desk.example");
    g_ptr_array_add(policy->own_addresses, g_strdup("complaints@desk.example"));
    build_person(policy, "anna", ROLE_AGENT, "anna@desk.example");
    build_person(policy, "mia", ROLE_MANAGER, "mia@desk.example");
    return policy;
}

/* All of `why`, a sentence a line. Caller frees. */
static inline gchar *build_why(const Identity *identity) {
    GString *why = g_string_new(NULL);
    for (guint i = 0; i < identity->why->len; i++)
        g_string_append_printf(why, "%s\n", (const gchar *)identity->why->pdata[i]);
    return g_string_free(why, FALSE);
}

/* "kim@shop.test 5.1.1 failed permanent|..." Caller frees. */
static inline gchar *build_rows(const GPtrArray *rows) {
    GString *text = g_string_new(NULL);
    for (guint i = 0; i < rows->len; i++) {
        const BounceRow *row = rows->pdata[i];
        g_string_append_printf(text, "%s%s %s %s%s", i > 0 ? "|" : "", row->recipient,
                               row->status != NULL ? row->status : "-", row->action,
                               row->is_permanent ? " permanent" : "");
    }
    return g_string_free(text, FALSE);
}

/* `piece` again and again, a megabyte of it. Caller frees. */
static inline gchar *build_megabyte(const gchar *piece) {
    GString *text = g_string_sized_new(1024 * 1024 + 64);
    while (text->len < 1024 * 1024)
        g_string_append(text, piece);
    return g_string_free(text, FALSE);
}

/* Nothing here may grow faster than its input: what is linear needs milliseconds, and even under a
 * sanitizer less than two seconds of processor time; what is quadratic needs minutes. */
static inline void assert_quick(clock_t started) {
    assert_true(clock() - started < 2 * CLOCKS_PER_SEC);
}
