/* value.h - the insides of a value, for the renderer beside it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "compose/template.h"

typedef enum { VALUE_TEXT, VALUE_FLAG, VALUE_LIST, VALUE_MAP } ValueKind;

/* One named value of a map. The hash spares nearly every comparison of texts. */
typedef struct {
    guint hash;
    gchar *name;
    Value *item;
} ValueEntry;

struct Value {
    ValueKind kind;
    gboolean flag; /* of VALUE_FLAG */
    gsize length;  /* of `text` in bytes */
    gchar *text;   /* of VALUE_TEXT; NULL = known, but empty */
    guint count;   /* of `items` or `entries` */
    guint room;
    Value **items;       /* of VALUE_LIST */
    ValueEntry *entries; /* of VALUE_MAP, in the order they were set */
};

guint value_hash_name(const gchar *name);

/* The value of that name in a map, or NULL; NULL as well if `map` is none. */
const Value *value_find(const Value *map, const gchar *name, guint hash);

/* Does a section over it render: not for no text, FALSE, and lists without items. */
gboolean value_is_true(const Value *value);
