/* check_clocks.c - what "amends check" and "amends simulate" say of levels that reach nobody */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The usual list tells the queue's manager. Without one a broken promise stays with those who broke
 * it, and nothing else would ever say so. */
#include "check_clocks.h"

#include <stdio.h>

static gboolean reaches_nobody(const ClockEscalation *level, const Queue *queue) {
    return !level->tells_agents && level->persons->len == 0 &&
           (!level->tells_manager || queue->manager == NULL);
}

void check_clocks_print(const Policy *policy) {
    const GPtrArray *levels = policy->clocks.escalation;
    for (guint i = 0; policy->clocks.has_notices && i < policy->queues->len; i++) {
        const Queue *queue = policy->queues->pdata[i];
        guint lost = 0;
        for (guint k = 0; k < levels->len; k++)
            lost += reaches_nobody(levels->pdata[k], queue);
        if (lost > 0)
            printf("queue %s: when a promised time has passed, only its agents are told: it has no "
                   "manager for %u of the %u levels of clocks.escalation. Give it one, or name "
                   "people there\n",
                   queue->name, lost, levels->len);
    }
}
