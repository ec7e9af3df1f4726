/* setting_keys.c - THE table of amends.yaml: every key, its type, default, range and help */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The check of each value, libcyaml's schema, the defaults, `amends check` and the man page are all
 * made from these rows. A new setting is one row here, one field in the raw record, and one line in
 * settings_fill.c. */
#include "setting_keys.h"

#include <string.h>

#include "calendar_keys.h"
#include "config/settings.h"
#include "setting_row.h"
#include "sorting_keys.h"

#define DURATION(field, from, to, usual, text)                                                     \
    {                                                                                              \
        WORD(RawPromises, field, VALUE_DURATION), .least = from, .most = to, .standard = usual,    \
                                                  .help = text                                     \
    }
#define LIMIT(field, from, to, usual, text)                                                        \
    {                                                                                              \
        WORD(RawLimits, field, VALUE_NUMBER), .least = from, .most = to, .standard = usual,        \
                                              .help = text                                         \
    }

static const gchar *const roles[] = {"agent", "manager", NULL};
static const gchar *const tls_kinds[] = {"starttls", "implicit", "none", NULL};
static const gchar *const providers[] = {"google", "microsoft", "other", NULL};
static const gchar *const signatures[] = {"desk", "agent", NULL};
static const gchar *const yes_or_no[] = {"no", "yes", NULL};
static const gchar *const tone_checks[] = {"off", "first", "every", NULL};
static const gchar *const approvals[] = {"none", "severe", "all", NULL};
static const gchar *const log_formats[] = {"text", "json", NULL};

static const SettingKey desk_keys[] = {
    {WORD(RawDesk, name, VALUE_TEXT), .is_required = TRUE,
     .help = "How the desk is called in letters, for example \"Example Ltd, complaints desk\"."},
    {"names", KEY_TITLES, VALUE_TEXT, .help = "The name in other languages, one line a language."},
    {WORD(RawDesk, address, VALUE_ADDRESS), .is_required = TRUE,
     .help = "The public address that letters come from. Mail to \"address+anything\" must reach "
             "one of the mailboxes too: reply tokens hang on it."},
    {WORDS(RawDesk, other_addresses, VALUE_ADDRESS),
     .help = "Further addresses that are ours. Mail from them is never answered."},
    {WORD(RawDesk, prefix, VALUE_PREFIX), .standard = "AM",
     .help = "What ticket references begin with: AM-1042."},
    {WORD(RawDesk, language, VALUE_LANGUAGE), .standard = "en",
     .help = "The language of letters to people whose language is not known."},
    {WORD(RawDesk, time_zone, VALUE_ZONE), .standard = "UTC",
     .help = "The zone of the dates in letters, as in the tz database: Europe/Berlin."},
    {WORD(RawDesk, authserv_id, VALUE_HOST),
     .help = "The name under which your own mail server writes Authentication-Results (RFC 8601). "
             "Agents' commands must then pass DMARC or DKIM, or be signed with a known key."},
    {WORD(RawDesk, key_file, VALUE_PATH), .is_required = TRUE,
     .help = "File with the key that signs reply tokens: at least 32 random bytes, as they are or "
             "in base64. Readable by its owner only. A plain name is looked for among the systemd "
             "credentials first."},
    {WORD(RawDesk, store, VALUE_PATH), .is_required = TRUE,
     .help = "The SQLite database. It is made when it is missing; its folder must exist."},
    {WORD(RawDesk, templates, VALUE_PATH),
     .help = "A folder with your own letter templates, <language>/<letter>.txt and .html. They go "
             "before the shipped ones."},
    {WORD(RawDesk, signature, VALUE_CHOICE), .choices = signatures, .standard = "desk",
     .help =
         "How an agent's answer ends. desk: with the agent's name and the desk's; the signature "
         "that the mail program puts below goes. agent: with that signature, where there is "
         "one; an agent's own address in it becomes the desk's."},
    {WORD(RawDesk, original_mail, VALUE_SIZE), .least = 0, .most = KIB * KIB * KIB,
     .standard = "1MB",
     .help = "Up to this size the whole mail is attached to what agents get, beside its files; "
             "0 = never."},
    {WORD(RawDesk, default_charset, VALUE_CHARSET),
     .help = "The character set of mails that name none and are too short to be guessed."},
    {NULL},
};

