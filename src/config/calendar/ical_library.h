/* ical_library.h - libical's functions, there from the first event on */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <libical/ical.h>

#include "base/late_library.h"

/* clang-format off */
#define ICAL_FUNCTIONS(F) \
    F(icalcomponent_free) F(icalcomponent_get_first_property) F(icalcomponent_get_next_property) \
    F(icalcomponent_get_status) F(icalcomponent_get_summary) F(icalcomponent_get_uid) \
    F(icaldurationtype_as_int) F(icalerror_set_errors_are_fatal) F(icalparameter_get_tzid) \
    F(icalparser_parse_string) F(icalproperty_get_categories) F(icalproperty_get_dtend) \
    F(icalproperty_get_dtstart) F(icalproperty_get_duration) F(icalproperty_get_exdate) \
    F(icalproperty_get_first_parameter) F(icalproperty_get_property_name) \
    F(icalproperty_get_rdate) F(icalproperty_get_recurrenceid) F(icalproperty_get_rrule) \
    F(icalproperty_get_x) F(icalproperty_get_xlicerror) F(icalproperty_isa) \
    F(icalrecur_iterator_free) F(icalrecur_iterator_new) F(icalrecur_iterator_next) \
    F(icaltime_days_in_month) F(icaltime_is_null_time) F(icaltime_is_utc)
/* clang-format on */

typedef struct {
    ICAL_FUNCTIONS(LATE_MEMBER)
} IcalFunctions;

/* Before all else of the library; may be called again, by any thread. BAD_SETTING when it is
 * missing. */
gboolean ical_library_load(GError **error);

/* After it was loaded. */
const IcalFunctions *ical_library(void);

#define icalcomponent_free ical_library()->icalcomponent_free
#define icalcomponent_get_first_property ical_library()->icalcomponent_get_first_property
#define icalcomponent_get_next_property ical_library()->icalcomponent_get_next_property
#define icalcomponent_get_status ical_library()->icalcomponent_get_status
#define icalcomponent_get_summary ical_library()->icalcomponent_get_summary
#define icalcomponent_get_uid ical_library()->icalcomponent_get_uid
#define icaldurationtype_as_int ical_library()->icaldurationtype_as_int
#define icalerror_set_errors_are_fatal ical_library()->icalerror_set_errors_are_fatal
#define icalparameter_get_tzid ical_library()->icalparameter_get_tzid
#define icalparser_parse_string ical_library()->icalparser_parse_string
#define icalproperty_get_categories ical_library()->icalproperty_get_categories
#define icalproperty_get_dtend ical_library()->icalproperty_get_dtend
#define icalproperty_get_dtstart ical_library()->icalproperty_get_dtstart
#define icalproperty_get_duration ical_library()->icalproperty_get_duration
#define icalproperty_get_exdate ical_library()->icalproperty_get_exdate
#define icalproperty_get_first_parameter ical_library()->icalproperty_get_first_parameter
#define icalproperty_get_property_name ical_library()->icalproperty_get_property_name
#define icalproperty_get_rdate ical_library()->icalproperty_get_rdate
#define icalproperty_get_recurrenceid ical_library()->icalproperty_get_recurrenceid
#define icalproperty_get_rrule ical_library()->icalproperty_get_rrule
#define icalproperty_get_x ical_library()->icalproperty_get_x
#define icalproperty_get_xlicerror ical_library()->icalproperty_get_xlicerror
#define icalproperty_isa ical_library()->icalproperty_isa
#define icalrecur_iterator_free ical_library()->icalrecur_iterator_free
#define icalrecur_iterator_new ical_library()->icalrecur_iterator_new
#define icalrecur_iterator_next ical_library()->icalrecur_iterator_next
#define icaltime_days_in_month ical_library()->icaltime_days_in_month
#define icaltime_is_null_time ical_library()->icaltime_is_null_time
#define icaltime_is_utc ical_library()->icaltime_is_utc
