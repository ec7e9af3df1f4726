/* agent_list.h - "Anna Berg <anna@example.com>, wei@example.com" -> people with short names */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "draft.h"

/* Reads people that are parted by commas, each as ADDRESS, NAME=ADDRESS or "NAME <ADDRESS>". Each
 * gets a short name that commands can hold and nobody else has, and a name for customers to read.
 * NULL with *out_fault, which the caller frees, when an entry has no address or there is none.
 * Whether an address is good is not asked here. Caller unrefs. */
GPtrArray *agent_list_read(const gchar *text, gchar **out_fault);
