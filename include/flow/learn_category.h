/* learn_category.h - what agents' corrections teach the classifier */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "flow/office.h"
#include "insight/naive_bayes.h"
#include "model/ticket.h"

/* Learns that the complaint of `ticket` has the category `category`; one that is no category of
 * ours, or of which no mail is there, teaches nothing. Inside the open transaction. */
gboolean learn_category(Office *office, const Ticket *ticket, const gchar *category,
                        GError **error);

/* The classifier with all that it has learned. *out_model is borrowed, until the next correction.
 */
gboolean learned_model(Office *office, const NaiveBayes **out_model, GError **error);
