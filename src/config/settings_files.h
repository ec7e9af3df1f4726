/* settings_files.h - the files and folders that amends.yaml names: looked at, and secrets read */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/legal_profile.h"
#include "yaml_tree.h"

typedef struct {
    GBytes *key;
    GHashTable *passwords; /* name of the file as it is written -> gchar *, wiped when freed */
    GPtrArray *languages;  /* of gchar*: with templates, shipped or own; sorted */
    GPtrArray *calendars;  /* of WorkingCalendar */
    LegalProfile *profile; /* NULL: there is a fault in it */
} SettingsFiles;

void settings_files_free(SettingsFiles *files);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(SettingsFiles, settings_files_free)

/* The folder that relative paths of `file` start from, absolute. Caller frees. */
gchar *settings_files_folder(const gchar *file);

/* Reads the secrets, lists the languages of the templates and looks at every folder that must be
 * there. Never NULL; what could not be read is NULL in it and a fault in `out_faults`. */
SettingsFiles *settings_files_read(const gchar *file, const YamlNode *root, GPtrArray *out_faults);
