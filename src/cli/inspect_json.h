/* inspect_json.h - a mail and what it was taken for, as one JSON object */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/identity.h"
#include "model/mail.h"

/* One line without its line end. Caller frees. */
gchar *inspect_json(const gchar *file, const Mail *mail, const Identity *identity);
