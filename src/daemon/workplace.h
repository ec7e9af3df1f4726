/* workplace.h - what the desk gives to each thread that works for it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "desk_queue.h"
#include "flow/office.h"

/* Borrowed: all of it outlives the threads. */
typedef struct {
    const Office *office;
    DeskQueue *queue;
    gboolean is_once; /* end when the mailbox has nothing more */
} Workplace;
