/* settings_fill_connections.h - from the raw records to mailboxes, logins, delivery and alarms */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "config/settings.h"
#include "keys/setting_keys.h"
#include "settings_files.h"

/* Fills mailboxes, oauth, delivery and alarms; store_path must be there. Relative paths start from
 * `folder`. Everything was checked before: nothing can fail. */
void settings_fill_connections(const RawSettings *raw, const gchar *folder,
                               const SettingsFiles *files, Settings *settings);

/* Frees what that filled; passwords are wiped. */
void settings_free_connections(Settings *settings);
