/* part_types.c - what a part is: text, HTML, a file, a report, something sealed */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Types are what mailers write, not what IANA lists. A text type that nobody knows is read as plain
 * text (RFC 2046 section 4.1.4), unless it is one that programs exchange as files. */
#include "part_types.h"

#include <string.h>

gboolean part_type_is(GMimeObject *part, const gchar *major, const gchar *minor) {
    GMimeContentType *type = g_mime_object_get_content_type(part);
    return type != NULL && g_mime_content_type_is_type(type, major, minor);
}

gchar *part_type_name(GMimeObject *part) {
    GMimeContentType *type = g_mime_object_get_content_type(part);
    const gchar *major = type != NULL ? g_mime_content_type_get_media_type(type) : NULL;
    const gchar *minor = type != NULL ? g_mime_content_type_get_media_subtype(type) : NULL;
    g_autofree gchar *name = g_strdup_printf("%s/%s", major != NULL ? major : "application",
                                             minor != NULL ? minor : "octet-stream");
    g_autofree gchar *valid = g_utf8_make_valid(name, -1);
    return g_ascii_strdown(valid, -1);
}

const gchar *part_type_header(GMimeObject *part, const gchar *name) {
    GMimeHeader *header = g_mime_header_list_get_header(g_mime_object_get_header_list(part), name);
    return header != NULL ? g_mime_header_get_raw_value(header) : NULL;
}

/* "Content-Type: text", "html", "text/": RFC 2045 section 5.2 has it read as plain text, GMime as a
 * file. */
static gboolean has_broken_type(GMimeObject *part) {
    const gchar *raw = part_type_header(part, "Content-Type");
    if (raw == NULL)
        return FALSE;
    gsize slash = strcspn(raw, "/;");
    const gchar *minor = raw[slash] == '/' ? raw + slash + 1 : "";
    gboolean is_missing = minor[strspn(minor, " \t\r\n")] == '\0' || *minor == ';';
    return raw[slash] != '/' ||
           (is_missing && slash >= 4 && g_ascii_strncasecmp(raw + slash - 4, "text", 4) == 0);
}

gboolean part_type_is_html(GMimeObject *part) {
    if (has_broken_type(part)) {
        const gchar *raw = part_type_header(part, "Content-Type");
        return g_ascii_strncasecmp(raw + strspn(raw, " \t\r\n"), "html", strlen("html")) == 0;
    }
    return part_type_is(part, "text", "html") || part_type_is(part, "application", "xhtml+xml") ||
           part_type_is(part, "text", "enriched") || part_type_is(part, "text", "richtext");
}

/* Text that is made for programs, or that a mail has besides its own. */
static const gchar *const text_files[] = {
    "calendar",     "x-vcalendar", "vcard",      "x-vcard",        "directory",  "csv",
    "xml",          "css",         "javascript", "rfc822-headers", "x-amp-html", "watch-html",
    "x-watch-html", "x-patch",     "x-diff",     "x-moz-deleted",  "rtf",
};

gboolean part_type_is_readable(GMimeObject *part) {
    if (!GMIME_IS_PART(part))
        return FALSE;
    if (part_type_is_html(part) || has_broken_type(part))
        return TRUE;
    if (!part_type_is(part, "text", "*"))
        return FALSE;
    for (gsize i = 0; i < G_N_ELEMENTS(text_files); i++) {
        if (part_type_is(part, "text", text_files[i]))
            return FALSE;
    }
    return TRUE;
}

static gboolean is_one_of(GMimeObject *part, const gchar *const (*types)[2], gsize count) {
    GMimeContentType *type = g_mime_object_get_content_type(part);
    for (gsize i = 0; type != NULL && i < count; i++) {
        if (g_mime_content_type_is_type(type, types[i][0], types[i][1]))
            return TRUE;
    }
    return FALSE;
}

gboolean part_type_is_calendar(GMimeObject *part) {
    static const gchar *const types[][2] = {
        {"text", "calendar"}, {"text", "x-vcalendar"}, {"application", "ics"}};
    return is_one_of(part, types, G_N_ELEMENTS(types));
}

gboolean part_type_is_card(GMimeObject *part) {
    static const gchar *const types[][2] = {
        {"text", "vcard"}, {"text", "x-vcard"}, {"text", "directory"}};
    return is_one_of(part, types, G_N_ELEMENTS(types));
}

gboolean part_type_is_called_attachment(GMimeObject *part) {
    const gchar *disposition = part_type_header(part, "Content-Disposition");
    if (disposition == NULL)
        return FALSE;
    disposition += strspn(disposition, " \t\r\n");
    return g_ascii_strncasecmp(disposition, "attachment", strlen("attachment")) == 0;
}

static const gchar *const report_types[][2] = {
    {"message", "delivery-status"},          /* RFC 3464 */
    {"message", "global-delivery-status"},   /* RFC 6533 */
    {"message", "disposition-notification"}, /* RFC 8098 */
    {"message", "global-disposition-notification"},
    {"message", "feedback-report"}, /* RFC 5965 */
    {"message", "tracking-status"}, /* RFC 3886 */
    {"text", "rfc822-headers"},     /* RFC 6522 */
    {"message", "global-headers"},  /* RFC 6533 */
    {"message", "rfc822"},          /* in base64 */
    {"message", "rfc822-headers"},  /* some say so */
};

gboolean part_type_is_report(GMimeObject *part) {
    return is_one_of(part, report_types, G_N_ELEMENTS(report_types));
}

/* The names of Content-Transfer-Encoding, squeezed: "quoted_printable", "base64;", "B". */
static const struct {
    const gchar *prefix;
    GMimeContentEncoding encoding;
} encodings[] = {
    {"base64", GMIME_CONTENT_ENCODING_BASE64},
    {"quotedprint", GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE},
    {"quotprint", GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE},
    {"qp", GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE},
    {"xuue", GMIME_CONTENT_ENCODING_UUENCODE},
    {"uue", GMIME_CONTENT_ENCODING_UUENCODE},
};

GMimeContentEncoding part_type_encoding(GMimeObject *part) {
    GMimeContentEncoding encoding = GMIME_IS_PART(part)
                                        ? g_mime_part_get_content_encoding(GMIME_PART(part))
                                        : GMIME_CONTENT_ENCODING_DEFAULT;
    const gchar *raw = part_type_header(part, "Content-Transfer-Encoding");
    if (encoding != GMIME_CONTENT_ENCODING_DEFAULT || raw == NULL)
        return encoding;
    gchar letters[32];
    gsize length = 0;
    for (const gchar *at = raw; *at != '\0' && *at != ';' && length + 1 < sizeof letters; at++) {
        if (g_ascii_isalnum(*at))
            letters[length++] = g_ascii_tolower(*at);
    }
    letters[length] = '\0';
    for (gsize i = 0; i < G_N_ELEMENTS(encodings); i++) {
        if (g_str_has_prefix(letters, encodings[i].prefix))
            return encodings[i].encoding;
    }
    return encoding;
}
