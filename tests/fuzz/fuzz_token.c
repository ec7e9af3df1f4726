/* fuzz_token.c - anything at all as an address, a Message-ID, a subject */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdint.h>

#include "match/match_keys.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    g_autofree gchar *text = g_utf8_make_valid((const gchar *)data, (gssize)size);
    g_autofree gchar *raw = g_strndup((const gchar *)data, size);
    g_autoptr(GBytes) key = g_bytes_new_static("key", 3);
    g_autoptr(Mail) mail = mail_new();
    g_autoptr(Identity) identity = identity_new();
    Policy *policy = policy_new();
    policy->desk_address = g_strdup("c@d");
    g_ptr_array_add(policy->own_addresses, g_strdup("c@d"));
    mail->subject = g_strdup(text);
    g_ptr_array_add(mail->to, address_new(NULL, text));
    g_ptr_array_add(mail->in_reply_to, g_strdup(raw));
    mail_add_header(mail, "Delivered-To", text);
    g_autoptr(MatchKeys) keys = match_keys_find(mail, identity, policy, key);
    gint64 ticket = 0;
    /* Nobody guesses 80 bits: what is believed was made with the key. */
    if (reply_token_message_id_check(key, raw, "d", &ticket) && ticket != 42)
        g_error("a Message-ID was guessed");
    for (guint i = 0; i < keys->tokens->len; i++)
        reply_token_check(key, &g_array_index(keys->tokens, ReplyToken, i), "person:anna");
    g_autofree gchar *bare = match_bare_subject(raw, "AM");
    if (!g_utf8_validate(bare, -1, NULL))
        g_error("a bare subject is no UTF-8");
    policy_free(policy);
    return 0;
}
