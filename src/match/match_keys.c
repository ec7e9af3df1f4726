/* match_keys.c - what to look up for a mail: tokens in addresses, Message-IDs, subject tags */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Three independent keys, because gateways break each of them: some rewrite Message-IDs, some drop
 * details of addresses, some rewrite subjects. Nothing here is believed yet but the MAC of a tag,
 * which needs no holder: whose key it is, match_ticket() asks.
 *
 * All is bounded: a mail with ten thousand recipients or references costs a scan and no more
 * look-ups than any other.
 */
#include "match/match_keys.h"

#include <string.h>

enum {
    MAX_TOKENS = 16,
    MAX_MESSAGE_IDS = 50,
    MAX_MESSAGE_ID_LENGTH = 998, /* RFC 5322 section 2.1.1: none can be longer than a line */
    MAX_ADDRESSES_TRIED = 64     /* those that have a detail */
};

/* Where transports leave the address that a mail was really sent to, when To shows another one. */
static const gchar *const recipient_headers[] = {
    "Delivered-To", "X-Original-To", "X-Delivered-To", "Envelope-To", "X-Envelope-To", "Resent-To",
};

typedef struct {
    MatchKeys *keys;
    const Policy *policy;
    guint tried;
} TokenSearch;

static gboolean has_token(const GArray *tokens, const ReplyToken *token) {
    for (guint i = 0; i < tokens->len; i++) {
        const ReplyToken *known = &g_array_index(tokens, ReplyToken, i);
        if (known->purpose == token->purpose && known->number == token->number &&
            strcmp(known->mac, token->mac) == 0)
            return TRUE;
    }
    return FALSE;
}

static void try_address(TokenSearch *search, const gchar *address) {
    ReplyToken token;
    if (strchr(address, '+') == NULL || search->tried >= MAX_ADDRESSES_TRIED ||
        search->keys->tokens->len >= MAX_TOKENS)
        return;
    search->tried++;
    if (reply_token_read(address, search->policy->own_addresses, &token) &&
        !has_token(search->keys->tokens, &token))
        g_array_append_val(search->keys->tokens, token);
}

static void try_addresses(TokenSearch *search, const GPtrArray *addresses) {
    for (guint i = 0; i < addresses->len; i++) {
        const Address *address = addresses->pdata[i];
        try_address(search, address->address);
    }
}

/* A trace header is not always well-formed ("rfc822;a@b", "<a@b>, <c@d>"): every run of characters
 * that can stand in a plain address is tried. */
static void try_header(TokenSearch *search, const gchar *value) {
    static const gchar separators[] = " \t\r\n,;:<>()[]\"'\\";
    for (const gchar *at = value; *at != '\0';) {
        at += strspn(at, separators);
        gsize length = strcspn(at, separators);
        if (memchr(at, '+', length) != NULL && memchr(at, '@', length) != NULL) {
            g_autofree gchar *address = g_strndup(at, length);
            try_address(search, address);
        }
        at += length;
    }
}

static void find_tokens(MatchKeys *keys, const Mail *mail, const Policy *policy) {
    TokenSearch search = {.keys = keys, .policy = policy};
    try_addresses(&search, mail->to);
    try_addresses(&search, mail->cc);
    for (guint i = 0; i < mail->headers->len; i++) {
        const MailHeader *header = mail->headers->pdata[i];
        for (gsize k = 0; k < G_N_ELEMENTS(recipient_headers); k++) {
            if (g_ascii_strcasecmp(header->name, recipient_headers[k]) == 0)
                try_header(&search, header->value);
        }
    }
}

static void add_message_id(MatchKeys *keys, const gchar *message_id) {
    if (message_id == NULL || *message_id == '\0' || keys->message_ids->len >= MAX_MESSAGE_IDS ||
        strlen(message_id) > MAX_MESSAGE_ID_LENGTH)
        return;
    for (guint i = 0; i < keys->message_ids->len; i++) {
        if (strcmp(keys->message_ids->pdata[i], message_id) == 0)
            return;
    }
    g_ptr_array_add(keys->message_ids, g_strdup(message_id));
}

/* What a report is about comes first: it is what the reporting system itself names, and must not be
 * pushed out by a long row of references. */
static void find_message_ids(MatchKeys *keys, const Mail *mail, const Identity *identity) {
    add_message_id(keys, identity->original_message_id);
    for (guint i = 0; i < mail->in_reply_to->len; i++)
        add_message_id(keys, mail->in_reply_to->pdata[i]);
    for (guint i = mail->references->len; i > 0 && keys->message_ids->len < MAX_MESSAGE_IDS; i--)
        add_message_id(keys, mail->references->pdata[i - 1]);
}

MatchKeys *match_keys_find(const Mail *mail, const Identity *identity, const Policy *policy,
                           GBytes *key) {
    MatchKeys *keys = g_new0(MatchKeys, 1);
    keys->tokens = g_array_new(FALSE, FALSE, sizeof(ReplyToken));
    keys->message_ids = g_ptr_array_new_with_free_func(g_free);
    keys->tagged_tickets = g_array_new(FALSE, FALSE, sizeof(gint64));
    find_tokens(keys, mail, policy);
    find_message_ids(keys, mail, identity);
    keys->wrong_tags =
        reply_token_tags_in(key, policy->reference_prefix, mail->subject, keys->tagged_tickets);
    return keys;
}

void match_keys_free(MatchKeys *keys) {
    if (keys == NULL)
        return;
    g_array_unref(keys->tokens);
    g_ptr_array_unref(keys->message_ids);
    g_array_unref(keys->tagged_tickets);
    g_free(keys);
}
