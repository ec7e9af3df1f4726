/* letter_language.h - the templates of one language, for those who render them */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "compose/letter_templates.h"
#include "compose/template.h"
#include "model/letter_kind.h"
#include "vocabulary.h"

struct LetterLanguage {
    gchar *name;
    Template *texts[LETTER_KIND_COUNT];
    Template *htmls[LETTER_KIND_COUNT];
    GHashTable *partials; /* file name -> Template */
    Vocabulary *vocabulary;
};

/* Without templates. */
LetterLanguage *letter_language_new(const gchar *name);
void letter_language_free(LetterLanguage *language);

/* A TemplatePartials over a LetterLanguage. */
const Template *letter_language_partial(const gchar *name, gpointer language);
