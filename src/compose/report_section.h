/* report_section.h - a part of a report: rows of figures or a list, with what they mean */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report_words.h"

enum { REPORT_COLUMNS = 3 };

/* What the makers of sections have in hand. */
typedef struct {
    LetterFacts *facts;
    const ReportFacts *report;
    const Figures *columns[REPORT_COLUMNS]; /* those there are: now, before, a year before */
    const gchar *heads[REPORT_COLUMNS];     /* keys of their words */
    guint column_count;
} ReportWriter;

typedef struct {
    gchar *text;
    gchar *link; /* or NULL */
} ReportPart;

typedef struct {
    gchar *label;
    gchar *detail;         /* in small letters below it, or NULL */
    GPtrArray *parts;      /* of ReportPart: what stands there where each has its link; or none */
    gchar *link;           /* writes a mail that asks for more; or NULL */
    gchar **cells;         /* one for each column of figures, or NULL: of a list */
    GPtrArray *cell_links; /* of gchar*: as many, each may be NULL; or NULL: none */
    gchar **cell_notes;    /* as many: small letters below each; or NULL: none */
    guint share;           /* per cent of the greatest, for a bar; 0 = none */
} ReportRow;

typedef struct {
    const gchar *key;  /* its title is "report.KEY" */
    gint chart;        /* ChartSubject, or -1 */
    gboolean is_list;  /* rows have a detail instead of figures */
    gboolean is_alone; /* its figures stand beside no others */
    GPtrArray *rows;   /* of ReportRow */
    GPtrArray *notes;  /* of gchar*: what each figure means */
} ReportSection;

ReportSection *report_section_new(const gchar *key, gint chart);
void report_section_free(ReportSection *section);

/* Each takes its texts; the row is borrowed. */
ReportRow *report_section_add(ReportSection *section, gchar *label, gchar **cells);
ReportRow *report_section_add_item(ReportSection *section, gchar *label, gchar *detail);

/* "LABEL: what it means", by "report.KEY" and "report.KEY_means". */
void report_section_explain(ReportSection *section, const ReportWriter *writer, const gchar *key);

/* A number of each column's figures: the guint at `offset` of Figures. */
ReportRow *report_section_add_count(ReportSection *section, const ReportWriter *writer,
                                    const gchar *key, gsize offset);

/* A row whose cells are what `text` says of each column's figures; `data` is handed to it. */
typedef gchar *(*ReportCell)(const LetterFacts *facts, const Figures *figures, gconstpointer data);
ReportRow *report_section_add_cells(ReportSection *section, const ReportWriter *writer,
                                    gchar *label, ReportCell text, gconstpointer data);

/* "n = 38": what each column's figure stands on, the guint at `offset` of Figures. */
void report_row_say_n(ReportRow *row, const ReportWriter *writer, gsize offset);

/* For templates: title, heads, rows, notes, chart. */
Value *report_section_value(const ReportSection *section, const ReportWriter *writer);
