/* part_reader.c - the parts of one mail: what is text, what is a file, what is a report */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* RFC 2046. The tree is walked here, not with GMimePartIter, whose cost grows with the square of
 * the depth. Rules:
 * - multipart/alternative: the one that leads to plain text is the text, unless that is blank;
 *   else the last that has one. Two plain texts beside each other
 *   are no alternatives of each other and both count. Files in the others are kept.
 * - multipart/related: its root is text, the others are files.
 * - other multiparts: every text part without a file name is text, in order.
 * - a whole nested message is a file (.eml), and a report part too.
 * - what programs write to programs (RFC 3464, 5965, 8098) is a report part, not a file.
 * - what an opaque S/MIME signature holds, and parts whose boundary is not where the header says,
 *   are read as if they stood in the mail; what is encrypted is a file, and a problem says so. */
#include "part_reader.h"

#include <string.h>

#include "../encoding/charset.h"
#include "../encoding/transfer.h"
#include "../header/header_parameters.h"
#include "../header/header_text.h"
#include "attachments.h"
#include "body_text.h"
#include "broken_parts.h"
#include "mime_tree.h"
#include "part_types.h"
#include "prescan.h"
#include "signed_content.h"

enum { LONGEST_REPORT = 256 * 1024, MOST_INNER = 8, MOST_ADDED = 4096 };

/* May the text of a part be body text? */
typedef enum { TEXT_IS_BODY, TEXT_IS_SKIPPED, TEXT_IS_FILE } TextUse;

static void read_part(PartReader *reader, GMimeObject *part, guint depth, TextUse use);

void part_reader_say(PartReader *reader, const gchar *what) {
    g_autofree gchar *where = g_strdup_printf("part %u", reader->number);
    mail_add_problem(reader->mail, where, "%s", what);
}

gchar *part_reader_parameter(const PartReader *reader, GMimeObject *part, const gchar *header,
                             const gchar *parameter) {
    const gchar *raw = part_type_header(part, header);
    if (raw == NULL || strchr(raw, '=') == NULL)
        return NULL;
    g_autofree gchar *value = header_text_unfold(raw, strlen(raw), reader->charset);
    return header_parameter(value, parameter, reader->charset);
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
    /* The line end in front of a boundary belongs to the boundary, its CR too; nothing else does,
     * whatever line ends the header has. */
    const gchar *bytes = g_bytes_get_data(reader->raw, NULL);
    while (bound_end + 1 < size && *end > *start && bytes[*end] != '\n' && bytes[*end] != '\r' &&
           *end < (gsize)bound_end + 2 && *end + 1 < (gsize)size)
        *end += 1;
    if (*end > *start && bytes[*end - 1] == '\r' && bound_end < size && bytes[*end] == '\n')
        *end -= 1;
    return TRUE;
}

gsize part_reader_size(const PartReader *reader, GMimePart *part) {
    gsize start = 0;
    gsize end = 0;
    return find_span(reader, part, &start, &end) ? end - start : 0;
}

GBytes *part_reader_content(const PartReader *reader, GMimePart *part, gsize *out_start,
                            gsize *out_end) {
    gsize start = 0;
    gsize end = 0;
    gboolean is_found = find_span(reader, part, &start, &end);
    if (out_start != NULL && out_end != NULL) {
        is_found = is_found && !reader->is_copy;
        *out_start = is_found ? (gsize)((gssize)start + reader->raw_offset) : 0;
        *out_end = is_found ? (gsize)((gssize)end + reader->raw_offset) : 0;
    }
    return transfer_decode(reader->raw, start, end, part_type_encoding(GMIME_OBJECT(part)));
}

static gboolean is_file(const PartReader *reader, GMimeObject *part) {
    if (part_type_is_called_attachment(part))
        return TRUE;
    g_autofree gchar *filename =
        part_reader_parameter(reader, part, "Content-Disposition", "filename");
    g_autofree gchar *name = part_reader_parameter(reader, part, "Content-Type", "name");
    return filename != NULL || name != NULL;
}

/* Its first line is no field. */
static gboolean is_prose(const gchar *text) {
    text += strspn(text, " \t\n");
    gsize name = 0;
    while (g_ascii_isalnum(text[name]) || text[name] == '-')
        name++;
    return *text != '\0' && (name == 0 || text[name] != ':');
}

