/* digest_workbook.h - the tickets of a week as a workbook that goes with the digest */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "digest_matter.h"

/* Adds a LetterFile to `files`, of what digest.has_workbook promises. In the open transaction. */
gboolean digest_workbook_add(Office *office, const DigestMatter *matter, const gchar *language,
                             GPtrArray *files, GError **error);
