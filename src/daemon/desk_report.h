/* desk_report.h - what the desk tells of itself while it works: alive, the status line, the state
 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "desk.h"

typedef struct DeskReport DeskReport;

/* Tells the service manager that the desk is ready. `desk` must outlive the report. */
DeskReport *desk_report_new(Desk *desk);

/* Writes the state a last time, that of a desk that has ended, and frees. */
void desk_report_free(DeskReport *report);

/* Tells what is due to be told; cheap when nothing is. Call at least once a second. Returns in how
 * many milliseconds it wants to be called again at the latest. */
guint desk_report_look(DeskReport *report);

/* Something changed that should be seen at once. */
void desk_report_hurry(DeskReport *report);
