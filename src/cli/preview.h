/* preview.h - `amends preview LETTER`: any letter as its reader would see it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* argv[0] is "preview". Exit codes: 0, 64 (usage), 73 (a file can't be written), 78 (a template is
 * faulty). */
int preview_command(int argc, char **argv);
