/* inquiry.c - a question about a ticket to a department: the names of its states */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/inquiry.h"

#include "base/names.h"

static const gchar *const state_names[] = {
    [INQUIRY_OPEN] = "open",
    [INQUIRY_ANSWERED] = "answered",
    [INQUIRY_DROPPED] = "dropped",
};
G_STATIC_ASSERT(G_N_ELEMENTS(state_names) == INQUIRY_STATE_COUNT);

const gchar *inquiry_state_name(InquiryState state) {
    return state_names[state];
}

gint inquiry_state_from_name(const gchar *name) {
    return names_find(state_names, INQUIRY_STATE_COUNT, name);
}

void inquiry_free(Inquiry *inquiry) {
    if (inquiry == NULL)
        return;
    g_free(inquiry->department);
    g_free(inquiry->person);
    g_free(inquiry->question);
    g_free(inquiry);
}
