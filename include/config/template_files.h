/* template_files.h - finds template files: the shipped folder, then the site's own over it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Called for each file: language folder, file name, content. FALSE with an error stops. */
typedef gboolean (*TemplateFileFunc)(const gchar *language, const gchar *file, const gchar *content,
                                     gpointer data, GError **error);

/* The folder that templates are installed in: $AMENDS_TEMPLATES, else next to the source when run
 * from a build tree, else PKGDATADIR/templates. Caller frees. */
gchar *template_files_shipped_folder(void);

/* The same for the terms and complaints by which new complaints are sorted: $AMENDS_DATA/sorting,
 * ... PKGDATADIR/data/sorting. They are visited like templates. Caller frees. */
gchar *template_files_sorting_folder(void);

/* The folder of the shipped holiday files: calendars in the same. Caller frees. */
gchar *template_files_calendar_folder(void);

/* The folder of the shipped legal profiles: profiles in the same. Caller frees. */
gchar *template_files_profile_folder(void);

/* The folder of the shipped rules of last letters: final in the same. Caller frees. */
gchar *template_files_final_folder(void);

/* The names of the language folders in `folder`, sorted (of gchar*). NULL with BAD_TEMPLATE when it
 * can't be read. Caller unrefs. */
GPtrArray *template_files_languages(const gchar *folder, GError **error);

/* Visits FOLDER/<language>/<file> in sorted order. BAD_TEMPLATE when a file can't be read or is not
 * UTF-8. */
gboolean template_files_visit(const gchar *folder, TemplateFileFunc visit, gpointer data,
                              GError **error);
