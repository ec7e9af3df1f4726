/* inspect_json.c - a mail and what it was taken for, as one JSON object */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inspect_json.h"

#include "base/json.h"

static void put_address(JsonWriter *json, const gchar *key, const Address *address) {
    json_begin_object(json, key);
    json_put_text(json, "address", address != NULL ? address->address : NULL);
    json_put_text(json, "name", address != NULL ? address->name : NULL);
    json_end_object(json);
}

static void put_addresses(JsonWriter *json, const gchar *key, const GPtrArray *addresses) {
    json_begin_list(json, key);
    for (guint i = 0; i < addresses->len; i++)
        put_address(json, NULL, addresses->pdata[i]);
    json_end_list(json);
}

static void put_attachments(JsonWriter *json, const GPtrArray *attachments) {
    json_begin_list(json, "attachments");
    for (guint i = 0; i < attachments->len; i++) {
        const Attachment *attachment = attachments->pdata[i];
        json_begin_object(json, NULL);
        json_put_text(json, "filename", attachment->filename);
        json_put_text(json, "content_type", attachment->content_type);
        json_put_number(json, "size", (gint64)g_bytes_get_size(attachment->content));
        json_put_text(json, "sha256", attachment->sha256);
        if (attachment->inside != NULL)
            json_put_text(json, "inside", attachment->inside);
        json_end_object(json);
    }
    json_end_list(json);
}

static void put_bounces(JsonWriter *json, const GPtrArray *bounces) {
    json_begin_list(json, "bounces");
    for (guint i = 0; i < bounces->len; i++) {
        const BounceRow *row = bounces->pdata[i];
        json_begin_object(json, NULL);
        json_put_text(json, "recipient", row->recipient);
        json_put_text(json, "status", row->status);
        json_put_boolean(json, "permanent", row->is_permanent);
        json_put_text(json, "action", row->action);
        json_end_object(json);
    }
    json_end_list(json);
}

static void put_problems(JsonWriter *json, const GPtrArray *problems) {
    json_begin_list(json, "problems");
    for (guint i = 0; i < problems->len; i++) {
        const MailProblem *problem = problems->pdata[i];
        json_begin_object(json, NULL);
        json_put_text(json, "where", problem->where);
        json_put_text(json, "what", problem->what);
        json_end_object(json);
    }
    json_end_list(json);
}

static void put_mail(JsonWriter *json, const Mail *mail) {
    put_address(json, "from", mail_author(mail));
    put_addresses(json, "reply_to", mail->reply_to);
    put_addresses(json, "to", mail->to);
    put_addresses(json, "cc", mail->cc);
    json_put_texts(json, "in_reply_to", mail->in_reply_to);
    json_put_texts(json, "references", mail->references);
    if (mail->has_date)
        json_put_number(json, "date", mail->date);
    else
        json_put_null(json, "date");
    json_put_text(json, "body_text", mail->body_text);
    json_put_text(json, "new_text", mail->new_text);
    json_put_text(json, "signature", mail->signature);
    json_put_text(json, "quoted_text", mail->quoted_text);
    json_put_text(json, "language", mail->language);
    put_attachments(json, mail->attachments);
}

gchar *inspect_json(const gchar *file, const Mail *mail, const Identity *identity) {
    JsonWriter *json = json_writer_new();
    g_autofree gchar *shown_file = g_filename_display_name(file);
    json_begin_object(json, NULL);
    json_put_text(json, "file", shown_file);
    json_put_text(json, "subject", mail->subject);
    json_put_text(json, "message_id", mail->message_id);
    json_put_text(json, "original_message_id", identity->original_message_id);
    put_mail(json, mail);
    json_put_text(json, "kind", mail_kind_name(identity->kind));
    json_put_boolean(json, "answerable", identity->is_answerable);
    put_bounces(json, identity->bounces);
    json_put_texts(json, "why", identity->why);
    put_problems(json, mail->problems);
    json_end_object(json);
    return json_writer_finish(json);
}
