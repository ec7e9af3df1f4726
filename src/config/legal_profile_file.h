/* legal_profile_file.h - reads the legal profile that amends.yaml names */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/legal_profile.h"
#include "yaml_tree.h"

/* Reads a text that would be a profile. NULL with faults (of SettingFault) that name `path`.
 * Caller frees. */
LegalProfile *legal_profile_read(const gchar *path, const gchar *bytes, gsize length,
                                 GPtrArray *out_faults);

/* The profile of promises.legal_profile_file, else of promises.legal_profile, else "basic". A
 * relative path starts from `folder`. NULL when there are faults. Caller frees. */
LegalProfile *legal_profile_choose(const gchar *file, const YamlNode *root, const gchar *folder,
                                   GPtrArray *out_faults);
