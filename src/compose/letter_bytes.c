/* letter_bytes.c - a written letter and its files -> RFC 5322 bytes */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Names and types of files come from strangers: names are stripped to one line without a path,
 * types that are not "token/token" (RFC 2045 section 5.1) become application/octet-stream. A mail
 * goes as message/rfc822 and is not re-encoded (RFC 2046 section 5.2.1 forbids it); one that can't
 * travel like that, because of overlong lines or NUL bytes, goes as a plain file.
 */
#include "compose/letter_bytes.h"

#include <string.h>

#include "base/text.h"
#include "header_writer.h"
#include "mime_writer.h"

enum { MAX_FILENAME = 100, MAX_EXTENSION = 12, MAX_MAIL_LINE = 998 };

static const gchar any_type[] = "application/octet-stream";

static gboolean is_token(const gchar *text, gsize length) {
    for (gsize i = 0; i < length; i++) {
        if (!g_ascii_isalnum(text[i]) && strchr("!#$&-^_.+", text[i]) == NULL)
            return FALSE;
    }
    return length > 0 && length <= 100;
}

/* Composite types but a mail are no files. */
static const gchar *file_type(const gchar *type) {
    const gchar *slash = type != NULL ? strchr(type, '/') : NULL;
    if (slash == NULL || !is_token(type, (gsize)(slash - type)) ||
        !is_token(slash + 1, strlen(slash + 1)))
        return any_type;
    if (g_ascii_strncasecmp(type, "multipart/", 10) == 0)
        return any_type;
    if (g_ascii_strncasecmp(type, "message/", 8) == 0 &&
        g_ascii_strcasecmp(type, "message/rfc822") != 0)
        return any_type;
    return type;
}

/* Without path, controls and leading dots; a long one is shortened before its extension. */
static gchar *file_name(const gchar *name) {
    g_autofree gchar *valid = text_make_valid(name != NULL ? name : "", -1);
    g_autofree gchar *line = text_one_line(valid);
    const gchar *start = line;
    for (const gchar *at = line; *at != '\0'; at++) {
        if (*at == '/' || *at == '\\')
            start = at + 1;
    }
    start += strspn(start, ". ");
    if (*start == '\0')
        return g_strdup("file");
    if (g_utf8_strlen(start, -1) <= MAX_FILENAME)
        return g_strdup(start);
    const gchar *dot = strrchr(start, '.');
    const gchar *extension = dot != NULL && strlen(dot) <= MAX_EXTENSION ? dot : "";
    g_autofree gchar *stem = g_utf8_substring(start, 0, MAX_FILENAME - MAX_EXTENSION);
    return g_strconcat(stem, extension, NULL);
}

/* A mail with LF or CRLF line ends as it may travel: CRLF, no NUL, no lone CR, lines up to 998
 * bytes. NULL if it can't. */
static gchar *mail_lines(const gchar *bytes, gsize length, gboolean *out_is_ascii) {
    if (memchr(bytes, '\0', length) != NULL)
        return NULL;
    g_autoptr(GString) out = g_string_sized_new(length + length / 32 + 16);
    *out_is_ascii = TRUE;
    for (gsize at = 0; at < length;) {
        const gchar *newline = memchr(bytes + at, '\n', length - at);
        gsize end = newline != NULL ? (gsize)(newline - bytes) : length;
        gsize line = end - at;
        if (newline != NULL && line > 0 && bytes[end - 1] == '\r')
            line--;
        if (line > MAX_MAIL_LINE || memchr(bytes + at, '\r', line) != NULL)
            return NULL;
        for (gsize i = 0; i < line; i++)
            *out_is_ascii = *out_is_ascii && (guchar)bytes[at + i] < 0x80;
        g_string_append_len(out, bytes + at, (gssize)line);
        g_string_append_len(out, "\r\n", 2);
        at = end + 1;
    }
    return g_string_free(g_steal_pointer(&out), FALSE);
}

static gboolean is_inline(const LetterFile *file) {
    return file->content_id != NULL;
}

/* The true name stands in Content-Disposition; "name" is for programs that read only that. Both
 * forms in one header would be taken for one another. */
static void write_part_headers(GString *out, const LetterFile *file, const gchar *type,
                               const gchar *encoding) {
    g_autofree gchar *name = file_name(file->filename);
    g_string_append_printf(out, "Content-Type: %s", type);
    header_append_ascii_parameter(out, "name", name);
    g_string_append_printf(out, "\r\nContent-Transfer-Encoding: %s\r\n", encoding);
    if (is_inline(file) && header_is_id(file->content_id))
        g_string_append_printf(out, "Content-ID: <%s>\r\n", file->content_id);
    g_string_append_printf(out, "Content-Disposition: %s",
                           is_inline(file) ? "inline" : "attachment");
    header_append_parameter(out, "filename", name);
    g_string_append(out, "\r\n\r\n");
}

