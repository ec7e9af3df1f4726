/* legal_footers.h - the paragraphs about secrecy and viruses that companies put below a mail */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "text_line.h"

/* Does a paragraph, of which `text` is at least the first line, begin with the words of such a
 * notice and say what it says? */
gboolean legal_footers_is_one(TextLine text);
