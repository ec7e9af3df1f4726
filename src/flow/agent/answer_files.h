/* answer_files.h - the files and pictures of an agent's mail that go out with the answer */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "../arrival.h"
#include "parse/clean_html.h"

typedef struct {
    GArray *list;   /* of CleanPicture; one for each attachment */
    GPtrArray *ids; /* of gchar*, the new content ids */
} AnswerPictures;

void answer_pictures_clear(AnswerPictures *pictures);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(AnswerPictures, answer_pictures_clear)

/* The attachments as clean_html() asks for them. */
AnswerPictures answer_files_pictures(const Arrival *arrival);

/* What goes along (of LetterFile): pictures that the HTML of the answer shows as such, those of its
 * quotes and signatures not at all, other files; but nothing that only staff may see, which is said
 * in `remarks`. Caller unrefs. */
GPtrArray *answer_files_take(const Arrival *arrival, const AnswerPictures *pictures,
                             gboolean has_html, GPtrArray *remarks);
