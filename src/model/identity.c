/* identity.c - what a mail is and who wrote it: making and freeing the record */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/identity.h"

#include <stdarg.h>

static const gchar *const kind_names[] = {
    [MAIL_KIND_PERSON] = "person",
    [MAIL_KIND_BOUNCE] = "bounce",
    [MAIL_KIND_DELAY_NOTICE] = "delay_notice",
    [MAIL_KIND_DELIVERY_NOTICE] = "delivery_notice",
    [MAIL_KIND_AUTO_REPLY] = "auto_reply",
    [MAIL_KIND_FEEDBACK_REPORT] = "feedback_report",
    [MAIL_KIND_LIST] = "list",
    [MAIL_KIND_BULK] = "bulk",
    [MAIL_KIND_OWN] = "own",
    [MAIL_KIND_SPAM] = "spam",
};
G_STATIC_ASSERT(G_N_ELEMENTS(kind_names) == MAIL_KIND_COUNT);

const gchar *mail_kind_name(MailKind kind) {
    return kind_names[kind];
}

void bounce_row_free(BounceRow *row) {
    if (row == NULL)
        return;
    g_free(row->recipient);
    g_free(row->status);
    g_free(row->action);
    g_free(row->diagnostic);
    g_free(row);
}

Identity *identity_new(void) {
    Identity *identity = g_new0(Identity, 1);
    identity->is_answerable = TRUE;
    identity->why = g_ptr_array_new_with_free_func(g_free);
    identity->bounces = g_ptr_array_new_with_free_func((GDestroyNotify)bounce_row_free);
    return identity;
}

void identity_free(Identity *identity) {
    if (identity == NULL)
        return;
    g_ptr_array_unref(identity->why);
    g_ptr_array_unref(identity->bounces);
    g_free(identity->original_message_id);
    address_free(identity->forwarded_author);
    g_free(identity->forwarded_subject);
    g_free(identity->forwarded_text);
    g_free(identity);
}

void identity_say(Identity *identity, const gchar *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    g_ptr_array_add(identity->why, g_strdup_vprintf(format, arguments));
    va_end(arguments);
}