static void add_report(PartReader *reader, GMimeObject *part, GBytes *content) {
    gsize size = 0;
    const gchar *bytes = g_bytes_get_data(content, &size);
    ReportPart *report = g_new0(ReportPart, 1);
    report->content_type = part_type_name(part);
    g_autofree gchar *text = charset_to_utf8(size > 0 ? bytes : "", MIN(size, LONGEST_REPORT), NULL,
                                             reader->charset, NULL);
    report->text = body_text_clean(g_steal_pointer(&text));
    /* InterMail writes there what it has to say. */
    if (part_type_is(part, "message", "delivery-status") && is_prose(report->text))
        body_text_offer(reader, report->text, FALSE);
    g_ptr_array_add(reader->mail->report_parts, report);
}

/* Does it lead to plain text that says something? */
static gboolean says_plain_text(PartReader *reader, GMimeObject *part, guint depth) {
    if (GMIME_IS_MULTIPART(part) && depth <= reader->limits->max_depth) {
        gint count = g_mime_multipart_get_count(GMIME_MULTIPART(part));
        for (gint i = 0; i < count; i++) {
            GMimeObject *child = g_mime_multipart_get_part(GMIME_MULTIPART(part), i);
            if (says_plain_text(reader, child, depth + 1))
                return TRUE;
        }
        return FALSE;
    }
    return part_type_is_readable(part) && !part_type_is_html(part) && !is_file(reader, part) &&
           !body_text_is_blank(reader, GMIME_PART(part));
}

static gint choose_alternative(PartReader *reader, GMimeMultipart *multipart, guint depth) {
    gint count = g_mime_multipart_get_count(multipart);
    for (gint i = 0; i < count; i++) {
        if (says_plain_text(reader, g_mime_multipart_get_part(multipart, i), depth + 1))
            return i;
    }
    for (gint i = count - 1; i >= 0; i--) {
        GMimeObject *part = g_mime_multipart_get_part(multipart, i);
        if (GMIME_IS_MULTIPART(part) || (part_type_is_readable(part) && !is_file(reader, part)))
            return i;
    }
    return -1;
}

/* A plain text beside the chosen plain text: a list's footer, or what a gateway took out of HTML.
 */
static gboolean is_second_text(PartReader *reader, GMimeMultipart *multipart, gint chosen,
                               GMimeObject *part) {
    GMimeObject *first = chosen >= 0 ? g_mime_multipart_get_part(multipart, chosen) : NULL;
    if (!part_type_is(part, "text", "plain") || is_file(reader, part) || first == NULL ||
        !part_type_is(first, "text", "plain"))
        return FALSE;
    g_autoptr(GBytes) one = part_reader_content(reader, GMIME_PART(first), NULL, NULL);
    g_autoptr(GBytes) other = part_reader_content(reader, GMIME_PART(part), NULL, NULL);
    return !g_bytes_equal(one, other);
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
        if (first < 0 && (GMIME_IS_MULTIPART(part) || part_type_is_readable(part)))
            first = i;
    }
    return first;
}

/* A text that a chosen alternative says too: nobody misses it. An invitation is something else. */
static gboolean is_spare_text(const PartReader *reader, GMimeObject *part) {
    return part_type_is(part, "text", "*") && !part_type_is(part, "text", "calendar") &&
           !is_file(reader, part);
}

/* An entity that is not there as such: its header is made up, or it was inside something. FALSE if
 * it would cost too much, or nothing is in it. */
static gboolean read_inner(PartReader *reader, GBytes *entity, guint depth, TextUse use) {
    gsize size = 0;
    const gchar *bytes = g_bytes_get_data(entity, &size);
    MailBounds bounds;
    /* All of them together are no more than the mail, so that memory stays bounded. */
    if (reader->inner_count >= MOST_INNER || size == 0 ||
        reader->inner_bytes + size > reader->mail->size + MOST_ADDED ||
        !prescan_mail(bytes, size, reader->limits, &bounds, NULL))
        return FALSE;
    reader->inner_count++;
    reader->inner_bytes += size;
    MimeTree tree = mime_tree_open(entity, bounds.body);
    gboolean is_read = tree.root != NULL;
    if (is_read) {
        PartReader outer = *reader;
        reader->raw = entity;
        reader->is_copy = TRUE;
        read_part(reader, tree.root, depth + 1, use);
        reader->raw = outer.raw;
        reader->is_copy = outer.is_copy;
    }
    mime_tree_close(&tree);
    return is_read;
}

