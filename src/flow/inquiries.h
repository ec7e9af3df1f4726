/* inquiries.h - questions to departments: asked, answered, remembered when no answer comes */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Everything is inside the open transaction. */
#pragma once

#include "flow/apply_event.h"

/* When an answer of that department to a question of `now` is due on the ticket. */
gint64 inquiries_due_at(const Office *office, const Ticket *ticket, const gchar *department,
                        gint64 now);

/* What a queue or a department outside is called; its name, if it is gone. Borrowed. */
const gchar *inquiries_title(const Policy *policy, const gchar *department, const gchar *language);

/* Keeps the question, whose `due_at` is set, and counts its time. */
gboolean inquiries_add(Office *office, const Inquiry *inquiry, GError **error);

/* Who answers about which ticket. Borrowed. */
typedef struct {
    gint64 ticket;
    const Person *person; /* NULL: somebody outside */
    const gchar *address;
} Answerer;

/* The question that he was asked: the newest that is open, else the newest; NULL: none. */
gboolean inquiries_find(Office *office, const Answerer *answerer, Inquiry **out_inquiry,
                        GError **error);

/* It was answered now. */
gboolean inquiries_end(Office *office, Inquiry *inquiry, gint64 now, GError **error);

/* The ticket `from` was merged into `to`. */
gboolean inquiries_move(Office *office, gint64 from, gint64 to, GError **error);

/* For the deadline DEADLINE_INQUIRY of a ticket: departments that are late are reminded once, and
 * half as long after that reminder the agents are told. A ticket that is done asks no more. */
gboolean inquiries_due(Office *office, Ticket *ticket, GError **error);
