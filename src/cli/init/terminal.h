/* terminal.h - asks a line on the terminal; passwords without echo; Ctrl-C leaves no trace */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

typedef enum {
    TERMINAL_LINE,    /* a line was typed */
    TERMINAL_END,     /* end of input */
    TERMINAL_STOPPED, /* by a signal */
} TerminalResult;

/* Can somebody be asked: are standard input and output terminals? */
gboolean terminal_is_there(void);

/* Shows `prompt` and waits for a line. What is typed is not shown if it is secret; the terminal is
 * as it was afterwards, whatever happens. LINE sets *out_line, without its end; caller frees.
 * STOPPED sets *out_signal to what stopped it (SIGINT, SIGTERM, SIGHUP or SIGQUIT). */
TerminalResult terminal_ask(const gchar *prompt, gboolean is_secret, gchar **out_line,
                            int *out_signal);
