/* inline_files.c - files that were written into the text itself: uuencode and yEnc */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Outlook in "plain text", old Unix mailers and news programs put a file between lines of text:
 *   begin 644 NAME / lines, each with its length in front / a blank or "`" / end
 *   begin-base64 644 NAME / base64 / ====
 *   =ybegin line=128 size=N name=NAME / bytes shifted by 42 / =yend size=N
 * "begin" is an English word, so a file is one only if the line behind it has just the length that
 * it says. A file whose end was cut off goes as far as its lines do. */
#include "inline_files.h"

#include <string.h>

#include "../encoding/charset.h"
#include "../encoding/raw_line.h"
#include "../encoding/transfer.h"
#include "../encoding/uuencode.h"
#include "attachments.h"

enum { MOST_FILES = 100, YENC_SHIFT = 42, YENC_ESCAPE = 64 };

/* A file found in the text: its bytes and where the text goes on. */
typedef struct {
    GByteArray *content;
    const gchar *name;
    gsize name_length;
    guint64 part; /* 0: it is the whole file */
    const gchar *behind;
} InlineFile;

/* "644 NAME" */
static gboolean read_mode_and_name(const RawLine *line, gsize from, InlineFile *file) {
    gsize at = from;
    while (at < line->length && line->at[at] >= '0' && line->at[at] <= '7')
        at++;
    gsize digits = at - from;
    if (digits < 3 || digits > 6 || at + 1 >= line->length || line->at[at] != ' ')
        return FALSE;
    file->name = line->at + at + 1;
    file->name_length = line->length - at - 1;
    return TRUE;
}

static gboolean read_uu(const RawLine *begin, const gchar *end, InlineFile *file) {
    if (!read_mode_and_name(begin, strlen("begin "), file))
        return FALSE;
    file->behind = uuencode_read(begin->next, end, file->content);
    return file->content->len > 0;
}

static gboolean read_base64(const RawLine *begin, const gchar *end, InlineFile *file) {
    if (!read_mode_and_name(begin, strlen("begin-base64 "), file))
        return FALSE;
    const gchar *mark = g_strstr_len(begin->next, end - begin->next, "\n====");
    const gchar *data_end = mark != NULL ? mark + 1 : end;
    gsize length = (gsize)(data_end - begin->next);
    g_byte_array_set_size(file->content, (guint)length + 4);
    gsize used = transfer_base64(begin->next, length, file->content->data);
    g_byte_array_set_size(file->content, (guint)used);
    file->behind = mark != NULL ? raw_line_at(data_end, end).next : end;
    return used > 0;
}

static void append_yenc(GByteArray *content, const RawLine *line) {
    for (gsize i = 0; i < line->length; i++) {
        guint8 byte = (guint8)line->at[i];
        if (byte == '=' && i + 1 < line->length)
            byte = (guint8)(line->at[++i] - YENC_ESCAPE);
        byte = (guint8)(byte - YENC_SHIFT);
        g_byte_array_append(content, &byte, 1);
    }
}

static gboolean read_yenc(const RawLine *begin, const gchar *end, InlineFile *file) {
    const gchar *name = g_strstr_len(begin->at, (gssize)begin->length, " name=");
    if (name == NULL || g_strstr_len(begin->at, (gssize)begin->length, " size=") == NULL)
        return FALSE;
    file->name = name + strlen(" name=");
    file->name_length = (gsize)(begin->at + begin->length - file->name);
    const gchar *part = g_strstr_len(begin->at, name - begin->at, " part=");
    file->part = part != NULL ? g_ascii_strtoull(part + strlen(" part="), NULL, 10) : 0;
    const gchar *at = begin->next;
    while (at < end) {
        RawLine line = raw_line_at(at, end);
        at = line.next;
        if (raw_line_begins(&line, "=yend"))
            break;
        if (!raw_line_begins(&line, "=ypart "))
            append_yenc(file->content, &line);
    }
    file->behind = at;
    return file->content->len > 0;
}

static const struct {
    const gchar *mark;
    gboolean (*read)(const RawLine *begin, const gchar *end, InlineFile *file);
} kinds[] = {
    {"begin ", read_uu},
    {"begin-base64 ", read_base64},
    {"=ybegin ", read_yenc},
};

static gboolean read_file(const RawLine *line, const gchar *end, InlineFile *file) {
    if (line->length == 0 || (line->at[0] != 'b' && line->at[0] != '='))
        return FALSE;
    for (gsize i = 0; i < G_N_ELEMENTS(kinds); i++) {
        if (!raw_line_begins(line, kinds[i].mark))
            continue;
        *file = (InlineFile){.content = g_byte_array_new()};
        if (kinds[i].read(line, end, file))
            return TRUE;
        g_byte_array_unref(file->content);
    }
    return FALSE;
}

static void add_file(PartReader *reader, const InlineFile *file) {
    g_autofree gchar *name =
        charset_to_utf8(file->name, file->name_length, NULL, reader->charset, NULL);
    /* Part of a file that came in several mails: "photo.jpg.002". */
    g_autofree gchar *part_name =
        file->part > 0 ? g_strdup_printf("%s.%03" G_GUINT64_FORMAT, name, file->part) : NULL;
    attachments_add_inner(reader, part_name != NULL ? part_name : name, NULL, NULL,
                          g_byte_array_free_to_bytes(file->content));
}

GBytes *inline_files_take(PartReader *reader, GBytes *content) {
    gsize size = 0;
    const gchar *bytes = g_bytes_get_data(content, &size);
    if (size == 0)
        return NULL;
    const gchar *end = bytes + size;
    g_autoptr(GByteArray) rest = NULL;
    const gchar *copied = bytes;
    guint count = 0;
    for (const gchar *at = bytes; at < end && count < MOST_FILES;) {
        RawLine line = raw_line_at(at, end);
        InlineFile file;
        if (!read_file(&line, end, &file)) {
            at = line.next;
            continue;
        }
        add_file(reader, &file);
        if (rest == NULL)
            rest = g_byte_array_sized_new(1024);
        g_byte_array_append(rest, (const guint8 *)copied, (guint)(at - copied));
        copied = file.behind;
        at = file.behind;
        count++;
    }
    if (rest == NULL)
        return NULL;
    g_byte_array_append(rest, (const guint8 *)copied, (guint)(end - copied));
    return g_byte_array_free_to_bytes(g_steal_pointer(&rest));
}
