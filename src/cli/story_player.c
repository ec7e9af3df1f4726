/* story_player.c - plays a story on a real desk in a folder, with a clock that the story moves */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The desk is the same as in daily work: mails go into a Maildir, one pass of the daemon handles
 * them, letters go into a Maildir. Only the clock is pretended, and the people are lines of the
 * story:
 *
 *   at TIME | +3d                       the clock moves
 *   down TIME                           the same, and the desk is down until then
 *   write FROM SUBJECT                  a fresh mail, its text indented below
 *   forge FROM SUBJECT                  the same, but the mail server says that it is not genuine
 *   reply FROM KIND [RECIPIENT [WORDS]] answers the newest letter of a kind (to somebody else)
 *   vote FROM SCORE                     taps a link of the survey
 *   away FROM KIND                      an out-of-office note
 *   bounce KIND RECIPIENT STATUS [WORDS]  the recipient's server reports a failure
 *   mail FILE [MAILBOX]                 a mail from a file
 *   feed FOLDER [MAILBOX] ... feed end  the mails of Maildirs that are dated since the last feeding
 *   fill FILE KIND RECIPIENT [WORDS]    a mail from a file with marks, about a letter
 *   expect ...                          see story_expect.c
 *   say WORDS | show WORDS | print KIND RECIPIENT    for the reader of a demonstration
 */
#include "story_player.h"

#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <utime.h>

#include "base/error.h"
#include "compose/letter_bytes.h"
#include "daemon/daemon.h"
#include "show.h"
#include "store/mail_store.h"
#include "store/ticket_store.h"
#include "story_secrets.h"

static gboolean complain(const gchar *what, GError **error) {
    g_set_error_literal(error, AMENDS_ERROR, AMENDS_ERROR_BAD_MAIL, what);
    return FALSE;
}

/* --- letters -----------------------------------------------------------------------------------
 */

static gboolean letter_has(const StoryLetter *letter, const gchar *words) {
    return words == NULL || strstr(letter->row->letter->subject, words) != NULL ||
           strstr(letter->mail->body_text, words) != NULL;
}

StoryLetter *story_player_letter(StoryPlayer *player, const gchar *kind, const gchar *recipient,
                                 const gchar *words) {
    for (guint i = player->letters->len; i > 0; i--) {
        StoryLetter *letter = player->letters->pdata[i - 1];
        const Letter *written = letter->row->letter;
        if (strcmp(letter_kind_name(written->kind), kind) == 0 &&
            (recipient == NULL || address_equal(written->recipient, recipient)) &&
            letter_has(letter, words))
            return letter;
    }
    return NULL;
}

static void tell_secret(StoryPlayer *player, const Letter *letter, const gchar *secret) {
    if (secret == NULL)
        return;
    printf("# %s: the letter %s to %s holds \"%s\"\n", player->path, letter_kind_name(letter->kind),
           letter->recipient, secret);
    player->failures++;
}

static gboolean check_secrets(StoryPlayer *player, const Letter *letter, GError **error) {
    const Policy *policy = player->office->policy;
    Store *store = player->office->store;
    g_autofree gchar *secret = story_secrets_find(policy, letter, player->inside);
    tell_secret(player, letter, secret);
    for (guint i = 0; i < letter->files->len; i++) {
        const LetterFile *file = letter->files->pdata[i];
        g_autoptr(GBytes) content = NULL;
        if (file->mail != 0 ? !mail_store_raw(store, file->mail, &content, error)
                            : !mail_store_blob(store, file->sha256, &content, error))
            return FALSE;
        g_autofree gchar *inside =
            content != NULL ? story_secrets_find_in_file(policy, letter, content) : NULL;
        tell_secret(player, letter, inside);
    }
    return TRUE;
}

