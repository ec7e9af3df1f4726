/* export_case.h - one ticket for somebody outside, of amends export --ticket */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "command.h"

/* All borrowed; paths NULL: not wanted. */
typedef struct {
    const gchar *reference; /* "AM-1042" */
    const gchar *mbox;
    const gchar *page;
    const gchar *language; /* NULL: the complainant's */
    gboolean is_internal;
} CaseWish;

ExitCode export_case(Office *office, const CaseWish *wish);
