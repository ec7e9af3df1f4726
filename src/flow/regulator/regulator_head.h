/* regulator_head.h - whose report it is, of which days: what stands over its lines */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "flow/office.h"
#include "flow/regulator/regulator_lines.h"
#include "flow/regulator/regulator_report.h"

/* What every form of the report is written of. */
typedef struct {
    Office *office;
    const RegulatorWish *wish;
    WallClock *wall;
    GPtrArray *lines; /* of RegulatorLine */
    gchar *from;      /* "2026-01-01": the first day */
    gchar *to;        /* the last day */
    gchar *counted;   /* "2026-07-02 09:00" by the desk's clocks */
    gboolean is_chinese;
} RegulatorHead;

/* "2026-05-02" by the desk's clocks. Caller frees. */
gchar *regulator_head_day(const RegulatorHead *head, gint64 at);

/* "Regulator report: FCA rules on complaints (DISP)"; the desk and its days; the department, or
 * all. Caller frees. */
gchar *regulator_head_title(const RegulatorHead *head);
gchar *regulator_head_days(const RegulatorHead *head);
const gchar *regulator_head_queue(const RegulatorHead *head);

/* What the meaning of a line is told of: the line, or all of its section that mean the same. */
const gchar *regulator_head_subject(const RegulatorLine *line, const gchar *language);

/* Does the line at that place mean something else than the one before it? */
gboolean regulator_head_is_new(const RegulatorHead *head, guint place);

/* What stands between the days and the date of an old complaint: "days, since". */
const gchar *regulator_head_since(const RegulatorHead *head, const RegulatorLine *line);

/* "97.2 %", and 100 only of all, 0 only of none; "" where there is no base, or one of fewer than
 * ten. Caller frees. */
gchar *regulator_head_share(const RegulatorLine *line);

/* 0.9718; -1 where there is no base. */
gdouble regulator_head_ratio(const RegulatorLine *line);

/* What the profile leaves to whoever reports, or NULL. Borrowed. */
const gchar *regulator_head_check(const RegulatorHead *head);

/* --- the forms ---------------------------------------------------------------------------------
 */

void regulator_text_append(const RegulatorHead *head, GString *out);
void regulator_rows_append(const RegulatorHead *head, GString *out);
void regulator_page_append(const RegulatorHead *head, GString *out);
gboolean regulator_sheet_write(const RegulatorHead *head, GError **error);
