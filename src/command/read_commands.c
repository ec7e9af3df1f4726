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
 *   a whole command below the text             a fault: it was meant
 *
 * Lines are read as an agent sees them: blanks of every kind are blanks, invisible characters are
 * not there.
 */
#include "command/read_commands.h"

#include <string.h>

#include "base/text.h"
#include "command_argument.h"
#include "command_fault.h"
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
    g_free(command);
}

static void add_fault(Reader *reader, FaultKind kind, const gchar *line, const gchar *suggestion) {
    if (reader->reading->faults->len < MAX_FAULTS)
        g_ptr_array_add(reader->reading->faults,
                        command_fault_new(kind, line, suggestion, reader->language));
}

/* The command of a line, or NULL with what is wrong. *out_suggestion is the line that was meant. */
static Command *read_line(const Reader *reader, const gchar *line, FaultKind *out_fault,
                          gchar **out_suggestion) {
    g_auto(LineParts) parts = {0};
    line_parts_read(line, &parts);
    if (parts.row == NULL) {
        *out_suggestion = line_parts_propose(&parts);
        *out_fault = FAULT_UNKNOWN_VERB;
        return NULL;
    }
    if (line_parts_hold_another(&parts)) {
        *out_fault = FAULT_SEVERAL_ON_A_LINE;
        return NULL;
    }
    Command *command = g_new0(Command, 1);
    command->kind = parts.row->kind;
    command->line = g_strdup(line);
    ArgumentQuestion question = {parts.value, reader->author, reader->policy};
    g_autofree gchar *meant = NULL;
    *out_fault = command_argument_read(parts.row->shape, &question, command, &meant);
    if (*out_fault == FAULT_NONE)
        return command;
    if (meant != NULL)
        *out_suggestion = g_strdup_printf("#%s %s", parts.verb, meant);
    else if (*out_fault == FAULT_TAKES_NOTHING)
        *out_suggestion = g_strconcat("#", parts.verb, NULL);
    command_free(command);
    return NULL;
}

static gboolean is_contradicting(const Command *one, const Command *other) {
    if (one->kind == other->kind)
        return one->kind != COMMAND_NOTE && one->kind != COMMAND_HELP &&
               g_strcmp0(one->argument, other->argument) != 0;
    return command_kinds_conflict(one->kind, other->kind);
}

static gboolean is_repeated(const Command *one, const Command *other) {
    return one->kind == other->kind && one->kind != COMMAND_NOTE;
}

/* Takes the command, unless an earlier one says the same or something else. */
static void add_command(Reader *reader, Command *command) {
    GPtrArray *commands = reader->reading->commands;
    for (guint i = 0; i < commands->len; i++) {
        gboolean is_wrong = is_contradicting(commands->pdata[i], command);
        if (is_wrong)
            add_fault(reader, FAULT_CONTRADICTION, command->line, NULL);
        if (is_wrong || is_repeated(commands->pdata[i], command)) {
            command_free(command);
            return;
        }
    }
    if (command->kind == COMMAND_NOTE && command->argument != NULL)
        g_string_append_printf(reader->inline_text, "%s\n", command->argument);
    g_ptr_array_add(commands, command);
}

/* FALSE when the block is over: this line is text. */
static gboolean take_line(Reader *reader, const gchar *line) {
    const gchar *verb = command_line_skip_to_verb(line);
    if (verb == NULL)
        return FALSE;
    if (*verb == ' ') {
        /* "# solved" was meant; "# Heading" was not. */
        g_autofree gchar *closed_up = g_strconcat("#", verb + 1, NULL);
        FaultKind fault = FAULT_NONE;
        g_autofree gchar *suggestion = NULL;
        Command *command = command_line_is_command(closed_up)
                               ? read_line(reader, closed_up, &fault, &suggestion)
                               : NULL;
        if (command == NULL)
            return FALSE;
        command_free(command);
        add_fault(reader, FAULT_BLANK_BEHIND_SIGN, line, closed_up);
        return TRUE;
    }
    if (!command_line_is_command(line))
        return FALSE;
    FaultKind fault = FAULT_NONE;
    g_autofree gchar *suggestion = NULL;
    Command *command = read_line(reader, line, &fault, &suggestion);
    if (command != NULL)
        add_command(reader, command);
    else
        add_fault(reader, fault, line, suggestion);
    return TRUE;
}

/* Would the line have been a good command above the text? Then its author thinks that it is one. */
static void check_text_line(Reader *reader, const gchar *line) {
    if (command_line_skip_sign(line) == NULL || !command_line_is_command(line))
        return;
    g_auto(LineParts) parts = {0};
    line_parts_read(line, &parts);
    if (parts.row == NULL)
        return;
    FaultKind fault = FAULT_NONE;
    g_autofree gchar *suggestion = NULL;
    Command *command = read_line(reader, line, &fault, &suggestion);
    if (command == NULL)
        return;
    command_free(command);
    add_fault(reader, FAULT_BELOW_TEXT, line, NULL);
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
            add_fault(reader, FAULT_TOO_MANY, visible, NULL);
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
        if (memchr(line, '#', length) != NULL || g_strstr_len(line, (gssize)length, "＃") != NULL) {
            g_autofree gchar *visible = command_line_visible(line, length);
            check_text_line(reader, visible);
        }
        line = next;
    }
}

CommandReading *read_commands(const gchar *text, const Person *author, const Policy *policy,
                              const gchar *language) {
    CommandReading *reading = g_new0(CommandReading, 1);
    reading->commands = g_ptr_array_new_with_free_func((GDestroyNotify)command_free);
    reading->faults = g_ptr_array_new_with_free_func((GDestroyNotify)command_fault_free);
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
    g_free(reading->text);
    g_free(reading);
}
