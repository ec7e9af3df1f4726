/* export_regulator.h - the report to a supervisor, of amends export --regulator */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "command.h"

/* All borrowed; NULL: the usual one. */
typedef struct {
    const gchar *format; /* text, csv, jsonl, html or xlsx */
    const gchar *from;   /* days, months or years */
    const gchar *to;
    const gchar *queue; /* as the settings have it */
    const gchar *language;
    const gchar *output;
    gboolean has_bom;
} SupervisorWish;

ExitCode export_regulator(Office *office, const SupervisorWish *wish);
