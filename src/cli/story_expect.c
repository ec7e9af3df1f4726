/* story_expect.c - what a story expects: letters, tickets, held mails; each failure is printed */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*   expect letter KIND RECIPIENT [WORDS…]  such a letter went out and was not expected before
 *   expect no letters                      none went out but those already expected
 *   expect tickets N                       there are so many
 *   expect ticket WORDS FACT…              the newest with these words in its subject: a stage, or
 *                                          owner=NAME, outcome=NAME, waiting=NAME, reopened=N
 *   expect held N | expect quarantine N    so many mails are held, or could not be read
 *   expect state KIND RECIPIENT STATE      the newest such letter is sent, held, failed, ...
 *   expect lacks KIND RECIPIENT WORDS      the newest such letter does not have these words
 *   expect html KIND RECIPIENT HTML…       the HTML of the newest such letter has these pieces
 *   expect no-html KIND RECIPIENT HTML…    it has none of them
 */
#include <stdio.h>
#include <string.h>

#include "base/error.h"
#include "store/mail_store.h"
#include "store/ticket_store.h"
#include "story_player.h"

static void fail(StoryPlayer *player, const StoryLine *line, const gchar *got) {
    printf("# %s:%u: %s: %s\n", player->path, line->number, line->text, got);
    player->failures++;
}

static gboolean expect_letter(StoryPlayer *player, const StoryLine *line, GError **error) {
    (void)error;
    const gchar *const *words = (const gchar *const *)line->words + 2;
    for (guint i = 0; i < player->letters->len; i++) {
        StoryLetter *letter = player->letters->pdata[i];
        const Letter *written = letter->row->letter;
        if (letter->is_expected || words[1] == NULL ||
            strcmp(letter_kind_name(written->kind), words[0]) != 0 ||
            !address_equal(written->recipient, words[1]))
            continue;
        letter->is_expected = TRUE;
        for (guint k = 2; words[k] != NULL; k++) {
            if (strstr(written->subject, words[k]) == NULL &&
                strstr(letter->mail->body_text, words[k]) == NULL) {
                g_autofree gchar *got =
                    g_strdup_printf("the letter does not say \"%s\" but:\n%s\n%s", words[k],
                                    written->subject, letter->mail->body_text);
                fail(player, line, got);
            }
        }
        return TRUE;
    }
    fail(player, line, "no such letter went out");
    return TRUE;
}

static gboolean expect_no_letters(StoryPlayer *player, const StoryLine *line, GError **error) {
    (void)error;
    for (guint i = 0; i < player->letters->len; i++) {
        StoryLetter *letter = player->letters->pdata[i];
        if (letter->is_expected)
            continue;
        g_autofree gchar *got =
            g_strdup_printf("%s to %s went out: %s", letter_kind_name(letter->row->letter->kind),
                            letter->row->letter->recipient, letter->row->letter->subject);
        fail(player, line, got);
        letter->is_expected = TRUE;
    }
    return TRUE;
}

static gboolean expect_lacks(StoryPlayer *player, const StoryLine *line, GError **error) {
    (void)error;
    const StoryLetter *letter =
        line->words[3] != NULL && line->words[4] != NULL
            ? story_player_letter(player, line->words[2], line->words[3], NULL)
            : NULL;
    if (letter == NULL)
        fail(player, line, "no such letter went out");
    else if (strstr(letter->mail->body_text, line->words[4]) != NULL)
        fail(player, line, letter->mail->body_text);
    return TRUE;
}

static gboolean expect_html(StoryPlayer *player, const StoryLine *line, GError **error) {
    (void)error;
    gboolean is_wanted = strcmp(line->words[1], "html") == 0;
    const StoryLetter *letter =
        line->words[2] != NULL && line->words[3] != NULL
            ? story_player_letter(player, line->words[2], line->words[3], NULL)
            : NULL;
    if (letter == NULL) {
        fail(player, line, "no such letter was written");
        return TRUE;
    }
    for (guint i = 4; line->words[i] != NULL; i++) {
        if ((strstr(letter->row->letter->html, line->words[i]) != NULL) != is_wanted)
            fail(player, line, letter->row->letter->html);
    }
    return TRUE;
}

/* The state is of now, the letter was read when it was written. */
static gboolean expect_state(StoryPlayer *player, const StoryLine *line, GError **error) {
    const StoryLetter *letter =
        line->words[3] != NULL && line->words[4] != NULL
            ? story_player_letter(player, line->words[2], line->words[3], NULL)
            : NULL;
    OutboxRow *row = NULL;
    if (letter == NULL) {
        fail(player, line, "no such letter was written");
        return TRUE;
    }
    if (!outbox_store_load(player->office->store, letter->row->letter->id, &row, error))
        return FALSE;
    if (strcmp(letter_state_name(row->state), line->words[4]) != 0)
        fail(player, line, letter_state_name(row->state));
    outbox_row_free(row);
    return TRUE;
}

