/* uid_list.h - UIDs of mails, in ascending order, as a command names them */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* A GArray of guint32. */
GArray *uid_list_new(void);
void uid_list_sort(GArray *uids);
gboolean uid_list_has(GArray *sorted, guint32 uid);

/* "4,7:9". Only neighbours make a range: nothing is named that is not in the list. Caller frees. */
gchar *uid_list_to_text(GArray *sorted);
