/* body_text.c - the readable text of a mail out of its text parts */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Transfer encoding, charset, then format=flowed or HTML; the texts of several parts follow each
 * other on lines of their own. Nothing but controls, and what is beyond the limit, is left out. */
#include "body_text.h"

#include <string.h>

#include "../encoding/charset.h"
#include "../encoding/charset_guess.h"
#include "../encoding/transfer.h"
#include "../encoding/unsaid_transfer.h"
#include "../markup/calendar_text.h"
#include "../markup/card_text.h"
#include "../markup/html_text.h"
#include "../markup/rtf_text.h"
#include "base/text.h"
#include "inline_files.h"
#include "part_types.h"
#include "pgp_armor.h"
#include "stand_in.h"

enum { SNIFF_AT_MOST = 2048, LONGEST_BLANK = 1024, MOST_HTML = 2 * 1024 * 1024 };

gchar *body_text_clean(gchar *text) {
    gchar *to = strchr(text, '\r');
    for (const gchar *at = to; at != NULL && *at != '\0'; at++) {
        if (*at != '\r')
            *to++ = *at;
        else if (at[1] != '\n')
            *to++ = '\n';
    }
    if (to != NULL)
        *to = '\0';
    if (text_is_clean_body(text))
        return text;
    g_autofree gchar *lettered = charset_letters_of_controls(text);
    gchar *clean = text_clean_body(lettered != NULL ? lettered : text);
    g_free(text);
    return clean;
}

/* --- format=flowed: RFC 3676 section 4
 * ------------------------------------------------------------- A line that ends in a blank goes on
 * in the next one of the same quote depth. The signature separator "-- " ends in a blank too and
 * never flows. */

typedef struct {
    guint depth;
    const gchar *text;
    gsize length;
    const gchar *next; /* NULL behind the last line */
} FlowedLine;

static FlowedLine read_line(const gchar *at) {
    FlowedLine line = {0};
    for (; *at == '>'; at++)
        line.depth++;
    if (*at == ' ')
        at++;
    line.text = at;
    line.length = strcspn(at, "\n");
    line.next = at[line.length] == '\n' ? at + line.length + 1 : NULL;
    return line;
}

static gboolean is_separator(const FlowedLine *line) {
    return line->length == 3 && memcmp(line->text, "-- ", 3) == 0;
}

/* Programs break lines near their right margin. A blank behind a short line that begins with a
 * number sign is its author's, and must not draw the next line into the command: "#solved ". */
static gboolean is_short_command(const FlowedLine *line) {
    enum { MARGIN = 50 };
    return line->depth == 0 && line->length < MARGIN &&
           (g_str_has_prefix(line->text, "#") || g_str_has_prefix(line->text, "＃"));
}

static void append_marks(GString *out, guint depth) {
    for (guint i = 0; i < depth; i++)
        g_string_append_c(out, '>');
    if (depth > 0)
        g_string_append_c(out, ' ');
}

gchar *body_text_unflow(const gchar *text, gboolean deletes_space) {
    GString *out = g_string_sized_new(strlen(text) + 1);
    gboolean is_open = FALSE; /* does the line above go on here? */
    guint open_depth = 0;
    const gchar *at = text;
    while (at != NULL) {
        FlowedLine line = read_line(at);
        gboolean separates = is_separator(&line);
        if (is_open && (separates || line.depth != open_depth)) {
            g_string_append_c(out, '\n');
            is_open = FALSE;
        }
        if (!is_open)
            append_marks(out, line.depth);
        gboolean flows = line.length > 0 && line.text[line.length - 1] == ' ' && !separates &&
                         !is_short_command(&line);
        g_string_append_len(out, line.text, (gssize)(line.length - (flows && deletes_space)));
        if (!flows && line.next != NULL)
            g_string_append_c(out, '\n');
        is_open = flows;
        open_depth = line.depth;
        at = line.next;
    }
    return g_string_free(out, FALSE);
}

/* Returns where in the body the text begins. */
static gsize append(PartReader *reader, const gchar *text) {
    gsize length = strlen(text);
    GString *body = reader->text;
    if (length == 0)
        return body->len;
    if (body->len > 0 && body->str[body->len - 1] != '\n')
        g_string_append_c(body, '\n');
    gsize room =
        reader->limits->max_text_bytes > body->len ? reader->limits->max_text_bytes - body->len : 0;
    if (length > room) {
        const gchar *cut = g_utf8_find_prev_char(text, text + room + 1);
        length = cut != NULL ? (gsize)(cut - text) : 0;
        part_reader_say(reader, "the text is too long, its rest was left out");
    }
    gsize start = body->len;
    g_string_append_len(body, text, (gssize)length);
    return start;
}

static gchar *read_charset(PartReader *reader, GBytes *content, const gchar *declared) {
    gsize size = 0;
    const gchar *bytes = g_bytes_get_data(content, &size);
    g_autofree gchar *problem = NULL;
    /* A text that is cut off here is one whose rest would be cut off anyway. */
    gsize most = reader->limits->max_text_bytes * 4;
    gchar *text = charset_to_utf8(size > 0 ? bytes : "", MIN(size, most), declared, reader->charset,
                                  &problem);
    if (problem != NULL)
        part_reader_say(reader, problem);
    return text;
}

