/* preview_pictures.h - the charts of a letter that is only looked at, drawn */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "compose/letter_templates.h"
#include "model/letter.h"

typedef struct {
    GPtrArray *charts;   /* of ChartPicture */
    GPtrArray *files;    /* of LetterFile: those of the letter; of one with a report its charts */
    GPtrArray *contents; /* of GBytes, for each file: its content, of a chart its PNG */
} PreviewPictures;

/* Draws the charts of draft->report, where it has one, and sets draft->charts and draft->files,
 * which borrow from what is returned. Other files have `stand_in` for content. Never NULL. */
PreviewPictures *preview_pictures_new(LetterDraft *draft, const LetterTemplates *templates,
                                      const gchar *stand_in);
void preview_pictures_free(PreviewPictures *pictures);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(PreviewPictures, preview_pictures_free)

/* `html` with the pictures in it instead of their names, as a browser needs it. Caller frees. */
gchar *preview_pictures_embed(const PreviewPictures *pictures, const gchar *html);
