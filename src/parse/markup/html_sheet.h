/* html_sheet.h - what the style sheets of an HTML text hide */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <libxml/parser.h>

typedef struct HtmlSheet HtmlSheet;

/* What the <style> elements of `html` hide by rules for all windows, with selectors as simple as
 * "div", ".preheader", "#top" and "td.hidden"; others are not looked at. NULL if nothing. Caller
 * frees. */
HtmlSheet *html_sheet_read(const gchar *html);
void html_sheet_free(HtmlSheet *sheet);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(HtmlSheet, html_sheet_free)

/* Is an element of this name (lower case) with these attributes (name, value, ..., NULL; may be
 * NULL) hidden? `is_shown`: its own style attribute shows it, which counts more unless the rule is
 * important. */
gboolean html_sheet_hides(const HtmlSheet *sheet, const gchar *name, const xmlChar **attributes,
                          gboolean is_shown);
