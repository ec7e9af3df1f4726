/* letter_sample_commands.h - a few commands as letters to agents name them, for samples */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/letter.h"

/* Of VerbHint; caller unrefs. */
GArray *letter_sample_commands(const gchar *language);
