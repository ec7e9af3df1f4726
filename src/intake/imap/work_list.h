/* work_list.h - which mails of a folder wait, are under way, are done: by UID */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "intake/imap_options.h"

/* A mail waits, is under way (fetched or handed out), is done (stored, not filed yet), or filed. */
typedef struct {
    GArray *waiting; /* sorted UIDs */
    guint place;     /* of the next in `waiting` */
    GHashTable *under_way;
    GHashTable *later; /* not stored: to be found by the next search */
    GHashTable *done;
    guint32 highest; /* of all that were done */
    guint32 known;   /* of all that the folder has told of, or had when it was opened */
    MailProgress progress;
} WorkList;

void work_list_init(WorkList *list, const MailProgress *progress);
void work_list_clear(WorkList *list);

/* The folder was opened. With another UIDVALIDITY, or fewer mails than were read, nothing that was
 * known counts any more: FALSE then. */
gboolean work_list_open_folder(WorkList *list, guint32 uid_validity, guint32 uid_next);

/* What a search found (sorted UIDs). Those above `cursor` that are not known yet wait then. */
void work_list_fill(WorkList *list, GArray *found, guint32 cursor);

/* A mail that has come meanwhile. FALSE when it was known; else it is under way. */
gboolean work_list_take_new(WorkList *list, guint32 uid);

/* The next at most `count` of them are under way. Owned. */
GArray *work_list_take(WorkList *list, guint count);
gboolean work_list_is_empty(const WorkList *list);

/* Not handed out after all. */
void work_list_give_back(WorkList *list, guint32 uid);

/* Another client took it away. */
void work_list_vanished(WorkList *list, guint32 uid);

/* What became of a mail that was under way. */
void work_list_settle(WorkList *list, guint32 uid, gboolean is_done);

/* Those that are done and not filed; sorted, owned. */
GArray *work_list_done(const WorkList *list);

/* They are filed. Where that leaves them in the folder with nothing to tell them by
 * (`is_by_cursor`), they stay in mind until the progress has passed them. */
void work_list_filed(WorkList *list, GArray *uids, gboolean is_by_cursor);

/* How far all is done: never past a mail that waits, is under way or comes later. */
MailProgress work_list_progress(WorkList *list);
