/* command_table.h - every verb, its names, its argument, its help: one row each */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "command/read_commands.h"

typedef enum {
    ARGUMENT_NONE,
    ARGUMENT_TEXT, /* anything or nothing */
    ARGUMENT_PERSON,
    ARGUMENT_OUTCOME,
} ArgumentShape;

/* One language of a row. */
typedef struct {
    const gchar *form; /* how it is typed: "#close upheld|partly|rejected" */
    const gchar *help; /* what it does */
} CommandHelp;

/* Names are compared case folded; the first is the verb's own and English. A name of two words
 * takes its first argument along: "status solved". */
typedef struct {
    CommandKind kind;
    ArgumentShape shape;
    const gchar *names[10]; /* ends with NULL */
    CommandHelp en;
    CommandHelp zh;
} CommandRow;

/* A word that stands for a value of an argument. */
typedef struct {
    const gchar *word; /* case folded */
    gint value;
} ArgumentWord;

/* Static: borrowed. */
const CommandRow *command_table(gsize *out_count);

/* Words of ARGUMENT_OUTCOME; `value` is an Outcome. */
const ArgumentWord *command_outcome_words(gsize *out_count);

typedef enum { PERSON_SELF, PERSON_NOBODY } PersonWord;

/* Words of ARGUMENT_PERSON that are no names; `value` is a PersonWord. */
const ArgumentWord *command_person_words(gsize *out_count);

/* The row of a verb as typed, case folded; NULL if there is none. `argument` (case folded) is
 * looked at for names of two words; then *out_took_argument. */
const CommandRow *command_table_find(const gchar *verb, const gchar *argument,
                                     gboolean *out_took_argument);

/* A Chinese verb at the start of `word`, to which its argument is joined ("关闭支持"): its row, and
 * *out_rest behind it. */
const CommandRow *command_table_find_joined(const gchar *word, const gchar **out_rest);

/* The name that was probably meant by `typed` (case folded: a verb, or a verb, a blank and its
 * argument); NULL if none is near. */
const gchar *command_table_nearest(const gchar *typed);

/* Do the two exclude each other in one mail? */
gboolean command_kinds_conflict(CommandKind one, CommandKind other);
