/* automatic_fields.h - the header fields that show that no person wrote a mail, as a table */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "automatic_mail.h"

typedef enum {
    VALUE_ANY,     /* there, and not "no", "false", "0", "none" */
    VALUE_KEYWORD, /* first word is this (RFC 3834: a keyword, then parameters and comments) */
    VALUE_WORD,    /* one of its words is this */
    VALUE_HAS,     /* has this in it */
    VALUE_BEGINS,  /* begins so */
    VALUE_LEAST,   /* a number, at least this */
} ValueTest;

typedef struct {
    const gchar *field;
    ValueTest test;
    const gchar *wanted;
    AutomaticMark mark;
    gboolean is_of_lists; /* list software writes it too: does not count on a list of our own */
    const gchar *writer;
} AutomaticField;

/* First row of that field (case does not matter), or NULL; *out_end is behind the last row. */
const AutomaticField *automatic_fields_of(const gchar *field, const AutomaticField **out_end);
