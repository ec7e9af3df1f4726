/* new_desk.h - the folder that a new desk's files go into, who owns them, and what comes next */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "draft.h"

typedef struct NewDesk NewDesk;

/* Looks at the folder (NULL: that of the service) before anything is asked: may we write there, and
 * is nothing there that would be replaced? NULL with BAD_SETTING, which says what to do. Makes
 * nothing. Caller frees. */
NewDesk *new_desk_find(const gchar *folder, gboolean may_replace, GError **error);
void new_desk_free(NewDesk *desk);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(NewDesk, new_desk_free)

/* Says in the draft where the store belongs. */
void new_desk_place_store(const NewDesk *desk, Draft *draft);

/* Makes the folders that are missing and puts all files there, or none. A key that is there already
 * stays. */
gboolean new_desk_write(const NewDesk *desk, const Draft *draft, GError **error);

/* Gives the secrets of the service to the user that it runs as. */
void new_desk_hand_over(const NewDesk *desk, const Draft *draft);

/* Reads what was written as the desk will, after new_desk_hand_over(). Faults are appended to
 * `out_faults`. */
gboolean new_desk_prove(const NewDesk *desk, GPtrArray *out_faults);

/* Prints what was written and what to do next. */
void new_desk_tell(const NewDesk *desk, const Draft *draft);
