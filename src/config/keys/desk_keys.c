/* desk_keys.c - the part of the table of amends.yaml about the desk and its people */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "key_groups.h"

#include "setting_row.h"

static const gchar *const roles[] = {"agent", "manager", NULL};
static const gchar *const signatures[] = {"desk", "agent", NULL};
static const gchar *const yes_or_no[] = {"no", "yes", NULL};

const SettingKey setting_keys_desk[] = {
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
     .help = "The zone of the dates in letters, as in the tz database: Europe/Berlin. A "
             "complainant whose mails are dated by a clock that stands otherwise reads dates of "
             "that clock, with its name: (UTC-5)."},
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

const SettingKey setting_keys_person[] = {
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
    {WORD(RawPerson, time_zone, VALUE_ZONE),
     .help = "The zone of the dates in these letters, and of the dates that this person types; "
             "without it the desk's."},
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

const SettingKey setting_keys_queue[] = {
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

const SettingKey setting_keys_department[] = {
    {WORD(RawDepartment, name, VALUE_NAME), .is_required = TRUE,
     .help = "Short and unique, as in \"#forward finance\"; no queue may have the same."},
    {"title", KEY_TITLES, VALUE_TEXT,
     .help = "What agents read, one line a language. Without it the name."},
    {WORDS(RawDepartment, addresses, VALUE_ADDRESS), .is_required = TRUE,
     .help = "The first is written to; answers from all of them are this department's."},
    {WORD(RawDepartment, language, VALUE_LANGUAGE),
     .help = "The language of the questions to it; without it the desk's."},
    {WORD(RawDepartment, time_zone, VALUE_ZONE),
     .help = "The zone of the dates in them; without it the desk's."},
    {WORD(RawDepartment, answer_within, VALUE_DURATION), .least = HOUR, .most = 90 * DAY,
     .standard = "2d",
     .help = "How long it has for an answer, counted in the calendar of the ticket's queue. Then "
             "it is reminded once, and after half as long again the agents are told."},
    {NULL},
};
