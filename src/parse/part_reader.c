/* part_reader.c - the parts of one mail: what is text, what is a file, what is a report */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* RFC 2046. The tree is walked here, not with GMimePartIter, whose cost grows with the square of
 * the depth. Rules:
 * - multipart/alternative: the plain text is the text, unless it is blank; else the last that has
 *   one. Files in the other alternatives are kept.
 * - multipart/related: its root is text, the others are files.
 * - other multiparts: every text part without a file name is text, in order.
 * - a whole nested message is a file (.eml), and a report part too.
 * - what programs write to programs (RFC 3464, 5965, 8098) is a report part, not a file. */
#include "part_reader.h"

#include <string.h>

#include "attachments.h"
#include "body_text.h"
#include "charset.h"
#include "header_text.h"
#include "transfer.h"

enum { LONGEST_REPORT = 256 * 1024 };

/* May the text of a part be body text? */
typedef enum { TEXT_IS_BODY, TEXT_IS_SKIPPED, TEXT_IS_FILE } TextUse;

static void read_part(PartReader *reader, GMimeObject *part, guint depth, TextUse use);

gchar *part_reader_type(GMimeObject *part) {
    GMimeContentType *type = g_mime_object_get_content_type(part);
    const gchar *major = type != NULL ? g_mime_content_type_get_media_type(type) : NULL;
    const gchar *minor = type != NULL ? g_mime_content_type_get_media_subtype(type) : NULL;
    g_autofree gchar *name = g_strdup_printf("%s/%s", major != NULL ? major : "application",
                                             minor != NULL ? minor : "octet-stream");
    g_autofree gchar *valid = g_utf8_make_valid(name, -1);
    return g_ascii_strdown(valid, -1);
}

void part_reader_say(PartReader *reader, const gchar *what) {
    g_autofree gchar *where = g_strdup_printf("part %u", reader->number);
    mail_add_problem(reader->mail, where, "%s", what);
}

static const gchar *raw_header(GMimeObject *part, const gchar *name) {
    GMimeHeader *header = g_mime_header_list_get_header(g_mime_object_get_header_list(part), name);
    return header != NULL ? g_mime_header_get_raw_value(header) : NULL;
}

gchar *part_reader_parameter(const PartReader *reader, GMimeObject *part, const gchar *header,
                             const gchar *parameter) {
    const gchar *raw = raw_header(part, header);
    if (raw == NULL || strchr(raw, ';') == NULL)
        return NULL;
    g_autofree gchar *value = header_text_unfold(raw, strlen(raw), reader->charset);
    return header_text_parameter(value, parameter, reader->charset);
}

/* GMime knows only the exact names; "quoted_printable", "base64;" and the like are seen too. */
static GMimeContentEncoding encoding_of(GMimePart *part) {
    GMimeContentEncoding encoding = g_mime_part_get_content_encoding(part);
    const gchar *raw = raw_header(GMIME_OBJECT(part), "Content-Transfer-Encoding");
    if (encoding != GMIME_CONTENT_ENCODING_DEFAULT || raw == NULL)
        return encoding;
    g_autoptr(GString) letters = g_string_new(NULL);
    for (const gchar *at = raw; *at != '\0' && *at != ';' && letters->len < 32; at++) {
        if (g_ascii_isalnum(*at))
            g_string_append_c(letters, g_ascii_tolower(*at));
    }
    if (g_str_has_prefix(letters->str, "base64"))
        return GMIME_CONTENT_ENCODING_BASE64;
    if (g_str_has_prefix(letters->str, "quotedprintable"))
        return GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE;
    return encoding;
}

/* The bytes of a leaf in reader->raw. The parser was told to persist its stream, so a content is a
 * window on the mail; if one is not, nothing is known. */
static gboolean find_span(const PartReader *reader, GMimePart *part, gsize *start, gsize *end) {
    GMimeDataWrapper *content = g_mime_part_get_content(part);
    GMimeStream *stream = content != NULL ? g_mime_data_wrapper_get_stream(content) : NULL;
    if (stream == NULL || !GMIME_IS_STREAM_MEM(stream))
        return FALSE;
    gint64 size = (gint64)g_bytes_get_size(reader->raw);
    gint64 bound_end = stream->bound_end == -1 ? size : stream->bound_end;
    if (stream->bound_start < 0 || stream->bound_start > bound_end || bound_end > size)
        return FALSE;
    *start = (gsize)stream->bound_start;
    *end = (gsize)bound_end;
    /* The line end in front of a boundary belongs to the boundary, its CR too. */
    const gchar *bytes = g_bytes_get_data(reader->raw, NULL);
    if (*end > *start && bytes[*end - 1] == '\r' && bound_end < size && bytes[*end] == '\n')
        *end -= 1;
    return TRUE;
}

