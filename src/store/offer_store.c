/* offer_store.c - options offered on tickets, and what became of them */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/offer_store.h"

#include "numbers.h"
#include "option_rows.h"
#include "rows.h"
#include "store_handle.h"

static const gchar SQL_ADD[] =
    "INSERT INTO offer (event, ticket, state, person, words, mail, made_at, remind_at, answer_by, "
    "reminded_at, asked_back_at, chosen, ended_at, ended_by) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 0, 0, 0, 0, 0)";
static const gchar SQL_ADD_OPTION[] =
    "INSERT INTO offer_option (offer, place, remedy, words, minor, currency) "
    "VALUES ($1, $2, $3, $4, $5, $6)";

static gboolean add_option(Store *store, const Offer *offer, guint place, GError **error) {
    Statement *add = store_to_write(store, SQL_ADD_OPTION, error);
    if (add == NULL)
        return FALSE;
    statement_bind_int(add, offer->event);
    statement_bind_int(add, place);
    return option_rows_add(add, offer->options->pdata[place], error);
}

gboolean offer_store_add(Store *store, const Offer *offer, GError **error) {
    Statement *add = store_to_write(store, SQL_ADD, error);
    if (add == NULL)
        return FALSE;
    statement_bind_int(add, offer->event);
    statement_bind_int(add, offer->ticket);
    statement_bind_text(add, offer_state_name(offer->state));
    statement_bind_text(add, offer->person);
    statement_bind_text(add, offer->words);
    statement_bind_int(add, offer->mail);
    statement_bind_int(add, offer->made_at);
    statement_bind_int(add, offer->remind_at);
    statement_bind_int(add, offer->answer_by);
    if (!rows_run(add, error))
        return FALSE;
    for (guint i = 0; i < offer->options->len; i++) {
        if (!add_option(store, offer, i, error))
            return FALSE;
    }
    return TRUE;
}

/* --- reading -----------------------------------------------------------------------------------
 */

static gpointer read_offer(Statement *row, GError **error) {
    gint state = offer_state_from_name(statement_peek_text(row, 2));
    if (state < 0) {
        rows_fail_with_value("state of offer", statement_peek_text(row, 2), error);
        return NULL;
    }
    Offer *offer = offer_new();
    offer->event = statement_int(row, 0);
    offer->ticket = statement_int(row, 1);
    offer->state = (OfferState)state;
    offer->person = statement_text(row, 3);
    offer->words = statement_text(row, 4);
    offer->mail = statement_int(row, 5);
    offer->made_at = statement_int(row, 6);
    offer->remind_at = statement_int(row, 7);
    offer->answer_by = statement_int(row, 8);
    offer->reminded_at = statement_int(row, 9);
    offer->asked_back_at = statement_int(row, 10);
    offer->chosen = (guint)statement_int(row, 11);
    offer->ended_at = statement_int(row, 12);
    offer->ended_by = statement_int(row, 13);
    return offer;
}

static const gchar SQL_OPTIONS[] = "SELECT remedy, words, minor, currency FROM offer_option "
                                   "WHERE offer = $1 ORDER BY place";

static gboolean load_options(Store *store, Offer *offer, GError **error) {
    Statement *find = store_to_read(store, SQL_OPTIONS, error);
    if (find == NULL)
        return FALSE;
    statement_bind_int(find, offer->event);
    g_clear_pointer(&offer->options, g_ptr_array_unref);
    return rows_read_list(find, option_rows_read, (GDestroyNotify)offer_option_free,
                          &offer->options, error);
}

#define OFFER_COLUMNS                                                                              \
    "event, ticket, state, person, words, mail, made_at, remind_at, answer_by, reminded_at, "      \
    "asked_back_at, chosen, ended_at, ended_by"

static gboolean list(Store *store, const gchar *sql, gint64 ticket, GPtrArray **out_offers,
                     GError **error) {
    Statement *find = store_to_read(store, sql, error);
    if (find == NULL)
        return FALSE;
    statement_bind_int(find, ticket);
    g_autoptr(GPtrArray) offers = NULL;
    if (!rows_read_list(find, read_offer, (GDestroyNotify)offer_free, &offers, error))
        return FALSE;
    for (guint i = 0; i < offers->len; i++) {
        Offer *offer = offers->pdata[i];
        if (!load_options(store, offer, error)) {
            /* The list frees it, and wants its options to be there. */
            if (offer->options == NULL)
                offer->options = g_ptr_array_new();
            return FALSE;
        }
    }
    *out_offers = g_steal_pointer(&offers);
    return TRUE;
}

static const gchar SQL_OPEN[] =
    "SELECT " OFFER_COLUMNS " FROM offer WHERE ticket = $1 AND state = 'open' "
    "ORDER BY event DESC LIMIT 1";

gboolean offer_store_open(Store *store, gint64 ticket, Offer **out_offer, GError **error) {
    g_autoptr(GPtrArray) offers = NULL;
    if (!list(store, SQL_OPEN, ticket, &offers, error))
        return FALSE;
    *out_offer = offers->len > 0 ? g_ptr_array_steal_index(offers, 0) : NULL;
    return TRUE;
}

static const gchar SQL_OF_TICKET[] =
    "SELECT " OFFER_COLUMNS " FROM offer WHERE ticket = $1 ORDER BY event";

gboolean offer_store_of_ticket(Store *store, gint64 ticket, GPtrArray **out_offers,
                               GError **error) {
    return list(store, SQL_OF_TICKET, ticket, out_offers, error);
}

/* --- changing ----------------------------------------------------------------------------------
 */

static const gchar SQL_SAVE[] =
    "UPDATE offer SET state = $2, reminded_at = $3, asked_back_at = $4, chosen = $5, "
    "ended_at = $6, ended_by = $7 WHERE event = $1";

gboolean offer_store_save(Store *store, const Offer *offer, GError **error) {
    Statement *save = store_to_write(store, SQL_SAVE, error);
    if (save == NULL)
        return FALSE;
    statement_bind_int(save, offer->event);
    statement_bind_text(save, offer_state_name(offer->state));
    statement_bind_int(save, offer->reminded_at);
    statement_bind_int(save, offer->asked_back_at);
    statement_bind_int(save, offer->chosen);
    statement_bind_int(save, offer->ended_at);
    statement_bind_int(save, offer->ended_by);
    return rows_change(save, error);
}

static const gchar SQL_MOVE[] = "UPDATE offer SET ticket = $2 WHERE ticket = $1";

gboolean offer_store_move(Store *store, gint64 from, gint64 to, GError **error) {
    return numbers_move(store, SQL_MOVE, from, to, error);
}
