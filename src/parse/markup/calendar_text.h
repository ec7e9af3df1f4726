/* calendar_text.h - an invitation as a person reads it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* What the events and tasks of a calendar (RFC 5545, vCalendar 1.0) say, at most twenty of them:
 * title, when, where, who invites or what an invited person answers, comment and description.
 * `declared` and `fallback` are charsets as in charset_to_utf8(). NULL if it says nothing. Caller
 * frees. */
gchar *calendar_text(const gchar *bytes, gsize size, const gchar *declared, const gchar *fallback);
