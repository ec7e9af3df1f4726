/* report_fields.c - blocks of "Name: value" lines inside the parts of a report */
/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The same grammar serves message/delivery-status (RFC 3464 section 2.1), message/feedback-report
 * (RFC 5965 section 3), message/disposition-notification (RFC 8098 section 3.1) and the headers of
 * a returned mail. Lenient, bounded (fields of a block, bytes of a value) and linear.
 */
#include "report_fields.h"

#include <string.h>

#include "address_scan.h"

enum { MAX_FIELDS = 512, MAX_VALUE = 4096, MAX_NAME = 76 };

static void report_field_free(ReportField *field) {
    g_free(field->name);
    g_free(field->value);
    g_free(field);
}

static const gchar *line_end(const gchar *line) {
    const gchar *end = strchr(line, '\n');
    return end != NULL ? end : line + strlen(line);
}

static gboolean is_blank_line(const gchar *line, const gchar *end) {
    while (line < end && g_ascii_isspace(*line))
        line++;
    return line == end;
}

/* Bytes of the field name that `line` begins with; 0 if it is no field. */
static gsize field_name_length(const gchar *line, const gchar *end) {
    const gchar *at = line;
    while (at < end && at - line<MAX_NAME && * at> ' ' && *at < 0x7f && *at != ':')
        at++;
    const gchar *name_end = at;
    while (at < end && (*at == ' ' || *at == '\t'))
        at++;
    return name_end > line && at < end && *at == ':' ? (gsize)(name_end - line) : 0;
}

static void append_bounded(GString *value, const gchar *from, const gchar *end) {
    if (end == NULL)
        end = from + strlen(from);
    gsize room = value->len < MAX_VALUE ? MAX_VALUE - value->len : 0;
    gsize length = MIN((gsize)(end - from), room);
    while (length > 0 && length < (gsize)(end - from) && ((guchar)from[length] & 0xc0) == 0x80)
        length--;
    g_string_append_len(value, from, (gssize)length);
}

static void close_field(GPtrArray *fields, gchar **name, GString *value) {
    if (*name != NULL && fields->len < MAX_FIELDS) {
        ReportField *field = g_new0(ReportField, 1);
        field->name = g_steal_pointer(name);
        field->value = g_strstrip(g_strdup(value->str));
        g_ptr_array_add(fields, field);
    }
    g_clear_pointer(name, g_free);
    g_string_truncate(value, 0);
}

GPtrArray *report_fields_next(const gchar **at) {
    const gchar *line = *at;
    while (*line != '\0' && is_blank_line(line, line_end(line)))
        line = *line_end(line) == '\n' ? line_end(line) + 1 : line_end(line);
    *at = line;
    if (*line == '\0')
        return NULL;

    g_autoptr(GPtrArray) fields = g_ptr_array_new_with_free_func((GDestroyNotify)report_field_free);
    g_autoptr(GString) value = g_string_new(NULL);
    g_autofree gchar *name = NULL;
    while (*line != '\0') {
        const gchar *end = line_end(line);
        if (is_blank_line(line, end))
            break;
        gsize name_length = field_name_length(line, end);
        if (name_length > 0) {
            close_field(fields, &name, value);
            name = g_strndup(line, name_length);
            append_bounded(value, strchr(line, ':') + 1, end);
        } else if (name != NULL) {
            const gchar *from = line;
            while (from < end && g_ascii_isspace(*from))
                from++;
            append_bounded(value, " ", NULL);
            append_bounded(value, from, end);
        }
        line = *end == '\n' ? end + 1 : end;
    }
    close_field(fields, &name, value);
    *at = line;
    return g_steal_pointer(&fields);
}

const gchar *report_fields_value(const GPtrArray *fields, const gchar *name) {
    for (guint i = 0; i < fields->len; i++) {
        const ReportField *field = fields->pdata[i];
        if (g_ascii_strcasecmp(field->name, name) == 0)
            return field->value;
    }
    return NULL;
}

gchar *report_fields_message_id(const gchar *value) {
    if (value == NULL)
        return NULL;
    const gchar *open = strchr(value, '<');
    const gchar *start = open != NULL ? open + 1 : value + strspn(value, " \t");
    gsize length = strcspn(start, "<> \t\n");
    return length > 0 && length < 998 ? g_strndup(start, length) : NULL;
}

/* RFC 6533 has the global ones. */
gboolean report_fields_is_returned_mail(const gchar *content_type) {
    static const gchar *const types[] = {
        "message/rfc822",     "text/rfc822-headers",    "message/global", "message/global-headers",
        "text/rfc822-header", "message/rfc822-headers", "message/partial"};
    for (gsize i = 0; i < G_N_ELEMENTS(types); i++) {
        if (strcmp(content_type, types[i]) == 0)
            return TRUE;
    }
    return FALSE;
}

/* "Message-ID:" at the beginning of a line, with blanks or a quote mark before it. */
static const gchar *find_in_text(const gchar *text, const gchar *field) {
    const gchar *line = text;
    while (line != NULL && *line != '\0') {
        const gchar *at = line + strspn(line, "> \t");
        if (g_ascii_strncasecmp(at, field, strlen(field)) == 0)
            return at + strlen(field);
        line = strchr(at, '\n');
        line = line != NULL ? line + 1 : NULL;
    }
    return NULL;
}

/* The id may stand alone on the next line. */
static gchar *id_in_text(const gchar *text) {
    for (const gchar *at = find_in_text(text, "message-id:"); at != NULL;
         at = find_in_text(at, "message-id:")) {
        at += strspn(at, " \t\n");
        if (*at == '<')
            return report_fields_message_id(at);
    }
    return NULL;
}

/* Header block of the returned mail among the report parts, or NULL. */
static GPtrArray *returned_headers(const Mail *mail) {
    for (guint i = 0; i < mail->report_parts->len; i++) {
        const ReportPart *part = mail->report_parts->pdata[i];
        const gchar *at = part->text;
        GPtrArray *headers =
            report_fields_is_returned_mail(part->content_type) ? report_fields_next(&at) : NULL;
        if (headers != NULL)
            return headers;
    }
    return NULL;
}

gboolean report_fields_has_returned_mail(const Mail *mail) {
    g_autoptr(GPtrArray) headers = returned_headers(mail);
    return headers != NULL;
}

gchar *report_fields_original_id(const Mail *mail) {
    g_autoptr(GPtrArray) headers = returned_headers(mail);
    gchar *id = headers != NULL
                    ? report_fields_message_id(report_fields_value(headers, "Message-ID"))
                    : NULL;
    if (id == NULL)
        id = id_in_text(mail->body_text);
    if (id == NULL && mail->in_reply_to->len > 0)
        id = g_strdup(mail->in_reply_to->pdata[0]);
    return id;
}

gchar *report_fields_original_recipient(const Mail *mail) {
    g_autoptr(GPtrArray) headers = returned_headers(mail);
    const gchar *to = headers != NULL ? report_fields_value(headers, "To") : NULL;
    /* GroupWise and others write the returned mail into their text. */
    if (headers == NULL && find_in_text(mail->body_text, "message-id:") != NULL)
        to = find_in_text(mail->body_text, "to:");
    const gchar *to_end = to != NULL ? to + strcspn(to, headers != NULL ? "" : "\n") : NULL;
    const gchar *end = NULL;
    g_autofree gchar *address = to != NULL ? address_scan(to, to_end, NULL, &end) : NULL;
    g_autofree gchar *another = address != NULL ? address_scan(end, to_end, NULL, NULL) : NULL;
    return another == NULL ? g_steal_pointer(&address) : NULL;
}
