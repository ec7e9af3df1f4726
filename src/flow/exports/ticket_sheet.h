/* ticket_sheet.h - the sheet of a workbook with a row for each ticket */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/policy.h"
#include "model/wall_clock.h"
#include "store/report_rows.h"
#include "workbook/workbook_file.h"

/* What a row is made with. Borrowed but the sheet, which is the workbook's. */
typedef struct {
    WorkbookSheet *sheet;
    const Policy *policy;
    const WallClock *clock; /* of the desk */
    const gchar *language;
} TicketSheet;

void ticket_sheet_begin(TicketSheet *sheet, WorkbookFile *file);

/* `values`: of report_ticket. */
void ticket_sheet_add(TicketSheet *sheet, const gchar *const *values);

/* Seconds UTC of "2026-11-28T09:30:00Z"; 0 of NULL. */
gint64 ticket_sheet_time(const gchar *text);
