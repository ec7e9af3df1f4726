/* log.h - one line per outcome, with fields, to the journal or to stderr */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

typedef enum { LOG_DEBUG_DETAIL, LOG_OUTCOME, LOG_WARNING_SIGN, LOG_FAILURE } LogLevel;

/* How lines look on stderr: key=value for people, JSON for collectors. Under systemd the journal
 * gets the fields themselves. Lines below `least` are left out. Call once, from main. */
void log_open(gboolean as_json, LogLevel least);

/* log_line(LOG_OUTCOME, "ticket opened", "ticket", "AM-1042", "mail", "17", NULL): the words, then
 * pairs of field name (lower case) and text value, NULL ends them. A NULL value leaves its pair
 * out. Only cli, flow and daemon log (a function logs or returns an error, never both). */
void log_line(LogLevel level, const gchar *words, ...) G_GNUC_NULL_TERMINATED;

/* From now on the lines of this thread wait until log_release() says whether what they tell has
 * come true (a transaction was committed) and they are written, or it has not and they are
 * forgotten. Not nested. */
void log_hold(void);
void log_release(gboolean is_so);