static const SettingKey person_keys[] = {
    {WORD(RawPerson, name, VALUE_NAME), .is_required = TRUE,
     .help = "Short and unique, as in \"#assign anna\"."},
    {WORD(RawPerson, display, VALUE_TEXT), .is_required = TRUE,
     .help = "The name that complainants see."},
    {WORD(RawPerson, role, VALUE_CHOICE), .choices = roles, .standard = "agent",
     .help = "An agent answers complaints; a manager also gets escalations."},
    {WORDS(RawPerson, addresses, VALUE_ADDRESS), .is_required = TRUE,
     .help = "The first is written to; mail from all of them is this person's."},
    {WORD(RawPerson, language, VALUE_LANGUAGE),
     .help = "The language of the letters to this person; without it the desk's."},
    {WORD(RawPerson, pgp_key, VALUE_PATH),
     .help =
         "File with this person's OpenPGP public key. A mail that it signed is verified; without "
         "desk.authserv_id only such mail is obeyed at once."},
    {WORD(RawPerson, smime_certificate, VALUE_PATH),
     .help = "File with this person's S/MIME certificate, in PEM or DER: the same for S/MIME."},
    {WORD(RawPerson, needs_approval, VALUE_CHOICE), .choices = yes_or_no, .standard = "no",
     .help = "yes: a manager approves every answer of this person (\"#approve\", \"#deny why\") "
             "before it goes out."},
    {NULL},
};

static const SettingKey queue_keys[] = {
    {WORD(RawQueue, name, VALUE_NAME), .is_required = TRUE,
     .help = "Short and unique, as in \"#group quality\"."},
    {"title", KEY_TITLES, VALUE_TEXT,
     .help = "What complainants read, one line a language. Without it the name."},
    {WORDS(RawQueue, agents, VALUE_NAME), .is_required = TRUE,
     .help = "Names of the people who are told of new tickets."},
    {WORD(RawQueue, manager, VALUE_NAME),
     .help = "Name of the person, of role manager, who is told of unhappy customers."},
    {WORD(RawQueue, calendar, VALUE_NAME),
     .help = "Name of the calendar in which its promises are counted; without it that of "
             "promises."},
    {NULL},
};

/* What every server has; `purpose`, `ports` and `usual` differ. */
#define SERVER_KEYS(purpose, ports, usual)                                                         \
    {WORD(RawServer, host, VALUE_HOST), .is_required = TRUE, .help = purpose},                     \
        {WORD(RawServer, port, VALUE_NUMBER), .least = 1, .most = 65535,                           \
         .help = "Its port; without it " ports "."},                                               \
        {WORD(RawServer, tls, VALUE_CHOICE), .choices = tls_kinds, .standard = usual,              \
         .help = "starttls: encryption is required after STARTTLS; implicit: from the first "      \
                 "byte; none: only for a server on this very machine. Certificates are always "    \
                 "verified."},                                                                     \
        {WORD(RawServer, ca_file, VALUE_PATH),                                                     \
         .help = "Certificates to trust, in PEM; without it the system's."},                       \
        {WORD(RawServer, user, VALUE_TEXT), .help = "Who logs in; without it nobody does."}, {     \
        WORD(RawServer, password_file, VALUE_PATH),                                                \
            .help =                                                                                \
                "File with the password, readable by its owner only. A plain name is looked for "  \
                "among the systemd credentials first."                                             \
    }

#define OAUTH_KEY                                                                                  \
    {                                                                                              \
        WORD(RawServer, oauth, VALUE_NAME),                                                        \
            .help = "Instead of a password: name of the entry of oauth that user logs in with."    \
    }

static const SettingKey imap_keys[] = {
    SERVER_KEYS("The server that the mailbox is on.", "993 for implicit, 143 for starttls and none",
                "implicit"),
    OAUTH_KEY,
    {WORD(RawImap, folder, VALUE_TEXT), .standard = "INBOX", .help = "The folder that is read."},
    {WORD(RawImap, processed, VALUE_TEXT), .standard = "Processed",
     .help = "Mail that is dealt with moves to this folder; it is made when it is missing."},
    {WORD(RawImap, poll, VALUE_DURATION), .least = 5, .most = HOUR, .standard = "60s",
     .help = "How often the folder is looked at where the server can't announce mail (IDLE)."},
    {NULL},
};

static const SettingKey mailbox_keys[] = {
    {WORD(RawMailbox, name, VALUE_NAME), .is_required = TRUE,
     .help = "Short and unique, for the log."},
    {WORD(RawMailbox, maildir, VALUE_PATH),
     .help = "A Maildir with new/ and cur/. Mail that is dealt with moves from new/ to cur/."},
    {GROUP(RawMailbox, imap, imap_keys, RawImap),
     .help = "A folder on an IMAP server. All that stands in it is taken for new mail."},
    {WORD(RawMailbox, queue, VALUE_NAME),
     .help = "Name of the queue that complaints in this mailbox go to; without it the first "
             "queue."},
    {NULL},
};