static void write_file(GString *out, const LetterFile *file, GBytes *content,
                       const gchar *boundary) {
    gsize length = 0;
    const gchar *bytes = g_bytes_get_data(content, &length);
    bytes = bytes != NULL ? bytes : "";
    const gchar *type = file_type(file->content_type);
    if (g_ascii_strcasecmp(type, "message/rfc822") == 0) {
        gboolean is_ascii = FALSE;
        g_autofree gchar *mail = mail_lines(bytes, length, &is_ascii);
        if (mail != NULL && strstr(mail, boundary) == NULL) {
            write_part_headers(out, file, type, is_ascii ? "7bit" : "8bit");
            g_string_append(out, mail);
            g_string_append(out, "\r\n");
            return;
        }
        type = any_type;
    }
    write_part_headers(out, file, type, "base64");
    mime_write_base64(out, bytes, length);
}

/* --- the parts ---------------------------------------------------------------------------------
 */

static guint count_files(const Letter *letter, gboolean wants_inline) {
    guint count = 0;
    for (guint i = 0; i < letter->files->len; i++)
        count += is_inline(letter->files->pdata[i]) == wants_inline;
    return count;
}

/* The files of one sort, each behind a boundary. */
static void write_files(GString *out, const Letter *letter, const GPtrArray *contents,
                        gboolean wants_inline, const gchar *boundary) {
    guint count = contents != NULL ? MIN(contents->len, letter->files->len) : 0;
    for (guint i = 0; i < count; i++) {
        const LetterFile *file = letter->files->pdata[i];
        if (is_inline(file) != wants_inline)
            continue;
        mime_write_boundary(out, boundary, FALSE);
        write_file(out, file, contents->pdata[i], boundary);
    }
}

/* RFC 2387: the HTML, and the pictures that it shows. */
static void write_related(GString *out, const Letter *letter, const GPtrArray *contents) {
    g_autofree gchar *boundary = mime_boundary(letter->message_id, "related");
    g_string_append_printf(
        out, "Content-Type: multipart/related; type=\"text/html\";\r\n boundary=\"%s\"\r\n\r\n",
        boundary);
    mime_write_boundary(out, boundary, FALSE);
    mime_write_text(out, "html", letter->html);
    write_files(out, letter, contents, TRUE, boundary);
    mime_write_boundary(out, boundary, TRUE);
}

static void write_alternative(GString *out, const Letter *letter, const GPtrArray *contents) {
    g_autofree gchar *boundary = mime_boundary(letter->message_id, "alternative");
    mime_write_multipart(out, "alternative", boundary);
    g_string_append(out, "\r\n");
    mime_write_boundary(out, boundary, FALSE);
    mime_write_text(out, "plain", letter->text);
    mime_write_boundary(out, boundary, FALSE);
    if (count_files(letter, TRUE) > 0)
        write_related(out, letter, contents);
    else
        mime_write_text(out, "html", letter->html);
    mime_write_boundary(out, boundary, TRUE);
}

static gboolean has_mail(const GPtrArray *files) {
    for (guint i = 0; i < files->len; i++) {
        const LetterFile *file = files->pdata[i];
        if (file->content_type != NULL &&
            g_ascii_strcasecmp(file->content_type, "message/rfc822") == 0)
            return TRUE;
    }
    return FALSE;
}

static void write_mixed(GString *out, const Letter *letter, const GPtrArray *contents) {
    g_autofree gchar *boundary = mime_boundary(letter->message_id, "mixed");
    mime_write_multipart(out, "mixed", boundary);
    /* A mail inside may be eight-bit, and then its container has to say so (RFC 2045, 6.4). */
    if (has_mail(letter->files))
        header_write_word(out, "Content-Transfer-Encoding", "8bit");
    g_string_append(out, "\r\n");
    mime_write_boundary(out, boundary, FALSE);
    write_alternative(out, letter, contents);
    write_files(out, letter, contents, FALSE, boundary);
    mime_write_boundary(out, boundary, TRUE);
}

static gsize room_for(const Letter *letter, const GPtrArray *contents) {
    gsize room =
        strlen(letter->headers) + 2 * strlen(letter->text) + 2 * strlen(letter->html) + 1024;
    for (guint i = 0; contents != NULL && i < contents->len; i++)
        room += g_bytes_get_size(contents->pdata[i]) / 3 * 4 * 79 / 76 + 2048;
    return room;
}

GBytes *letter_bytes(const Letter *letter, const GPtrArray *contents) {
    GString *out = g_string_sized_new(room_for(letter, contents));
    g_string_append(out, letter->headers);
    if (count_files(letter, FALSE) > 0)
        write_mixed(out, letter, contents);
    else
        write_alternative(out, letter, contents);
    return g_string_free_to_bytes(out);
}
