/* value.h - the insides of a value, for the renderer beside it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "compose/template.h"

typedef enum { VALUE_TEXT, VALUE_FLAG, VALUE_LIST, VALUE_MAP, VALUE_TABLE } ValueKind;

/* A name whose value is made when a template first asks for it. `which` tells makers of several
 * names apart, for example by an offset in a record. A row without a maker is there for its help
 * only. */
typedef struct {
    const gchar *name;
    const gchar *help;
    Value *(*make)(gpointer data, gsize which);
    gsize which;
} ValueRow;

/* One named value of a map. The hash spares nearly every comparison of texts. */
typedef struct {
    guint hash;
    const gchar *name; /* borrowed */
    Value *item;
} ValueEntry;

struct Value {
    ValueKind kind;
    gboolean flag; /* of VALUE_FLAG */
    gsize length;  /* of `text` in bytes */
    gchar *text;   /* of VALUE_TEXT, part of the value; NULL = known, but empty */
    guint count;   /* of `items` or `entries` */
    guint room;
    Value **items;        /* of VALUE_LIST */
    ValueEntry *entries;  /* of VALUE_MAP, in the order they were set */
    const ValueRow *rows; /* of VALUE_TABLE; borrowed */
    gpointer data;        /* of VALUE_TABLE: for the makers; borrowed */
};

/* A map over `count` rows. `rows` and `data` must outlive it. */
Value *value_new_table(const ValueRow *rows, guint count, gpointer data);

guint value_hash_name(const gchar *name);

/* The value of that name in a map or table, or NULL; NULL as well if it is neither. */
const Value *value_find(const Value *map, const gchar *name, guint hash);

/* Does a section over it render: not for no text, FALSE, and lists without items. */
gboolean value_is_true(const Value *value);
