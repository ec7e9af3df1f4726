/* transition_table.c - THE table: stage x event x guard -> next stage, letters, deadlines */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A complaint goes down, and may be thrown back from the end:
 *
 *                      a complaint arrives
 *       its sender gets    |         |    LETTER_ACKNOWLEDGEMENT
 *       no letters         v         v
 *                     RECEIVED   ACKNOWLEDGED
 *                          |         |    an agent answers
 *                          v         v
 *     .-----------------> INVESTIGATING <--- the complainant writes --- OFFERED (by #offer)
 *     |                         |                                          |
 *     |                         |<-----------------------------------------'
 *     |                         |  #solved, from any stage above; DEADLINE_GRACE starts
 *     |                         v
 *     |<----- reopened ----- RESOLVED    an answer or #solved starts DEADLINE_GRACE anew
 *     |                         |
 *     |                         |  the grace period ends, or #close OUTCOME from any stage above;
 *     |                         v  DEADLINE_SURVEY starts
 *     '<----- reopened ------ CLOSED     survey, one reminder, one vote
 *
 * Left to the complainant (#pending): two reminders by DEADLINE_SILENCE, then CLOSED without a
 * survey; any answer ends it.
 *
 * Reopened: the complainant writes more than thanks, REOPEN or ESCALATE, votes 1 or 2, or an agent
 * types #reopen: all deadlines are taken away and the outcome is open again. WITHDRAW closes
 * without a survey. All else leaves the stage as it is.
 *
 * Invariants (each has its test):
 *  1. The first row that fits decides. Every pair of stage and event ends in a row without a guard,
 * and no row stands behind it: decide() is total.
 *  2. A refusal changes nothing, sends nothing and sets no clock; its rule tells the agent why.
 *  3. Automatic mail and late letters change no stage, no clock, and tell nobody.
 *  4. A bounce sends no letter to the address that bounced, nor to a group in which it may be.
 *  5. A deadline that fired is always taken away, whatever became of its ticket: it can't fire
 * twice.
 *  6. The grace deadline runs only at RESOLVED, those of the survey only at CLOSED.
 *  7. What does not wait for the complainant any more is not reminded: DEADLINE_SILENCE is taken
 * away with it.
 *  8. Only COMPLAINT_ARRIVED acknowledges, only a SURVEY_DUE at CLOSED asks for a vote.
 */
#include "transition_table.h"

#include "transition_row.h"

const Transition *transition_table_row(gsize index) {
    const struct {
        const Transition *rows;
        gsize count;
    } parts[] = {
        {transitions_mail, transitions_mail_count},
        {transitions_words, transitions_words_count},
        {transitions_agent, transitions_agent_count},
        {transitions_matters, transitions_matters_count},
        {transitions_time, transitions_time_count},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(parts); i++) {
        if (index < parts[i].count)
            return &parts[i].rows[index];
        index -= parts[i].count;
    }
    return NULL;
}
