/* attachments.c - the files that came with a mail */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A file is what its header says, under a name that can do no harm. Its content is decoded once;
 * what came without a transfer encoding shares the bytes of the mail. */
#include "attachments.h"

#include <string.h>

#include "../header/header_text.h"
#include "base/digest.h"
#include "base/text.h"
#include "body_text.h"
#include "part_types.h"
#include "tnef.h"

enum { LONGEST_NAME = 200, LONGEST_EXTENSION = 16 };

/* Extensions for files that have no name. */
static const gchar *const extensions[][2] = {
    {"image/jpeg", ".jpg"},
    {"image/png", ".png"},
    {"image/gif", ".gif"},
    {"image/bmp", ".bmp"},
    {"image/webp", ".webp"},
    {"image/heic", ".heic"},
    {"image/tiff", ".tif"},
    {"image/svg+xml", ".svg"},
    {"application/pdf", ".pdf"},
    {"application/zip", ".zip"},
    {"application/pgp-signature", ".asc"},
    {"application/pkcs7-signature", ".p7s"},
    {"application/x-pkcs7-signature", ".p7s"},
    {"application/json", ".json"},
    {"application/ics", ".ics"},
    {"text/calendar", ".ics"},
    {"text/csv", ".csv"},
    {"text/html", ".html"},
    {"text/plain", ".txt"},
    {"text/vcard", ".vcf"},
    {"text/x-vcard", ".vcf"},
    {"text/xml", ".xml"},
    {"audio/mpeg", ".mp3"},
    {"audio/wav", ".wav"},
    {"audio/amr", ".amr"},
    {"video/mp4", ".mp4"},
    {"message/rfc822", ".eml"},
    {"message/global", ".eml"},
};

static const gchar *extension_of_type(const gchar *content_type) {
    for (gsize i = 0; i < G_N_ELEMENTS(extensions); i++) {
        if (strcmp(extensions[i][0], content_type) == 0)
            return extensions[i][1];
    }
    return ".bin";
}

/* For files that came without a type. */
static const gchar *type_of_name(const gchar *name) {
    const gchar *dot = name != NULL ? strrchr(name, '.') : NULL;
    for (gsize i = 0; dot != NULL && i < G_N_ELEMENTS(extensions); i++) {
        if (g_ascii_strcasecmp(extensions[i][1], dot) == 0)
            return extensions[i][0];
    }
    return "application/octet-stream";
}

/* Cut in front of the extension, at a character. */
static gchar *shorten_name(const gchar *name) {
    gsize length = strlen(name);
    if (length <= LONGEST_NAME)
        return g_strdup(name);
    const gchar *dot = strrchr(name, '.');
    if (dot == NULL || strlen(dot) > LONGEST_EXTENSION)
        dot = name + length;
    const gchar *cut = g_utf8_find_prev_char(name, name + LONGEST_NAME - strlen(dot) + 1);
    return g_strdup_printf("%.*s%s", (int)(cut != NULL ? cut - name : 0), name, dot);
}

gchar *attachments_safe_name(const gchar *name, const gchar *otherwise) {
    g_autofree gchar *line = text_one_line(name);
    const gchar *base = line;
    for (const gchar *at = line; *at != '\0'; at++) {
        if ((*at == '/' || *at == '\\') && at[1] != '\0')
            base = at + 1;
    }
    g_autofree gchar *safe = shorten_name(base);
    g_strdelimit(safe, "/\\", '_');
    g_strstrip(safe);
    /* ".", "..", ".bashrc" */
    if (*safe == '.')
        *safe = '_';
    return g_strdup(*safe != '\0' ? safe : otherwise);
}

static void add(PartReader *reader, Attachment *attachment, const gchar *name) {
    g_autofree gchar *otherwise =
        g_strdup_printf("attachment-%u%s", reader->mail->attachments->len + 1,
                        extension_of_type(attachment->content_type));
    attachment->filename = attachments_safe_name(name, otherwise);
    gsize size = 0;
    gconstpointer content = g_bytes_get_data(attachment->content, &size);
    attachment->sha256 = digest_sha256(content, size);
    g_ptr_array_add(reader->mail->attachments, attachment);
}

/* RFC 2183 filename, else the older name. */
static gchar *declared_name(const PartReader *reader, GMimeObject *part) {
    gchar *name = part_reader_parameter(reader, part, "Content-Disposition", "filename");
    return name != NULL ? name : part_reader_parameter(reader, part, "Content-Type", "name");
}

static gchar *content_id(GMimeObject *part) {
    const gchar *id = g_mime_object_get_content_id(part);
    g_autofree gchar *valid = id != NULL ? g_utf8_make_valid(id, -1) : NULL;
    return valid != NULL ? text_one_line(valid) : NULL;
}