/* charset=... in the first bytes of an HTML text. */
static gchar *sniff_html_charset(const gchar *bytes, gsize size) {
    static const gchar mark[] = "charset";
    gsize end = MIN(size, SNIFF_AT_MOST);
    const gchar *at = bytes;
    gsize found = 0;
    while (found + sizeof mark < end &&
           ((at[found] | 0x20) != mark[0] ||
            g_ascii_strncasecmp(at + found, mark, sizeof mark - 1) != 0))
        found++;
    if (found + sizeof mark >= end)
        return NULL;
    gsize start = found + sizeof mark - 1;
    while (start < end && (g_ascii_isspace(bytes[start]) || strchr("='\"", bytes[start]) != NULL) &&
           bytes[start] != '\0')
        start++;
    gsize length = 0;
    while (
        start + length < end && length < 40 &&
        (g_ascii_isalnum(bytes[start + length]) || strchr("-_:.", bytes[start + length]) != NULL) &&
        bytes[start + length] != '\0')
        length++;
    return length > 0 ? g_strndup(bytes + start, length) : NULL;
}

static gchar *decode_html(PartReader *reader, GBytes *content, const gchar *declared) {
    gsize size = 0;
    const gchar *bytes = g_bytes_get_data(content, &size);
    g_autofree gchar *meta = size > 0 ? sniff_html_charset(bytes, size) : NULL;
    const gchar *charset = meta != NULL ? charset_of_html(bytes, size, declared, meta) : declared;
    return read_charset(reader, content, charset);
}

static gchar *read_html(PartReader *reader, GBytes *content, const gchar *declared, GArray *marks) {
    g_autofree gchar *html = decode_html(reader, content, declared);
    g_autofree gchar *problem = NULL;
    gchar *text = html_text_with_marks(html, reader->limits->max_text_bytes, marks, &problem);
    if (problem != NULL)
        part_reader_say(reader, problem);
    return text;
}

/* A text without the frame of PGP; takes it. */
static gchar *open_armor(PartReader *reader, gchar *text) {
    if (strstr(text, "-----BEGIN PGP ") == NULL)
        return text;
    if (pgp_armor_is_sealed(text))
        part_reader_say(reader, "encrypted, its text can't be read");
    gchar *opened = pgp_armor_open(text);
    if (opened == NULL)
        return text;
    g_free(text);
    return opened;
}

static gchar *read_plain(PartReader *reader, GMimePart *part, GBytes *content,
                         const gchar *declared) {
    g_autofree gchar *text = body_text_clean(read_charset(reader, content, declared));
    text = open_armor(reader, g_steal_pointer(&text));
    GMimeObject *object = GMIME_OBJECT(part);
    const gchar *format = g_mime_object_get_content_type_parameter(object, "format");
    if (format == NULL || g_ascii_strcasecmp(format, "flowed") != 0)
        return g_steal_pointer(&text);
    const gchar *delsp = g_mime_object_get_content_type_parameter(object, "delsp");
    return body_text_unflow(text, delsp != NULL && g_ascii_strcasecmp(delsp, "yes") == 0);
}

/* A mailer that calls everything text/plain: a whole document, not a line that begins with "<". */
static gboolean is_document(GBytes *content) {
    static const gchar *const beginnings[] = {"<!doctype html", "<html>", "<html "};
    gsize size = 0;
    const gchar *bytes = g_bytes_get_data(content, &size);
    gsize at = 0;
    while (at < size && g_ascii_isspace(bytes[at]))
        at++;
    for (gsize i = 0; at < size && bytes[at] == '<' && i < G_N_ELEMENTS(beginnings); i++) {
        gsize length = strlen(beginnings[i]);
        if (size - at > length && g_ascii_strncasecmp(bytes + at, beginnings[i], length) == 0)
            return TRUE;
    }
    return FALSE;
}

static gchar *declared_charset(GMimePart *part) {
    const gchar *parameter =
        g_mime_object_get_content_type_parameter(GMIME_OBJECT(part), "charset");
    /* "us-ascii (Plain text)", "utf-8 " */
    return parameter != NULL ? g_strndup(parameter, strcspn(parameter, "\t(,;")) : NULL;
}

void body_text_keep_html(PartReader *reader, GMimePart *part) {
    if (reader->html == NULL)
        return;
    g_autoptr(GBytes) content = part_reader_content(reader, part, NULL, NULL);
    g_autofree gchar *declared = declared_charset(part);
    g_autofree gchar *html = decode_html(reader, content, declared);
    if (reader->html->len + strlen(html) <= MOST_HTML)
        g_string_append(reader->html, html);
}

/* `marks` gets what the HTML tells of quotes; their offsets are those of the result. */
static gchar *read_content(PartReader *reader, GMimePart *part, GBytes *content, gboolean is_html,
                           GArray *marks) {
    g_autofree gchar *declared = declared_charset(part);
    if (!is_html && !is_document(content))
        return read_plain(reader, part, content, declared);
    gchar *text = read_html(reader, content, declared, marks);
    gsize length = strlen(text);
    gchar *clean = body_text_clean(text);
    if (strlen(clean) != length)
        g_array_set_size(marks, 0); /* they would point anywhere */
    return clean;
}

