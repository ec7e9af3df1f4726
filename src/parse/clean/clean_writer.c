/* clean_writer.c - the shown words of a page as HTML again, with the tags around them */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A tag stays if something in it is shown. What is no letter goes with the letters beside it: marks
 * with those of their line, line ends, rules and empty paragraphs only between two that are shown,
 * a picture with the words above it (or with those below, if there are none above). In the
 * container of a quote it needs both, in that of a signature words of the signature. */
#include "clean_writer.h"

#include <string.h>

#include "clean_attributes.h"

enum { MOST_OUTPUT = 1024 * 1024 };

typedef struct {
    const CleanPage *page;
    GArray *pictures;
    GArray *shown; /* of guint: before each token, how many letters and pictures are shown */
    GString *out;
    guint next; /* the first letter that is not before the token at hand */
} Writer;

static const CleanLetter *letter_at(const Writer *writer, guint i) {
    return i < writer->page->letters->len ? &g_array_index(writer->page->letters, CleanLetter, i)
                                          : NULL;
}

static const CleanLetter *letter_before(const Writer *writer) {
    return writer->next > 0 ? letter_at(writer, writer->next - 1) : NULL;
}

static gboolean is_shown(const CleanLetter *letter) {
    return letter != NULL && letter->state == LETTER_SHOWN;
}

static guint line_of(const Writer *writer, const CleanLetter *letter) {
    return g_array_index(writer->page->tokens, CleanToken, letter->token).line;
}

static gboolean is_between_shown(const Writer *writer) {
    return is_shown(letter_before(writer)) && is_shown(letter_at(writer, writer->next));
}

/* Are marks that stand in `line`, between the letter before and the next one, shown? */
static gboolean are_marks_shown(const Writer *writer, guint line) {
    const CleanLetter *before = letter_before(writer);
    const CleanLetter *next = letter_at(writer, writer->next);
    return is_between_shown(writer) || (is_shown(before) && line_of(writer, before) == line) ||
           (is_shown(next) && line_of(writer, next) == line);
}

static gboolean is_shown_signature(const Writer *writer, const CleanLetter *letter) {
    return is_shown(letter) &&
           g_array_index(writer->page->tokens, CleanToken, letter->token).is_signature;
}

static gboolean is_picture_shown(const Writer *writer, const CleanToken *token) {
    const CleanLetter *before = letter_before(writer);
    const CleanLetter *next = letter_at(writer, writer->next);
    if (is_between_shown(writer))
        return TRUE;
    if (token->is_signature)
        return is_shown_signature(writer, before) || is_shown_signature(writer, next);
    if (token->is_quote)
        return FALSE;
    if (before == NULL || before->state == LETTER_SILENT)
        return is_shown(next);
    return is_shown(before);
}

static void pass_letters(Writer *writer, guint token) {
    const CleanLetter *letter = letter_at(writer, writer->next);
    while (letter != NULL && letter->token < token)
        letter = letter_at(writer, ++writer->next);
}

static guint shown_before(const Writer *writer, guint token) {
    return g_array_index(writer->shown, guint, token);
}

/* --- what is shown where -----------------------------------------------------------------------
 */

static void set_use(Writer *writer, const CleanToken *token, gboolean is_in) {
    CleanPicture *picture = &g_array_index(writer->pictures, CleanPicture, token->picture);
    if (is_in)
        picture->use = PICTURE_SHOWN;
    else if (picture->use == PICTURE_NOT_SEEN)
        picture->use = PICTURE_LEFT_OUT;
}

static void count_shown(Writer *writer) {
    const GArray *tokens = writer->page->tokens;
    guint count = 0;
    for (guint i = 0; i < tokens->len; i++) {
        const CleanToken *token = &g_array_index(tokens, CleanToken, i);
        pass_letters(writer, i);
        g_array_append_val(writer->shown, count);
        if (token->kind == TOKEN_PICTURE) {
            gboolean is_in = is_picture_shown(writer, token);
            set_use(writer, token, is_in);
            count += is_in;
        }
        for (guint k = writer->next; letter_at(writer, k) != NULL; k++) {
            if (letter_at(writer, k)->token != i)
                break;
            count += is_shown(letter_at(writer, k));
        }
    }
    writer->next = 0;
}

/* The row around a cell is kept whole, so that columns stay columns. */
static gboolean is_row_shown(const Writer *writer, const CleanToken *cell) {
    const CleanToken *row = &g_array_index(writer->page->tokens, CleanToken, cell->parent);
    return shown_before(writer, row->partner) > shown_before(writer, cell->parent);
}

