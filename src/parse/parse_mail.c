/* parse_mail.c - FRONT: raw bytes -> Mail, under size, depth and part limits */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The order of things: count what the mail would cost (prescan), let GMime find the parts, read
 * header fields and parts with our own readers, tell the text apart, name its language. GMime's
 * object is only looked at, never changed, and gone when we return. All text in the Mail is valid
 * UTF-8 without controls; names and addresses are one line. */
#include "parse/parse_mail.h"

#include <string.h>

#include <gmime/gmime.h>
#include <libxml/parser.h>

#include "base/digest.h"
#include "base/text.h"
#include "encoding/charset.h"
#include "encoding/charset_guess.h"
#include "header/addresses.h"
#include "header/header_date.h"
#include "header/header_parameters.h"
#include "header/header_text.h"
#include "header/message_ids.h"
#include "language/language.h"
#include "part/body_text.h"
#include "part/mime_tree.h"
#include "part/part_reader.h"
#include "part/part_types.h"
#include "part/prescan.h"
#include "quote/quoted_text.h"

enum { LOOK_AT_BODY = 16 * 1024, KEY_BODY = 1024 * 1024 };

ParseLimits parse_default_limits(void) {
    return (ParseLimits){.max_bytes = 50 * 1000 * 1000,
                         .max_header_bytes = 256 * 1024,
                         .max_parts = 5000,
                         .max_depth = 64,
                         .max_text_bytes = 1024 * 1024};
}

void parse_start(void) {
    g_mime_init();
    xmlInitParser();
}

/* Lines that end in CR alone, as old Macs wrote them, get LF in its place: offsets stay what they
 * are. CR CR LF, of a program that made CRLF of CRLF, gets LF. */
static GBytes *normal_bytes(GBytes *raw, gboolean *out_is_moved) {
    gsize size = 0;
    const gchar *bytes = g_bytes_get_data(raw, &size);
    if (size == 0)
        return g_bytes_new_static("", 0);
    const gchar *first = memchr(bytes, '\n', size);
    *out_is_moved = first != NULL && first - bytes >= 2 && first[-1] == '\r' && first[-2] == '\r';
    if (!*out_is_moved && (first != NULL || memchr(bytes, '\r', size) == NULL))
        return g_bytes_ref(raw);
    gchar *copy = g_malloc(size);
    gsize used = 0;
    for (gsize i = 0; i < size; i++) {
        if (!*out_is_moved)
            copy[used++] = bytes[i] == '\r' ? '\n' : bytes[i];
        else if (bytes[i] != '\r')
            copy[used++] = bytes[i];
    }
    return g_bytes_new_take(copy, used);
}

/* A text that is no multipart may have lines that look like parts without a blank line. */
static gboolean speaks_of_parts(const gchar *header, gsize length) {
    g_autofree gchar *lower = g_ascii_strdown(header, (gssize)length);
    return strstr(lower, "multipart/") != NULL;
}

/* The body, with a blank line in front of the text of each part that has none. */
static void append_body(GByteArray *copy, const gchar *bytes, gsize size,
                        const MailBounds *bounds) {
    gsize at = bounds->body;
    for (guint i = 0; i < bounds->count_without_blank; i++) {
        gsize text = bounds->parts_without_blank[i];
        g_byte_array_append(copy, (const guint8 *)bytes + at, (guint)(text - at));
        g_byte_array_append(copy, (const guint8 *)"\n", 1);
        at = text;
    }
    g_byte_array_append(copy, (const guint8 *)bytes + at, (guint)(size - at));
}

/* From the header on, with the blank lines that were forgotten, and with blanks for the NUL in
 * header lines, at which GMime would end them. Nearly always nothing is to be done and nothing is
 * copied. */
static GBytes *bytes_for_gmime(GBytes *whole, const MailBounds *bounds) {
    gsize size = 0;
    const gchar *bytes = g_bytes_get_data(whole, &size);
    gsize header_size = bounds->body - bounds->start;
    gboolean has_nul = header_size > 0 && memchr(bytes + bounds->start, '\0', header_size) != NULL;
    if (!has_nul && !bounds->lacks_blank_line && bounds->count_without_blank == 0)
        return g_bytes_new_from_bytes(whole, bounds->start, size - bounds->start);
    GByteArray *copy =
        g_byte_array_sized_new((guint)(size - bounds->start + 1 + bounds->count_without_blank));
    g_byte_array_append(copy, (const guint8 *)bytes + bounds->start, (guint)header_size);
    for (gsize i = 0; i < header_size; i++) {
        if (copy->data[i] == '\0')
            copy->data[i] = ' ';
    }
    if (bounds->lacks_blank_line)
        g_byte_array_append(copy, (const guint8 *)"\n", 1);
    append_body(copy, bytes, size, bounds);
    return g_byte_array_free_to_bytes(copy);
}

