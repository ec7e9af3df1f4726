/* asked_holder.h - for whom the keys of questions are made: staff, and departments outside */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "match/reply_token.h"

/* The holder of a sender's keys of questions: one of the staff, or the department with that
 * address; NULL if the desk asks no such address. Caller frees. */
gchar *asked_holder_of(const Policy *policy, const Person *person, const gchar *address);

/* Was the token made for anybody whom the desk may ask? */
gboolean asked_holder_is_any(const Policy *policy, GBytes *key, const ReplyToken *token);
