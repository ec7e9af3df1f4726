/* compose_page.h - a page for the screen and for paper, by a template beside those of the letters
 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "compose/letter_templates.h"
#include "model/letter.h"

/* The page <language>/<file> ("report.html") with the values of `draft`, which needs no recipient
 * and no ids. BAD_TEMPLATE when there is no such file, or it fails. Caller frees *out_html. */
gboolean compose_page(const LetterDraft *draft, const LetterTemplates *templates, const gchar *file,
                      gchar **out_html, GError **error);
