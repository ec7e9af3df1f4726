/* clean_style.c - the declarations of a style attribute that may stay */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is written is never what came in: a declaration stays if it is one of the table, word for
 * word, and a colour is read as numbers and written anew. So there is no url(), no expression, no
 * escape and no comment that could hide one. */
#include "clean_style.h"

#include <stdio.h>
#include <string.h>

#include "../markup/html_style.h"

enum { LONGEST_DECLARATION = 40, LONGEST_STYLE = 2000, LEAST_CHROMA = 64 };

/* Without blanks, in lower case; and how it is written. */
static const struct {
    const gchar *given;
    const gchar *written;
} safe[] = {
    {"font-weight:bold", "font-weight:bold;"},
    {"font-weight:bolder", "font-weight:bold;"},
    {"font-weight:600", "font-weight:bold;"},
    {"font-weight:700", "font-weight:bold;"},
    {"font-weight:800", "font-weight:bold;"},
    {"font-weight:900", "font-weight:bold;"},
    {"font-weight:normal", "font-weight:normal;"},
    {"font-weight:400", "font-weight:normal;"},
    {"font-style:italic", "font-style:italic;"},
    {"font-style:oblique", "font-style:italic;"},
    {"font-style:normal", "font-style:normal;"},
    {"text-decoration:underline", "text-decoration:underline;"},
    {"text-decoration:line-through", "text-decoration:line-through;"},
    {"text-decoration:none", "text-decoration:none;"},
    {"text-decoration-line:underline", "text-decoration:underline;"},
    {"text-decoration-line:line-through", "text-decoration:line-through;"},
    {"text-align:left", "text-align:left;"},
    {"text-align:right", "text-align:right;"},
    {"text-align:center", "text-align:center;"},
    {"text-align:justify", "text-align:left;"},
    {"vertical-align:sub", "vertical-align:sub;"},
    {"vertical-align:super", "vertical-align:super;"},
    {"list-style-type:disc", "list-style-type:disc;"},
    {"list-style-type:circle", "list-style-type:circle;"},
    {"list-style-type:square", "list-style-type:square;"},
    {"list-style-type:decimal", "list-style-type:decimal;"},
    {"list-style-type:lower-alpha", "list-style-type:lower-alpha;"},
    {"list-style-type:upper-alpha", "list-style-type:upper-alpha;"},
    {"list-style-type:lower-roman", "list-style-type:lower-roman;"},
    {"list-style-type:upper-roman", "list-style-type:upper-roman;"},
};

/* Names that mail programs offer; others go. */
static const struct {
    const gchar *name;
    guint red, green, blue;
} named[] = {
    {"red", 255, 0, 0},      {"darkred", 139, 0, 0},  {"green", 0, 128, 0},
    {"blue", 0, 0, 255},     {"darkblue", 0, 0, 139}, {"navy", 0, 0, 128},
    {"orange", 255, 165, 0}, {"purple", 128, 0, 128}, {"maroon", 128, 0, 0},
    {"teal", 0, 128, 128},
};

static gboolean read_colour(const gchar *text, guint *rgb) {
    gchar rest = '\0';
    gsize length = strlen(text);
    if (*text == '#' && (length == 7 || length == 4) &&
        strspn(text + 1, "0123456789abcdefABCDEF") == length - 1) {
        guint64 number = g_ascii_strtoull(text + 1, NULL, 16);
        guint bits = length == 7 ? 8 : 4;
        guint scale = length == 7 ? 1 : 17;
        for (guint i = 0; i < 3; i++)
            rgb[i] = (guint)(number >> ((2 - i) * bits) & ((1u << bits) - 1)) * scale;
        return TRUE;
    }
    if (length < 24 && sscanf(text, "rgb(%3u,%3u,%3u)%c", &rgb[0], &rgb[1], &rgb[2], &rest) == 3 &&
        text[length - 1] == ')')
        return rgb[0] < 256 && rgb[1] < 256 && rgb[2] < 256;
    for (gsize i = 0; i < G_N_ELEMENTS(named); i++) {
        if (g_ascii_strcasecmp(text, named[i].name) == 0) {
            rgb[0] = named[i].red;
            rgb[1] = named[i].green;
            rgb[2] = named[i].blue;
            return TRUE;
        }
    }
    return FALSE;
}

gchar *clean_style_colour(const gchar *colour) {
    guint rgb[3] = {0};
    if (!read_colour(colour, rgb))
        return NULL;
    guint most = MAX(rgb[0], MAX(rgb[1], rgb[2]));
    guint least = MIN(rgb[0], MIN(rgb[1], rgb[2]));
    return most - least >= LEAST_CHROMA ? g_strdup_printf("#%02x%02x%02x", rgb[0], rgb[1], rgb[2])
                                        : NULL;
}

static void append_one(GString *out, const gchar *declaration) {
    if (g_str_has_prefix(declaration, "color:")) {
        g_autofree gchar *colour = clean_style_colour(declaration + strlen("color:"));
        if (colour != NULL)
            g_string_append_printf(out, "color:%s;", colour);
        return;
    }
    for (gsize i = 0; i < G_N_ELEMENTS(safe); i++) {
        if (strcmp(declaration, safe[i].given) == 0) {
            g_string_append(out, safe[i].written);
            return;
        }
    }
}

void clean_style_append(GString *out, const gchar *style) {
    gchar declaration[LONGEST_DECLARATION];
    if (strlen(style) > LONGEST_STYLE)
        return;
    while (html_style_next(&style, declaration, sizeof declaration))
        append_one(out, declaration);
}

gboolean clean_style_has_no_margin(const gchar *style) {
    static const gchar *const zeros[] = {
        "margin:0",          "margin:0px",     "margin:0cm",        "margin:0in",
        "margin:0pt",        "margin:0.0px",   "margin-bottom:0cm", "margin-bottom:0in",
        "margin-bottom:0px", "margin-bottom:0"};
    for (gsize i = 0; i < G_N_ELEMENTS(zeros); i++) {
        if (html_style_has(style, zeros[i]))
            return TRUE;
    }
    return FALSE;
}

gboolean clean_style_has_border(const gchar *style) {
    gchar declaration[LONGEST_DECLARATION];
    while (html_style_next(&style, declaration, sizeof declaration)) {
        if (g_str_has_prefix(declaration, "border") && strstr(declaration, "solid") != NULL)
            return TRUE;
    }
    return FALSE;
}
