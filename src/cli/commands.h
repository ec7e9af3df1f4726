/* commands.h - the subcommands' entries; each is in the file of its name */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* argv[0] is "amends NAME". They print, and return an exit code of command.h. */
int init_command(int argc, char **argv);
int run_command(int argc, char **argv);
int once_command(int argc, char **argv);
int deliver_command(int argc, char **argv);
int check_command(int argc, char **argv);
int status_command(int argc, char **argv);
int list_command(int argc, char **argv);
int show_command(int argc, char **argv);
int bursts_command(int argc, char **argv);
int digest_command(int argc, char **argv);
int export_command(int argc, char **argv);
int calendar_command(int argc, char **argv);
int report_command(int argc, char **argv);
int why_command(int argc, char **argv);
int quarantine_command(int argc, char **argv);
int fuse_command(int argc, char **argv);
int oauth_command(int argc, char **argv);
int demo_command(int argc, char **argv);
int simulate_command(int argc, char **argv);
int read_signature_command(int argc, char **argv);
