/* command_kind.h - the verbs that agents and managers may type */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

typedef enum {
    /* how far it is */
    COMMAND_OPEN,
    COMMAND_PENDING,
    COMMAND_HOLD,
    COMMAND_SOLVED,
    COMMAND_STATUS, /* only typed: it is read as one of the four above */
    COMMAND_CLOSE,
    COMMAND_FINAL,
    COMMAND_REOPEN,
    COMMAND_DISMISS,
    COMMAND_SPAM,
    /* whose it is */
    COMMAND_ASSIGN,
    COMMAND_GROUP,
    COMMAND_FORWARD,
    /* words that stay inside */
    COMMAND_NOTE,
    COMMAND_LOG,
    /* what it is like */
    COMMAND_PRIORITY,
    COMMAND_CATEGORY,
    COMMAND_TAG,
    COMMAND_UNTAG,
    COMMAND_CAUSE,
    COMMAND_WHY,
    /* who belongs to it */
    COMMAND_REQUESTER,
    COMMAND_CC,
    COMMAND_UNCC,
    COMMAND_RESUBSCRIBE,
    /* what is promised */
    COMMAND_PROMISE,
    COMMAND_DELAY,
    COMMAND_OFFER,
    COMMAND_ACCEPT,
    /* what is put right for all */
    COMMAND_ACTION,
    COMMAND_DUE, /* only typed: it becomes part of the action above it */
    COMMAND_DONE,
    COMMAND_REDO,
    /* other tickets */
    COMMAND_MERGE,
    COMMAND_LINK,
    COMMAND_SPLIT,
    COMMAND_GROUP_CASE,
    COMMAND_BROADCAST,
    COMMAND_IGNORE,
    /* an answer that waits */
    COMMAND_SEND,
    COMMAND_CANCEL,
    COMMAND_APPROVE,
    COMMAND_DENY,
    /* answered by mail */
    COMMAND_SHOW,
    COMMAND_LIST,
    COMMAND_FIND,
    COMMAND_STATS,
    COMMAND_HELP,
    COMMAND_KIND_COUNT
} CommandKind;
