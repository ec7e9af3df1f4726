/* connection_check.c - tries every mailbox and server of the settings, and mail to ourselves */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "daemon/connection_check.h"

#include <string.h>

#include "intake/mail_trial.h"
#include "mailbox_source.h"
#include "return_mail.h"
#include "server_sender.h"

enum { TRIAL_SECONDS = 30 };

typedef struct {
    const Settings *settings;
    Logins *logins;
    GPtrArray *trials; /* of MailTrial: the mailboxes that can be read */
    ConnectionTold told;
    gpointer data;
    guint faults;
} Check;

/* What helps against an error, by how its words look; NULL: they say it themselves. */
static const struct {
    const gchar *sign;
    const gchar *remedy;
} remedies[] = {
    {"run: amends oauth login", NULL},
    {"has to renew it", NULL},
    {"write one of these names as host", NULL},
    {"name the file of a private ca", NULL},
    {"is the clock of this machine right", NULL},
    {"tls older than 1.2", "Have the server offer TLS 1.2 or newer"},
    {"login",
     "Correct user and password_file. Many providers want a password made for programs, or "
     "oauth, whose login has to be this user's; some want IMAP switched on first"},
    {"opening the folder", "Correct imap.folder, or make that folder"},
    {"certificate",
     "Use the name that the certificate is for as host, renew the certificate, or name "
     "your own authority in ca_file"},
    {"refused", "Correct host and port, and see that the server runs"},
    {"connect to", "Correct host and port, and see that the server runs"},
    {"resolv", "Correct host: there is no such name"},
    {"timed out", "Correct host and port: nothing answers there, or a firewall is between"},
    {"tls",
     "Correct tls and port: 993 and 465 speak TLS from the first byte (implicit), 143 and 587 "
     "after STARTTLS"},
};

static const gchar *remedy_for(const gchar *words) {
    g_autofree gchar *folded = g_ascii_strdown(words, -1);
    for (gsize i = 0; i < G_N_ELEMENTS(remedies); i++) {
        if (strstr(folded, remedies[i].sign) != NULL)
            return remedies[i].remedy;
    }
    return NULL;
}

static void tell(Check *check, const gchar *what, gboolean is_good, const gchar *words) {
    const ConnectionFinding finding = {.what = what,
                                       .is_good = is_good,
                                       .words = words,
                                       .remedy = is_good ? NULL : remedy_for(words)};
    check->faults += !is_good;
    check->told(&finding, check->data);
}

static gchar *name_of(const gchar *role, const gchar *name, const ServerSettings *server) {
    return g_strdup_printf(strchr(server->host, ':') != NULL ? "%s%s ([%s]:%u)" : "%s%s (%s:%u)",
                           role, name, server->host, server->port);
}

/* --- mailboxes ---------------------------------------------------------------------------------
 */

static MailTrial *open_trial(const Check *check, const MailboxSettings *mailbox, GError **error) {
    if (mailbox->maildir != NULL)
        return mail_trial_new_maildir(mailbox->maildir, error);
    ImapOptions options = mailbox_source_imap_options(mailbox, check->logins);
    options.timeout = TRIAL_SECONDS;
    return mail_trial_new_imap(&options, error);
}

static gchar *describe(const MailTrialFacts *facts) {
    GString *words = g_string_new("can be read");
    g_string_append_printf(words, ", %u mail%s waiting", facts->waiting,
                           facts->waiting == 1 ? "" : "s");
    if (!facts->is_announced)
        g_string_append(words, ", new mail is looked for now and then: the server has no IDLE");
    if (facts->complaint != NULL)
        g_string_append_printf(words, ", but mail that is done can't be moved: %s",
                               facts->complaint);
    return g_string_free(words, FALSE);
}

static void check_mailbox(Check *check, const MailboxSettings *mailbox) {
    g_autofree gchar *what =
        mailbox->maildir != NULL
            ? g_strdup_printf("mailbox %s (%s)", mailbox->name, mailbox->maildir)
            : name_of("mailbox ", mailbox->name, &mailbox->imap);
    g_autoptr(GError) error = NULL;
    g_autoptr(MailTrial) trial = open_trial(check, mailbox, &error);
    MailTrialFacts facts = {0};
    if (trial == NULL || !mail_trial_look(trial, &facts, &error)) {
        tell(check, what, FALSE, error->message);
        return;
    }
    g_autofree gchar *words = describe(&facts);
    tell(check, what, TRUE, words);
    g_ptr_array_add(check->trials, g_steal_pointer(&trial));
}

