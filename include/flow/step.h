/* step.h - the numbered steps of the stories, so that a test can end the program at each of them */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* The steps are numbered in the crash tables of receive_mail.c and send_outbox.c. */
typedef enum {
    STEP_RECEIVE_BEGUN = 11,
    STEP_RECEIVE_MAIL_STORED,
    STEP_RECEIVE_TICKET_SAVED,
    STEP_RECEIVE_LETTERS_QUEUED,
    STEP_RECEIVE_APPLIED,
    STEP_RECEIVE_COMMITTED,
    STEP_RECEIVE_SETTLED,
    STEP_SEND_CLAIMED = 21,
    STEP_SEND_STARTED,
    STEP_SEND_IN_DOUBT,
    STEP_SEND_ENDED,
    STEP_SEND_RECORDED,
    STEP_WATCH_BEGUN = 31,
    STEP_WATCH_APPLIED,
    STEP_WATCH_COMMITTED,
} Step;

/* Does nothing. The crash tests link another step_reached() in its place, which ends the process
 * as if power had failed. */
void step_reached(Step step);
