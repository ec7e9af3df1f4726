/* command_event.c - the event that a command, or the words of an agent's mail, are to a ticket */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "command_event.h"

#include "base/text.h"
#include "command/command_table.h"
#include "verbs.h"

/* The text below #log belongs to what was logged. */
static gchar *logged_words(const AgentWork *work, const Command *command) {
    enum { MAX_LOGGED = 500 };
    g_autofree gchar *whole = g_strdup_printf(
        "%s%s%s", command->argument, *work->reading->text != '\0' ? "; " : "", work->reading->text);
    g_autofree gchar *line = text_one_line(whole);
    return text_shorten(line, MAX_LOGGED);
}

/* What the history says of it besides the event's name. Caller frees. */
gchar *command_event_value(const AgentWork *work, const Command *command) {
    const CommandRow *row = command_table_row(command->kind);
    switch (command->kind) {
    case COMMAND_LOG:
        return logged_words(work, command);
    case COMMAND_PRIORITY:
    case COMMAND_CATEGORY:
    case COMMAND_TAG:
    case COMMAND_UNTAG:
    case COMMAND_CAUSE:
    case COMMAND_WHY:
        return g_strdup_printf("%s %s", row->names[0], command->argument);
    case COMMAND_NOTE:
        return NULL;
    default:
        return g_strdup(command->argument);
    }
}

Event command_event(const AgentWork *work, const Command *command, const gchar *value) {
    Event event = agent_work_event(work, (EventKind)verb_of(command->kind)->event);
    const Command *assignment = command_reading_find(work->reading, COMMAND_ASSIGN);
    event.outcome = command->kind == COMMAND_DISMISS ? OUTCOME_DISMISSED : command->outcome;
    event.value = value;
    event.has_next_owner = assignment != NULL && assignment->person != NULL;
    event.text = command->kind == COMMAND_NOTE ? work->reading->text : command->words;
    return event;
}

Event command_answer_event(const AgentWork *work) {
    static const CommandKind kinds[] = {COMMAND_OPEN, COMMAND_PENDING, COMMAND_HOLD};
    Event event = agent_work_event(work, EVENT_AGENT_ANSWERED);
    event.text = work->reading->text;
    event.is_final = command_reading_find(work->reading, COMMAND_FINAL) != NULL;
    for (gsize i = 0; i < G_N_ELEMENTS(kinds); i++)
        event.keeps_waiting =
            event.keeps_waiting || command_reading_find(work->reading, kinds[i]) != NULL;
    return event;
}
