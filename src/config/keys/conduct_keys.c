/* conduct_keys.c - the part of the table of amends.yaml about promises, limits and answers */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "key_groups.h"

#include "setting_row.h"

static const gchar *const tone_checks[] = {"off", "first", "every", NULL};
static const gchar *const profiles[] = {"basic", "disp", "cfpb", "cn-finance", NULL};
static const gchar *const survey_kinds[] = {"csat", "nps", "ces", NULL};
static const gchar *const approvals[] = {"none", "severe", "all", NULL};

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

const SettingKey setting_keys_promise[] = {
    DURATION(first_answer, MINUTE, YEAR, "24h", "A person answers within."),
    DURATION(solution, MINUTE, YEAR, "3d", "A solution is proposed within."),
    DURATION(holding_before, 0, YEAR, "2h",
             "When no answer or no solution will be there in time, the complainant is told so long "
             "before its date runs out: why, and a later date. 0 = never. It comes after the "
             "warning to the agents, once until a person speaks to the complainant, and not while "
             "a date of #promise or #delay is open or clocks.notices is no. It is on, as a date "
             "that passes in silence costs more trust than a date that is put off in time."),
    DURATION(
        holding_time, HOUR, YEAR, "2d",
        "The later date of such a letter: so long after the old one, or the whole time that was "
        "promised if that is shorter."),
    DURATION(grace, 0, YEAR, "3d", "A resolved ticket is closed after."),
    DURATION(survey_after, 0, YEAR, "1d", "A closed ticket is surveyed after."),
    DURATION(survey_reminder, 0, YEAR, "4d",
             "The survey is reminded of once, so long after it; 0 = never."),
    DURATION(survey_window, HOUR, YEAR, "28d", "Votes count so long after the survey."),
    DURATION(survey_pause, 0, YEAR, "30d", "A person gets at most one survey within."),
    DURATION(
        offer_reminder, 0, YEAR, "3d",
        "Whoever was offered options (#offer) is reminded once, so long after, in the calendar of "
        "the ticket's department; 0 = never."),
    DURATION(
        offer_expiry, DAY, YEAR, "10d",
        "Options that nobody has chosen from go back to the agents after, in the same calendar."),
    {WORD(RawPromises, survey_kind, VALUE_CHOICE), .choices = survey_kinds, .standard = "csat",
     .help =
         "What a survey asks: csat, how well the complaint was handled (1 to 5); nps, how likely "
         "a recommendation is (0 to 10); ces, how easy it was (1 to 7)."},
    DURATION(manager_answer, MINUTE, YEAR, "24h",
             "A manager answers within, when a complainant writes ESCALATE."),
    DURATION(reopen_window, 0, 10 * YEAR, "90d",
             "REOPEN, written by a complainant, opens a complaint again so long after its end; 0 = "
             "never, then a person decides."),
    {WORD(RawPromises, calendar, VALUE_NAME),
     .help = "Name of the calendar in which first_answer, solution and the times of offers are "
             "counted, for queues that name none. Without it all hours of all days count."},
    {WORD(RawPromises, legal_profile, VALUE_CHOICE), .choices = profiles, .standard = "basic",
     .help = "Whose rules bind you: which clocks run by law, and what a last letter has to hold. "
             "basic: nobody's in particular; disp: the FCA's (United Kingdom); cfpb: complaints "
             "by way of the CFPB (United States); cn-finance: banks and insurers in China. What "
             "each says, where it is written and what you have to check stands in "
             "data/profiles/NAME.yaml."},
    {WORD(RawPromises, legal_profile_file, VALUE_PATH),
     .help = "Your own profile in place of a shipped one: a file like those."},
    {NULL},
};

const SettingKey setting_keys_limit[] = {
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

const SettingKey setting_keys_trust[] = {
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

const SettingKey setting_keys_answer[] = {
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
    {WORDS(RawAnswers, approve_above, VALUE_MONEY),
     .help = "What an agent may grant alone, one amount a currency. A manager approves an offer, "
             "or an answer with a sentence about a refund, compensation or voucher, of more than "
             "that, of any amount in a currency that is not named here, and an offer of a refund "
             "or voucher without an amount. Amounts in figures and in words count (1.500,00 EUR, "
             "fifteen hundred pounds, 一千五百元), one that can mean several at its largest. "
             "Without this key agents may grant anything."},
    WAITING(held_reminder, MINUTE, 30 * DAY, "4h",
            "Whoever has to decide about a held answer is reminded once, after."),
    WAITING(held_expiry, HOUR, YEAR, "3d",
            "A held answer that nobody decides about goes back to its author after."),
    {NULL},
};
