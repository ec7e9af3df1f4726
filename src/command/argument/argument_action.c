/* argument_action.c - what stands behind #action, #due, #done and #redo */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "argument_shape.h"

#include <string.h>

#include "base/text.h"
#include "model/action.h"

FaultKind argument_read_what(const ArgumentQuestion *question, Command *command,
                             ArgumentHint *hint) {
    return text_is_blank(question->typed) ? FAULT_NEEDS_DEED
                                          : argument_read_reason(question, command, hint);
}

/* A term without the words that follow one behind other verbs: a full stop is lent in their place.
 */
FaultKind argument_read_due(const ArgumentQuestion *question, Command *command,
                            ArgumentHint *hint) {
    g_autofree gchar *typed = g_strconcat(question->typed, " .", NULL);
    ArgumentQuestion lent = *question;
    lent.typed = text_is_blank(question->typed) ? "" : typed;
    FaultKind fault = argument_read_term(&lent, command, hint);
    if (fault != FAULT_NONE)
        return fault;
    gboolean has_words = strcmp(command->words, ".") != 0;
    g_clear_pointer(&command->words, g_free);
    g_free(command->argument);
    command->argument = g_strdup(question->typed);
    return has_words ? FAULT_BAD_TERM : FAULT_NONE;
}

/* "A-12", "12: what we did". */
FaultKind argument_read_action(const ArgumentQuestion *question, Command *command,
                               ArgumentHint *hint) {
    (void)hint;
    const gchar *rest = NULL;
    command->action = action_reference_read(question->typed, &rest);
    if (text_is_blank(question->typed))
        return FAULT_NEEDS_ACTION;
    if (command->action == 0 || g_ascii_isalnum(*rest))
        return FAULT_BAD_ACTION;
    while (*rest != '\0' && g_utf8_strchr(" \t:：,，、-–—", -1, g_utf8_get_char(rest)) != NULL)
        rest = g_utf8_next_char(rest);
    command->words = text_is_blank(rest) ? NULL : g_strdup(rest);
    command->argument = g_strdup(question->typed);
    return FAULT_NONE;
}
