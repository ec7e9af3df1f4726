/* clean_attributes.c - the attributes that may stay in an agent's HTML, written anew */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "clean_attributes.h"

#include <string.h>

#include "../markup/html_feed.h"
#include "clean_link.h"
#include "clean_style.h"

enum { MOST_SPAN = 50, MOST_NUMBER = 100000, MOST_PIXELS = 2000, MOST_ALTERNATIVE = 200 };

static const gchar bordered[] = "border:1px solid #c3cfd1;padding:6px 10px;";

void clean_attributes_escape(GString *out, const gchar *text, gsize length) {
    for (const gchar *at = text; at < text + length; at = g_utf8_next_char(at)) {
        gunichar c = g_utf8_get_char(at);
        if (c == '&')
            g_string_append(out, "&amp;");
        else if (c == '<')
            g_string_append(out, "&lt;");
        else if (c == '>')
            g_string_append(out, "&gt;");
        else if (c == '"')
            g_string_append(out, "&quot;");
        else if (c == 0xa0)
            g_string_append(out, "&nbsp;");
        else if (c == '\n' || c == '\t' || (c >= ' ' && (c < 0x7f || c >= 0xa0)))
            g_string_append_len(out, at, g_utf8_next_char(at) - at);
    }
}

static void append_value(GString *out, const gchar *name, const gchar *value, gsize length) {
    g_string_append_printf(out, " %s=\"", name);
    clean_attributes_escape(out, value, length);
    g_string_append_c(out, '"');
}

/* A number and nothing else, "px" excepted; 0 if it is none. */
static guint number_of(const gchar *value, guint most) {
    gsize digits = value != NULL ? strspn(value, "0123456789") : 0;
    if (digits == 0 || digits > 6 ||
        (value[digits] != '\0' && g_ascii_strcasecmp(value + digits, "px") != 0))
        return 0;
    guint64 number = g_ascii_strtoull(value, NULL, 10);
    return number <= most ? (guint)number : 0;
}

static void append_number(GString *out, const xmlChar **attributes, const gchar *name, guint most) {
    guint number = number_of(html_feed_attribute(attributes, name), most);
    if (number > 0)
        g_string_append_printf(out, " %s=\"%u\"", name, number);
}

static void append_choice(GString *out, const xmlChar **attributes, const gchar *name,
                          const gchar *const *choices) {
    const gchar *value = html_feed_attribute(attributes, name);
    for (; value != NULL && *choices != NULL; choices++) {
        if (strcmp(value, *choices) == 0)
            g_string_append_printf(out, " %s=\"%s\"", name, value);
    }
}

/* --- styles ------------------------------------------------------------------------------------
 */

static void append_alignment(GString *out, const xmlChar **attributes) {
    static const gchar *const sides[] = {"left", "right", "center"};
    const gchar *align = html_feed_attribute(attributes, "align");
    for (gsize i = 0; align != NULL && i < G_N_ELEMENTS(sides); i++) {
        if (g_ascii_strcasecmp(align, sides[i]) == 0)
            g_string_append_printf(out, "text-align:%s;", sides[i]);
    }
}

/* Outlook writes each line as a paragraph without space around it, and empty ones between. */
static gboolean is_tight_paragraph(const CleanElement *element, const xmlChar **attributes,
                                   const gchar *style) {
    const gchar *class = html_feed_attribute(attributes, "class");
    return strcmp(element->name, "p") == 0 &&
           ((class != NULL && g_str_has_prefix(class, "Mso")) || clean_style_has_no_margin(style));
}

static void append_style(GString *out, const CleanElement *element, const xmlChar **attributes) {
    g_autoptr(GString) written = g_string_new(element->style);
    const gchar *style = html_feed_attribute(attributes, "style");
    const gchar *colour = html_feed_attribute(attributes, "color");
    style = style != NULL ? style : "";
    if (is_tight_paragraph(element, attributes, style))
        g_string_assign(written, "margin:0;");
    if (element->kind == CLEAN_CELL && clean_style_has_border(style))
        g_string_append(written, bordered);
    if (element->kind != CLEAN_TABLE)
        append_alignment(written, attributes);
    if (colour != NULL && strcmp(element->name, "font") == 0) {
        g_autofree gchar *safe = clean_style_colour(colour);
        if (safe != NULL)
            g_string_append_printf(written, "color:%s;", safe);
    }
    clean_style_append(written, style);
    if (written->len > 0)
        append_value(out, "style", written->str, written->len - 1);
}

