/* other_answer.c - the newest answer of somebody else on a ticket, and whether it was seen */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "other_answer.h"

#include <string.h>

#include "store/history_store.h"
#include "store/outbox_store.h"

enum { MAX_IDS = 20 };

void other_answer_clear(OtherAnswer *other) {
    g_clear_pointer(&other->actor, g_free);
    g_clear_pointer(&other->words, g_free);
}

/* An offer is an answer, too. */
static gboolean is_answer(LetterKind kind) {
    return letter_kind_is_answer(kind) || kind == LETTER_OPTIONS;
}

static gboolean has_answered(const HistoryRow *row) {
    return strcmp(row->name, event_name(EVENT_AGENT_ANSWERED)) == 0 ||
           strcmp(row->name, event_name(EVENT_OFFERED)) == 0;
}

/* The letter of an answer given at that time, with its words; none if it was taken back. */
static gboolean load_letter(Store *store, const GPtrArray *letters, gint64 at, OtherAnswer *other,
                            GError **error) {
    for (guint i = 0; i < letters->len; i++) {
        const OutboxRow *row = letters->pdata[i];
        if (!is_answer(row->letter->kind) || row->created_at != at ||
            row->state == LETTER_STATE_CANCELLED)
            continue;
        OutboxRow *whole = NULL;
        if (!outbox_store_load(store, row->letter->id, &whole, error))
            return FALSE;
        other->at = at;
        other->words = whole != NULL ? g_strdup(whole->letter->text) : NULL;
        outbox_row_free(whole);
        return TRUE;
    }
    return TRUE;
}

static gboolean find_newest(Store *store, gint64 ticket, const gchar *author, OtherAnswer *other,
                            GError **error) {
    g_autoptr(GPtrArray) history = NULL;
    g_autoptr(GPtrArray) letters = NULL;
    if (!history_store_of_ticket(store, ticket, &history, error) ||
        !outbox_store_list_of_ticket(store, ticket, &letters, error))
        return FALSE;
    for (guint i = history->len; i > 0 && other->at == 0; i--) {
        const HistoryRow *row = history->pdata[i - 1];
        if (!has_answered(row) || g_strcmp0(row->actor, author) == 0)
            continue;
        if (!load_letter(store, letters, row->at, other, error))
            return FALSE;
        if (other->at != 0)
            other->actor = g_strdup(row->actor);
    }
    return TRUE;
}

/* Is one of these ids that of a letter on the ticket that was written after `at`? */
static gboolean has_newer(Store *store, const GPtrArray *ids, gint64 ticket, OtherAnswer *other,
                          GError **error) {
    guint first = ids->len > MAX_IDS ? ids->len - MAX_IDS : 0;
    for (guint i = first; i < ids->len && !other->was_seen; i++) {
        gint64 letter = 0;
        OutboxRow *row = NULL;
        if (!outbox_store_find_message_id(store, ids->pdata[i], &letter, error) ||
            (letter != 0 && !outbox_store_load(store, letter, &row, error)))
            return FALSE;
        other->was_seen =
            row != NULL && row->letter->ticket == ticket && row->created_at > other->at;
        outbox_row_free(row);
    }
    return TRUE;
}

gboolean other_answer_find(const OtherQuestion *question, OtherAnswer *out_other, GError **error) {
    OtherAnswer other = {0};
    const Mail *mail = question->mail;
    gboolean is_found =
        find_newest(question->store, question->ticket, question->author, &other, error);
    if (is_found && other.at != 0 && mail != NULL)
        is_found = has_newer(question->store, mail->in_reply_to, question->ticket, &other, error) &&
                   has_newer(question->store, mail->references, question->ticket, &other, error);
    if (!is_found) {
        other_answer_clear(&other);
        return FALSE;
    }
    *out_other = other;
    return TRUE;
}
