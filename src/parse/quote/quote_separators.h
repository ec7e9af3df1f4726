/* quote_separators.h - "-----Original Message-----" and other lines below which all is quoted */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "text_line.h"

/* "-----Original Message-----", "---- 原始邮件 ----", "Begin forwarded message:",
 * "##- Please type your reply above this line -##", ">>> Jane 3/11/25 9:12 >>>". */
gboolean quote_separators_is_one(TextLine line);

/* The words of a separator without its dashes: it takes header fields below to be one. */
gboolean quote_separators_is_bare(TextLine line);

/* Nothing but four or more of one character of which rules are drawn, and blanks. */
gboolean quote_separators_is_rule(TextLine line);
