/* canary.c - mails that the desk writes to itself, to see whether mail goes out and comes in */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/canary.h"

void canary_state_clear(CanaryState *state) {
    g_free(state->missing_detail);
    *state = (CanaryState){0};
}
