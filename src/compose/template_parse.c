/* template_parse.c - reads a Mustache template into a flat array of nodes */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The language is that of mustache(5) and of the specification's core modules: comments,
 * delimiters, interpolation, sections, inverted sections, partials. A tag of a kind without output
 * that is alone in its line takes the whole line with it ("standalone"). Lambdas, inheritance and
 * dynamic names are left out on purpose: a template is data and never runs code.
 *
 * Reading is linear in the length of the source. Whatever cannot be meant (no end of a tag, two
 * names in one tag, a section that is closed by another name) is an error with its line and column.
 */
#include "template_nodes.h"

#include <stdarg.h>
#include <string.h>

#include "base/error.h"
#include "value.h"

enum { MAX_SOURCE = 1024 * 1024, MAX_DELIMITER = 16 };

typedef struct {
    gchar open[MAX_DELIMITER + 1];
    gchar close[MAX_DELIMITER + 1];
} Delimiters;

typedef struct {
    Template *template;
    const gchar *source;
    gsize at;         /* read up to here */
    gsize text_start; /* of text that is not yet a node */
    Delimiters delimiters;
    guint open_count;
    guint open[TEMPLATE_MAX_NESTING]; /* nodes of the sections that are open, outermost first */
    GError **error;
} Parser;

/* One tag as it stands in the source. */
typedef struct {
    gchar sigil; /* one of "!=#^/>&{", or 0 for a plain name */
    gsize start; /* of its opening delimiter */
    gsize end;   /* behind its closing delimiter */
    gsize name;  /* trimmed content */
    gsize name_length;
} Tag;

gchar *template_place_text(const TemplatePlace *place) {
    guint line = 1;
    const gchar *line_start = place->template->source;
    const gchar *end = line_start + place->offset;
    for (const gchar *at = line_start; at < end; at++) {
        if (*at == '\n') {
            line++;
            line_start = at + 1;
        }
    }
    glong column = g_utf8_strlen(line_start, end - line_start) + 1;
    return g_strdup_printf("%s:%u:%ld", place->template->name, line, column);
}

gboolean template_fault(const Template *template, gsize offset, GError **error, const gchar *format,
                        ...) {
    const TemplatePlace place = {template, offset};
    g_autofree gchar *where = template_place_text(&place);
    va_list arguments;
    va_start(arguments, format);
    g_autofree gchar *what = g_strdup_vprintf(format, arguments);
    va_end(arguments);
    g_set_error(error, AMENDS_ERROR, AMENDS_ERROR_BAD_TEMPLATE, "%s: %s", where, what);
    return FALSE;
}

static gboolean is_blank(gchar c) {
    return c == ' ' || c == '\t';
}

static gboolean is_space(gchar c) {
    return c != '\0' && g_ascii_isspace(c);
}

/* Is there nothing but blanks between the start of the line and `at`? */
static gboolean starts_line(const gchar *source, gsize at, gsize *out_line_start) {
    while (at > 0 && is_blank(source[at - 1]))
        at--;
    *out_line_start = at;
    return at == 0 || source[at - 1] == '\n';
}

/* Is there nothing but blanks up to the end of the line, or of the source? */
static gboolean ends_line(const gchar *source, gsize at, gsize *out_next_line) {
    while (is_blank(source[at]))
        at++;
    if (source[at] == '\r' && source[at + 1] == '\n')
        at++;
    *out_next_line = source[at] == '\n' ? at + 1 : at;
    return source[at] == '\n' || source[at] == '\0';
}

static Node *add_node(Parser *parser, NodeKind kind, gsize offset) {
    GArray *nodes = parser->template->nodes;
    Node node = {.kind = kind, .offset = (guint)offset};
    node.starts_line = offset == 0 || parser->source[offset - 1] == '\n';
    g_array_append_val(nodes, node);
    return &g_array_index(nodes, Node, nodes->len - 1);
}

static void add_text(Parser *parser, gsize end) {
    if (end > parser->text_start)
        add_node(parser, NODE_TEXT, parser->text_start)->length = (guint)(end - parser->text_start);
}

static void add_name(Template *template, const gchar *start, gsize length) {
    NodeName name = {.text = g_strndup(start, length)};
    name.hash = value_hash_name(name.text);
    g_array_append_val(template->names, name);
}

