/* incoming.c - a raw mail on its way in, and what can be worked out before it is its turn */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "flow/incoming.h"

#include <string.h>

#include "base/error.h"
#include "base/text.h"
#include "identify/identify_mail.h"
#include "parse/parse_mail.h"
#include "store/search_words.h"

enum { MAX_INDEXED_BYTES = 64 * 1024 };

Incoming *incoming_new(GBytes *raw, guint64 size, const gchar *mailbox, const gchar *queue,
                       gint64 received_at) {
    Incoming *incoming = g_new0(Incoming, 1);
    incoming->raw = g_bytes_ref(raw);
    incoming->size = size;
    incoming->is_oversize = size > g_bytes_get_size(raw);
    incoming->mailbox = g_strdup(mailbox);
    incoming->queue = g_strdup(queue);
    incoming->received_at = received_at;
    incoming->verdict = RECEIVED_LATER;
    return incoming;
}

static void forget_raw(Incoming *incoming) {
    g_clear_pointer(&incoming->raw, g_bytes_unref);
}

void incoming_free(Incoming *incoming) {
    if (incoming == NULL)
        return;
    forget_raw(incoming);
    g_free(incoming->mailbox);
    g_free(incoming->queue);
    mail_free(incoming->mail);
    identity_free(incoming->identity);
    signed_mail_free(incoming->signature);
    match_keys_free(incoming->keys);
    mail_bytes_free(incoming->bytes);
    evidence_free(incoming->evidence);
    g_free(incoming->index_words);
    g_clear_error(&incoming->error);
    g_free(incoming);
}

const gchar *incoming_words(const Incoming *incoming, guint *out_quoted_lines) {
    const Mail *mail = incoming->mail;
    gboolean has_new = !text_is_blank(mail->new_text);
    if (out_quoted_lines != NULL)
        *out_quoted_lines = has_new ? text_count_lines(mail->quoted_text) : 0;
    return has_new ? mail->new_text : mail->body_text;
}

static void read_words(const Office *office, Incoming *incoming) {
    const gchar *subject = incoming->mail->subject != NULL ? incoming->mail->subject : "";
    const gchar *words = incoming_words(incoming, NULL);
    gsize length = strnlen(words, MAX_INDEXED_BYTES);
    g_autofree gchar *text = g_strdup_printf("%s\n%.*s", subject, (int)length, words);
    incoming->index_words = search_words_to_index(text, MAX_INDEXED_BYTES);
    incoming->evidence = sorter_read(office->sorter, incoming->mail->subject, words);
}

/* Costs a process, and so only where a known key could have signed it. */
static void read_signature(const Office *office, Incoming *incoming) {
    const Identity *identity = incoming->identity;
    const KeyHome *home = office_keys_of(office, identity->person);
    if (home == NULL || identity->kind != MAIL_KIND_PERSON ||
        g_strcmp0(incoming->mail->content_type, "multipart/signed") != 0)
        return;
    incoming->signature = signed_mail_verify(home, incoming->raw);
    identity_say(incoming->identity, "signature: %s", incoming->signature->why);
}

void incoming_read(const Office *office, Incoming *incoming) {
    if (incoming->size == 0) {
        g_set_error_literal(&incoming->error, AMENDS_ERROR, AMENDS_ERROR_BAD_MAIL,
                            "the mail is empty: its delivery may have broken off");
        return;
    }
    if (!parse_mail(incoming->raw, &office->limits, &incoming->mail, &incoming->error))
        return;
    incoming->identity = identify_mail(incoming->mail, office->policy);
    if (incoming->is_oversize) /* it will be refused: who wrote it is all that matters */
        return;
    read_signature(office, incoming);
    incoming->keys =
        match_keys_find(incoming->mail, incoming->identity, office->policy, office->key);
    incoming->bytes = mail_bytes_new(incoming->raw, incoming->mail->attachments);
    if (incoming->identity->kind == MAIL_KIND_PERSON)
        read_words(office, incoming);
    /* What is stored stands in `bytes`; only of staff is more than the words wanted: their HTML.
     * A hundred mails wait at a time. */
    if (incoming->identity->role == ROLE_COMPLAINANT)
        forget_raw(incoming);
}
