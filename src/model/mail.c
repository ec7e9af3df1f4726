/* mail.c - a mail that came in, as it was read: making, freeing and looking into the record */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/mail.h"

#include <stdarg.h>

static void mail_header_free(gpointer data) {
    MailHeader *header = data;
    g_free(header->name);
    g_free(header->value);
    g_free(header);
}

static void mail_problem_free(gpointer data) {
    MailProblem *problem = data;
    g_free(problem->where);
    g_free(problem->what);
    g_free(problem);
}

void attachment_free(Attachment *attachment) {
    if (attachment == NULL)
        return;
    g_free(attachment->filename);
    g_free(attachment->content_type);
    g_free(attachment->inside);
    g_free(attachment->content_id);
    g_free(attachment->sha256);
    g_clear_pointer(&attachment->content, g_bytes_unref);
    g_free(attachment);
}

void report_part_free(ReportPart *part) {
    if (part == NULL)
        return;
    g_free(part->content_type);
    g_free(part->text);
    g_free(part);
}

static GPtrArray *address_list_new(void) {
    return g_ptr_array_new_with_free_func((GDestroyNotify)address_free);
}

Mail *mail_new(void) {
    Mail *mail = g_new0(Mail, 1);
    mail->from = address_list_new();
    mail->reply_to = address_list_new();
    mail->to = address_list_new();
    mail->cc = address_list_new();
    mail->in_reply_to = g_ptr_array_new_with_free_func(g_free);
    mail->references = g_ptr_array_new_with_free_func(g_free);
    mail->headers = g_ptr_array_new_with_free_func(mail_header_free);
    mail->attachments = g_ptr_array_new_with_free_func((GDestroyNotify)attachment_free);
    mail->report_parts = g_ptr_array_new_with_free_func((GDestroyNotify)report_part_free);
    mail->problems = g_ptr_array_new_with_free_func(mail_problem_free);
    mail->content_type = g_strdup("text/plain");
    mail->body_text = g_strdup("");
    mail->new_text = g_strdup("");
    mail->signature = g_strdup("");
    mail->quoted_text = g_strdup("");
    return mail;
}

void mail_free(Mail *mail) {
    if (mail == NULL)
        return;
    GPtrArray *lists[] = {mail->from,         mail->reply_to,   mail->to,      mail->cc,
                          mail->in_reply_to,  mail->references, mail->headers, mail->attachments,
                          mail->report_parts, mail->problems};
    for (gsize i = 0; i < G_N_ELEMENTS(lists); i++)
        g_ptr_array_unref(lists[i]);
    gchar *texts[] = {mail->subject,     mail->message_id, mail->content_key, mail->content_type,
                      mail->report_type, mail->body_text,  mail->new_text,    mail->signature,
                      mail->quoted_text, mail->language};
    for (gsize i = 0; i < G_N_ELEMENTS(texts); i++)
        g_free(texts[i]);
    g_free(mail);
}

const gchar *mail_header(const Mail *mail, const gchar *name) {
    for (guint i = 0; i < mail->headers->len; i++) {
        const MailHeader *header = mail->headers->pdata[i];
        if (g_ascii_strcasecmp(header->name, name) == 0)
            return header->value;
    }
    return NULL;
}

void mail_add_header(Mail *mail, const gchar *name, const gchar *value) {
    MailHeader *header = g_new0(MailHeader, 1);
    *header = (MailHeader){.name = g_strdup(name), .value = g_strdup(value)};
    g_ptr_array_add(mail->headers, header);
}

void mail_add_problem(Mail *mail, const gchar *where, const gchar *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    MailProblem *problem = g_new0(MailProblem, 1);
    *problem = (MailProblem){.where = g_strdup(where), .what = g_strdup_vprintf(format, arguments)};
    va_end(arguments);
    g_ptr_array_add(mail->problems, problem);
}

const Address *mail_author(const Mail *mail) {
    return mail->from->len > 0 ? mail->from->pdata[0] : NULL;
}
