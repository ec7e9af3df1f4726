/* case_list.h - what happened to a ticket, in order: mails, letters, events */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "flow/papers/case_papers.h"
#include "store/history_store.h"
#include "store/mail_store.h"
#include "store/outbox_store.h"

/* One of the three is set. */
typedef struct {
    gint64 at;
    MailRow *mail;
    OutboxRow *letter; /* with headers, words and files */
    HistoryRow *event;
} CasePaper;

/* *out_papers: of CasePaper, oldest first. Without `is_internal` only what the complainant's side
 * wrote and was sent, and changes of the stage. Caller unrefs. */
gboolean case_list_read(Office *office, const CasePapers *papers, GPtrArray **out_papers,
                         GError **error);

/* The bytes of a mail or a letter. */
gboolean case_list_bytes(Office *office, const CasePaper *paper, GBytes **out_bytes,
                          GError **error);
