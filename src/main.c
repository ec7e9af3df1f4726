/* main.c - the table of subcommands, nothing else */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib.h>

int main(void) {
    return 0;
}