GBytes *part_reader_content(const PartReader *reader, GMimePart *part, gsize *out_start,
                            gsize *out_end) {
    gsize start = 0;
    gsize end = 0;
    gboolean is_found = find_span(reader, part, &start, &end);
    if (out_start != NULL && out_end != NULL) {
        *out_start = is_found ? (gsize)((gssize)start + reader->raw_offset) : 0;
        *out_end = is_found ? (gsize)((gssize)end + reader->raw_offset) : 0;
    }
    return transfer_decode(reader->raw, start, end, encoding_of(part));
}

static gboolean is_type(GMimeObject *part, const gchar *major, const gchar *minor) {
    GMimeContentType *type = g_mime_object_get_content_type(part);
    return type != NULL && g_mime_content_type_is_type(type, major, minor);
}

static gboolean is_html(GMimeObject *part) {
    return is_type(part, "text", "html") || is_type(part, "application", "xhtml+xml") ||
           is_type(part, "text", "enriched") || is_type(part, "text", "richtext");
}

/* "Content-Type: text": RFC 2045 section 5.2 has it read as plain text, GMime as a file. */
static gboolean has_broken_type(GMimeObject *part) {
    const gchar *raw = raw_header(part, "Content-Type");
    return raw != NULL && raw[strcspn(raw, "/;")] != '/';
}

/* Text that a person would read in the window of the mail, if nothing says it is a file. */
static gboolean is_readable(GMimeObject *part) {
    return GMIME_IS_PART(part) && (is_type(part, "text", "plain") || is_html(part) ||
                                   is_type(part, "text", "markdown") || has_broken_type(part));
}

static gboolean is_called_attachment(GMimeObject *part) {
    const gchar *disposition = raw_header(part, "Content-Disposition");
    if (disposition == NULL)
        return FALSE;
    disposition += strspn(disposition, " \t\r\n");
    return g_ascii_strncasecmp(disposition, "attachment", strlen("attachment")) == 0;
}

