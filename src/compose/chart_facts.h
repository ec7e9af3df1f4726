/* chart_facts.h - the named values of charts: words, the picture, rows of a table with bars */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "value.h"

/* `which` is a ChartSubject; empty in a letter without that chart. */
Value *chart_facts_chart(gpointer data, gsize which);