/* GMime finds no content, or no part at all, where the blank line behind a part's header is
 * missing.
 */
static gboolean has_no_content(GMimeMultipart *multipart) {
    gint count = g_mime_multipart_get_count(multipart);
    for (gint i = 0; i < count; i++) {
        GMimeObject *part = g_mime_multipart_get_part(multipart, i);
        if (!GMIME_IS_PART(part) || g_mime_part_get_content(GMIME_PART(part)) != NULL)
            return FALSE;
    }
    return TRUE;
}

static void read_without_parts(PartReader *reader) {
    gsize size = 0;
    const gchar *bytes = g_bytes_get_data(reader->raw, &size);
    if (reader->body >= size)
        return;
    g_autoptr(GBytes) words = broken_parts_words(bytes + reader->body, size - reader->body);
    bytes = g_bytes_get_data(words, &size);
    if (size == 0)
        return;
    part_reader_say(reader, "parts without a blank line behind their headers");
    body_text_add_raw(reader, bytes, size);
}

/* All that GMime found in it is in front of a first boundary that never comes. FALSE if that is
 * nothing. */
static gboolean read_without_boundary(PartReader *reader, GMimeMultipart *multipart, guint depth,
                                      TextUse use) {
    const gchar *prologue = g_mime_multipart_get_prologue(multipart);
    if (prologue == NULL)
        return FALSE;
    GMimeObject *object = GMIME_OBJECT(multipart);
    g_autoptr(GBytes) raw = g_bytes_new_static(prologue, strlen(prologue));
    /* RFC 2045 forbids it, some encode a whole multipart all the same. */
    g_autoptr(GBytes) body =
        transfer_decode(raw, 0, g_bytes_get_size(raw), part_type_encoding(object));
    gsize size = 0;
    const gchar *bytes = g_bytes_get_data(body, &size);
    g_autoptr(GBytes) entity =
        size > 0 ? broken_parts_repair(bytes, size, part_type_header(object, "Content-Type"))
                 : NULL;
    g_autoptr(GBytes) text =
        entity != NULL ? g_bytes_new_from_bytes(entity, g_bytes_get_size(entity) - size, size)
                       : g_bytes_ref(body);
    if (entity != NULL) {
        /* It is a copy of the mail, and so is the entity: one has to go before files are decoded.
         */
        g_clear_pointer(&body, g_bytes_unref);
        g_mime_multipart_set_prologue(multipart, NULL);
    }
    if (entity != NULL && read_inner(reader, entity, depth, use)) {
        part_reader_say(reader, "a multipart with another boundary than its header says");
    } else if (use == TEXT_IS_BODY) {
        part_reader_say(reader, "a multipart without its boundary, read as plain text");
        bytes = g_bytes_get_data(text, &size);
        body_text_add_raw(reader, size > 0 ? bytes : "", size);
    }
    return TRUE;
}

static void read_multipart(PartReader *reader, GMimeMultipart *multipart, guint depth,
                           TextUse use) {
    GMimeObject *object = GMIME_OBJECT(multipart);
    gboolean is_alternative = part_type_is(object, "multipart", "alternative");
    gboolean is_related = part_type_is(object, "multipart", "related");
    gint count = g_mime_multipart_get_count(multipart);
    gint chosen = -1;
    if (use == TEXT_IS_BODY)
        chosen = is_alternative ? choose_alternative(reader, multipart, depth)
                 : is_related   ? find_root(reader, multipart)
                                : -1;
    for (gint i = 0; i < count; i++) {
        GMimeObject *part = g_mime_multipart_get_part(multipart, i);
        TextUse child_use = use;
        if (use == TEXT_IS_BODY && is_alternative && i != chosen &&
            !is_second_text(reader, multipart, chosen, part))
            child_use = TEXT_IS_SKIPPED;
        if (use == TEXT_IS_BODY && is_related && i != chosen)
            child_use = TEXT_IS_FILE;
        read_part(reader, part, depth + 1, child_use);
    }
    if (part_type_is(object, "multipart", "encrypted"))
        part_reader_say(reader, "encrypted, its text can't be read");
    gboolean is_read = count == 0 && read_without_boundary(reader, multipart, depth, use);
    if (!is_read && depth == 0 && use == TEXT_IS_BODY && reader->text->len == 0 &&
        has_no_content(multipart))
        read_without_parts(reader);
}

