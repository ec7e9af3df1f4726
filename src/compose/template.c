/* template.c - renders a template that was read before: strict Mustache */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Strict: a name that is not in the context is an error that says where it stands, because a letter
 * with a hole in it must not go out. A name whose value is NULL is known and empty. With is_strict
 * FALSE the renderer does what the Mustache specification says.
 *
 * Rendering allocates nothing but what `out` needs (a partial indented inside an indented partial
 * excepted). Depth of partials, length of the output and number of steps are limited, so that a
 * template which includes itself ends with an error.
 */
#include "compose/template.h"

#include <string.h>

#include "template_nodes.h"
#include "value.h"

enum { MAX_PARTIALS = 20, MAX_OUTPUT = 4 * 1024 * 1024, MAX_STEPS = 2 * 1000 * 1000 };

/* The context: the innermost value first. */
typedef struct Frame {
    const Value *value;
    const struct Frame *below;
} Frame;

typedef struct {
    TemplateEscape escape;
    gboolean is_strict;
    TemplatePartials partials;
    gpointer data;
    GString *out;
    gsize out_start; /* `out` may have held something before */
    guint steps;
    guint partial_depth;
    GError **error;
} Render;

/* Where the renderer is: nodes of one template, under one context. */
typedef struct {
    const Template *template;
    const gchar *indentation; /* before each line of the template, or "" */
    const Frame *frame;
} Place;

Template *template_new(const gchar *name, const gchar *text, GError **error) {
    g_autoptr(Template) template = g_new0(Template, 1);
    template->name = g_strdup(name);
    template->source = g_strdup(text);
    template->nodes = g_array_new(FALSE, FALSE, sizeof(Node));
    template->names = g_array_new(FALSE, FALSE, sizeof(NodeName));
    if (!template_parse(template, error))
        return NULL;
    return g_steal_pointer(&template);
}

void template_free(Template *template) {
    if (template == NULL)
        return;
    for (guint i = 0; i < template->names->len; i++)
        g_free(g_array_index(template->names, NodeName, i).text);
    g_array_unref(template->names);
    g_array_unref(template->nodes);
    g_free(template->source);
    g_free(template->name);
    g_free(template);
}

void template_visit_names(const Template *template, TemplateNameFunc visit, gpointer data) {
    for (guint i = 0; i < template->nodes->len; i++) {
        const Node *node = &g_array_index(template->nodes, Node, i);
        if (node->kind == NODE_TEXT || node->name_count == 0)
            continue;
        g_autofree gchar *name = template_node_name(template, node);
        const TemplatePlace where = {template, node->offset};
        visit(name, node->kind == NODE_PARTIAL, &where, data);
    }
}

static gboolean fail(const Place *place, const Node *node, Render *render, const gchar *what) {
    g_autofree gchar *name = template_node_name(place->template, node);
    return template_fault(place->template, node->offset, render->error, "%s {{%s}}", what, name);
}

/* The first name is looked for from the innermost value outwards, each further one in the value
 * found; the way never leads back. */
static const Value *find_value(const Place *place, const Node *node) {
    if (node->name_count == 0)
        return place->frame->value;
    const NodeName *names = &g_array_index(place->template->names, NodeName, node->first_name);
    const Value *value = NULL;
    for (const Frame *frame = place->frame; frame != NULL && value == NULL; frame = frame->below)
        value = value_find(frame->value, names[0].text, names[0].hash);
    for (guint i = 1; i < node->name_count && value != NULL; i++)
        value = value_find(value, names[i].text, names[i].hash);
    return value;
}

static void append_escaped(GString *out, const gchar *text) {
    for (const gchar *at = text; *at != '\0';) {
        gsize plain = strcspn(at, "&<>\"'");
        g_string_append_len(out, at, (gssize)plain);
        at += plain;
        if (*at == '\0')
            return;
        g_string_append(out, *at == '&'   ? "&amp;"
                             : *at == '<' ? "&lt;"
                             : *at == '>' ? "&gt;"
                             : *at == '"' ? "&quot;"
                                          : "&#39;");
        at++;
    }
}

static gboolean render_value(const Place *place, const Node *node, Render *render) {
    const Value *value = find_value(place, node);
    if (value == NULL)
        return !render->is_strict || fail(place, node, render, "unknown name");
    if (value->kind != VALUE_TEXT)
        return !render->is_strict || fail(place, node, render, "no text, but a section, is");
    if (value->length == 0)
        return TRUE;
    if (node->kind == NODE_ESCAPED && render->escape == TEMPLATE_HTML)
        append_escaped(render->out, value->text);
    else
        g_string_append_len(render->out, value->text, (gssize)value->length);
    return TRUE;
}