static gboolean collect_letters(StoryPlayer *player, GError **error) {
    const ParseLimits limits = parse_default_limits();
    for (;;) {
        OutboxRow *row = NULL;
        gint64 next = player->letters->len + 1;
        if (!outbox_store_load(player->office->store, next, &row, error))
            return FALSE;
        if (row == NULL)
            return TRUE;
        StoryLetter *letter = g_new0(StoryLetter, 1);
        letter->row = row;
        g_ptr_array_add(player->letters, letter);
        if (!check_secrets(player, row->letter, error))
            return FALSE;
        g_autoptr(GBytes) bytes = letter_bytes(row->letter, NULL);
        if (!parse_mail(bytes, &limits, &letter->mail, error))
            return FALSE;
    }
}

/* --- a pass of the desk ------------------------------------------------------------------------
 */

gboolean story_player_work_at(StoryPlayer *player, gint64 at, GError **error) {
    static const DaemonOptions once = {.is_once = TRUE};
    DaemonEnd end;
    player->now = at;
    clock_pretend(player->office->clock, player->now);
    return daemon_run(&player->office, &once, &end, error) && collect_letters(player, error);
}

static gboolean run_desk(StoryPlayer *player, GError **error) {
    return story_player_work_at(player, player->now, error);
}

static const MailboxSettings *find_mailbox(const StoryPlayer *player, const gchar *name) {
    const GPtrArray *mailboxes = player->office->settings->mailboxes;
    for (guint i = 0; name != NULL && i < mailboxes->len; i++) {
        const MailboxSettings *mailbox = mailboxes->pdata[i];
        if (strcmp(mailbox->name, name) == 0)
            return mailbox;
    }
    return mailboxes->pdata[0];
}

static gboolean drop_mail(StoryPlayer *player, const gchar *mailbox_name, const gchar *raw,
                          gsize length, GError **error) {
    const MailboxSettings *mailbox = find_mailbox(player, mailbox_name);
    g_autofree gchar *name =
        g_strdup_printf("%" G_GINT64_FORMAT ".M%06uP1.story", player->now, ++player->mails);
    g_autofree gchar *path = g_build_filename(mailbox->maildir, "new", name, NULL);
    if (!g_file_set_contents(path, raw, (gssize)length, error))
        return FALSE;
    struct utimbuf at_story_time = {.actime = player->now, .modtime = player->now};
    g_utime(path, &at_story_time);
    return TRUE;
}

static gboolean put_mail(StoryPlayer *player, const gchar *mailbox, const gchar *raw, gsize length,
                         GError **error) {
    return drop_mail(player, mailbox, raw, length, error) && run_desk(player, error);
}

static gboolean put_text(StoryPlayer *player, gchar *raw, GError **error) {
    g_autofree gchar *owned = raw;
    return put_mail(player, NULL, owned, strlen(owned), error);
}

/* --- the verbs ---------------------------------------------------------------------------------
 */

static StoryMail mail_of(const StoryPlayer *player, const StoryLine *line) {
    if (policy_person_by_address(player->office->policy, line->words[1]) != NULL)
        story_secrets_note(player->inside, line->body);
    return (StoryMail){.from = line->words[1],
                       .subject = line->words[2],
                       .body = line->body,
                       .desk = player->office->policy->desk_address,
                       .at = player->now,
                       .number = player->mails + 1,
                       .is_forged = strcmp(line->words[0], "forge") == 0};
}

static gboolean play_at(StoryPlayer *player, const StoryLine *line, GError **error) {
    const gchar *time = *line->words[0] == '+' ? line->words[0] : line->words[1];
    return clock_read_time(time, player->now, &player->now, error) && run_desk(player, error);
}

static gboolean play_down(StoryPlayer *player, const StoryLine *line, GError **error) {
    return clock_read_time(line->words[1], player->now, &player->now, error) &&
           run_desk(player, error);
}

static gboolean play_write(StoryPlayer *player, const StoryLine *line, GError **error) {
    const StoryMail mail = mail_of(player, line);
    return put_text(player, story_mails_fresh(&mail), error);
}

static StoryLetter *named_letter(StoryPlayer *player, const gchar *kind, const gchar *recipient,
                                 const gchar *words, GError **error) {
    StoryLetter *letter = story_player_letter(player, kind, recipient, words);
    if (letter == NULL)
        complain("there is no such letter", error);
    return letter;
}

