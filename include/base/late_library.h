/* late_library.h - a shared library that is loaded when it is first needed, not with the program */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Loading libcurl, libetpan, libical and pango with all that stands behind them costs 9 MiB, and
 * much of the time until a mail that an MTA pipes in is read; most runs need none of them.
 *
 * The header of such a library lists its functions once, in a macro that is given another: one for
 * the members of a record of pointers, one for their names. Below the record each name stands for
 * its member, so that calls look as the library's manual has them.
 */
#pragma once

#include <glib.h>

#define LATE_MEMBER(function) __typeof__(&(function)) function;
#define LATE_NAME(function) #function,

typedef struct {
    const gchar *file;                  /* as a linked program asks for it: "libetpan.so.20" */
    const gchar *const *function_names; /* ends with NULL */
    gpointer *functions;                /* a place for each; as far as `is_loaded` they are set */
    gint is_loaded;
} LateLibrary;

/* Sets the functions, unless they are. Any thread may call it at any time; the library stays.
 * BAD_SETTING when it is not there or lacks one of them: the message names it. */
gboolean late_library_load(LateLibrary *library, GError **error);