/* "a.b.c" into its names, "." into none. FALSE if it is no path of names. */
static gboolean add_path(Template *template, Node *node, const gchar *start, gsize length) {
    node->first_name = template->names->len;
    if (length == 1 && *start == '.')
        return TRUE;
    gsize from = 0;
    for (gsize i = 0; i <= length; i++) {
        if (i < length && start[i] != '.')
            continue;
        if (i == from)
            return FALSE;
        add_name(template, start + from, i - from);
        node->name_count++;
        from = i + 1;
    }
    return TRUE;
}

gchar *template_node_name(const Template *template, const Node *node) {
    GString *name = g_string_new(node->name_count == 0 ? "." : NULL);
    for (guint i = 0; i < node->name_count; i++) {
        if (i > 0)
            g_string_append_c(name, '.');
        g_string_append(name, g_array_index(template->names, NodeName, node->first_name + i).text);
    }
    return g_string_free(name, FALSE);
}

/* Finds where the tag that opens at `start` ends, and what stands in it. */
static gboolean read_tag(Parser *parser, gsize start, Tag *tag) {
    static const gchar sigils[] = "!=#^/>&{";
    const gchar *source = parser->source;
    gsize content = start + strlen(parser->delimiters.open);
    tag->start = start;
    while (is_space(source[content]))
        content++;
    tag->sigil = source[content];
    if (tag->sigil == '\0' || strchr(sigils, tag->sigil) == NULL)
        tag->sigil = '\0';
    else
        content++;
    gchar closing[MAX_DELIMITER + 2] = "";
    if (tag->sigil == '{' || tag->sigil == '=')
        closing[0] = tag->sigil == '{' ? '}' : '=';
    g_strlcat(closing, parser->delimiters.close, sizeof closing);
    const gchar *found = strstr(source + content, closing);
    if (found == NULL)
        return template_fault(parser->template, start, parser->error, "this tag has no \"%s\"",
                              closing);
    tag->end = (gsize)(found - source) + strlen(closing);
    gsize content_end = (gsize)(found - source);
    while (content < content_end && is_space(source[content]))
        content++;
    while (content_end > content && is_space(source[content_end - 1]))
        content_end--;
    tag->name = content;
    tag->name_length = content_end - content;
    return TRUE;
}

static gboolean check_name(const Parser *parser, const Tag *tag) {
    const gchar *name = parser->source + tag->name;
    if (tag->name_length == 0)
        return template_fault(parser->template, tag->start, parser->error, "a tag without a name");
    if (*name == '<' || *name == '$')
        return template_fault(parser->template, tag->start, parser->error,
                              "inheritance ({{<name}}, {{$name}}) is not known here");
    for (gsize i = 0; i < tag->name_length; i++) {
        if (is_space(name[i]) || name[i] == '{' || name[i] == '}')
            return template_fault(parser->template, tag->start, parser->error,
                                  "\"%.*s\" is not a name", (int)MIN(tag->name_length, 40), name);
    }
    return TRUE;
}

/* {{=<% %>=}}: two delimiters with blanks between them, none with "=" inside. */
static gboolean change_delimiters(Parser *parser, const Tag *tag) {
    const gchar *content = parser->source + tag->name;
    gsize first = 0;
    while (first < tag->name_length && !is_space(content[first]))
        first++;
    gsize second = first;
    while (second < tag->name_length && is_space(content[second]))
        second++;
    gsize second_length = tag->name_length - second;
    gboolean is_good =
        first > 0 && first <= MAX_DELIMITER && second_length > 0 && second_length <= MAX_DELIMITER;
    for (gsize i = 0; is_good && i < tag->name_length; i++) {
        if (content[i] == '=' || (i >= second && is_space(content[i])))
            is_good = FALSE;
    }
    if (!is_good)
        return template_fault(parser->template, tag->start, parser->error,
                              "delimiters are written {{=<%% %%>=}}");
    g_strlcpy(parser->delimiters.open, content, first + 1);
    g_strlcpy(parser->delimiters.close, content + second, second_length + 1);
    return TRUE;
}

static gboolean open_section(Parser *parser, const Tag *tag) {
    if (parser->open_count == TEMPLATE_MAX_NESTING)
        return template_fault(parser->template, tag->start, parser->error,
                              "more than %d sections inside each other", TEMPLATE_MAX_NESTING);
    parser->open[parser->open_count++] = parser->template->nodes->len - 1;
    return TRUE;
}

