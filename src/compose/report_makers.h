/* report_makers.h - makes the sections of a report, each out of the figures */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report_section.h"

/* A section without rows is left out. report_numbers.c: */
ReportSection *report_make_today(const ReportWriter *writer);
ReportSection *report_make_deadlines(const ReportWriter *writer);
ReportSection *report_make_volume(const ReportWriter *writer);
ReportSection *report_make_times(const ReportWriter *writer);
ReportSection *report_make_outcomes(const ReportWriter *writer);
ReportSection *report_make_satisfaction(const ReportWriter *writer);
ReportSection *report_make_age(const ReportWriter *writer);
ReportSection *report_make_canary(const ReportWriter *writer);
/* report_lists.c: */
ReportSection *report_make_due(const ReportWriter *writer);
ReportSection *report_make_remedies(const ReportWriter *writer);
ReportSection *report_make_categories(const ReportWriter *writer);
ReportSection *report_make_causes(const ReportWriter *writer);
ReportSection *report_make_complainants(const ReportWriter *writer);
ReportSection *report_make_oldest(const ReportWriter *writer);
ReportSection *report_make_actions(const ReportWriter *writer);
ReportSection *report_make_agents(const ReportWriter *writer);