static const SettingKey oauth_keys[] = {
    {WORD(RawOauth, name, VALUE_NAME), .is_required = TRUE,
     .help = "Short and unique, as in \"amends oauth login work\"."},
    {WORD(RawOauth, provider, VALUE_CHOICE), .choices = providers, .standard = "other",
     .help = "Whose login it is: the addresses and the scope of google and microsoft are known."},
    {WORD(RawOauth, tenant, VALUE_TEXT), .standard = "common",
     .help = "Of microsoft: the organisation's domain or id."},
    {WORD(RawOauth, client_id, VALUE_TEXT), .is_required = TRUE,
     .help = "The id that the provider gave to the program when you registered it."},
    {WORD(RawOauth, client_secret_file, VALUE_PATH),
     .help = "File with the secret that belongs to it, where there is one; readable by its owner "
             "only."},
    {WORD(RawOauth, token_url, VALUE_URL), .help = "Where access tokens come from."},
    {WORD(RawOauth, device_url, VALUE_URL), .help = "Where a login by code begins."},
    {WORD(RawOauth, browser_url, VALUE_URL), .help = "Where a login by browser begins."},
    {WORD(RawOauth, scope, VALUE_TEXT), .help = "What is asked for, parted by blanks."},
    {WORD(RawOauth, token_file, VALUE_PATH),
     .help = "Where the login is kept; without it oauth-NAME.json beside the store."},
    {WORD(RawOauth, ca_file, VALUE_PATH),
     .help = "Certificates to trust, in PEM; without it the system's."},
    {NULL},
};

static const SettingKey smtp_keys[] = {
    SERVER_KEYS("The server that takes our letters.",
                "587 for starttls, 465 for implicit, 25 for none", "starttls"),
    OAUTH_KEY,
    {WORD(RawSmtp, connections, VALUE_NUMBER), .least = 1, .most = 32, .standard = "2",
     .help = "Letters that are sent at the same time."},
    {WORD(RawSmtp, timeout, VALUE_DURATION), .least = 1, .most = HOUR, .standard = "10m",
     .help = "How long the server may be silent. RFC 5321 asks for ten minutes after a message."},
    {WORD(RawSmtp, max_attempts, VALUE_NUMBER), .least = 1, .most = 100, .standard = "36",
     .help = "A letter is given up after so many attempts; 36 take about five days."},
    {WORD(RawSmtp, unknown_retries, VALUE_NUMBER), .least = 0, .most = 5, .standard = "1",
     .help = "How often a letter is sent again when the connection was lost just before the "
             "server's answer, so that it may have arrived already."},
    {WORD(RawSmtp, letters_per_minute, VALUE_NUMBER), .least = 0, .most = 100000, .standard = "0",
     .help = "As many as the provider allows; 0 = no limit."},
    {NULL},
};

static const SettingKey alarm_smtp_keys[] = {
    SERVER_KEYS("The server that takes alarms: another one, or another account, than that of "
                "delivery.",
                "587 for starttls, 465 for implicit, 25 for none", "starttls"),
    {NULL},
};

static const SettingKey alarm_keys[] = {
    {WORDS(RawAlarms, to, VALUE_ADDRESS),
     .help = "Who is told by mail when the desk is in trouble."},
    {GROUP(RawAlarms, smtp, alarm_smtp_keys, RawServer), .help = "How they are told."},
    {WORDS(RawAlarms, command, VALUE_TEXT),
     .help = "A program with its arguments that gets the alarm on its standard input."},
    {WORD(RawAlarms, mailbox_silent, VALUE_DURATION), .least = 1, .most = DAY, .standard = "15m",
     .help = "A mailbox that could not be read for so long is an alarm."},
    {NULL},
};

static const SettingKey delivery_keys[] = {
    {WORD(RawDelivery, maildir, VALUE_PATH),
     .help = "Letters are written into this Maildir: for trials, or for another program to send."},
    {GROUP(RawDelivery, smtp, smtp_keys, RawSmtp), .help = "Letters are sent by SMTP."},
    {NULL},
};

