/* idle_memory.c - what a process that only waits gives back to the machine */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* /proc/self/smaps, see proc(5): of each mapping a line "from-to perms offset dev inode path", then
 * lines "Name: n kB". Of a private mapping MADV_DONTNEED drops what was changed, so only those are
 * taken that nobody may write and in which no page was ever changed ("Anonymous: 0 kB"; relocated
 * constants are such that were). */
#include "base/idle_memory.h"

#include <glib.h>
#include <malloc.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>

typedef struct {
    guintptr from, to; /* the same: nothing to give back */
} Mapping;

/* Read in small pieces: the text of all mappings is larger than what is given back of a small
 * one. */
enum { LINE_BYTES = 512 };

static gboolean read_mapping(const gchar *line, Mapping *out) {
    unsigned long from = 0, to = 0, inode = 0;
    gchar permissions[5] = "";
    if (sscanf(line, "%lx-%lx %4s %*x %*s %lu", &from, &to, permissions, &inode) != 4)
        return FALSE;
    gboolean is_file = inode != 0 && permissions[0] == 'r' && permissions[1] == '-';
    *out = (Mapping){.from = from, .to = is_file && permissions[3] == 'p' ? to : from};
    return TRUE;
}

static void give_back_files(FILE *mappings) {
    gchar line[LINE_BYTES];
    Mapping mapping = {0};
    while (fgets(line, sizeof line, mappings) != NULL) {
        unsigned long changed = 0;
        if (read_mapping(line, &mapping) || sscanf(line, "Anonymous: %lu kB", &changed) != 1)
            continue;
        if (changed == 0 && mapping.to > mapping.from)
            madvise((gpointer)mapping.from, mapping.to - mapping.from, MADV_DONTNEED);
    }
}

void idle_memory_give_back(void) {
    malloc_trim(0);
    FILE *mappings = fopen("/proc/self/smaps", "re");
    if (mappings == NULL)
        return;
    give_back_files(mappings);
    fclose(mappings);
}