/* Where the field that begins at `at` ends: at a line end that no folded line follows. */
static const gchar *find_field_end(const gchar *at, const gchar *end) {
    const gchar *line_end = at;
    while ((line_end = memchr(line_end, '\n', (gsize)(end - line_end))) != NULL) {
        if (line_end + 1 == end || (line_end[1] != ' ' && line_end[1] != '\t'))
            return line_end;
        line_end++;
    }
    return end;
}

static void read_field(Mail *mail, const gchar *at, const gchar *end, const gchar *charset) {
    const gchar *colon = memchr(at, ':', (gsize)(end - at));
    const gchar *name_end = colon;
    while (name_end != NULL && name_end > at && g_ascii_isspace(name_end[-1]))
        name_end--;
    for (const gchar *c = at; c < name_end; c++) {
        if (*c <= ' ' || *c >= 0x7f)
            return;
    }
    if (colon == NULL || name_end == at)
        return;
    g_autofree gchar *name = g_strndup(at, (gsize)(name_end - at));
    g_autofree gchar *value = header_text_unfold(colon + 1, (gsize)(end - colon - 1), charset);
    mail_add_header(mail, name, value);
}

/* Read from the bytes: GMime gives the Content- fields to the part and forgets where they stood. */
static void read_headers(Mail *mail, GBytes *raw, gsize header_size, const gchar *charset) {
    const gchar *at = g_bytes_get_data(raw, NULL);
    const gchar *end = at + header_size;
    while (at < end) {
        const gchar *field_end = find_field_end(at, end);
        read_field(mail, at, field_end, charset);
        at = MIN(field_end + 1, end);
    }
}

static void read_date(Mail *mail) {
    const gchar *value = mail_header(mail, "Date");
    mail->has_date = value != NULL && header_date_read(value, &mail->date, &mail->zone_minutes);
    if (value != NULL && !mail->has_date)
        mail_add_problem(mail, "header Date", "no date that can be read");
}

static void read_people_and_ids(Mail *mail, const gchar *charset) {
    const struct {
        const gchar *name;
        GPtrArray *addresses;
        GPtrArray *ids;
    } rows[] = {{"From", mail->from, NULL},
                {"Reply-To", mail->reply_to, NULL},
                {"To", mail->to, NULL},
                {"Cc", mail->cc, NULL},
                {"In-Reply-To", NULL, mail->in_reply_to},
                {"References", NULL, mail->references}};
    for (guint i = 0; i < mail->headers->len; i++) {
        const MailHeader *header = mail->headers->pdata[i];
        for (gsize k = 0; k < G_N_ELEMENTS(rows); k++) {
            if (g_ascii_strcasecmp(header->name, rows[k].name) != 0)
                continue;
            if (rows[k].addresses != NULL)
                addresses_read(header->value, charset, rows[k].addresses);
            else
                message_ids_read(header->value, rows[k].ids);
        }
    }
    if (mail->from->len > 1)
        mail_add_problem(mail, "header From", "names %u people", mail->from->len);
}

static void read_single_headers(Mail *mail, const gchar *charset) {
    const gchar *subject = mail_header(mail, "Subject");
    if (subject != NULL)
        mail->subject = header_text_decode(subject, charset);
    const gchar *id = mail_header(mail, "Message-ID");
    if (id != NULL)
        mail->message_id = message_ids_single(id);
    read_date(mail);
}

static void read_content_type(Mail *mail, GMimeObject *root) {
    g_free(mail->content_type);
    mail->content_type = part_type_name(root);
    const gchar *value = mail_header(mail, "Content-Type");
    g_autofree gchar *type = header_parameter(value, "report-type", NULL);
    mail->report_type = type != NULL ? g_ascii_strdown(type, -1) : NULL;
}

/* What undeclared text in this mail is likely to be: what its first text part declares; else, if
 * its header has bytes that need a name, what header and body look like together. */
static gchar *charset_of_mail(GMimeObject *root, const ParseLimits *limits, GBytes *raw,
                              gsize header_size) {
    GMimeObject *part = root;
    for (guint depth = 0; part != NULL && GMIME_IS_MULTIPART(part) && depth < 16; depth++) {
        GMimeMultipart *multipart = GMIME_MULTIPART(part);
        part = g_mime_multipart_get_count(multipart) > 0 ? g_mime_multipart_get_part(multipart, 0)
                                                         : NULL;
    }
    const gchar *declared =
        part != NULL ? g_mime_object_get_content_type_parameter(part, "charset") : NULL;
    if (declared != NULL && charset_is_said(declared))
        return g_strdup(declared);
    gsize size = 0;
    const gchar *bytes = g_bytes_get_data(raw, &size);
    if (limits->default_charset != NULL || charset_is_ascii(bytes, header_size) ||
        text_is_valid(bytes, header_size))
        return g_strdup(limits->default_charset);
    return charset_guess(bytes, MIN(size, header_size + LOOK_AT_BODY));
}

/* Headers and body as the sender wrote them, whatever relays put on top. Needed only where there is
 * no Message-ID to know the mail by. Of a large body the beginning and the length are enough. */