static gboolean is_smime(GMimeObject *part) {
    return GMIME_IS_PART(part) && (part_type_is(part, "application", "pkcs7-mime") ||
                                   part_type_is(part, "application", "x-pkcs7-mime"));
}

/* smime.p7m: signed and readable, or encrypted. It is kept as a file as well. */
static void read_smime(PartReader *reader, GMimePart *part, guint depth, TextUse use) {
    GPtrArray *files = reader->mail->attachments;
    guint before = files->len;
    attachments_add_part(reader, part);
    if (files->len == before)
        return;
    const Attachment *file = files->pdata[files->len - 1];
    g_autoptr(GBytes) entity = signed_content_read(file->content);
    if (entity == NULL || !read_inner(reader, entity, depth, use))
        part_reader_say(reader, "encrypted, its text can't be read");
}

/* The text of the whole mail, unless it is made of parts that its header does not speak of. */
static void read_only_text(PartReader *reader, GMimePart *part) {
    g_autoptr(GBytes) content = part_reader_content(reader, part, NULL, NULL);
    gsize size = 0;
    const gchar *bytes = g_bytes_get_data(content, &size);
    const gchar *type = part_type_header(GMIME_OBJECT(part), "Content-Type");
    g_autoptr(GBytes) entity = size > 0 ? broken_parts_repair(bytes, size, type) : NULL;
    if (entity != NULL && read_inner(reader, entity, 0, TEXT_IS_BODY))
        part_reader_say(reader, "parts that the header does not speak of");
    else
        body_text_add(reader, part, part_type_is_html(GMIME_OBJECT(part)));
}

static void read_leaf(PartReader *reader, GMimePart *part, guint depth, TextUse use) {
    GMimeObject *object = GMIME_OBJECT(part);
    gboolean is_readable = part_type_is_readable(object);
    if (use != TEXT_IS_FILE && part_type_is_html(object) && !is_file(reader, object))
        body_text_keep_html(reader, part);
    if (use == TEXT_IS_BODY && is_readable && depth == 0) {
        read_only_text(reader, part);
    } else if (use == TEXT_IS_BODY && is_readable && !is_file(reader, object)) {
        body_text_add(reader, part, part_type_is_html(object));
    } else if (!(use == TEXT_IS_SKIPPED && is_spare_text(reader, object))) {
        attachments_add_part(reader, part);
        /* Beside a text it repeats that; alone, or beside a blank one, it is what was written. */
        if (use != TEXT_IS_FILE && part_type_is_calendar(object))
            body_text_offer_card(reader, part);
        if (use != TEXT_IS_BODY || part_type_is_called_attachment(object))
            return;
        if (is_readable)
            body_text_offer_part(reader, part, part_type_is_html(object));
        else if (part_type_is(object, "text", "rtf") || part_type_is(object, "application", "rtf"))
            body_text_offer_rtf(reader, part);
        else if (part_type_is_card(object))
            body_text_offer_card(reader, part);
    }
}

static void read_part(PartReader *reader, GMimeObject *part, guint depth, TextUse use) {
    reader->number++;
    if (depth > reader->limits->max_depth) {
        part_reader_say(reader, "nested too deeply, kept as one file");
        attachments_add_object(reader, part);
    } else if (GMIME_IS_MULTIPART(part)) {
        read_multipart(reader, GMIME_MULTIPART(part), depth, use);
    } else if (GMIME_IS_MESSAGE_PART(part)) {
        add_report(reader, part, attachments_add_object(reader, part));
    } else if (part_type_is_report(part) && GMIME_IS_PART(part)) {
        g_autoptr(GBytes) content = part_reader_content(reader, GMIME_PART(part), NULL, NULL);
        add_report(reader, part, content);
        /* A message that Exchange has put in base64 is no message to GMime. */
        if (part_type_is(part, "message", "rfc822"))
            attachments_add_part(reader, GMIME_PART(part));
    } else if (is_smime(part)) {
        read_smime(reader, GMIME_PART(part), depth, use);
    } else if (GMIME_IS_PART(part)) {
        read_leaf(reader, GMIME_PART(part), depth, use);
    }
}

void part_reader_read(PartReader *reader, GMimeObject *root) {
    if (root != NULL)
        read_part(reader, root, 0, TEXT_IS_BODY);
    body_text_finish(reader);
}
