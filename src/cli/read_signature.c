/* read_signature.c - amends read-signature: the process that looks at one signed mail */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <unistd.h>

#include "commands.h"
#include "signature/signature_reader.h"

/* Started by the desk itself, with the mail on standard input; people have no use for it. */
int read_signature_command(int argc, char **argv) {
    (void)argc;
    (void)argv;
    return signature_reader_run(STDIN_FILENO);
}
