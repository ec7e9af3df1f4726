/* alarm_command.h - runs the operator's command with the text of an alarm on its stdin */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

/* Runs `command` (a program by its path and its arguments, no shell) and waits for it, 30 seconds
 * at most. Its environment is ours without what systemd means for us alone, and AMENDS_SUBJECT.
 * No file of ours is open in it. It is the head of a
 * process group, which is ended as a whole.
 * FALSE with TRY_LATER when it can't be started, takes too long or ends with another status than 0:
 * the words hold the last of what it printed. */
gboolean alarm_command_run(const gchar *const *command, const gchar *subject, const gchar *text,
                           GCancellable *cancellable, GError **error);
