/* workbook_file.h - a workbook (.xlsx) written row by row: sheets with headings, dates, money */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The one door to libxlsxwriter. Rows go to temporary files at once, so that a sheet may have a
 * million of them; rows of several sheets may be written in turns, those of one in their order.
 */
#pragma once

#include <glib.h>

typedef struct WorkbookFile WorkbookFile;
typedef struct WorkbookSheet WorkbookSheet;

/* ECMA-376 has no bound, every program has this one; the heading is one of them. */
enum { WORKBOOK_MOST_ROWS = 1048576 };

typedef enum {
    WORKBOOK_EMPTY,
    WORKBOOK_TEXT,   /* never a formula or a link, whatever it begins with */
    WORKBOOK_COUNT,  /* a whole number with its thousands marked */
    WORKBOOK_ID,     /* a whole number as it is */
    WORKBOOK_TIME,   /* seconds since 1970-01-01 00:00 as the clock on the wall shows them */
    WORKBOOK_DATE,   /* the same, of midnight */
    WORKBOOK_HOURS,  /* with one digit shown; the value is exact */
    WORKBOOK_MONEY,  /* with as many digits as `digits` says, 0 to 3 */
    WORKBOOK_SHARE,  /* 0 to 1, shown as per cent */
    WORKBOOK_YES_NO, /* 0 or 1 */
    WORKBOOK_KIND_COUNT
} WorkbookCellKind;

typedef struct {
    WorkbookCellKind kind;
    const gchar *text; /* of WORKBOOK_TEXT; borrowed; beyond 32,767 characters it is cut */
    gdouble number;    /* of the others */
    guint digits;
} WorkbookCell;

typedef struct {
    const gchar *title;
    guint width; /* in digits of the usual letter */
} WorkbookColumn;

/* What is known of the file before anything is in it. Borrowed. */
typedef struct {
    const gchar *path;   /* is overwritten */
    const gchar *title;  /* of the document */
    const gchar *author; /* or NULL */
    gint64 made_at;      /* seconds UTC, so that the same content makes the same file */
} WorkbookNotes;

/* NULL with BAD_SETTING when libxlsxwriter is not installed. */
WorkbookFile *workbook_file_new(const WorkbookNotes *notes, GError **error);

/* A sheet behind the others, with a heading that stays while one scrolls. `name` is one of at most
 * 31 characters without []:*?/\, and no other sheet's. The file's. */
WorkbookSheet *workbook_file_add_sheet(WorkbookFile *file, const gchar *name,
                                       const WorkbookColumn *columns, guint count);

/* A row with a cell for each column. */
void workbook_sheet_add_row(WorkbookSheet *sheet, const WorkbookCell *cells);

/* How many rows it has, without the heading. */
guint workbook_sheet_rows(const WorkbookSheet *sheet);

/* Every column of the sheet can be filtered. Once, when all rows are there. */
void workbook_sheet_add_filter(WorkbookSheet *sheet);

/* Writes the file. TRY_LATER when it, or a temporary one, can't be written, BAD_SETTING when a
 * sheet has more rows than a workbook may hold. Frees `file` in any case. */
gboolean workbook_file_finish(WorkbookFile *file, GError **error);

/* Lets go of a file that is not to be finished; what may stand at its path is the caller's. */
void workbook_file_free(WorkbookFile *file);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(WorkbookFile, workbook_file_free)
