/* search_query.c - what an agent types to find tickets: words, phrases in quotation marks */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Beside search_store.c, which finds the best, this finds the newest: an agent who looks for a
 * complaint knows roughly when it was. The newest mails come out of the index in order, so that a
 * word which half of all mails have costs no more than a rare one.
 *
 * A phrase is the row of tokens that search_words.c makes of it. The last letter of a run of
 * Chinese is a token by itself only where the run ends; within a longer run it is not there, so the
 * phrase leaves it out, unless the run has one letter only: that begins a pair or stands alone.
 */
#include "store/search_query.h"

#include <string.h>

#include "store/search_words.h"

#include "rows.h"
#include "store_handle.h"

enum {
    MAX_TYPED_BYTES = 1024,
    MAX_PARTS = 8,
    MAX_MAILS = 2000, /* newest mails that are looked at */
};

/* --- what was typed --------------------------------------------------------------------------- */

static const gchar QUOTES[] = "\"“”„«»＂「」『』";

static gsize quote_length(const gchar *at) {
    gunichar c = g_utf8_get_char(at);
    return g_utf8_strchr(QUOTES, -1, c) != NULL ? (gsize)(g_utf8_next_char(at) - at) : 0;
}

static gboolean is_wide(const gchar *token) {
    return (guchar)*token >= 0x80 &&
           g_unichar_get_script(g_utf8_get_char(token)) != G_UNICODE_SCRIPT_LATIN;
}

/* The tokens of the phrase as the index has them, or NULL without any. */
static gchar *phrase_term(const gchar *phrase) {
    g_autofree gchar *tokens = search_words_to_index(phrase, MAX_TYPED_BYTES);
    if (*tokens == '\0')
        return NULL;
    gchar *last = strrchr(tokens, ' ');
    const gchar *token = last != NULL ? last + 1 : tokens;
    gboolean is_lone_letter = is_wide(token) && g_utf8_strlen(token, -1) == 1;
    /* "没有 有": the letter that the token before ends with. */
    gboolean ends_pair = is_lone_letter && last != NULL && (gsize)(last - tokens) > strlen(token) &&
                         g_str_has_prefix(last - strlen(token), token) &&
                         *(last - strlen(token) - 1) != ' ';
    if (ends_pair)
        *last = '\0';
    return g_strdup_printf("\"%s\"%s", tokens, is_lone_letter && !ends_pair ? " *" : "");
}

static void add_part(GString *query, const gchar *start, const gchar *end, gboolean is_phrase) {
    g_autofree gchar *part = g_strndup(start, (gsize)(end - start));
    g_autofree gchar *term = is_phrase ? phrase_term(part) : search_words_to_query(part);
    if (term != NULL)
        g_string_append_printf(query, "%s%s", query->len > 0 ? " AND " : "", term);
}

gchar *search_query_make(const gchar *typed) {
    g_autofree gchar *bounded = g_strndup(typed, MAX_TYPED_BYTES);
    g_autofree gchar *valid = g_utf8_make_valid(bounded, -1);
    g_autoptr(GString) query = g_string_new(NULL);
    gboolean is_phrase = FALSE;
    const gchar *start = valid;
    const gchar *at = valid;
    for (guint parts = 0; *at != '\0' && parts < MAX_PARTS;) {
        gsize quote = quote_length(at);
        if (quote == 0) {
            at = g_utf8_next_char(at);
            continue;
        }
        add_part(query, start, at, is_phrase);
        is_phrase = !is_phrase;
        at += quote;
        start = at;
        parts++;
    }
    add_part(query, start, start + strlen(start), is_phrase);
    return query->len > 0 ? g_string_free(g_steal_pointer(&query), FALSE) : NULL;
}

/* --- finding ---------------------------------------------------------------------------------- */

static const gchar SQL_FIND[] = "SELECT search_mail.mail, search_mail.ticket FROM search "
                                "JOIN search_mail ON search_mail.mail = search.rowid "
                                "WHERE search MATCH $1 ORDER BY search.rowid DESC LIMIT $2";

/* Each ticket once, by its newest mail. */
static void add_hit(GArray *hits, GHashTable *seen, gint64 mail, gint64 ticket) {
    if (ticket == 0 || !g_hash_table_add(seen, g_memdup2(&ticket, sizeof ticket)))
        return;
    const SearchHit hit = {.ticket = ticket, .mail = mail};
    g_array_append_val(hits, hit);
}

gboolean search_query_find(Store *store, const SearchQuestion *question, GArray *out_hits,
                           gboolean *out_is_cut, GError **error) {
    g_autofree gchar *query = search_query_make(question->typed);
    *out_is_cut = FALSE;
    if (query == NULL)
        return TRUE;
    g_autoptr(Statement) find = store_to_read(store, SQL_FIND, error);
    if (find == NULL)
        return FALSE;
    g_autoptr(GHashTable) seen = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, NULL);
    statement_bind_text(find, query);
    statement_bind_int(find, MAX_MAILS);
    guint mails = 0;
    gboolean has_row = FALSE;
    if (!statement_step(find, &has_row, error))
        return FALSE;
    for (; has_row && out_hits->len < question->limit; mails++) {
        add_hit(out_hits, seen, statement_int(find, 0), statement_int(find, 1));
        if (!statement_step(find, &has_row, error))
            return FALSE;
    }
    *out_is_cut = has_row || mails == MAX_MAILS;
    return TRUE;
}

static const gchar SQL_SKELETON[] = "SELECT bytes FROM mail_raw WHERE mail = $1";

gboolean search_query_skeleton(Store *store, gint64 mail, GBytes **out_skeleton, GError **error) {
    Statement *find = store_to_read(store, SQL_SKELETON, error);
    if (find == NULL)
        return FALSE;
    statement_bind_int(find, mail);
    return rows_read_one(find, rows_bytes, (gpointer *)out_skeleton, error);
}
