/* raw_settings.h - loads the raw records of amends.yaml with libcyaml */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "keys/setting_keys.h"

typedef struct LoadedSettings LoadedSettings;

/* Loads a document; keys that are left out get their defaults. NULL with a fault in `out_faults`
 * when libcyaml refuses it. */
LoadedSettings *raw_settings_load(const gchar *file, const gchar *bytes, gsize length,
                                  GPtrArray *out_faults);
void raw_settings_free(LoadedSettings *loaded);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(LoadedSettings, raw_settings_free)

/* Borrowed. */
const RawSettings *raw_settings_get(const LoadedSettings *loaded);
