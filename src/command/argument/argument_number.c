/* argument_number.c - the number of a ticket behind a verb */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "argument_shape.h"
#include "argument_words.h"
#include "model/reference.h"

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
