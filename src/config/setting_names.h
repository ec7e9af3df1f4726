/* setting_names.h - the names that entries of a list have, and who refers to them */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "yaml_tree.h"

/* Name, folded as names are compared in commands -> its entry, of the list `list_key`. Repeated
 * names are faults. Caller unrefs. */
GHashTable *setting_names_of(const gchar *file, const YamlNode *root, const gchar *list_key,
                             GPtrArray *out_faults);

/* Which names may be meant. */
typedef struct {
    const gchar *file;
    const YamlNode *root;
    const gchar *list_key; /* "queues" */
    const gchar *noun;     /* "queue", for the fault */
    GHashTable *names;     /* of setting_names_of() */
} SettingNames;

/* The entry that `node` names, or NULL: with a fault that lists the names there are, but not for a
 * node that is missing or no text. */
const YamlNode *setting_names_resolve(const SettingNames *known, const YamlNode *node,
                                      GPtrArray *out_faults);
