/* service_notice.c - notices of mailing services about our own mail, in JSON */
/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Amazon SES tells what became of a mail through SNS, which can send that by mail: the body is the
 * JSON of the notice ("notificationType", of event publishing "eventType"), bare or as the string
 * "Message" of the envelope that SNS puts around it, and below it a line about unsubscribing. The
 * documented members are read: bounce.bouncedRecipients, deliveryDelay.delayedRecipients,
 * delivery.recipients, complaint.complainedRecipients, mail.commonHeaders.messageId.
 */
#include "service_notice.h"

#include <string.h>

#include "base/text.h"
#include "delivery_report.h"
#include "json_strings.h"
#include "report_fields.h"

enum { MAX_NOTICE = 256 * 1024 };

static const struct {
    const gchar *type;
    const gchar *action; /* NULL: a complaint */
    MailKind kind;
} notices[] = {
    {"Bounce", "failed", MAIL_KIND_BOUNCE},
    {"Reject", "failed", MAIL_KIND_BOUNCE},
    {"Rendering Failure", "failed", MAIL_KIND_BOUNCE},
    {"DeliveryDelay", "delayed", MAIL_KIND_DELAY_NOTICE},
    {"Delivery", "delivered", MAIL_KIND_DELIVERY_NOTICE},
    {"Complaint", NULL, MAIL_KIND_FEEDBACK_REPORT},
};

/* One recipient as its object says. */
typedef struct {
    guint container;
    gchar *recipient;
    gchar *status;
    gchar *diagnostic;
} Said;

typedef struct {
    gint notice;     /* index of notices[], -1: not said */
    GPtrArray *said; /* of Said */
    gchar *answer;   /* of the server that took it */
    gchar *message_id;
    gboolean is_transient;
} Notice;

static void said_free(Said *said) {
    g_free(said->recipient);
    g_free(said->status);
    g_free(said->diagnostic);
    g_free(said);
}

static void notice_clear(Notice *notice) {
    g_ptr_array_unref(notice->said);
    g_free(notice->answer);
    g_free(notice->message_id);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Notice, notice_clear)

static gint notice_index(const gchar *type) {
    for (gsize i = 0; i < G_N_ELEMENTS(notices); i++) {
        if (strcmp(notices[i].type, type) == 0)
            return (gint)i;
    }
    return -1;
}

/* The recipient whose object has this number. */
static Said *said_of(Notice *notice, guint container) {
    Said *last = notice->said->len > 0 ? notice->said->pdata[notice->said->len - 1] : NULL;
    if (last != NULL && last->container == container)
        return last;
    if (notice->said->len >= DELIVERY_REPORT_MAX_ROWS)
        return NULL;
    Said *said = g_new0(Said, 1);
    said->container = container;
    g_ptr_array_add(notice->said, said);
    return said;
}

static void replace(gchar **text, JsonStrings *strings) {
    g_free(*text);
    *text = g_steal_pointer(&strings->value);
}

static void take_recipient_member(Notice *notice, JsonStrings *strings) {
    static const gchar *const members[] = {"emailAddress", "status", "diagnosticCode"};
    Said *said = said_of(notice, json_strings_container(strings));
    if (said == NULL)
        return;
    gchar **fields[] = {&said->recipient, &said->status, &said->diagnostic};
    for (gsize i = 0; i < G_N_ELEMENTS(members); i++) {
        if (strcmp(strings->key, members[i]) == 0)
            replace(fields[i], strings);
        if (strings->value == NULL)
            return;
    }
}

static void take_string(Notice *notice, JsonStrings *strings) {
    static const gchar *const lists[] = {"bouncedRecipients", "delayedRecipients",
                                         "complainedRecipients"};
    const gchar *key = strings->key != NULL ? strings->key : "";
    const gchar *above = json_strings_above(strings, 0);
    if (strcmp(key, "notificationType") == 0 || strcmp(key, "eventType") == 0) {
        notice->notice = notice_index(strings->value);
    } else if (strcmp(key, "messageId") == 0 && strcmp(above, "commonHeaders") == 0) {
        replace(&notice->message_id, strings);
    } else if (strcmp(key, "smtpResponse") == 0) {
        replace(&notice->answer, strings);
    } else if (strcmp(key, "bounceType") == 0) {
        notice->is_transient = strcmp(strings->value, "Transient") == 0;
    } else if (*key == '\0' && strcmp(above, "recipients") == 0 &&
               strcmp(json_strings_above(strings, 1), "delivery") == 0) {
        Said *said = said_of(notice, G_MAXUINT - notice->said->len);
        if (said != NULL)
            replace(&said->recipient, strings);
    } else if (*key != '\0') {
        for (gsize i = 0; i < G_N_ELEMENTS(lists); i++) {
            if (strcmp(json_strings_above(strings, 1), lists[i]) == 0) {
                take_recipient_member(notice, strings);
                return;
            }
        }
    }
}

/* The envelope of SNS has the notice as a string; an envelope inside it is not looked for. */
static void read_notice(const gchar *text, gboolean may_be_envelope, Notice *notice) {
    g_auto(JsonStrings) strings;
    json_strings_init(&strings, text);
    while (json_strings_next(&strings)) {
        if (may_be_envelope && g_strcmp0(strings.key, "Message") == 0 && *strings.value == '{') {
            read_notice(strings.value, FALSE, notice);
            return;
        }
        take_string(notice, &strings);
    }
}

static void write_rows(const Notice *notice, const gchar *action, GPtrArray *rows) {
    for (guint i = 0; i < notice->said->len; i++) {
        const Said *said = notice->said->pdata[i];
        const gchar *diagnostic = said->diagnostic != NULL ? said->diagnostic : notice->answer;
        const gchar *status = said->status;
        if (status == NULL && diagnostic == NULL && notice->is_transient)
            status = "4.0.0";
        if (said->recipient != NULL)
            g_ptr_array_add(rows, delivery_report_row(said->recipient, action, status, diagnostic));
    }
}

static gboolean is_from_service(const Mail *mail) {
    const Address *author = mail_author(mail);
    return mail_header(mail, "X-Amz-Sns-Message-Id") != NULL ||
           (author != NULL &&
            g_str_has_prefix(address_domain(author->address), "sns.amazonaws.com"));
}

gboolean service_notice_read(const Mail *mail, Identity *identity) {
    const gchar *text = mail->body_text + strspn(mail->body_text, " \t\r\n");
    if (*text != '{' || !is_from_service(mail))
        return FALSE;
    g_autofree gchar *head = g_strndup(text, strnlen(text, MAX_NOTICE));
    g_auto(Notice)
        notice = {.notice = -1, .said = g_ptr_array_new_with_free_func((GDestroyNotify)said_free)};
    read_notice(head, TRUE, &notice);
    if (notice.notice < 0)
        return FALSE;
    const gchar *action = notices[notice.notice].action;
    if (action != NULL)
        write_rows(&notice, action, identity->bounces);
    identity->kind = notices[notice.notice].kind;
    identity->original_message_id = report_fields_message_id(notice.message_id);
    identity_say(identity, "notice of Amazon SES: %s", notices[notice.notice].type);
    return TRUE;
}
