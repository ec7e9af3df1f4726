/* story_player.h - plays a story on a real desk in a folder, with a clock that the story moves */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "command.h"
#include "story_mails.h"
#include "story_script.h"

typedef struct {
    gchar *folder; /* of the desk: amends.yaml, key, mail/, letters/, amends.db */
    gchar *home;   /* of the story file: names in it are relative to it */
    Office *office;
    GPtrArray *letters; /* of StoryLetter, oldest first */
    GPtrArray *inside;  /* of gchar*: what staff wrote for colleagues alone */
    gint64 now;
    gint64 fed_until;  /* mails dated up to here were fed; 0 = none */
    guint mails;       /* written so far */
    guint failures;    /* expectations that did not come true */
    const gchar *path; /* of the story, for messages; NULL: none is read */
} StoryPlayer;

/* Makes `folder` (an older desk of a story in it is thrown away; anything else is refused), with
 * the settings file `settings` copied into it, and opens the desk at `start`. */
gboolean story_player_open(StoryPlayer *player, const gchar *path, const gchar *folder,
                           GError **error);
/* The same with another site's settings, taken in any case: its people, promises and letters, on
 * Maildirs, key and store of the folder's own, from `player->now` on. */
gboolean story_player_open_like(StoryPlayer *player, Settings *site, const gchar *folder,
                                GError **error);
void story_player_close(StoryPlayer *player);

/* Throws a folder away that was made by one of these. */
gboolean story_player_discard(const gchar *folder, GError **error);

/* The desk works at `at`: mails, deadlines, letters. */
gboolean story_player_work_at(StoryPlayer *player, gint64 at, GError **error);

/* Plays every line. FALSE when a line could not be played; expectations that fail are printed and
 * counted. */
gboolean story_player_play(StoryPlayer *player, const GPtrArray *lines, GError **error);

/* The newest letter of a kind to a recipient (NULL: to anybody) whose subject or text has `words`
 * (NULL: any). NULL if there is none. */
StoryLetter *story_player_letter(StoryPlayer *player, const gchar *kind, const gchar *recipient,
                                 const gchar *words);

/* "expect ..." lines; words behind "expect". FALSE with BAD_MAIL when there is no such expectation.
 */
gboolean story_expect(StoryPlayer *player, const StoryLine *line, GError **error);
