/* status_national.h - what diagnostics say in other languages than English */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "status_word_table.h"

/* The table and its length; the same grammar as the English one. Borrowed, static. */
const StatusWords *status_national_rows(gsize *out_count);
