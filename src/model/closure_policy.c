/* closure_policy.c - what is so about complaints that end in silence where nothing was decided */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/closure_policy.h"

enum { DAY = 24 * 3600 };

ClosurePolicy closure_policy_usual(void) {
    return (ClosurePolicy){
        .reminder = 3 * DAY, .second_reminder = 4 * DAY, .silence = 7 * DAY, .still_well = 7 * DAY};
}
