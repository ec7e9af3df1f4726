/* settings_fill.h - from the raw records of amends.yaml to Settings and Policy */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "config/settings.h"
#include "keys/setting_keys.h"
#include "settings_files.h"

/* Takes the secrets and languages out of `files`. `raw` must have passed all checks, with defaults
 * filled in; `root` gives the titles. Never fails. Caller owns the result. */
Settings *settings_fill(const gchar *file, const RawSettings *raw, const YamlNode *root,
                        SettingsFiles *files);
