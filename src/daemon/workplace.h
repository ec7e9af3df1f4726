/* workplace.h - what the desk gives to each thread that works for it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "daemon/logins.h"
#include "desk_queue.h"
#include "flow/office.h"
#include "health.h"
#include "heartbeat.h"
#include "store/sending_journal.h"

/* Borrowed: all of it outlives the threads. */
typedef struct {
    const Office *office;
    DeskQueue *queue;
    Health *health;
    Heartbeats *heartbeats;
    Logins *logins;          /* of the office's settings */
    SendingJournal *journal; /* any thread may write */
    gboolean is_once;        /* end when the mailbox has nothing more */
} Workplace;
