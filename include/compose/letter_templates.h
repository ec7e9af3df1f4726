/* letter_templates.h - the set of letter templates of all languages, read and proven at start */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

typedef struct LetterTemplates LetterTemplates;
typedef struct LetterLanguage LetterLanguage; /* what compose alone looks into */

LetterTemplates *letter_templates_new(void);
void letter_templates_free(LetterTemplates *templates);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(LetterTemplates, letter_templates_free)

/* Adds the file <language>/<file> with its content, for example "zh", "acknowledgement.txt". Names
 * of letters end in .txt or .html; the first line of a .txt is "Subject: ..."; other names are
 * partials (layout_head.html, signature.txt). A later file of the same name replaces an earlier
 * one: a site's own over the shipped. In vocabulary.txt the later file replaces only the words it
 * names. BAD_TEMPLATE names file, line and column. */
gboolean letter_templates_add(LetterTemplates *templates, const gchar *language, const gchar *file,
                              const gchar *content, GError **error);

/* Has the language an acknowledgement of its own of that name, acknowledgement-VARIANT.txt and
 * .html, for rules to choose? */
gboolean letter_templates_has_variant(const LetterTemplates *templates, const gchar *language,
                                      const gchar *variant);

/* The languages that there are files of, in the order they came; NULL behind the last. Borrowed. */
const gchar *letter_templates_language(const LetterTemplates *templates, guint index);

/* Renders every letter of every language against sample facts, plentiful and scarce, and looks up
 * each name that is used, so that a misspelt one is found at start and not on the day. All faults
 * are appended to `out_faults` (of gchar*). TRUE if there are none. */
gboolean letter_templates_prove(const LetterTemplates *templates, GPtrArray *out_faults);

/* What letters of these templates have in common: each line of a sample of every letter, once. The
 * same templates give the same bytes. Caller unrefs. */
GBytes *letter_templates_commons(const LetterTemplates *templates);

/* The templates for a letter: of `language`, else of its first part ("zh" for "zh-CN"), else of
 * `fallback`, else the first there are; NULL if there are none at all. Borrowed. */
const LetterLanguage *letter_templates_of(const LetterTemplates *templates, const gchar *language,
                                          const gchar *fallback);

/* What the language calls one of few things: ("stage", "resolved"), ("event", "voted"); `key`
 * itself if it has no word for it. Borrowed. */
const gchar *letter_templates_word(const LetterLanguage *language, const gchar *group,
                                   const gchar *key);

/* The zone of that name; UTC if there is none. The first one asked for is kept, because looking a
 * zone up reads a file and costs more than writing the letter. May be called from several threads.
 * Caller unrefs. */
GTimeZone *letter_templates_zone(const LetterTemplates *templates, const gchar *name);
