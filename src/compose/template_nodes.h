/* template_nodes.h - a template as it was read: what template_parse.c makes and template.c renders
 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "compose/template.h"

typedef enum {
    NODE_TEXT,
    NODE_ESCAPED,  /* {{name}} */
    NODE_RAW,      /* {{{name}}}, {{&name}} */
    NODE_SECTION,  /* {{#name}} ... {{/name}} */
    NODE_INVERTED, /* {{^name}} ... {{/name}} */
    NODE_PARTIAL,  /* {{>name}} */
} NodeKind;

typedef struct {
    NodeKind kind;
    gboolean starts_line;   /* is it the first thing in its line of the template */
    gboolean is_standalone; /* a tag without output, alone in its line */
    guint offset;           /* in the source: of the text, or of the tag */
    guint length;           /* of the text in bytes; of the blanks before a standalone partial */
    guint first_name;       /* "a.b" is names[first_name], names[first_name + 1] */
    guint name_count;       /* 0 = {{.}} */
    guint end;              /* of a section: the node behind its last one */
} Node;

typedef struct {
    gchar *text;
    guint hash;
} NodeName;

struct Template {
    gchar *name;   /* as shown in errors */
    gchar *source; /* nodes point into it */
    GArray *nodes; /* of Node */
    GArray *names; /* of NodeName */
};

/* Sections inside sections, in one template. */
enum { TEMPLATE_MAX_NESTING = 100 };

/* Reads template->source into nodes and names. */
gboolean template_parse(Template *template, GError **error);

/* Sets BAD_TEMPLATE "name:line:column: what" for a place in the source. Always FALSE, so that a
 * caller can return it. */
gboolean template_fault(const Template *template, gsize offset, GError **error, const gchar *format,
                        ...) G_GNUC_PRINTF(4, 5);

/* "a.b" of a node, or "."; for errors. Caller frees. */
gchar *template_node_name(const Template *template, const Node *node);
