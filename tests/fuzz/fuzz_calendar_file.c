/* fuzz_calendar_file.c - any bytes as a file of holidays: told what is wrong with them, never worse
 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include "config/calendar/calendar_file.h"
#include "config/calendar/week_hours.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length) {
    g_autoptr(WorkingCalendar) calendar = working_calendar_new("fuzz", "UTC");
    g_autoptr(GPtrArray) faults =
        g_ptr_array_new_with_free_func((GDestroyNotify)calendar_fault_free);
    g_free(week_hours_read("mon-fri 09:00-17:00", calendar));
    gboolean is_good = calendar_file_read_text((const gchar *)bytes, length, calendar, faults);
    working_calendar_settle(calendar);
    if (is_good != (faults->len == 0))
        abort();
    for (guint i = 0; i < faults->len; i++) {
        const CalendarFault *fault = faults->pdata[i];
        if (!g_utf8_validate(fault->what, -1, NULL) || *fault->what == '\0')
            abort();
    }
    return 0;
}