/* Marks of a text that has been put at the end of the body, from byte `start` on. */
static void keep_marks(PartReader *reader, const GArray *marks, gsize start) {
    if (marks->len == 0)
        return;
    if (reader->text_marks == NULL)
        reader->text_marks = g_array_new(FALSE, FALSE, sizeof(TextMark));
    for (guint i = 0; i < marks->len; i++) {
        TextMark mark = g_array_index(marks, TextMark, i);
        mark.offset += start;
        g_array_append_val(reader->text_marks, mark);
    }
}

/* The bytes of a text part without its transfer encoding, even one that it does not declare. */
static GBytes *part_content(PartReader *reader, GMimePart *part) {
    GBytes *content = part_reader_content(reader, part, NULL, NULL);
    GMimeContentEncoding encoding = part_type_encoding(GMIME_OBJECT(part));
    if (encoding != GMIME_CONTENT_ENCODING_DEFAULT && encoding != GMIME_CONTENT_ENCODING_7BIT &&
        encoding != GMIME_CONTENT_ENCODING_8BIT)
        return content;
    encoding = unsaid_transfer(content);
    if (encoding == GMIME_CONTENT_ENCODING_DEFAULT)
        return content;
    GBytes *decoded = transfer_decode(content, 0, g_bytes_get_size(content), encoding);
    g_bytes_unref(content);
    return decoded;
}

/* The text of a part by itself, for which no marks are kept. */
static gchar *read_part_text(PartReader *reader, GMimePart *part, gboolean is_html) {
    g_autoptr(GBytes) content = part_content(reader, part);
    g_autoptr(GArray) marks = g_array_new(FALSE, FALSE, sizeof(TextMark));
    return read_content(reader, part, content, is_html, marks);
}

void body_text_add(PartReader *reader, GMimePart *part, gboolean is_html) {
    g_autoptr(GBytes) content = part_content(reader, part);
    g_autoptr(GBytes) rest = is_html ? NULL : inline_files_take(reader, content);
    g_autoptr(GArray) marks = g_array_new(FALSE, FALSE, sizeof(TextMark));
    g_autofree gchar *text =
        read_content(reader, part, rest != NULL ? rest : content, is_html, marks);
    gsize start = append(reader, text);
    keep_marks(reader, marks, start);
}

gboolean body_text_is_blank(PartReader *reader, GMimePart *part) {
    /* What is blank is short: an encoded line end, or an &nbsp; of an editor. */
    if (part_reader_size(reader, part) > LONGEST_BLANK)
        return FALSE;
    g_autofree gchar *text = read_part_text(reader, part, FALSE);
    return text_is_blank(text) || stand_in_is_all(text);
}

void body_text_offer(PartReader *reader, const gchar *text, gboolean is_html) {
    if (reader->offered != NULL)
        return;
    gchar *plain = is_html ? html_text(text, reader->limits->max_text_bytes, NULL) : g_strdup(text);
    reader->offered = body_text_clean(plain);
}

void body_text_offer_rtf(PartReader *reader, GMimePart *part) {
    g_autoptr(GBytes) content = part_reader_content(reader, part, NULL, NULL);
    gsize size = 0;
    const gchar *bytes = g_bytes_get_data(content, &size);
    gboolean is_html = FALSE;
    g_autofree gchar *text =
        reader->offered == NULL && size > 0 ? rtf_text(bytes, size, &is_html) : NULL;
    if (text != NULL)
        body_text_offer(reader, text, is_html);
}

void body_text_offer_card(PartReader *reader, GMimePart *part) {
    if (reader->offered != NULL || !text_is_blank(reader->text->str))
        return;
    g_autoptr(GBytes) content = part_reader_content(reader, part, NULL, NULL);
    gsize size = 0;
    const gchar *bytes = g_bytes_get_data(content, &size);
    const gchar *charset = g_mime_object_get_content_type_parameter(GMIME_OBJECT(part), "charset");
    g_autofree gchar *text = NULL;
    if (size > 0)
        text = part_type_is_calendar(GMIME_OBJECT(part))
                   ? calendar_text(bytes, size, charset, reader->charset)
                   : card_text(bytes, size, charset, reader->charset);
    if (text != NULL)
        body_text_offer(reader, text, FALSE);
}

void body_text_offer_part(PartReader *reader, GMimePart *part, gboolean is_html) {
    if (reader->offered == NULL && reader->text->len == 0)
        reader->offered = read_part_text(reader, part, is_html);
}

void body_text_finish(PartReader *reader) {
    if (reader->offered != NULL && text_is_blank(reader->text->str))
        append(reader, reader->offered);
    g_clear_pointer(&reader->offered, g_free);
}

void body_text_add_raw(PartReader *reader, const gchar *bytes, gsize length) {
    g_autofree gchar *text =
        body_text_clean(charset_to_utf8(bytes, length, NULL, reader->charset, NULL));
    append(reader, text);
}