static gboolean is_tag_shown(const Writer *writer, guint open) {
    const CleanToken *token = &g_array_index(writer->page->tokens, CleanToken, open);
    const CleanLetter *next = letter_at(writer, writer->next);
    if (shown_before(writer, token->partner) > shown_before(writer, open))
        return TRUE;
    if (token->element->kind == CLEAN_CELL)
        return is_row_shown(writer, token);
    gboolean has_letters = next != NULL && next->token < token->partner;
    return token->element->kind == CLEAN_BLOCK && !has_letters && is_between_shown(writer);
}

/* --- writing -----------------------------------------------------------------------------------
 */

static void write_text(Writer *writer, guint index, const CleanToken *token) {
    const gchar *at = writer->page->text->str + token->start;
    const gchar *end = at + token->length;
    while (at < end) {
        const gchar *next_at = g_utf8_next_char(at);
        const CleanLetter *letter = letter_at(writer, writer->next);
        gboolean is_letter = letter != NULL && letter->token == index &&
                             letter->offset == (gsize)(at - writer->page->text->str);
        if (is_letter ? is_shown(letter) : are_marks_shown(writer, token->line))
            clean_attributes_escape(writer->out, at, (gsize)(next_at - at));
        writer->next += is_letter;
        at = next_at;
    }
}

/* Outlook's bullets are letters of fonts that nobody else has. */
static void write_mark(Writer *writer, const CleanToken *token) {
    static const gchar blank[] = "&nbsp;";
    if (!are_marks_shown(writer, token->line))
        return;
    const gchar *mark = writer->page->text->str + token->start;
    gsize length = token->length;
    while (length > 0 && g_ascii_isspace(*mark)) {
        mark++;
        length--;
    }
    gboolean is_bullet = length > 0 && !g_ascii_isdigit(*mark) &&
                         memchr(mark, '.', length) == NULL && memchr(mark, ')', length) == NULL;
    gunichar first = length > 0 ? g_utf8_get_char(mark) : 0xa0;
    if (first == 0xa0 || g_unichar_isspace(first))
        g_string_append(writer->out, g_str_has_suffix(writer->out->str, blank) ? "" : blank);
    else if (is_bullet)
        g_string_append(writer->out, "•");
    else
        clean_attributes_escape(writer->out, mark, length);
}

static void write_tag(Writer *writer, const CleanToken *token) {
    const gchar *name =
        token->element->written != NULL ? token->element->written : token->element->name;
    if (token->kind == TOKEN_CLOSE) {
        g_string_append_printf(writer->out, "</%s>", name);
        return;
    }
    g_string_append_printf(writer->out, "<%s", name);
    g_string_append_len(writer->out, writer->page->attributes->str + token->start,
                        (gssize)token->length);
    g_string_append_c(writer->out, '>');
}

/* Decides about each tag once, at its start. */
static gboolean is_written(Writer *writer, guint i, GByteArray *are_open) {
    const CleanToken *token = &g_array_index(writer->page->tokens, CleanToken, i);
    switch (token->kind) {
    case TOKEN_OPEN:
        are_open->data[i] = is_tag_shown(writer, i);
        return are_open->data[i];
    case TOKEN_CLOSE:
        return are_open->data[token->partner];
    case TOKEN_VOID:
        return is_between_shown(writer);
    case TOKEN_PICTURE:
        return is_picture_shown(writer, token);
    default:
        return FALSE;
    }
}

static void write_all(Writer *writer) {
    const GArray *tokens = writer->page->tokens;
    g_autoptr(GByteArray) are_open = g_byte_array_new();
    g_byte_array_set_size(are_open, tokens->len);
    for (guint i = 0; i < tokens->len && writer->out->len <= MOST_OUTPUT; i++) {
        const CleanToken *token = &g_array_index(tokens, CleanToken, i);
        pass_letters(writer, i);
        if (token->kind == TOKEN_TEXT)
            write_text(writer, i, token);
        else if (token->kind == TOKEN_MARK)
            write_mark(writer, token);
        else if (is_written(writer, i, are_open))
            write_tag(writer, token);
    }
}

gchar *clean_writer_write(const CleanPage *page, GArray *pictures) {
    g_autoptr(GString) out = g_string_new(NULL);
    Writer writer = {.page = page,
                     .pictures = pictures,
                     .shown = g_array_new(FALSE, FALSE, sizeof(guint)),
                     .out = out};
    count_shown(&writer);
    write_all(&writer);
    g_array_unref(writer.shown);
    return out->len <= MOST_OUTPUT ? g_strdup(g_strstrip(out->str)) : NULL;
}
