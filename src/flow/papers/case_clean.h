/* case_clean.h - words of mails and letters without what gives a stranger power over the ticket */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/policy.h"

/* `text` with addresses of staff and addresses with tokens replaced by the desk's (see
 * private_addresses_replace()), and without the letters behind the number in tags: [AM-1042-K7Q2]
 * becomes [AM-1042]. Caller frees. */
gchar *case_clean(const gchar *text, const Policy *policy);
