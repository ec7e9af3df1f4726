/* letter_progress.c - what was done about a complaint, as the complainant may know it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Of the history only what the table names: nothing about notes, colleagues and answers that wait.
 */
#include "letter_progress.h"

#include <string.h>

#include "promises.h"
#include "store/deadline_store.h"
#include "store/history_store.h"

enum { MAX_STEPS = 12 };

static const struct {
    const gchar *event;    /* its name */
    const gchar *what;     /* key of the vocabulary's "progress" */
    gboolean moves;        /* only if it changed the stage: else it was refused or repeated */
    gboolean is_told_once; /* the first of a row of equal ones is enough */
} told[] = {
    {"complaint_arrived", "complained", FALSE, TRUE},
    {"complainant_wrote", "wrote", FALSE, TRUE},
    {"assigned", "taken", FALSE, TRUE},
    {"taken_up", "taken", FALSE, TRUE},
    {"regrouped", "moved", FALSE, FALSE},
    {"agent_answered", "answered", FALSE, FALSE},
    {"contact_logged", "talked", FALSE, FALSE},
    {"delayed", "delayed", FALSE, FALSE},
    {"put_off_by_itself", "delayed", FALSE, FALSE},
    {"escalated", "escalated", FALSE, FALSE},
    {"solved", "solved", TRUE, FALSE},
    {"closed_by_agent", "closed", TRUE, FALSE},
    {"grace_ended", "closed", TRUE, FALSE},
    {"dismissed", "dismissed", TRUE, FALSE},
    {"withdrawn", "withdrawn", TRUE, FALSE},
    {"reopened_by_agent", "reopened", TRUE, FALSE},
    {"reopened_by_word", "reopened", TRUE, FALSE},
    {"merged", "merged", TRUE, FALSE},
    {"joined", "joined", FALSE, FALSE},
};

static void add_step(GArray *steps, const HistoryRow *row) {
    for (gsize i = 0; i < G_N_ELEMENTS(told); i++) {
        if (strcmp(told[i].event, row->name) != 0 ||
            (told[i].moves && g_strcmp0(row->stage_from, row->stage_to) == 0))
            continue;
        const ProgressStep *last =
            steps->len > 0 ? &g_array_index(steps, ProgressStep, steps->len - 1) : NULL;
        if (told[i].is_told_once && last != NULL && strcmp(last->what, told[i].what) == 0)
            return;
        const ProgressStep step = {row->at, told[i].what};
        g_array_append_val(steps, step);
        return;
    }
}

static gboolean find_steps(Office *office, gint64 ticket, GArray *steps, GError **error) {
    g_autoptr(GPtrArray) rows = NULL;
    if (!history_store_of_ticket(office->store, ticket, &rows, error))
        return FALSE;
    for (guint i = 0; i < rows->len; i++)
        add_step(steps, rows->pdata[i]);
    /* How it began always belongs to it. */
    if (steps->len > MAX_STEPS)
        g_array_remove_range(steps, 1, steps->len - MAX_STEPS);
    return TRUE;
}

static gboolean find_close(Office *office, LetterDraft *draft, GError **error) {
    g_autoptr(GArray) rows = NULL;
    if (!deadline_store_of_ticket(office->store, draft->ticket->id, &rows, error))
        return FALSE;
    for (guint i = 0; i < rows->len; i++) {
        const DeadlineRow *row = &g_array_index(rows, DeadlineRow, i);
        if (row->kind == DEADLINE_GRACE)
            draft->close_at = row->due_at;
    }
    return TRUE;
}

gboolean letter_progress_furnish(Office *office, LetterDraft *draft, GArray **out_steps,
                                 GError **error) {
    if (draft->kind == LETTER_ESCALATED)
        draft->word.manager_by = promises_manager_by(office->policy, draft->ticket, draft->now);
    gboolean tells_progress =
        draft->kind == LETTER_STATUS || (draft->kind == LETTER_HOLDING && draft->is_by_itself);
    if (!tells_progress)
        return TRUE;
    *out_steps = g_array_new(FALSE, FALSE, sizeof(ProgressStep));
    draft->word.progress = *out_steps;
    return find_steps(office, draft->ticket->id, *out_steps, error) &&
           find_close(office, draft, error);
}
