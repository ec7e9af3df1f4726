/* digest_facts.h - what a digest tells beside its figures: what waits for the manager, and a case
 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* What somebody waits for, the most pressing first. */
typedef enum {
    DIGEST_ESCALATION, /* a complainant has asked for a manager, and nobody has answered */
    DIGEST_APPROVAL,   /* an answer waits for #approve or #deny */
    DIGEST_UNHAPPY,    /* a bad vote within the period */
    DIGEST_EFFECT,     /* an improvement was measured: has it helped? */
    DIGEST_ACTION,     /* an improvement is late, or due within the next days */
    DIGEST_ITEM_COUNT
} DigestItemKind;

/* "escalation", ...: keys of the vocabulary's "digest_item" and "digest_type". */
const gchar *digest_item_name(DigestItemKind kind);

typedef struct {
    DigestItemKind kind;
    gint64 ticket;
    gchar *subject;  /* of the ticket; of an improvement: what is to be done */
    gchar *who;      /* who waits, wrote or owns it: an address or a name of a person; or NULL */
    gint64 at;       /* since when; of an improvement: by when */
    guint score;     /* of a vote */
    gint64 action;   /* number of an improvement, or 0 */
    gchar *reply_to; /* where the words have to be sent that deal with it */
} DigestItem;

DigestItem *digest_item_new(DigestItemKind kind, gint64 ticket, gint64 at);
void digest_item_free(DigestItem *item);

/* Borrowed. */
typedef struct {
    gboolean is_weekly;
    gboolean has_workbook;   /* the tickets go with it as a file */
    const GPtrArray *items;  /* of DigestItem, in the order of their kinds; those shown */
    guint items_left;        /* and so many more */
    const gchar *case_words; /* what one complainant wrote, without anything that tells who; NULL */
    const gchar *case_category; /* or NULL */
    const GPtrArray *queues;    /* of gchar*: names of those that count; empty or NULL: all */
    const gchar *query_address; /* at which the reader's questions are answered; NULL: none */
} DigestFacts;
