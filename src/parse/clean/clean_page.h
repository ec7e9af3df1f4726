/* clean_page.h - an agent's HTML taken apart: tags that may stay, texts, pictures, letters */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "clean_elements.h"
#include "parse/clean_html.h"

typedef enum {
    TOKEN_OPEN,
    TOKEN_CLOSE,
    TOKEN_TEXT,
    TOKEN_MARK, /* of a list item, which Outlook writes as text */
    TOKEN_VOID, /* <br>, <hr> */
    TOKEN_PICTURE,
} CleanTokenKind;

typedef struct {
    CleanTokenKind kind;
    const CleanElement *element;
    gsize start; /* of a text in page->text; of the attributes of a tag in page->attributes */
    gsize length;
    guint partner;         /* of an OPEN its CLOSE, and the other way round */
    guint line;            /* texts of one line have one number */
    guint picture;         /* place in the list of pictures */
    guint parent;          /* the OPEN around it, or G_MAXUINT */
    gboolean is_quote;     /* in a container that mail programs make for quotes, */
    gboolean is_signature; /* or in one for signatures */
    gboolean is_pre;
} CleanToken;

typedef enum { LETTER_FOREIGN, LETTER_SILENT, LETTER_SHOWN } LetterState;

/* A letter or figure of the texts: what two versions of the same words have in common, whatever
 * blanks, marks and line ends they have. */
typedef struct {
    gunichar character;
    guint token;
    gsize offset; /* in page->text */
    LetterState state;
    gboolean begins_line;
} CleanLetter;

typedef struct {
    GArray *tokens;  /* of CleanToken; every OPEN has its CLOSE, properly nested */
    GArray *letters; /* of CleanLetter, in the order of the texts */
    GString *text;
    GString *attributes; /* ready to be written, each with a blank in front */
} CleanPage;

/* Takes `html` apart. FALSE if it is too large or too deep; the page has to be cleared all the
 * same. `pictures` (of CleanPicture) may be NULL. */
gboolean clean_page_read(CleanPage *page, const gchar *html, GArray *pictures);
void clean_page_clear(CleanPage *page);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(CleanPage, clean_page_clear)

/* Does a character count as a letter when words are compared? */
gboolean clean_page_is_letter(gunichar character);
