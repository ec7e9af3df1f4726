/* alarm_letter.h - an alarm as a mail: plain text from the desk to its operators */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Borrowed. */
typedef struct {
    const gchar *from;   /* address */
    const gchar *desk;   /* name beside it */
    const GPtrArray *to; /* of gchar*, addresses */
    const gchar *subject;
    const gchar *text; /* valid UTF-8, LF */
    const gchar *message_id;
    gint64 now;
    GTimeZone *zone;
} AlarmLetter;

/* RFC 5322 with CRLF, marked as automatic and urgent (RFC 3834, RFC 2156). The same letter makes
 * the same bytes. Pure. Caller unrefs. */
GBytes *compose_alarm_letter(const AlarmLetter *letter);
