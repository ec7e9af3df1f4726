/* desk_receipt.h - "your ticket has been created", of desks that mark it by no header field */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/mail.h"

/* The words of the text by which another company's desk says that it has received a mail, if the
 * subject has a ticket number as such a desk writes it, the mail is short and quotes nothing; else
 * NULL. *out_desk gets who writes such numbers. Both are static. */
const gchar *desk_receipt_words(const Mail *mail, const gchar **out_desk);

/* The words with which a folded line begins that says so, or NULL. Static. */
const gchar *desk_receipt_in_line(const gchar *line);
