/* out_of_office.h - subjects that out-of-office programs write */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* The words by which `subject` is that of an automatic answer ("Automatic reply:", "自动回复："),
 * or NULL. The last resort, where no header field says it. Static. */
const gchar *out_of_office_subject(const gchar *subject);
