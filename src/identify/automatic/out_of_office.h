/* out_of_office.h - answers of programs that are known by nothing but their words */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/mail.h"

/* The words by which the subject alone says that an answering program wrote it, or NULL. Static.
 * `subject` may be NULL. */
const gchar *out_of_office_subject(const gchar *subject);

/* The same for a subject with "Re:" or "[name]" before those words, in a mail that answers nothing
 * (no In-Reply-To, no References, no quote): a person's mail program says what it answers. */
const gchar *out_of_office_answer(const Mail *mail);

/* The words with which the text begins as an answering program's does, or NULL. They prove nothing
 * alone. `is_robot`: another sign says that a program wrote the mail; then "we have received your
 * mail" counts too. `asks_for_silence`: it wants no automatic answer, as Outlook's mail may. */
const gchar *out_of_office_text(const Mail *mail, gboolean is_robot, gboolean asks_for_silence);
