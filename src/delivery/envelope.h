/* envelope.h - what must hold before a letter is handed to anybody: its addresses and line ends */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "delivery/letter_sender.h"

/* A letter that has passed this door. Borrowed. */
typedef struct {
    const gchar *sender; /* "" = null sender */
    const gchar *recipient;
    const gchar *message_id;
    GBytes *content;
    BeforeEnd before_end; /* or NULL */
    gpointer data;
} Outgoing;

/* Asks `before_end`, if there is one. */
gboolean outgoing_may_end(const Outgoing *letter);

/* The address as it goes into an envelope: an international domain as xn-- (RFC 5890). NULL if it
 * may not stand in one: controls, blanks, "<", ">", more or less than one "@", over 254 bytes. ""
 * (the null sender of RFC 5321) is fine when `may_be_empty`. Caller frees. */
gchar *envelope_address(const gchar *address, gboolean may_be_empty);

/* The letter with CRLF at the end of every line, also of the last, and no CR or LF besides: a lone
 * LF before a "." could end the message for one server and not for the next (SMTP smuggling). NULL
 * if it holds a NUL. Caller unrefs; the same bytes with a new reference when nothing was to be
 * done. */
GBytes *envelope_content(GBytes *bytes);

/* Does a line begin with "."? */
gboolean envelope_has_dot_line(GBytes *content);

/* Fills in a result. `reply` is cleaned to one line; NULL stays NULL. */
void send_result_set(SendResult *result, SendOutcome outcome, gint code, const gchar *reply);
