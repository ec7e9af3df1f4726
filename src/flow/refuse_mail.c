/* refuse_mail.c - a mail that can't be read goes to quarantine; the sender of an oversize one is
 * told */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "refuse_mail.h"

#include "base/digest.h"
#include "base/log.h"
#include "flow/queue_letter.h"
#include "store/limit_store.h"
#include "store/mail_store.h"

enum { DAY = 24 * 3600 };

static gchar *cause_of(const Incoming *incoming, guint64 limit) {
    if (!incoming->is_oversize)
        return g_strdup(incoming->error->message);
    g_autofree gchar *size = g_format_size(incoming->size);
    g_autofree gchar *allowed = g_format_size(limit);
    return g_strdup_printf("%s is over the limit of %s (limits.max_mail); only the beginning is "
                           "kept here, the whole mail stays in the mailbox",
                           size, allowed);
}

/* Once a day and sender, and never to robots. */
static gboolean tell_sender(Office *office, const Incoming *incoming, gint64 mail_id, gint64 now,
                            GError **error) {
    const Address *author = incoming->mail != NULL ? mail_author(incoming->mail) : NULL;
    if (author == NULL || !incoming->identity->is_answerable ||
        incoming->identity->kind != MAIL_KIND_PERSON || !address_is_valid(author->address) ||
        address_is_no_reply(author->address))
        return TRUE;
    g_autofree gchar *key = address_key(author->address);
    guint count = 0;
    if (!limit_store_bump(office->store, "oversize", key, now, DAY, &count, error))
        return FALSE;
    if (count > 1)
        return TRUE;
    const Event event = {.kind = EVENT_COMPLAINT_ARRIVED,
                         .id = store_draw_id(office->store, SEQUENCE_EVENT),
                         .at = now,
                         .mail = mail_id};
    const EventContext context = {.mail = incoming->mail, .words = ""};
    Occasion occasion = {.office = office, .event = &event, .context = &context};
    return queue_letter_to(&occasion, LETTER_TOO_LARGE, author, NULL, error);
}

gboolean refuse_mail(Office *office, Incoming *incoming, gint64 now, GError **error) {
    gsize size = 0;
    gconstpointer bytes_of_mail = g_bytes_get_data(incoming->raw, &size);
    g_autofree gchar *key = digest_sha256(bytes_of_mail, size);
    const gchar *message_id = incoming->mail != NULL ? incoming->mail->message_id : NULL;
    if (!mail_store_find_same(office->store, message_id, key, &incoming->mail_id, error))
        return FALSE;
    if (incoming->mail_id != 0)
        return TRUE;
    g_autofree gchar *cause = cause_of(incoming, office->settings->max_mail_bytes);
    const Address *author = incoming->mail != NULL ? mail_author(incoming->mail) : NULL;
    const gchar *subject = incoming->mail != NULL ? incoming->mail->subject : NULL;
    incoming->mail_id = store_draw_id(office->store, SEQUENCE_MAIL);
    const MailRow row = {.id = incoming->mail_id,
                         .state = MAIL_STATE_QUARANTINED,
                         .message_id = (gchar *)message_id,
                         .content_key = key,
                         .mailbox = incoming->mailbox,
                         .sender = author != NULL ? author->address : (gchar *)"",
                         .subject = (gchar *)(subject != NULL ? subject : ""),
                         .why = cause,
                         .received_at = incoming->received_at,
                         .size = incoming->size};
    log_line(LOG_WARNING_SIGN, "mail put into quarantine", "mailbox", incoming->mailbox, "sender",
             row.sender, "cause", cause, NULL);
    g_autoptr(MailBytes) bytes = mail_bytes_new(incoming->raw, NULL);
    return mail_store_add(office->store, &row, bytes, error) &&
           (!incoming->is_oversize || tell_sender(office, incoming, row.id, now, error));
}
