/* letter_order.h - decided: which letters an event sends, and to whom */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/letter_kind.h"

typedef enum {
    AUDIENCE_COMPLAINANT,
    AUDIENCE_AGENTS,   /* the owner; without one the agents of the queue */
    AUDIENCE_AUTHOR,   /* the agent whose mail is being answered */
    AUDIENCE_MANAGER,  /* of the queue */
    AUDIENCE_APPROVER, /* a manager who is not the author */
    AUDIENCE_ACTION,   /* the owner of an improvement */
    AUDIENCE_ASKED,    /* the department that a question goes to */
} Audience;

/* Decided: this kind of letter goes to those people. */
typedef struct {
    LetterKind kind;
    Audience audience;
} LetterOrder;
