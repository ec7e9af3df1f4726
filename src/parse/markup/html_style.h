/* html_style.h - what a style attribute says about being seen */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

typedef struct {
    gboolean is_hidden;   /* with all that is in it */
    gboolean is_shown;    /* has a "display" that shows it, whatever a style sheet says */
    gboolean sets_size;   /* of letters, for all in it that sets no other */
    gboolean has_no_size; /* that size is 0 */
} HtmlStyle;

/* Of the declarations of a style attribute, or of a rule in a style sheet. */
HtmlStyle html_style_read(const gchar *style);

/* The next declaration of a style, squeezed to "name:value" in lower case; FALSE at the end. */
gboolean html_style_next(const gchar **at, gchar *declaration, gsize size);

/* Does it have this declaration, written without blanks, in lower case: "border:none"? */
gboolean html_style_has(const gchar *style, const gchar *wanted);
