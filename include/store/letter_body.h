/* letter_body.h - headers, words and files of letters, kept small */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/letter.h"
#include "store/store.h"

/* Tells what letters are likely to have in common: those added from now on are kept against it. It
 * is stored (in a transaction of its own) unless it is there already; letters need it for ever. */
gboolean letter_body_learn(Store *store, GBytes *commons, GError **error);

/* Within a transaction: headers, text, html and the rows of the files of a letter with its id. */
gboolean letter_body_add(Store *store, const Letter *letter, GError **error);

/* Fills in the same. */
gboolean letter_body_load(Store *store, Letter *letter, GError **error);
