/* fuzz_authentication_results.c - any bytes as an Authentication-Results field above a mail */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "identify/identify_mail.h"

int LLVMFuzzerTestOneInput(const guint8 *data, size_t size);

int LLVMFuzzerTestOneInput(const guint8 *data, size_t size) {
    g_autofree gchar *value = g_utf8_make_valid((const gchar *)data, (gssize)size);
    g_autoptr(Policy) policy = policy_new();
    policy->authserv_id = g_strdup("mx.test");
    g_autoptr(Mail) mail = mail_new();
    g_ptr_array_add(mail->from, address_new(NULL, "kim@shop.test"));
    mail_add_header(mail, "Received", value);
    mail_add_header(mail, "Authentication-Results", value);
    g_autoptr(Identity) identity = identify_mail(mail, policy);
    g_assert(!identity->is_verified || identity->why->len > 0);
    return 0;
}