static gboolean ticket_fits(const Ticket *ticket, const gchar *fact, gchar **out_got) {
    const gchar *value = strchr(fact, '=');
    g_autofree gchar *reopened = g_strdup_printf("%u", ticket->reopened_count);
    const struct {
        const gchar *name;
        const gchar *got;
    } facts[] = {
        {"owner=", ticket->owner != NULL ? ticket->owner : "nobody"},
        {"outcome=", outcome_name(ticket->outcome)},
        {"waiting=", waiting_on_name(ticket->waiting_on)},
        {"queue=", ticket->queue},
        {"language=", ticket->language},
        {"category=", ticket->category != NULL ? ticket->category : "none"},
        {"reopened=", reopened},
        {"linked=", ticket->linked_to != 0 ? "yes" : "no"},
        {"priority=", priority_name(ticket->priority)},
        {"severity=", severity_name(ticket->severity)},
        {"cause=", ticket->cause != NULL ? ticket->cause : "none"},
        {"tags=", ticket->tags != NULL ? ticket->tags : "none"},
        {"spam=", ticket->is_spam ? "yes" : "no"},
        {"complainant=", ticket->complainant},
        {"merged=", ticket->merged_into != 0 ? "yes" : "no"},
    };
    const gchar *wanted = value != NULL ? value + 1 : fact;
    const gchar *got = stage_name(ticket->stage);
    for (gsize i = 0; i < G_N_ELEMENTS(facts); i++) {
        if (g_str_has_prefix(fact, facts[i].name))
            got = facts[i].got;
    }
    *out_got = g_strdup_printf("it is \"%s\"", got);
    return strcmp(wanted, got) == 0;
}

static gboolean expect_ticket(StoryPlayer *player, const StoryLine *line, GError **error) {
    const TicketFilter all = {.stage = -1};
    g_autoptr(GPtrArray) tickets = NULL;
    if (!ticket_store_list(player->office->store, &all, &tickets, error))
        return FALSE;
    for (guint i = 0; i < tickets->len; i++) {
        const Ticket *ticket = tickets->pdata[i];
        if (line->words[2] == NULL || strstr(ticket->subject, line->words[2]) == NULL)
            continue;
        for (guint k = 3; line->words[k] != NULL; k++) {
            g_autofree gchar *got = NULL;
            if (!ticket_fits(ticket, line->words[k], &got))
                fail(player, line, got);
        }
        return TRUE;
    }
    fail(player, line, "there is no such ticket");
    return TRUE;
}

static void compare_count(StoryPlayer *player, const StoryLine *line, guint count) {
    g_autofree gchar *got = g_strdup_printf("there are %u", count);
    if (line->words[2] == NULL || (guint)g_ascii_strtoull(line->words[2], NULL, 10) != count)
        fail(player, line, got);
}

static gboolean expect_tickets(StoryPlayer *player, const StoryLine *line, GError **error) {
    const TicketFilter all = {.stage = -1};
    g_autoptr(GPtrArray) tickets = NULL;
    if (!ticket_store_list(player->office->store, &all, &tickets, error))
        return FALSE;
    compare_count(player, line, tickets->len);
    return TRUE;
}

static gboolean expect_mails(StoryPlayer *player, const StoryLine *line, GError **error) {
    g_autoptr(GPtrArray) rows = NULL;
    MailState state =
        strcmp(line->words[1], "held") == 0 ? MAIL_STATE_HELD : MAIL_STATE_QUARANTINED;
    if (!mail_store_list_in_state(player->office->store, state, &rows, error))
        return FALSE;
    compare_count(player, line, rows->len);
    return TRUE;
}

gboolean story_expect(StoryPlayer *player, const StoryLine *line, GError **error) {
    static const struct {
        const gchar *what;
        gboolean (*expect)(StoryPlayer *player, const StoryLine *line, GError **error);
    } expectations[] = {
        {"letter", expect_letter}, {"no", expect_no_letters},    {"lacks", expect_lacks},
        {"state", expect_state},   {"ticket", expect_ticket},    {"tickets", expect_tickets},
        {"held", expect_mails},    {"quarantine", expect_mails}, {"html", expect_html},
        {"no-html", expect_html},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(expectations); i++) {
        if (strcmp(line->words[1], expectations[i].what) == 0)
            return expectations[i].expect(player, line, error);
    }
    g_set_error_literal(error, AMENDS_ERROR, AMENDS_ERROR_BAD_MAIL, "no such expectation");
    return FALSE;
}
