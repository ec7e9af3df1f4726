/* group_case.h - one problem, many tickets: a case, and what was told to all of its members */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* A case is known by its master, the ticket that it began with, which is a member like the others.
 */
typedef struct {
    gint64 master;    /* ticket */
    gint64 statement; /* event of the newest broadcast, which newcomers are told; 0: none yet */
    guint members;    /* how many there are, the master included */
} GroupCase;

/* What a broadcast makes of the members besides telling them. */
typedef enum {
    BROADCAST_TELLS, /* nothing */
    BROADCAST_SOLVES,
    BROADCAST_CLOSES, /* with an outcome */
    BROADCAST_END_COUNT
} BroadcastEnd;

const gchar *broadcast_end_name(BroadcastEnd end);
gint broadcast_end_from_name(const gchar *name);

/* The words for those who read one language, and what they may choose from. */
typedef struct {
    gchar *language;    /* of letters: "en"; "": for everybody whom no other part is for */
    gchar *words;       /* never NULL */
    gchar *words_html;  /* as clean_html() left them, or NULL */
    GPtrArray *options; /* of OfferOption; empty: there is nothing to choose */
} BroadcastPart;

/* The words of an agent to all members of a case. */
typedef struct {
    gint64 event;
    gint64 master; /* ticket */
    gint64 mail;   /* of the agent */
    gchar *person; /* name of the agent */
    gint64 at;
    GPtrArray *parts; /* of BroadcastPart; at least one */
    gboolean has_signature;
    GPtrArray *files; /* of LetterFile; never NULL */
    BroadcastEnd end;
    gchar *outcome; /* name, of BROADCAST_CLOSES; else NULL */
} Broadcast;

/* Without parts and files. */
Broadcast *broadcast_new(void);
void broadcast_free(Broadcast *broadcast);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Broadcast, broadcast_free)

/* Adds a part without words and options, which the broadcast owns. */
BroadcastPart *broadcast_add_part(Broadcast *broadcast, const gchar *language);

/* The part for who gets letters in `language`; *out_is_foreign: the words are in another one. */
const BroadcastPart *broadcast_part_for(const Broadcast *broadcast, const gchar *language,
                                        gboolean *out_is_foreign);

gboolean broadcast_has_options(const Broadcast *broadcast);
