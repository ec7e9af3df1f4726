/* html_style.c - what a style attribute says about being seen */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Senders of newsletters hide a first line from the window, which the list of mails shows
 * ("preheader"). Letters of size 0 are another thing: builders of newsletters (MJML) give that to a
 * frame, so that the blanks between its columns take no room, and each column sets a size again. */
#include "html_style.h"

#include <string.h>

enum { LONGEST_DECLARATION = 40, FAR_OUT_DIGITS = 4 };

/* How the value of a declaration is looked at. */
typedef enum { WHOLE, BEGINS, IS_ZERO, IS_FAR_OUT } Comparison;

/* Written without blanks, in lower case. */
static const struct {
    const gchar *text;
    Comparison comparison;
} hiding[] = {
    {"display:none", WHOLE},
    {"visibility:hidden", WHOLE},
    {"color:transparent", WHOLE},
    {"max-height:", IS_ZERO},
    {"max-width:", IS_ZERO},
    {"opacity:", IS_ZERO},
    /* words for screen readers, and what is put beside the window */
    {"clip:rect(0", BEGINS},
    {"clip:rect(1px", BEGINS},
    {"left:", IS_FAR_OUT},
    {"top:", IS_FAR_OUT},
    {"text-indent:", IS_FAR_OUT},
    {"margin-left:", IS_FAR_OUT},
};

/* A value that does not fit is none that anybody asks for. */
gboolean html_style_next(const gchar **at, gchar *declaration, gsize size) {
    gsize length = 0;
    if (**at == '\0')
        return FALSE;
    for (; **at != ';' && **at != '\0'; (*at)++) {
        if (**at == '!')
            break;
        if (!g_ascii_isspace(**at) && length + 1 < size)
            declaration[length++] = g_ascii_tolower(**at);
    }
    declaration[length] = '\0';
    *at += strcspn(*at, ";");
    if (**at == ';')
        (*at)++;
    return TRUE;
}

gboolean html_style_has(const gchar *style, const gchar *wanted) {
    gchar declaration[LONGEST_DECLARATION];
    while (html_style_next(&style, declaration, sizeof declaration)) {
        if (strcmp(declaration, wanted) == 0)
            return TRUE;
    }
    return FALSE;
}

/* "0", "0px", "0.0em" */
static gboolean is_zero(const gchar *value) {
    gsize digits = strspn(value, "0.");
    return digits > 0 && !g_ascii_isdigit(value[digits]);
}

/* "-9999px" */
static gboolean is_far_out(const gchar *value) {
    return *value == '-' && strspn(value + 1, "0123456789") >= FAR_OUT_DIGITS;
}

static gboolean is_hiding(const gchar *declaration) {
    for (gsize i = 0; i < G_N_ELEMENTS(hiding); i++) {
        const gchar *text = hiding[i].text;
        if (*declaration != *text || !g_str_has_prefix(declaration, text))
            continue;
        const gchar *value = declaration + strlen(text);
        if ((hiding[i].comparison == WHOLE && *value == '\0') || hiding[i].comparison == BEGINS ||
            (hiding[i].comparison == IS_ZERO && is_zero(value)) ||
            (hiding[i].comparison == IS_FAR_OUT && is_far_out(value)))
            return TRUE;
    }
    return FALSE;
}

HtmlStyle html_style_read(const gchar *style) {
    gchar declaration[LONGEST_DECLARATION];
    HtmlStyle result = {0};
    gboolean has_no_height = FALSE; /* which only hides what may not flow over */
    gboolean is_clipped = FALSE;
    while (html_style_next(&style, declaration, sizeof declaration)) {
        if (is_hiding(declaration)) {
            result.is_hidden = TRUE;
        } else if (g_str_has_prefix(declaration, "font-size:")) {
            result.sets_size = TRUE;
            result.has_no_size = is_zero(declaration + strlen("font-size:"));
        } else if (g_str_has_prefix(declaration, "height:")) {
            has_no_height = is_zero(declaration + strlen("height:"));
        } else if (g_str_has_prefix(declaration, "display:")) {
            result.is_shown = TRUE;
        } else if (strcmp(declaration, "overflow:hidden") == 0) {
            is_clipped = TRUE;
        }
    }
    result.is_hidden |= has_no_height && is_clipped;
    return result;
}