/* --- senders -----------------------------------------------------------------------------------
 */

static void check_sender(Check *check, const gchar *role, const ServerSettings *server) {
    if (server->host == NULL)
        return;
    g_autofree gchar *what = name_of(role, "", server);
    g_autoptr(GError) error = NULL;
    g_autoptr(LetterSender) sender =
        server_sender_new(server, check->logins, TRIAL_SECONDS, &error);
    if (sender == NULL) {
        tell(check, what, FALSE, error->message);
        return;
    }
    SendResult result = {0};
    letter_sender_try(sender, &result);
    gboolean is_good = result.outcome == SEND_SENT;
    g_autofree gchar *refused =
        result.is_login_refused ? g_strconcat("login: ", result.reply, NULL) : NULL;
    tell(check, what, is_good,
         is_good ? (server->user != NULL ? "takes letters, the login is good" : "takes letters")
         : refused != NULL      ? refused
         : result.reply != NULL ? result.reply
                                : "does not answer");
    send_result_clear(&result);
}

/* --- mail to ourselves -------------------------------------------------------------------------
 */

/* What it means that of the mail to the address and that to the plus address these came. */
static void judge(Check *check, gboolean has_plain, gboolean has_plus, guint patience) {
    static const gchar what[] = "mail to ourselves";
    g_autofree gchar *address = return_mail_plus_address(check->settings->policy->desk_address);
    g_autofree gchar *words = NULL;
    if (has_plain && has_plus) {
        tell(check, what, TRUE, "arrives, at the plus address too");
        return;
    }
    words =
        has_plain ? g_strdup_printf("mail to %s does not arrive, mail to %s does: answers would "
                                    "be lost",
                                    address, check->settings->policy->desk_address)
        : has_plus
            ? g_strdup_printf("mail to %s does not arrive", check->settings->policy->desk_address)
            : g_strdup_printf("nothing arrived in any mailbox within %u s", patience);
    const ConnectionFinding finding = {
        .what = what,
        .words = words,
        .remedy = has_plain
                      ? "Have mail to \"name+anything\" delivered to \"name\": Postfix "
                        "recipient_delimiter = +, Exim local_part_suffix, or the provider's "
                        "setting for plus or sub-addresses"
                      : "See the mail server's log for it: desk.address must lead to one of the "
                        "mailboxes. A slow server may want more --wait"};
    check->faults++;
    check->told(&finding, check->data);
}

static void check_return(Check *check, Store *store, guint patience) {
    const ServerSettings *server = &check->settings->delivery.smtp;
    g_autoptr(GError) error = NULL;
    g_autoptr(LetterSender) sender =
        server_sender_new(server, check->logins, TRIAL_SECONDS, &error);
    gboolean has_plain = FALSE;
    gboolean has_plus = FALSE;
    const ReturnMail mail = {.settings = check->settings,
                             .sender = sender,
                             .trials = check->trials,
                             .store = store,
                             .patience = patience};
    if (sender == NULL || !return_mail_try(&mail, &has_plain, &has_plus, &error))
        tell(check, "mail to ourselves", FALSE, error->message);
    else
        judge(check, has_plain, has_plus, patience);
}

guint connection_check(const Settings *settings, Store *store, guint patience, ConnectionTold told,
                       gpointer data) {
    Check check = {.settings = settings, .told = told, .data = data};
    g_autoptr(GError) error = NULL;
    check.logins = logins_open(settings, &error);
    if (check.logins == NULL) {
        tell(&check, "logins", FALSE, error->message);
        return check.faults;
    }
    check.trials = g_ptr_array_new_with_free_func((GDestroyNotify)mail_trial_free);
    for (guint i = 0; i < settings->mailboxes->len; i++)
        check_mailbox(&check, settings->mailboxes->pdata[i]);
    check_sender(&check, "delivery", &settings->delivery.smtp);
    check_sender(&check, "alarms", &settings->alarms.smtp);
    if (patience > 0 && check.faults == 0 && settings->delivery.smtp.host != NULL)
        check_return(&check, store, patience);
    g_ptr_array_unref(check.trials);
    logins_free(check.logins);
    return check.faults;
}
