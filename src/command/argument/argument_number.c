/* argument_number.c - numbers behind a verb: a ticket, a length of time */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "argument_shape.h"
#include "argument_words.h"
#include "model/reference.h"

enum { HOUR = 3600, DAY = 24 * HOUR, WEEK = 7 * DAY, MAX_DAYS = 3660 };

/* "AM-1042", "1042", "#1042", "[AM-1042-K7Q2]" as in a subject; "[AM-1042]". */
FaultKind argument_read_ticket(const ArgumentQuestion *question, Command *command,
                               ArgumentHint *hint) {
    (void)hint;
    if (*question->folded == '\0')
        return FAULT_NEEDS_TICKET;
    g_autofree gchar *prefix = g_utf8_casefold(question->policy->reference_prefix, -1);
    g_autofree gchar *bare = g_strdup(question->folded);
    g_strdelimit(bare, "#[]", ' ');
    g_strstrip(bare);
    /* The signature of a subject's tag says nothing to staff. */
    gsize prefix_length = strlen(prefix);
    gboolean is_tag = *question->folded == '[' && g_str_has_prefix(bare, prefix);
    gchar *signature = is_tag ? strchr(bare + MIN(prefix_length + 1, strlen(bare)), '-') : NULL;
    if (signature != NULL)
        *signature = '\0';
    command->ticket = reference_read(prefix, bare);
    if (command->ticket == 0)
        return FAULT_BAD_TICKET;
    command->argument = reference_text(question->policy->reference_prefix, command->ticket);
    return FAULT_NONE;
}

static const ArgumentWord units[] = {
    {"h", HOUR},    {"hour", HOUR},  {"hours", HOUR}, {"小时", HOUR}, {"d", DAY},
    {"day", DAY},   {"days", DAY},   {"天", DAY},     {"日", DAY},    {"w", WEEK},
    {"week", WEEK}, {"weeks", WEEK}, {"周", WEEK},    {"星期", WEEK}, {"个星期", WEEK},
};

FaultKind argument_read_duration(const ArgumentQuestion *question, Command *command,
                                 ArgumentHint *hint) {
    (void)hint;
    if (*question->folded == '\0')
        return FAULT_NEEDS_DURATION;
    gchar *unit = NULL;
    guint64 number = g_ascii_strtoull(question->folded, &unit, 10);
    while (*unit == ' ')
        unit++;
    const ArgumentWord *word = argument_words_find(units, G_N_ELEMENTS(units), unit);
    if (!g_ascii_isdigit(*question->folded) || word == NULL || number == 0 ||
        number > (guint64)MAX_DAYS * DAY / (guint64)word->value)
        return FAULT_BAD_DURATION;
    command->seconds = (gint64)number * word->value;
    command->argument = g_strdup_printf("%" G_GINT64_FORMAT "h", command->seconds / HOUR);
    return FAULT_NONE;
}
