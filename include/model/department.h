/* department.h - a department outside the desk, that is asked by mail: who it is, how long it has
 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

typedef struct {
    gchar *name;          /* "finance", as in #forward finance; no queue has the same */
    GHashTable *title;    /* language -> "Finance"; may be empty: the name is shown */
    GPtrArray *addresses; /* of gchar*; the first is written to, all are read from */
    gchar *language;      /* of the letters it gets, or NULL: the desk's */
    gchar *time_zone;     /* of the dates in them, or NULL: the desk's */
    gint64 answer_within; /* seconds, counted in the calendar of the ticket's queue */
} Department;

Department *department_new(const gchar *name);
void department_free(Department *department);

/* Title of a department in a language, the name if it has none. Borrowed. */
const gchar *department_title(const Department *department, const gchar *language);

/* Is it one of the department's? */
gboolean department_has_address(const Department *department, const gchar *address);
