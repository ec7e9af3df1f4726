/* answer_quotes.c - whose words an agent quotes in an answer: only the complainant's may go out */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who answers between the lines of a letter of the desk keeps the lines between the answers, and
 * they may be its facts: owner, deadlines, earlier complaints. Mail programs wrap what they quote,
 * so letters and figures are compared. */
#include "answer_quotes.h"

#include <string.h>

#include "store/mail_store.h"

enum { MOST_MAILS = 8 };

void quote_check_clear(QuoteCheck *check) {
    if (check->words != NULL)
        g_string_free(check->words, TRUE);
    check->words = NULL;
}

static void append_letters(GString *out, const gchar *text) {
    for (const gchar *at = text; *at != '\0'; at = g_utf8_next_char(at)) {
        if (g_unichar_isalnum(g_utf8_get_char(at)))
            g_string_append_len(out, at, g_utf8_next_char(at) - at);
    }
}

/* Its subject too, which letters to agents show. */
static gboolean read_mail(QuoteCheck *check, gint64 id, GError **error) {
    const Office *office = check->arrival->office;
    g_autoptr(GBytes) raw = NULL;
    g_autoptr(Mail) mail = NULL;
    if (!mail_store_raw(office->store, id, &raw, error))
        return FALSE;
    if (raw == NULL || !parse_mail(raw, &office->limits, &mail, NULL))
        return TRUE;
    append_letters(check->words, mail->subject != NULL ? mail->subject : "");
    g_string_append_c(check->words, '\n');
    append_letters(check->words, mail->body_text);
    g_string_append_c(check->words, '\n');
    return TRUE;
}

static gboolean read_words(QuoteCheck *check, GError **error) {
    const Arrival *arrival = check->arrival;
    g_autoptr(GPtrArray) mails = NULL;
    guint read = 0;
    check->words = g_string_new(NULL);
    if (!mail_store_list_of_ticket(arrival->office->store, arrival->ticket->id, &mails, error))
        return FALSE;
    for (guint i = mails->len; i > 0 && read < MOST_MAILS; i--) {
        const MailRow *row = mails->pdata[i - 1];
        if (!address_equal(row->sender, arrival->ticket->complainant))
            continue;
        read++;
        if (!read_mail(check, row->id, error))
            return FALSE;
    }
    return TRUE;
}

gboolean answer_quotes_may_go(QuoteCheck *check, const gchar *line, gboolean *out_may_go,
                              GError **error) {
    *out_may_go = TRUE;
    if (line[strspn(line, " \t")] != '>')
        return TRUE;
    if (check->words == NULL && !read_words(check, error))
        return FALSE;
    g_autoptr(GString) letters = g_string_new(NULL);
    append_letters(letters, line);
    *out_may_go = strstr(check->words->str, letters->str) != NULL;
    return TRUE;
}
