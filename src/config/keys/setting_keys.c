/* setting_keys.c - THE table of amends.yaml: every key, its type, default, range and help */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The check of each value, libcyaml's schema, the defaults, `amends check` and the man page are all
 * made from these rows; key_groups.h says where each group stands. A new setting is one row, one
 * field in the raw record, and one line in settings_fill.c. */
#include "setting_keys.h"

#include <string.h>

#include "config/settings.h"
#include "key_groups.h"
#include "setting_row.h"

static const gchar *const log_formats[] = {"text", "json", NULL};

static const SettingKey log_keys[] = {
    {WORD(RawLog, format, VALUE_CHOICE), .choices = log_formats, .standard = "text",
     .help = "How lines look on standard error. The journal gets fields in any case."},
    {NULL},
};

static const SettingKey root_keys[] = {
    {GROUP(RawSettings, desk, setting_keys_desk, RawDesk), .is_required = TRUE,
     .help = "Who we are."},
    {GROUPS(RawSettings, people, setting_keys_person, RawPerson), .is_required = TRUE,
     .help = "Agents and managers. Everybody else is a complainant."},
    {GROUPS(RawSettings, queues, setting_keys_queue, RawQueue), .is_required = TRUE,
     .help = "Departments that own tickets. The first takes what no mailbox names a queue for."},
    {GROUPS(RawSettings, departments, setting_keys_department, RawDepartment),
     .help = "Departments outside the desk that agents may ask about a complaint, by mail, with "
             "\"#forward\". They have no powers, and see no more than the question, the "
             "complainant's name, words and files."},
    {GROUPS(RawSettings, calendars, setting_keys_calendar, RawCalendar),
     .help = "When the desk works. In a calendar, each whole 24 hours of a promise are a working "
             "day, the longest of its usual week, and the rest counts as working hours, at most "
             "another such day."},
    {GROUPS(RawSettings, mailboxes, setting_keys_mailbox, RawMailbox),
     .help = "Where mail comes from. None are needed when all of it comes by \"amends deliver\"."},
    {GROUPS(RawSettings, oauth, setting_keys_oauth, RawOauth),
     .help = "Logins by OAuth 2, for providers that take no passwords."},
    {GROUP(RawSettings, delivery, setting_keys_delivery, RawDelivery), .is_required = TRUE,
     .help = "How letters go out: exactly one of maildir and smtp."},
    {GROUP(RawSettings, promises, setting_keys_promise, RawPromises),
     .help = "What is promised to complainants, and when surveys are sent."},
    {GROUP(RawSettings, clocks, setting_keys_clock, RawClocks),
     .help = "What of a ticket has to be done by when, and who is told when it is near or has "
             "passed. These clocks, but not those of the law, rest while the complainant is "
             "waited for."},
    {GROUP(RawSettings, closure, setting_keys_closure, RawClosure),
     .help = "What happens to complaints whose complainant does not answer a question."},
    {GROUP(RawSettings, bursts, setting_keys_burst, RawBursts),
     .help = "Many like complaints at once: the manager of the department is told, once."},
    {GROUP(RawSettings, limits, setting_keys_limit, RawLimits),
     .help = "What keeps automatic letters and hostile mail in bounds."},
    {GROUP(RawSettings, trust, setting_keys_trust, RawTrust),
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
    {GROUP(RawSettings, answers, setting_keys_answer, RawAnswers),
     .help = "What happens to an agent's answer before it goes to the complainant."},
    {GROUPS(RawSettings, digests, setting_keys_digest, RawDigest),
     .help =
         "Which managers get a mail with what waits for them, and the figures, daily and weekly. "
         "Without it nobody does."},
    {GROUP(RawSettings, alarms, setting_keys_alarm, RawAlarms),
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
