/* option_rows.h - one option of an offer as the last columns of a row */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "database.h"
#include "model/offer.h"

/* Binds remedy, words, minor units and currency behind what is bound already, and runs the
 * statement. */
gboolean option_rows_add(Statement *add, const OfferOption *option, GError **error);

/* A RowReader: these four as OfferOption*. */
gpointer option_rows_read(Statement *row, GError **error);
