/* letter_sender.c - bytes -> sent, later, refused, unknown: chooses the kind of sender */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What must hold for every kind is checked here once: addresses and line ends. */
#include "delivery/letter_sender.h"

#include "envelope.h"
#include "maildir_sender.h"
#include "smtp_sender.h"

struct LetterSender {
    MaildirSender *maildir; /* exactly one of the two */
    SmtpSender *smtp;
};

LetterSender *letter_sender_new_maildir(const gchar *folder, GError **error) {
    MaildirSender *maildir = maildir_sender_new(folder, error);
    if (maildir == NULL)
        return NULL;
    LetterSender *sender = g_new0(LetterSender, 1);
    sender->maildir = maildir;
    return sender;
}

LetterSender *letter_sender_new_smtp(const SmtpOptions *options, GError **error) {
    SmtpSender *smtp = smtp_sender_new(options, error);
    if (smtp == NULL)
        return NULL;
    LetterSender *sender = g_new0(LetterSender, 1);
    sender->smtp = smtp;
    return sender;
}

void letter_sender_free(LetterSender *sender) {
    if (sender == NULL)
        return;
    maildir_sender_free(sender->maildir);
    smtp_sender_free(sender->smtp);
    g_free(sender);
}

void letter_sender_rest(LetterSender *sender) {
    if (sender->smtp != NULL)
        smtp_sender_rest(sender->smtp);
}

void letter_sender_try(LetterSender *sender, SendResult *out_result) {
    if (sender->smtp != NULL)
        smtp_sender_try(sender->smtp, out_result);
    else
        send_result_set(out_result, SEND_SENT, 0, "the folder is there");
}

gboolean letter_sender_is_repeatable(const LetterSender *sender) {
    return sender->maildir != NULL;
}

void letter_sender_send(LetterSender *sender, const gchar *envelope_sender, const gchar *recipient,
                        const gchar *message_id, GBytes *bytes, BeforeEnd before_end, gpointer data,
                        SendResult *out_result) {
    g_autofree gchar *from = envelope_address(envelope_sender, TRUE);
    g_autofree gchar *to = envelope_address(recipient, FALSE);
    g_autoptr(GBytes) content = envelope_content(bytes);
    const gchar *problem = from == NULL         ? "the envelope sender is no address"
                           : to == NULL         ? "the recipient is no address"
                           : content == NULL    ? "the letter is empty or holds a NUL"
                           : message_id == NULL ? "the letter has no Message-ID"
                                                : NULL;
    if (problem != NULL) {
        send_result_set(out_result, SEND_REFUSED, 0, problem);
        return;
    }
    Outgoing letter = {.sender = from,
                       .recipient = to,
                       .message_id = message_id,
                       .content = content,
                       .before_end = before_end,
                       .data = data};
    if (sender->maildir != NULL)
        maildir_sender_send(sender->maildir, &letter, out_result);
    else
        smtp_sender_send(sender->smtp, &letter, out_result);
}
