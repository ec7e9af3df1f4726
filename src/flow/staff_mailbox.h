/* staff_mailbox.h - a mailbox of an agent or manager that letters do not reach: full, or dead */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "letter_failed.h"

/* A letter to one of our own people failed. Full: it waits with all that follow, and is tried again
 * after a while. Dead: nothing is written to that address any more. Either way a manager is told,
 * by mail to another address, once. What the address refuses for its size or its words concerns
 * that letter alone. Only inside a transaction. */
gboolean staff_mailbox_failed(Office *office, const LetterFailure *failure, const Person *person,
                              GError **error);

/* A letter went out that had been tried before. If it was the trial of a full mailbox, what waits
 * for that follows after a while, unless the trial comes back until then. */
gboolean staff_mailbox_tried(Office *office, gint64 letter, const gchar *address, gint64 now,
                             GError **error);

/* A trusted mail of the person came in: what waits for the person's addresses goes out. */
gboolean staff_mailbox_works(Office *office, const Person *person, const gchar *address,
                             GError **error);

/* What is to become of a letter to a mailbox that fails. */
typedef enum {
    STAFF_LETTER_WAITS,
    STAFF_LETTER_LEFT_OUT, /* the mailbox is dead: it would wait for ever */
    STAFF_LETTER_GOES,     /* the person's entry in the settings has changed since: as if new */
} StaffLetterFate;

gboolean staff_mailbox_ask(Office *office, const Person *person, const gchar *address,
                           StaffLetterFate *out_fate, GError **error);