static void append_looks(GString *out, const CleanElement *element) {
    if (element->class != NULL)
        g_string_append_printf(out, " class=\"%s\"", element->class);
}

/* --- elements ----------------------------------------------------------------------------------
 */

static void append_link(GString *out, const xmlChar **attributes) {
    const gchar *target = html_feed_attribute(attributes, "href");
    g_autofree gchar *link = target != NULL ? clean_link(target) : NULL;
    if (link != NULL)
        append_value(out, "href", link, strlen(link));
}

/* Lines around every cell are asked for with border="1". */
static void append_table(GString *out, const xmlChar **attributes) {
    if (number_of(html_feed_attribute(attributes, "border"), MOST_PIXELS) > 0)
        g_string_append(out, " border=\"1\" cellpadding=\"6\"");
}

void clean_attributes_append(GString *out, const CleanElement *element,
                             const xmlChar **attributes) {
    static const gchar *const directions[] = {"rtl", "ltr", NULL};
    static const gchar *const numberings[] = {"1", "a", "A", "i", "I", NULL};
    append_looks(out, element);
    append_style(out, element, attributes);
    append_choice(out, attributes, "dir", directions);
    if (element->kind == CLEAN_LINK)
        append_link(out, attributes);
    if (element->kind == CLEAN_TABLE)
        append_table(out, attributes);
    if (element->kind == CLEAN_LIST) {
        append_number(out, attributes, "start", MOST_NUMBER);
        append_choice(out, attributes, "type", numberings);
    }
    if (element->kind == CLEAN_ITEM)
        append_number(out, attributes, "value", MOST_NUMBER);
    if (element->kind == CLEAN_CELL) {
        append_number(out, attributes, "colspan", MOST_SPAN);
        append_number(out, attributes, "rowspan", MOST_SPAN);
    }
}

void clean_attributes_of_void(GString *out, const CleanElement *element) {
    append_looks(out, element);
    if (element->style != NULL)
        append_value(out, "style", element->style, strlen(element->style) - 1);
}

/* --- pictures ----------------------------------------------------------------------------------
 */

/* One point or none: it is there to be fetched, not to be seen. */
static gboolean is_tiny(const xmlChar **attributes) {
    static const gchar *const names[] = {"width", "height"};
    for (gsize i = 0; i < G_N_ELEMENTS(names); i++) {
        const gchar *size = html_feed_attribute(attributes, names[i]);
        if (size != NULL && (*size == '0' || *size == '1') && !g_ascii_isdigit(size[1]) &&
            strchr(size, '%') == NULL)
            return TRUE;
    }
    return FALSE;
}

gboolean clean_attributes_find_picture(const xmlChar **attributes, const GArray *pictures,
                                       guint *out_picture) {
    const gchar *source = html_feed_attribute(attributes, "src");
    if (source == NULL || pictures == NULL || g_ascii_strncasecmp(source, "cid:", 4) != 0 ||
        is_tiny(attributes))
        return FALSE;
    g_autofree gchar *id = g_uri_unescape_string(source + 4, NULL);
    for (guint i = 0; i < pictures->len; i++) {
        const gchar *wanted = g_array_index(pictures, CleanPicture, i).content_id;
        if (*wanted != '\0' && (strcmp(wanted, source + 4) == 0 || g_strcmp0(wanted, id) == 0)) {
            *out_picture = i;
            return TRUE;
        }
    }
    return FALSE;
}

void clean_attributes_of_picture(GString *out, const CleanElement *element,
                                 const xmlChar **attributes, const gchar *content_id) {
    const gchar *alternative = html_feed_attribute(attributes, "alt");
    g_autofree gchar *source = g_strconcat("cid:", content_id, NULL);
    append_value(out, "src", source, strlen(source));
    g_autofree gchar *words = g_utf8_substring(
        alternative != NULL ? alternative : "", 0,
        MIN(MOST_ALTERNATIVE, g_utf8_strlen(alternative != NULL ? alternative : "", -1)));
    append_value(out, "alt", words, strlen(words));
    append_number(out, attributes, "width", MOST_PIXELS);
    clean_attributes_of_void(out, element);
}
