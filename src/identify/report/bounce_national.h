/* bounce_national.h - what reports of mail systems say in other languages than English */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bounce_phrases.h"

/* The table and its length. Borrowed, static. */
const BouncePhrase *bounce_national_rows(gsize *out_count);
