/* status_recipients.h - English words for "nobody there", "switched off" and "not wanted" */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "status_word_table.h"

/* The table and its length. Borrowed, static. */
const StatusWords *status_recipient_rows(gsize *out_count);
