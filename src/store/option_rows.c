/* option_rows.c - one option of an offer as the last columns of a row */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "option_rows.h"

#include "rows.h"

gboolean option_rows_add(Statement *add, const OfferOption *option, GError **error) {
    gboolean has_money = option->money.currency[0] != '\0';
    statement_bind_text(add, remedy_name(option->remedy));
    statement_bind_text(add, option->words);
    statement_bind_int(add, option->money.minor);
    statement_bind_text(add, has_money ? option->money.currency : NULL);
    return rows_run(add, error);
}

gpointer option_rows_read(Statement *row, GError **error) {
    gint remedy = remedy_from_name(statement_peek_text(row, 0));
    if (remedy < 0) {
        rows_fail_with_value("remedy", statement_peek_text(row, 0), error);
        return NULL;
    }
    Money money = {.minor = statement_int(row, 2)};
    const gchar *currency = statement_peek_text(row, 3);
    g_strlcpy(money.currency, currency != NULL ? currency : "", sizeof money.currency);
    return offer_option_new((Remedy)remedy, statement_peek_text(row, 1), &money);
}
