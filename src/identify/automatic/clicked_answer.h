/* clicked_answer.h - read receipts and calendar answers that a mail program wrote at a click */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/mail.h"

/* The words by which `mail` is a read receipt that is no RFC 8098 report, or NULL. Static. */
const gchar *clicked_answer_receipt(const Mail *mail);

/* How `mail` shows itself to be the answer to a calendar invitation, in words, or NULL. Static. */
const gchar *clicked_answer_calendar(const Mail *mail);
