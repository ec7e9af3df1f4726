/* letter_parts.h - small records that a letter is furnished with */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "model/person.h"

/* How a command is typed and what it does, in one language: "#note" - "what follows stays with the
 * agents". */
typedef struct {
    const gchar *form;
    const gchar *help;
} VerbHint;

/* One of the staff whom letters do not reach. Borrowed. */
typedef struct {
    const Person *person;
    gboolean is_dead;    /* nobody has such a mailbox; else it is full, or fails in another way */
    gboolean is_refused; /* it took that one letter not, and no more is known */
} Unreachable;
