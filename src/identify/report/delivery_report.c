/* delivery_report.c - delivery status notifications of RFC 3464 and read receipts of RFC 8098 */
/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A report has a block of fields about the message and one about each recipient (RFC 3464 section
 * 2). Real ones run the blocks together, leave fields out, put words where codes belong, and call
 * the part text/plain; so a recipient is whatever has a recipient field, and a second
 * Final-Recipient begins the next one. Global forms (RFC 6533) have other type names and addresses
 * of type "utf-8".
 *
 * The recipient is the Original-Recipient where there is one: the address that we wrote to, not the
 * one it was forwarded to. A diagnostic that names a more exact code than Status wins over it.
 */
#include "delivery_report.h"

#include <string.h>

#include "../status/status_words.h"
#include "base/text.h"
#include "report_fields.h"

/* What a recipient's block may say. */
typedef enum {
    SLOT_ORIGINAL,
    SLOT_FINAL,
    SLOT_ACTUAL,
    SLOT_ACTION,
    SLOT_STATUS,
    SLOT_DIAGNOSTIC,
    SLOT_COUNT
} Slot;

static const struct {
    const gchar *field;
    Slot slot;
} slots[] = {
    {"Original-Recipient", SLOT_ORIGINAL},
    {"Final-Recipient", SLOT_FINAL},
    {"X-Actual-Recipient", SLOT_ACTUAL}, /* Exim, Courier: after aliases */
    {"Action", SLOT_ACTION},
    {"Status", SLOT_STATUS},
    {"Diagnostic-Code", SLOT_DIAGNOSTIC},
};

/* RFC 3464 section 2.3.3, and how else it is written. The first word decides. */
static const struct {
    const gchar *written;
    const gchar *action;
    MailKind kind;
} actions[] = {
    {"failed", "failed", MAIL_KIND_BOUNCE},
    {"failure", "failed", MAIL_KIND_BOUNCE},
    {"fail", "failed", MAIL_KIND_BOUNCE},
    {"error", "failed", MAIL_KIND_BOUNCE},
    {"expired", "failed", MAIL_KIND_BOUNCE},
    {"rejected", "failed", MAIL_KIND_BOUNCE},
    {"undeliverable", "failed", MAIL_KIND_BOUNCE},
    {"delayed", "delayed", MAIL_KIND_DELAY_NOTICE},
    {"deferred", "delayed", MAIL_KIND_DELAY_NOTICE},
    {"delivered", "delivered", MAIL_KIND_DELIVERY_NOTICE},
    {"deliverable", "delivered", MAIL_KIND_DELIVERY_NOTICE},
    {"relayed", "relayed", MAIL_KIND_DELIVERY_NOTICE},
    {"expanded", "expanded", MAIL_KIND_DELIVERY_NOTICE},
};

static const gchar *const report_types[] = {
    "message/delivery-status", "message/global-delivery-status", "message/delivery-report"};
static const gchar *const receipt_types[] = {"message/disposition-notification",
                                             "message/global-disposition-notification"};

enum { MAX_DIAGNOSTIC_CHARACTERS = 400 };

static gboolean is_one_of(const gchar *type, const gchar *const *types, gsize count) {
    for (gsize i = 0; i < count; i++) {
        if (strcmp(type, types[i]) == 0)
            return TRUE;
    }
    return FALSE;
}

/* "+2B" and "+3D" of xtext (RFC 3461 section 4): the two characters that it must encode. Other
 * "+HH" are left: "kim+20@shop.test" is an address with a detail far more often than a blank. */
static void decode_xtext(GString *address) {
    gsize to = 0;
    for (gsize from = 0; from < address->len; from++, to++) {
        gboolean is_plus = strncmp(address->str + from, "+2B", 3) == 0;
        if (is_plus || strncmp(address->str + from, "+3D", 3) == 0) {
            address->str[to] = is_plus ? '+' : '=';
            from += 2;
        } else {
            address->str[to] = address->str[from];
        }
    }
    g_string_truncate(address, to);
}

/* "\x{4E2D}" of RFC 6533 section 3; controls and what is no character are left as they stand. */
static gchar *decode_unitext(const gchar *address) {
    GString *decoded = g_string_new(NULL);
    while (*address != '\0') {
        gchar *end = NULL;
        guint64 c = strncmp(address, "\\x{", 3) == 0 && g_ascii_isxdigit(address[3])
                        ? g_ascii_strtoull(address + 3, &end, 16)
                        : 0;
        if (end != NULL && *end == '}' && c <= 0x10ffff && g_unichar_isgraph((gunichar)c)) {
            g_string_append_unichar(decoded, (gunichar)c);
            address = end + 1;
        } else {
            g_string_append_c(decoded, *address++);
        }
    }
    return g_string_free(decoded, FALSE);
}

/* "rfc822; <Kim@Shop.test> (Kim)" -> "Kim@Shop.test"; NULL if it has no address of ours or theirs.
 */
