/* letter_language.h - the templates of one language, for those who render them */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "compose/letter_templates.h"
#include "compose/template.h"
#include "model/letter.h"
#include "vocabulary.h"

typedef struct {
    gchar *name;
    Template *texts[LETTER_KIND_COUNT];
    Template *htmls[LETTER_KIND_COUNT];
    GHashTable *partials; /* file name -> Template */
    Vocabulary *vocabulary;
} LetterLanguage;

/* The templates for a letter: of `language`, else of its first part ("zh" for "zh-CN"), else of
 * `fallback`, else the first there are; NULL if there are none at all. Borrowed. */
const LetterLanguage *letter_language_find(const LetterTemplates *templates, const gchar *language,
                                           const gchar *fallback);

/* A TemplatePartials over a LetterLanguage. */
const Template *letter_language_partial(const gchar *name, gpointer language);

/* The zone of that name; UTC if there is none. The first one asked for is kept, because looking a
 * zone up reads a file and costs more than writing the letter. May be called from several threads.
 * Caller unrefs. */
GTimeZone *letter_templates_zone(const LetterTemplates *templates, const gchar *name);
