/* inquiry.h - a question about a ticket to a department: what was asked, by when, what came of it
 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

typedef enum {
    INQUIRY_OPEN,
    INQUIRY_ANSWERED,
    INQUIRY_DROPPED, /* the ticket was done before an answer came */
    INQUIRY_STATE_COUNT
} InquiryState;

/* "open", "answered", "dropped" */
const gchar *inquiry_state_name(InquiryState state);
gint inquiry_state_from_name(const gchar *name);

/* All times are seconds UTC, 0 = not yet. */
typedef struct {
    gint64 event; /* that asked; one question an event */
    gint64 ticket;
    InquiryState state;
    gchar *department; /* name of a queue of the desk, or of a department outside it */
    gchar *person;     /* name of who asked */
    gchar *question;
    gint64 mail; /* it was asked in */
    gint64 asked_at;
    gint64 due_at;
    gint64 late_at;     /* when the agents are told that no answer came; 0: not reminded */
    gint64 reminded_at; /* the department */
    gint64 told_at;     /* the agents */
    gint64 answered_at;
} Inquiry;

void inquiry_free(Inquiry *inquiry);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Inquiry, inquiry_free)
