/* inspect.h - amends inspect: what the desk sees in a mail */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* The subcommand; argv[0] is its name. Returns the exit status: 0, or 1 if a file could not be
 * opened, or 2 for a usage error. */
int inspect_command(int argc, char **argv);