/* Outlook's container, known by its type, or by its name where a gateway has lost that. */
static gboolean is_tnef(const gchar *content_type, const gchar *name) {
    return strcmp(content_type, "application/ms-tnef") == 0 ||
           strcmp(content_type, "application/vnd.ms-tnef") == 0 ||
           (name != NULL && g_ascii_strcasecmp(name, "winmail.dat") == 0);
}

/* Its files in place of itself; its text is the mail's if that has no other. FALSE if it is none.
 */
static gboolean unpack_tnef(PartReader *reader, GBytes *packed, const gchar *name) {
    gsize size = 0;
    const guint8 *bytes = g_bytes_get_data(packed, &size);
    g_autoptr(TnefContent) content = tnef_read(bytes, size);
    if (content == NULL) {
        part_reader_say(reader, "a winmail.dat that can't be read, kept as it is");
        return FALSE;
    }
    for (guint i = 0; i < content->files->len; i++) {
        const TnefFile *file = content->files->pdata[i];
        attachments_add_inner(reader, file->name, file->content_type, name,
                              g_bytes_ref(file->content));
    }
    if (content->text != NULL)
        body_text_offer(reader, content->text, content->is_html);
    if (content->is_partial)
        part_reader_say(reader, "parts of a winmail.dat can't be read, kept as it is, too");
    return !content->is_partial;
}

void attachments_add_part(PartReader *reader, GMimePart *part) {
    Attachment *attachment = g_new0(Attachment, 1);
    attachment->content_type = part_type_name(GMIME_OBJECT(part));
    attachment->content_id = content_id(GMIME_OBJECT(part));
    attachment->content =
        part_reader_content(reader, part, &attachment->raw_start, &attachment->raw_end);
    g_autofree gchar *name = declared_name(reader, GMIME_OBJECT(part));
    if (is_tnef(attachment->content_type, name) &&
        unpack_tnef(reader, attachment->content, "winmail.dat")) {
        attachment_free(attachment);
        return;
    }
    add(reader, attachment, name);
}

/* A nested message, or the part itself, as it stands in the mail. */
static GBytes *object_bytes(GMimeObject *object) {
    GMimeObject *inner = object;
    if (GMIME_IS_MESSAGE_PART(object))
        inner = GMIME_OBJECT(g_mime_message_part_get_message(GMIME_MESSAGE_PART(object)));
    if (inner == NULL)
        return g_bytes_new(NULL, 0);
    GMimeStream *stream = g_mime_stream_mem_new();
    g_mime_object_write_to_stream(inner, NULL, stream);
    GByteArray *bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream));
    g_mime_stream_mem_set_owner(GMIME_STREAM_MEM(stream), FALSE);
    g_object_unref(stream);
    return g_byte_array_free_to_bytes(bytes);
}

/* "Subject.eml" */
static gchar *message_name(const PartReader *reader, GMimeObject *object) {
    GMimeMessage *message = GMIME_IS_MESSAGE_PART(object)
                                ? g_mime_message_part_get_message(GMIME_MESSAGE_PART(object))
                                : NULL;
    if (message == NULL)
        return NULL;
    GMimeHeader *subject = g_mime_header_list_get_header(
        g_mime_object_get_header_list(GMIME_OBJECT(message)), "Subject");
    if (subject == NULL)
        return NULL;
    const gchar *raw = g_mime_header_get_raw_value(subject);
    g_autofree gchar *value = header_text_unfold(raw, strlen(raw), reader->charset);
    g_autofree gchar *text = header_text_decode(value, reader->charset);
    /* A "/" in a subject is no path. */
    g_strdelimit(text, "/\\", '_');
    return *text != '\0' ? g_strconcat(text, ".eml", NULL) : NULL;
}

GBytes *attachments_add_object(PartReader *reader, GMimeObject *object) {
    Attachment *attachment = g_new0(Attachment, 1);
    attachment->content_type = part_type_name(object);
    attachment->content_id = content_id(object);
    attachment->content = object_bytes(object);
    g_autofree gchar *name = declared_name(reader, object);
    if (name == NULL)
        name = message_name(reader, object);
    add(reader, attachment, name);
    return attachment->content;
}

void attachments_add_inner(PartReader *reader, const gchar *name, const gchar *content_type,
                           const gchar *inside, GBytes *content) {
    /* Outlook can write its container in uuencode, too. */
    if (inside == NULL && is_tnef("", name) && unpack_tnef(reader, content, name)) {
        g_bytes_unref(content);
        return;
    }
    Attachment *attachment = g_new0(Attachment, 1);
    g_autofree gchar *type = text_one_line(content_type);
    attachment->content_type = g_ascii_strdown(*type != '\0' ? type : type_of_name(name), -1);
    attachment->inside = g_strdup(inside);
    attachment->content = content;
    add(reader, attachment, name);
}
