/* inline_files.h - files that were written into the text itself: uuencode and yEnc */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "part_reader.h"

/* Takes the files out of the decoded bytes of a plain text, adds them to the mail's attachments and
 * returns what is left; NULL, and nothing is changed, if there are none. Caller owns it. */
GBytes *inline_files_take(PartReader *reader, GBytes *content);
