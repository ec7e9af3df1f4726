/* sorting_keys.c - the part of the table of amends.yaml about sorting complaints */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "key_groups.h"

#include "setting_row.h"

static const gchar *const signs[] = {
    "safety", "health", "minors", "legal-threat", "media", "repeat-complainant", NULL};
static const gchar *const matches[] = {"all", "first", NULL};
static const gchar *const priorities[] = {"low", "normal", "high", "urgent", NULL};
static const gchar *const severities[] = {"normal", "high", NULL};
static const gchar *const file_kinds[] = {"image",   "pdf",   "document", "spreadsheet",
                                          "archive", "audio", "video",    "mail",
                                          "program", "any",   "none",     NULL};

const SettingKey setting_keys_sorting[] = {
    {WORD(RawSorting, match, VALUE_CHOICE), .choices = matches, .standard = "all",
     .help = "all: every rule that fits is applied, in the order of the file, and a later one "
             "overrides an earlier; first: only the first that fits."},
    {WORD(RawSorting, sure_from, VALUE_NUMBER), .least = 1, .most = 101, .standard = "80",
     .help = "A category that the words suggest is taken when the suggestion is at least so sure, "
             "in per cent; below it is shown to the agents and nothing else. 101: never taken."},
    {WORD(RawSorting, repeat_complaints, VALUE_NUMBER), .least = 2, .most = 100, .standard = "3",
     .help = "Somebody's complaint is severe when it is at least the third, or which you write, "
             "within repeat_within. It gets the tag repeat-complainant, the acknowledgement says "
             "that we know of the others, and the department's manager is told."},
    {WORD(RawSorting, repeat_within, VALUE_DURATION), .least = HOUR, .most = 10 * YEAR,
     .standard = "90d", .help = "See repeat_complaints."},
    {WORDS(RawSorting, vip, VALUE_TEXT),
     .help =
         "Addresses and domains (zhou@example.cn, example.cn) whose complaints get the tag vip. "
         "A rule gives it, too (tags), and an agent (\"#tag vip\"). Their first answer is due "
         "sooner (clocks.extra_care), and agents see it in the subject of their mails."},
    {WORD(RawSorting, folder, VALUE_PATH),
     .help = "A folder with your own terms and sorted complaints, <language>/categories.txt, "
             "severity.txt and complaints.txt: see amends-sorting(7). They go before the shipped "
             "ones."},
    {NULL},
};

static const SettingKey when_keys[] = {
    {WORDS(RawWhen, words, VALUE_TEXT),
     .help = "One of these words or phrases is in the subject or the text. A \"*\" at the end "
             "stands for any ending; Chinese words are found anywhere."},
    {WORD(RawWhen, pattern, VALUE_TEXT),
     .help = "A PCRE2 pattern is found in the subject or the text. Case does not matter."},
    {WORDS(RawWhen, from, VALUE_TEXT),
     .help = "The complainant's address, or its domain: zhou@example.cn, example.cn."},
    {WORDS(RawWhen, category, VALUE_NAME),
     .help = "The category, as it is when it is this rule's turn."},
    {WORDS(RawWhen, queue, VALUE_NAME), .help = "The queue, as it is when it is this rule's turn."},
    {WORDS(RawWhen, sign, VALUE_CHOICE), .choices = signs,
     .help = "The complaint has this sign of severity."},
    {WORDS(RawWhen, attachment, VALUE_CHOICE), .choices = file_kinds,
     .help = "A file of this kind is attached; \"any\": one of whatever kind; \"none\"."},
    {WORDS(RawWhen, language, VALUE_NAME), .help = "The language of the text, or \"unknown\"."},
    {NULL},
};

static const SettingKey then_keys[] = {
    {WORD(RawThen, category, VALUE_NAME),
     .help = "The new category: a shipped one, or one of \"categories\"."},
    {WORD(RawThen, queue, VALUE_NAME), .help = "Name of the queue that it goes to."},
    {WORD(RawThen, priority, VALUE_CHOICE), .choices = priorities, .help = "The priority."},
    {WORD(RawThen, severity, VALUE_CHOICE), .choices = severities, .help = "The severity."},
    {WORDS(RawThen, tags, VALUE_NAME), .help = "Tags that are added."},
    {WORD(RawThen, letter, VALUE_NAME), .help = "The acknowledgement: NAME for your templates "
                                                "acknowledgement-NAME.txt and .html; \"none\" "
                                                "for none at all."},
    {WORDS(RawThen, tell, VALUE_NAME),
     .help = "Names of people who get the new ticket, too, as the agents of its queue do."},
    {NULL},
};

const SettingKey setting_keys_cause[] = {
    {WORD(RawCause, name, VALUE_CAUSE), .is_required = TRUE,
     .help = "Unique, the larger before the smaller, as in \"#cause logistics/late\"."},
    {"title", KEY_TITLES, VALUE_TEXT,
     .help = "What letters to agents call it, one line a language; \"#cause\" knows these, too. "
             "Without it the name."},
    {NULL},
};

const SettingKey setting_keys_rule[] = {
    {WORD(RawRule, name, VALUE_TEXT), .is_required = TRUE,
     .help = "Short and unique, for \"amends why\"."},
    {GROUP(RawRule, when, when_keys, RawWhen),
     .help = "What must hold: of each key one of its values. Without it the rule always fits."},
    {GROUP(RawRule, then, then_keys, RawThen), .is_required = TRUE, .help = "What is done then."},
    {WORDS(RawRule, examples, VALUE_TEXT),
     .help = "Texts that words and pattern must fit; \"amends check\" tries them."},
    {WORDS(RawRule, counter_examples, VALUE_TEXT),
     .help = "Texts that words and pattern must not fit."},
    {NULL},
};

const SettingKey setting_keys_category[] = {
    {WORD(RawCategory, name, VALUE_NAME), .is_required = TRUE,
     .help = "Short and unique, as in \"#category warranty\" and in rules."},
    {"title", KEY_TITLES, VALUE_TEXT,
     .help =
         "What letters call it, one line a language; \"#category\" knows these, too. Without it "
         "the name."},
    {NULL},
};