static gboolean close_section(Parser *parser, const Tag *tag) {
    Template *template = parser->template;
    const gchar *name = parser->source + tag->name;
    if (parser->open_count == 0)
        return template_fault(template, tag->start, parser->error,
                              "{{/%.*s}} closes a section that is not open", (int)tag->name_length,
                              name);
    Node *opened = &g_array_index(template->nodes, Node, parser->open[--parser->open_count]);
    g_autofree gchar *opened_name = template_node_name(template, opened);
    if (strlen(opened_name) != tag->name_length ||
        strncmp(opened_name, name, tag->name_length) != 0)
        return template_fault(template, tag->start, parser->error,
                              "{{/%.*s}} stands where {{/%s}} must", (int)tag->name_length, name,
                              opened_name);
    opened->end = template->nodes->len;
    return TRUE;
}

static NodeKind node_kind(gchar sigil) {
    switch (sigil) {
    case '#':
        return NODE_SECTION;
    case '^':
        return NODE_INVERTED;
    case '>':
        return NODE_PARTIAL;
    case '&':
    case '{':
        return NODE_RAW;
    default:
        return NODE_ESCAPED;
    }
}

/* A tag that makes a node: everything but comments, delimiters and ends of sections. `indentation`
 * is the blanks before a standalone tag, G_MAXSIZE if it is none. */
static gboolean add_tag_node(Parser *parser, const Tag *tag, gsize indentation) {
    Template *template = parser->template;
    const gchar *name = parser->source + tag->name;
    Node *node = add_node(parser, node_kind(tag->sigil), tag->start);
    node->is_standalone = indentation != G_MAXSIZE;
    if (node->kind == NODE_PARTIAL) {
        /* A file name: its dots do not part it. */
        node->first_name = template->names->len;
        node->name_count = 1;
        node->length = node->is_standalone ? (guint)indentation : 0;
        add_name(template, name, tag->name_length);
        return TRUE;
    }
    if (!add_path(template, node, name, tag->name_length))
        return template_fault(template, tag->start, parser->error, "\"%.*s\" is not a name",
                              (int)MIN(tag->name_length, 40), name);
    if (node->kind == NODE_SECTION || node->kind == NODE_INVERTED)
        return open_section(parser, tag);
    return TRUE;
}

/* Takes one tag, and its line with it when it stands alone. */
static gboolean take_tag(Parser *parser, const Tag *tag) {
    gsize line_start = 0;
    gsize next_line = 0;
    gboolean is_silent = tag->sigil != '\0' && tag->sigil != '&' && tag->sigil != '{';
    gboolean is_standalone = is_silent && starts_line(parser->source, tag->start, &line_start) &&
                             ends_line(parser->source, tag->end, &next_line);
    add_text(parser, is_standalone ? line_start : tag->start);
    parser->at = is_standalone ? next_line : tag->end;
    parser->text_start = parser->at;
    if (tag->sigil == '!')
        return TRUE;
    if (tag->sigil == '=')
        return change_delimiters(parser, tag);
    if (!check_name(parser, tag))
        return FALSE;
    if (tag->sigil == '/')
        return close_section(parser, tag);
    return add_tag_node(parser, tag, is_standalone ? tag->start - line_start : G_MAXSIZE);
}

gboolean template_parse(Template *template, GError **error) {
    Parser parser = {.template = template,
                     .source = template->source,
                     .delimiters = {"{{", "}}"},
                     .error = error};
    if (strlen(template->source) > MAX_SOURCE)
        return template_fault(template, 0, error, "longer than %d bytes", MAX_SOURCE);
    while (TRUE) {
        const gchar *found = strstr(parser.source + parser.at, parser.delimiters.open);
        if (found == NULL)
            break;
        Tag tag = {0};
        if (!read_tag(&parser, (gsize)(found - parser.source), &tag) || !take_tag(&parser, &tag))
            return FALSE;
    }
    add_text(&parser, strlen(parser.source));
    if (parser.open_count == 0)
        return TRUE;
    const Node *opened = &g_array_index(template->nodes, Node, parser.open[parser.open_count - 1]);
    g_autofree gchar *name = template_node_name(template, opened);
    return template_fault(template, opened->offset, error, "{{#%s}} is never closed", name);
}
