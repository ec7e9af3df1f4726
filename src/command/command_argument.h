/* command_argument.h - what stands behind a verb: a person, an outcome, a text */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "command_fault.h"
#include "command_table.h"

typedef struct {
    const gchar *typed;   /* as typed, trimmed; "" if nothing stands there */
    const Person *author; /* for "me"; NULL if unknown */
    const Policy *policy;
} ArgumentQuestion;

/* Fills the fields of `command` for the shape of its verb. What is wrong, or FAULT_NONE; then
 * *out_suggestion is the argument that was probably meant, or NULL. Caller frees. */
FaultKind command_argument_read(ArgumentShape shape, const ArgumentQuestion *question,
                                Command *command, gchar **out_suggestion);