static gboolean is_file(const PartReader *reader, GMimeObject *part) {
    if (is_called_attachment(part))
        return TRUE;
    g_autofree gchar *filename =
        part_reader_parameter(reader, part, "Content-Disposition", "filename");
    g_autofree gchar *name = part_reader_parameter(reader, part, "Content-Type", "name");
    return filename != NULL || name != NULL;
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

static gboolean is_report(GMimeObject *part) {
    GMimeContentType *type = g_mime_object_get_content_type(part);
    for (gsize i = 0; type != NULL && i < G_N_ELEMENTS(report_types); i++) {
        if (g_mime_content_type_is_type(type, report_types[i][0], report_types[i][1]))
            return TRUE;
    }
    return FALSE;
}

static void add_report(PartReader *reader, GMimeObject *part) {
    g_autoptr(GBytes) content = GMIME_IS_PART(part)
                                    ? part_reader_content(reader, GMIME_PART(part), NULL, NULL)
                                    : attachments_object_bytes(part);
    gsize size = 0;
    const gchar *bytes = g_bytes_get_data(content, &size);
    ReportPart *report = g_new0(ReportPart, 1);
    report->content_type = part_reader_type(part);
    g_autofree gchar *text = charset_to_utf8(size > 0 ? bytes : "", MIN(size, LONGEST_REPORT), NULL,
                                             reader->charset, NULL);
    report->text = body_text_clean(g_steal_pointer(&text));
    g_ptr_array_add(reader->mail->report_parts, report);
}

/* Is there nothing but blanks in it, encoded or not? */
static gboolean is_blank(const PartReader *reader, GMimePart *part) {
    g_autoptr(GBytes) content = part_reader_content(reader, part, NULL, NULL);
    gsize size = 0;
    const gchar *bytes = g_bytes_get_data(content, &size);
    for (gsize i = 0; i < size; i++) {
        if (!g_ascii_isspace(bytes[i]))
            return FALSE;
    }
    return TRUE;
}

static gint choose_alternative(const PartReader *reader, GMimeMultipart *multipart) {
    gint count = g_mime_multipart_get_count(multipart);
    for (gint i = 0; i < count; i++) {
        GMimeObject *part = g_mime_multipart_get_part(multipart, i);
        if (is_readable(part) && !is_html(part) && !is_file(reader, part) &&
            !is_blank(reader, GMIME_PART(part)))
            return i;
    }
    for (gint i = count - 1; i >= 0; i--) {
        GMimeObject *part = g_mime_multipart_get_part(multipart, i);
        if (GMIME_IS_MULTIPART(part) || (is_readable(part) && !is_file(reader, part)))
            return i;
    }
    return -1;
}

/* RFC 2387: the part named by "start", else the first; not a picture that was put in front. */
static gint find_root(const PartReader *reader, GMimeMultipart *multipart) {
    g_autofree gchar *start =
        part_reader_parameter(reader, GMIME_OBJECT(multipart), "Content-Type", "start");
    gint count = g_mime_multipart_get_count(multipart);
    gint first = -1;
    for (gint i = 0; i < count; i++) {
        GMimeObject *part = g_mime_multipart_get_part(multipart, i);
        const gchar *id = g_mime_object_get_content_id(part);
        if (start != NULL && id != NULL && strstr(start, id) != NULL)
            return i;
        if (first < 0 && (GMIME_IS_MULTIPART(part) || is_readable(part)))
            first = i;
    }
    return first;
}

/* A text that a chosen alternative says too: nobody misses it. An invitation is something else. */
static gboolean is_spare_text(const PartReader *reader, GMimeObject *part) {
    return is_type(part, "text", "*") && !is_type(part, "text", "calendar") &&
           !is_file(reader, part);
}

static void read_multipart(PartReader *reader, GMimeMultipart *multipart, guint depth,
                           TextUse use) {
    gboolean is_alternative = is_type(GMIME_OBJECT(multipart), "multipart", "alternative");
    gboolean is_related = is_type(GMIME_OBJECT(multipart), "multipart", "related");
    gint count = g_mime_multipart_get_count(multipart);
    gint chosen = is_alternative ? choose_alternative(reader, multipart)
                  : is_related   ? find_root(reader, multipart)
                                 : -1;
    for (gint i = 0; i < count; i++) {
        TextUse child_use = use;
        if (is_alternative && i != chosen)
            child_use = TEXT_IS_SKIPPED;
        if (is_related && i != chosen)
            child_use = TEXT_IS_FILE;
        read_part(reader, g_mime_multipart_get_part(multipart, i), depth + 1, child_use);
    }
    if (count == 0 && use == TEXT_IS_BODY) {
        part_reader_say(reader, "a multipart without its boundary, read as plain text");
        const gchar *prologue = g_mime_multipart_get_prologue(multipart);
        if (prologue != NULL)
            body_text_add_raw(reader, prologue, strlen(prologue));
    }
}

static void read_part(PartReader *reader, GMimeObject *part, guint depth, TextUse use) {
    reader->number++;
    gboolean is_message = GMIME_IS_MESSAGE_PART(part);
    if (depth > reader->limits->max_depth) {
        part_reader_say(reader, "nested too deeply, kept as one file");
        attachments_add_object(reader, part);
    } else if (GMIME_IS_MULTIPART(part)) {
        read_multipart(reader, GMIME_MULTIPART(part), depth, use);
    } else if (is_message) {
        attachments_add_object(reader, part);
        add_report(reader, part);
    } else if (is_report(part)) {
        add_report(reader, part);
        /* A message that Exchange has put in base64 is no message to GMime. */
        if (is_type(part, "message", "rfc822"))
            attachments_add_part(reader, GMIME_PART(part));
    } else if (use == TEXT_IS_BODY && is_readable(part) && (depth == 0 || !is_file(reader, part))) {
        body_text_add(reader, GMIME_PART(part), is_html(part));
    } else if (GMIME_IS_PART(part) && !(use == TEXT_IS_SKIPPED && is_spare_text(reader, part))) {
        attachments_add_part(reader, GMIME_PART(part));
        if (use == TEXT_IS_BODY && is_readable(part) && !is_called_attachment(part))
            body_text_offer_part(reader, GMIME_PART(part), is_html(part));
    }
}

void part_reader_read(PartReader *reader, GMimeObject *root) {
    if (root != NULL)
        read_part(reader, root, 0, TEXT_IS_BODY);
    body_text_finish(reader);
}