static gchar *typed_address(const gchar *value) {
    if (value == NULL)
        return NULL;
    const gchar *separator = strchr(value, ';');
    const gchar *bare = separator != NULL ? separator + 1 : value;
    gboolean is_utf8 = separator != NULL && g_ascii_strncasecmp(value, "utf-8", 5) == 0;
    bare += strspn(bare, " \t<\"'");
    gsize length = strcspn(bare, " \t<>\"',");
    g_autoptr(GString) address = g_string_new_len(bare, (gssize)length);
    if (address->len == 0 || address->len > 254)
        return NULL;
    if (is_utf8)
        return decode_unitext(address->str);
    if (separator != NULL && g_ascii_strncasecmp(value, "rfc822", 6) == 0)
        decode_xtext(address);
    return g_strdup(address->str);
}

static gint action_index(const gchar *written) {
    gsize length = written != NULL ? strspn(written, "abcdefghijklmnopqrstuvwxyz"
                                                     "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
                                   : 0;
    for (gsize i = 0; i < G_N_ELEMENTS(actions); i++) {
        if (strlen(actions[i].written) == length &&
            g_ascii_strncasecmp(written, actions[i].written, length) == 0)
            return (gint)i;
    }
    return -1;
}

/* RFC 3463 section 3.1: the class says whether it worked, when Action does not. */
static const gchar *action_of(const gchar *written, const gchar *status) {
    gint index = action_index(written);
    if (index >= 0)
        return actions[index].action;
    if (status != NULL && *status == '2')
        return "delivered";
    return status != NULL && *status == '4' && written == NULL ? "delayed" : "failed";
}

static const gchar *undefined_status(const gchar *action) {
    return strcmp(action, "failed") == 0    ? "5.0.0"
           : strcmp(action, "delayed") == 0 ? "4.0.0"
                                            : "2.0.0";
}

BounceRow *delivery_report_row(const gchar *recipient, const gchar *action, const gchar *status,
                               const gchar *diagnostic) {
    BounceRow *row = g_new0(BounceRow, 1);
    row->recipient = address_key(recipient);
    row->status = status_most_exact(status, diagnostic);
    row->action = g_strdup(action_of(action, row->status));
    if (row->status == NULL) /* RFC 3463 section 3.1: "other undefined status" of the class */
        row->status = g_strdup(undefined_status(row->action));
    if (!text_is_blank(diagnostic)) {
        g_autofree gchar *line = text_one_line(diagnostic);
        row->diagnostic = text_shorten(line, MAX_DIAGNOSTIC_CHARACTERS);
    }
    row->is_permanent = strcmp(row->action, "failed") == 0 && *row->status != '4';
    return row;
}

/* "smtp; 550 5.1.1 ..." -> "550 5.1.1 ..." */
static const gchar *without_type(const gchar *diagnostic) {
    if (diagnostic == NULL)
        return NULL;
    gsize type =
        strspn(diagnostic, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-");
    const gchar *text = diagnostic[type] == ';' ? diagnostic + type + 1 : diagnostic;
    return text + strspn(text, " \t");
}

static void take_row(const gchar *found[SLOT_COUNT], GPtrArray *rows) {
    g_autofree gchar *original = typed_address(found[SLOT_ORIGINAL]);
    g_autofree gchar *final = typed_address(found[SLOT_FINAL]);
    g_autofree gchar *actual = typed_address(found[SLOT_ACTUAL]);
    /* A name without "@" (a local user) is better than nothing, an address better than that. */
    const gchar *const candidates[] = {original, final, actual};
    const gchar *recipient = NULL;
    for (gsize i = 0; i < G_N_ELEMENTS(candidates); i++) {
        const gchar *one = candidates[i];
        if (one != NULL &&
            (recipient == NULL || (strchr(recipient, '@') == NULL && strchr(one, '@') != NULL)))
            recipient = one;
    }
    if (recipient != NULL && rows->len < DELIVERY_REPORT_MAX_ROWS)
        g_ptr_array_add(rows, delivery_report_row(recipient, found[SLOT_ACTION], found[SLOT_STATUS],
                                                  without_type(found[SLOT_DIAGNOSTIC])));
    memset(found, 0, SLOT_COUNT * sizeof *found);
}

static gboolean has_slot(const GPtrArray *block, Slot first, Slot last) {
    for (gsize s = 0; s < G_N_ELEMENTS(slots); s++) {
        if (slots[s].slot >= first && slots[s].slot <= last &&
            report_fields_value(block, slots[s].field) != NULL)
            return TRUE;
    }
    return FALSE;
}

/* The next block, or NULL. Some gateways put blank lines inside one: what follows a recipient of
 * whom nothing is said yet, and names no recipient, belongs to it. */
static GPtrArray *next_block(const gchar **at) {
    GPtrArray *block = report_fields_next(at);
    if (block == NULL || !has_slot(block, SLOT_ORIGINAL, SLOT_ACTUAL) ||
        has_slot(block, SLOT_ACTION, SLOT_DIAGNOSTIC))
        return block;
    const gchar *behind = *at;
    GPtrArray *next = report_fields_next(&behind);
    if (next != NULL && !has_slot(next, SLOT_ORIGINAL, SLOT_ACTUAL)) {
        g_ptr_array_extend_and_steal(block, next);
        *at = behind;
    } else if (next != NULL) {
        g_ptr_array_unref(next);
    }
    return block;
}

void delivery_report_read_rows(const gchar *text, GPtrArray *rows) {
    const gchar *at = text;
    GPtrArray *block = NULL;
    while (rows->len < DELIVERY_REPORT_MAX_ROWS && (block = next_block(&at)) != NULL) {
        const gchar *found[SLOT_COUNT] = {NULL};
        for (guint i = 0; i < block->len; i++) {
            const ReportField *field = block->pdata[i];
            for (gsize s = 0; s < G_N_ELEMENTS(slots); s++) {
                if (g_ascii_strcasecmp(field->name, slots[s].field) != 0)
                    continue;
                if (found[slots[s].slot] != NULL && slots[s].slot <= SLOT_FINAL)
                    take_row(found, rows);
                if (found[slots[s].slot] == NULL)
                    found[slots[s].slot] = field->value;
            }
        }
        take_row(found, rows);
        g_ptr_array_unref(block);
    }
}

MailKind delivery_report_kind(const GPtrArray *rows) {
    static const MailKind gravity[] = {MAIL_KIND_BOUNCE, MAIL_KIND_DELAY_NOTICE,
                                       MAIL_KIND_DELIVERY_NOTICE};
    for (gsize g = 0; g < G_N_ELEMENTS(gravity); g++) {
        for (guint i = 0; i < rows->len; i++) {
            const BounceRow *row = rows->pdata[i];
            gint index = action_index(row->action);
            if (index >= 0 && actions[index].kind == gravity[g])
                return gravity[g];
        }
    }
    return MAIL_KIND_BOUNCE;
}

/* A read receipt tells us nothing that a ticket needs but the mail it is about. */
static gboolean read_receipt(const Mail *mail, const ReportPart *part, Identity *identity) {
    const gchar *at = part->text;
    g_autoptr(GPtrArray) fields = report_fields_next(&at);
    if (fields == NULL)
        return FALSE;
    identity->kind = MAIL_KIND_DELIVERY_NOTICE;
    identity->original_message_id =
        report_fields_message_id(report_fields_value(fields, "Original-Message-ID"));
    if (identity->original_message_id == NULL)
        identity->original_message_id = report_fields_original_id(mail);
    const gchar *disposition = report_fields_value(fields, "Disposition");
    g_autofree gchar *line = text_one_line(disposition != NULL ? disposition : "not said");
    g_autofree gchar *shown = text_shorten(line, 80);
    identity_say(identity, "read receipt (RFC 8098), disposition: %s", shown);
    return TRUE;
}

/* Some systems call the machine-readable part text/plain, or write it below the words. */
static const gchar *status_lines_in(const gchar *text) {
    static const gchar *const first_fields[] = {
        "Reporting-MTA:", "Final-Recipient:", "Original-Recipient:"};
    for (const gchar *line = text; line != NULL && *line != '\0';) {
        for (gsize i = 0; i < G_N_ELEMENTS(first_fields); i++) {
            if (g_ascii_strncasecmp(line, first_fields[i], strlen(first_fields[i])) == 0)
                return line;
        }
        line = strchr(line, '\n');
        line = line != NULL ? line + 1 : NULL;
    }
    return NULL;
}

gboolean delivery_report_read_returned(const Mail *mail, GPtrArray *rows) {
    guint before = rows->len;
    for (guint i = 0; i < mail->report_parts->len; i++) {
        const ReportPart *part = mail->report_parts->pdata[i];
        const gchar *lines =
            report_fields_is_returned_mail(part->content_type) ? status_lines_in(part->text) : NULL;
        if (lines != NULL)
            delivery_report_read_rows(lines, rows);
    }
    return rows->len > before;
}

gboolean delivery_report_read(const Mail *mail, gboolean is_from_system, Identity *identity) {
    gboolean is_report =
        mail->content_type != NULL && (strcmp(mail->content_type, "multipart/report") == 0 ||
                                       g_str_has_prefix(mail->content_type, "message/"));
    if (!is_report && !is_from_system)
        return FALSE;
    for (guint i = 0; i < mail->report_parts->len; i++) {
        const ReportPart *part = mail->report_parts->pdata[i];
        if (is_one_of(part->content_type, receipt_types, G_N_ELEMENTS(receipt_types)))
            return read_receipt(mail, part, identity);
        if (is_one_of(part->content_type, report_types, G_N_ELEMENTS(report_types)))
            delivery_report_read_rows(part->text, identity->bounces);
    }
    if (identity->bounces->len == 0) {
        const gchar *lines = status_lines_in(mail->body_text);
        if (lines != NULL)
            delivery_report_read_rows(lines, identity->bounces);
    }
    if (identity->bounces->len == 0)
        return FALSE;
    identity->kind = delivery_report_kind(identity->bounces);
    identity->original_message_id = report_fields_original_id(mail);
    const BounceRow *first = identity->bounces->pdata[0];
    identity_say(identity, "delivery report (RFC 3464): %s %s, status %s%s", first->action,
                 first->recipient, first->status,
                 identity->bounces->len > 1 ? ", and more recipients" : "");
    return TRUE;
}