static gboolean play_reply(StoryPlayer *player, const StoryLine *line, GError **error) {
    const StoryMail mail = mail_of(player, line);
    const gchar *recipient = line->words[3] != NULL ? line->words[3] : line->words[1];
    const gchar *words = line->words[3] != NULL ? line->words[4] : NULL;
    const StoryLetter *letter = named_letter(player, line->words[2], recipient, words, error);
    return letter != NULL && put_text(player, story_mails_reply(&mail, letter), error);
}

static gboolean play_vote(StoryPlayer *player, const StoryLine *line, GError **error) {
    const StoryMail mail = mail_of(player, line);
    const StoryLetter *letter = named_letter(player, "survey", line->words[1], NULL, error);
    return letter != NULL &&
           put_text(player, story_mails_vote(&mail, letter, line->words[2]), error);
}

static gboolean play_away(StoryPlayer *player, const StoryLine *line, GError **error) {
    const StoryMail mail = mail_of(player, line);
    const StoryLetter *letter = named_letter(player, line->words[2], line->words[1], NULL, error);
    return letter != NULL && put_text(player, story_mails_away(&mail, letter), error);
}

static gboolean play_bounce(StoryPlayer *player, const StoryLine *line, GError **error) {
    StoryMail mail = mail_of(player, line);
    mail.from = "mailer-daemon@mx.example.com";
    const StoryLetter *letter =
        named_letter(player, line->words[1], line->words[2], line->words[4], error);
    return letter != NULL &&
           put_text(player, story_mails_bounce(&mail, letter, line->words[3]), error);
}

static gboolean play_mail(StoryPlayer *player, const StoryLine *line, GError **error) {
    g_autofree gchar *path = g_build_filename(player->home, line->words[1], NULL);
    g_autofree gchar *raw = NULL;
    gsize length = 0;
    return g_file_get_contents(path, &raw, &length, error) &&
           put_mail(player, line->words[2], raw, length, error);
}

/* Is this mail of the time since the last feeding? A mail that can't be dated comes with the first.
 */
static gboolean is_fed_now(const StoryPlayer *player, const gchar *raw, gsize length) {
    const ParseLimits limits = parse_default_limits();
    g_autoptr(GBytes) bytes = g_bytes_new_static(raw, length);
    g_autoptr(Mail) mail = NULL;
    if (!parse_mail(bytes, &limits, &mail, NULL) || !mail->has_date)
        return player->fed_until == 0;
    return mail->date <= player->now && mail->date > player->fed_until;
}

static gboolean feed_file(StoryPlayer *player, const gchar *path, const gchar *mailbox,
                          GError **error) {
    g_autofree gchar *raw = NULL;
    gsize length = 0;
    if (!g_file_get_contents(path, &raw, &length, error))
        return FALSE;
    return !is_fed_now(player, raw, length) || drop_mail(player, mailbox, raw, length, error);
}

static gint compare_names(gconstpointer one, gconstpointer other) {
    return strcmp(*(const gchar *const *)one, *(const gchar *const *)other);
}

static gboolean play_feed(StoryPlayer *player, const StoryLine *line, GError **error) {
    g_autofree gchar *folder = g_build_filename(player->home, line->words[1], "new", NULL);
    g_autoptr(GDir) names = g_dir_open(folder, 0, error);
    g_autoptr(GPtrArray) paths = g_ptr_array_new_with_free_func(g_free);
    if (names == NULL)
        return FALSE;
    for (const gchar *name = g_dir_read_name(names); name != NULL; name = g_dir_read_name(names))
        g_ptr_array_add(paths, g_build_filename(folder, name, NULL));
    g_ptr_array_sort(paths, compare_names);
    for (guint i = 0; i < paths->len; i++) {
        if (!feed_file(player, paths->pdata[i], line->words[2], error))
            return FALSE;
    }
    return TRUE;
}

