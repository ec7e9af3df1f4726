/* report_facts.h - the named values of a report: its period, and its sections in their order */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "value.h"

/* All are empty in a letter without a report. */
Value *report_facts_date(gpointer data, gsize which); /* offset of a time in Figures */
Value *report_facts_day(gpointer data, gsize which);  /* the same, the day alone */
Value *report_facts_queue(gpointer data, gsize which);
Value *report_facts_query(gpointer data, gsize which); /* a line that asks for tickets */
Value *report_facts_sections(gpointer data, gsize which);
Value *report_facts_style(gpointer data, gsize which);
