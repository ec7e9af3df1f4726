/* setting_keys.h - THE table of amends.yaml: every key, its type, default, range and help */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "raw_records.h"
#include "setting_values.h"

typedef enum {
    KEY_WORD,   /* one value -> gchar * */
    KEY_WORDS,  /* list of values -> RawWords */
    KEY_TITLES, /* language -> words; read from the tree, libcyaml knows no free keys */
    KEY_GROUP,  /* keys below -> a raw record inside the record */
    KEY_GROUPS, /* list of groups -> RawGroups */
} KeyForm;

typedef struct SettingKey {
    const gchar *name; /* NULL behind the last of a group */
    KeyForm form;
    ValueType type; /* of a WORD, of each of WORDS */
    gboolean is_required;
    const gchar *standard; /* what holds when the key is left out, as one would write it; or NULL */
    gint64 least, most;    /* NUMBER, DURATION, SIZE: in units, seconds, bytes */
    const gchar *const *choices;     /* of a CHOICE; ends with NULL */
    const struct SettingKey *inside; /* of a GROUP or GROUPS */
    gsize offset;                    /* in the raw record of the group that it is in */
    gsize size;                      /* of the raw record of a GROUP, of each of GROUPS */
    const gchar *help;
} SettingKey;

/* The rows of the whole file; groups hold theirs inside. Static. */
const SettingKey *setting_keys(void);

/* Finds a row of a group by its name, or NULL. */
const SettingKey *setting_key_find(const SettingKey *group, const gchar *name);
