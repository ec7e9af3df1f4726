/* read_commands.c - an agent's text -> commands + the words left over, or what is wrong */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Commands stand at the top, one a line; blank lines between them do not matter; the first other
 * line begins the text. What is left over goes to the complainant, so in doubt it is a fault, which
 * stops the mail, and never text:
 *
 *   #solved, ＃已解决, - #solved, *#Solved.*    a command
 *   #slved, #solved now please, #关闭          a fault (no verb, no such value, no value)
 *   # solved                                   a fault; "# Heading" is text
 *   #123, ##, "#"                              text: a number, a headline
 *   a whole command below the text             text, which the receipt points at
 *   #note, #log below the text                 a fault: its words were not meant for the customer
 *
 * Lines are read as an agent sees them: blanks of every kind are blanks, invisible characters are
 * not there.
 */
#include "command/read_commands.h"

#include <string.h>

#include "argument/argument_shape.h"
#include "argument/command_fault.h"
#include "base/text.h"
#include "command/broadcast_parts.h"
#include "command_line.h"

enum { MAX_COMMANDS = 20, MAX_FAULTS = 20 };

typedef struct {
    CommandReading *reading;
    const Person *author;
    const Policy *policy;
    const gchar *language;
    GString *inline_text; /* what stood behind #note */
} Reader;

static void command_free(Command *command) {
    g_free(command->line);
    g_free(command->argument);
    g_free(command->words);
    g_free(command->category);
    g_free(command->date);
    g_clear_pointer(&command->options, g_ptr_array_unref);
    g_clear_pointer(&command->tags, g_ptr_array_unref);
    g_clear_pointer(&command->addresses, g_ptr_array_unref);
    g_free(command);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Command, command_free)

/* What is wrong with a line, and what helps its author. */
typedef struct {
    FaultKind kind;
    gchar *suggestion; /* the line that was meant, or NULL */
    gchar *choices;    /* or NULL */
} LineFault;