/* Indentation goes before each line of the template but empty ones. */
static void append_indentation(const Place *place, const gchar *line, GString *out) {
    if (*line != '\n' && *line != '\r')
        g_string_append(out, place->indentation);
}

static void render_text(const Place *place, const Node *node, GString *out) {
    const gchar *text = place->template->source + node->offset;
    const gchar *end = text + node->length;
    if (*place->indentation == '\0') {
        g_string_append_len(out, text, node->length);
        return;
    }
    gboolean is_line_start = node->starts_line;
    while (text < end) {
        const gchar *newline = memchr(text, '\n', (gsize)(end - text));
        const gchar *next = newline != NULL ? newline + 1 : end;
        if (is_line_start)
            append_indentation(place, text, out);
        g_string_append_len(out, text, next - text);
        is_line_start = TRUE;
        text = next;
    }
}

static gboolean render_nodes(const Place *place, guint first, guint end, Render *render);

static gboolean render_section(const Place *place, guint index, Render *render) {
    const Node *node = &g_array_index(place->template->nodes, Node, index);
    const Value *value = find_value(place, node);
    if (value == NULL && render->is_strict)
        return fail(place, node, render, "unknown name");
    gboolean is_true = value != NULL && value_is_true(value);
    if (node->kind == NODE_INVERTED)
        return is_true || render_nodes(place, index + 1, node->end, render);
    if (!is_true)
        return TRUE;
    if (value->kind == VALUE_FLAG)
        return render_nodes(place, index + 1, node->end, render);
    guint count = value->kind == VALUE_LIST ? value->count : 1;
    for (guint i = 0; i < count; i++) {
        Frame frame = {value->kind == VALUE_LIST ? value->items[i] : value, place->frame};
        Place inside = {place->template, place->indentation, &frame};
        if (!render_nodes(&inside, index + 1, node->end, render))
            return FALSE;
    }
    return TRUE;
}

static gboolean render_partial(const Place *place, const Node *node, Render *render) {
    const NodeName *name = &g_array_index(place->template->names, NodeName, node->first_name);
    const Template *partial =
        render->partials != NULL ? render->partials(name->text, render->data) : NULL;
    if (partial == NULL)
        return !render->is_strict || fail(place, node, render, "no file for the partial");
    if (render->partial_depth == MAX_PARTIALS)
        return fail(place, node, render, "more than 20 partials inside each other at");
    g_autofree gchar *indentation = NULL;
    if (node->is_standalone && (node->length > 0 || *place->indentation != '\0'))
        indentation = g_strdup_printf("%s%.*s", place->indentation, (int)node->length,
                                      place->template->source + node->offset - node->length);
    Place inside = {partial, indentation != NULL ? indentation : "", place->frame};
    render->partial_depth++;
    gboolean is_done = render_nodes(&inside, 0, partial->nodes->len, render);
    render->partial_depth--;
    return is_done;
}

static gboolean render_node(const Place *place, guint index, Render *render) {
    const Node *node = &g_array_index(place->template->nodes, Node, index);
    if (++render->steps > MAX_STEPS)
        return fail(place, node, render, "too much work, endless?, at");
    if (node->kind == NODE_TEXT) {
        render_text(place, node, render->out);
        return TRUE;
    }
    if (node->starts_line && !node->is_standalone)
        g_string_append(render->out, place->indentation);
    switch (node->kind) {
    case NODE_SECTION:
    case NODE_INVERTED:
        return render_section(place, index, render);
    case NODE_PARTIAL:
        return render_partial(place, node, render);
    default:
        return render_value(place, node, render);
    }
}

static gboolean render_nodes(const Place *place, guint first, guint end, Render *render) {
    for (guint i = first; i < end;) {
        const Node *node = &g_array_index(place->template->nodes, Node, i);
        if (!render_node(place, i, render))
            return FALSE;
        if (render->out->len - render->out_start > MAX_OUTPUT)
            return fail(place, node, render, "more than 4 MiB of output at");
        i = node->kind == NODE_SECTION || node->kind == NODE_INVERTED ? node->end : i + 1;
    }
    return TRUE;
}

gboolean template_render(const Template *template, const Value *context, TemplateEscape escape,
                         gboolean is_strict, TemplatePartials partials, gpointer data, GString *out,
                         GError **error) {
    Render render = {.escape = escape,
                     .is_strict = is_strict,
                     .partials = partials,
                     .data = data,
                     .out = out,
                     .out_start = out->len,
                     .error = error};
    Frame frame = {context, NULL};
    Place place = {template, "", &frame};
    return render_nodes(&place, 0, template->nodes->len, &render);
}
