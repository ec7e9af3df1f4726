/* argument_shape.h - what stands behind a verb: for each shape its reader */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "command/command_table.h"
#include "command_fault.h"

typedef struct {
    const gchar *typed;   /* as typed, trimmed; "" if nothing stands there */
    const gchar *folded;  /* the same, case folded */
    const Person *author; /* for "me"; NULL if unknown */
    const Policy *policy;
} ArgumentQuestion;

/* What helps the author of a faulty argument. */
typedef struct {
    gchar *meant;   /* the argument that was probably meant, or NULL */
    gchar *choices; /* what could stand there: "quality, logistics"; or NULL */
} ArgumentHint;

void argument_hint_clear(ArgumentHint *hint);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(ArgumentHint, argument_hint_clear)

/* Fills the fields of `command` for the shape; what is wrong, or FAULT_NONE. */
typedef FaultKind (*ArgumentReader)(const ArgumentQuestion *question, Command *command,
                                    ArgumentHint *hint);

/* Reads what was `typed` by the reader of the shape. `question->folded` is filled in here. */
FaultKind argument_read(ArgumentShape shape, const ArgumentQuestion *question, Command *command,
                        ArgumentHint *hint);

/* Is it a text for people, which keeps its full stop and its number signs? */
gboolean argument_is_text(ArgumentShape shape);

/* --- the readers, a file for each family --- */

FaultKind argument_read_person(const ArgumentQuestion *question, Command *command,
                               ArgumentHint *hint);

FaultKind argument_read_outcome(const ArgumentQuestion *question, Command *command,
                                ArgumentHint *hint);
FaultKind argument_read_status(const ArgumentQuestion *question, Command *command,
                               ArgumentHint *hint);
FaultKind argument_read_priority(const ArgumentQuestion *question, Command *command,
                                 ArgumentHint *hint);

FaultKind argument_read_cause(const ArgumentQuestion *question, Command *command,
                              ArgumentHint *hint);

FaultKind argument_read_category(const ArgumentQuestion *question, Command *command,
                                 ArgumentHint *hint);
FaultKind argument_read_queue(const ArgumentQuestion *question, Command *command,
                              ArgumentHint *hint);
FaultKind argument_read_department(const ArgumentQuestion *question, Command *command,
                                   ArgumentHint *hint);
FaultKind argument_read_tags(const ArgumentQuestion *question, Command *command,
                             ArgumentHint *hint);

FaultKind argument_read_address(const ArgumentQuestion *question, Command *command,
                                ArgumentHint *hint);
FaultKind argument_read_addresses(const ArgumentQuestion *question, Command *command,
                                  ArgumentHint *hint);

FaultKind argument_read_ticket(const ArgumentQuestion *question, Command *command,
                               ArgumentHint *hint);

FaultKind argument_read_group_case(const ArgumentQuestion *question, Command *command,
                                   ArgumentHint *hint);

FaultKind argument_read_term(const ArgumentQuestion *question, Command *command,
                             ArgumentHint *hint);

FaultKind argument_read_offer(const ArgumentQuestion *question, Command *command,
                              ArgumentHint *hint);
FaultKind argument_read_option(const ArgumentQuestion *question, Command *command,
                               ArgumentHint *hint);

FaultKind argument_read_what(const ArgumentQuestion *question, Command *command,
                             ArgumentHint *hint);
FaultKind argument_read_due(const ArgumentQuestion *question, Command *command, ArgumentHint *hint);
FaultKind argument_read_action(const ArgumentQuestion *question, Command *command,
                               ArgumentHint *hint);

FaultKind argument_read_show(const ArgumentQuestion *question, Command *command,
                             ArgumentHint *hint);
FaultKind argument_read_list(const ArgumentQuestion *question, Command *command,
                             ArgumentHint *hint);
FaultKind argument_read_find(const ArgumentQuestion *question, Command *command,
                             ArgumentHint *hint);
FaultKind argument_read_stats(const ArgumentQuestion *question, Command *command,
                              ArgumentHint *hint);

FaultKind argument_read_text(const ArgumentQuestion *question, Command *command,
                             ArgumentHint *hint);
FaultKind argument_read_reason(const ArgumentQuestion *question, Command *command,
                               ArgumentHint *hint);
FaultKind argument_read_contact(const ArgumentQuestion *question, Command *command,
                                ArgumentHint *hint);
