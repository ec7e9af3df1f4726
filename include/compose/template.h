/* template.h - strict Mustache: an unknown name is an error with its line */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* A value in a template's context. Opaque tree: text, truth, list, map. */
typedef struct Value Value;

Value *value_new_text(const gchar *text); /* NULL: known, but empty */
Value *value_new_flag(gboolean flag);
/* The same of a text that is freed. */
Value *value_take_text(gchar *text);
Value *value_new_list(void);
Value *value_new_map(void);
void value_free(Value *value);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Value, value_free)

/* They take `item`, and borrow `name`, which is a literal as a rule. */
void value_add(Value *list, Value *item);
void value_set(Value *map, const gchar *name, Value *item);
void value_set_text(Value *map, const gchar *name, const gchar *text);

typedef struct Template Template;

/* Reads a template once; rendering it does not parse again. `name` is shown in errors. BAD_TEMPLATE
 * says "name:line:column: what". */
Template *template_new(const gchar *name, const gchar *text, GError **error);
void template_free(Template *template);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Template, template_free)

typedef enum {
    TEMPLATE_PLAIN,
    TEMPLATE_HTML
} TemplateEscape; /* of {{name}}; {{{name}}} is never escaped */

/* Finds a partial by name, or NULL. */
typedef const Template *(*TemplatePartials)(const gchar *name, gpointer data);

/* Appends to `out`. An unknown name, a missing partial, depth over 20 partials or more than 4 MiB
 * is BAD_TEMPLATE. With is_strict FALSE unknown names are empty, as the Mustache specification
 * says. */
gboolean template_render(const Template *template, const Value *context, TemplateEscape escape,
                         gboolean is_strict, TemplatePartials partials, gpointer data, GString *out,
                         GError **error);

/* Where something stands. */
typedef struct {
    const Template *template;
    gsize offset; /* in its source, bytes */
} TemplatePlace;

/* "name:line:column". Caller frees. */
gchar *template_place_text(const TemplatePlace *place);

/* A name that a template uses: "a.b" or a partial's. */
typedef void (*TemplateNameFunc)(const gchar *used, gboolean is_partial, const TemplatePlace *where,
                                 gpointer data);

/* Visits every name in the template, also in sections that a rendering would leave out. */
void template_visit_names(const Template *template, TemplateNameFunc visit, gpointer data);