static void line_fault_clear(LineFault *fault) {
    g_free(fault->suggestion);
    g_free(fault->choices);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(LineFault, line_fault_clear)

static void add_fault(Reader *reader, const gchar *line, const LineFault *fault) {
    const FaultFacts facts = {line, fault->suggestion, fault->choices};
    if (reader->reading->faults->len < MAX_FAULTS)
        g_ptr_array_add(reader->reading->faults,
                        command_fault_new(fault->kind, &facts, reader->language));
}

static void add_plain_fault(Reader *reader, FaultKind kind, const gchar *line) {
    const LineFault fault = {.kind = kind};
    add_fault(reader, line, &fault);
}

/* The command of a line, or NULL with what is wrong. */
static Command *read_line(const Reader *reader, const gchar *line, LineFault *fault) {
    g_auto(LineParts) parts = {0};
    g_auto(ArgumentHint) hint = {0};
    line_parts_read(line, &parts);
    fault->kind = FAULT_NONE;
    if (parts.row == NULL) {
        fault->suggestion = line_parts_propose(&parts);
        fault->kind = FAULT_UNKNOWN_VERB;
        return NULL;
    }
    if (reader->author != NULL && !command_row_allows(parts.row, reader->author->role))
        fault->kind = FAULT_MANAGERS_ONLY;
    else if (line_parts_hold_another(&parts))
        fault->kind = FAULT_SEVERAL_ON_A_LINE;
    if (fault->kind != FAULT_NONE)
        return NULL;
    g_autoptr(Command) command = g_new0(Command, 1);
    command->kind = parts.row->kind;
    command->line = g_strdup(line);
    const ArgumentQuestion question = {
        .typed = parts.value, .author = reader->author, .policy = reader->policy};
    fault->kind = argument_read(parts.row->shape, &question, command, &hint);
    if (fault->kind == FAULT_NONE)
        return g_steal_pointer(&command);
    fault->choices = g_steal_pointer(&hint.choices);
    if (hint.meant != NULL)
        fault->suggestion = g_strdup_printf("#%s %s", parts.verb, hint.meant);
    else if (fault->kind == FAULT_TAKES_NOTHING)
        fault->suggestion = g_strconcat("#", parts.verb, NULL);
    return NULL;
}

static gboolean is_contradicting(const Command *one, const Command *other) {
    if (one->kind == other->kind)
        return !command_table_row(one->kind)->may_repeat &&
               g_strcmp0(one->argument, other->argument) != 0;
    return command_kinds_conflict(one->kind, other->kind);
}

/* Saying a thing twice is saying it, but notes are words. */
static gboolean is_repeated(const Command *one, const Command *other) {
    return one->kind == other->kind && one->kind != COMMAND_NOTE &&
           g_strcmp0(one->argument, other->argument) == 0;
}

/* Takes the command, unless an earlier one says the same or something else. */
static void add_command(Reader *reader, Command *taken) {
    g_autoptr(Command) command = taken;
    GPtrArray *commands = reader->reading->commands;
    for (guint i = 0; i < commands->len; i++) {
        if (is_repeated(commands->pdata[i], command))
            return;
        if (is_contradicting(commands->pdata[i], command)) {
            add_plain_fault(reader, FAULT_CONTRADICTION, command->line);
            return;
        }
    }
    if (command->kind == COMMAND_NOTE && command->words != NULL)
        g_string_append_printf(reader->inline_text, "%s\n", command->words);
    g_ptr_array_add(commands, g_steal_pointer(&command));
}

/* --- what belongs to an action -------------------------------------------------------------------
 */

/* The action whose lines go on, or NULL. */
static Command *action_above(const Reader *reader) {
    GPtrArray *commands = reader->reading->commands;
    Command *last = commands->len > 0 ? commands->pdata[commands->len - 1] : NULL;
    return last != NULL && last->kind == COMMAND_ACTION ? last : NULL;
}

/* Below an action "#owner" is the action's; "#assign" is the ticket's everywhere. */
static gboolean is_of_action(const Command *command, const gchar *line) {
    const gchar *verb = command_line_skip_to_verb(line);
    return command->kind == COMMAND_DUE ||
           (command->kind == COMMAND_ASSIGN &&
            (g_ascii_strncasecmp(verb, "owner", strlen("owner")) == 0 ||
             g_str_has_prefix(verb, "负责人")));
}

/* What is wrong with it, or FAULT_NONE. */
static FaultKind fill_action(Command *action, Command *part) {
    gboolean is_due = part->kind == COMMAND_DUE;
    gboolean has_due = action->date != NULL || action->seconds > 0 || action->working_days > 0;
    if (!is_due && part->person == NULL)
        return FAULT_NEEDS_PERSON;
    if (is_due ? has_due : action->person != NULL)
        return FAULT_CONTRADICTION;
    if (is_due) {
        action->date = g_steal_pointer(&part->date);
        action->seconds = part->seconds;
        action->is_in_days = part->is_in_days;
        action->working_days = part->working_days;
    } else {
        action->person = part->person;
    }
    g_autofree gchar *line = g_strconcat(action->line, " ", part->line, NULL);
    g_free(action->line);
    action->line = g_steal_pointer(&line);
    return FAULT_NONE;
}

/* TRUE: it was a part of an action, or should have been. */
static gboolean take_part(Reader *reader, Command *command, const gchar *line) {
    Command *action = action_above(reader);
    if (action == NULL ? command->kind != COMMAND_DUE : !is_of_action(command, line))
        return FALSE;
    FaultKind fault = action != NULL ? fill_action(action, command) : FAULT_NOT_BELOW_ACTION;
    if (fault != FAULT_NONE)
        add_plain_fault(reader, fault, command->line);
    command_free(command);
    return TRUE;
}

/* "# solved" was meant; "# Heading" was not. */
static gboolean take_line_with_blank(Reader *reader, const gchar *line, const gchar *verb) {
    g_autofree gchar *closed_up = g_strconcat("#", verb + 1, NULL);
    g_auto(LineFault) unused = {0};
    if (!command_line_is_command(closed_up))
        return FALSE;
    g_autoptr(Command) command = read_line(reader, closed_up, &unused);
    if (command == NULL)
        return FALSE;
    const LineFault fault = {FAULT_BLANK_BEHIND_SIGN, closed_up, NULL};
    add_fault(reader, line, &fault);
    return TRUE;
}

/* "#language zh" in a broadcast: what stands below it is read with its part. */
static gboolean begins_part(const Reader *reader, const gchar *line) {
    return command_reading_find(reader->reading, COMMAND_BROADCAST) != NULL &&
           broadcast_parts_is_language_line(line);
}

/* FALSE when the block is over: this line is text. */
static gboolean take_line(Reader *reader, const gchar *line) {
    const gchar *verb = command_line_skip_to_verb(line);
    if (verb == NULL || begins_part(reader, line))
        return FALSE;
    if (*verb == ' ')
        return take_line_with_blank(reader, line, verb);
    if (!command_line_is_command(line))
        return FALSE;
    g_auto(LineFault) fault = {0};
    Command *command = read_line(reader, line, &fault);
    if (command == NULL)
        add_fault(reader, line, &fault);
    else if (!take_part(reader, command, line))
        add_command(reader, command);
    return TRUE;
}

/* Would the line have been a good command above the text? Then its author may think that it is one.
 */
static void check_text_line(Reader *reader, const gchar *line) {
    if (command_line_skip_sign(line) == NULL || !command_line_is_command(line))
        return;
    g_auto(LineFault) unused = {0};
    g_autoptr(Command) command = read_line(reader, line, &unused);
    if (command == NULL)
        return;
    if (command_table_row(command->kind)->is_internal) {
        add_plain_fault(reader, FAULT_INTERNAL_BELOW_TEXT, line);
        return;
    }
    const FaultFacts facts = {.line = line};
    if (reader->reading->overlooked->len < MAX_FAULTS)
        g_ptr_array_add(reader->reading->overlooked,
                        command_fault_new(FAULT_BELOW_TEXT, &facts, reader->language));
}

static const gchar *next_line(const gchar *line, gsize *out_length) {
    *out_length = strcspn(line, "\r\n");
    const gchar *next = line + *out_length;
    if (*next == '\r')
        next++;
    return *next == '\n' ? next + 1 : next;
}

/* Reads the block, as far as it is worth while; returns where the text begins. */
static const gchar *read_block(Reader *reader, const gchar *text) {
    gsize length = 0;
    const gchar *line = text;
    while (*line != '\0' && reader->reading->faults->len < MAX_FAULTS) {
        const gchar *next = next_line(line, &length);
        g_autofree gchar *visible = command_line_visible(line, length);
        if (*visible != '\0' && reader->reading->commands->len >= MAX_COMMANDS &&
            command_line_skip_to_verb(visible) != NULL) {
            add_plain_fault(reader, FAULT_TOO_MANY, visible);
            return line;
        }
        if (*visible != '\0' && !take_line(reader, visible))
            return line;
        line = next;
    }
    return line;
}

static void check_text(Reader *reader, const gchar *text) {
    gsize length = 0;
    for (const gchar *line = text; *line != '\0' && reader->reading->faults->len < MAX_FAULTS;) {
        const gchar *next = next_line(line, &length);
        g_autofree gchar *visible = command_line_visible(line, length);
        if (begins_part(reader, visible))
            return;
        if (memchr(line, '#', length) != NULL || g_strstr_len(line, (gssize)length, "＃") != NULL)
            check_text_line(reader, visible);
        line = next;
    }
}

CommandReading *read_commands(const gchar *text, const Person *author, const Policy *policy,
                              const gchar *language) {
    CommandReading *reading = g_new0(CommandReading, 1);
    reading->commands = g_ptr_array_new_with_free_func((GDestroyNotify)command_free);
    reading->faults = g_ptr_array_new_with_free_func((GDestroyNotify)command_fault_free);
    reading->overlooked = g_ptr_array_new_with_free_func((GDestroyNotify)command_fault_free);
    g_autoptr(GString) inline_text = g_string_new(NULL);
    g_autofree gchar *valid = text_make_valid(text != NULL ? text : "", -1);
    Reader reader = {reading, author, policy, language, inline_text};
    const gchar *left_over = read_block(&reader, valid);
    check_text(&reader, left_over);
    g_string_append(inline_text, left_over);
    reading->text = g_strstrip(g_strdup(inline_text->str));
    return reading;
}

void command_reading_free(CommandReading *reading) {
    if (reading == NULL)
        return;
    g_ptr_array_unref(reading->commands);
    g_ptr_array_unref(reading->faults);
    g_ptr_array_unref(reading->overlooked);
    g_free(reading->text);
    g_free(reading);
}

const Command *command_reading_find(const CommandReading *reading, CommandKind kind) {
    for (guint i = 0; i < reading->commands->len; i++) {
        const Command *command = reading->commands->pdata[i];
        if (command->kind == kind)
            return command;
    }
    return NULL;
}
