/* workbook_sheet.h - what the files of this folder know of a sheet */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "workbook/workbook_file.h"

#include "xlsx_library.h"

struct WorkbookSheet {
    WorkbookFile *file; /* it belongs to */
    lxw_workbook *workbook;
    lxw_worksheet *sheet;
    gchar *name;
    guint columns;
    guint rows; /* without the heading */
};
