/* raw_rules.h - how complaints are sorted, in amends.yaml as it is written */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "raw_lists.h"

/* The values are read from the tree, which knows their places; the schema asks for these. */
typedef struct {
    RawWords words, from, category, queue, sign, attachment, language;
    gchar *pattern;
} RawWhen;

typedef struct {
    gchar *category, *queue, *priority, *severity, *letter;
    RawWords tags, tell;
} RawThen;

typedef struct {
    gchar *name;
    RawWhen when;
    RawThen then;
    RawWords examples, counter_examples;
} RawRule;

typedef struct {
    gchar *name; /* titles are read from the tree */
} RawCategory;

typedef struct {
    gchar *name; /* titles are read from the tree */
} RawCause;

typedef struct {
    gchar *match, *sure_from, *folder, *repeat_complaints, *repeat_within;
    RawWords vip;
} RawSorting;