static void read_content_key(Mail *mail, const gchar *body, gsize length) {
    static const gchar *const stable[] = {"From", "To", "Date", "Subject"};
    if (mail->message_id != NULL)
        return;
    g_autoptr(GString) key = g_string_sized_new(MIN(length, KEY_BODY) + 512);
    for (gsize i = 0; i < G_N_ELEMENTS(stable); i++) {
        const gchar *value = mail_header(mail, stable[i]);
        g_string_append(key, value != NULL ? value : "");
        g_string_append_c(key, '\n');
    }
    /* Whether its lines end in LF or CRLF is the relay's business. */
    gsize kept = 0;
    for (gsize i = 0; i < length; i++) {
        if (body[i] == '\r')
            continue;
        if (kept++ < KEY_BODY)
            g_string_append_c(key, body[i]);
    }
    if (kept > KEY_BODY)
        g_string_append_printf(key, "%" G_GSIZE_FORMAT, kept);
    mail->content_key = digest_sha256(key->str, key->len);
}

static void tell_texts_apart(Mail *mail, const GArray *marks) {
    QuotedText split = quoted_text_split(mail->body_text, marks);
    g_free(mail->new_text);
    g_free(mail->signature);
    g_free(mail->quoted_text);
    mail->new_text = split.new_text;
    mail->signature = split.signature;
    mail->quoted_text = split.quoted_text;
    const gchar *own_words = *mail->new_text != '\0' ? mail->new_text : mail->body_text;
    mail->language = g_strdup(language_of(own_words));
}

static void read_with_header(PartReader *reader, GMimeObject *root, gsize header_size) {
    Mail *mail = reader->mail;
    g_autofree gchar *charset = charset_of_mail(root, reader->limits, reader->raw, header_size);
    reader->charset = charset;
    read_headers(mail, reader->raw, header_size, reader->charset);
    read_single_headers(mail, reader->charset);
    read_people_and_ids(mail, reader->charset);
    read_content_type(mail, root);
    part_reader_read(reader, root);
    reader->charset = reader->limits->default_charset;
}

/* `html` gets the HTML of its texts; NULL: nobody asks. */
static gboolean read_mail(GBytes *raw, const ParseLimits *limits, GString *html, Mail **out_mail,
                          GError **error) {
    gboolean is_moved = FALSE;
    g_autoptr(GBytes) whole = normal_bytes(raw, &is_moved);
    gsize size = 0;
    const gchar *bytes = g_bytes_get_data(whole, &size);
    MailBounds bounds;
    if (!prescan_mail(bytes, size, limits, &bounds, error))
        return FALSE;
    gsize header_size = bounds.body - bounds.start;
    if (bounds.count_without_blank > 0 && !speaks_of_parts(bytes + bounds.start, header_size))
        bounds.count_without_blank = 0;
    g_autoptr(Mail) mail = mail_new();
    mail->size = g_bytes_get_size(raw);
    g_autoptr(GBytes) from_header = bytes_for_gmime(whole, &bounds);
    PartReader reader = {.raw = from_header,
                         .body = bounds.body - bounds.start + bounds.lacks_blank_line,
                         .raw_offset = (gssize)bounds.start - bounds.lacks_blank_line,
                         .is_copy = is_moved || bounds.count_without_blank > 0,
                         .limits = limits,
                         .charset = limits->default_charset,
                         .mail = mail,
                         .html = html,
                         .text = g_string_new(NULL)};
    if (bounds.lacks_blank_line)
        mail_add_problem(mail, "header", "no blank line behind it");
    if (bounds.count_without_blank > 0)
        mail_add_problem(mail, "mail", "parts without a blank line behind their headers");
    MimeTree tree = mime_tree_open(from_header, header_size);
    if (tree.root != NULL) {
        read_with_header(&reader, tree.root, header_size);
    } else if (size > 0) {
        mail_add_problem(mail, "mail", "there is no header");
        body_text_add_raw(&reader, bytes, size);
    }
    mime_tree_close(&tree);
    g_free(mail->body_text);
    mail->body_text = g_string_free(reader.text, FALSE);
    tell_texts_apart(mail, reader.text_marks);
    g_clear_pointer(&reader.text_marks, g_array_unref);
    read_content_key(mail, bytes + bounds.body, size - bounds.body);
    *out_mail = g_steal_pointer(&mail);
    return TRUE;
}

gboolean parse_mail(GBytes *raw, const ParseLimits *limits, Mail **out_mail, GError **error) {
    return read_mail(raw, limits, NULL, out_mail, error);
}

gchar *parse_mail_html(GBytes *raw, const ParseLimits *limits) {
    g_autoptr(GString) html = g_string_new(NULL);
    g_autoptr(Mail) mail = NULL;
    if (!read_mail(raw, limits, html, &mail, NULL) || html->len == 0)
        return NULL;
    return g_string_free(g_steal_pointer(&html), FALSE);
}
