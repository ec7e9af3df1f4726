/* retry_rest.c - how long to leave a server alone after failures */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "retry_rest.h"

enum { MOST_DOUBLINGS = 6 };

/* Too many logins with a wrong password close accounts. */
static const struct {
    guint first, most;
} rests[] = {
    [FALSE] = {1000, 60 * 1000},
    [TRUE] = {30 * 1000, 5 * 60 * 1000},
};

guint retry_rest_ms(guint failures, gboolean must_act) {
    guint longer = rests[must_act].first << MIN(failures, MOST_DOUBLINGS);
    guint rest = MIN(longer, rests[must_act].most);
    return rest * 3 / 4 + (guint)g_random_int_range(0, (gint)rest / 2);
}