static const SettingKey promise_keys[] = {
    DURATION(first_answer, MINUTE, YEAR, "24h", "A person answers within."),
    DURATION(solution, MINUTE, YEAR, "3d", "A solution is proposed within."),
    DURATION(grace, 0, YEAR, "3d", "A resolved ticket is closed after."),
    DURATION(survey_after, 0, YEAR, "1d", "A closed ticket is surveyed after."),
    DURATION(survey_reminder, 0, YEAR, "4d",
             "The survey is reminded of once, so long after it; 0 = never."),
    DURATION(survey_window, HOUR, YEAR, "28d", "Votes count so long after the survey."),
    DURATION(survey_pause, 0, YEAR, "30d", "A person gets at most one survey within."),
    {WORD(RawPromises, calendar, VALUE_NAME),
     .help = "Name of the calendar in which first_answer and solution are counted, for queues "
             "that name none. Without it all hours of all days count."},
    {NULL},
};

static const SettingKey limit_keys[] = {
    LIMIT(letters_per_address_day, 1, 10000, "10",
          "Automatic letters to one address within 24 hours."),
    LIMIT(letters_per_ticket, 1, 10000, "30",
          "Automatic letters to complainants in a ticket's life."),
    LIMIT(fuse_letters_per_hour, 1, 1000000, "500",
          "Above so many automatic letters an hour all of them stop, and the operator is told."),
    LIMIT(soft_bounces, 1, 100, "3",
          "So many temporary delivery failures take an address out of use."),
    {WORD(RawLimits, max_mail, VALUE_SIZE), .least = 64 * KIB, .most = KIB * KIB * KIB,
     .standard = "50MB", .help = "Larger mails are not taken; their senders are told."},
    {NULL},
};

static const SettingKey trust_keys[] = {
    {WORD(RawTrust, token_life, VALUE_DURATION), .least = 0, .most = 10 * YEAR, .standard = "90d",
     .help = "The reply address in a letter to an agent gives the agent's powers so long; 0 = for "
             "ever. An answer to an older letter is held until the agent confirms it."},
    {WORD(RawTrust, signature_life, VALUE_DURATION), .least = MINUTE, .most = YEAR,
     .standard = "7d", .help = "A signed mail is obeyed so long after it was signed, and once."},
    {WORD(RawTrust, questions_per_day, VALUE_NUMBER), .least = 1, .most = 1000, .standard = "5",
     .help =
         "So often within 24 hours an agent is asked whether a held mail is theirs; further ones "
         "are held without a question, and the operator is told."},
    {WORD(RawTrust, wrong_tags_per_sender, VALUE_NUMBER), .least = 0, .most = 10000,
     .standard = "5",
     .help =
         "Who writes more wrong tags into subjects within a day is not believed by a tag alone: "
         "such a mail opens a linked ticket."},
    {WORD(RawTrust, wrong_tags_per_hour, VALUE_NUMBER), .least = 0, .most = 1000000,
     .standard = "50",
     .help = "When all senders together write more within an hour, nobody is, and it is an alarm."},
    {NULL},
};

#define WAITING(field, from, to, usual, text)                                                      \
    {                                                                                              \
        WORD(RawAnswers, field, VALUE_DURATION), .least = from, .most = to, .standard = usual,     \
                                                 .help = text                                      \
    }

static const SettingKey answer_keys[] = {
    {WORD(RawAnswers, tone_check, VALUE_CHOICE), .choices = tone_checks, .standard = "first",
     .help = "first: a first answer without thanks or apology, without a date or next step, or one "
             "that blames or argues is held until its author sends it anyway; every: later "
             "answers that blame or argue, too; off: none."},
    {WORD(RawAnswers, tone_rules, VALUE_PATH),
     .help = "A folder with your own rules of tone, LANGUAGE.txt. They take the place of the "
             "shipped ones of that language."},
    WAITING(collision_window, 0, 30 * DAY, "1h",
            "An answer so soon after one of another agent, which its author had not seen, is held "
            "and the other one shown; 0 = never."),
    WAITING(undo_window, 0, DAY, "0",
            "Answers wait so long before they are sent, and \"#cancel\" takes them back."),
    {WORD(RawAnswers, approve_first, VALUE_CHOICE), .choices = approvals, .standard = "none",
     .help = "Which first answers of agents a manager approves before they go out: none, those to "
             "complaints of high severity (severe), or all."},
    WAITING(held_reminder, MINUTE, 30 * DAY, "4h",
            "Whoever has to decide about a held answer is reminded once, after."),
    WAITING(held_expiry, HOUR, YEAR, "3d",
            "A held answer that nobody decides about goes back to its author after."),
    {NULL},
};

static const SettingKey log_keys[] = {
    {WORD(RawLog, format, VALUE_CHOICE), .choices = log_formats, .standard = "text",
     .help = "How lines look on standard error. The journal gets fields in any case."},
    {NULL},
};