static gboolean play_feeding(StoryPlayer *player, const StoryLine *line, GError **error) {
    if (strcmp(line->words[1], "end") != 0)
        return play_feed(player, line, error);
    player->fed_until = player->now;
    return run_desk(player, error);
}

static gboolean play_fill(StoryPlayer *player, const StoryLine *line, GError **error) {
    const StoryMail mail = mail_of(player, line);
    g_autofree gchar *path = g_build_filename(player->home, line->words[1], NULL);
    g_autofree gchar *text = NULL;
    const gchar *words = line->words[3] != NULL ? line->words[4] : NULL;
    const StoryLetter *letter = named_letter(player, line->words[2], line->words[3], words, error);
    return letter != NULL && g_file_get_contents(path, &text, NULL, error) &&
           put_text(player, story_mails_fill(text, &mail, letter), error);
}

static gboolean play_say(StoryPlayer *player, const StoryLine *line, GError **error) {
    (void)error;
    g_autofree gchar *when = command_time(player->office, player->now);
    g_autofree gchar *words = g_strjoinv(" ", line->words + 1);
    printf("\n== %s  %s\n", when, words);
    return TRUE;
}

static gboolean play_show(StoryPlayer *player, const StoryLine *line, GError **error) {
    const TicketFilter all = {.stage = -1};
    g_autoptr(GPtrArray) tickets = NULL;
    if (!ticket_store_list(player->office->store, &all, &tickets, error))
        return FALSE;
    for (guint i = tickets->len; i > 0; i--) {
        const Ticket *ticket = tickets->pdata[i - 1];
        if (strstr(ticket->subject, line->words[1]) != NULL)
            return show_ticket(player->office, ticket, error);
    }
    return complain("there is no such ticket", error);
}

static gboolean play_print(StoryPlayer *player, const StoryLine *line, GError **error) {
    const StoryLetter *letter = named_letter(player, line->words[1], line->words[2], NULL, error);
    if (letter == NULL)
        return FALSE;
    printf("\n    To: %s\n    Subject: %s\n\n", letter->row->letter->recipient,
           letter->row->letter->subject);
    g_auto(GStrv) lines = g_strsplit(letter->mail->body_text, "\n", -1);
    for (guint i = 0; lines[i] != NULL; i++)
        printf("    | %s\n", lines[i]);
    return TRUE;
}

static const struct {
    const gchar *verb;
    guint least_words; /* the verb included */
    gboolean (*play)(StoryPlayer *player, const StoryLine *line, GError **error);
} verbs[] = {
    {"at", 2, play_at},        {"down", 2, play_down},     {"write", 3, play_write},
    {"forge", 3, play_write},  {"reply", 3, play_reply},   {"vote", 3, play_vote},
    {"away", 3, play_away},    {"bounce", 4, play_bounce}, {"mail", 2, play_mail},
    {"feed", 2, play_feeding}, {"fill", 4, play_fill},     {"expect", 2, story_expect},
    {"say", 2, play_say},      {"show", 2, play_show},     {"print", 3, play_print},
};

static gboolean play_line(StoryPlayer *player, const StoryLine *line, GError **error) {
    const gchar *verb = *line->words[0] == '+' ? "at" : line->words[0];
    guint words = g_strv_length(line->words) + (*line->words[0] == '+');
    for (gsize i = 0; i < G_N_ELEMENTS(verbs); i++) {
        if (strcmp(verb, verbs[i].verb) == 0)
            return words >= verbs[i].least_words ? verbs[i].play(player, line, error)
                                                 : complain("words are missing", error);
    }
    return complain("no such verb", error);
}

gboolean story_player_play(StoryPlayer *player, const GPtrArray *lines, GError **error) {
    for (guint i = 0; i < lines->len; i++) {
        const StoryLine *line = lines->pdata[i];
        if (!play_line(player, line, error)) {
            g_prefix_error(error, "%s:%u: %s: ", player->path, line->number, line->text);
            return FALSE;
        }
        fflush(stdout);
    }
    return TRUE;
}
