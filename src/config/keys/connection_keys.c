/* connection_keys.c - the part of the table of amends.yaml about servers, ways in and out */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "key_groups.h"

#include "setting_row.h"

static const gchar *const tls_kinds[] = {"starttls", "implicit", "none", NULL};
static const gchar *const providers[] = {"google", "microsoft", "other", NULL};

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

const SettingKey setting_keys_mailbox[] = {
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

const SettingKey setting_keys_oauth[] = {
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

static const SettingKey webhook_keys[] = {
    {WORD(RawWebhook, url, VALUE_URL),
     .help = "Where each message is posted to as JSON (see amends(1), ALARMS). Certificates are "
             "always verified, and no redirect is followed."},
    {WORD(RawWebhook, url_file, VALUE_PATH),
     .help = "Instead of url: file with the address, where the address itself is a secret; "
             "readable by its owner only."},
    {WORD(RawWebhook, token_file, VALUE_PATH),
     .help = "File with a token that is sent as \"Authorization: Bearer\"; readable by its owner "
             "only."},
    {WORD(RawWebhook, ca_file, VALUE_PATH),
     .help = "Certificates to trust, in PEM; without it the system's."},
    {NULL},
};

static const SettingKey canary_keys[] = {
    {WORD(RawCanary, every, VALUE_DURATION), .least = 0, .most = DAY, .standard = "0",
     .help = "How often the desk writes a mail to itself, by the way of every letter, and watches "
             "for it to come in; 0 = never, else a quarter of an hour is often enough."},
    {WORD(RawCanary, within, VALUE_DURATION), .least = 1, .most = DAY, .standard = "15m",
     .help = "One that is not back so long after it was written is an alarm."},
    {NULL},
};

static const gchar *const command_inputs[] = {"text", "json", NULL};

const SettingKey setting_keys_alarm[] = {
    {WORDS(RawAlarms, to, VALUE_ADDRESS),
     .help = "Who is told by mail when the desk is in trouble."},
    {GROUP(RawAlarms, smtp, alarm_smtp_keys, RawServer), .help = "How they are told."},
    {WORDS(RawAlarms, command, VALUE_TEXT),
     .help = "A program with its arguments that gets the alarm on its standard input."},
    {WORD(RawAlarms, command_input, VALUE_CHOICE), .choices = command_inputs, .standard = "text",
     .help = "What the program gets: the words that are mailed, or the JSON of a webhook."},
    {GROUP(RawAlarms, webhook, webhook_keys, RawWebhook),
     .help = "An address on the web that takes alarms."},
    {GROUP(RawAlarms, canary, canary_keys, RawCanary),
     .help = "Mails of the desk to itself. They open no ticket, and none is kept."},
    {WORD(RawAlarms, mailbox_silent, VALUE_DURATION), .least = 1, .most = DAY, .standard = "15m",
     .help = "A mailbox that could not be read for so long is an alarm."},
    {WORD(RawAlarms, store_check, VALUE_DURATION), .least = 0, .most = YEAR, .standard = "1d",
     .help = "How often the whole store is read to see whether it is sound; 0 = never. Once a day "
             "or less often it is done at night, between one and five o'clock."},
    {NULL},
};

const SettingKey setting_keys_delivery[] = {
    {WORD(RawDelivery, maildir, VALUE_PATH),
     .help = "Letters are written into this Maildir: for trials, or for another program to send."},
    {GROUP(RawDelivery, smtp, smtp_keys, RawSmtp), .help = "Letters are sent by SMTP."},
    {NULL},
};