static const SettingKey root_keys[] = {
    {GROUP(RawSettings, desk, desk_keys, RawDesk), .is_required = TRUE, .help = "Who we are."},
    {GROUPS(RawSettings, people, person_keys, RawPerson), .is_required = TRUE,
     .help = "Agents and managers. Everybody else is a complainant."},
    {GROUPS(RawSettings, queues, queue_keys, RawQueue), .is_required = TRUE,
     .help = "Departments that own tickets. The first takes what no mailbox names a queue for."},
    {GROUPS(RawSettings, calendars, setting_keys_calendar, RawCalendar),
     .help = "When the desk works. In a calendar, each whole 24 hours of a promise are a working "
             "day, the longest of its usual week, and the rest counts as working hours, at most "
             "another such day."},
    {GROUPS(RawSettings, mailboxes, mailbox_keys, RawMailbox),
     .help = "Where mail comes from. None are needed when all of it comes by \"amends deliver\"."},
    {GROUPS(RawSettings, oauth, oauth_keys, RawOauth),
     .help = "Logins by OAuth 2, for providers that take no passwords."},
    {GROUP(RawSettings, delivery, delivery_keys, RawDelivery), .is_required = TRUE,
     .help = "How letters go out: exactly one of maildir and smtp."},
    {GROUP(RawSettings, promises, promise_keys, RawPromises),
     .help = "What is promised to complainants, and when surveys are sent."},
    {GROUP(RawSettings, limits, limit_keys, RawLimits),
     .help = "What keeps automatic letters and hostile mail in bounds."},
    {GROUP(RawSettings, trust, trust_keys, RawTrust),
     .help = "What a mail in an agent's name must show before it is obeyed."},
    {GROUPS(RawSettings, categories, setting_keys_category, RawCategory),
     .help = "What complaints may be about besides the shipped categories: product-quality, "
             "service-attitude, logistics, false-advertising, billing, privacy, safety, other."},
    {GROUPS(RawSettings, causes, setting_keys_cause, RawCause),
     .help = "What complaints come from, for \"#cause\", in place of the shipped causes. A "
             "complaint of high severity is not solved or closed before an agent has named one. "
             "The shipped: product/defect, product/design, product/description, "
             "logistics/late, logistics/lost, logistics/damaged, "
             "logistics/wrong-item, service/no-answer, service/attitude, "
             "service/wrong-advice, billing/wrong-amount, billing/refund-late, "
             "process/unclear-rules, process/not-followed, process/system-fault, "
             "supplier/failure, customer/misunderstanding, unknown."},
    {GROUP(RawSettings, sorting, setting_keys_sorting, RawSorting),
     .help = "How a new complaint's category is found, and how the rules are applied."},
    {GROUPS(RawSettings, rules, setting_keys_rule, RawRule),
     .help = "Your rules for new complaints: where they go, and who is told."},
    {GROUP(RawSettings, answers, answer_keys, RawAnswers),
     .help = "What happens to an agent's answer before it goes to the complainant."},
    {GROUP(RawSettings, alarms, alarm_keys, RawAlarms),
     .help = "The second route: who is told, and how, when mail can't be read or sent."},
    {GROUP(RawSettings, log, log_keys, RawLog), .help = "The daemon's log."},
    {NULL},
};

const SettingKey *setting_keys(void) {
    return root_keys;
}

const SettingKey *setting_key_find(const SettingKey *group, const gchar *name) {
    for (const SettingKey *key = group; key->name != NULL; key++) {
        if (strcmp(key->name, name) == 0)
            return key;
    }
    return NULL;
}

/* Counts rows down in `index`; fills `path` with the dotted name of the one that was asked for. */
static const SettingKey *find_nth(const SettingKey *group, guint *index, GString *path) {
    for (const SettingKey *key = group; key->name != NULL; key++) {
        gsize length = path->len;
        g_string_append_printf(path, "%s%s", length > 0 ? "." : "", key->name);
        if ((*index)-- == 0)
            return key;
        const SettingKey *found = key->inside != NULL ? find_nth(key->inside, index, path) : NULL;
        if (found != NULL)
            return found;
        g_string_truncate(path, length);
    }
    return NULL;
}

const gchar *settings_key_help(guint index, const gchar **out_default, const gchar **out_help) {
    g_autoptr(GString) path = g_string_new(NULL);
    const SettingKey *key = find_nth(root_keys, &index, path);
    if (key == NULL)
        return NULL;
    *out_default = key->standard;
    *out_help = key->help;
    return g_intern_string(path->str);
}
