/* schema_parts.h - the migrations, a file an area */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* schema_foundation.c */
extern const gchar schema_tickets[];
extern const gchar schema_mails[];
extern const gchar schema_letters[];
extern const gchar schema_history[];
extern const gchar schema_limits[];
extern const gchar schema_search[];

/* schema_people.c */
extern const gchar schema_conflicts[];
extern const gchar schema_trust[];
extern const gchar schema_staff_mailboxes[];
extern const gchar schema_stops[];

/* schema_work.c */
extern const gchar schema_fields[];
extern const gchar schema_letter_parts[];
extern const gchar schema_held_answers[];
extern const gchar schema_promises[];
extern const gchar schema_causes[];
extern const gchar schema_offers[];
extern const gchar schema_inquiries[];
extern const gchar schema_silence[];
extern const gchar schema_zones[];
extern const gchar schema_actions[];
extern const gchar schema_lessons[];
extern const gchar schema_periods[];
extern const gchar schema_clocks[];
extern const gchar schema_surveys[];
extern const gchar schema_survey_kinds[];

/* schema_exports.c */
extern const gchar schema_exports[];

/* schema_bursts.c */
extern const gchar schema_bursts[];

/* schema_reports.c */
extern const gchar schema_reports[];

/* schema_groups.c */
extern const gchar schema_groups[];
extern const gchar schema_broadcast_parts[];
